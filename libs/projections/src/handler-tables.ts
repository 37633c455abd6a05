import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { ALL_PARTITIONS, type PartitionCheckpoint } from '#libs/bus';
import { NotHereYet, type Carrier } from '#libs/event-sourcing';
import { inTransaction } from '#libs/postgres';
import { quoted } from './projection-tables.js';
import type { Fresh } from './standing.js';

interface CheckpointRow {
  carrier: Carrier;
  partition: number;
  log_id: string;
  position: string;
  event_id: string | null;
}

const checkpointOf = (row: CheckpointRow): PartitionCheckpoint => ({
  carrier: row.carrier,
  partition: row.partition,
  logId: row.log_id,
  position: BigInt(row.position),
  eventId: row.event_id,
});

/** Where a handler stands that has not been there before. */
export interface Beginning {
  readonly position: bigint;
  /** Of the event there; null at the start of the log. */
  readonly eventId: string | null;
}

/** What a handler has to know before it applies anything. */
export interface HandlerState {
  /** Of the projection's rows; null for a reaction. */
  readonly version: number | null;
  readonly checkpoints: readonly PartitionCheckpoint[];
  /** Whether any event is parked for it. */
  readonly anyParked: boolean;
}

/** How long one transaction waits for another handler's lock before it is tried again. */
const LOCK_TIMEOUT_MS = 10_000;

/**
 * `exclusive`: nobody else moves this handler, in any partition. `shared`: others may move other partitions of it, so that copies of a
 * service share the work.
 */
export type HandlerLock = 'exclusive' | 'shared';

export interface ParkedEvent {
  readonly handler: string;
  readonly carrier: Carrier;
  readonly partition: number;
  readonly partitionKey: string;
  readonly position: bigint;
  readonly eventId: string;
  readonly stream: string;
  readonly type: string;
  /** Why it could not be applied; null for one that only queues behind a parked event of its key. */
  readonly error: string | null;
  readonly attempts: number;
  readonly parkedAt: Date;
  readonly requested: 'replay' | 'discard' | null;
}

/** An event at which a replay stops, and why. */
export interface ParkedAgain {
  readonly parked: ParkedEvent;
  readonly error: string;
}

/** The bookkeeping of one handler in one schema. */
export class HandlerTables {
  private readonly lockKey: string;
  private readonly searchPath: string;

  constructor(
    private readonly pool: Pool,
    readonly schema: string,
    readonly handler: string,
  ) {
    this.searchPath = `${quoted(schema)}, public`;
    this.lockKey = createHash('sha256').update(`handler ${schema}.${handler}`).digest().readBigInt64BE(0).toString();
  }

  /** One transaction in the handler's schema, holding its lock. */
  async transaction<Result>(lock: HandlerLock, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const take = lock === 'exclusive' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
    return inTransaction(
      this.pool,
      work,
      `SET LOCAL search_path TO ${this.searchPath}; SET LOCAL lock_timeout TO ${LOCK_TIMEOUT_MS}; SELECT ${take}(${this.lockKey})`,
    );
  }

  /** Makes sure that the handler stands somewhere: at `beginning`, if nowhere yet. @returns whether it stood nowhere. */
  async prepare(logId: string, carriers: readonly Carrier[], beginning: Beginning): Promise<boolean> {
    return this.transaction('exclusive', async (client) => {
      const { rowCount } = await client.query(
        `INSERT INTO checkpoints (handler, carrier, partition, log_id, position, event_id)
         SELECT $1, carrier, ${ALL_PARTITIONS}, $2, $4, $5 FROM unnest($3::text[]) AS carrier
         ON CONFLICT DO NOTHING`,
        [this.handler, logId, carriers, beginning.position.toString(), beginning.eventId],
      );
      return (rowCount ?? 0) > 0;
    });
  }

  async checkpoints(client: PoolClient | Pool = this.pool): Promise<PartitionCheckpoint[]> {
    const table = client === this.pool ? `${quoted(this.schema)}.checkpoints` : 'checkpoints';
    const { rows } = await client.query<CheckpointRow>(
      `SELECT carrier, partition, log_id, position, event_id FROM ${table} WHERE handler = $1`,
      [this.handler],
    );
    return rows.map(checkpointOf);
  }

  /** Inside a transaction, in one question. */
  async state(client: PoolClient): Promise<HandlerState> {
    const { rows } = await client.query<
      Omit<CheckpointRow, 'carrier'> & { carrier: Carrier | null; version: number | null; any_parked: boolean }
    >({
      name: 'handler-state',
      text: `SELECT s.version, s.any_parked, c.carrier, c.partition, c.log_id, c.position, c.event_id
             FROM (SELECT (SELECT version FROM projection_versions WHERE projection = $1) AS version,
                          EXISTS (SELECT FROM parked_events WHERE handler = $1) AS any_parked) s
             LEFT JOIN checkpoints c ON c.handler = $1`,
      values: [this.handler],
    });
    return {
      version: rows[0]?.version ?? null,
      anyParked: rows[0]?.any_parked ?? false,
      checkpoints: rows.flatMap(({ carrier, ...row }) => (carrier === null ? [] : checkpointOf({ ...row, carrier }))),
    };
  }

