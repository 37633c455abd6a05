import { types } from 'node:util';
import { randomUUID } from 'node:crypto';
import {
  AccessDeniedError,
  BACKWARDS,
  binaryEvent,
  END,
  excludeSystemEvents,
  FORWARDS,
  InvalidArgumentError,
  jsonEvent,
  KurrentDBClient,
  MaxAppendSizeExceededError,
  NO_STREAM,
  START as STREAM_START,
  StreamDeletedError,
  StreamNotFoundError,
  streamNameFilter,
  UnavailableError,
  UnknownError,
  WrongExpectedVersionError,
  type AllStreamSubscription,
  type Filter,
} from '@kurrent/kurrentdb-client';
import { backoffMs, pause } from '../backoff.js';
import {
  AppendNotAllowed,
  InvalidAppend,
  LogMismatch,
  NoSuchLog,
  START,
  StoreUnavailable,
  WrongExpectedRevision,
  type AppendResult,
  type EventFilter,
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
import { SILENT, type StoreLog } from '../store-log.js';
import { categoryOf, isStreamName, validateAppend } from '../validate-append.js';
import { decodeFrame, encodeFrame } from './event-frame.js';
import { logAddressOf, onOwnConnection, type LogAddress } from './log-address.js';

export interface KurrentDbEventStoreOptions {
  /**
   * `kurrentdb://host:2113[/log][?option=value…]`, see {@link logAddressOf}. Credentials belong in it: given per call they would switch the
   * client's fast append path off.
   */
  readonly connectionString: string;
  /** An append or a read that isn't settled by then is answered by StoreUnavailable; 10,000 ms by default. */
  readonly deadlineMs?: number;
  /** How often a subscription that has caught up looks for itself, whatever the live hints say; 1,000 ms by default. */
  readonly pollMs?: number;
  /** With `service`: which categories may be appended to. KurrentDB's access lists are the guard that can't be walked round. */
  readonly ownership?: StreamOwnership;
  readonly service?: string;
  /** Opens a log that is there, and begins none; false by default. */
  readonly mustExist?: boolean;
  readonly log?: StoreLog;
}

/** Holds the log's id; the only stream here that no service writes. */
const IDENTITY_STREAM = 'shangliang_log-identity';

/** Events per page while looking for the log's last event behind others' events. */
const LOOK_BACK = 20;

/**
 * Sent as an absolute time of this machine's clock, and compared by the server with its own; the server shortens it to its own limit. So
 * far ahead, no clock that anybody would leave running makes an append late before it is looked at. How long a caller waits is counted here.
 */
const SERVER_DEADLINE_MS = 24 * 3_600_000;

/** Shortest wait of one try, however short the deadline of all tries. */
const LEAST_PATIENCE_MS = 1_000;

/** Longest wait for what a server says of a position. */
const PROBE_MS = 2_000;

/** A node that has just lost its leadership may answer from behind for a moment: a log is called shorter after so many looks only. */
const LOOKS_BEFORE_MISMATCH = 3;

/** @throws StoreUnavailable when the server can't be reached in time, {@link NoSuchLog}, TypeError for a wrong address. */
export async function openKurrentDbEventStore(options: KurrentDbEventStoreOptions): Promise<EventStore> {
  const server = new Server(options, logAddressOf(options.connectionString));
  try {
    return new KurrentDbEventStore(options, server, await adoptLog(server, options.mustExist ?? false));
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function adoptLog(server: Server, mustExist: boolean): Promise<string> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const found = await identity(server);
    if (found !== undefined) return found;
    if (mustExist)
      throw new NoSuchLog(server.prefix === '' ? 'this server holds no log' : `this server holds no log ${server.prefix.slice(0, -1)}`);
    const event = jsonEvent({ type: 'LogCreated', data: { logId: randomUUID() } });
    try {
      await server.run((client) =>
        client.appendToStream(server.prefix + IDENTITY_STREAM, event, { streamState: NO_STREAM, deadline: SERVER_DEADLINE_MS }),
      );
    } catch (error) {
      // Another process was first: its id counts.
      if (!(error instanceof WrongExpectedVersionError)) throw error;
    }
  }
  throw new StoreUnavailable('the log has no id and none could be written');
}

function identity(server: Server): Promise<string | undefined> {
  return server.run(async (client) => {
    try {
      for await (const { event } of client.readStream(server.prefix + IDENTITY_STREAM, { maxCount: 1, requiresLeader: true })) {
        const data: unknown = event?.data;
        if (typeof data === 'object' && data !== null && 'logId' in data && typeof data.logId === 'string') return data.logId;
      }
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    return undefined;
  });
}

/** What will be answered the same way again; everything else (unavailable, cancelled, another leader, no answer) is worth another try. */
const isFinal = (error: unknown): boolean =>
  error instanceof WrongExpectedVersionError ||
  error instanceof AccessDeniedError ||
  error instanceof MaxAppendSizeExceededError ||
  error instanceof StreamDeletedError ||
  error instanceof StreamNotFoundError ||
  error instanceof LogMismatch ||
  error instanceof NoRecordThere ||
  error instanceof InvalidArgumentError ||
  isTooBig(error);

/** A position of the log at which no record begins: no reader of this log has ever stood there. */
class NoRecordThere extends Error {
  override readonly name = 'NoRecordThere';
}

const saysInvalidPosition = (error: unknown): boolean =>
  error instanceof InvalidArgumentError || (types.isNativeError(error) && /invalid.{0,20}position/i.test(error.message));

/**
 * An event or a request that the server will never take. The client decodes one of the server's three answers; of the others only their
 * names are left, on one path, or their texts, on the other.
 */
const isTooBig = (error: unknown): boolean =>
  error instanceof MaxAppendSizeExceededError ||
  (error instanceof UnknownError && /MaximumAppendEventSizeExceeded|BadRequest|exceeds Maximum Append Event Size/i.test(error.message));

/** The client leaves the message of some errors empty. */
const describe = (error: unknown): string =>
  error instanceof Error || types.isNativeError(error) ? `${error.constructor.name}: ${error.message}`.replace(/: $/, '') : String(error);

/** The client, and again a new one after it failed: a client that has met a lost server doesn't always find back. */
class Server {
  private client: KurrentDBClient | undefined;
  private closed = false;
  private readonly log: StoreLog;
  /** Counts the clients: another one may have met another node. */
  generation = 0;
  readonly deadlineMs: number;

  /** Begins the name of every stream of this log on the server. */
  readonly prefix: string;
  /** What the server is to send of all that it holds. */
  readonly filter: Filter;

  constructor(
    options: KurrentDbEventStoreOptions,
    private readonly address: LogAddress,
  ) {
    this.log = options.log ?? SILENT;
    this.deadlineMs = options.deadlineMs ?? 10_000;
    this.prefix = address.prefix;
    this.filter = this.prefix === '' ? excludeSystemEvents() : streamNameFilter({ prefixes: [this.prefix] });
  }

  current(): KurrentDBClient {
    if (this.closed) throw new StoreUnavailable('the store is closed');
    if (!this.client) {
      this.client = KurrentDBClient.connectionString(onOwnConnection(this.address.connectionString, this.generation));
      this.generation++;
    }
    return this.client;
  }

  /** Runs a call until it succeeds, fails for good, or the deadline is over. @throws StoreUnavailable */
  async run<T>(call: (client: KurrentDBClient) => Promise<T>): Promise<T> {
    const end = performance.now() + this.deadlineMs;
    // A connection that died without a word must not use up the whole time.
    const patience = Math.max(LEAST_PATIENCE_MS, this.deadlineMs / 2);
    let said: string | undefined;
    for (let attempt = 0; ; attempt++) {
      const client = this.current();
      try {
        return await within(Math.max(1, Math.ceil(Math.min(patience, end - performance.now()))), call(client));
      } catch (error) {
        if (isFinal(error)) throw error;
        if (this.closed) throw new StoreUnavailable('the store was closed before KurrentDB answered', { cause: error });
        const silent = error instanceof NoAnswer;
        if (!silent || said === undefined) said = describe(error);
        // Its other calls are repeated, too: whatever they were told, the same ids settle it.
        if (silent || attempt > 0) await this.renew(client);
        if (performance.now() >= end)
          throw new StoreUnavailable(`KurrentDB gave no settled answer in time (${said}); repeat to learn the outcome`, { cause: error });
        this.log.warn({ error: said, attempt }, 'calling KurrentDB again');
        await pause(Math.min(backoffMs(attempt), Math.max(1, end - performance.now())));
      }
    }
  }

  /**
   * As {@link run}, for a call that reads on from a position. Of a position at which no record begins servers say "unknown error" to reads,
   * of which the client makes "unavailable", as of everything that passes by itself. A subscription from there is told the truth.
   * @throws StoreUnavailable, {@link NoRecordThere}
   */
  runAt<T>(position: Position, call: (client: KurrentDBClient) => Promise<T>): Promise<T> {
    return this.run(async (client) => {
      try {
        return await call(client);
      } catch (error) {
        const unclear = error instanceof UnavailableError || error instanceof UnknownError;
        if (position > START && (saysInvalidPosition(error) || (unclear && (await noRecordAt(client, position)))))
          throw new NoRecordThere(`no record begins at position ${position}`, { cause: error });
        throw error;
      }
    });
  }

  /** The next call gets a new client, which looks for the leader anew. */
  async startAfresh(): Promise<void> {
    if (this.client) await this.renew(this.client);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.dispose();
  }

  private async renew(failed: KurrentDBClient): Promise<void> {
    if (this.client !== failed) return;
    this.client = undefined;
    await failed.dispose().catch(() => undefined);
  }
}

/** Whether the server says that no record begins there. False also when it says nothing in time. */
function noRecordAt(client: KurrentDBClient, position: Position): Promise<boolean> {
  return new Promise((resolve) => {
    const subscription = client.subscribeToAll({ fromPosition: at(position) });
    const answer = (none: boolean) => (): void => {
      clearTimeout(timer);
      resolve(none);
      void subscription.unsubscribe().catch(() => undefined);
    };
    const timer = setTimeout(answer(false), PROBE_MS);
    subscription
      .on('data', answer(false))
      .on('caughtUp', answer(false))
      .on('end', answer(false))
      .on('error', (error) => answer(saysInvalidPosition(error))());
  });
}

class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer(`no answer within ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

interface Resolved {
  readonly event?: {
    readonly id: string;
    readonly streamId: string;
    readonly type: string;
    readonly revision: bigint;
    readonly data: unknown;
    readonly metadata?: unknown;
    readonly position?: { readonly commit: bigint } | undefined;
  };
}

/** What a server says of a position that it doesn't know. */
const NO_POSITION = 0xffff_ffff_ffff_ffffn;

/** Null for events that this log didn't write. */
function toRecorded({ event }: Resolved, prefix: string): (RecordedEvent & { readonly append: string }) | null {
  if (!event?.streamId.startsWith(prefix)) return null;
  const stream = event.streamId.slice(prefix.length);
  if (!isStreamName(stream) || stream === IDENTITY_STREAM) return null;
  const frame = decodeFrame(event.metadata);
  if (!frame || !(event.data instanceof Uint8Array)) return null;
  const position = event.position?.commit ?? NO_POSITION;
  if (position === NO_POSITION)
    throw new LogMismatch(`the server doesn't say where in its log ${event.streamId} stands: KurrentDB 25.0 or later is needed`);
  return {
    position,
    stream,
    revision: Number(event.revision),
    eventId: event.id,
    type: event.type,
    schemaVersion: frame.schemaVersion,
    partitionKey: frame.partitionKey,
    jurisdiction: frame.jurisdiction,
    recordedAt: new Date(frame.recordedAt),
    redacted: false,
    dataHash: frame.dataHash,
    metadataHash: frame.metadataHash,
    data: event.data,
    metadata: frame.metadata,
    append: frame.append,
  };
}

const withoutAppend = ({ append: _, ...event }: RecordedEvent & { append: string }): RecordedEvent => event;

const at = (position: Position): { commit: bigint; prepare: bigint } => ({ commit: position, prepare: position });

class KurrentDbEventStore implements EventStore {
  readonly capabilities = { densePositions: false };
  private readonly stop = new AbortController();
  private readonly pollMs: number;

  constructor(
    private readonly options: KurrentDbEventStoreOptions,
    private readonly server: Server,
    readonly logId: string,
  ) {
    this.pollMs = options.pollMs ?? 1_000;
  }

  private recorded(resolved: Resolved): (RecordedEvent & { readonly append: string }) | null {
    return toRecorded(resolved, this.server.prefix);
  }

  async append(stream: StreamName, expectedRevision: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    validateAppend(stream, expectedRevision, events);
    const { ownership, service } = this.options;
    if (ownership && ownership[categoryOf(stream)] !== service)
      throw new AppendNotAllowed(`${service} doesn't own the category of ${stream}`);
    // One id for all tries of this call: a try whose answer was lost still counts as this call's writing.
    const append = randomUUID();
    const recordedAt = Date.now();
    const proposed = events.map((event) =>
      binaryEvent({ id: event.eventId, type: event.type, data: plain(event.data), metadata: encodeFrame(event, append, recordedAt) }),
    );
    const streamState = expectedRevision === 'no-stream' ? NO_STREAM : BigInt(expectedRevision);
    const first = expectedRevision === 'no-stream' ? 0 : expectedRevision + 1;
    const end = performance.now() + this.server.deadlineMs;
    try {
      await this.server.run((client) =>
        client.appendToStream(this.server.prefix + stream, proposed, { streamState, deadline: SERVER_DEADLINE_MS }),
      );
    } catch (error) {
      throw refusal(stream, expectedRevision, error);
    }
    // The server doesn't say whether it wrote or had these ids already. The first event's frame does.
    for (let attempt = 0; ; attempt++) {
      const kept = await this.read(stream, first, events.length);
      const [head, last] = [kept[0], kept.at(-1)];
      if (head && last && kept.length === events.length) {
        const repeated = head.append !== append;
        if (!repeated) assertUnchanged(stream, events, kept);
        return { revision: last.revision, position: last.position, repeated };
      }
      if (performance.now() >= end)
        throw new StoreUnavailable(`${stream}: acknowledged, but not to be read yet; repeat to learn the outcome`);
      await pause(backoffMs(attempt));
    }
  }

  async readStream(stream: StreamName, options: ReadStreamOptions = {}): Promise<RecordedEvent[]> {
    if (!isStreamName(stream)) return [];
    const { from, before } = checkReadStream(options);
    return (await this.read(stream, from, before - from)).map(withoutAppend);
  }

  async *readAll(options: ReadAllOptions): AsyncGenerator<readonly RecordedEvent[]> {
    const head = await this.head();
    const until = options.until === undefined || options.until > head ? head : options.until;
    for await (const events of this.pages(options, options.after, until)) {
      if (events.length > 0) yield events;
    }
  }

  async eventAt(position: Position): Promise<RecordedEvent | null> {
    if (position <= START) return null;
    try {
      return await this.server.runAt(position, async (client) => {
        for await (const resolved of client.readAll({
          fromPosition: at(position),
          maxCount: 1,
          direction: FORWARDS,
          requiresLeader: true,
        })) {
          const event = this.recorded(resolved);
          return event && event.position === position ? withoutAppend(event) : null;
        }
        return null;
      });
    } catch (error) {
      if (error instanceof NoRecordThere) return null;
      throw error;
    }
  }

  head(): Promise<Position> {
    return this.server.run(async (client) => {
      let fromPosition: typeof END | ReturnType<typeof at> = END;
      for (;;) {
        let seen = 0;
        for await (const resolved of client.readAll({
          fromPosition,
          direction: BACKWARDS,
          maxCount: LOOK_BACK,
          requiresLeader: true,
          filter: this.server.filter,
        })) {
          seen++;
          const event = this.recorded(resolved);
          if (event) return event.position;
          if (resolved.event?.position) fromPosition = resolved.event.position;
        }
        if (seen < LOOK_BACK) return START;
      }
    });
  }

  async *subscribe(options: SubscribeOptions): AsyncGenerator<SubscriptionBatch> {
    const { checkpoint } = options;
    const signal = options.signal ? AbortSignal.any([options.signal, this.stop.signal]) : this.stop.signal;
    if (checkpoint && checkpoint.logId !== this.logId)
      throw new LogMismatch(`the checkpoint belongs to log ${checkpoint.logId}, this is ${this.logId}`);
    const size = batchSizeOf(options.batchSize);
    /** Where reading goes on: also past records of others. */
    let position = options.after;
    let lookedThrough = options.after;
    /** The event by which this reader knows its history again. */
    let seen = checkpoint && { position: checkpoint.position, eventId: checkpoint.eventId };
    /** Of the record at `position`, own or not: every page begins with it. Undefined while nobody has looked. */
    let standsOn: string | undefined;
    let lookedBy: number | undefined;
    const live = new LiveHint(this.server);
    try {
      while (!signal.aborted) {
        live.clear();
        if (standsOn === undefined || lookedBy !== this.server.generation) {
          await this.refuseOtherHistory(seen, position);
          lookedBy = this.server.generation;
        }
        const page = await this.page(position, undefined, size).catch(async (error: unknown) => {
          // Another log, or one that was cut off, says more than that its records lie elsewhere.
          if (error instanceof LogMismatch) await this.refuseOtherHistory(seen, position);
          throw error;
        });
        if (standsOn !== undefined && page.standsOn !== standsOn) {
          standsOn = undefined;
          continue;
        }
        position = page.upTo;
        standsOn = page.upToId;
        const last = page.events.at(-1);
        if (last) seen = { position: last.position, eventId: last.eventId };
        // NOTE: never past the log's own end, or what is read up to `head` and what follows here would leave a gap between them.
        lookedThrough = last?.position ?? lookedThrough;
        yield { events: passing(options.filter, page.events), upTo: lookedThrough, caughtUp: page.isLast };
        if (page.isLast) await live.wait(this.pollMs, signal);
      }
    } finally {
      live.close();
    }
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.server.close();
  }

  /** @throws LogMismatch when the log isn't the one, or doesn't hold the event, that this reader has seen. */
  private async refuseOtherHistory(seen: { position: Position; eventId: string } | undefined, position: Position): Promise<void> {
    for (let look = 1; ; look++) {
      try {
        return await this.lookAtHistory(seen, position);
      } catch (error) {
        if (!(error instanceof LogMismatch) || look === LOOKS_BEFORE_MISMATCH) throw error;
        await this.server.startAfresh();
        await pause(backoffMs(look, 200, 2_000));
      }
    }
  }

  private async lookAtHistory(seen: { position: Position; eventId: string } | undefined, position: Position): Promise<void> {
    const logId = await identity(this.server);
    if (logId !== this.logId) throw new LogMismatch(`the server holds log ${logId ?? 'none'}, this store was opened on ${this.logId}`);
    const head = await this.head();
    if (head < position)
      throw new LogMismatch(`log ${this.logId} ends at ${head}, this reader has been at ${position}: the log has lost its tail`);
    if (seen && seen.position > START) {
      const event = await this.eventAt(seen.position);
      if (event?.eventId !== seen.eventId) {
        throw new LogMismatch(
          `log ${this.logId} holds event ${event?.eventId ?? 'none'} at ${seen.position}, this reader has seen ${seen.eventId} there`,
        );
      }
    }
  }

  private async read(stream: StreamName, from: number, count: number): Promise<(RecordedEvent & { append: string })[]> {
    if (count === 0) return [];
    return this.server.run(async (client) => {
      const events: (RecordedEvent & { append: string })[] = [];
      try {
        const fromRevision = from === 0 ? STREAM_START : BigInt(from);
        for await (const resolved of client.readStream(this.server.prefix + stream, {
          fromRevision,
          maxCount: count,
          direction: FORWARDS,
          requiresLeader: true,
        })) {
          const event = this.recorded(resolved);
          if (!event) throw new LogMismatch(`${stream} holds events that this store didn't write`);
          events.push(event);
        }
      } catch (error) {
        if (error instanceof StreamNotFoundError) return [];
        throw error;
      }
      return events;
    });
  }

  private async *pages(
    options: Pick<ReadAllOptions, 'filter' | 'batchSize' | 'signal'>,
    after: Position,
    until: Position,
  ): AsyncGenerator<readonly RecordedEvent[]> {
    const size = batchSizeOf(options.batchSize);
    let position = after;
    while (position < until && !options.signal?.aborted) {
      const page = await this.page(position, until, size);
      yield passing(options.filter, page.events);
      if (page.isLast) return;
      position = page.upTo;
    }
  }

  /**
   * What follows a position. The server reads from a position inclusively and filters by one thing only, so the rest is done here.
   * @throws LogMismatch when no record begins at `after`.
   */
  private async page(after: Position, until: Position | undefined, size: number): Promise<Page> {
    try {
      return await this.server.runAt(after, async (client) => {
        const events: RecordedEvent[] = [];
        let [upTo, upToId, standsOn]: [Position, string | undefined, string | undefined] = [after, undefined, undefined];
        // One more for the record at `after`, and one that shows whether there is more.
        const maxCount = size + 2;
        let returned = 0;
        for await (const resolved of client.readAll({
          fromPosition: after === START ? STREAM_START : at(after),
          direction: FORWARDS,
          maxCount,
          requiresLeader: true,
          filter: this.server.filter,
        })) {
          returned++;
          const position = resolved.event?.position?.commit;
          if (position === undefined || position < after) continue;
          if (position === after) {
            standsOn = upToId = resolved.event?.id;
            continue;
          }
          if (until !== undefined && position > until) return { events, upTo, upToId, standsOn, isLast: true };
          if (events.length === size) return { events, upTo, upToId, standsOn, isLast: false };
          const event = this.recorded(resolved);
          if (event) events.push(withoutAppend(event));
          [upTo, upToId] = [position, resolved.event?.id];
        }
        return { events, upTo, upToId, standsOn, isLast: returned < maxCount };
      });
    } catch (error) {
      if (!(error instanceof NoRecordThere)) throw error;
      throw new LogMismatch(`no record begins at position ${after} of log ${this.logId}: no reader of it has ever stood there`, {
        cause: error,
      });
    }
  }
}

interface Page {
  /** All that this log wrote. */
  readonly events: readonly RecordedEvent[];
  /** Position and id of the last record that was looked at, own or not. */
  readonly upTo: Position;
  readonly upToId: string | undefined;
  /** Id of the record at the position from which was read. */
  readonly standsOn: string | undefined;
  /** Nothing follows, or nothing up to the wanted end. */
  readonly isLast: boolean;
}

const passing = (filter: EventFilter | undefined, events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  filter ? events.filter((event) => passes(filter, event)) : events;

const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

function assertUnchanged(stream: StreamName, sent: readonly NewEvent[], kept: readonly RecordedEvent[]): void {
  sent.forEach((event, n) => {
    const found = kept[n];
    if (found?.eventId !== event.eventId)
      throw new Error(`${stream}: event ${event.eventId} was acknowledged, but ${found?.eventId} is there`);
    if (Buffer.compare(event.data, found.data) !== 0 || Buffer.compare(event.metadata, found.metadata) !== 0) {
      throw new Error(`${stream}: KurrentDB or its client changed the bytes of event ${event.eventId}`);
    }
  });
}

function refusal(stream: StreamName, expected: ExpectedRevision, error: unknown): unknown {
  if (error instanceof WrongExpectedVersionError) {
    const actual = error.actualState;
    return new WrongExpectedRevision(stream, expected, typeof actual === 'bigint' ? Number(actual) : 'no-stream');
  }
  if (isTooBig(error) || error instanceof InvalidArgumentError) {
    const limit = error instanceof MaxAppendSizeExceededError ? `appends of more than ${error.maxAppendSize} bytes` : 'it';
    return new InvalidAppend(`${stream}: the server is set to refuse ${limit} (${describe(error)})`, { cause: error });
  }
  if (error instanceof AccessDeniedError)
    return new AppendNotAllowed(`${stream}: KurrentDB doesn't let this login append here (${describe(error)})`, { cause: error });
  if (error instanceof StreamDeletedError)
    return new StoreUnavailable(`${stream} was deleted in KurrentDB, which no stream of this log may be`, { cause: error });
  return error;
}

/**
 * A live subscription from the end, used as a hint only: KurrentDB's client never re-subscribes, so what is right comes from reading.
 * When it has dropped, it is opened again at the next wait.
 */
class LiveHint {
  private subscription: AllStreamSubscription | undefined;
  private hinted = false;
  private wake: (() => void) | undefined;

  constructor(private readonly server: Server) {}

  clear(): void {
    this.hinted = false;
  }

  async wait(pollMs: number, signal: AbortSignal): Promise<void> {
    this.listen();
    if (this.hinted || signal.aborted) return;
    const woken = new AbortController();
    const wake = (): void => woken.abort();
    this.wake = wake;
    signal.addEventListener('abort', wake, { once: true });
    await pause(pollMs * (0.9 + Math.random() * 0.2), woken.signal);
    signal.removeEventListener('abort', wake);
    this.wake = undefined;
  }

  close(): void {
    const { subscription } = this;
    this.subscription = undefined;
    void subscription?.unsubscribe().catch(() => undefined);
  }

  private listen(): void {
    if (this.subscription) return;
    let subscription: AllStreamSubscription;
    try {
      subscription = this.server.current().subscribeToAll({ fromPosition: END, filter: this.server.filter });
    } catch {
      // No client: the reads of this subscription will say so.
      return;
    }
    const drop = (): void => {
      if (this.subscription === subscription) this.subscription = undefined;
    };
    const hint = (): void => {
      this.hinted = true;
      this.wake?.();
    };
    subscription.on('data', hint).on('error', drop).on('end', drop).on('close', drop);
    // What came between the last look and its start would have no hint.
    subscription.on('confirmation', hint);
    this.subscription = subscription;
  }
}
