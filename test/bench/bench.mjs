// The event store against its peers and the raw limit, on one embedded server in one run.
//   npm run build && npm run bench -- append-64 [--json]        one case        npm run bench -- --all --json
//   --seconds S (per measurement, 4)  --repeats N (3)  --events N (replay 300,000; big 30,000,000)  --save FILE
//   npm run bench -- relay | latency: messaging, see relay.mjs and latency.mjs
// Interleaved repeats, medians. JSON lines: {"case","ours","unit","against","theirs","ratio","goal","met"}; exit code 1 if a goal isn't met.
import { execFileSync, fork, spawnSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const here = fileURLToPath(new URL('.', import.meta.url));
/** As `npm run rebuild` runs; for every contestant, as they are measured in one process. */
const YOUNG_GENERATION = ['--max-semi-space-size=64'];
// Of the messaging: programs with a broker and options of their own. Not among --all, which is the store and its peers.
const MESSAGING = ['relay', 'latency'];
const program = MESSAGING.find((name) => process.argv.slice(2).includes(name));
if (program) {
  const args = [...YOUNG_GENERATION, join(here, `${program}.mjs`), ...process.argv.slice(2).filter((arg) => arg !== program)];
  process.exit(spawnSync(process.execPath, args, { cwd: join(here, '../..'), stdio: 'inherit' }).status ?? 3);
}
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '4' },
    repeats: { type: 'string', default: '3' },
    events: { type: 'string' },
    save: { type: 'string' },
    // Of the child process that measures one case: where the server is.
    server: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const repeats = Number(values.repeats);
if (!existsSync(join(here, '../../dist/libs/event-store/src/index.js'))) {
  console.error('npm run build first');
  process.exit(2);
}
if (!existsSync(join(here, 'node_modules/@eventide'))) {
  console.error('installing the peers …');
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  });
}
// One of the peers reads the package.json of the working folder.
process.chdir(here);

const { closedLoop, median, quantile, timed } = await import('./workload.mjs');
const peers = await import('./contestants.mjs');
const { startEmbeddedPostgres } = await import('../../dist/libs/postgres/src/index.js');

const say = (text) => {
  if (!values.json) console.error(text);
};
const round = (x) => (Number.isFinite(x) ? Number(x.toPrecision(4)) : null);
let missed = 0;
async function report(line) {
  if (line.met === false) missed++;
  const text = JSON.stringify(line);
  console.log(text);
  if (values.save) await appendFile(values.save, `${text}\n`);
}
/** Higher is better: `goal` × theirs. */
const faster = (name, ours, against, theirs, goal, unit = 'events/s') =>
  report({
    case: name,
    ours: round(ours),
    unit,
    against,
    theirs: round(theirs),
    ratio: round(ours / theirs),
    goal: goal === null ? null : `≥ ${goal}×`,
    met: goal === null ? null : ours >= goal * theirs,
  });
/** Lower is better: at most `limit`. */
const atMost = (name, ours, limit, unit = 'ms', against = null, theirs = null) =>
  report({
    case: name,
    ours: round(ours),
    unit,
    against,
    theirs: round(theirs ?? Number.NaN),
    ratio: theirs === null ? null : round(ours / theirs),
    goal: `≤ ${round(limit)} ${unit}`,
    met: ours <= limit,
  });

/** Each repeat runs every contestant once, so that what disturbs the machine disturbs all alike. The medians. */
async function interleaved(server, contestants) {
  const results = new Map(contestants.map(([name]) => [name, []]));
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const [name, measure] of contestants) {
      await peers.checkpoint(server);
      const result = await measure();
      results.get(name).push(result);
      say(
        `  ${repeat + 1}/${repeats} ${name}: ${Math.round(result.rate)}/s, p50 ${result.p50?.toFixed(2)} ms, p99 ${result.p99?.toFixed(2)} ms`,
      );
    }
  }
  return Object.fromEntries(
    [...results].map(([name, all]) => [
      name,
      Object.fromEntries(['rate', 'p50', 'p99'].map((key) => [key, median(all.map((r) => r[key] ?? Number.NaN))])),
    ]),
  );
}