  /**
   * Holds some partitions of the handler until the transaction ends; its other partitions can go on in other copies of the service.
   * Taken in one order everywhere, so that two copies can't block each other.
   * @param known whether each of them was seen to have a checkpoint
   */
  async holdPartitions(
    client: PoolClient,
    logId: string,
    partitions: readonly { carrier: Carrier; partition: number }[],
    known: boolean,
  ): Promise<void> {
    const values = [this.handler, partitions.map((p) => p.carrier), partitions.map((p) => p.partition)];
    if (known && (await this.hold(client, values)) === partitions.length) return;
    await client.query(
      `INSERT INTO checkpoints (handler, carrier, partition, log_id, position)
       SELECT $1, carrier, partition, $4, 0 FROM unnest($2::text[], $3::int[]) AS held (carrier, partition) ORDER BY carrier, partition ON CONFLICT DO NOTHING`,
      [...values, logId],
    );
    await this.hold(client, values);
  }

  /** @returns how many of them are there. */
  private async hold(client: PoolClient, values: readonly unknown[]): Promise<number> {
    const { rowCount } = await client.query(
      `SELECT FROM checkpoints WHERE handler = $1 AND (carrier, partition) IN (SELECT * FROM unnest($2::text[], $3::int[]))
       ORDER BY carrier, partition FOR UPDATE`,
      [...values],
    );
    return rowCount ?? 0;
  }

  /** Never moves a checkpoint back. */
  async save(client: PoolClient, checkpoints: readonly PartitionCheckpoint[]): Promise<void> {
    if (checkpoints.length === 0) return;
    await client.query(
      `INSERT INTO checkpoints AS c (handler, carrier, partition, log_id, position, event_id)
       SELECT $1, * FROM unnest($2::text[], $3::int[], $4::uuid[], $5::bigint[], $6::uuid[])
       ON CONFLICT (handler, carrier, partition) DO UPDATE SET position = EXCLUDED.position, event_id = EXCLUDED.event_id
       WHERE c.position < EXCLUDED.position`,
      [
        this.handler,
        checkpoints.map((c) => c.carrier),
        checkpoints.map((c) => c.partition),
        checkpoints.map((c) => c.logId),
        checkpoints.map((c) => c.position.toString()),
        checkpoints.map((c) => c.eventId),
      ],
    );
  }

  /** Rows of single partitions say nothing more once the handler stands further in all of them. */
  async forgetPartitionsUpTo(client: PoolClient, position: bigint): Promise<void> {
    await client.query('DELETE FROM checkpoints WHERE handler = $1 AND partition >= 0 AND position <= $2', [
      this.handler,
      position.toString(),
    ]);
  }

  async parkedKeysAmong(client: PoolClient, keys: readonly string[]): Promise<Set<string>> {
    const { rows } = await client.query<{ partition_key: string }>(
      'SELECT DISTINCT partition_key FROM parked_events WHERE handler = $1 AND partition_key = ANY ($2)',
      [this.handler, [...new Set(keys)]],
    );
    return new Set(rows.map((row) => row.partition_key));
  }

