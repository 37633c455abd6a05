import pg from 'pg';
import { ConfigurationError, loadConfiguration, type Environment } from '#libs/configuration';
import { NoSuchLog, openKurrentDbEventStore, openPostgresEventStore, type EventStore } from '#libs/event-store';
import { createPool } from '#libs/postgres';
import { CannotRun, findDatabase } from './find-database.js';

/** Address of the KurrentDB that keeps the log, as the services read it; null when PostgreSQL does. @throws CannotRun */
export const kurrentDbUrlIn = (environment: Environment): string | null => {
  try {
    return loadConfiguration(['eventStore'], environment).eventStore.kurrentDbUrl;
  } catch (error) {
    if (error instanceof ConfigurationError) throw new CannotRun(error.message, { cause: error });
    throw error;
  }
};

/** The log at KURRENTDB_URL, else in PostgreSQL; never makes one. @throws CannotRun when there is none. */
export async function openLog(environment: Environment, applicationName: string): Promise<EventStore> {
  const kurrentDbUrl = kurrentDbUrlIn(environment);
  if (kurrentDbUrl === null) return openPostgresEventStore({ connectionString: await findLogDatabase(environment), applicationName });
  try {
    return await openKurrentDbEventStore({ connectionString: kurrentDbUrl, mustExist: true });
  } catch (error) {
    if (error instanceof NoSuchLog || error instanceof TypeError) throw new CannotRun(`KURRENTDB_URL: ${error.message}`, { cause: error });
    throw error;
  }
}

/**
 * Address of the database that keeps the log.
 * @throws CannotRun when its log is empty and the read models beside it were made of another one: then KURRENTDB_URL was forgotten.
 */
export async function findLogDatabase(environment: Environment): Promise<string> {
  const connectionString = await findDatabase(environment);
  await withDatabase(connectionString, async (pool) => {
    const { rows } = await pool.query<{ log_id: string; empty: boolean }>(
      'SELECT log_id, NOT EXISTS (SELECT FROM log.events) AS empty FROM log.identity',
    );
    if (!rows[0]?.empty) return;
    const own = rows[0].log_id;
    const others = [...(await logsOfReadModels(pool, ['intake']))].filter((logId) => logId !== own);
    if (others.length > 0)
      throw new CannotRun(
        `the log in this PostgreSQL is empty, and the read models beside it were made of log ${others.join(', ')}: set KURRENTDB_URL if it is kept in a KurrentDB`,
      );
  });
  return connectionString;
}

/** Ids of the logs that the services' read models were made of; a service that has applied nothing says none. */
export async function logsOfReadModels(pool: pg.Pool, services: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const service of services) {
    const table = `${pg.escapeIdentifier(service)}.checkpoints`;
    const { rows: tables } = await pool.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
    if (!tables[0]?.there) continue;
    const { rows } = await pool.query<{ log_id: string }>(`SELECT DISTINCT log_id FROM ${table} WHERE position > 0`);
    for (const { log_id } of rows) found.add(log_id);
  }
  return found;
}

async function withDatabase<Result>(connectionString: string, work: (pool: pg.Pool) => Promise<Result>): Promise<Result> {
  const pool = createPool({ connectionString, applicationName: 'shangliang cli', max: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
