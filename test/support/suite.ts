import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KafkaBroker } from '../../deploy/kafka-broker.js';
import type { ProcessName } from '../../deploy/processes.js';
import { Suite } from '../../deploy/suite.js';
import { withDatabase } from '#libs/postgres';
import { startKafkaBroker } from './kafka-broker.js';

export interface TestSuiteOptions {
  /** How services hear of events. */
  readonly bus: 'log-tail' | 'kafka';
  /** Only these processes; all by default. */
  readonly only?: readonly ProcessName[];
  /** A process that crashes is started again, as by `npm start`. False by default: a crash is a failure that must be seen. */
  readonly restart?: boolean;
  /** Variables handed on to the processes, of those that a caller of `npm start` could set. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface TestSuite {
  /** Address of the gateway. */
  readonly url: string;
  readonly processes: readonly ProcessName[];
  readonly dataFolder: string;
  /** Superuser of the database `shangliang`, to look at the log and the read models from outside. */
  readonly databaseUrl: string;
  readonly keysDatabaseUrl: string;
  readonly kafka: KafkaBroker | null;
  /** Address of one process, past the gateway. */
  urlOf(name: ProcessName): string;
  pidOf(name: ProcessName): number | null;
  /** The environment that the process runs in: for programs that work in its place. */
  environmentOf(name: ProcessName): Record<string, string>;
  /** The end of what the process has written. */
  lastLines(name: ProcessName): readonly string[];
  /** SIGKILL; the process stays down until it is started again. */
  kill(name: ProcessName): Promise<void>;
  /** Stops the process properly if it is up, and starts it. */
  restart(name: ProcessName): Promise<void>;
  /** Processes that ended and that nobody had killed, such as "intake (exit code 1)". */
  readonly crashes: readonly string[];
  /** Stops everything and removes the data. @throws Error when a process had crashed. */
  stop(): Promise<void>;
}

/** The compiled suite (`npm run build` first) on random ports, a PostgreSQL and, where asked, a broker of its own. */
export async function startSuite(options: TestSuiteOptions): Promise<TestSuite> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'shangliang-test-suite-'));
  const crashes: string[] = [];
  const kafka = options.bus === 'kafka' ? await startKafkaBroker() : null;
  const close = async () => {
    await kafka?.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  let suite: Suite;
  try {
    suite = await Suite.start({
      dataFolder,
      kafkaBrokers: kafka?.brokers ?? null,
      only: options.only,
      restart: options.restart ?? false,
      logLevel: 'info',
      environment: { PATH: process.env.PATH, ...options.environment },
      onCrash: ({ name, how, lastLines }) => crashes.push([`${name} (${how})`, ...lastLines.slice(-15)].join('\n  ')),
      onGiveUp: (reason) => crashes.push(reason),
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: suite.url,
    processes: suite.processes.map(({ name }) => name),
    dataFolder,
    databaseUrl: withDatabase(suite.adminUrl, 'shangliang'),
    keysDatabaseUrl: withDatabase(suite.adminUrl, 'shangliang_keys'),
    kafka,
    urlOf: (name) => suite.urlOf(name),
    pidOf: (name) => suite.pidOf(name),
    environmentOf: (name) => suite.environmentOf(name),
    lastLines: (name) => suite.lastLines(name),
    kill: (name) => suite.kill(name),
    restart: (name) => suite.startAgain(name),
    crashes,
    stop: async () => {
      await suite.stop();
      await close();
      if (crashes.length > 0 && !options.restart) throw new Error(`processes crashed:\n${crashes.join('\n')}`);
    },
  };
}
