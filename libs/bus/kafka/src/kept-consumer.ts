import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, ConsumerRunConfig, EachBatchPayload } from 'kafkajs';
import { Counter } from 'prom-client';
import type { BusLog } from '../../src/bus-log.js';
import { connectKafka, refusalIn, refusals, type KafkaConnection } from './kafka-connection.js';

export interface KeptConsumerOptions {
  readonly connection: KafkaConnection;
  readonly clientId: string;
  readonly groupId: string;
  readonly log: BusLog;
  /** What is read, from the beginning where the group has not been before; asked for each new consumer, and may make topics. */
  readonly topics: () => Promise<readonly string[]>;
  readonly run: Pick<ConsumerRunConfig, 'partitionsConsumedConcurrently'>;
  /** Resolves what it is done with; nothing is resolved or committed besides. */
  readonly eachBatch: (payload: EachBatchPayload) => Promise<void>;
  /** Before each new consumer: it may be given other partitions, and reads on from what is committed. */
  readonly onFresh?: () => void;
  /** `topic/partition` of everything that this member of the group reads from now on. */
  readonly onJoin?: (partitions: ReadonlySet<string>) => void;
  /** Once a second, and before a consumer is let go. Must not reject. */
  readonly commit?: (consumer: Consumer) => Promise<void>;
  readonly onRefused?: (error: Error) => void;
  /** A member that is silent so long is dropped from the group, ms; 15,000 by default. */
  readonly sessionTimeoutMs?: number | undefined;
  /** A consumer that has heard nothing for so long is started afresh, ms; 45,000 by default. */
  readonly silentForMs?: number | undefined;
  /** A consumer that takes longer to disconnect is left to itself, ms; 8,000 by default. */
  readonly closeWithinMs?: number | undefined;
}

const LOOK_EVERY_MS = 1_000;
export const HEARTBEAT_MS = 1_000;
/** kafkajs can lose its fetch loop without an error (see docs/messaging.md); silent for so long it is started again. */
const SILENT_FOR_MS = 45_000;
/** kafkajs times its heartbeats by the clock on the wall: set back, a member sends none until the clock has come as far again. */
const CLOCK_SET_BACK_MS = 3 * HEARTBEAT_MS;

const restarts = new Counter({ name: 'bus_consumer_restarts_total', help: 'Times a Kafka consumer had to be started afresh' });

/** Keeps one kafkajs consumer of a group going; a new one takes over when it has died, fallen silent or is refused. */
export class KeptConsumer {
  private consumer: Consumer | null = null;
  private heardAt = performance.now();
  private batchesUnderWay = 0;
  private fetched = false;
  private refused: Error | null = null;

  constructor(private readonly options: KeptConsumerOptions) {}

  /** Why Kafka lets this client not in, or not read, as long as it does not: tried again, but a person has to look. */
  get refusedBy(): Error | null {
    return this.refused;
  }

