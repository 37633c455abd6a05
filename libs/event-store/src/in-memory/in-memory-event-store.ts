import { randomUUID } from 'node:crypto';
import {
  AppendNotAllowed,
  LogMismatch,
  START,
  StoreUnavailable,
  WrongExpectedRevision,
  type AppendResult,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamName,
  type StreamOwnership,
  type SubscribeOptions,
  type SubscriptionBatch,
} from '../event-store.js';
import { passes } from '../event-filter.js';
import { batchSizeOf, checkReadStream } from '../read-options.js';
import { categoryOf, validateAppend } from '../validate-append.js';

export interface InMemoryEventStoreOptions {
  readonly logId?: string;
  /** With `service`: which categories may be appended to. Everything may by default. */
  readonly ownership?: StreamOwnership;
  readonly service?: string;
  /** Time of recording, UTC milliseconds; the system clock by default. */
  readonly now?: () => number;
}

/** What the engines in memory share: several stores can be opened on one log, as several services would. */
export class InMemoryLog {
  readonly events: RecordedEvent[] = [];
  readonly streams = new Map<StreamName, RecordedEvent[]>();
  readonly waiting = new Set<() => void>();
  constructor(readonly logId: string = randomUUID()) {}

  /** Each of them leaves the set as it wakes. */
  wake(): void {
    for (const wake of Array.from(this.waiting)) wake();
  }
}

/** The engine for unit tests: the same contract, dense positions, nothing kept. */
export class InMemoryEventStore implements EventStore {
  readonly capabilities = { densePositions: true };
  private readonly closed = new AbortController();

  constructor(
    private readonly options: InMemoryEventStoreOptions = {},
    private readonly log = new InMemoryLog(options.logId),
  ) {}

  get logId(): string {
    return this.log.logId;
  }

  async append(stream: StreamName, expectedRevision: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    validateAppend(stream, expectedRevision, events);
    this.assertOpen();
    const { ownership, service, now = Date.now } = this.options;
    if (ownership && ownership[categoryOf(stream)] !== service)
      throw new AppendNotAllowed(`${service} doesn't own the category of ${stream}`);
    const recorded = this.log.streams.get(stream) ?? [];
    const expected = expectedRevision === 'no-stream' ? -1 : expectedRevision;
    if (expected !== recorded.length - 1) {
      const same = events.every((event, index) => recorded[expected + 1 + index]?.eventId === event.eventId);
      const last = recorded[expected + events.length];
      if (same && last) return { revision: last.revision, position: last.position, repeated: true };
      throw new WrongExpectedRevision(stream, expectedRevision, recorded.length === 0 ? 'no-stream' : recorded.length - 1);
    }
    const previous = this.log.events.at(-1)?.recordedAt.getTime() ?? 0;
    const recordedAt = new Date(Math.max(previous, now()));
    for (const event of events) {
      const copy: RecordedEvent = {
        ...event,
        data: Buffer.from(event.data),
        metadata: Buffer.from(event.metadata),
        dataHash: Buffer.from(event.dataHash),
        metadataHash: Buffer.from(event.metadataHash),
        stream,
        revision: recorded.length,
        position: BigInt(this.log.events.length + 1),
        recordedAt,
        redacted: false,
      };
      recorded.push(copy);
      this.log.events.push(copy);
    }
    this.log.streams.set(stream, recorded);
    this.log.wake();
    return { revision: recorded.length - 1, position: BigInt(this.log.events.length), repeated: false };
  }

  async readStream(stream: StreamName, options: ReadStreamOptions = {}): Promise<RecordedEvent[]> {
    this.assertOpen();
    const { from, before } = checkReadStream(options);
    return (this.log.streams.get(stream) ?? []).slice(from, before);
  }

  async *readAll(options: ReadAllOptions): AsyncGenerator<readonly RecordedEvent[]> {
    this.assertOpen();
    const head = await this.head();
    const until = options.until === undefined || options.until > head ? head : options.until;
    for (const { events } of this.pages(options, options.after, until)) {
      if (options.signal?.aborted) return;
      if (events.length > 0) yield events;
    }
  }

  async eventAt(position: Position): Promise<RecordedEvent | null> {
    this.assertOpen();
    return this.log.events[Number(position) - 1] ?? null;
  }

  async head(): Promise<Position> {
    this.assertOpen();
    return BigInt(this.log.events.length);
  }

  async *subscribe(options: SubscribeOptions): AsyncGenerator<SubscriptionBatch> {
    this.assertOpen();
    const { signal, checkpoint } = options;
    let at = options.after;
    if (checkpoint && checkpoint.logId !== this.logId)
      throw new LogMismatch(`the checkpoint belongs to log ${checkpoint.logId}, this is ${this.logId}`);
    if (checkpoint && checkpoint.position > START) {
      const event = await this.eventAt(checkpoint.position);
      if (event?.eventId !== checkpoint.eventId)
        throw new LogMismatch(`log ${this.logId} holds another event than the checkpoint's at ${checkpoint.position}`);
    }
    while (!signal?.aborted) {
      const head = await this.head();
      if (head < at) throw new LogMismatch(`log ${this.logId} ends at ${head}, this reader has been at ${at}`);
      if (head === at) {
        yield { events: [], upTo: at, caughtUp: true };
        await this.changed(head, signal);
        continue;
      }
      for (const { events, upTo } of this.pages(options, at, head)) {
        at = upTo;
        if (events.length > 0 || upTo < head) yield { events, upTo, caughtUp: false };
        if (signal?.aborted) return;
      }
    }
  }

  async close(): Promise<void> {
    this.closed.abort();
    this.log.wake();
  }

  private assertOpen(): void {
    if (this.closed.signal.aborted) throw new StoreUnavailable('the store is closed');
  }

  private changed(head: Position, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.log.waiting.delete(done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      if (signal?.aborted || this.closed.signal.aborted || BigInt(this.log.events.length) !== head) return resolve();
      this.log.waiting.add(done);
      signal?.addEventListener('abort', done, { once: true });
    });
  }

  private *pages({ filter, batchSize }: Pick<ReadAllOptions, 'filter' | 'batchSize'>, after: Position, until: Position) {
    const size = batchSizeOf(batchSize);
    for (let at = after; at < until;) {
      const upTo = at + BigInt(size) < until ? at + BigInt(size) : until;
      const events = this.log.events.slice(Number(at), Number(upTo));
      yield { events: filter ? events.filter((event) => passes(filter, event)) : events, upTo };
      at = upTo;
    }
  }
}
