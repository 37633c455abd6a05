import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environmentOf, type Ground, type ProcessDescription, type ProcessName } from './processes.js';

export interface SupervisorOptions {
  readonly ground: Ground;
  /** The process' output goes to `<folder>/<name>.log`. */
  readonly logFolder: string;
  /** A process ended that nobody had asked to; it is started again unless this was one time too many. */
  readonly onCrash?: (crash: Crash) => void;
  /** A process can't be kept alive: the suite has to stop. */
  readonly onGiveUp: (crash: Crash) => void;
  /** The set of running processes changed. */
  readonly onChange?: (pids: readonly number[]) => void;
  /** False: a process that ends stays down (tests that kill on purpose). True by default. */
  readonly restart?: boolean;
}

export interface Crash {
  readonly name: ProcessName;
  /** Such as `exit code 1` or `SIGKILL`. */
  readonly how: string;
  /** The end of its output. */
  readonly lastLines: readonly string[];
}

/** Restarts in {@link RESTART_WINDOW_MS} after which the suite stops. */
const MOST_RESTARTS = 5;
const RESTART_WINDOW_MS = 60_000;
const FIRST_BACK_OFF_MS = 200;
const LINES_KEPT = 40;
const LINE_LENGTH_KEPT = 2_000;
const LOG_SIZE_KEPT = 20_000_000;
/** From asking a process to stop to ending it. */
export const STOP_PATIENCE_MS = 6_000;
const READY_TIMEOUT_MS = 120_000;

interface Running {
  readonly child: ChildProcess;
  readonly exited: Promise<void>;
}

/** Starts processes of the suite, watches them, starts them again when they crash, stops them. */
export class Supervisor {
  private readonly running = new Map<ProcessName, Running>();
  private readonly lines = new Map<ProcessName, string[]>();
  private readonly logs = new Map<ProcessName, WriteStream>();
  private readonly crashes = new Map<ProcessName, number[]>();
  /** Processes that are wanted up: whoever is not in here may end. */
  private readonly wanted = new Set<ProcessName>();
  private readonly everReady = new Set<ProcessName>();

  constructor(private readonly options: SupervisorOptions) {
    mkdirSync(options.logFolder, { recursive: true, mode: 0o700 });
  }

  /** Starts the process and resolves when it answers on /health. @throws Error with its last lines when it ends before, or takes too long. */
  async start(description: ProcessDescription, signal?: AbortSignal): Promise<void> {
    this.wanted.add(description.name);
    this.spawn(description);
    await this.ready(description, signal);
  }

  pidOf(name: ProcessName): number | null {
    return this.running.get(name)?.child.pid ?? null;
  }

  isUp(name: ProcessName): boolean {
    return this.running.has(name);
  }

  lastLines(name: ProcessName): readonly string[] {
    return this.lines.get(name) ?? [];
  }

  /** Ends the process at once, as a power cut would; it is not started again until {@link start}. Resolves when it has gone. */
  async kill(name: ProcessName): Promise<void> {
    this.wanted.delete(name);
    const running = this.running.get(name);
    if (!running) return;
    running.child.kill('SIGKILL');
    await running.exited;
  }

  /** Asks processes to stop, ends those that don't in time. All by default. */
  async stop(names: readonly ProcessName[] = [...this.wanted, ...this.running.keys()]): Promise<void> {
    await Promise.all(
      [...new Set(names)].map(async (name) => {
        this.wanted.delete(name);
        const running = this.running.get(name);
        if (!running) return;
        running.child.kill('SIGTERM');
        const patience = new AbortController();
        const late = pause(STOP_PATIENCE_MS, true, { signal: patience.signal }).catch(() => false);
        if (await Promise.race([late, running.exited.then(() => false)])) running.child.kill('SIGKILL');
        patience.abort();
        await running.exited;
      }),
    );
    if (this.running.size === 0) for (const log of this.logs.values()) log.end();
  }

