import type { RecordedEvent } from '#libs/event-store';
import type { Carrier } from '#libs/event-sourcing';

/**
 * The bus carries recorded events from the log to the services. Two adapters: `kafka` (over the relay) and `log-tail` (straight from
 * the store). Order holds within one partition of one carrier; between partitions and between carriers none is promised.
 */

/** For life: adding partitions would break the order per key. */
export const PARTITIONS = 48;

export const TOPICS: Readonly<Record<Carrier, string>> = { log: 'shangliang.log.v1', voices: 'shangliang.voices.v1' };

/** Stands in {@link PartitionCheckpoint.partition} for "every partition of this carrier". */
export const ALL_PARTITIONS = -1;

/** Where a handler stands in one partition of one carrier, or in all of them. */
export interface PartitionCheckpoint {
  readonly carrier: Carrier;
  /** 0 to {@link PARTITIONS} − 1, or {@link ALL_PARTITIONS}: nothing at or before `position` is left in any partition. */
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
  readonly position: bigint;
  /** Null for an idle watermark: nothing lies in this partition between `previous` and `position`. */
  readonly event: RecordedEvent | null;
  /**
   * Position of the record before this one in the same partition of the same carrier; 0 for the first. A handler that stands before it
   * is missing a record.
   */
  readonly previous: bigint;
}

/** The whole log from one position to another, as a follower of the log reads it: no partition is left out. */
export interface LogStretch {
  readonly kind: 'log';
  readonly logId: string;
  /** Exclusive. Everything up to here was handed over before. */
  readonly after: bigint;
  /** Inclusive. */
  readonly through: bigint;
  /** Id of the event at `through`; null when it is not known. */
  readonly throughEventId: string | null;
  /** In position order. */
  readonly events: readonly RecordedEvent[];
}

/** Records of some partitions, each in the order in which its partition holds them; repeats and older records may be among them. */
export interface PartitionsStretch {
  readonly kind: 'partitions';
  readonly logId: string;
  readonly deliveries: readonly Delivery[];
}

export type Stretch = LogStretch | PartitionsStretch;

/**
 * One consumer: a projection or a reaction of a service, with checkpoints of its own. It is idempotent by position, whatever it is
 * handed twice.
 */
export interface BusConsumer {
  /** Unique per service. */
  readonly name: string;
  readonly carriers: readonly Carrier[];
  checkpoints(): Promise<readonly PartitionCheckpoint[]>;
  /**
   * Returns when every event of interest in the stretch is durably applied. That uninteresting ones were passed over may be kept in
   * memory until {@link flush}. Answers with the gaps that keep a partition standing still at the end of the stretch, until the record
   * that was never handed over comes.
   * @throws {@link MissingRecord} when a stretch of the whole log begins behind a gap.
   */
  deliver(stretch: Stretch, signal: AbortSignal): Promise<readonly MissingRecord[]>;
  /** Makes durable what was only passed over. An adapter that keeps offsets of its own commits them after this, never before. */
  flush(): Promise<void>;
}

export interface BusFailure {
  readonly consumer: string;
  readonly error: Error;
  /** Null when the consumer stopped as a whole; else only this partition of it stands still. */
  readonly partition: { readonly carrier: Carrier; readonly partition: number } | null;
}

export interface Bus {
  /**
   * Starts delivering to the consumer until the bus is closed; resolves when it is attached.
   * @throws LogMismatch when the consumer's checkpoints belong to another history than the store's.
   */
  attach(consumer: BusConsumer): Promise<void>;
  /** Stops taking records, waits for deliveries under way (bounded), flushes, detaches. */
  close(): Promise<void>;
  /** Consumers and partitions that stand still (missing record, other log, unknown event): the process reports unhealthy while there are any. */
  readonly failures: readonly BusFailure[];
  /** Called with each new failure. */
  onFailure(listener: (failure: BusFailure) => void): void;
}

/** A record was never handed over: the handler stands before what the next record says it follows. Never skipped. */
export class MissingRecord extends Error {
  override readonly name = 'MissingRecord';
  constructor(
    readonly consumer: string,
    readonly carrier: Carrier,
    readonly partition: number,
    readonly standsAt: bigint,
    readonly follows: bigint,
    readonly eventId: string | null,
  ) {
    super(
      `${consumer} stands at position ${standsAt} in ${carrier}/${partition}, but the next record (event ${eventId ?? 'none, a watermark'}) follows ` +
        `position ${follows}: a record is missing. Send it again with "shangliang relay rewind --to ${standsAt}"`,
    );
  }
}
