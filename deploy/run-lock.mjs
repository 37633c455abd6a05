// One suite at a time on a data folder. Before any package is there, so Node's own modules only.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Refusal } from './ground.mjs';

/**
 * A process, told apart from a later one with the same number by when it began (empty where the system doesn't say).
 * @typedef {{ pid: number, began: string }} ProcessIdentity
 *
 * `children` is what the launcher has started: it goes with the launcher, but may need a moment.
 * @typedef {{ launcher: ProcessIdentity, children: ProcessIdentity[], url: string, since: string }} Holder
 */

/** How long processes of a killed launcher may take to go by themselves. */
const LEFTOVER_PATIENCE_MS = 8_000;

/**
 * Takes the lock of a data folder. One whose launcher is gone is taken over, once what that launcher had started is gone too.
 * @param {string} dataFolder
 * @param {string} url told to whoever comes second
 */
export async function takeRunLock(dataFolder, url) {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, 'running.json');
  /** @type {Holder} */
  const holder = { launcher: await identityOf(process.pid), children: [], url, since: new Date().toISOString() };
  for (;;) {
    if (await createOnce(file, JSON.stringify(holder))) break;
    const text = await readFile(file, 'utf8').catch(missing);
    if (text === null) continue;
    const other = holderIn(text);
    if (other !== null && (await isRunning(other.launcher))) {
      throw new Refusal(`Shangliang runs already on this data folder (process ${other.launcher.pid}, since ${other.since}): ${other.url}`);
    }
    await untilGone(other?.children ?? []);
    await removeIfStill(file, text);
  }
  let writing = Promise.resolve();
  let released = false;
  return {
    /** Keeps for the next start what would have to go if this launcher were killed. @param {readonly number[]} pids */
    keep: (pids) => {
      writing = writing.then(async () => {
        if (released) return;
        const children = (await Promise.all(pids.map(identityOf))).filter((child) => child !== null);
        const draft = `${file}.${randomUUID()}`;
        await writeFile(draft, JSON.stringify({ ...holder, children }), { mode: 0o600 });
        await rename(draft, file);
      });
      return writing;
    },
    release: async () => {
      released = true;
      await writing.catch(() => undefined);
      await rm(file, { force: true });
    },
  };
}

/** A power cut can leave an empty file: a lock that nobody can be read from is nobody's. */
function holderIn(text) {
  try {
    return /** @type {Holder} */ (JSON.parse(text));
  } catch {
    return null;
  }
}

export async function identityOf(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return null;
  }
  const began = await beganOf(pid);
  return began === null ? null : { pid, began };
}

export const isRunning = async ({ pid, began }) => (await identityOf(pid))?.began === began;

/** Null for a process that is over, also one that nobody has waited for yet. */
async function beganOf(pid) {
  if (process.platform === 'win32') return '';
  if (process.platform === 'linux') {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8').catch(gone),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // The second field is the program's name in parentheses and may hold anything, so fields are counted from behind it.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    return fields[0] === undefined || fields[0] === 'Z' || fields[0] === 'X' ? null : `${boot.trim()} ${fields[19]}`;
  }
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], {
      timeout: 5_000,
      env: { ...process.env, LC_ALL: 'C' },
    });
    return stdout.trim() || null;
  } catch (error) {
    // The exit code for "no such process".
    if (error.code === 1) return null;
    throw error;
  }
}

const missing = (error) => {
  if (error.code === 'ENOENT') return null;
  throw error;
};
const gone = (error) => (error.code === 'ESRCH' ? null : missing(error));

/** Whole or not at all: a link to a finished draft, of which only the first succeeds. */
async function createOnce(file, text) {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Two starts may find the same stale lock: whoever moves a newer one away puts it back. */
async function removeIfStill(file, text) {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    missing(error);
    return;
  }
  if ((await readFile(aside, 'utf8')) !== text) {
    await link(aside, file).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  await rm(aside, { force: true });
}

async function untilGone(children) {
  const deadline = performance.now() + LEFTOVER_PATIENCE_MS;
  for (;;) {
    const running = (await Promise.all(children.map(async (child) => ((await isRunning(child)) ? [child] : [])))).flat();
    if (running.length === 0) return;
    if (performance.now() > deadline) for (const { pid } of running) process.kill(pid, 'SIGKILL');
    await pause(50);
  }
}
