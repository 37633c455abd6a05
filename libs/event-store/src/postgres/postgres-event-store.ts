import { types } from 'node:util';
import { backoffMs, pause } from '../backoff.js';
import {
  LogMismatch,
  START,
  StoreUnavailable,
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
  type SubscribeOptions,
  type SubscriptionBatch,
} from '../event-store.js';
import { SILENT, type StoreLog } from '../store-log.js';
import { batchSizeOf, checkReadStream } from '../read-options.js';
import { isStreamName, validateAppend } from '../validate-append.js';
import { BatchEncoder, readBigIntegers, readIntegers, type AppendInBatch } from './batch-encoding.js';
import {
  BinaryConnection,
  ConnectionLost,
  ServerError,
  type ConnectionConfig,
  type OnRow,
  type Parameter,
  type Statement,
} from './binary-connection.js';
import { decodeEvent, EVENT_COLUMNS, uuidAt } from './event-rows.js';
import { GroupCommit, type AppendOutcome, type Failure, type Lane } from './group-commit.js';
import { HeadHints } from './head-hints.js';

export interface PostgresEventStoreOptions {
  readonly connectionString?: string;
  /** In place of a connection string: what `pg` takes for a client (host, ssl, password as a function …). */
  readonly connection?: ConnectionConfig;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /** An append that isn't settled by then is answered by StoreUnavailable; 10,000 ms by default. Reads give up at the same time. */
  readonly deadlineMs?: number;
  /** How long the database may wait for the log's lock before it says so; 3,000 ms by default. */
  readonly lockTimeoutMs?: number;
  /** Appends that one commit takes, 1 to 1,000; 256 by default. */
  readonly maxAppendsPerBatch?: number;
  /** Callers that may wait for their commit; 20,000 by default. */
  readonly maxQueued?: number;
  /** Connections for reading; 4 by default. They are opened when needed. */
  readonly readConnections?: number;
  /** The truth behind the hints: how often a subscription that has caught up looks for itself; 1,000 ms by default. */
  readonly pollMs?: number;
  /** Hears of what the store mends by itself: lost connections, appends sent again. */
  readonly log?: StoreLog;
}

type Settings = Required<Omit<PostgresEventStoreOptions, 'connectionString' | 'connection'>> & { readonly connection: ConnectionConfig };

const DAY_MS = 86_400_000;

/** @throws Error when the database can't be reached or holds no migrated log. */
export async function openPostgresEventStore(options: PostgresEventStoreOptions): Promise<EventStore> {
  const settings: Settings = {
    applicationName: 'shangliang event store',
    deadlineMs: 10_000,
    lockTimeoutMs: 3_000,
    maxAppendsPerBatch: 256,
    maxQueued: 20_000,
    readConnections: 4,
    pollMs: 1_000,
    log: SILENT,
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    connection: { ...(options.connectionString ? { connectionString: options.connectionString } : {}), ...options.connection },
  };
  const connections = new Connections(settings);
  try {
    const logId = await connections.adoptLog();
    return new PostgresEventStore(settings, connections, logId);
  } catch (error) {
    await connections.close();
    throw error;
  }
}

const IDENTITY: Statement = { name: 'identity', text: 'SELECT log_id FROM log.identity' };
const HEAD: Statement = { name: 'head', text: 'SELECT e.position FROM log.events e ORDER BY e.position DESC LIMIT 1' };
const EVENT_AT: Statement = { name: 'event_at', text: `SELECT ${EVENT_COLUMNS} FROM log.events e WHERE e.position = $1::bigint` };
const ENSURE_PARTITIONS: Statement = { name: 'ensure_partitions', text: 'SELECT log.ensure_partitions()' };
const STREAM: Statement = {
  name: 'stream',
  text: `SELECT ${EVENT_COLUMNS} FROM log.stream_revisions s JOIN log.events e ON e.position = s.position
         WHERE s.stream = $1::text AND s.revision >= $2::int AND s.revision < $3::int ORDER BY s.revision`,
};
const PAGE: Statement = {
  name: 'page',
  text: `SELECT ${EVENT_COLUMNS} FROM log.events e WHERE e.position > $1::bigint AND e.position <= $2::bigint ORDER BY e.position`,
};
const FILTERED_PAGE: Statement = {
  name: 'filtered_page',
  text: `SELECT ${EVENT_COLUMNS} FROM log.events e WHERE e.position > $1::bigint AND e.position <= $2::bigint
         AND ($3::text[] IS NULL OR e.type = ANY ($3::text[])) AND ($4::text[] IS NULL OR split_part(e.stream, '-', 1) = ANY ($4::text[]))
         AND ($5::text[] IS NULL OR e.jurisdiction = ANY ($5::text[])) AND ($6::text[] IS NULL OR e.partition_key = ANY ($6::text[]))
         ORDER BY e.position LIMIT $7::int`,
};
const parameters = Array.from({ length: 15 }, (_, n) => `$${n + 2}`).join(', ');
const APPEND: Statement = {
  name: 'append',
  text: `SELECT all_after, outcomes, revisions, positions, ticket FROM log.append($1, ${parameters})`,
};
const AWAIT_APPEND: Statement = {
  name: 'await_append',
  text: 'SELECT all_after, outcomes, revisions, positions, failure FROM log.await_append($1)',
};

