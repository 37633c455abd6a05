import { createHash, randomBytes } from 'node:crypto';
import { parseArgs, types } from 'node:util';
import { catalogue, EventRedacted } from '#libs/contracts';
import { canonicalBytes, derivedId, Envelope } from '#libs/event-sourcing';
import {
  categoryOf,
  isStreamName,
  postgresOperations,
  redactEvent,
  START,
  StoreUnavailable,
  verifyLog,
  type EventFilter,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
} from '#libs/event-store';
import { CannotRun } from './find-database.js';
import { findLogDatabase, kurrentDbUrlIn, openLog } from './find-log.js';

export const STORE_HELP = `shangliang store streams [--category C] [--after STREAM] [--limit N]
shangliang store read STREAM [--from REVISION] [--count N]
shangliang store tail [--after POSITION] [--type T]… [--category C]… [--jurisdiction J]… [--key K]… [--once]
             what is recorded from now on; with --once what there is, from the beginning or from --after on
shangliang store stats
shangliang store verify [--after POSITION] [--until POSITION]      hashes, order, and whether this release can read every event
shangliang store redact --position P --order "who ordered it" --reason "why" --operator "who types this"
shangliang store freeze

One JSON object a line. Reads the log at KURRENTDB_URL, else DATABASE_URL, else that of the suite running on DATA_FOLDER.
Exit codes: 0 done, 1 verify found something or there is no such event, 2 wrong command, 3 the store can't be reached.`;

export interface StoreCommandContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  /** Aborts on the first interrupt. */
  readonly signal: AbortSignal;
}

const OPTIONS = {
  category: { type: 'string', multiple: true },
  after: { type: 'string' },
  until: { type: 'string' },
  limit: { type: 'string' },
  from: { type: 'string' },
  count: { type: 'string' },
  type: { type: 'string', multiple: true },
  jurisdiction: { type: 'string', multiple: true },
  key: { type: 'string', multiple: true },
  once: { type: 'boolean', default: false },
  position: { type: 'string' },
  order: { type: 'string' },
  reason: { type: 'string' },
  operator: { type: 'string' },
} as const;

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new CannotRun(`${types.isNativeError(error) ? error.message : String(error)}\n${STORE_HELP}`, { cause: error });
  }
};
type Values = ReturnType<typeof parse>['values'];

