import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#libs/postgres';

/** `npm start` as a process of its own, on a data folder and a port of its own. */
export interface Launcher {
  readonly child: ChildProcess;
  readonly port: number;
  readonly dataFolder: string;
  /** What it has said so far, standard output and error together. */
  readonly said: string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Resolves when it has said this; fails when it ends before, or after `timeoutMs`. */
  saying(text: string, timeoutMs?: number): Promise<void>;
  /** The processes that it has started and not yet seen end, PostgreSQL among them. */
  pids(): Promise<readonly number[]>;
  pidsOf(command: string): Promise<readonly number[]>;
}

export interface LauncherOptions {
  readonly dataFolder: string;
  readonly args?: readonly string[];
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** A module, as text, that runs inside the launcher before it: for what can't be had for real on every machine. */
  readonly before?: string;
  /** By `npm start` itself, so that `child` is npm. */
  readonly byNpm?: boolean;
}

/** The smallest suite that can be looked at: one service and the gateway. */
const SMALL = ['--only', 'audit,gateway'];

const launched: ChildProcess[] = [];
const folders: string[] = [];

export async function launcher({
  dataFolder,
  args = SMALL,
  port,
  environment = {},
  before,
  byNpm = false,
}: LauncherOptions): Promise<Launcher> {
  const own = port ?? (await freePort());
  const { JEST_ON: _jest, NODE_OPTIONS: _options, DATABASE_URL: _url, KAFKA_BROKERS: _brokers, ...inherited } = process.env;
  const options = ['--port', String(own), ...args];
  const inside = before === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(before)}`];
  const [command, words] = byNpm
    ? ['npm', ['start', '--silent', '--', ...options]]
    : [process.execPath, [...inside, 'deploy/start.mjs', ...options]];
  const child = spawn(command, words, {
    env: { ...inherited, ...environment, DATA_FOLDER: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  launched.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const ended = new Promise<number | NodeJS.Signals>((settle, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => settle(signal ?? code ?? -1));
  });
  const pids = async (): Promise<readonly number[]> => {
    const text = await readFile(join(dataFolder, 'running.json'), 'utf8').catch(() => '{"children":[]}');
    return (JSON.parse(text) as { children: { pid: number }[] }).children.map(({ pid }) => pid).filter(alive);
  };
  return {
    child,
    port: own,
    dataFolder,
    ended,
    pids,
    get said() {
      return said;
    },
    saying: async (text, timeoutMs = 180_000) => {
      const deadline = performance.now() + timeoutMs;
      while (!said.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`npm start ended before it said "${text}":\n${said}`);
        if (performance.now() > deadline) throw new Error(`npm start did not say "${text}" within ${timeoutMs} ms:\n${said}`);
        await pause(25);
      }
    },
    pidsOf: async (command) => {
      const named = await Promise.all(
        (await pids()).map(async (pid) => ({ pid, line: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') })),
      );
      return named.filter(({ line }) => line.includes(command)).map(({ pid }) => pid);
    },
  };
}

export async function aDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shangliang-test-launcher-'));
  folders.push(folder);
  return folder;
}

/** Ends what specs have left running, and removes their data. */
export async function tidyUp(): Promise<void> {
  for (const child of launched.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const closed = new Promise((settle) => child.once('close', settle));
    child.kill('SIGTERM');
    await closed;
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The processes of a launcher once there are so many: it keeps their list a moment after it has started them. */
export async function pidsOf(running: Launcher, count: number, timeoutMs = 60_000): Promise<readonly number[]> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const pids = await running.pids();
    if (pids.length === count) return pids;
    if (performance.now() > deadline) throw new Error(`${pids.length} processes after ${timeoutMs} ms, not ${count}`);
    await pause(25);
  }
}

/** How long it takes until none of these processes is left, in milliseconds. @throws Error after `timeoutMs`. */
export async function untilGone(pids: readonly number[], timeoutMs = 60_000): Promise<number> {
  const began = performance.now();
  for (;;) {
    const left = pids.filter(alive);
    if (left.length === 0) return performance.now() - began;
    if (performance.now() - began > timeoutMs) throw new Error(`still running after ${timeoutMs} ms: ${left.join(', ')}`);
    await pause(25);
  }
}
