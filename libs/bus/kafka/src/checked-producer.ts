import { setTimeout as sleep } from 'node:timers/promises';
import { Partitioners, type Message, type Producer } from 'kafkajs';
import { Counter } from 'prom-client';
import type { BusLog } from '../../src/bus-log.js';
import { LATE, orLate } from '../../src/or-late.js';
import { connectKafka, refusalIn, refusals, type KafkaConnection } from './kafka-connection.js';
import type { OutgoingRecord } from './record-framing.js';

const repeats = new Counter({
  name: 'kafka_batches_repeated_total',
  help: 'Batches sent again because not every partition acknowledged them',
});

/** The brokers answered, but not for every partition that was sent. */
export class NotEveryPartitionAcknowledged extends Error {
  override readonly name = 'NotEveryPartitionAcknowledged';
}

/** After so many failures in a row the client is thrown away: its picture of the cluster may be what is wrong. */
const FAILURES_BEFORE_RECONNECT = 8;
const DISCONNECT_WITHIN_MS = 8_000;

/**
 * Sends batches so that acknowledged means written. kafkajs remembers over its own retries which broker has answered, never asks it
 * again for partitions that moved to it meanwhile, and resolves: so its retries are off, its idempotence too, every (topic, partition)
 * of the answer is checked, and on any doubt the whole batch goes out again. Repeats are harmless: readers go by position.
 */
export class CheckedProducer {
  private producer: Producer | null = null;
  private refused: Error | null = null;

  constructor(
    private readonly connection: KafkaConnection,
    private readonly clientId: string,
    private readonly log: BusLog,
  ) {}

  /** Why Kafka lets this client not write, as long as it does not; tried again all the same. */
  get refusedBy(): Error | null {
    return this.refused;
  }

  /**
   * Resolves when all in-sync replicas hold every record; tries again without end until then, or until `signal` aborts. One call at a
   * time.
   */
  async send(records: readonly OutgoingRecord[], signal: AbortSignal): Promise<void> {
    if (records.length === 0) return;
    const { topicMessages, expected } = grouped(records);
    let told = '';
    for (let attempt = 0; ; attempt++) {
      signal.throwIfAborted();
      try {
        const producer = await this.connected();
        const answers = await producer.sendBatch({ acks: -1, timeout: 4_000, topicMessages });
        const acknowledged = new Set(
          answers.filter(({ errorCode }) => errorCode === 0).map(({ topicName, partition }) => `${topicName}/${partition}`),
        );
        const silent = [...expected].filter((partition) => !acknowledged.has(partition));
        if (silent.length === 0) {
          this.refused = null;
          return;
        }
        throw new NotEveryPartitionAcknowledged(`no acknowledgement for ${silent.slice(0, 5).join(', ')}${silent.length > 5 ? ' …' : ''}`);
      } catch (error) {
        signal.throwIfAborted();
        repeats.inc();
        this.noteRefusal(error);
        const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        if (message !== told || attempt % 20 === 19)
          this.log[this.refused ? 'error' : 'warn'](
            { attempt, records: records.length, firstEventId: records[0]?.headers['ce_id'], error: message },
            'batch not acknowledged by every partition; sending it again',
          );
        told = message;
        if (attempt % FAILURES_BEFORE_RECONNECT === FAILURES_BEFORE_RECONNECT - 1) await this.disconnect();
        await sleep(Math.min(3_000, 100 * 2 ** Math.min(attempt, 5)) * (0.5 + Math.random() / 2), undefined, { signal });
      }
    }
  }

  async disconnect(): Promise<void> {
    const { producer } = this;
    this.producer = null;
    if (!producer) return;
    const done = producer
      .disconnect()
      .catch((error: unknown) => this.log.warn({ error: String(error) }, 'the producer did not disconnect in order'));
    if ((await orLate(done, DISCONNECT_WITHIN_MS)) === LATE)
      this.log.warn({}, 'the producer took too long to disconnect; it is left to itself');
  }

  private noteRefusal(error: unknown): void {
    const refusal = refusalIn(error);
    if (refusal && !this.refused) refusals.inc({ client: this.clientId });
    this.refused = refusal;
  }

  private async connected(): Promise<Producer> {
    if (this.producer) return this.producer;
    const producer = connectKafka(this.connection, this.clientId, this.log, 0).producer({
      idempotent: false,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      metadataMaxAge: 5_000,
      retry: { retries: 0 },
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    this.producer = producer;
    return producer;
  }
}

const grouped = (
  records: readonly OutgoingRecord[],
): { topicMessages: { topic: string; messages: Message[] }[]; expected: Set<string> } => {
  const byTopic = new Map<string, Message[]>();
  const expected = new Set<string>();
  for (const { topic, partition, key, value, headers, timestamp } of records) {
    let messages = byTopic.get(topic);
    if (!messages) byTopic.set(topic, (messages = []));
    messages.push({ partition, key, value, headers, timestamp });
    expected.add(`${topic}/${partition}`);
  }
  return { topicMessages: [...byTopic].map(([topic, messages]) => ({ topic, messages })), expected };
};
