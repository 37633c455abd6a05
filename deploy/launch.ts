import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROCESS_NAMES, type ProcessName } from './processes.js';
import { Suite } from './suite.js';
import { progressLine } from './progress-line.js';
import type { Crash } from './supervisor.js';

export interface LaunchOptions {
  readonly port: number;
  readonly demo: boolean;
  readonly kafka: boolean;
  readonly only: readonly string[] | null;
  readonly dataFolder: string;
  /** Aborts when somebody asks to stop. */
  readonly signal: AbortSignal;
  /** Told which processes would have to go if this one were killed. */
  readonly keep: (pids: readonly number[]) => void;
  /** Runs a step and shows its progress once it takes longer than a second. */
  readonly step: <T>(title: string, work: (tell: (detail: string) => void) => Promise<T>) => Promise<T>;
}

const DEMO = 'dist/deploy/demo/main.js';
const DEMO_STOP_PATIENCE_MS = 1_500;

/** Starts the suite, loads the demonstration, and waits until somebody asks to stop or it can't be kept alive. @returns the exit code. */
export async function launch(options: LaunchOptions): Promise<number> {
  const { signal, step, dataFolder } = options;
  const only = options.only?.filter((name): name is ProcessName => (PROCESS_NAMES as readonly string[]).includes(name)) ?? null;
  if (only !== null && only.length !== options.only?.length) {
    say(`There is no such process among "${options.only?.join(',')}": there are ${PROCESS_NAMES.join(', ')}.`);
    return 1;
  }
  const pids = new Map<string, readonly number[]>();
  const keep = (what: string, now: readonly number[]): void => {
    pids.set(what, now);
    options.keep([...pids.values()].flat());
  };

  let giveUp: (code: number) => void = () => {};
  const ended = new Promise<number>((settle) => {
    giveUp = settle;
    signal.addEventListener('abort', () => settle(0), { once: true });
    if (signal.aborted) settle(0);
  });

  const broker = options.kafka
    ? await step('starting Kafka', async (tell) => {
        const { startKafkaBroker } = await import('./kafka-broker.js');
        return startKafkaBroker({ folder: join(dataFolder, 'kafka'), tell, signal, onPids: (now) => keep('kafka', now) });
      })
    : null;
  try {
    const given = process.env.KAFKA_BROKERS;
    const production = process.env.PROFILE === 'production';
    // A start that fails says why itself.
    let started = false;
    const suite = await step('starting', (tell) =>
      Suite.start({
        dataFolder,
        port: options.port,
        databaseUrl: process.env.DATABASE_URL || undefined,
        kafkaBrokers: broker?.brokers ?? (given ? given.split(',') : null),
        only: only ?? undefined,
        profile: production ? 'production' : 'development',
        logLevel: process.env.LOG_LEVEL || 'info',
        environment: process.env,
        signal,
        tell,
        onPids: (now) => keep('suite', now),
        onCrash: ({ name, how }: Crash) => {
          if (started && !signal.aborted) say(`${name} ended (${how}); its output: ${join(dataFolder, 'logs', `${name}.log`)}`);
        },
        onGiveUp: (reason, lastLines) => {
          if (!started || signal.aborted) return;
          say(
            `${[reason, ...lastLines.slice(-15)].join('\n  ')}\nShangliang stops: ${reason}. Nothing is lost; start it again with "npm start".`,
          );
          giveUp(1);
        },
      }),
    );
    started = true;
    try {
      if (broker) say(`Kafka, without logins: ${broker.brokers.join(',')}`);
      say(`Shangliang is ready: ${suite.url} · ${whoCanSignIn()}`);
      void broker?.exited.then((reason) => {
        if (signal.aborted || reason === null) return;
        say(`Shangliang stops: ${reason}`);
        giveUp(1);
      });
      const over = new AbortController();
      const demo =
        options.demo && only === null && !production
          ? loadDemo(suite, options, over.signal, (now) => keep('demo', now))
          : Promise.resolve();
      const code = await ended;
      over.abort();
      await demo;
      return code;
    } finally {
      await suite.stop();
    }
  } catch (error) {
    if (signal.aborted) return 0;
    say(`Shangliang can not start. ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await broker?.stop();
    if (signal.aborted) say('stopped');
  }
}

const whoCanSignIn = (): string =>
  process.env.PROFILE === 'production'
    ? 'sign in through your identity provider'
    : 'sign in there as any person of the demonstration, or in any role';

/** Loads the demonstration beside the running suite. It knows what it has loaded: killed half-way, the next start goes on from there. */
async function loadDemo(
  suite: Suite,
  { dataFolder, step }: LaunchOptions,
  over: AbortSignal,
  keep: (pids: readonly number[]) => void,
): Promise<void> {
  if (!existsSync(DEMO)) {
    say('The demonstration is not built; the pages are empty.');
    return;
  }
  try {
    await step('loading the demonstration (the pages can be used meanwhile)', async (tell) => {
      const child = spawn(process.execPath, ['--enable-source-maps', DEMO], {
        env: { ...process.env, SHANGLIANG_URL: suite.url, DATA_FOLDER: dataFolder },
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      keep(child.pid === undefined ? [] : [child.pid]);
      let late: NodeJS.Timeout | undefined;
      const stop = () => {
        child.kill('SIGTERM');
        late = setTimeout(() => child.kill('SIGKILL'), DEMO_STOP_PATIENCE_MS);
      };
      over.addEventListener('abort', stop, { once: true });
      const lines: string[] = [];
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (chunk: string) => {
          const said = chunk.split('\n').filter((line) => line.trim() !== '');
          lines.push(...said.map((line) => line.slice(0, 500)));
          lines.splice(0, lines.length - 20);
          if (stream === child.stdout) tell(progressLine(said.at(-1) ?? ''));
        });
      }
      const how = await new Promise<string>((settle) => {
        child.once('error', (error) => settle(error.message));
        child.once('close', (code, killedBy) => settle(code === 0 ? '' : (killedBy ?? `exit code ${code}`)));
      });
      keep([]);
      clearTimeout(late);
      over.removeEventListener('abort', stop);
      if (how !== '') throw new Error([how, ...lines].join('\n  '));
    });
  } catch (error) {
    if (!over.aborted)
      say(`The demonstration is not whole (${(error as Error).message})\nThe pages can be used; the next "npm start" goes on with it.`);
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