const CASES = {
  'append-64': async (server, folder) => {
    const [ours, emmett, messageDb, castore, raw] = [
      await peers.ours(server),
      await peers.emmett(server),
      await peers.messageDb(server),
      await peers.castore(server),
      await peers.raw(server),
    ];
    const loop = (contestant) => () => closedLoop({ callers: 64, seconds, op: (w) => contestant.append(1, w) });
    const result = await interleaved(server, [
      ['ours', loop(ours)],
      ['emmett', loop(emmett)],
      ['messageDb', loop(messageDb)],
      ['castore', loop(castore)],
      [
        'pgbench',
        async () => {
          await raw.reset();
          return { rate: (await raw.pgbench(seconds, folder)) ?? Number.NaN };
        },
      ],
    ]);
    await faster('append-64', result.ours.rate, emmett.name, result.emmett.rate, 10);
    await faster('append-64', result.ours.rate, messageDb.name, result.messageDb.rate, 4);
    await faster('append-64', result.ours.rate, castore.name, result.castore.rate, null);
    if (Number.isFinite(result.pgbench.rate))
      await faster('append-64', result.ours.rate, 'pgbench single-row INSERT, 64 clients', result.pgbench.rate, 1.8);
    else
      await report({
        case: 'append-64',
        ours: round(result.ours.rate),
        unit: 'events/s',
        against: 'pgbench is not installed here',
        theirs: null,
        ratio: null,
        goal: '≥ 1.8×',
        met: null,
      });
    await atMost('append-64 p99', result.ours.p99, 8);
    for (const contestant of [ours, emmett, messageDb, castore, raw]) await contestant.close();
  },

  'append-256': async (server) => {
    const [ours, raw] = [await peers.ours(server), await peers.raw(server)];
    const result = await interleaved(server, [
      ['ours', () => closedLoop({ callers: 256, seconds, op: () => ours.append() })],
      [
        'copy',
        async () => {
          await raw.reset();
          return closedLoop({ callers: 1, seconds, op: () => raw.copy() });
        },
      ],
    ]);
    await faster('append-256', result.ours.rate, 'COPY binary, one connection, 1,000 rows each', result.copy.rate, 1);
    await ours.close();
    await raw.close();
  },

  'append-1': async (server) => {
    const [ours, emmett, messageDb, raw] = [
      await peers.ours(server),
      await peers.emmett(server, 1),
      await peers.messageDb(server, 1),
      await peers.raw(server),
    ];
    const loop = (op) => () => closedLoop({ callers: 1, seconds, op });
    const result = await interleaved(server, [
      ['ours', loop(() => ours.append())],
      ['insert', loop(() => raw.insert())],
      ['emmett', loop(() => emmett.append())],
      ['messageDb', loop(() => messageDb.append())],
    ]);
    await atMost('append-1 p50', result.ours.p50, 1.5 * result.insert.p50, 'ms', 'raw INSERT, one connection', result.insert.p50);
    await atMost('append-1 p50', result.ours.p50, result.emmett.p50 / 1.5, 'ms', emmett.name, result.emmett.p50);
    await report({
      case: 'append-1 p50',
      ours: round(result.ours.p50),
      unit: 'ms',
      against: messageDb.name,
      theirs: round(result.messageDb.p50),
      ratio: round(result.ours.p50 / result.messageDb.p50),
      goal: null,
      met: null,
    });
    for (const contestant of [ours, emmett, messageDb, raw]) await contestant.close();
  },

  'append-growing': async (server) => {
    const ours = await peers.ours(server);
    const grow = ours.grow();
    const result = await interleaved(server, [
      ['new', () => closedLoop({ callers: 64, seconds, op: () => ours.append() })],
      ['growing', () => closedLoop({ callers: 64, seconds, op: (w) => grow(w) })],
    ]);
    await faster('append-growing', result.growing.rate, 'our own appends to new streams', result.new.rate, 0.8);
    await ours.close();
  },

  'append-processes': async (server) => {
    const ours = await peers.ours(server);
    for (const delayMs of [0, 4]) {
      await setCommitDelay(server, delayMs);
      for (const processes of [6, 15]) {
        for (const offered of [1_000, 5_000]) {
          const results = [];
          for (let repeat = 0; repeat < repeats; repeat++) results.push(await offer(ours.url, processes, offered, seconds));
          const [p50, p99, rate] = ['p50', 'p99', 'rate'].map((key) => median(results.map((r) => r[key])));
          const name = `append-processes ${processes} × ${(offered / processes) | 0}/s = ${offered}/s, commit +${delayMs} ms`;
          const judged = processes === 15 && delayMs === 4;
          await report({
            case: `${name}: p99`,
            ours: round(p99),
            unit: 'ms',
            against: null,
            theirs: null,
            ratio: null,
            goal: judged ? '≤ 60 ms' : null,
            met: judged ? p99 <= 60 : null,
          });
          await report({
            case: `${name}: p50`,
            ours: round(p50),
            unit: 'ms',
            against: null,
            theirs: null,
            ratio: null,
            goal: null,
            met: null,
          });
          await report({
            case: `${name}: done`,
            ours: round(rate),
            unit: 'events/s',
            against: 'offered',
            theirs: offered,
            ratio: round(rate / offered),
            goal: null,
            met: null,
          });
        }
      }
    }
    await setCommitDelay(server, 0);
    await ours.close();
  },

  'replay-1': async (server) => {
    const [ours, emmett, act] = [await peers.ours(server), await peers.emmett(server, 4), await peers.actPg(server)];
    const events = Number(values.events ?? 300_000);
    say('  filling …');
    await ours.fill(Math.max(1, Math.round(events / 50)), 50);
    await emmett.fill(2_000, 50);
    await act.fill(2_000, 50);
    const { parseAlone, readParsed } = await import('./replay.mjs');
    const result = await interleaved(server, [
      ['ours', () => timed(() => readParsed(ours.store, 0n))],
      ['emmett', () => timed(emmett.replay)],
      ['act', () => timed(act.replay)],
      ['limit', () => timed(() => peers.countRows(ours.adminUrl))],
      ['parse', () => timed(() => parseAlone(events))],
    ]);
    const best = result.act.rate > result.emmett.rate ? [act.name, result.act.rate] : [emmett.name, result.emmett.rate];
    await faster('replay-1', result.ours.rate, best[0], best[1], 2.5);
    await faster('replay-1', result.ours.rate, 'the same rows in binary, not decoded', result.limit.rate, null);
    await faster('replay-1', result.ours.rate, 'decoding and parsing bytes that are there, alone', result.parse.rate, null);
    for (const contestant of [ours, emmett, act]) await contestant.close();
  },

  'replay-2': async (server) => {
    const ours = await peers.ours(server);
    const events = Number(values.events ?? 600_000);
    say('  filling …');
    const total = await ours.fill(Math.max(1, Math.round(events / 50)), 50);
    const half = BigInt(Math.floor(total / 2));
    const rates = [];
    for (let repeat = 0; repeat < repeats; repeat++) {
      // Threads are started before the clock: a service has them.
      const threads = [
        [0n, half],
        [half, BigInt(total)],
      ].map(
        ([after, until]) =>
          new Worker(new URL('./replay.mjs', import.meta.url), {
            workerData: { url: ours.url, after, until },
            // Three times a semi-space of 64 MB.
            resourceLimits: { maxYoungGenerationSizeMb: 192 },
          }),
      );
      await Promise.all(threads.map((thread) => new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject))));
      const { rate } = await timed(async () => {
        const counts = await Promise.all(
          threads.map(
            (thread) =>
              new Promise((resolve, reject) => {
                thread.once('message', resolve).once('error', reject);
                thread.postMessage('go');
              }),
          ),
        );
        return counts.reduce((sum, count) => sum + count, 0);
      });
      say(`  ${repeat + 1}/${repeats} two threads: ${Math.round(rate)}/s`);
      rates.push(rate);
    }
    await report({
      case: 'replay-2',
      ours: round(median(rates)),
      unit: 'events/s',
      against: null,
      theirs: null,
      ratio: null,
      goal: '≥ 200000 events/s',
      met: median(rates) >= 200_000,
    });
    await ours.close();
  },

  'stream-50': async (server) => {
    const contestants = [await peers.ours(server), await peers.castore(server), await peers.emmett(server, 16), await peers.actPg(server)];
    say('  filling …');
    for (const contestant of contestants) await contestant.fill(2_000, 50);
    const result = await interleaved(
      server,
      contestants.map((contestant) => [
        contestant.name,
        () => closedLoop({ callers: 16, seconds, op: (_w, i) => contestant.readStream((i * 7919) % 2_000) }),
      ]),
    );
    const [best] = contestants.slice(1).sort((a, b) => result[b.name].rate - result[a.name].rate);
    await faster('stream-50', result.ours.rate, best.name, result[best.name].rate, 1.2);
    for (const contestant of contestants.slice(1))
      if (contestant !== best) await faster('stream-50', result.ours.rate, contestant.name, result[contestant.name].rate, null);
    for (const contestant of contestants) await contestant.close();
  },

  big: async (server, folder) => {
    const events = Number(values.events ?? 30_000_000);
    const { bavail, bsize } = statfsSync(folder);
    const needed = events * 2_600;
    if (bavail * bsize < needed)
      throw new Error(
        `${events} events need about ${Math.round(needed / 1e9)} GB with room for WAL, ${Math.round((bavail * bsize) / 1e9)} GB are free`,
      );
    const ours = await peers.ours(server, 'bench_big');
    const measure = async () => {
      const hot = [];
      const append = await closedLoop({ callers: 1, seconds, op: () => ours.append() });
      for (let s = 0; s < 50; s++)
        for (let n = 0; n < 50; n += 10)
          await ours.store.append(
            `topic-hot${hot.length}-${s}`,
            n === 0 ? 'no-stream' : n - 1,
            Array.from({ length: 10 }, () => newEvent(s + n)),
          );
      const read = await closedLoop({
        callers: 1,
        seconds,
        op: async (_w, i) => (await ours.store.readStream(`topic-hot0-${i % 50}`)).length,
      });
      return { append: append.p50, read: read.p50, p99: append.p99 };
    };
    const { newEvent } = await import('./workload.mjs');
    const empty = await measure();
    const streams = Math.round(events / 80);
    const started = performance.now();
    await peers.fillOurs(ours.adminUrl, streams, 80, (at, total) => {
      if (at % 1_000_000 === 0) say(`  ${at / 1e6} of ${total / 1e6} million`);
    });
    say(`  filled in ${Math.round((performance.now() - started) / 1000)} s`);
    const { postgresOperations } = await import('../../dist/libs/event-store/src/index.js');
    const { freezeClosedPartitions, logStatistics } = await postgresOperations();
    const full = await closedLoop({ callers: 1, seconds, op: () => ours.append() });
    const hot = await closedLoop({
      callers: 1,
      seconds,
      op: async (_w, i) => (await ours.store.readStream(`topic-hot0-${i % 50}`)).length,
    });
    await atMost('big: append p50', full.p50, 1.3 * empty.append, 'ms', 'the empty store', empty.append);
    await atMost('big: hot stream of 50 p50', hot.p50, 1.3 * empty.read, 'ms', 'the empty store', empty.read);
    const fact = (name, value, unit) =>
      report({ case: `big: ${name}`, ours: round(value), unit, against: null, theirs: null, ratio: null, goal: null, met: null });
    await fact('append p99', full.p99, 'ms');
    const cold = await closedLoop({
      callers: 1,
      seconds,
      op: async (_w, i) => (await ours.store.readStream(`topic-fill-${(i * 104_729) % streams}`)).length,
    });
    await fact('cold stream of 80 p50', cold.p50, 'ms');
    const head = await ours.store.head();
    await fact(
      'tail read of 1,000',
      (
        await closedLoop({
          callers: 1,
          seconds,
          op: async () => {
            let n = 0;
            for await (const batch of ours.store.readAll({ after: head - 1_000n, until: head })) n += batch.length;
            return n;
          },
        })
      ).p50,
      'ms',
    );
    await fact('disk per event', (await logStatistics({ connectionString: ours.adminUrl })).bytesPerEvent, 'bytes');
    const vacuum = performance.now();
    const frozen = await freezeClosedPartitions({ connectionString: ours.adminUrl });
    await fact(`freezing ${frozen.length} closed partitions`, (performance.now() - vacuum) / 1000, 's');
    await ours.close();
  },
};

