import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Counter, Gauge } from 'prom-client';
import type { CheckedProducer, KafkaConnection } from '#libs/bus/kafka';
import { PUBLIC_SERVICES, publicTopicOf } from '#libs/contracts';
import { assertLease, runLeased, type Lease } from '#libs/event-store';
import type { Logger } from '#libs/observability';
import { inTransaction } from '#libs/postgres';
import { sequenceText, type PublishedEvent } from '../publishing/cloud-event.js';
import type { PublicEvents } from '../publishing/public-events.reader.js';
import { ensureNamedTopics } from './named-topics.js';
import { toPublicRecord, topicOf } from './public-records.js';
import { TopicRefills, type Refill } from './topic-refills.js';

const figures = {
  sent: new Gauge({ name: 'public_kafka_sequence', help: 'Sequence up to which public events are in their topics' }),
  lag: new Gauge({ name: 'public_kafka_lag', help: 'Public events not yet in their topics' }),
  failures: new Counter({
    name: 'public_kafka_failures_total',
    help: 'Batches of public events that did not reach their topics and wait',
    labelNames: ['why'],
  }),
  refills: new Counter({ name: 'public_kafka_refills_total', help: 'Topics that lacked what was sent to them and are filled again' }),
};

const BATCH = 500;
const LOOK_EVERY_MS = 200;
/** After so long without an acknowledgement the topics are looked at anew. */
const SEND_WITHIN_MS = 15_000;

/** The brokers did not take a batch in time; what they said to it stands in the producer's own lines. */
class NotTakenInTime extends Error {
  override readonly name = 'NotTakenInTime';
}

const REFUSED = /authoriz|authenticat/i;
/** kafkajs gathers what went wrong with several topics under a sentence that says nothing. */
const sayingWhat = (error: unknown): Error => {
  const { errors } = error as { errors?: readonly unknown[] };
  if (Array.isArray(errors) && errors[0] instanceof Error) return errors[0];
  return error instanceof Error ? error : new Error(String(error));
};

export interface KafkaPublisherOptions {
  readonly pool: pg.Pool;
  readonly events: Pick<PublicEvents, 'all' | 'head'>;
  readonly connection: KafkaConnection;
  readonly producer: CheckedProducer;
  readonly publicUrl: string;
  readonly log: Logger;
  readonly sendWithinMs?: number;
}

/**
 * Sends what is published to its topics, in order; one copy of the service at a time. Kept only once every in-sync replica holds it: after
 * a crash in between some are there twice, under the same id and sequence. What a topic has lost is sent to it again before anything new.
 */
export class KafkaPublisher {
  private readonly stop = new AbortController();
  private readonly refills: TopicRefills;
  /** Topics known to be there and whole; forgotten with every failure. */
  private readonly ready = new Set<string>();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: KafkaPublisherOptions) {
    this.refills = new TopicRefills(options.pool);
  }

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
    const { pool, events } = this.options;
    this.ready.clear();
    const { rows } = await pool.query<{ sent_to: string }>('SELECT sent_to FROM kafka_progress');
    let sentTo = BigInt(rows[0]!.sent_to);
    while (!signal.aborted) {
      const batch = await events.all(sentTo, BATCH);
      figures.lag.set(Number((await events.head()) - sentTo));
      await this.telling(batch, signal, async () => {
        // Before there is anything to read: partners subscribe on the first day.
        if (this.ready.size === 0)
          await this.ensure([...PUBLIC_SERVICES.map(publicTopicOf), ...(await this.refills.owed(sentTo)).keys()], sentTo);
        await this.ensure(batch.map(topicOf), sentTo);
        for (const refill of await this.refills.pending()) await this.refill(refill, lease, signal);
        await this.send(batch, signal);
      });
      const last = batch.at(-1);
      if (!last) {
        await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
        continue;
      }
      await this.holding(lease, (client) => client.query('UPDATE kafka_progress SET sent_to = $1', [String(last.sequence)]));
      sentTo = last.sequence;
      figures.sent.set(Number(sentTo));
    }
  }

  /** Says which event waits and why, before the whole is tried again. */
  private async telling(batch: readonly PublishedEvent[], signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (signal.aborted) throw error;
      const said = this.options.producer.refusedBy ?? sayingWhat(error);
      const [first] = batch;
      figures.failures.inc({ why: REFUSED.test(said.message) ? 'refused' : said.name });
      this.options.log.error(
        {
          eventId: first?.id,
          sequence: first && sequenceText(first.sequence),
          topics: [...new Set(batch.map(topicOf))],
          waiting: batch.length,
          error: `${said.name}: ${said.message}`,
        },
        'public events do not reach their topics; they wait and are sent again',
      );
      throw error;
    }
  }

  private async ensure(topics: readonly string[], sentTo: bigint): Promise<void> {
    const unknown = [...new Set(topics)].filter((topic) => !this.ready.has(topic));
    if (unknown.length === 0) return;
    const taken = await ensureNamedTopics(this.options.connection, unknown, this.options.log);
    const owed = await this.refills.owed(sentTo);
    for (const topic of unknown) {
      const [has, needs] = [taken.get(topic) ?? 0n, owed.get(topic) ?? 0n];
      if (has < needs) {
        await this.refills.begin(topic, sentTo);
        figures.refills.inc();
        this.options.log.error(
          { topic, records: String(has), events: String(needs) },
          'a public topic holds less than was sent to it: it was deleted, made anew or restored; filling it again',
        );
      }
      this.ready.add(topic);
    }
  }

  private async refill(refill: Refill, lease: Lease, signal: AbortSignal): Promise<void> {
    for (let at = refill.sentTo; at < refill.upTo;) {
      signal.throwIfAborted();
      const page = (await this.options.events.all(at, BATCH)).filter(({ sequence }) => sequence <= refill.upTo);
      await this.send(
        page.filter((event) => topicOf(event) === refill.topic),
        signal,
      );
      at = page.at(-1)?.sequence ?? refill.upTo;
      await this.holding(lease, (client) => this.refills.moved(client, refill, at));
    }
    this.options.log.info({ topic: refill.topic, upTo: sequenceText(refill.upTo) }, 'a public topic is whole again');
  }

  private async send(events: readonly PublishedEvent[], signal: AbortSignal): Promise<void> {
    const { producer, publicUrl, sendWithinMs = SEND_WITHIN_MS } = this.options;
    const timeUp = AbortSignal.timeout(sendWithinMs);
    try {
      await producer.send(
        events.map((event) => toPublicRecord(event, publicUrl)),
        AbortSignal.any([signal, timeUp]),
      );
    } catch (error) {
      if (timeUp.aborted && !signal.aborted) throw new NotTakenInTime(`not taken within ${sendWithinMs} ms`, { cause: error });
      throw error;
    }
  }

  private async holding(lease: Lease, write: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
    await inTransaction(this.options.pool, async (client) => {
      await assertLease(client, lease);
      await write(client);
    });
  }
}
