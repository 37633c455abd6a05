import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { endWithThisProcess } from './end-with-this-process.js';
import { freePort } from './free-port.js';
import { postgresBinaries, runsAsRoot, UNPRIVILEGED, type PostgresBinaries } from './postgres-binaries.js';
import { until } from './until.js';

const run = promisify(execFile);

export interface EmbeddedPostgresOptions {
  /** Holds the cluster, its log and the superuser's password; created when missing, kept between starts. */
  readonly folder: string;
  /** TCP port on 127.0.0.1; a free one by default. */
  readonly port?: number;
  /** Further settings, as on PostgreSQL's command line. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Milliseconds until the server must answer, recovery after a crash included; 180,000 by default. */
  readonly startTimeoutMs?: number;
}

export interface EmbeddedPostgres {
  /** Superuser, database `postgres`. Holds the password. */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  readonly logFile: string;
  /** Resolves when the server has gone: with a sentence if nobody had asked it to, else null. */
  readonly exited: Promise<string | null>;
  /** Fast shutdown: open transactions are rolled back. Safe to call twice. @throws Error when the server outlives every signal. */
  stop(): Promise<void>;
}

const SUPERUSER = 'postgres';

/**
 * Starts the PostgreSQL of the npm platform package on 127.0.0.1: for one machine and for tests, never for production.
 *
 * Works as root (the server then runs as {@link UNPRIVILEGED}) and as a user, below a 0700 home and under umask 077. Writes are
 * flushed (fsync on). A server left over on the same folder is stopped first. Two callers must not share a folder: the caller holds
 * the lock. When this process dies without stopping the server, a watchdog stops it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder);
  const cluster = join(folder, 'cluster');
  const logFile = join(folder, 'postgres.log');
  const binaries = await postgresBinaries();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await stopLeftover(cluster);
  const password = await superuserPassword(folder);
  await initialise(binaries, folder, cluster, password);

  const port = options.port ?? (await freePort());
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // NOTE: without a socket file there is no path whose length or mode could matter, and no way in but by password.
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    log_min_messages: 'warning',
    idle_in_transaction_session_timeout: '60s',
    ...options.settings,
  };
  const log = await open(logFile, 'a', 0o600);
  const place = accountAndPlace(cluster);
  const server = spawn(
    binaries.postgres,
    ['-D', place.dataFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...place.spawn, detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  let stopping = false;
  const exited = new Promise<string | null>((settle) => {
    server.once('error', (error) => settle(`PostgreSQL could not be started: ${error.message}`));
    server.once('exit', (code, signal) => settle(stopping ? null : `PostgreSQL ended (${signal ?? `exit code ${code}`}); see ${logFile}`));
  });
  await log.close();

  const adminUrl = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
  try {
    await answering(adminUrl, exited, options.startTimeoutMs ?? 180_000, logFile);
  } catch (error) {
    stopping = true;
    server.kill('SIGKILL');
    await exited;
    throw error;
  }
  const pid = server.pid as number;
  endWithThisProcess(server, 'INT');

  const stop = async (): Promise<void> => {
    stopping = true;
    for (const [signal, patienceMs] of STOP_SIGNALS) {
      server.kill(signal);
      if (await settled(exited, patienceMs)) break;
    }
    if (server.exitCode === null && server.signalCode === null) throw new Error(`PostgreSQL (pid ${pid}) does not stop; see ${logFile}`);
  };
  return { adminUrl, port, pid, logFile, exited, stop };
}

/**
 * Fast, then immediate (crash recovery at the next start), then not asked at all: after that one there is nothing left to do but wait, and
 * a process goes only when what it writes to a busy disk is written.
 */
const STOP_SIGNALS = [
  ['SIGINT', 5_000],
  ['SIGQUIT', 2_000],
  ['SIGKILL', 30_000],
] as const;

async function superuserPassword(folder: string): Promise<string> {
  const file = join(folder, 'superuser.password');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const password = randomBytes(24).toString('hex');
  await writeFile(file, `${password}\n`, { mode: 0o600, flag: 'wx' });
  return password;
}

/**
 * The other account may be unable to walk down to the cluster (0700 home). We walk there as root, before the account changes, and name
 * the cluster by its working folder, which the kernel then opens without looking at the parents. Elsewhere than on Linux: by its path.
 */
