import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { Counter, Gauge } from 'prom-client';
import { LogMismatch } from '#libs/event-store';
import { PARTITIONS, TOPICS, type Bus, type BusConsumer, type BusFailure, type Delivery } from '../../src/bus.js';
import { silentBusLog, type BusLog } from '../../src/bus-log.js';
import { Lane, type LaneStore } from '../../src/lane.js';
import { LATE, orLate } from '../../src/or-late.js';
import { countStop } from '../../src/stops.js';
import { isUnavailable } from '../../src/transient-failure.js';
import type { KafkaConnection } from './kafka-connection.js';
import { HEARTBEAT_MS, KeptConsumer } from './kept-consumer.js';
import { fromRecord, MalformedRecord } from './record-framing.js';

export interface KafkaBusOptions extends KafkaConnection {
  /** All copies of a service are one consumer group, `shangliang.<service>`, stable over restarts. */
  readonly service: string;
  /** Read by a consumer that is new, rebuilt or was left behind, up to where the bus goes on. */
  readonly store: LaneStore;
  readonly log?: BusLog;
  /** Events that may wait for one consumer before it has to read the store itself; 10,000 by default. */
  readonly queueBound?: number;
  /** Milliseconds that {@link Bus.close} waits for deliveries under way, and for the consumer to disconnect; 8,000 each by default. */
  readonly closeWithinMs?: number;
  /** A member that is silent so long is dropped from the group, ms; 15,000 by default. */
  readonly sessionTimeoutMs?: number;
  /** A consumer that has heard nothing for so long is started afresh, ms; 45,000 by default. */
  readonly silentForMs?: number;
}

const malformed = new Counter({
  name: 'bus_malformed_records_total',
  help: 'Records in the topics that no relay has written',
  labelNames: ['topic'],
});
const lag = new Gauge({ name: 'bus_lag_records', help: 'Records of a partition not yet fetched', labelNames: ['topic', 'partition'] });

/** The bus between machines: one consumer group per service feeds all handlers of the process. */
export const openKafkaBus = (options: KafkaBusOptions): Bus => new KafkaBus(options);

export const groupOf = (service: string): string => `shangliang.${service}`;

/** A record that is not this log's, and how that is seen. */
interface Difference {
  readonly delivery: Delivery;
  readonly says: string;
}

interface Handled {
  readonly topic: string;
  readonly partition: number;
  /** The next one to read. */
  readonly offset: string;
}

class KafkaBus implements Bus {
  private readonly lanes: Lane[] = [];
  private readonly listeners: ((failure: BusFailure) => void)[] = [];
  private readonly log: BusLog;
  private readonly stop = new AbortController();
  /** Stopped, or halted. */
  private readonly over = new AbortController();
  private readonly kept: KeptConsumer;
  private running: Promise<void> | null = null;
  /** Settled by every lane, not yet committed. */
  private readonly handled = new Map<string, Handled>();
  private knownHead = 0n;
  /** Where the log ended when the first handler came; null before that. */
  private attachedAt: bigint | null = null;
  /** Partitions that are seen to hold this log's events, since the consumer was started. */
  private readonly compared = new Set<string>();
  private askingForHead: Promise<bigint> | null = null;
  private halted: BusFailure | null = null;

  private readonly groupId: string;

  constructor(private readonly options: KafkaBusOptions) {
    this.groupId = groupOf(options.service);
    this.log = options.log ?? silentBusLog;
    this.kept = new KeptConsumer({
      ...options,
      connection: options,
      clientId: options.service,
      groupId: this.groupId,
      log: this.log,
      topics: async () => Object.values(TOPICS),
      // All partitions of one fetch are handed on together, so that a handler applies them in one transaction.
      run: { partitionsConsumedConcurrently: Object.keys(TOPICS).length * PARTITIONS },
      eachBatch: (payload) => this.take(payload),
      onFresh: () => {
        this.handled.clear();
        this.compared.clear();
      },
      onJoin: (partitions) => {
        // Of partitions that another copy reads from now on, nothing is known here any more.
        lag.reset();
        for (const key of this.handled.keys()) if (!partitions.has(key)) this.handled.delete(key);
      },
      commit: (consumer) => this.commit(consumer),
      onRefused: (error) => this.tell(this.asFailure(error)),
    });
  }