  /** `error` is null for an event that only queues behind a parked one of its key. */
  async park(client: PoolClient, { event, carrier, partition }: Fresh, error: string | null, attempts: number): Promise<void> {
    await client.query(
      `INSERT INTO parked_events (handler, position, event_id, carrier, partition, partition_key, stream, type, schema_version, error, attempts)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
      [
        this.handler,
        event.position.toString(),
        event.eventId,
        carrier,
        partition,
        event.partitionKey,
        event.stream,
        event.type,
        event.schemaVersion,
        error,
        attempts,
      ],
    );
  }

  /** Of one key, in the order in which they have to be applied. */
  async parked(client: PoolClient, partitionKey: string, atMost?: number): Promise<ParkedEvent[]> {
    const { rows } = await client.query<ParkedRow>(
      'SELECT * FROM parked_events WHERE handler = $1 AND partition_key = $2 ORDER BY position LIMIT $3',
      [this.handler, partitionKey, atMost ?? null],
    );
    return rows.map(parkedEventOf);
  }

  async unpark(client: PoolClient, events: readonly ParkedEvent[]): Promise<void> {
    if (events.length === 0) return;
    await client.query('DELETE FROM parked_events WHERE handler = $1 AND position = ANY ($2::bigint[])', [
      this.handler,
      events.map(({ position }) => position.toString()),
    ]);
  }

  /** A replay that failed again: the event stays where it was and says why, and its key waits for the next request. */
  async parkAgain(client: PoolClient, { parked, error }: ParkedAgain): Promise<void> {
    await client.query('UPDATE parked_events SET error = $3, attempts = attempts + 1 WHERE handler = $1 AND position = $2', [
      this.handler,
      parked.position.toString(),
      error,
    ]);
    await client.query(
      'UPDATE parked_events SET requested = NULL, requested_reason = NULL, requested_by = NULL WHERE handler = $1 AND partition_key = $2',
      [this.handler, parked.partitionKey],
    );
  }

  /** Takes the events of a key that somebody asked to discard out of the queue, and keeps who, when and why. @returns how many. */
  async discardRequested(client: PoolClient, partitionKey: string): Promise<number> {
    const { rowCount } = await client.query(
      `WITH gone AS (DELETE FROM parked_events WHERE handler = $1 AND partition_key = $2 AND requested = 'discard' RETURNING *)
       INSERT INTO discarded_events (handler, position, event_id, partition_key, type, error, reason, discarded_by)
       SELECT handler, position, event_id, partition_key, type, error, requested_reason, requested_by FROM gone
       ON CONFLICT DO NOTHING`,
      [this.handler, partitionKey],
    );
    return rowCount ?? 0;
  }

  /** As asked for since the event was read. */
  async isToBeDiscarded({ position }: ParkedEvent): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `SELECT FROM ${quoted(this.schema)}.parked_events WHERE handler = $1 AND position = $2 AND requested = 'discard'`,
      [this.handler, position.toString()],
    );
    return (rowCount ?? 0) > 0;
  }

  async version(client: PoolClient | Pool = this.pool): Promise<number | null> {
    const table = client === this.pool ? `${quoted(this.schema)}.projection_versions` : 'projection_versions';
    const { rows } = await client.query<{ version: number }>(`SELECT version FROM ${table} WHERE projection = $1`, [this.handler]);
    return rows[0]?.version ?? null;
  }

  async setVersion(client: PoolClient, version: number): Promise<void> {
    await client.query(
      'INSERT INTO projection_versions (projection, version) VALUES ($1, $2) ON CONFLICT (projection) DO UPDATE SET version = EXCLUDED.version',
      [this.handler, version],
    );
  }
}

export interface ParkedRow {
  handler: string;
  position: string;
  event_id: string;
  carrier: Carrier;
  partition: number;
  partition_key: string;
  stream: string;
  type: string;
  error: string | null;
  attempts: number;
  parked_at: Date;
  requested: 'replay' | 'discard' | null;
}

export const parkedEventOf = (row: ParkedRow): ParkedEvent => ({
  handler: row.handler,
  carrier: row.carrier,
  partition: row.partition,
  partitionKey: row.partition_key,
  position: BigInt(row.position),
  eventId: row.event_id,
  stream: row.stream,
  type: row.type,
  error: row.error,
  attempts: row.attempts,
  parkedAt: row.parked_at,
  requested: row.requested,
});

/** Of what a person has given up for this handler, for ever. */
export const discardedPositions = async (pool: Pool, schema: string, handler: string): Promise<ReadonlySet<bigint>> => {
  const { rows } = await pool.query<{ position: string }>(`SELECT position FROM ${quoted(schema)}.discarded_events WHERE handler = $1`, [
    handler,
  ]);
  return new Set(rows.map(({ position }) => BigInt(position)));
};

export interface ParkedKey {
  readonly handler: string;
  readonly partitionKey: string;
}

/** Pauses double from this one, seconds: what was not here yet is tried again for some six hours, and then only when asked. */
const FIRST_PAUSE_S = 10;
const MOST_TRIES = 12;

/** Whether what failed may pass without anybody's doing, as far as its text says. */
export const mayPass = (error: string | null): boolean => error?.startsWith(`${NotHereYet.name}: `) === true;

/**
 * Some keys of these handlers that are to be served now: for which somebody asked to replay or discard; whose queue has lost its head (an
 * event can come to queue behind one that is applied in the same moment); whose head waits for what was not here yet, and is due.
 */
export const parkedKeysToReplay = async (pool: Pool, schema: string, handlers: readonly string[], atMost: number): Promise<ParkedKey[]> => {
  const { rows } = await pool.query<{ handler: string; partition_key: string }>(
    `SELECT queue.handler, queue.partition_key
     FROM (SELECT handler, partition_key, min(position) AS position, bool_or(requested IS NOT NULL) AS asked
           FROM ${quoted(schema)}.parked_events WHERE handler = ANY ($1) GROUP BY handler, partition_key) queue
     JOIN ${quoted(schema)}.parked_events head USING (handler, position)
     WHERE asked OR head.error IS NULL OR (starts_with(head.error, $3) AND head.attempts < $4
       AND head.parked_at + make_interval(secs => $5 * 2 ^ (head.attempts - 1)) < clock_timestamp())
     LIMIT $2`,
    [handlers, atMost, `${NotHereYet.name}: `, MOST_TRIES, FIRST_PAUSE_S],
  );
  return rows.map((row) => ({ handler: row.handler, partitionKey: row.partition_key }));
};