  /** Until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    const { log, groupId } = this.options;
    for (let attempt = 0; !signal.aborted; attempt++) {
      const died = new AbortController();
      try {
        this.fetched = false;
        await this.start(died);
        await this.watch(AbortSignal.any([died.signal, signal]));
      } catch (error) {
        this.noteRefusal(error);
        log.warn({ attempt, groupId, error: String(error) }, 'Kafka can not be consumed; trying again');
      }
      await this.letGo();
      if (signal.aborted) return;
      restarts.inc();
      // One that is refused starts well and dies at once.
      if (this.fetched) attempt = 0;
      await sleep(Math.min(10_000, 200 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2), undefined, { signal }).catch(
        () => undefined,
      );
    }
  }

  private async start(died: AbortController): Promise<void> {
    const { connection, clientId, groupId, log, sessionTimeoutMs = 15_000 } = this.options;
    const topics = [...(await this.options.topics())];
    const consumer = connectKafka(connection, clientId, this.heardFromKafka()).consumer({
      groupId,
      allowAutoTopicCreation: false,
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: sessionTimeoutMs,
      heartbeatInterval: HEARTBEAT_MS,
      // Short, so that disconnecting does not wait for a long poll.
      maxWaitTimeInMs: 200,
      metadataMaxAge: 30_000,
      retry: { retries: 8, initialRetryTime: 100, maxRetryTime: 2_000, restartOnFailure: () => Promise.resolve(false) },
    });
    this.consumer = consumer;
    this.options.onFresh?.();
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.noteRefusal(payload.error);
      log.warn({ groupId, error: payload.error.message }, 'the Kafka consumer has stopped');
      died.abort();
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      this.heardAt = performance.now();
      const partitions = new Set(
        Object.entries(payload.memberAssignment).flatMap(([topic, numbers]) => numbers.map((partition) => `${topic}/${partition}`)),
      );
      this.options.onJoin?.(partitions);
      log.info({ groupId, partitions: partitions.size, tookMs: payload.duration }, 'joined the group');
    });
    consumer.on(consumer.events.FETCH, () => {
      this.heardAt = performance.now();
      this.fetched = true;
      this.refused = null;
    });
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    this.heardAt = performance.now();
    await consumer.run({
      ...this.options.run,
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => this.take(payload),
    });
  }

  private async take(payload: EachBatchPayload): Promise<void> {
    this.batchesUnderWay++;
    try {
      await this.options.eachBatch(payload);
    } finally {
      this.batchesUnderWay--;
      this.heardAt = performance.now();
    }
  }

  /** NOTE: why no coordinator was found (group not allowed) stands in kafkajs's log only; the error it throws has lost it. */
  private heardFromKafka(): BusLog {
    const { log } = this.options;
    return {
      info: (fields, message) => log.info(fields, message),
      warn: (fields, message) => log.warn(fields, message),
      error: (fields: { error?: unknown }, message) => {
        if (typeof fields.error === 'string') this.noteRefusal(new Error(fields.error));
        log.error(fields, message);
      },
    };
  }

  private noteRefusal(error: unknown): void {
    const refusal = refusalIn(error);
    if (!refusal) return;
    const isNew = !this.refused;
    this.refused = refusal;
    if (!isNew) return;
    const { clientId, groupId, log, onRefused } = this.options;
    refusals.inc({ client: clientId });
    log.error({ groupId, error: refusal.message }, 'Kafka refuses this service: its login or its ACLs are wrong');
    onRefused?.(refusal);
  }

  /** Has the work committed; returns when the consumer has died, fallen silent, or is not wanted any more. */
  private async watch(over: AbortSignal): Promise<void> {
    const { groupId, log, silentForMs = SILENT_FOR_MS } = this.options;
    let clock = Date.now() - performance.now();
    while (!over.aborted) {
      await sleep(LOOK_EVERY_MS, undefined, { signal: over }).catch(() => undefined);
      if (over.aborted) return;
      await this.commit();
      const setBackMs = clock - (clock = Date.now() - performance.now());
      if (setBackMs > CLOCK_SET_BACK_MS) {
        log.warn({ groupId, byMs: Math.round(setBackMs) }, 'the clock was set back; starting the Kafka consumer afresh');
        return;
      }
      if (this.batchesUnderWay === 0 && performance.now() - this.heardAt > silentForMs) {
        log.warn({ groupId }, 'the Kafka consumer has fallen silent; starting it afresh');
        return;
      }
    }
  }

  private async commit(): Promise<void> {
    if (this.consumer) await this.options.commit?.(this.consumer);
  }

  private async letGo(): Promise<void> {
    const { groupId, log, closeWithinMs = 8_000 } = this.options;
    await this.commit();
    const { consumer } = this;
    this.consumer = null;
    if (!consumer) return;
    // kafkajs waits without end for a batch under way; the group drops a silent member by itself.
    const deadline = sleep(closeWithinMs, 'late' as const, { ref: false });
    const done = consumer.disconnect().then(
      () => 'done' as const,
      (error: unknown) => {
        log.warn({ groupId, error: String(error) }, 'the Kafka consumer did not disconnect in order');
        return 'done' as const;
      },
    );
    if ((await Promise.race([done, deadline])) === 'late') log.warn({ groupId }, 'the Kafka consumer took too long to disconnect');
  }
}
