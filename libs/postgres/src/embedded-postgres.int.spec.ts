import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { until } from './until.js';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const aFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'shangliang-embedded-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const started = async (folder: string): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres({ folder });
  cleanups.push(() => server.stop());
  return server;
};

const ask = async <T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
};

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the embedded PostgreSQL', () => {
  it('is UTF-8 compared by code point, flushes its writes and listens on this machine only', async () => {
    const { adminUrl } = await started(await aFolder());
    const [row] = await ask<Record<string, string>>(
      adminUrl,
      `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale,
              current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listens, upper('é') AS upper
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', fsync: 'on', listens: '127.0.0.1', upper: 'É' });
  });

  it('works below a folder that is closed to others, under umask 077, and keeps its data', async () => {
    const before = process.umask(0o077);
    try {
      const folder = join(await aFolder(), 'home', '.data', 'postgres');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const first = await startEmbeddedPostgres({ folder });
      await ask(first.adminUrl, `CREATE TABLE kept AS SELECT '商量' AS word`);
      await first.stop();
      expect(await first.exited).toBeNull();
      const second = await started(folder);
      expect(await ask(second.adminUrl, 'SELECT word FROM kept')).toEqual([{ word: '商量' }]);
      expect((await stat(join(folder, 'superuser.password'))).mode & 0o777).toBe(0o600);
    } finally {
      process.umask(before);
    }
  });

  it('refuses a login without the password', async () => {
    const { port } = await started(await aFolder());
    await expect(ask(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('stops a server left over on the folder and starts anew on the same data', async () => {
    const folder = await aFolder();
    const left = await started(folder);
    await ask(left.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    const second = await started(folder);
    expect(await left.exited).toMatch(/PostgreSQL ended/);
    expect(await ask(second.adminUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('starts after a kill -9, and past a pid file whose number another program now has', async () => {
    const folder = await aFolder();
    const first = await started(folder);
    await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(first.pid, 'SIGKILL');
    expect(await first.exited).toMatch(/SIGKILL/);
    const pidFile = join(folder, 'cluster', 'postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    await writeFile(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
    const second = await started(folder);
    expect(await ask(second.adminUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('says that the port is taken', async () => {
    const first = await started(await aFolder());
    await expect(startEmbeddedPostgres({ folder: await aFolder(), port: first.port })).rejects.toThrow(/Address already in use/);
  });

  it('takes an interrupted initdb back and makes the cluster again', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'cluster', 'base'), { recursive: true });
    await writeFile(join(folder, 'cluster', 'PG_VERSION'), '18\n');
    const { adminUrl } = await started(folder);
    expect(await ask(adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('goes when the process that started it is killed', async () => {
    const folder = await aFolder();
    const owner = ownerProcess(folder);
    cleanups.push(async () => void owner.kill('SIGKILL'));
    const pidFile = join(folder, 'cluster', 'postmaster.pid');
    let pid = 0;
    const ready = await until(async () => {
      const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
      pid = Number(lines[0]);
      return owner.exitCode !== null || lines[7]?.trim() === 'ready';
    }, 60_000);
    expect({ ready, ended: owner.exitCode }).toEqual({ ready: true, ended: null });
    const watched = await until(() => owner.stdout?.readableLength !== 0, 60_000);
    expect(watched).toBe(true);
    owner.kill('SIGKILL');
    expect(await until(() => !alive(pid), 60_000)).toBe(true);
  });
});

/** A process of its own that starts a server and then waits; it writes a line once the server is up. */
function ownerProcess(folder: string): ChildProcess {
  const program = `
    const { startEmbeddedPostgres } = await import('#libs/postgres');
    await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)} });
    process.stdout.write('up');
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: process.cwd(), stdio: ['ignore', 'pipe', 'inherit'] });
}
