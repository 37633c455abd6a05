import { setTimeout as sleep } from 'node:timers/promises';
import type { EachBatchPayload } from 'kafkajs';
import type pg from 'pg';
import { Counter } from 'prom-client';
import type { KafkaConnection, KeptConsumer } from '#libs/bus/kafka';
import { inboundTopicOf } from '#libs/contracts';
import type { Logger } from '#libs/observability';
import type { InboundDoor } from '../inbound/inbound-door.js';
import { systemOf, takeInboundMessage } from '../inbound/take-inbound-message.js';
import { ensureNamedTopics } from './named-topics.js';

const messages = new Counter({
  name: 'inbound_messages_total',
  help: 'Messages of partners’ topics, by what came of them',
  labelNames: ['outcome'],
});

/** How often it is looked whether another organisation has become a partner. */
const LOOK_EVERY_MS = 15_000;

export interface InboundConsumerOptions {
  readonly pool: pg.Pool;
  readonly connection: KafkaConnection;
  readonly log: Logger;
  readonly door: InboundDoor;
}

interface Sender {
  readonly id: string;
  readonly jurisdictionId: string;
}

/**
 * Takes what partners write into topics of their own: who may write there is what says who speaks. A message is done with when its
 * command is recorded; after a crash it comes again and does nothing twice.
 */
export class InboundConsumer {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private kept: KeptConsumer | null = null;

  constructor(private readonly options: InboundConsumerOptions) {}

  start(): void {
    this.running = this.run();
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  /** Why Kafka lets nobody hear partners, as long as it does not; tried again all the same. */
  get refusedBy(): Error | null {
    return this.kept?.refusedBy ?? null;
  }

  private async run(): Promise<void> {
    const { signal } = this.stop;
    for (let failures = 0; !signal.aborted;) {
      try {
        const senders = await this.senders();
        if (senders.length > 0) await this.consume(senders);
        else await sleep(LOOK_EVERY_MS, undefined, { signal });
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        this.options.log.warn({ err: error, failures }, 'inbound topics are not being read; trying again');
        await sleep(Math.min(30_000, 500 * 2 ** Math.min(failures++, 6)) * (0.5 + Math.random() / 2), undefined, { signal }).catch(
          () => undefined,
        );
      }
    }
  }

  private async senders(): Promise<readonly Sender[]> {
    const { rows } = await this.options.pool.query<Sender>(
      `SELECT id, jurisdiction_id AS "jurisdictionId" FROM directory_organisations WHERE 'partner' = ANY(kinds) ORDER BY id LIMIT 1000`,
    );
    return rows;
  }

  /** Until there are other senders, or the service stops. */
  private async consume(senders: readonly Sender[]): Promise<void> {
    const { connection, log } = this.options;
    const byTopic = new Map(senders.map((sender) => [inboundTopicOf(sender.id), sender]));
    const { INBOUND_GROUP, KeptConsumer } = await import('#libs/bus/kafka');
    this.kept = new KeptConsumer({
      connection,
      clientId: 'partners-inbound',
      groupId: INBOUND_GROUP,
      log,
      topics: async () => {
        await ensureNamedTopics(connection, [...byTopic.keys()], log);
        return [...byTopic.keys()];
      },
      run: {},
      eachBatch: (payload) => this.take(payload, byTopic),
    });
    const over = new AbortController();
    const signal = AbortSignal.any([this.stop.signal, over.signal]);
    const reading = this.kept.run(signal);
    try {
      while (!signal.aborted) {
        await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
        if (!signal.aborted && (await this.senders()).some(({ id }) => !byTopic.has(inboundTopicOf(id)))) over.abort();
      }
    } finally {
      over.abort();
      await reading;
    }
  }

  private async take(payload: EachBatchPayload, byTopic: ReadonlyMap<string, Sender>): Promise<void> {
    const { batch, resolveOffset, heartbeat, commitOffsetsIfNecessary, uncommittedOffsets, isRunning, isStale } = payload;
    const { topic, partition } = batch;
    const sender = byTopic.get(topic);
    if (!sender) throw new Error(`topic ${topic} belongs to no partner`);
    for (const { value, offset } of batch.messages) {
      if (!isRunning() || isStale() || this.stop.signal.aborted) return;
      try {
        await this.takeOne(value, sender, { topic, partition, offset });
      } catch (error) {
        this.options.log.error({ topic, partition, offset, err: error }, 'an inbound message could not be taken; it comes again');
        throw error;
      }
      resolveOffset(offset);
      await commitOffsetsIfNecessary(uncommittedOffsets());
      await heartbeat();
    }
  }

  private async takeOne(value: Buffer | null, sender: Sender, at: { topic: string; partition: number; offset: string }): Promise<void> {
    const system = systemOf(sender.id, sender.jurisdictionId);
    const outcome = await takeInboundMessage(value ?? Buffer.alloc(0), system, 'kafka', this.options.door, new Date());
    messages.inc({ outcome });
    if (outcome === 'unreadable')
      this.options.log.error(at, 'an inbound message names no externalId that could be read: passed over, nobody can be told');
  }
}