  get failures(): readonly BusFailure[] {
    const { refusedBy } = this.kept;
    return [
      ...(this.halted ? [this.halted] : []),
      ...(refusedBy ? [this.asFailure(refusedBy)] : []),
      ...this.lanes.flatMap((lane) => lane.failures),
    ];
  }

  onFailure(listener: (failure: BusFailure) => void): void {
    this.listeners.push(listener);
  }

  async attach(consumer: BusConsumer): Promise<void> {
    if (this.stop.signal.aborted) throw new Error('the bus is closed');
    const lane = new Lane(consumer, this.options.store, this.options.queueBound ?? 10_000, this.log, (failure) => this.tell(failure));
    this.attachedAt ??= await this.options.store.head();
    await lane.start();
    this.lanes.push(lane);
    this.running ??= this.kept.run(this.over.signal);
  }

  async close(): Promise<void> {
    this.stop.abort();
    this.over.abort();
    const within = this.options.closeWithinMs ?? 8_000;
    // The lanes first: what kafkajs waits for is what they are applying.
    await Promise.all(this.lanes.map((lane) => lane.close(within)));
    await this.running;
  }

  private tell(failure: BusFailure): void {
    for (const listener of this.listeners) listener(failure);
  }

  private asFailure(error: Error): BusFailure {
    return { consumer: this.groupId, error, partition: null };
  }

  /**
   * Offsets go behind checkpoints: never past what a handler of this process has not durably applied, and not past a gap at which a
   * partition stands still (it is read on all the same, for the missing record to come).
   */
  private async commit(consumer: Consumer): Promise<void> {
    const standingStill = new Set(this.failures.flatMap(({ partition: at }) => (at ? [`${TOPICS[at.carrier]}/${at.partition}`] : [])));
    const offsets = [...this.handled.entries()].filter(([key]) => !standingStill.has(key));
    if (offsets.length === 0 || !this.lanes.every((lane) => lane.keepsUp)) return;
    try {
      await Promise.all(this.lanes.map((lane) => lane.flush()));
      await consumer.commitOffsets(offsets.map(([, handled]) => handled));
    } catch (error) {
      // A rebalance or an unreachable broker: the records come again and are skipped by position.
      this.log.info({ error: String(error) }, 'offsets not committed yet');
      return;
    }
    for (const [key, handled] of offsets) if (this.handled.get(key) === handled) this.handled.delete(key);
  }

  private async take({ batch, heartbeat, resolveOffset, isRunning, isStale }: EachBatchPayload): Promise<void> {
    const key = `${batch.topic}/${batch.partition}`;
    lag.set({ topic: batch.topic, partition: batch.partition }, Number(batch.offsetLag()));
    for (const { logId, deliveries } of this.read(batch)) {
      if (!isRunning() || isStale() || this.over.signal.aborted) return;
      if (!(await this.isOfThisHistory(key, deliveries, heartbeat))) return;
      const stretch = { kind: 'partitions' as const, logId, deliveries };
      await this.beating(heartbeat, Promise.all(this.lanes.map((lane) => lane.pushPatiently(stretch))));
    }
    if (!isRunning() || isStale() || this.stop.signal.aborted) return;
    resolveOffset(batch.lastOffset());
    this.handled.set(key, { topic: batch.topic, partition: batch.partition, offset: String(BigInt(batch.lastOffset()) + 1n) });
  }

