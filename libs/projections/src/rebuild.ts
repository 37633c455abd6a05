import type { Pool, PoolClient } from 'pg';
import { ALL_PARTITIONS, partitionOf } from '#libs/bus';
import type { Catalogue } from '#libs/event-sourcing';
import type { EventStore, RecordedEvent } from '#libs/event-store';
import { inTransaction } from '#libs/postgres';
import { discardedPositions, HandlerTables } from './handler-tables.js';
import { silentLog, type HandlerLog } from './observer.js';
import type { Projection } from './projection.js';
import { ProjectionRunner } from './projection-runner.js';
import { quoted, rebuildSchemaOf } from './projection-tables.js';
import { Standing } from './standing.js';

export interface RebuildOptions {
  readonly pool: Pool;
  /** The service's schema. */
  readonly schema: string;
  readonly catalogue: Catalogue;
  readonly store: Pick<EventStore, 'logId' | 'readAll' | 'head' | 'eventAt'>;
  readonly log?: HandlerLog;
  readonly signal?: AbortSignal;
}

const BATCH = 1_000;
/** So close to the head the rest is read while the live projection waits. */
const NEAR = 2_000n;
const MOST_ROUNDS = 20;

/** A projection filled a second time in the shadow schema, by the same code with another search path. */
class Shadow {
  private readonly schema: string;
  private readonly runner: ProjectionRunner;
  private readonly signal: AbortSignal;
  position = 0n;
  events = 0;

  constructor(
    private readonly projection: Projection,
    private readonly options: RebuildOptions,
  ) {
    this.schema = rebuildSchemaOf(options.schema);
    this.runner = new ProjectionRunner(projection, { ...options, schema: this.schema });
    this.signal = options.signal ?? new AbortController().signal;
  }

  async create(): Promise<void> {
    const { pool, schema } = this.options;
    await inTransaction(pool, async (client) => {
      await this.dropIn(client);
      for (const table of this.projection.tables) {
        await client.query(`CREATE TABLE ${quoted(this.schema)}.${quoted(table)} (LIKE ${quoted(schema)}.${quoted(table)} INCLUDING ALL)`);
      }
    });
    await this.runner.prepare();
  }

  async drop(): Promise<void> {
    await inTransaction(this.options.pool, (client) => this.dropIn(client));
  }

  async dropIn(client: PoolClient): Promise<void> {
    for (const table of [...this.projection.tables].reverse())
      await client.query(`DROP TABLE IF EXISTS ${quoted(this.schema)}.${quoted(table)} CASCADE`);
    for (const [table, column] of [
      ['checkpoints', 'handler'],
      ['parked_events', 'handler'],
      ['projection_versions', 'projection'],
    ] as const) {
      await client.query(`DELETE FROM ${quoted(this.schema)}.${table} WHERE ${column} = $1`, [this.projection.name]);
    }
  }

  /** Reads the store on, offering only what `wanted` accepts and nobody has discarded for this projection. */
  async readTo(until: bigint, wanted: (event: RecordedEvent) => boolean = () => true): Promise<void> {
    const { store, pool, schema } = this.options;
    const discarded = await discardedPositions(pool, schema, this.projection.name);
    const hand = async (through: bigint, read: readonly RecordedEvent[]): Promise<void> => {
      const events = read.filter((event) => !discarded.has(event.position) && wanted(event));
      await this.runner.deliver(
        { kind: 'log', logId: store.logId, after: this.position, through, throughEventId: null, events },
        this.signal,
      );
      this.position = through;
      this.events += events.length;
    };
    for await (const events of store.readAll({ after: this.position, until, batchSize: BATCH, signal: this.signal })) {
      const last = events.at(-1);
      if (last) await hand(last.position, events);
    }
    // A read that was broken off has not looked at the rest.
    this.signal.throwIfAborted();
    if (this.position < until) await hand(until, []);
    await this.runner.flush();
  }

  async readNearHead(): Promise<void> {
    // Bounded: where positions are sparse, two events may lie further apart than what counts as near.
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const head = await this.options.store.head();
      if (head - this.position <= NEAR) return;
      await this.readTo(head);
    }
  }
}

/** Locks the live projection for as long as `work` takes; it falls behind meanwhile and catches up afterwards. */
const whileLiveStandsStill = async <Result>(
  projection: Projection,
  options: RebuildOptions,
  work: (client: PoolClient, live: HandlerTables) => Promise<Result>,
): Promise<Result> => {
  const live = new HandlerTables(options.pool, options.schema, projection.name);
  return live.transaction('exclusive', async (client) => {
    await client.query('SET LOCAL statement_timeout TO 0; SET LOCAL idle_in_transaction_session_timeout TO 0');
    return work(client, live);
  });
};

