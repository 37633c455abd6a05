import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { ownSecret } from '#libs/configuration';
import { catalogue } from '#libs/contracts';
import { migrateEventStore } from '#libs/event-store';
import { subjectKeysSql } from '#libs/personal-data';
import { createPool, ensureDatabase, ensureLogin, ensureOwnSchema, migrate, runTypeOrmMigrations, withDatabase } from '#libs/postgres';
import { LOGINS, PROCESSES } from './processes.js';

export const DATABASE = 'shangliang';
export const KEYS_DATABASE = 'shangliang_keys';

export interface Databases {
  /** Without a password. */
  readonly urlOf: (login: string) => string;
  readonly keysUrlOf: (login: string) => string;
  readonly passwordFile: (login: string) => string;
}

/**
 * Brings a PostgreSQL to where the services can start: logins, the two databases, a schema for each service, and every migration, one
 * after the other. Repeating it changes nothing.
 * @param adminUrl superuser: the log's guard is an event trigger
 * @param dataFolder where the logins' passwords are kept, made at first start
 */
export async function prepareDatabases(adminUrl: string, dataFolder: string, tell: (step: string) => void): Promise<Databases> {
  const secrets = join(dataFolder, 'secrets');
  const fileName = (login: string) => `${login}.password`;
  const logins = LOGINS.map((name) => ({ name, password: ownSecret(secrets, fileName(name)) }));

  tell('logins and databases');
  await withPool(adminUrl, async (admin) => {
    for (const login of logins) await ensureLogin(admin, login);
    for (const database of [DATABASE, KEYS_DATABASE]) await ensureDatabase(admin, database);
  });

  tell('the log');
  const databaseUrl = withDatabase(adminUrl, DATABASE);
  await migrateEventStore(databaseUrl, {
    ownership: catalogue.ownership(),
    serviceLogins: Object.fromEntries(LOGINS.map((login) => [login, login])),
  });

  tell('keys');
  await withPool(withDatabase(adminUrl, KEYS_DATABASE), async (keys) => {
    const holders = PROCESSES.flatMap(({ login, holdsKeys }) => (login !== null && holdsKeys ? [login] : []));
    await migrate(keys, { schema: 'migrator', migrations: [{ name: '0001-subject-keys', sql: subjectKeysSql(holders) }] });
    for (const login of holders) await keys.query(`GRANT CONNECT ON DATABASE ${KEYS_DATABASE} TO ${pg.escapeIdentifier(login)}`);
  });

  await withPool(databaseUrl, async (pool) => {
    for (const login of LOGINS) await ensureOwnSchema(pool, login);
  });
  for (const login of logins) {
    const folder = resolve('dist/apps', login.name, 'src/migrations');
    if (!existsSync(folder)) continue;
    tell(login.name);
    await runTypeOrmMigrations({
      url: withDatabase(adminUrl, DATABASE, login),
      schema: login.name,
      migrations: await migrationsIn(folder),
    });
  }

  const withoutPassword = (database: string) => (login: string) => withDatabase(adminUrl, database, { name: login, password: '' });
  return {
    urlOf: withoutPassword(DATABASE),
    keysUrlOf: withoutPassword(KEYS_DATABASE),
    passwordFile: (login) => join(secrets, fileName(login)),
  };
}

/**
 * The classes of a folder's compiled migrations. Not left to TypeORM, which imports through `Function`: Node ties that to the first of
 * several test environments in one process, and the second can't import any more.
 */
async function migrationsIn(folder: string): Promise<(new () => MigrationInterface)[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js') && !file.endsWith('.spec.js')).sort();
  const modules: Record<string, new () => MigrationInterface>[] = [];
  // One after the other: Jest's loader of modules is confused by two that come to the same one at the same time.
  for (const file of files)
    modules.push((await import(pathToFileURL(join(folder, file)).href)) as Record<string, new () => MigrationInterface>);
  return modules.flatMap((module) => Object.values(module)).filter((exported) => typeof exported === 'function');
}

async function withPool(url: string, work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const pool = createPool({ connectionString: url, applicationName: 'migrate', max: 2, statementTimeoutMs: 0 });
  try {
    await work(pool);
  } finally {
    await pool.end();
  }
}
