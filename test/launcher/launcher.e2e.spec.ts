import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { withDatabase } from '#libs/postgres';
import { aDataFolder, launcher, pidsOf, tidyUp, untilGone, type Launcher } from './launcher.js';

jest.setTimeout(480_000);
afterEach(tidyUp);

const READY = 'Shangliang is ready';
const answers = async ({ port }: Launcher): Promise<number> =>
  (await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(60_000) })).status;

/** The id of the log, read past the services: the same id means the same data. */
async function logId(running: Launcher): Promise<string> {
  const password = (await readFile(join(running.dataFolder, 'postgres', 'superuser.password'), 'utf8')).trim();
  const port = (await readFile(join(running.dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[3];
  const client = new pg.Client({
    connectionString: withDatabase(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`, 'shangliang'),
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ log_id: string }>('SELECT log_id FROM log.identity');
    return rows[0]?.log_id ?? '';
  } finally {
    await client.end();
  }
}

describe('npm start', () => {
  it('says one line with the address once everything answers, and stops everything on Ctrl-C within ten seconds', async () => {
    const running = await launcher({ dataFolder: await aDataFolder() });
    await running.saying(READY);
    expect(running.said).toContain(`http://127.0.0.1:${running.port}`);
    expect(await answers(running)).toBe(200);
    // PostgreSQL, audit, gateway.
    const pids = await pidsOf(running, 3);
    running.child.kill('SIGINT');
    expect(await untilGone(pids, 10_000)).toBeLessThan(10_000);
    expect(await running.ended).toBe(0);
    await expect(stat(join(running.dataFolder, 'running.json'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('keeps its data between starts, and empties them with --reset', async () => {
    const dataFolder = await aDataFolder();
    const ids: string[] = [];
    for (const more of [[], [], ['--reset']]) {
      const running = await launcher({ dataFolder, args: ['--only', 'audit', ...more] });
      await running.saying(READY);
      ids.push(await logId(running));
      running.child.kill('SIGTERM');
      expect(await running.ended).toBe(0);
    }
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('works on a folder below a home that is closed to others, under umask 077', async () => {
    const home = join(await aDataFolder(), 'home');
    await mkdir(home, { mode: 0o700 });
    const before = process.umask(0o077);
    try {
      const running = await launcher({ dataFolder: join(home, '.data') });
      await running.saying(READY);
      expect(await answers(running)).toBe(200);
      expect((await stat(join(home, '.data', 'secrets', 'audit.password'))).mode & 0o777).toBe(0o600);
    } finally {
      process.umask(before);
    }
  });

  it('leaves nothing behind when it is killed, and starts again on the same data', async () => {
    const dataFolder = await aDataFolder();
    const first = await launcher({ dataFolder });
    await first.saying(READY);
    const [pids, id] = [await pidsOf(first, 3), await logId(first)];
    first.child.kill('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    // At once, while what the first had started is still on its way out.
    const second = await launcher({ dataFolder });
    await second.saying(READY);
    await untilGone(pids);
    expect(await answers(second)).toBe(200);
    expect(await logId(second)).toBe(id);
  });

  it('leaves nothing behind when it is killed and nobody starts it again', async () => {
    const running = await launcher({ dataFolder: await aDataFolder() });
    await running.saying(READY);
    const pids = await pidsOf(running, 3);
    running.child.kill('SIGKILL');
    await untilGone(pids);
  });

  it('stops when the npm that started it is killed', async () => {
    const running = await launcher({ dataFolder: await aDataFolder(), byNpm: true });
    await running.saying(READY);
    const pids = await pidsOf(running, 3);
    running.child.kill('SIGKILL');
    await untilGone(pids);
    // Also the launcher itself, which had npm's output open.
    expect(await running.ended).toBe('SIGKILL');
  });

  it('stops while it is still starting', async () => {
    // It may be faster than who looks at it.
    for (let tries = 1; ; tries++) {
      const running = await launcher({ dataFolder: await aDataFolder() });
      const deadline = performance.now() + 60_000;
      while ((await running.pids()).length === 0 && performance.now() < deadline) await pause(10);
      const pids = await running.pids();
      expect(pids.length).toBeGreaterThan(0);
      running.child.kill('SIGINT');
      expect(await running.ended).toBe(0);
      await untilGone(pids);
      if (!running.said.includes(READY)) return;
      expect(tries).toBeLessThan(5);
    }
  });
});

describe('npm start refuses with one sentence and a non-zero exit code', () => {
  const refusal = async (options: Parameters<typeof launcher>[0]): Promise<string> => {
    const refused = await launcher(options);
    expect(await refused.ended).toBe(1);
    expect(await refused.pids()).toEqual([]);
    return refused.said.trim();
  };

  it('a taken port', async () => {
    const other = createServer();
    await new Promise<void>((settle) => other.listen(0, '127.0.0.1', settle));
    try {
      const { port } = other.address() as { port: number };
      expect(await refusal({ dataFolder: await aDataFolder(), port })).toMatch(
        new RegExp(`^Port ${port} is taken by another program: .*$`),
      );
    } finally {
      other.close();
    }
  });

  it('a second start beside a running one, which goes on undisturbed', async () => {
    const dataFolder = await aDataFolder();
    const first = await launcher({ dataFolder });
    await first.saying(READY);
    const pids = await pidsOf(first, 3);
    const second = await launcher({ dataFolder });
    expect(await second.ended).toBe(1);
    expect(second.said.trim().split('\n')).toHaveLength(1);
    expect(second.said).toContain(`Shangliang runs already on this data folder (process ${first.child.pid}`);
    expect(second.said).toContain(`http://127.0.0.1:${first.port}`);
    expect(await first.pids()).toEqual(pids);
    expect(await answers(first)).toBe(200);
  });

  it('a full disk', async () => {
    const before = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      fs.promises.statfs = async () => ({ bavail: 10, bsize: 4096 });
      syncBuiltinESMExports();`;
    expect(await refusal({ dataFolder: await aDataFolder(), before })).toMatch(
      /^The disk of .* is full: 0 MB are free, 300 MB are the least to start with\.$/,
    );
  });

  it('a Node that is too old', async () => {
    const before = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } });`;
    expect(await refusal({ dataFolder: await aDataFolder(), before })).toBe('Shangliang needs Node 20.19 or newer; this is Node 18.20.8.');
  });

  it('options that do not exist, and processes that do not', async () => {
    expect(await refusal({ dataFolder: await aDataFolder(), args: ['--demos'] })).toMatch(/^Unknown option '--demos'/);
    expect(await refusal({ dataFolder: await aDataFolder(), args: ['--only', 'audit,nobody'] })).toMatch(
      /^There is no such process among "audit,nobody"/,
    );
  });

  it('a wrong value in the environment, with the words of the process that found it', async () => {
    const said = await refusal({ dataFolder: await aDataFolder(), environment: { LOG_LEVEL: 'loud' } });
    expect(said).toMatch(/Shangliang can not start\. .* ended while it was starting/);
    expect(said).toContain('LOG_LEVEL is \\"loud\\"');
  });
});

describe('npm start beside a process that is killed', () => {
  it('starts it again, but stops when it happens again and again', async () => {
    const running = await launcher({ dataFolder: await aDataFolder() });
    await running.saying(READY);
    for (let kills = 0; kills < 6; kills++) {
      let pid: number | undefined;
      const deadline = performance.now() + 60_000;
      while (pid === undefined && performance.now() < deadline) {
        [pid] = await running.pidsOf('dist/apps/audit/src/main.js');
        await pause(20);
      }
      expect(pid).toBeDefined();
      process.kill(pid as number, 'SIGKILL');
      await untilGone([pid as number]);
    }
    expect(await running.ended).toBe(1);
    expect(running.said).toContain('Shangliang stops: audit ended (SIGKILL)');
    expect(await running.pids()).toEqual([]);
  });

  it('stops with a sentence when it is PostgreSQL, and starts again with nothing lost', async () => {
    const dataFolder = await aDataFolder();
    const running = await launcher({ dataFolder });
    await running.saying(READY);
    const id = await logId(running);
    const [postgres] = await running.pidsOf('bin/postgres');
    process.kill(postgres as number, 'SIGKILL');
    expect(await running.ended).toBe(1);
    expect(running.said).toContain('Shangliang stops: PostgreSQL ended (SIGKILL)');
    const again = await launcher({ dataFolder });
    await again.saying(READY);
    expect(await logId(again)).toBe(id);
  });
});