  /**
   * Whether the records are this log's. When it was restored from a backup behind what Kafka holds, nothing more is taken, or handlers
   * would apply what never happened. That is seen by a position that the log has not come to; or, where it has been written on
   * meanwhile, by another event's id at the first position that no handler can have read from the log itself. One comparison a
   * partition is enough: what was sent before the backup was restored stands before what was sent after.
   */
  private async isOfThisHistory(key: string, deliveries: readonly Delivery[], heartbeat: () => Promise<void>): Promise<boolean> {
    while (!this.over.signal.aborted) {
      try {
        const difference = (await this.aheadOfLog(deliveries)) ?? (await this.unlikeLog(key, deliveries));
        if (difference === null) return true;
        this.halt(difference.delivery, difference.says);
      } catch (error) {
        if (error instanceof LogMismatch) this.halt(deliveries[0]!, error.message);
        else if (!isUnavailable(error)) throw error;
        await sleep(HEARTBEAT_MS / 2, undefined, { signal: this.over.signal }).catch(() => undefined);
        await heartbeat();
      }
    }
    return false;
  }

  private async aheadOfLog(deliveries: readonly Delivery[]): Promise<Difference | null> {
    const furthest = deliveries.reduce((far, delivery) => (delivery.position > far.position ? delivery : far));
    for (let asked = 1; furthest.position > this.knownHead; asked++) {
      const head = await this.headNow();
      if (head > this.knownHead) this.knownHead = head;
      if (furthest.position > head && asked > 1)
        return { delivery: furthest, says: `Kafka holds position ${furthest.position}, but the log ends at ${head}` };
    }
    return null;
  }

  private async unlikeLog(key: string, deliveries: readonly Delivery[]): Promise<Difference | null> {
    if (this.compared.has(key)) return null;
    const first = deliveries.find(({ event, position }) => event !== null && position > this.attachedAt!);
    if (!first) return null;
    const held = await this.options.store.eventAt(first.position);
    if (held?.eventId !== first.event?.eventId) {
      const says = `Kafka holds event ${first.event?.eventId} as position ${first.position}, where the log holds ${held?.eventId ?? 'nothing'}`;
      return { delivery: first, says };
    }
    this.compared.add(key);
    return null;
  }

  /** Partitions of one fetch are looked at together; the first that is seen is told. */
  private halt({ carrier, partition, position, event }: Delivery, says: string): void {
    if (this.halted) return;
    const error = new LogMismatch(`${says}: it was restored from a backup, or the topics belong to another one`);
    this.halted = this.asFailure(error);
    this.over.abort();
    countStop(this.groupId, error);
    this.log.error(
      { groupId: this.groupId, carrier, partition, position: String(position), eventId: event?.eventId ?? null, error: error.message },
      'nothing more is taken from Kafka',
    );
    this.tell(this.halted);
  }

  /** One question for all partitions of a fetch. An answer from before a record was read may be too low: then it is asked again. */
  private headNow(): Promise<bigint> {
    this.askingForHead ??= this.options.store.head().finally(() => void (this.askingForHead = null));
    return this.askingForHead;
  }

  /** Applying may take longer than the group's patience with a silent member. */
  private async beating<Result>(heartbeat: () => Promise<void>, work: Promise<Result>): Promise<Result> {
    for (;;) {
      const result = await orLate(work, HEARTBEAT_MS);
      if (result !== LATE) return result;
      await heartbeat();
    }
  }

  private *read(batch: EachBatchPayload['batch']): Generator<{ logId: string; deliveries: Delivery[] }> {
    let current: { logId: string; deliveries: Delivery[] } | null = null;
    for (const message of batch.messages) {
      try {
        const { logId, delivery } = fromRecord(batch.topic, batch.partition, message);
        if (current && current.logId !== logId) {
          yield current;
          current = null;
        }
        current ??= { logId, deliveries: [] };
        current.deliveries.push(delivery);
      } catch (error) {
        if (!(error instanceof MalformedRecord)) throw error;
        malformed.inc({ topic: batch.topic });
        const eventId = message.headers?.['ce_id']?.toString() ?? null;
        this.log.error(
          { topic: batch.topic, partition: batch.partition, offset: message.offset, eventId, error: error.message },
          'record passed over: no relay has written it',
        );
      }
    }
    if (current) yield current;
  }
}