/** Columns that can be written: generated ones are computed again by the live table. */
const columnsOf = async (client: PoolClient, schema: string, table: string): Promise<string> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = format('%I.%I', $1::text, $2::text)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [schema, table],
  );
  return rows.map((row) => row.name).join(', ');
};

/**
 * Parked is what the rebuild has parked. What somebody asked for meanwhile is asked for still; what was discarded meanwhile is discarded
 * again, as the one who did it wanted.
 */
const takeOverParked = async (client: PoolClient, from: string, projection: string): Promise<void> => {
  await client.query(
    `WITH asked AS (
       SELECT position, requested, requested_reason, requested_by FROM parked_events WHERE handler = $1 AND requested IS NOT NULL
       UNION ALL SELECT position, 'discard', reason, discarded_by FROM discarded_events WHERE handler = $1)
     UPDATE ${from}.parked_events p SET requested = a.requested, requested_reason = a.requested_reason, requested_by = a.requested_by
     FROM asked a WHERE p.handler = $1 AND p.position = a.position`,
    [projection],
  );
  await client.query('DELETE FROM parked_events WHERE handler = $1', [projection]);
  await client.query(`INSERT INTO parked_events SELECT * FROM ${from}.parked_events WHERE handler = $1`, [projection]);
};

/**
 * Fills the projection from nothing beside the live one, which goes on serving its rows, and puts the new rows in its place in one
 * transaction. Readers never wait and see the old rows or the new ones.
 * @returns number of events offered.
 */
export const rebuildBeside = async (projection: Projection, options: RebuildOptions): Promise<number> => {
  const log = options.log ?? silentLog;
  const started = performance.now();
  const shadow = new Shadow(projection, options);
  await shadow.create();
  await shadow.readNearHead();
  await whileLiveStandsStill(projection, options, async (client, live) => {
    // The head can't be behind the live checkpoint: whatever it has applied is in the store.
    await shadow.readTo(await options.store.head());
    const from = quoted(rebuildSchemaOf(options.schema));
    for (const table of [...projection.tables].reverse()) await client.query(`DELETE FROM ${quoted(table)}`);
    for (const table of projection.tables) {
      const columns = await columnsOf(client, options.schema, table);
      await client.query(`INSERT INTO ${quoted(table)} (${columns}) SELECT ${columns} FROM ${from}.${quoted(table)}`);
    }
    await client.query('DELETE FROM checkpoints WHERE handler = $1', [projection.name]);
    await takeOverParked(client, from, projection.name);
    const event = await options.store.eventAt(shadow.position);
    await live.save(
      client,
      projection.carriers.map((carrier) => ({
        carrier,
        partition: ALL_PARTITIONS,
        logId: options.store.logId,
        position: shadow.position,
        eventId: event?.eventId ?? null,
      })),
    );
    await live.setVersion(client, projection.version);
    await shadow.dropIn(client);
  });
  const seconds = (performance.now() - started) / 1_000;
  log.info({ handler: projection.name, version: projection.version, events: shadow.events, seconds }, 'projection rebuilt and swapped in');
  return shadow.events;
};

export interface TableComparison {
  readonly table: string;
  readonly rows: number;
  /** Rows that only the live table or only the rebuilt one holds. */
  readonly differences: number;
  /** Up to three of them, shortened. */
  readonly samples: readonly string[];
}

export interface Verification {
  readonly service: string;
  readonly projection: string;
  readonly version: number;
  /** The live version, where it is not this release's: then nothing is compared. */
  readonly liveVersion: number;
  readonly position: bigint;
  readonly events: number;
  readonly seconds: number;
  readonly tables: readonly TableComparison[];
}