const OUTCOMES = ['written', 'repeated', 'wrong-revision', 'not-allowed'] as const;

/** Positions looked through per page of a filtered read: many, as few of them come over the wire. */
const FILTERED_WINDOW = 50_000n;

const int4 = (value: number): Buffer => {
  const buffer = Buffer.allocUnsafe(4);
  buffer.writeInt32BE(value);
  return buffer;
};
const int8 = (value: bigint): Buffer => {
  const buffer = Buffer.allocUnsafe(8);
  buffer.writeBigInt64BE(value);
  return buffer;
};
const textArray = (values: readonly string[] | undefined): string | null =>
  values === undefined ? null : `{${values.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;

/**
 * What the server says of a transient state. Everything else that it says about a batch will be said again.
 * A lost connection is the unknown outcome: repeating the same ids settles it.
 */
function classify(error: Error): Failure {
  if (error instanceof ConnectionLost || error instanceof UnknownOutcome) return 'try-again';
  if (error instanceof ServerError) {
    if (error.code === '23514' && /no partition/.test(error.message)) return 'no-partition';
    // Serialisation, deadlock, lock and statement deadlines, shutdown, resources, a standby not promoted yet, a statement not prepared.
    if (/^(08|40|53|57|58)/.test(error.code) || ['55P03', '25006', '26000', '42P05', 'XX000'].includes(error.code)) return 'try-again';
    return 'batch-refused';
  }
  if (error instanceof LogMismatch) return 'batch-refused';
  const code = (error as { code?: unknown }).code;
  // What pg throws while connecting: refused, reset, timed out, or the server starting up or shutting down.
  return typeof code === 'string' && /^(E|08|57|53)/.test(code)
    ? 'try-again'
    : /timeout|terminated|closed/i.test(error.message)
      ? 'try-again'
      : 'batch-refused';
}

/** Committed here, but the wait for the replica was cancelled: the server says so by a warning only. */
class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';
}

/** Opens connections to one and the same log, and lends them for reading. */
class Connections {
  private logId: string | undefined;
  private readonly readers: (BinaryConnection | undefined)[];
  private readonly opening: (Promise<BinaryConnection> | undefined)[];
  private closed = false;

  constructor(readonly settings: Settings) {
    this.readers = new Array<BinaryConnection | undefined>(settings.readConnections);
    this.opening = new Array<Promise<BinaryConnection> | undefined>(settings.readConnections);
  }

  async adoptLog(): Promise<string> {
    const logId = await this.read(async (connection) => logIdOf(connection, this.settings.deadlineMs));
    this.logId = logId;
    return logId;
  }

  /** @throws LogMismatch when the database behind the address now holds another log. */
  async open(purpose: string): Promise<BinaryConnection> {
    const { connection, applicationName, deadlineMs, lockTimeoutMs } = this.settings;
    const opened = await BinaryConnection.open(
      {
        ...connection,
        application_name: `${applicationName} (${purpose})`,
        keepAlive: true,
        // A hair less than our own patience, so that the server ends a hopeless statement before we cut the connection.
        options:
          `${connection.options ?? ''} -c statement_timeout=${Math.max(100, deadlineMs - 250)} -c lock_timeout=${lockTimeoutMs} -c client_min_messages=warning -c idle_in_transaction_session_timeout=10s -c TimeZone=UTC -c plan_cache_mode=force_generic_plan -c enable_seqscan=off`.trim(),
      },
      Math.min(deadlineMs, 5_000),
    );
    try {
      if (this.logId !== undefined) {
        const found = await logIdOf(opened, deadlineMs);
        if (found !== this.logId) throw new LogMismatch(`the database holds log ${found}, this store was opened on ${this.logId}`);
      }
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  /** Runs a read, again when the connection is lost under it, until the deadline. */
  async read<T>(work: (connection: BinaryConnection) => Promise<T>): Promise<T> {
    const deadline = performance.now() + this.settings.deadlineMs;
    for (let attempt = 0; ; attempt++) {
      try {
        return await work(await this.reader());
      } catch (error) {
        if (!types.isNativeError(error) || this.closed || classify(error) !== 'try-again') throw error;
        if (performance.now() > deadline) throw new StoreUnavailable(`the log can't be read: ${error.message}`, { cause: error });
        this.settings.log.warn({ error: error.message, attempt }, 'reading the log again');
        await pause(backoffMs(attempt));
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.opening.map(async (opening) => opening));
    await Promise.all(this.readers.map(async (connection) => connection?.close()));
  }

  /** The least busy connection; a new one while all are busy and there may be more. */
  private async reader(): Promise<BinaryConnection> {
    if (this.closed) throw new StoreUnavailable('the store is closed');
    let best: BinaryConnection | undefined;
    let free = -1;
    for (let i = 0; i < this.readers.length; i++) {
      const connection = this.readers[i];
      if (connection?.isOpen) {
        if (!best || connection.underWay < best.underWay) best = connection;
      } else if (free < 0) free = i;
    }
    if (best && (best.underWay === 0 || free < 0)) return best;
    // While one opens, the others go on serving.
    const opening = (this.opening[free] ??= this.open('reader')
      .then((connection) => {
        this.readers[free] = connection;
        return connection;
      })
      .finally(() => {
        this.opening[free] = undefined;
      }));
    if (!best) return opening;
    opening.catch(() => undefined);
    return best;
  }
}