/** Every flush of a commit takes so much longer, as a replica's acknowledgement would make it. */
async function setCommitDelay(server, ms) {
  const { default: pg } = await import('pg');
  const admin = new pg.Client(server.adminUrl);
  await admin.connect();
  await admin.query(`ALTER SYSTEM SET commit_delay = ${ms * 1_000}`);
  await admin.query('ALTER SYSTEM SET commit_siblings = 0');
  await admin.query('SELECT pg_reload_conf()');
  await admin.end();
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** Open loop: so many processes offer so many appends a second together, whether answered or not. */
async function offer(url, processes, offered, duration) {
  const workers = await Promise.all(
    Array.from(
      { length: processes },
      (_, index) =>
        new Promise((resolve, reject) => {
          const worker = fork(new URL('./offering-process.mjs', import.meta.url), [
            url,
            String(offered / processes),
            String(duration),
            String(index),
          ]);
          worker.once('message', () => resolve(worker));
          worker.once('error', reject);
        }),
    ),
  );
  const results = await Promise.all(
    workers.map(
      (worker) =>
        new Promise((resolve, reject) => {
          worker.once('message', resolve);
          worker.once('exit', (code) => {
            if (code !== 0) reject(new Error(`an offering process ended with ${code}`));
          });
          worker.send('go');
        }),
    ),
  );
  const latencies = results.flatMap((r) => r.latencies).sort((a, b) => a - b);
  const result = { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), rate: latencies.length / duration };
  say(
    `  ${processes} processes, ${offered}/s offered: ${Math.round(result.rate)}/s, p50 ${result.p50.toFixed(1)} ms, p99 ${result.p99.toFixed(1)} ms`,
  );
  return result;
}

