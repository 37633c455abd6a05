import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Gauge } from 'prom-client';
import type { CheckedProducer, KafkaConnection } from '#libs/bus/kafka';
import { PUBLIC_SERVICES } from '#libs/contracts';
import { assertLease, runLeased, type Lease } from '#libs/event-store';
import type { Logger } from '#libs/observability';
import { inTransaction } from '#libs/postgres';
import type { PublicEvents } from '../publishing/public-events.reader.js';
import { ensureNamedTopics } from './named-topics.js';
import { toPublicRecord, topicOf } from './public-records.js';

const sentGauge = new Gauge({ name: 'public_kafka_sequence', help: 'Sequence up to which public events are in their topics' });
const lagGauge = new Gauge({ name: 'public_kafka_lag', help: 'Public events not yet in their topics' });

const BATCH = 500;
const LOOK_EVERY_MS = 200;

export interface KafkaPublisherOptions {
  readonly pool: pg.Pool;
  readonly events: Pick<PublicEvents, 'all' | 'head'>;
  readonly connection: KafkaConnection;
  readonly producer: CheckedProducer;
  readonly publicUrl: string;
  readonly log: Logger;
}

/**
 * Sends what is published to its topics, in order; one copy of the service at a time. Kept only once every in-sync replica holds it: after
 * a crash in between some are there twice, under the same id and sequence.
 */
export class KafkaPublisher {
  private readonly stop = new AbortController();
  private readonly ready = new Set<string>();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: KafkaPublisherOptions) {}

  start(): void {
    const { pool, log } = this.options;
    this.running = runLeased({
      connections: pool,
      name: 'public-kafka',
      signal: this.stop.signal,
      log,
      run: (lease, signal) => this.lead(lease, signal),
    });
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
    await this.options.producer.disconnect();
  }

  private async lead(lease: Lease, signal: AbortSignal): Promise<void> {
    const { pool, events, producer, publicUrl } = this.options;
    const { rows } = await pool.query<{ sent_to: string }>('SELECT sent_to FROM kafka_progress');
    let sentTo = BigInt(rows[0]!.sent_to);
    // Before there is anything to read: partners subscribe on the first day.
    await this.ensure(PUBLIC_SERVICES.map((service) => topicOf({ service, audience: null })));
    while (!signal.aborted) {
      const batch = await events.all(sentTo, BATCH);
      const last = batch.at(-1);
      if (!last) {
        lagGauge.set(0);
        await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
        continue;
      }
      await this.ensure(batch.map(topicOf));
      await producer.send(
        batch.map((event) => toPublicRecord(event, publicUrl)),
        signal,
      );
      await inTransaction(pool, async (client) => {
        await assertLease(client, lease);
        await client.query('UPDATE kafka_progress SET sent_to = $1', [String(last.sequence)]);
      });
      sentTo = last.sequence;
      sentGauge.set(Number(sentTo));
      lagGauge.set(Number((await events.head()) - sentTo));
    }
  }

  private async ensure(topics: readonly string[]): Promise<void> {
    const unknown = [...new Set(topics)].filter((topic) => !this.ready.has(topic));
    await ensureNamedTopics(this.options.connection, unknown, this.options.log);
    for (const topic of unknown) this.ready.add(topic);
  }
}
