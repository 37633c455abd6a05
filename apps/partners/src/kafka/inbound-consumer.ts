import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer } from 'kafkajs';
import type pg from 'pg';
import { Counter } from 'prom-client';
import type { KafkaConnection } from '#libs/bus/kafka';
import { inboundTopicOf } from '#libs/contracts';
import type { Logger } from '#libs/observability';
import { systemOf, takeInboundMessage, type InboundDoor } from '../inbound/take-inbound-message.js';
import { ensureNamedTopics } from './named-topics.js';

const messages = new Counter({
  name: 'inbound_messages_total',
  help: 'Messages of partners’ topics, by what came of them',
  labelNames: ['outcome'],
});

/** How often it is looked whether another organisation has become a partner. */
const LOOK_EVERY_MS = 15_000;

export interface InboundConsumerOptions extends InboundDoor {
  readonly pool: pg.Pool;
  readonly connection: KafkaConnection;
  readonly log: Logger;
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

  constructor(private readonly options: InboundConsumerOptions) {}

  start(): void {
    this.running = this.run();
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
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

  /** Until there are other senders, the consumer fails, or the service stops. */
  private async consume(senders: readonly Sender[]): Promise<void> {
    const { connection, log } = this.options;
    const byTopic = new Map(senders.map((sender) => [inboundTopicOf(sender.id), sender]));
    await ensureNamedTopics(connection, [...byTopic.keys()], log);
    const { connectKafka, INBOUND_GROUP } = await import('#libs/bus/kafka');
    const consumer = connectKafka(connection, 'partners-inbound', log).consumer({
      groupId: INBOUND_GROUP,
      maxWaitTimeInMs: 300,
      sessionTimeout: 15_000,
    });
    const over = new AbortController();
    let crashed: Error | null = null;
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      crashed = payload.error;
      over.abort();
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...byTopic.keys()], fromBeginning: true });
      await this.readFrom(consumer, byTopic);
      const signal = AbortSignal.any([this.stop.signal, over.signal]);
      while (!signal.aborted) {
        await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
        if (!signal.aborted && (await this.senders()).some(({ id }) => !byTopic.has(inboundTopicOf(id)))) break;
      }
    } finally {
      await consumer.disconnect().catch((error: unknown) => log.warn({ err: error }, 'the inbound consumer did not disconnect in order'));
    }
    // Nothing narrows what a listener sets.
    const failure = crashed as Error | null;
    if (failure) throw failure;
  }

  private async readFrom(consumer: Consumer, byTopic: ReadonlyMap<string, Sender>): Promise<void> {
    await consumer.run({
      eachBatchAutoResolve: false,
      eachBatch: async ({ batch, resolveOffset, heartbeat, commitOffsetsIfNecessary, isRunning, isStale }) => {
        const sender = byTopic.get(batch.topic);
        if (!sender) throw new Error(`topic ${batch.topic} belongs to no partner`);
        for (const message of batch.messages) {
          if (!isRunning() || isStale() || this.stop.signal.aborted) return;
          const outcome = await takeInboundMessage(
            message.value ?? Buffer.alloc(0),
            systemOf(sender.id, sender.jurisdictionId),
            'kafka',
            this.options,
            new Date(),
          );
          messages.inc({ outcome });
          if (outcome === 'unreadable')
            this.options.log.error(
              { topic: batch.topic, partition: batch.partition, offset: message.offset },
              'an inbound message names no externalId that could be read: passed over, nobody can be told',
            );
          resolveOffset(message.offset);
          await commitOffsetsIfNecessary();
          await heartbeat();
        }
      },
    });
  }
}