async function logIdOf(connection: BinaryConnection, timeoutMs: number): Promise<string> {
  let logId: string | undefined;
  await connection.query(
    IDENTITY,
    [],
    (buffer, fields) => {
      logId = uuidAt(buffer, fields[0] as number);
    },
    timeoutMs,
  );
  if (logId === undefined) throw new LogMismatch('the database holds no log');
  return logId;
}

/** One connection of the writer. It is opened when first needed and again after it was lost. */
class WriterLane implements Lane {
  private connection: BinaryConnection | undefined;
  private readonly encoder = new BatchEncoder();

  constructor(private readonly connections: Connections) {}

  async send(batch: readonly AppendInBatch[], mayQueue: boolean): Promise<{ outcomes: readonly AppendOutcome[]; leftToOthers: boolean }> {
    if (!this.connection?.isOpen) this.connection = await this.connections.open('writer');
    const { connection } = this;
    const answer = new Answer(batch);
    await this.run(connection, APPEND, [Buffer.of(mayQueue ? 1 : 0), ...this.encoder.encode(batch)], answer.onAppended);
    if (answer.outcomes) return { outcomes: answer.outcomes, leftToOthers: false };
    if (answer.ticket === undefined) throw new UnknownOutcome('the append was not answered');
    await this.run(connection, AWAIT_APPEND, [int8(answer.ticket)], answer.onAwaited);
    if (answer.failure !== undefined) throw new ServerError('22000', 'ERROR', answer.failure, undefined);
    // The queue has lost it (a crash empties it) or its turn didn't come: offer it again.
    if (!answer.outcomes) throw new UnknownOutcome('the queue gave no outcome');
    return { outcomes: answer.outcomes, leftToOthers: true };
  }

  async close(): Promise<void> {
    await this.connection?.close();
  }

  private async run(connection: BinaryConnection, statement: Statement, values: readonly Parameter[], onRow: OnRow): Promise<void> {
    const warnings = await connection.query(statement, values, onRow, this.connections.settings.deadlineMs);
    const warning = warnings.find((w) => w.severity === 'WARNING');
    if (warning) throw new UnknownOutcome(warning.message);
  }
}

class Answer {
  outcomes: AppendOutcome[] | undefined;
  ticket: bigint | undefined;
  failure: string | undefined;

  constructor(private readonly batch: readonly AppendInBatch[]) {}

  /** all_after, outcomes, revisions, positions, ticket */
  readonly onAppended: OnRow = (buffer, fields) => {
    const [allAfter, outcomes, revisions, positions, ticket] = startsOf(fields);
    if (allAfter >= 0) this.allWritten(buffer.readBigInt64BE(allAfter));
    else if (outcomes >= 0) this.take(buffer, outcomes, revisions, positions);
    else if (ticket >= 0) this.ticket = buffer.readBigInt64BE(ticket);
  };