/** @returns the exit code. @throws CannotRun for a wrong command. */
export async function store(args: readonly string[], context: StoreCommandContext): Promise<number> {
  const { positionals, values } = parse(args);
  const [command, ...rest] = positionals;
  try {
    switch (command) {
      case 'streams':
        return await streams(values, context);
      case 'read':
        return await withStore(context, (opened) => read(opened, rest, values, context));
      case 'tail':
        return await withStore(context, (opened) => tail(opened, values, context));
      case 'stats':
        return await stats(context);
      case 'verify':
        return await withStore(context, (opened) => verify(opened, values, context));
      case 'redact':
        return await redact(values, context);
      case 'freeze':
        return await freeze(context);
      default:
        throw new CannotRun(STORE_HELP);
    }
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    printJson(context, { error: 'the store can not be reached', reason: types.isNativeError(error) ? error.message : String(error) });
    return 3;
  }
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof StoreUnavailable ||
  (types.isNativeError(error) &&
    /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|timeout expired|Connection terminated/.test(
      `${String((error as { code?: unknown }).code)} ${error.message}`,
    ));

async function withStore(context: StoreCommandContext, work: (opened: EventStore) => Promise<number>): Promise<number> {
  const opened = await openLog(context.environment, 'shangliang cli');
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

async function streams(values: Values, context: StoreCommandContext): Promise<number> {
  const limit = numberOf('limit', values.limit, 100);
  const [category] = values.category ?? [];
  if (kurrentDbUrlIn(context.environment) === null) {
    const { listStreams } = await postgresOperations();
    const found = await listStreams(
      { connectionString: await findLogDatabase(context.environment) },
      { category, after: values.after, limit },
    );
    for (const stream of found) printJson(context, stream);
    return 0;
  }
  // KurrentDB keeps no list of streams that it gives out without its own projections running: read the log once.
  return withStore(context, async (opened) => {
    const found = new Map<string, { revision: number; lastPosition: string }>();
    for await (const batch of opened.readAll({
      after: START,
      signal: context.signal,
      filter: category === undefined ? {} : { categories: [category] },
    })) {
      for (const event of batch) found.set(event.stream, { revision: event.revision, lastPosition: event.position.toString() });
    }
    const names = [...found.keys()]
      .filter((name) => name > (values.after ?? ''))
      .sort()
      .slice(0, limit);
    for (const stream of names) printJson(context, { stream, ...found.get(stream) });
    return 0;
  });
}

async function read(opened: EventStore, [stream]: readonly string[], values: Values, context: StoreCommandContext): Promise<number> {
  if (!isStreamName(stream)) throw new CannotRun(`which stream? <category>-<id>\n${STORE_HELP}`);
  const end = numberOf('count', values.count, Number.MAX_SAFE_INTEGER);
  let from = numberOf('from', values.from, 0);
  for (let printed = 0; printed < end && !context.signal.aborted;) {
    const events = await opened.readStream(stream, { fromRevision: from, maxCount: Math.min(500, end - printed) });
    for (const event of events) printJson(context, shown(event));
    if (events.length === 0) return printed === 0 ? 1 : 0;
    printed += events.length;
    from += events.length;
  }
  return 0;
}

async function tail(opened: EventStore, values: Values, context: StoreCommandContext): Promise<number> {
  const filter: EventFilter = {
    types: values.type,
    categories: values.category,
    jurisdictions: values.jurisdiction,
    partitionKeys: values.key,
  };
  const from = values.once ? START : await opened.head();
  const after = values.after === undefined ? from : positionOf('after', values.after);
  for await (const { events, caughtUp } of opened.subscribe({ after, filter, signal: context.signal })) {
    for (const event of events) printJson(context, shown(event));
    if (caughtUp && values.once) return 0;
  }
  return 0;
}

async function stats(context: StoreCommandContext): Promise<number> {
  if (kurrentDbUrlIn(context.environment) !== null) {
    return withStore(context, async (opened) => {
      printJson(context, {
        logId: opened.logId,
        head: (await opened.head()).toString(),
        densePositions: opened.capabilities.densePositions,
      });
      return 0;
    });
  }
  const { logStatistics } = await postgresOperations();
  printJson(context, await logStatistics({ connectionString: await findLogDatabase(context.environment) }));
  return 0;
}

async function verify(opened: EventStore, values: Values, context: StoreCommandContext): Promise<number> {
  const verdict = await verifyLog(opened, {
    after: values.after === undefined ? START : positionOf('after', values.after),
    until: values.until === undefined ? undefined : positionOf('until', values.until),
    saltOf,
    read: readByThisRelease,
    signal: context.signal,
    onProblem: (problem) => printJson(context, { ...problem, position: problem.position.toString() }),
  });
  printJson(context, { logId: opened.logId, ...verdict, upTo: verdict.upTo.toString() });
  return verdict.problems > 0 ? 1 : 0;
}

async function redact(values: Values, context: StoreCommandContext): Promise<number> {
  const { position, order, reason, operator } = values;
  if (!position || !order || !reason || !operator)
    throw new CannotRun(`--position, --order, --reason and --operator are all needed\n${STORE_HELP}`);
  if (kurrentDbUrlIn(context.environment) !== null)
    throw new CannotRun(
      'KurrentDB removes nothing from inside a stream, so the data of one event can not be redacted there; personal data is forgotten by erasing its key',
    );
  return withStore(context, (opened) => redactIn(opened, { position, order, reason, operator }, context));
}

async function redactIn(
  opened: EventStore,
  { position, order, reason, operator }: Record<'position' | 'order' | 'reason' | 'operator', string>,
  context: StoreCommandContext,
): Promise<number> {
  const connectionString = await findLogDatabase(context.environment);
  const target = await opened.eventAt(positionOf('position', position));
  if (!target) {
    printJson(context, { error: 'no event at this position', position });
    return 1;
  }
  const { ownerOf, vacuumPartitionOf } = await postgresOperations();
  const stream = `redaction-${target.eventId}`;
  const asLogin = (await ownerOf({ connectionString }, categoryOf(stream))) ?? undefined;
  const result = await redactEvent(
    { connectionString },
    {
      target: target.position,
      orderedBy: order,
      reason,
      stream,
      expectedRevision: 'no-stream',
      event: redactionEvent(opened.logId, target, order, reason, operator),
      asLogin,
    },
  );
  await vacuumPartitionOf({ connectionString }, target.position);
  printJson(context, {
    redacted: target.position.toString(),
    eventId: target.eventId,
    recordedAs: stream,
    position: result.position.toString(),
    repeated: result.repeated,
  });
  return 0;
}

async function freeze(context: StoreCommandContext): Promise<number> {
  if (kurrentDbUrlIn(context.environment) !== null)
    throw new CannotRun('KurrentDB has no partitions to freeze: it keeps its log in chunks and closes them itself');
  const { freezeClosedPartitions } = await postgresOperations();
  printJson(context, { frozen: await freezeClosedPartitions({ connectionString: await findLogDatabase(context.environment) }) });
  return 0;
}

/** The same order for the same event is the same command: typed twice, it is recorded once. */
function redactionEvent(logId: string, target: RecordedEvent, order: string, reason: string, operator: string): NewEvent {
  const about = Envelope.parse(JSON.parse(Buffer.from(target.metadata).toString('utf8')));
  const commandId = derivedId('redaction', logId, target.eventId);
  const made = EventRedacted({
    position: target.position.toString(),
    eventId: target.eventId,
    order: order.normalize('NFC'),
    reason: reason.normalize('NFC'),
  });
  const salt = randomBytes(16);
  const metadata: Envelope = {
    v: 1,
    logId,
    eventId: derivedId('event', commandId, 0),
    commandId,
    salt: salt.toString('hex'),
    type: made.type,
    schemaVersion: EventRedacted.schemaVersion,
    partitionKey: about.partitionKey,
    correlationId: about.correlationId,
    causationId: commandId,
    related: [{ kind: 'event', id: target.eventId }],
    actor: { role: 'operator', capacity: operator.normalize('NFC') },
    jurisdiction: about.jurisdiction,
    capturedFrom: 'live',
    occurredAt: new Date().toISOString(),
    timeSource: 'clock',
    ruleVersion: null,
    round: about.round,
    traceparent: null,
  };
  const data = canonicalBytes(EventRedacted.schema.parse(made.data));
  const bytes = canonicalBytes(Envelope.parse(metadata));
  return {
    eventId: metadata.eventId,
    type: made.type,
    schemaVersion: metadata.schemaVersion,
    partitionKey: metadata.partitionKey,
    jurisdiction: metadata.jurisdiction?.id ?? null,
    data,
    metadata: bytes,
    dataHash: createHash('sha256').update(salt).update(data).digest(),
    metadataHash: createHash('sha256').update(bytes).digest(),
  };
}

/** @throws Error when this release doesn't know the type or version, or upcasting doesn't give today's shape. */
function readByThisRelease(event: RecordedEvent): void {
  const { data, redacted } = catalogue.read(event);
  if (redacted) return;
  const checked = catalogue.types.get(event.type)!.schema.safeParse(data);
  if (!checked.success)
    throw new Error(
      `${event.type} version ${event.schemaVersion}: ${checked.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ')}`,
    );
}

function saltOf(metadata: Uint8Array): Uint8Array {
  const { salt } = JSON.parse(Buffer.from(metadata).toString('utf8')) as { salt?: unknown };
  if (typeof salt !== 'string' || !/^[0-9a-f]{32}$/.test(salt)) throw new TypeError('no salt in the metadata');
  return Buffer.from(salt, 'hex');
}

const jsonOf = (bytes: Uint8Array): unknown => {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    // Shown as it is: a reader who looks for damage has to see it.
    return text;
  }
};

const shown = (event: RecordedEvent): object => ({
  position: event.position.toString(),
  stream: event.stream,
  revision: event.revision,
  recordedAt: event.recordedAt.toISOString(),
  type: event.type,
  schemaVersion: event.schemaVersion,
  eventId: event.eventId,
  partitionKey: event.partitionKey,
  jurisdiction: event.jurisdiction,
  ...(event.redacted ? { redacted: true } : { data: jsonOf(event.data) }),
  metadata: jsonOf(event.metadata),
});

const printJson = ({ print }: StoreCommandContext, value: object): void => print(JSON.stringify(value));

function numberOf(name: string, text: string | undefined, byDefault: number): number {
  if (text === undefined) return byDefault;
  if (!/^\d{1,15}$/.test(text)) throw new CannotRun(`--${name} ${text}: a whole number`);
  return Number(text);
}

function positionOf(name: string, text: string): bigint {
  if (!/^\d{1,18}$/.test(text)) throw new CannotRun(`--${name} ${text}: a position is a whole number`);
  return BigInt(text);
}