function accountAndPlace(cluster: string): {
  dataFolder: string;
  spawn: { cwd: string; uid?: number; gid?: number; env: NodeJS.ProcessEnv };
} {
  // NOTE: PG* of the caller's shell (PGDATA, PGPORT, PGOPTIONS …) must not reach this server.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
  const dataFolder = process.platform === 'linux' ? '/proc/self/cwd' : cluster;
  return { dataFolder, spawn: { cwd: cluster, env: { ...env, LC_ALL: 'C', TZ: 'UTC' }, ...(runsAsRoot() ? UNPRIVILEGED : {}) } };
}

async function initialise(binaries: PostgresBinaries, folder: string, cluster: string, password: string): Promise<void> {
  const done = join(folder, 'initialised');
  const version = await readFile(done, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const major = binaries.version.split('.')[0];
  if (version !== null) {
    if (version.trim() === major) return;
    throw new Error(
      `The data in ${folder} belong to PostgreSQL ${version.trim()}, the installed one is ${major}: dump and restore, or empty them.`,
    );
  }
  // Nothing was ever served from a cluster whose initdb did not end: begin anew.
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { mode: 0o700 });
  const secret = await mkdtemp(join(tmpdir(), 'shangliang-initdb-'));
  try {
    const passwordFile = join(secret, 'password');
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (runsAsRoot()) {
      for (const path of [cluster, secret, passwordFile]) await chown(path, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
    }
    const place = accountAndPlace(cluster);
    await run(
      binaries.initdb,
      [
        '-D',
        place.dataFolder,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...place.spawn, timeout: 180_000 },
    );
    await writeFile(done, `${major}\n`, { mode: 0o600 });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`PostgreSQL's data folder ${cluster} could not be made: ${stderr?.trim() || (error as Error).message}`, {
      cause: error,
    });
  } finally {
    await rm(secret, { recursive: true, force: true });
  }
}

/** The stale rule: a server that still runs on this folder is stopped; a pid that now belongs to another program is only forgotten. */
async function stopLeftover(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = await postmasterPid(pidFile);
  if (pid === null) return;
  if (!(await isPostgres(pid))) {
    await rm(pidFile, { force: true });
    return;
  }
  for (const [signal, patienceMs] of STOP_SIGNALS) {
    send(pid, signal);
    if (await until(() => !alive(pid), patienceMs)) return;
  }
  throw new Error(`A PostgreSQL (pid ${pid}) still runs on ${cluster} and does not stop.`);
}

async function postmasterPid(pidFile: string): Promise<number | null> {
  const text = await readFile(pidFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const pid = Number.parseInt(text.split('\n')[0] ?? '', 10);
  return pid > 0 ? pid : null;
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!alive(pid)) return false;
  if (process.platform === 'win32') return true;
  const command =
    process.platform === 'linux'
      ? readFile(`/proc/${pid}/cmdline`, 'utf8')
      : run('ps', ['-o', 'command=', '-p', String(pid)], { timeout: 5_000 }).then(({ stdout }) => stdout);
  return (await command.catch(() => '')).includes('postgres');
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

const settled = async (promise: Promise<unknown>, patienceMs: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<false>((settle) => (timer = setTimeout(() => settle(false), patienceMs)));
  try {
    return await Promise.race([promise.then(() => true), patience]);
  } finally {
    clearTimeout(timer);
  }
};

async function answering(adminUrl: string, exited: Promise<string | null>, timeoutMs: number, logFile: string): Promise<void> {
  let gone: string | null = null;
  void exited.then((reason) => (gone = reason));
  let last: unknown = null;
  const answered = await until(async () => {
    if (gone !== null) return true;
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2_000 });
    client.on('error', (error) => (last = error));
    try {
      await client.connect();
      return true;
    } catch (error) {
      last = error;
      return false;
    } finally {
      await client.end().catch((error: unknown) => (last = error));
    }
  }, timeoutMs);
  const tail = async () => (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-5).join('\n');
  if (gone !== null) throw new Error(`${String(gone)}\n${await tail()}`);
  if (!answered) throw new Error(`PostgreSQL did not answer within ${timeoutMs / 1000} s (${String(last)}).\n${await tail()}`);
}
