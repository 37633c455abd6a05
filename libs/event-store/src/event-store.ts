/**
 * The port of the event store. Two engines stand behind it, `postgres` and `kurrentdb`; one contract suite holds for both.
 *
 * An event's data and metadata are bytes here: canonical JSON written once by the caller and never re-serialised, so that hashes taken
 * over them hold for ever.
 */

/** `<category>-<id>`; the category decides which service may append (see {@link StreamOwnership}). At most 200 characters. */
export type StreamName = string;

/**
 * A place in the log: ordered and opaque outside the engine. Only comparisons are meaningful, unless the engine declares
 * {@link EventStoreCapabilities.densePositions}, in which case positions count 1, 2, 3 … without gaps.
 */
export type Position = bigint;

/** The position before the first event. */
export const START: Position = 0n;

/** Revision of the last event of a stream, counted from 0; `'no-stream'` asks that the stream doesn't exist yet. There is no "any". */
export type ExpectedRevision = number | 'no-stream';

export interface NewEvent {
  /** UUIDv5 of (command id, index): the same command repeated offers the same ids. */
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** Constant per stream. Decides the Kafka partition and who may rely on which order. */
  readonly partitionKey: string;
  /** Id of the jurisdiction, for filters; null where an event belongs to none. */
  readonly jurisdiction: string | null;
  /** Canonical JSON (RFC 8785) of NFC text. */
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** SHA-256(salt ‖ data) and SHA-256(metadata), 32 bytes each. */
  readonly dataHash: Uint8Array;
  readonly metadataHash: Uint8Array;
}

export interface RecordedEvent extends NewEvent {
  readonly position: Position;
  readonly stream: StreamName;
  readonly revision: number;
  /** UTC, milliseconds; never runs backwards along positions in a dense engine. */
  readonly recordedAt: Date;
  /** True where the data was lawfully removed: `data` is empty, `dataHash` still the original's. */
  readonly redacted: boolean;
}

export interface AppendResult {
  /** Revision of the stream after this append. */
  readonly revision: number;
  /** Position of the last event of this append. */
  readonly position: Position;
  /** True when the same events had been appended before: nothing was written now, the answer is the first one's. */
  readonly repeated: boolean;
}

export interface ReadStreamOptions {
  /** First revision to read (inclusive), 0 by default. */
  readonly fromRevision?: number;
  /** At most so many events; all by default. */
  readonly maxCount?: number;
}

export interface EventFilter {
  readonly types?: readonly string[];
  readonly categories?: readonly string[];
  readonly jurisdictions?: readonly string[];
  readonly partitionKeys?: readonly string[];
}

export interface ReadAllOptions {
  /** Exclusive: the first event read is the one after it. */
  readonly after: Position;
  /** Inclusive end; the head at the time of the call by default. */
  readonly until?: Position;
  readonly filter?: EventFilter;
  /** Events per batch, 1 to 10,000; 1,000 by default. */
  readonly batchSize?: number;
  readonly signal?: AbortSignal;
}

export interface SubscribeOptions extends Omit<ReadAllOptions, 'until'> {
  /**
   * Where this reader stopped last: position and id of the last event it has applied. When the log doesn't hold that event at that
   * position (a restored backup, a lost tail), the subscription throws {@link LogMismatch} instead of going on in another history.
   */
  readonly checkpoint?: { readonly logId: string; readonly position: Position; readonly eventId: string };
}

/**
 * One step of a subscription. `upTo` is how far the log has been looked through, which may lie past the last event that passed the
 * filter but never past {@link EventStore.head}; a reader may store it as its checkpoint. `caughtUp` is true when nothing newer was committed at the time of reading.
 */
export interface SubscriptionBatch {
  readonly events: readonly RecordedEvent[];
  readonly upTo: Position;
  readonly caughtUp: boolean;
}

export interface EventStoreCapabilities {
  readonly densePositions: boolean;
}

export interface EventStore {
  /** Minted with the log; every position anywhere belongs to it. */
  readonly logId: string;
  readonly capabilities: EventStoreCapabilities;

  /**
   * Appends to one stream at one exact revision, all events or none. Repeating an append (same ids at the same place) answers as the
   * first time. Never cancelled once sent; a commit of unknown outcome is settled by repeating it inside, up to the engine's deadline.
   * @throws {@link WrongExpectedRevision} when the stream is elsewhere and holds other events there.
   * @throws {@link InvalidAppend} for an empty append, oversize or malformed events: nothing was written.
   * @throws {@link AppendNotAllowed} when the login doesn't own the stream's category.
   * @throws {@link StoreUnavailable} when the outcome couldn't be settled in time: repeat the same append later.
   */
  append(stream: StreamName, expectedRevision: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;

  /** In revision order; empty for a stream that doesn't exist. */
  readStream(stream: StreamName, options?: ReadStreamOptions): Promise<RecordedEvent[]>;

  /** The log in position order up to a fixed end, in batches; stops at the head. */
  readAll(options: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]>;

  /** The event at exactly this position, or null. */
  eventAt(position: Position): Promise<RecordedEvent | null>;

  /** Position of the last event in the log, {@link START} when it is empty. */
  head(): Promise<Position>;

  /** Catch-up, then live, without end until `signal` aborts. Pulls: the next batch is read when the consumer asks (back-pressure). */
  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionBatch>;

  close(): Promise<void>;
}

/** Which service may append to a category: from the contracts, checked inside the database against the login. */
export type StreamOwnership = Readonly<Record<string, string>>;

export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision';
  constructor(
    readonly stream: StreamName,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`stream ${stream}: expected ${expected}, is at ${actual}`);
  }
}

export class InvalidAppend extends Error {
  override readonly name = 'InvalidAppend';
}

export class AppendNotAllowed extends Error {
  override readonly name = 'AppendNotAllowed';
}

export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** There is no log at this address, and none was to be made. */
export class NoSuchLog extends Error {
  override readonly name = 'NoSuchLog';
}

/** The log in front of the reader isn't the one its checkpoint belongs to. Never retried: a person has to look. */
export class LogMismatch extends Error {
  override readonly name = 'LogMismatch';
}
