import pg from 'pg';

export interface PoolConfig {
  readonly connectionString: string;
  /** Shown in pg_stat_activity: the process and what it uses the pool for. */
  readonly applicationName: string;
  /** Most connections at once; 10 by default. */
  readonly max?: number;
  /** Milliseconds to wait for a connection, a free one of the pool included; 5,000 by default. */
  readonly connectionTimeoutMs?: number;
  /** Milliseconds one statement may take; 30,000 by default, 0 for no limit. */
  readonly statementTimeoutMs?: number;
  /** Milliseconds to wait for a lock; 10,000 by default, 0 for no limit. */
  readonly lockTimeoutMs?: number;
  /** Told when an idle connection breaks. The pool replaces it, so nothing is lost; by default a process warning. */
  readonly onIdleError?: (error: Error) => void;
}

/** A pool in which every wait has a deadline. */
export function createPool(config: PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: config.connectionString,
    application_name: config.applicationName,
    max: config.max ?? 10,
    connectionTimeoutMillis: config.connectionTimeoutMs ?? 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: config.statementTimeoutMs ?? 30_000,
    lock_timeout: config.lockTimeoutMs ?? 10_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
  });
  // NOTE: without a listener a broken idle connection would end the process.
  pool.on('error', config.onIdleError ?? ((error) => process.emitWarning(`idle connection lost: ${error.message}`, 'PostgresWarning')));
  return pool;
}

/**
 * Runs `work` in one transaction: committed when it resolves, rolled back when it throws. The error that `work` threw is the one that
 * comes out. When COMMIT itself fails the outcome is unknown: the caller must be able to find out or to repeat.
 * @param first statements without parameters that every such transaction begins with: they travel with its BEGIN
 */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>, first = ''): Promise<T> {
  return withClient(pool, async (client) => {
    try {
      await client.query(`BEGIN;${first}`);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((rollback: unknown) => {
        throw new BrokenConnection(error, rollback);
      });
      throw error;
    }
  });
}

/** Carries the first error past {@link withClient}, which then throws the connection away. */
class BrokenConnection extends Error {
  constructor(
    readonly original: unknown,
    override readonly cause: unknown,
  ) {
    super('the connection broke');
  }
}

/** One connection of the pool for `work`. A connection that broke meanwhile is closed, not given to the next. */
export async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  // NOTE: a connection cut between two queries emits an event that would otherwise end the process; the next query rejects anyway.
  client.on('error', onError);
  try {
    return await work(client);
  } catch (error) {
    if (!(error instanceof BrokenConnection)) throw error;
    broken = error;
    throw error.original;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** Somebody else held the lock for the whole of the wait. */
export class LockNotObtained extends Error {
  override readonly name = 'LockNotObtained';
}

/**
 * Runs `work` while holding a session lock of the database that is known by `name`. The lock goes when `work` ends or the connection
 * does; `work` gets that connection.
 * @throws {@link LockNotObtained} after `waitMs` (1 to 2^31, 60,000 by default).
 */
export async function withAdvisoryLock<T>(
  pool: pg.Pool,
  name: string,
  work: (client: pg.PoolClient) => Promise<T>,
  waitMs = 60_000,
): Promise<T> {
  return withClient(pool, async (client) => {
    await client.query('BEGIN');
    try {
      await client.query(`SELECT set_config('lock_timeout', $1, true), set_config('statement_timeout', '0', true)`, [String(waitMs)]);
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) {
        throw new LockNotObtained(`the lock "${name}" was held by another for ${waitMs} ms`, { cause: error });
      }
      throw error;
    }
    try {
      return await work(client);
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch((error: unknown) => {
        // NOTE: the connection is gone or in a failed transaction of `work`; closing it frees the lock.
        client.emit('error', error instanceof Error ? error : new Error(String(error)));
      });
    }
  });
}

const LOCK_NOT_AVAILABLE = '55P03';