  private spawn(description: ProcessDescription): void {
    const { name, entry } = description;
    const child = spawn(process.execPath, ['--enable-source-maps', entry], {
      // A group of its own: Ctrl-C in the terminal reaches the launcher alone, which then stops the processes in order.
      detached: process.platform !== 'win32',
      env: environmentOf(description, this.options.ground),
      // NOTE: the process ends when this channel closes, so it doesn't outlive a launcher that was killed.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.keepOutput(name, child);
    const exited = new Promise<void>((settle) => {
      child.once('error', (error) => {
        this.keepLine(name, error.message);
        if (child.pid === undefined) gone('not started');
      });
      child.once('exit', (code, signal) => gone(signal ?? `exit code ${code}`));
      const gone = (how: string): void => {
        if (this.running.get(name)?.child === child) this.running.delete(name);
        settle();
        this.changed();
        if (this.wanted.has(name)) this.crashed(description, how);
      };
    });
    this.running.set(name, { child, exited });
    this.changed();
  }

  private crashed(description: ProcessDescription, how: string): void {
    const { name } = description;
    const crash: Crash = { name, how, lastLines: [...this.lastLines(name)] };
    this.options.onCrash?.(crash);
    if (this.options.restart === false) {
      this.wanted.delete(name);
      return;
    }
    const now = performance.now();
    const recent = [...(this.crashes.get(name) ?? []).filter((at) => now - at < RESTART_WINDOW_MS), now];
    this.crashes.set(name, recent);
    // A process that never came up would only fail again, the same way.
    if (!this.everReady.has(name) || recent.length > MOST_RESTARTS) {
      this.wanted.delete(name);
      this.options.onGiveUp(crash);
      return;
    }
    const backOff = FIRST_BACK_OFF_MS * 2 ** (recent.length - 1) * (0.75 + Math.random() / 2);
    setTimeout(() => {
      if (this.wanted.has(name) && !this.running.has(name)) this.spawn(description);
    }, backOff);
  }

  private async ready({ name }: ProcessDescription, signal?: AbortSignal): Promise<void> {
    const deadline = performance.now() + READY_TIMEOUT_MS;
    const address = `http://127.0.0.1:${this.options.ground.ports[name]}/health`;
    let last = 'no answer yet';
    for (;;) {
      signal?.throwIfAborted();
      if (!this.wanted.has(name) || !this.running.has(name))
        throw new Error(`${name} ended while it was starting:\n${this.lastLines(name).slice(-15).join('\n')}`);
      try {
        const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) });
        await answer.arrayBuffer();
        if (answer.ok) {
          this.everReady.add(name);
          return;
        }
        last = `it answers ${answer.status}`;
      } catch (error) {
        last = error instanceof Error ? error.message : String(error);
      }
      if (performance.now() > deadline) {
        throw new Error(
          `${name} is not ready after ${READY_TIMEOUT_MS / 1000} s (${last}):\n${this.lastLines(name).slice(-15).join('\n')}`,
        );
      }
      await pause(50);
    }
  }

  private keepOutput(name: ProcessName, child: ChildProcess): void {
    const log = this.logOf(name);
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        log.write(chunk);
        const lines = (rest + chunk).split('\n');
        // A line without an end must not grow without a bound.
        rest = (lines.pop() ?? '').slice(-LINE_LENGTH_KEPT);
        for (const line of lines) this.keepLine(name, line);
      });
      stream?.once('end', () => rest && this.keepLine(name, rest));
    }
  }

  private keepLine(name: ProcessName, line: string): void {
    const lines = this.lines.get(name) ?? [];
    lines.push(line.slice(0, LINE_LENGTH_KEPT));
    this.lines.set(name, lines.slice(-LINES_KEPT));
  }

  private logOf(name: ProcessName): WriteStream {
    const known = this.logs.get(name);
    if (known && !known.writableEnded) return known;
    const file = join(this.options.logFolder, `${name}.log`);
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_SIZE_KEPT) renameSync(file, `${file}.1`);
    const log = createWriteStream(file, { flags: 'a', mode: 0o600 });
    // NOTE: on a full disk the process goes on; its last lines are kept in memory all the same.
    log.on('error', (error) => this.keepLine(name, `(log file: ${error.message})`));
    this.logs.set(name, log);
    return log;
  }

  private changed(): void {
    this.options.onChange?.([...this.running.values()].flatMap(({ child }) => child.pid ?? []));
  }
}
