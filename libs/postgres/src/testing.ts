import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { ensureDatabase, withDatabase } from './provision.js';

export interface TestPostgres {
  /** Superuser, database `postgres`. */
  readonly adminUrl: string;
  /** A new, empty database; its URL, as superuser. */
  createDatabase(): Promise<string>;
  /** Drops what {@link createDatabase} made, and stops the server if it was started for this caller. */
  stop(): Promise<void>;
}

/**
 * A PostgreSQL for a spec: the one at TEST_DATABASE_URL (the whole test run shares it), else one of the spec's own in a temporary
 * folder. Roles are shared by all databases of a server: specs that make some give them random names.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const shared = process.env.TEST_DATABASE_URL;
  const { adminUrl, close } = shared === undefined || shared === '' ? await ownServer() : { adminUrl: shared, close: async () => {} };
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2, connectionTimeoutMillis: 60_000, application_name: 'test-admin' });
  // A server that is stopped while a connection idles says so; the next query would reject.
  admin.on('error', () => {});
  const made: string[] = [];
  return {
    adminUrl,
    createDatabase: async () => {
      const name = `test_${randomBytes(8).toString('hex')}`;
      await ensureDatabase(admin, name);
      made.push(name);
      return withDatabase(adminUrl, name);
    },
    stop: async () => {
      try {
        for (const name of made) await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
      } finally {
        await admin.end();
        await close();
      }
    },
  };
}

async function ownServer(): Promise<{ adminUrl: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'shangliang-test-postgres-'));
  const server = await startEmbeddedPostgres({ folder });
  return {
    adminUrl: server.adminUrl,
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
