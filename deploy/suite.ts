import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/postgres';
import { prepareDatabases } from './database.js';
import { prepareKafkaAccess } from './kafka-access.js';
import { environmentOf, LOGINS, PROCESSES, type Ground, type ProcessDescription, type ProcessName } from './processes.js';
import { Supervisor, type Crash } from './supervisor.js';

export interface SuiteOptions {
  readonly dataFolder: string;
  /** Of the gateway; a free one by default. */
  readonly port?: number;
  /** A superuser of a PostgreSQL of one's own; the embedded one by default. */
  readonly databaseUrl?: string;
  /** Null or absent: services follow the log itself. */
  readonly kafkaBrokers?: readonly string[] | null;
  /** Only these processes; all by default. */
  readonly only?: readonly ProcessName[];
  readonly profile?: 'development' | 'production';
  readonly logLevel?: string;
  /** False: what is killed stays down. True by default. */
  readonly restart?: boolean;
  /** Of the caller's environment, what concerns Kafka, KurrentDB and tokens is handed on. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Aborts the start: what was started is stopped again. */
  readonly signal?: AbortSignal;
  /** What is being done, for a line of progress. */
  readonly tell?: (step: string) => void;
  readonly onCrash?: (crash: Crash) => void;
  /** Something can't be kept alive: the suite has to be stopped. */
  readonly onGiveUp?: (reason: string, lastLines: readonly string[]) => void;
  readonly onPids?: (pids: readonly number[]) => void;
}

/** The processes of Shangliang on one machine with their PostgreSQL, as `npm start` and the tests run them. */
export class Suite {
  private constructor(
    private readonly supervisor: Supervisor,
    private readonly postgres: EmbeddedPostgres | null,
    /** Superuser of the PostgreSQL, database `postgres`. */
    readonly adminUrl: string,
    readonly ground: Ground,
    readonly processes: readonly ProcessDescription[],
  ) {}

  /** Resolves when every process answers. When one doesn't, what was started is stopped again. */
  static async start(options: SuiteOptions): Promise<Suite> {
    const tell = options.tell ?? (() => {});
    const giveUp = options.onGiveUp ?? (() => {});
    tell('PostgreSQL');
    options.signal?.throwIfAborted();
    const postgres = options.databaseUrl ? null : await startEmbeddedPostgres({ folder: join(options.dataFolder, 'postgres') });
    let stopped = false;
    let postgresPids: readonly number[] = postgres ? [postgres.pid] : [];
    options.onPids?.(postgresPids);
    void postgres?.exited.then((reason) => {
      postgresPids = [];
      if (reason !== null && !stopped) giveUp(reason, []);
    });
    let supervisor: Supervisor | undefined;
    try {
      const adminUrl = options.databaseUrl ?? postgres?.adminUrl ?? '';
      const databases = await prepareDatabases(adminUrl, options.dataFolder, (step) => {
        options.signal?.throwIfAborted();
        tell(`migrating: ${step}`);
      });
      const ground: Ground = {
        dataFolder: options.dataFolder,
        profile: options.profile ?? 'development',
        logLevel: options.logLevel ?? 'info',
        ports: await portsOf(options.port),
        databaseUrl: databases.urlOf,
        keysDatabaseUrl: databases.keysUrlOf,
        passwordFile: databases.passwordFile,
        kafkaBrokers: options.kafkaBrokers ?? null,
        handedOn: options.environment ?? {},
      };
      if (ground.kafkaBrokers) await prepareKafkaAccess(ground.kafkaBrokers, LOGINS, ground.handedOn);
      const processes = PROCESSES.filter(
        ({ name, onlyWithKafka }) => (options.only ?? [name]).includes(name) && (!onlyWithKafka || ground.kafkaBrokers !== null),
      );
      const missing = processes.filter(({ entry }) => !existsSync(entry));
      if (missing.length > 0) throw new Error(`not built: ${missing.map(({ entry }) => entry).join(', ')}`);
      supervisor = new Supervisor({
        ground,
        logFolder: join(options.dataFolder, 'logs'),
        restart: options.restart,
        onCrash: options.onCrash,
        onGiveUp: ({ name, how, lastLines }) => giveUp(`${name} ended (${how})`, lastLines),
        onChange: (pids) => options.onPids?.([...postgresPids, ...pids]),
      });
      tell('starting the processes');
      const started = await Promise.allSettled(processes.map((process) => (supervisor as Supervisor).start(process, options.signal)));
      const failed = started.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
      return new Suite(supervisor, postgres, adminUrl, ground, processes);
    } catch (error) {
      stopped = true;
      await supervisor?.stop();
      await postgres?.stop();
      throw error;
    }
  }

  /** Address of the gateway. */
  get url(): string {
    return `http://127.0.0.1:${this.ground.ports.gateway}`;
  }

  urlOf(name: ProcessName): string {
    return `http://127.0.0.1:${this.ground.ports[name]}`;
  }

  /** The environment that the process was started with: for programs that do something in its place, such as a rebuild. */
  environmentOf(name: ProcessName): Record<string, string> {
    return environmentOf(this.described(name), this.ground);
  }

  pidOf(name: ProcessName): number | null {
    return this.supervisor.pidOf(name);
  }

  lastLines(name: ProcessName): readonly string[] {
    return this.supervisor.lastLines(name);
  }

  /** SIGKILL; the process stays down until {@link startAgain}. */
  kill(name: ProcessName): Promise<void> {
    return this.supervisor.kill(name);
  }

  /** Stops the process properly if it is up, and starts it. */
  async startAgain(name: ProcessName): Promise<void> {
    await this.supervisor.stop([name]);
    await this.supervisor.start(this.described(name));
  }

  /** Every process first, PostgreSQL last. */
  async stop(): Promise<void> {
    await this.supervisor.stop();
    await this.postgres?.stop();
  }

  private described(name: ProcessName): ProcessDescription {
    const description = this.processes.find((process) => process.name === name);
    if (!description) throw new Error(`${name} is not among the processes of this suite`);
    return description;
  }
}

async function portsOf(gateway?: number): Promise<Record<ProcessName, number>> {
  const ports: Partial<Record<ProcessName, number>> = gateway === undefined ? {} : { gateway };
  for (const { name } of PROCESSES) ports[name] ??= await freePort();
  return ports as Record<ProcessName, number>;
}