const wanted = values.all ? Object.keys(CASES) : positionals;
const unknown = wanted.filter((name) => !(name in CASES));
if (wanted.length === 0 || unknown.length > 0) {
  console.error(
    `${unknown.length > 0 ? `no such case: ${unknown.join(', ')}\n` : ''}cases: ${[...Object.keys(CASES), ...MESSAGING].join(', ')}, or --all`,
  );
  process.exit(2);
}
if (values.server) {
  const folder = await mkdtemp(join(tmpdir(), 'shangliang-bench-case-'));
  let code = 0;
  try {
    await CASES[wanted[0]]({ adminUrl: values.server }, folder);
    code = missed > 0 ? 1 : 0;
  } catch (error) {
    console.error(`${wanted[0]}: ${error.stack ?? error}`);
    code = 3;
  }
  await rm(folder, { recursive: true, force: true });
  process.exit(code);
}

const folder = await mkdtemp(join(tmpdir(), 'shangliang-bench-'));
let worst = 0;
for (const name of wanted) {
  say(name);
  // A server of its own for each case, so that none pays for another's dirty pages and tables; and a process of its own, so that what a
  // peer leaves behind (open pools, exit handlers) can't disturb the next case.
  const server = await startEmbeddedPostgres({
    folder: join(folder, name),
    settings: { shared_buffers: '512MB', max_wal_size: '4GB', max_connections: '300' },
  });
  const child = fork(
    fileURLToPath(import.meta.url),
    [
      name,
      ...process.argv.slice(2).filter((arg) => (arg.startsWith('--') && arg !== '--all') || /^[\d.]+$/.test(arg) || arg === values.save),
      '--server',
      server.adminUrl,
    ],
    { stdio: 'inherit', execArgv: YOUNG_GENERATION },
  );
  const code = await new Promise((resolve) => child.once('exit', (exit, signal) => resolve(exit ?? (signal ? 3 : 0))));
  worst = Math.max(worst, code);
  await server.stop();
  await rm(join(folder, name), { recursive: true, force: true });
}
await rm(folder, { recursive: true, force: true });
process.exit(worst);
