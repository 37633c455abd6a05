import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#libs/postgres';

export interface OwnTestPostgres {
  readonly adminUrl: string;
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** A server of the spec's own, whatever the test run shares: for specs that change the server's settings or kill it. */
export async function ownTestPostgres(settings: Readonly<Record<string, string>> = {}): Promise<OwnTestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'shangliang-store-postgres-'));
  const server = await startEmbeddedPostgres({ folder, settings });
  return {
    adminUrl: server.adminUrl,
    createDatabase: async () => {
      const name = `test_${randomBytes(6).toString('hex')}`;
      const admin = new pg.Client({ connectionString: server.adminUrl });
      await admin.connect();
      try {
        await admin.query(`CREATE DATABASE ${name}`);
      } finally {
        await admin.end();
      }
      const url = new URL(server.adminUrl);
      url.pathname = `/${name}`;
      return url.href;
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
