import type { RecordedEvent } from '#libs/event-store';
import type { Carrier } from '#libs/event-sourcing';

/**
 * The bus carries recorded events from the log to the services. Two adapters: `kafka` (over the relay) and `log-tail` (straight from
 * the store). Order holds within one partition of one carrier; between partitions and between carriers none is promised.
 */

/** For life: adding partitions would break the order per key. */
export const PARTITIONS = 48;

export const TOPICS: Readonly<Record<Carrier, string>> = { log: 'shangliang.log.v1', voices: 'shangliang.voices.v1' };

/** Where a handler stands in one partition of one carrier. */
export interface PartitionCheckpoint {
  readonly carrier: Carrier;
  /** 0 to {@link PARTITIONS} − 1. */
  readonly partition: number;
  readonly logId: string;
  /** Last position applied or passed over; 0 before the first. */
  readonly position: bigint;
  /** Id of the event at that position, null where none is known (start, or an idle watermark). */
  readonly eventId: string | null;
}

export interface Delivery {
  readonly carrier: Carrier;
  readonly partition: number;
  readonly logId: string;
  readonly event: RecordedEvent;
  /**
   * Position of the record before this one in the same partition of the same carrier; 0 for the first. A handler that stands before it
   * is missing a record. Null from an adapter that can't lose one (the log tail).
   */
  readonly previous: bigint | null;
}

/**
 * One consumer: a projection or a reaction of a service, with checkpoints of its own. `deliver` gets deliveries of any number of
 * partitions, in order within each; it returns when they are durably applied (checkpoint included), and must be idempotent by position.
 */
export interface BusConsumer {
  /** Unique per service; also names the Kafka group. */
  readonly name: string;
  readonly carriers: readonly Carrier[];
  checkpoints(): Promise<readonly PartitionCheckpoint[]>;
  deliver(batch: readonly Delivery[], signal: AbortSignal): Promise<void>;
  /** Everything up to `position` in this partition has been delivered or doesn't concern it: an idle watermark. */
  passed?(carrier: Carrier, partition: number, position: bigint): Promise<void>;
}

export interface Bus {
  /** Starts delivering to the consumer until the bus is closed; resolves when it is attached. */
  attach(consumer: BusConsumer): Promise<void>;
  /** Stops taking records, waits for deliveries under way (bounded), detaches. */
  close(): Promise<void>;
  /** Rejects when a consumer had to stop for good (missing record, other log, unknown event): the process reports unhealthy. */
  readonly failures: AsyncIterable<{ readonly consumer: string; readonly error: Error }>;
}