  /** all_after, outcomes, revisions, positions, failure */
  readonly onAwaited: OnRow = (buffer, fields) => {
    const [allAfter, outcomes, revisions, positions, failure] = startsOf(fields);
    if (allAfter >= 0) this.allWritten(buffer.readBigInt64BE(allAfter));
    else if (outcomes >= 0) this.take(buffer, outcomes, revisions, positions);
    else if (failure >= 0) this.failure = buffer.toString('utf8', failure, fields[9]);
  };

  private allWritten(after: bigint): void {
    let position = after;
    this.outcomes = this.batch.map(({ expected, events }) => {
      position += BigInt(events.length);
      return { outcome: 'written', revision: expected + events.length, position };
    });
  }

  private take(buffer: Buffer, outcomes: number, revisions: number, positions: number): void {
    const kinds = readIntegers(buffer, outcomes);
    const actual = readIntegers(buffer, revisions);
    const before = readBigIntegers(buffer, positions);
    this.outcomes = this.batch.map(({ expected, events }, n) => {
      const outcome = OUTCOMES[kinds[n] as number];
      if (outcome === undefined) throw new Error(`unknown outcome ${kinds[n]} of an append`);
      const kept = outcome === 'written' || outcome === 'repeated';
      return {
        outcome,
        revision: kept ? expected + events.length : (actual[n] as number),
        position: kept ? (before[n] as bigint) + BigInt(events.length) : START,
      };
    });
  }
}

const startsOf = (fields: Int32Array): [number, number, number, number, number] =>
  [0, 2, 4, 6, 8].map((n) => fields[n]) as [number, number, number, number, number];

