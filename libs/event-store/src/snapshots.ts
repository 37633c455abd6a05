import type { EventStore, Position, RecordedEvent, StreamName } from './event-store.js';
import type { Queryable } from './leases.js';

/*
 * Snapshots are a cache: whatever they say is also folded from the stream, and a missing, old, foreign or broken one costs time only.
 */

export interface Snapshot {
  readonly revision: number;
  /** Of the event at that revision: a snapshot of another history is noticed by it. */
  readonly eventId: string;
  readonly state: Uint8Array;
}

export interface SnapshotCache {
  load(stream: StreamName, fold: string, version: number): Promise<Snapshot | null>;
  /** Keeps it unless a newer one is there. */
  save(stream: StreamName, fold: string, version: number, snapshot: Snapshot): Promise<void>;
  /** Drops all of the caller's, or one fold's. */
  drop(fold?: string): Promise<void>;
}

/** In the log's database, over the caller's own connections. Redacting an event drops the snapshots of its stream. */
export const postgresSnapshots = (connections: Queryable): SnapshotCache => ({
  load: async (stream, fold, version) => {
    const { rows } = await connections.query<{ revision: number; event_id: string; state: Buffer }>(
      'SELECT revision, event_id, state FROM log.load_snapshot($1, $2, $3)',
      [stream, fold, version],
    );
    const [row] = rows;
    return row ? { revision: row.revision, eventId: row.event_id, state: row.state } : null;
  },
  save: async (stream, fold, version, { revision, eventId, state }) => {
    await connections.query('SELECT log.save_snapshot($1, $2, $3, $4, $5, $6)', [
      stream,
      fold,
      version,
      revision,
      eventId,
      Buffer.from(state),
    ]);
  },
  drop: async (fold) => {
    await connections.query('SELECT log.drop_snapshots($1)', [fold ?? null]);
  },
});

export const inMemorySnapshots = (): SnapshotCache => {
  const kept = new Map<string, { version: number; fold: string; snapshot: Snapshot }>();
  return {
    load: async (stream, fold, version) => {
      const found = kept.get(`${stream}\n${fold}`);
      return found?.version === version ? found.snapshot : null;
    },
    save: async (stream, fold, version, snapshot) => {
      const found = kept.get(`${stream}\n${fold}`);
      if (found && (found.version > version || (found.version === version && found.snapshot.revision >= snapshot.revision))) return;
      kept.set(`${stream}\n${fold}`, { version, fold, snapshot });
    },
    drop: async (fold) => {
      for (const [key, entry] of kept) if (fold === undefined || entry.fold === fold) kept.delete(key);
    },
  };
};

export interface SnapshotFold<State> {
  /** Names the cache entry together with the stream. */
  readonly name: string;
  /** Raise it whenever state or evolve change: older snapshots are then ignored. */
  readonly version: number;
  readonly initial: State;
  readonly evolve: (state: State, event: RecordedEvent) => State;
  /** The command that an event came from, so that a repeated command is recognised without its events being read again. */
  readonly commandIdOf: (event: RecordedEvent) => string | null;
  /** A JSON value that {@link decode} turns back into the state. */
  readonly encode: (state: State) => unknown;
  readonly decode: (json: unknown) => State;
}

/** What a command left behind: revision and position of its last event. */
export interface CommandTrace {
  readonly revision: number;
  readonly position: Position;
}

export interface FoldedStream<State> {
  readonly state: State;
  /** Of the last event; −1 for a stream that doesn't exist. */
  readonly revision: number;
  readonly commands: ReadonlyMap<string, CommandTrace>;
  /** Events read from the log: few when a snapshot helped. */
  readonly read: number;
}

/** Events beyond the last snapshot that make a new one worth its while. */
const SNAPSHOT_EVERY = 100;

/**
 * Loads a stream by its fold, from a snapshot where there is one. Writes a new one when more than `every` events had to be folded; that
 * is not waited for, and its failure is passed to `onCacheFailure` only.
 */
export async function foldWithSnapshots<State>(
  store: EventStore,
  cache: SnapshotCache,
  stream: StreamName,
  fold: SnapshotFold<State>,
  { every = SNAPSHOT_EVERY, onCacheFailure = () => undefined }: { every?: number; onCacheFailure?: (error: unknown) => void } = {},
): Promise<FoldedStream<State>> {
  const start = await startingPoint(store, cache, stream, fold, onCacheFailure);
  let { state, revision } = start;
  const commands = new Map(start.commands);
  for (const event of start.events) {
    state = fold.evolve(state, event);
    revision = event.revision;
    const commandId = fold.commandIdOf(event);
    if (commandId !== null) commands.set(commandId, { revision: event.revision, position: event.position });
  }
  const last = start.events.at(-1);
  if (last && start.events.length > every) {
    const bytes = Buffer.from(
      JSON.stringify({
        state: fold.encode(state),
        commands: [...commands].map(([id, trace]) => [id, trace.revision, trace.position.toString()]),
      }),
    );
    cache.save(stream, fold.name, fold.version, { revision: last.revision, eventId: last.eventId, state: bytes }).catch(onCacheFailure);
  }
  return { state, revision, commands, read: start.read };
}

async function startingPoint<State>(
  store: EventStore,
  cache: SnapshotCache,
  stream: StreamName,
  fold: SnapshotFold<State>,
  onCacheFailure: (error: unknown) => void,
): Promise<{
  state: State;
  revision: number;
  commands: ReadonlyMap<string, CommandTrace>;
  events: readonly RecordedEvent[];
  read: number;
}> {
  const snapshot = await cache.load(stream, fold.name, fold.version).catch((error: unknown) => {
    onCacheFailure(error);
    return null;
  });
  let read = 0;
  if (snapshot) {
    // The event at the snapshot's revision comes along: it proves that the snapshot was made of this history.
    const [anchor, ...events] = await store.readStream(stream, { fromRevision: snapshot.revision });
    read = events.length + (anchor ? 1 : 0);
    if (anchor?.eventId === snapshot.eventId) {
      try {
        const { state, commands } = JSON.parse(Buffer.from(snapshot.state).toString('utf8')) as {
          state: unknown;
          commands: [string, number, string][];
        };
        const traces = commands.map(([id, revision, position]): [string, CommandTrace] => [id, { revision, position: BigInt(position) }]);
        return { state: fold.decode(state), revision: snapshot.revision, commands: new Map(traces), events, read };
      } catch (error) {
        onCacheFailure(error);
      }
    }
  }
  const events = await store.readStream(stream);
  return { state: fold.initial, revision: -1, commands: new Map(), events, read: read + events.length };
}
