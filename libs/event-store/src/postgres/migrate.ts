import pg from 'pg';
import type { StreamOwnership } from '../event-store.js';
import { MIGRATIONS, OWNER, READER, REDACTOR } from './schema.js';

export interface MigrateEventStoreOptions {
  /** Category → service. Replaces what an earlier run said: a category taken away from a service is taken away in the database too. */
  readonly ownership: StreamOwnership;
  /** Service → login role. Each may read the log; it may append to the categories of its service. A missing role is made, without a password. */
  readonly serviceLogins: Readonly<Record<string, string>>;
  /** Logins that may run a redaction (through the event that records it, whose category they still have to own); none by default. */
  readonly redactors?: readonly string[];
}

/** Any number that nobody else in the database locks. */
const MIGRATION_LOCK = '7230517, 1';
const LOCK_TIMEOUT_MS = 60_000;

/**
 * Brings the log in this database to today's shape: run once, by a migrator, before the services start. Forward only, idempotent, safe
 * when two run at once. Needs a superuser, as event triggers do.
 * @throws Error when the login is no superuser, or the database was migrated by a newer release.
 */
export async function migrateEventStore(admin: string | pg.ClientConfig, options: MigrateEventStoreOptions): Promise<void> {
  const client = new pg.Client(typeof admin === 'string' ? { connectionString: admin } : admin);
  // An error outside a query surfaces in the next query; without a listener it would end the process first.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
    await client.query(`SET client_min_messages = warning`);
    await client.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    try {
      await migrate(client, options);
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
    }
  } finally {
    await client.end();
  }
}

async function migrate(client: pg.Client, { ownership, serviceLogins, redactors = [] }: MigrateEventStoreOptions): Promise<void> {
  const superuser = await client.query<{ rolsuper: boolean }>('SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
  if (!superuser.rows[0]?.rolsuper) throw new Error('the event store has to be migrated by a superuser: its guard is an event trigger');
  for (const role of [OWNER, READER, REDACTOR]) await ensureRole(client, role, 'NOLOGIN');

  const version = await currentVersion(client);
  const newest = MIGRATIONS.at(-1)?.version ?? 0;
  if (version > newest) throw new Error(`the log was migrated to version ${version} by a newer release; this one knows ${newest}`);
  for (const migration of MIGRATIONS.filter((m) => m.version > version)) {
    await inTransaction(client, async () => {
      await client.query(migration.sql);
      await client.query('INSERT INTO log.migrations (version, name) VALUES ($1, $2)', [migration.version, migration.name]);
    });
  }

  const { database } = (await client.query<{ database: string }>('SELECT current_database() AS database')).rows[0] as { database: string };
  await client.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${READER}`);
  for (const login of new Set([...Object.values(serviceLogins), ...redactors])) {
    await ensureRole(client, login, 'LOGIN');
    await client.query(`GRANT ${READER} TO ${pg.escapeIdentifier(login)}`);
  }
  for (const login of redactors) await client.query(`GRANT ${REDACTOR} TO ${pg.escapeIdentifier(login)}`);

  const owners = Object.entries(ownership).map(([category, service]) => {
    const login = serviceLogins[service];
    if (login === undefined) throw new Error(`category ${category} belongs to service ${service}, which has no login`);
    return { category, login };
  });
  await inTransaction(client, async () => {
    await client.query('DELETE FROM log.category_owners WHERE category <> ALL ($1)', [owners.map((o) => o.category)]);
    await client.query(
      `INSERT INTO log.category_owners (category, login) SELECT * FROM unnest($1::text[], $2::name[])
       ON CONFLICT (category) DO UPDATE SET login = excluded.login`,
      [owners.map((o) => o.category), owners.map((o) => o.login)],
    );
  });
  await client.query('SELECT log.ensure_partitions(2)');
}

async function currentVersion(client: pg.Client): Promise<number> {
  const exists = await client.query<{ there: boolean }>(`SELECT to_regclass('log.migrations') IS NOT NULL AS there`);
  if (!exists.rows[0]?.there) return 0;
  const found = await client.query<{ version: number }>('SELECT coalesce(max(version), 0) AS version FROM log.migrations');
  return found.rows[0]?.version ?? 0;
}

async function ensureRole(client: pg.Client, role: string, kind: 'LOGIN' | 'NOLOGIN'): Promise<void> {
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount) return;
  try {
    await client.query(`CREATE ROLE ${pg.escapeIdentifier(role)} ${kind}`);
  } catch (error) {
    // Roles belong to the cluster, our lock to the database: another database's migrator may have been first.
    if (!(error instanceof pg.DatabaseError && (error.code === '42710' || error.code === '23505'))) throw error;
  }
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
