import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PROCESS_NAMES } from '../../deploy/processes.js';

/** The launcher's first modules run before anything is compiled, so they are JavaScript and stand where they are. */
const load = async <T>(file: string): Promise<T> => (await import(pathToFileURL(join(process.cwd(), 'deploy', file)).href)) as T;

interface Ground {
  checkNode(version: string): void;
  packagesAreStale(folder: string): boolean;
}
interface RunLockModule {
  takeRunLock(dataFolder: string, url: string): Promise<{ keep(pids: readonly number[]): Promise<void>; release(): Promise<void> }>;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shangliang-ground-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the check of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('takes %s', async (version) => {
    const { checkNode } = await load<Ground>('ground.mjs');
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(['20.18.3', '18.20.8', '16.0.0'])('refuses %s', async (version) => {
    const { checkNode } = await load<Ground>('ground.mjs');
    expect(() => checkNode(version)).toThrow(`Shangliang needs Node 20.19 or newer; this is Node ${version}.`);
  });
});

describe('the help of the start', () => {
  it('names every process that can be chosen', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['deploy/start.mjs', '--help'], { env: { PATH: process.env.PATH } });
    const [, named = ''] = /only these processes: (.*)/.exec(stdout) ?? [];
    expect(named.split(', ').sort()).toEqual([...PROCESS_NAMES].sort());
  });
});

describe('the check of the packages', () => {
  const wanted = {
    '': { name: 'project', version: '1.0.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-windows': { version: '1.0.0', optional: true },
  };
  const stale = async (installed: object | null): Promise<boolean> => {
    const { packagesAreStale } = await load<Ground>('ground.mjs');
    await rm(join(folder, 'node_modules'), { recursive: true, force: true });
    await mkdir(join(folder, 'node_modules'));
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    if (installed !== null) await writeFile(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
    return packagesAreStale(folder);
  };

  it('asks for an installation when there is none, a package is missing, or one has another version', async () => {
    expect(await stale(null)).toBe(true);
    expect(await stale({})).toBe(true);
    expect(await stale({ 'node_modules/a': { version: '0.9.0' } })).toBe(true);
  });

  it('asks for none when only packages of other platforms are missing', async () => {
    expect(await stale({ 'node_modules/a': { version: '1.0.0' } })).toBe(false);
  });
});

describe('the lock of a data folder', () => {
  it('is held by one at a time', async () => {
    const { takeRunLock } = await load<RunLockModule>('run-lock.mjs');
    const data = join(folder, 'one');
    const lock = await takeRunLock(data, 'http://first');
    await expect(takeRunLock(data, 'http://second')).rejects.toThrow(
      /runs already on this data folder \(process \d+, since .*\): http:\/\/first$/,
    );
    await lock.release();
    await (await takeRunLock(data, 'http://second')).release();
  });

  it('is taken over from a process that is gone, from a number that another process now has, and from an empty file', async () => {
    const { takeRunLock } = await load<RunLockModule>('run-lock.mjs');
    const data = join(folder, 'stale');
    await mkdir(data);
    const stale = (launcher: object) => JSON.stringify({ launcher, children: [], url: 'http://gone', since: 'then' });
    for (const text of [stale({ pid: 2 ** 22 + 1, began: 'never' }), stale({ pid: process.pid, began: 'another time' }), '']) {
      await writeFile(join(data, 'running.json'), text);
      await (await takeRunLock(data, 'http://new')).release();
    }
  });

  it('goes to one of many that come at once upon a stale one', async () => {
    const { takeRunLock } = await load<RunLockModule>('run-lock.mjs');
    const data = join(folder, 'many');
    await mkdir(data);
    await writeFile(join(data, 'running.json'), '');
    const results = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => takeRunLock(data, `http://${index}`)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(JSON.parse(await readFile(join(data, 'running.json'), 'utf8'))).toMatchObject({ launcher: { pid: process.pid } });
  });
});
