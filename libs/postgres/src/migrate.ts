import { createHash } from 'node:crypto';
import pg from 'pg';
import { DataSource, type MixedList, type MigrationInterface } from 'typeorm';
import { createPool, withAdvisoryLock } from './pool.js';

/** One step forward. Never changed once released: a mistake is mended by the next one. */
export interface SqlMigration {
  /** Sorts in the order of application, such as `0001-first-shape`. */
  readonly name: string;
  readonly sql: string;
}

/** All migrators of a database wait for one another. */
const MIGRATION_LOCK = 'shangliang-migrations';

/**
 * Brings a schema forward by plain SQL, one transaction a migration, with what was applied kept in `<schema>.migrations`.
 * Creates the schema when missing. Answers with the names applied now.
 * @throws Error when an applied migration's text has changed, or the database holds one that this program doesn't know.
 */
export async function migrate(pool: pg.Pool, options: { schema: string; migrations: readonly SqlMigration[] }): Promise<string[]> {
  const { migrations } = options;
  const schema = pg.escapeIdentifier(options.schema);
  for (const [index, { name }] of migrations.entries()) {
    const before = migrations[index - 1]?.name ?? '';
    if (name <= before) throw new Error(`migration ${name} stands after ${before}, but does not sort after it`);
  }
  return withAdvisoryLock(pool, MIGRATION_LOCK, async (client) => {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${schema}.migrations (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(`SELECT name, sha256 FROM ${schema}.migrations ORDER BY name`);
    for (const [index, applied] of rows.entries()) {
      const known = migrations[index];
      if (known?.name !== applied.name) {
        throw new Error(
          `schema ${options.schema} holds the migration ${applied.name}, which is not the next one this program knows: is the program older than the data?`,
        );
      }
      if (digest(known.sql) !== applied.sha256)
        throw new Error(`migration ${applied.name} of schema ${options.schema} was changed after it was applied`);
    }
    const done: string[] = [];
    for (const { name, sql } of migrations.slice(rows.length)) {
      await client.query('BEGIN');
      try {
        await client.query(`SET LOCAL statement_timeout = 0`);
        await client.query(sql);
        await client.query(`INSERT INTO ${schema}.migrations (name, sha256) VALUES ($1, $2)`, [name, digest(sql)]);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw new Error(`migration ${name} of schema ${options.schema} failed: ${(error as Error).message}`, { cause: error });
      }
      done.push(name);
    }
    return done;
  });
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface TypeOrmMigrations {
  /** Login of the service: it becomes the owner of what the migrations make. */
  readonly url: string;
  /** Must exist and belong to the login. */
  readonly schema: string;
  /** Classes, or paths of compiled files. */
  readonly migrations: MixedList<string | (new () => MigrationInterface)>;
}

/**
 * Brings one service's schema forward by its TypeORM migrations, each in a transaction of its own, under the one lock of the database:
 * TypeORM takes none itself, and migrators that meet fail with duplicate keys. Answers with the names applied now.
 */
export async function runTypeOrmMigrations({ url, schema, migrations }: TypeOrmMigrations): Promise<string[]> {
  const pool = createPool({ connectionString: url, applicationName: `migrate-${schema}`, max: 1 });
  try {
    return await withAdvisoryLock(pool, MIGRATION_LOCK, async () => {
      const source = new DataSource({
        type: 'postgres',
        url,
        schema,
        migrations,
        migrationsTableName: 'migrations',
        migrationsTransactionMode: 'each',
        entities: [],
        // NOTE: tables are named without their schema in most migrations, and must still land in it.
        extra: { options: `-c search_path=${schema},public`, max: 2 },
        connectTimeoutMS: 10_000,
        applicationName: `migrate-${schema}`,
      });
      await source.initialize();
      try {
        return (await source.runMigrations()).map(({ name }) => name);
      } finally {
        await source.destroy();
      }
    });
  } finally {
    await pool.end();
  }
}