class PostgresEventStore implements EventStore {
  readonly capabilities = { densePositions: true };
  private readonly writer: GroupCommit;
  private readonly hints: HeadHints;
  private readonly partitionTimer: NodeJS.Timeout;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly connections: Connections,
    readonly logId: string,
  ) {
    this.writer = new GroupCommit([new WriterLane(connections), new WriterLane(connections)], {
      deadlineMs: settings.deadlineMs,
      maxAppendsPerBatch: settings.maxAppendsPerBatch,
      maxBytesPerBatch: 1_000_000,
      maxQueued: settings.maxQueued,
      classify,
      addPartition: () => this.ensurePartitions(),
      onRetry: (error, attempt, appends) => settings.log.warn({ error: error.message, attempt, appends }, 'sending appends again'),
    });
    this.hints = new HeadHints(() => connections.open('listener'), settings.pollMs);
    // Partitions are made two ahead; a day is a small part of one even at the highest rate designed for. Failing is no harm: the next
    // day, or an append that finds none, tries again.
    this.partitionTimer = setInterval(() => void this.ensurePartitions().catch(() => undefined), DAY_MS / 4);
    this.partitionTimer.unref();
  }

  append(stream: StreamName, expectedRevision: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    try {
      validateAppend(stream, expectedRevision, events);
    } catch (error) {
      return Promise.reject(error);
    }
    return this.writer.append(stream, expectedRevision === 'no-stream' ? -1 : expectedRevision, events);
  }

  async readStream(stream: StreamName, options: ReadStreamOptions = {}): Promise<RecordedEvent[]> {
    if (!isStreamName(stream)) return [];
    const { from, before } = checkReadStream(options);
    return this.rows(STREAM, [stream, int4(from), int4(before)]);
  }

  async *readAll(options: ReadAllOptions): AsyncGenerator<readonly RecordedEvent[]> {
    const head = await this.head();
    const until = options.until === undefined || options.until > head ? head : options.until;
    for await (const { events } of this.pages(options, options.after, until)) {
      if (events.length > 0) yield events;
    }
  }

  async eventAt(position: Position): Promise<RecordedEvent | null> {
    const [event] = await this.rows(EVENT_AT, [int8(position)]);
    return event ?? null;
  }

  head(): Promise<Position> {
    return this.connections.read(async (connection) => {
      let head = START;
      await connection.query(
        HEAD,
        [],
        (buffer, fields) => {
          head = buffer.readBigInt64BE(fields[0]);
        },
        this.settings.deadlineMs,
      );
      return head;
    });
  }

  async *subscribe(options: SubscribeOptions): AsyncGenerator<SubscriptionBatch> {
    const { signal, checkpoint } = options;
    let at = options.after;
    // What this reader has seen last: asked for again whenever it had to wait, so that another history is noticed.
    let seen = checkpoint && { position: checkpoint.position, eventId: checkpoint.eventId };
    if (checkpoint && checkpoint.logId !== this.logId) {
      throw new LogMismatch(`the checkpoint belongs to log ${checkpoint.logId}, this is ${this.logId}`);
    }
    const hint = this.hints.follow();
    try {
      while (!signal?.aborted) {
        hint.clear();
        const head = await this.headHolding(seen, at);
        if (head === at) {
          yield { events: [], upTo: at, caughtUp: true };
          await hint.wait(signal);
          continue;
        }
        for await (const { events, upTo } of this.pages(options, at, head)) {
          at = upTo;
          const last = events.at(-1);
          if (last) seen = { position: last.position, eventId: last.eventId };
          if (events.length > 0 || upTo < head) yield { events, upTo, caughtUp: false };
          if (signal?.aborted) return;
        }
      }
    } finally {
      hint.close();
    }
  }

  close(): Promise<void> {
    this.closing ??= (async () => {
      clearInterval(this.partitionTimer);
      await this.writer.close();
      await this.hints.close();
      await this.connections.close();
    })();
    return this.closing;
  }

  private async ensurePartitions(): Promise<void> {
    await this.connections.read((connection) => connection.query(ENSURE_PARTITIONS, [], () => undefined, this.settings.deadlineMs));
  }

  /** @throws LogMismatch when the log doesn't hold what this reader has seen. */
  private async headHolding(seen: { position: Position; eventId: string } | undefined, at: Position): Promise<Position> {
    const head = await this.head();
    if (head < at) throw new LogMismatch(`log ${this.logId} ends at ${head}, this reader has been at ${at}: the log has lost its tail`);
    if (seen && seen.position > START) {
      const event = await this.eventAt(seen.position);
      if (event?.eventId !== seen.eventId) {
        throw new LogMismatch(
          `log ${this.logId} holds event ${event?.eventId ?? 'none'} at ${seen.position}, this reader has seen ${seen.eventId} there`,
        );
      }
    }
    return head;
  }

  /**
   * From `after` (exclusive) to `until` (inclusive) in pages. The next page is on its way while the consumer works on this one; no
   * further one is asked for, so a slow consumer holds at most two.
   */
  private async *pages(
    options: Pick<ReadAllOptions, 'filter' | 'batchSize' | 'signal'>,
    after: Position,
    until: Position,
  ): AsyncGenerator<{ events: RecordedEvent[]; upTo: Position }> {
    const size = batchSizeOf(options.batchSize);
    const page = options.filter && !isEmpty(options.filter) ? this.filteredPage(options.filter, size) : this.page(size);
    let next: Promise<{ events: RecordedEvent[]; upTo: Position }> | undefined = after < until ? page(after, until) : undefined;
    try {
      while (next && !options.signal?.aborted) {
        const current: { events: RecordedEvent[]; upTo: Position } = await next;
        next = current.upTo < until ? page(current.upTo, until) : undefined;
        yield current;
      }
    } finally {
      // Nobody will ask for it any more; its failure isn't news then.
      next?.catch(() => undefined);
    }
  }

  private page(size: number) {
    return async (after: Position, until: Position): Promise<{ events: RecordedEvent[]; upTo: Position }> => {
      const upTo = after + BigInt(size) < until ? after + BigInt(size) : until;
      const events = await this.rows(PAGE, [int8(after), int8(upTo)]);
      if (BigInt(events.length) !== upTo - after) {
        throw new LogMismatch(`log ${this.logId} holds ${events.length} events after ${after} up to ${upTo}: positions are missing`);
      }
      return { events, upTo };
    };
  }

  private filteredPage(filter: EventFilter, size: number) {
    const filters = [filter.types, filter.categories, filter.jurisdictions, filter.partitionKeys].map(textArray);
    return async (after: Position, until: Position): Promise<{ events: RecordedEvent[]; upTo: Position }> => {
      const end = after + FILTERED_WINDOW < until ? after + FILTERED_WINDOW : until;
      const events = await this.rows(FILTERED_PAGE, [int8(after), int8(end), ...filters, int4(size)]);
      // A full page may have left something behind in its window.
      return { events, upTo: events.length === size ? (events.at(-1) as RecordedEvent).position : end };
    };
  }

  private rows(statement: Statement, values: readonly Parameter[]): Promise<RecordedEvent[]> {
    return this.connections.read(async (connection) => {
      const events: RecordedEvent[] = [];
      await connection.query(
        statement,
        values,
        (buffer, fields) => {
          events.push(decodeEvent(buffer, fields));
        },
        this.settings.deadlineMs,
      );
      return events;
    });
  }
}

const isEmpty = (filter: EventFilter): boolean => !filter.types && !filter.categories && !filter.jurisdictions && !filter.partitionKeys;
