import { afterAll, expect } from '@jest/globals';
import type { Pool, PoolClient } from 'pg';
import type { Carrier, DomainEvent, Envelope, ReadEvent } from '#libs/event-sourcing';
import { recordedFor } from '#libs/event-sourcing/testing';
import { createPool, inTransaction } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import type { Projection } from './projection.js';
import { quoted } from './projection-tables.js';

/** The tables of a projection: SQL that names them unqualified, or as the schema given. */
export interface ScratchTables {
  readonly sql: string;
  /** Schema in which it runs, first on the search path; `scratch` by default. */
  readonly schema?: string;
}

export type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>;

/** An event as a projection is handed it: position and revision by its place in the list. */
export interface GivenEvent {
  readonly stream: string;
  readonly event: DomainEvent;
  /** `partitionKey` matters most: the order of one key holds. By default all events share one. */
  readonly metadata?: Partial<Envelope>;
  readonly recordedAt?: string;
}

export const readEvents = (given: readonly GivenEvent[]): ReadEvent[] => {
  const revisions = new Map<string, number>();
  return given.map(({ stream, event, metadata, recordedAt }, index) => {
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const recorded = recordedFor(event, index, metadata);
    return { ...recorded, revision, recordedAt: recordedAt ?? recorded.recordedAt, stream, redacted: false };
  });
};

let server: TestPostgres | null = null;
let pool: Pool | null = null;

const scratchPool = async (): Promise<Pool> => {
  server ??= await startTestPostgres();
  pool ??= createPool({ connectionString: await server.createDatabase(), applicationName: 'projection-spec', max: 2 });
  return pool;
};

afterAll(async () => {
  await pool?.end();
  await server?.stop();
});

const readTables = async (client: PoolClient, projection: Projection): Promise<Rows> => {
  const rows: Record<string, Record<string, unknown>[]> = {};
  for (const table of projection.tables) {
    rows[table] = (await client.query<Record<string, unknown>>(`SELECT t.* FROM ${quoted(table)} t ORDER BY t::text`)).rows;
  }
  return rows;
};

/** Batches as a runner would make them: of any size, only types that the projection handles. */
const applyInBatches = async (projection: Projection, tables: ScratchTables, batches: readonly (readonly ReadEvent[])[]): Promise<Rows> => {
  const schema = tables.schema ?? 'scratch';
  return inTransaction(await scratchPool(), async (client) => {
    await client.query(
      `DROP SCHEMA IF EXISTS ${quoted(schema)} CASCADE; CREATE SCHEMA ${quoted(schema)}; SET LOCAL search_path TO ${quoted(schema)}, public`,
    );
    await client.query(tables.sql);
    for (const batch of batches) {
      const wanted = batch.filter(({ type, redacted }) => projection.handles.includes(type) && !redacted);
      if (wanted.length > 0) await projection.apply(wanted, client);
    }
    return readTables(client, projection);
  });
};

/** The rows of a projection's tables after these events, each table sorted by the text of its rows. */
export const projectionRows = (projection: Projection, tables: ScratchTables, events: readonly ReadEvent[]): Promise<Rows> =>
  applyInBatches(projection, tables, [events]);

/** mulberry32: small, and the same on every machine. */
const chance = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
};

const interleave = (lanes: readonly (readonly ReadEvent[])[], next: (below: number) => number): ReadEvent[] => {
  const left = lanes.map((lane) => [...lane]).filter((lane) => lane.length > 0);
  const order: ReadEvent[] = [];
  while (left.length > 0) {
    const index = next(left.length);
    order.push(left[index]!.shift()!);
    if (left[index]!.length === 0) left.splice(index, 1);
  }
  return order;
};

const inRandomBatches = (events: readonly ReadEvent[], next: (below: number) => number): ReadEvent[][] => {
  const batches: ReadEvent[][] = [];
  for (let from = 0; from < events.length;) {
    const size = 1 + next(5);
    batches.push(events.slice(from, from + size));
    from += size;
  }
  return batches;
};

export interface InterleavingOptions {
  readonly seed: number;
  /** 20 by default. */
  readonly rounds?: number;
  /** Which topic carries a stream; by default all are in `log`. Between the two no order is promised, not even for one key. */
  readonly carrierOf?: (stream: string) => Carrier;
}

/**
 * Fails unless the rows are the same in whichever order the bus may deliver: events of one key and carrier keep their order, all else
 * is shuffled, and batches are cut anywhere. The events should belong to several keys, or nothing is shuffled.
 */
export const expectSameRowsInAnyInterleaving = async (
  projection: Projection,
  tables: ScratchTables,
  events: readonly ReadEvent[],
  { seed, rounds = 20, carrierOf = () => 'log' }: InterleavingOptions,
): Promise<void> => {
  const lanes = new Map<string, ReadEvent[]>();
  for (const event of events) {
    const lane = `${carrierOf(event.stream)} ${event.metadata.partitionKey}`;
    lanes.set(lane, [...(lanes.get(lane) ?? []), event]);
  }
  if (lanes.size < 2) throw new Error('the events have one key and one carrier: there is nothing to interleave');
  const expected = await projectionRows(projection, tables, events);
  const next = chance(seed);
  for (let round = 0; round < rounds; round++) {
    const order = interleave([...lanes.values()], next);
    const rows = await applyInBatches(projection, tables, inRandomBatches(order, next));
    try {
      expect(rows).toEqual(expected);
    } catch (error) {
      const positions = order.map(({ position, type }) => `${position} ${type}`).join(', ');
      throw new Error(
        `${projection.name}: other rows in the order ${positions}\n${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );
    }
  }
};