const compareTable = async (client: PoolClient, schema: string, table: string): Promise<TableComparison> => {
  const live = `${quoted(schema)}.${quoted(table)}`;
  const rebuilt = `${quoted(rebuildSchemaOf(schema))}.${quoted(table)}`;
  const { rows } = await client.query<{ rows: string; differences: string; samples: string[] | null }>(
    // As text: the json type knows no equality, and every column has a text that is the same for the same value.
    `WITH a AS (SELECT t::text AS row FROM ${live} t), b AS (SELECT t::text AS row FROM ${rebuilt} t),
          d AS (SELECT 'live only: ' || row AS row FROM (TABLE a EXCEPT ALL TABLE b) x UNION ALL
                SELECT 'rebuilt only: ' || row FROM (TABLE b EXCEPT ALL TABLE a) y)
     SELECT (SELECT count(*) FROM a) AS rows, (SELECT count(*) FROM d) AS differences,
            (SELECT array_agg(left(row, 300)) FROM (SELECT row FROM d ORDER BY row LIMIT 3) s) AS samples`,
  );
  const [row] = rows;
  return { table, rows: Number(row?.rows), differences: Number(row?.differences), samples: row?.samples ?? [] };
};

/**
 * Fills the projection from nothing in the shadow schema, up to exactly where the live one stands, and compares row by row. Live rows
 * are not touched.
 */
export const verifyProjection = async (projection: Projection, options: RebuildOptions): Promise<Verification> => {
  const started = performance.now();
  const shadow = new Shadow(projection, options);
  await shadow.create();
  try {
    const checkpoints = await new HandlerTables(options.pool, options.schema, projection.name).checkpoints();
    const floor = new Standing(projection.name, projection.carriers, checkpoints).floor();
    // Far below where it will stand by the time it is stopped: most of the log is read while it goes on.
    await shadow.readTo(floor);
    return await whileLiveStandsStill(projection, options, async (client, live) => {
      const liveVersion = (await live.version(client)) ?? 0;
      const now = await live.checkpoints(client);
      const standing = new Standing(projection.name, projection.carriers, now);
      const furthest = now.reduce((far, { position }) => (position > far ? position : far), shadow.position);
      await shadow.readTo(
        furthest,
        (event) => event.position <= standing.position(options.catalogue.carrierOf(event.stream), partitionOf(event.partitionKey)),
      );
      const tables: TableComparison[] = [];
      if (liveVersion === projection.version)
        for (const table of projection.tables) tables.push(await compareTable(client, options.schema, table));
      return {
        service: options.schema,
        projection: projection.name,
        version: projection.version,
        liveVersion,
        position: furthest,
        events: shadow.events,
        seconds: (performance.now() - started) / 1_000,
        tables,
      };
    });
  } finally {
    await shadow.drop();
  }
};

export interface ServiceProjections {
  readonly service: string;
  readonly pool: Pool;
  readonly projections: readonly Projection[];
}

/** Whether every row of every read model is what the log says. */
export const allEqual = (verifications: readonly Verification[]): boolean =>
  verifications.every(
    ({ version, liveVersion, tables }) => version === liveVersion && tables.every(({ differences }) => differences === 0),
  );

/**
 * Rebuilds every read model from nothing: with `verify` beside the live ones, to compare; else in their place.
 * @returns one line of figures a projection, in verification; `report` is called as each is done.
 */
export const rebuildAll = async (
  services: readonly ServiceProjections[],
  options: Omit<RebuildOptions, 'pool' | 'schema'> & { readonly verify: boolean; readonly report?: (line: string) => void },
): Promise<Verification[]> => {
  const verifications: Verification[] = [];
  const report = options.report ?? (() => undefined);
  for (const { service, pool, projections } of services) {
    for (const projection of projections) {
      if (!options.verify) {
        const events = await rebuildBeside(projection, { ...options, pool, schema: service });
        report(`${service} ${projection.name} v${projection.version}: rebuilt from ${events} events`);
        continue;
      }
      const verification = await verifyProjection(projection, { ...options, pool, schema: service });
      verifications.push(verification);
      for (const line of describeVerification(verification)) report(line);
    }
  }
  return verifications;
};

export const describeVerification = (v: Verification): string[] => {
  const head = `${v.service} ${v.projection} v${v.version}`;
  if (v.liveVersion !== v.version) return [`${head}: DIFFERENT, the live one is version ${v.liveVersion}`];
  const rows = v.tables.reduce((sum, table) => sum + table.rows, 0);
  const differences = v.tables.reduce((sum, table) => sum + table.differences, 0);
  const line = `${head}: ${differences === 0 ? 'equal' : 'DIFFERENT'}, ${rows} rows, ${differences} differences, ${v.events} events to position ${v.position}, ${v.seconds.toFixed(2)} s`;
  return [line, ...v.tables.flatMap(({ table, samples }) => samples.map((sample) => `  ${table} ${sample}`))];
};
