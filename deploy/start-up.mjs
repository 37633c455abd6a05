import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages, buildSources, installPackages, Refusal, step, stopCommands } from './ground.mjs';
import { takeRunLock } from './run-lock.mjs';

const HELP = `npm start -- [options]

  --port <n>     port of the pages and of the API; 8080 by default
  --no-demo      without the demonstration consultations
  --reset        empties the data first
  --kafka        starts a Kafka broker, over which events then travel (needs Java and Maven)
  --only <a,b>   only these processes: gateway, intake, deliberation, outcomes, evaluation, audit, partners, relay

  DATA_FOLDER     where data are kept; .data by default
  DATABASE_URL    a PostgreSQL of one's own (a superuser's address) in place of the embedded one
  KAFKA_BROKERS   a Kafka of one's own, over which events then travel; KAFKA_TLS, KAFKA_SASL_… as in docs/configuration.md
  KAFKA_LOGINS_FOLDER   holds <login>.password of each process: each then signs in to Kafka as itself, and the login in
                  KAFKA_SASL_USERNAME, an operator's, writes what each may do there (docs/messaging.md)
`;

/** Less than this and PostgreSQL would soon stand still: bytes. */
const LEAST_SPACE = 300_000_000;
/** From being asked to stop until everything has gone, whatever hangs. */
const STOP_WITHIN_MS = 9_500;

/** @param {string[]} args */
export async function start(args) {
  const options = optionsOf(args);
  if (options === null) {
    process.stdout.write(HELP);
    return;
  }
  const { dataFolder, port } = options;
  const stop = listenForStop();
  const lock = await takeRunLock(dataFolder, `http://127.0.0.1:${port}`);
  try {
    await checkSpace(dataFolder);
    await checkPort(port);
    if (options.reset) await emptyData(dataFolder);
    await installPackages();
    stop.signal.throwIfAborted();
    await buildSources();
    await buildPages();
    stop.signal.throwIfAborted();
    const { launch } = await import('../dist/deploy/launch.js');
    process.exitCode = await launch({ ...options, signal: stop.signal, keep: (pids) => stop.keep(pids, lock), step });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    process.exitCode = 130;
  } finally {
    await lock.release();
    stop.done();
  }
  process.exit();
}

function optionsOf(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        demo: { type: 'boolean', default: true },
        reset: { type: 'boolean', default: false },
        kafka: { type: 'boolean', default: false },
        only: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowNegative: true,
    }));
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${HELP}`);
  }
  if (values.help) return null;
  const text = values.port ?? (process.env.PORT || '8080');
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535)
    throw new Refusal(`The port must be a whole number from 1 to 65535, not "${text}".`);
  if (values.reset && process.env.DATABASE_URL)
    throw new Refusal('--reset empties only the embedded PostgreSQL, but DATABASE_URL names another: empty that one yourself.');
  return {
    port,
    demo: values.demo,
    reset: values.reset,
    kafka: values.kafka,
    only: values.only?.split(',').map((name) => name.trim()) ?? null,
    dataFolder: resolve(process.env.DATA_FOLDER || '.data'),
  };
}

async function checkSpace(dataFolder) {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(dataFolder);
  if (bavail * bsize >= LEAST_SPACE) return;
  throw new Refusal(
    `The disk of ${dataFolder} is full: ${Math.round((bavail * bsize) / 1e6)} MB are free, ${LEAST_SPACE / 1e6} MB are the least to start with.`,
  );
}

async function checkPort(port) {
  const server = createServer();
  await new Promise((settle, fail) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE')
        return fail(
          new Refusal(`Port ${port} is taken by another program: end that one, or choose another port with "npm start -- --port 8090".`),
        );
      if (error.code === 'EACCES')
        return fail(new Refusal(`Port ${port} is not allowed for this user: choose one from 1024 up with "npm start -- --port 8090".`));
      fail(error);
    });
    server.listen(port, '127.0.0.1', () => server.close(settle));
  });
}

async function emptyData(dataFolder) {
  for (const name of await readdir(dataFolder)) {
    if (name !== 'running.json') await rm(join(dataFolder, name), { recursive: true, force: true });
  }
  process.stdout.write(`✓ emptied ${dataFolder}\n`);
}

/**
 * Ctrl-C, SIGTERM, and the end of the npm that started us. The second time, or when the stop hangs, everything that
 * was started is ended at once.
 */
function listenForStop() {
  const controller = new AbortController();
  /** @type {readonly number[]} */
  let pids = [];
  const endAll = () => {
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        if (error.code !== 'ESRCH') console.error(error);
      }
    }
    process.exit(1);
  };
  const ask = (why) => {
    if (controller.signal.aborted) return endAll();
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
    process.stdout.write(`stopping (${why})\n`);
    controller.abort(new Refusal('stopped'));
    stopCommands();
    setTimeout(endAll, STOP_WITHIN_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => ask(signal));
  // A broken pipe of the terminal must not leave the stop half done.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  const began = npmAbove();
  const orphaned = setInterval(() => {
    if (began !== npmAbove() && !controller.signal.aborted) ask('npm is gone');
  }, 1_000);
  orphaned.unref();
  return {
    signal: controller.signal,
    keep: (now, lock) => {
      pids = now;
      lock.keep(now).catch((error) => console.error(`The list of running processes could not be kept: ${error.message}`));
    },
    done: () => clearInterval(orphaned),
  };
}

/** Our parent, and its parent where the system says: npm runs us in a shell. Null when it wasn't npm that started us. */
function npmAbove() {
  if (!process.env.npm_lifecycle_event) return null;
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    // Not Linux, or gone between the two steps: then our own parent changes too.
    return `${process.ppid}`;
  }
}
