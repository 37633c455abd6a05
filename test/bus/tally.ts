import type { Pool } from 'pg';
import { z } from 'zod';
import type { Carrier, ReadEvent } from '#libs/event-sourcing';
import { migrate } from '#libs/postgres';
import { projectionTablesSql, type Projection } from '#libs/projections';

const Numbered = z.object({ n: z.int() });
export const numberOf = (event: ReadEvent): number => Numbered.parse(event.data).n;

/** What the projections here can be told to do wrong, while they run. */
export class Mishaps {
  /** `stream#n` of events that can't be applied. */
  readonly poison = new Set<string>();
  /** Milliseconds that each batch takes longer. */
  slowMs = 0;
  private held: { readonly until: Promise<void>; readonly release: () => void } | null = null;

  /** No batch is applied before {@link release}. */
  hold(): void {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    this.held = { until, release };
  }

  release(): void {
    this.held?.release();
    this.held = null;
  }

  async delay(): Promise<void> {
    await this.held?.until;
    if (this.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, this.slowMs));
  }
}

/**
 * Counts the events of each stream. Exactly once and in order, or it fails: the row of a stream only moves from n to n + 1. The digest
 * depends on every event at its number, and not on how they were batched.
 */
export const tallyProjection = (
  name: string,
  options: { version?: number; carriers?: readonly Carrier[]; mishaps?: Mishaps } = {},
): Projection => {
  const table = name.replaceAll('-', '_');
  const { version = 1, carriers = ['log', 'voices'], mishaps = new Mishaps() } = options;
  return {
    name,
    version,
    tables: [table],
    carriers,
    handles: carriers.flatMap((carrier) => (carrier === 'log' ? ['Counted'] : ['VoiceRaised'])),
    apply: async (events, transaction) => {
      await mishaps.delay();
      const bad = events.find((event) => mishaps.poison.has(`${event.stream}#${numberOf(event)}`));
      if (bad) throw new Error(`can not apply ${bad.stream}#${numberOf(bad)}`);
      // One statement for the batch; a window numbers the events of one stream, so that a repeat or a swap is a wrong number.
      const { rows } = await transaction.query<{ stream: string; applied: string }>(
        `WITH given AS (
           SELECT stream, n, id, row_number() OVER (PARTITION BY stream ORDER BY place) - 1 AS index
           FROM unnest($1::text[], $2::int[], $3::text[]) WITH ORDINALITY AS e (stream, n, id, place)
         ), wrong AS (
           SELECT g.stream, g.n, coalesce(t.count, 0) + g.index AS expected FROM given g LEFT JOIN ${table} t USING (stream)
           WHERE g.n <> coalesce(t.count, 0) + g.index
         ), kept AS (
           INSERT INTO ${table} AS t (stream, count, digest)
           SELECT stream, count(*), sum(('x' || left(md5(n || id), 12))::bit(48)::bigint) FROM given GROUP BY stream
           ON CONFLICT (stream) DO UPDATE SET count = t.count + EXCLUDED.count, digest = t.digest + EXCLUDED.digest
         )
         SELECT stream, n || ' where ' || expected || ' was next' AS applied FROM wrong`,
        [events.map(({ stream }) => stream), events.map(numberOf), events.map(({ metadata }) => metadata.eventId)],
      );
      if (rows[0]) throw new Error(`${name}: ${rows[0].stream} got number ${rows[0].applied}`);
    },
  };
};

/** The schema of a service with these projections. */
export const createTallySchema = async (pool: Pool, schema: string, projections: readonly Projection[]): Promise<void> => {
  const tables = projections.flatMap(({ tables: names }) => names);
  await migrate(pool, {
    schema,
    migrations: [
      {
        name: '0001-first-shape',
        sql: `${projectionTablesSql(schema)}${tables.map((table) => `CREATE TABLE ${schema}.${table} (stream text PRIMARY KEY, count int NOT NULL, digest numeric NOT NULL);`).join('\n')}`,
      },
    ],
  });
};

export const tallyRows = async (pool: Pool, schema: string, { tables: [table] }: Projection): Promise<Map<string, number>> => {
  const { rows } = await pool.query<{ stream: string; count: number }>(`SELECT stream, count FROM ${schema}.${table!}`);
  return new Map(rows.map((row) => [row.stream, row.count]));
};
