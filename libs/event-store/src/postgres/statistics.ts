import pg from 'pg';

export interface StreamSummary {
  readonly stream: string;
  /** Of its last event. */
  readonly revision: number;
  readonly lastPosition: string;
}

export interface LogStatistics {
  readonly logId: string;
  readonly head: string;
  readonly schemaVersion: number;
  readonly redactions: number;
  /** Appends that wait for the lock in the shared queue just now. */
  readonly waiting: number;
  readonly bytesPerEvent: number | null;
  readonly tables: readonly { readonly name: string; readonly bytes: number; readonly indexBytes: number }[];
  readonly partitions: readonly { readonly name: string; readonly first: string; readonly next: string }[];
}

async function withClient<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionTimeoutMillis: 5_000, statement_timeout: 60_000, ...connection });
  // Surfaces in the next query; without a listener it would end the process first.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Streams in byte order of their names, after `after`, at most `limit`: one index look-up a stream, however long the streams are. */
export const listStreams = (
  connection: pg.ClientConfig,
  { category, after = '', limit }: { category?: string; after?: string; limit: number },
): Promise<StreamSummary[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ stream: string; revision: number; position: string }>(
      `WITH RECURSIVE names AS (
         (SELECT stream, 1 AS n FROM log.stream_revisions WHERE stream > $1 AND revision = 0 ORDER BY stream LIMIT 1)
         UNION ALL
         SELECT next.stream, names.n + 1 FROM names
         CROSS JOIN LATERAL (SELECT stream FROM log.stream_revisions s WHERE s.stream > names.stream ORDER BY stream LIMIT 1) next
         WHERE names.n < $2 AND ($3::text IS NULL OR names.stream < $3::text || '.')
       )
       SELECT names.stream, last.revision, last.position FROM names
       CROSS JOIN LATERAL (SELECT s.revision, s.position FROM log.stream_revisions s WHERE s.stream = names.stream ORDER BY s.revision DESC LIMIT 1) last
       WHERE $3::text IS NULL OR split_part(names.stream, '-', 1) = $3::text
       ORDER BY names.stream`,
      // What stands before the first name of a category: the hyphen sorts below the full stop that ends it.
      [category !== undefined && after === '' ? `${category}-` : after, limit, category ?? null],
    );
    return rows.map(({ stream, revision, position }) => ({ stream, revision, lastPosition: position }));
  });

export const logStatistics = (connection: pg.ClientConfig): Promise<LogStatistics> =>
  withClient(connection, async (client) => {
    const one = async <Row extends object>(text: string): Promise<Row> => (await client.query<Row>(text)).rows[0] as Row;
    const { logId } = await one<{ logId: string }>('SELECT log_id AS "logId" FROM log.identity');
    const { head } = await one<{ head: string }>(
      'SELECT coalesce((SELECT position FROM log.events ORDER BY position DESC LIMIT 1), 0) AS head',
    );
    const { version } = await one<{ version: number }>('SELECT max(version) AS version FROM log.migrations');
    const { redactions } = await one<{ redactions: number }>('SELECT count(*)::int AS redactions FROM log.redactions');
    const { waiting } = await one<{ waiting: number }>('SELECT count(*)::int AS waiting FROM log.waiting WHERE streams IS NOT NULL');
    const { rows: tables } = await client.query<{ name: string; bytes: string; indexBytes: string }>(
      `SELECT c.relname AS name, pg_table_size(c.oid) AS bytes, pg_indexes_size(c.oid) AS "indexBytes" FROM pg_class c
       WHERE c.relnamespace = 'log'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`,
    );
    const { rows: partitions } = await client.query<{ name: string; first: string; next: string }>(
      'SELECT name, first_position AS first, next_position AS next FROM log.partitions ORDER BY first_position',
    );
    const sizes = tables.map(({ name, bytes, indexBytes }) => ({ name, bytes: Number(bytes), indexBytes: Number(indexBytes) }));
    const total = sizes
      .filter(({ name }) => /^(events|stream_revisions)/.test(name))
      .reduce((sum, { bytes, indexBytes }) => sum + bytes + indexBytes, 0);
    return {
      logId,
      head,
      schemaVersion: version,
      redactions,
      waiting,
      bytesPerEvent: head === '0' ? null : Math.round(total / Number(head)),
      tables: sizes,
      partitions,
    };
  });

/** Login that owns a category, or null. */
export const ownerOf = (connection: pg.ClientConfig, category: string): Promise<string | null> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ login: string }>('SELECT login FROM log.category_owners WHERE category = $1', [category]);
    return rows[0]?.login ?? null;
  });

/** Frees what redacted data and dead rows occupy, in the partition of one event; a superuser's or the owner's business. */
export const vacuumPartitionOf = (connection: pg.ClientConfig, position: bigint): Promise<void> =>
  withClient({ ...connection, statement_timeout: 0 }, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT name FROM log.partitions WHERE first_position <= $1 AND next_position > $1',
      [position.toString()],
    );
    if (rows[0]) await client.query(`VACUUM log.${pg.escapeIdentifier(rows[0].name)}`);
  });

/** Freezes and analyses partitions that no event will be written to any more, once each. Run by a superuser, now and then. @returns their names. */
export const freezeClosedPartitions = (connection: pg.ClientConfig): Promise<string[]> =>
  withClient({ ...connection, statement_timeout: 0 }, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT name FROM log.partitions WHERE frozen_at IS NULL
       AND next_position <= (SELECT coalesce(max(position), 0) FROM log.events) ORDER BY first_position`,
    );
    for (const { name } of rows) {
      await client.query(`VACUUM (FREEZE, ANALYZE) log.${pg.escapeIdentifier(name)}`);
      await client.query('UPDATE log.partitions SET frozen_at = now() WHERE name = $1', [name]);
    }
    return rows.map(({ name }) => name);
  });
