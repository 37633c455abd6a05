// Kills PostgreSQL and writers with SIGKILL at random moments under load, then compares what was acknowledged with what the log holds.
//   npm run chaos:store -- --kills 50 --seed 7 --json
//   npm run chaos:store -- --kills 0 --seconds 10 --writers 4 --appenders 64       (concurrency only; at --least so many appends)
// The last line is {"kills":…,"acknowledged":…,"lost":0,"twice":0,"gaps":0,"torn":0}; exit code 1 if any of the four is not 0.
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pseudoRandom } from './chance.mjs';

const dist = new URL('../../dist/libs/', import.meta.url);
if (!existsSync(fileURLToPath(dist))) {
  console.error('npm run build first');
  process.exit(2);
}
const { migrateEventStore, openPostgresEventStore } = await import(new URL('event-store/src/index.js', dist));
const { startEmbeddedPostgres } = await import(new URL('postgres/src/index.js', dist));
const { default: pg } = await import('pg');

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    writers: { type: 'string', default: '3' },
    appenders: { type: 'string', default: '24' },
    seconds: { type: 'string', default: '5' },
    least: { type: 'string', default: '0' },
  },
});
const [kills, writers, seconds] = [values.kills, values.writers, values.seconds].map(Number);
const random = pseudoRandom(values.seed);
const say = (text) => {
  if (!values.json) console.error(text);
};
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const folder = await mkdtemp(join(tmpdir(), 'shangliang-store-chaos-'));
const LOGIN = 'shangliang_chaos';
let server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), settings: { max_connections: '100' } });
const { port } = server;
const admin = new pg.Client({ connectionString: server.adminUrl });
await admin.connect();
await admin.query(`CREATE ROLE ${LOGIN} LOGIN PASSWORD 'chaos'`);
await admin.end();
await migrateEventStore(server.adminUrl, { ownership: { vote: 'chaos', topic: 'chaos' }, serviceLogins: { chaos: LOGIN } });
const url = `postgres://${LOGIN}:chaos@127.0.0.1:${port}/postgres`;

const children = new Map();
let ending = false;
let failure;
const journalOf = (name) => join(folder, `${name}.journal`);
const startWriter = (name) =>
  new Promise((resolve) => {
    const child = fork(new URL('writer.mjs', import.meta.url), [url, journalOf(name), name, values.appenders, values.seed], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    children.set(name, child);
    child.once('message', resolve);
    child.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL' && !ending) failure ??= new Error(`writer ${name} ended by itself (${code ?? signal})`);
      resolve();
    });
  });
const names = Array.from({ length: writers }, (_, n) => `w${n}`);
await Promise.all(names.map(startWriter));

/** Children of the postmaster: a killed backend makes the whole server recover. */
const backendsOf = (pid) => {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((child) => {
      try {
        return readFileSync(`/proc/${child}/stat`, 'utf8').split(') ')[1].split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    });
};

async function restartServer() {
  for (let attempt = 0; ; attempt++) {
    try {
      server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), port, settings: { max_connections: '100' } });
      return;
    } catch (error) {
      // The orphans of the killed server hold its memory for a moment.
      if (attempt >= 300) throw error;
      await pause(200);
    }
  }
}

const killed = { server: 0, backend: 0, writer: 0 };
let done = 0;
for (; done < kills && !failure; done++) {
  await pause(150 + random() * 1_200);
  const dice = random();
  const backends = backendsOf(server.pid);
  if (dice < 0.4) {
    process.kill(server.pid, 'SIGKILL');
    killed.server++;
    await restartServer();
  } else if (dice < 0.6 && backends.length > 0) {
    try {
      process.kill(backends[Math.floor(random() * backends.length)], 'SIGKILL');
      killed.backend++;
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  } else {
    const name = names[Math.floor(random() * names.length)];
    const child = children.get(name);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    killed.writer++;
    await startWriter(name);
  }
  say(`kill ${done + 1} of ${kills}: ${JSON.stringify(killed)}`);
}
await pause(kills === 0 ? seconds * 1_000 : 1_000);
// However slow the disk is: as many as the comparison is meant to be about.
const acknowledgedSoFar = () =>
  names.reduce((sum, name) => sum + readFileSync(journalOf(name), 'utf8').split('"acknowledged"').length - 1, 0);
for (let waited = 0; acknowledgedSoFar() <= Number(values.least) && waited < 300 && !failure; waited++) await pause(1_000);
ending = true;
await Promise.all(
  names.map(
    (name) =>
      new Promise((resolve) => {
        const child = children.get(name);
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        const timer = setTimeout(() => {
          failure ??= new Error(`writer ${name} didn't stop`);
          child.kill('SIGKILL');
        }, 60_000);
        child.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        child.kill('SIGTERM');
      }),
  ),
);

// ---- the truth
const acknowledged = [];
const acknowledgedOnce = new Map();
for (const name of names) {
  for (const line of readFileSync(journalOf(name), 'utf8').split('\n')) {
    let entry;
    try {
      entry = JSON.parse(line);
    } catch {
      continue;
    }
    if (entry.acknowledged === undefined) continue;
    const key = `${name}/${entry.appender}/${entry.acknowledged}`;
    const before = acknowledgedOnce.get(key);
    // Acknowledged twice (a repeat after a kill): then with the same answer.
    if (before && before.position !== entry.position)
      failure ??= new Error(`${key} was acknowledged at ${before.position} and at ${entry.position}`);
    if (!before) acknowledged.push({ key, position: BigInt(entry.position), count: entry.count });
    acknowledgedOnce.set(key, entry);
  }
}
const store = await openPostgresEventStore({ connectionString: url, deadlineMs: 30_000 });
const seen = new Map();
const groups = new Map();
const revisions = new Map();
let gaps = 0;
let twice = 0;
let torn = 0;
let position = 0n;
let recordedAt = 0;
for await (const events of store.readAll({ after: 0n, batchSize: 5_000 })) {
  for (const event of events) {
    if (event.position !== position + 1n) gaps++;
    position = event.position;
    if (event.recordedAt.getTime() < recordedAt) torn++;
    recordedAt = event.recordedAt.getTime();
    if (event.revision !== (revisions.get(event.stream) ?? -1) + 1) torn++;
    revisions.set(event.stream, event.revision);
    if (seen.has(event.eventId)) twice++;
    seen.set(event.eventId, event.position);
    const { writer, appender, n, index, count } = JSON.parse(Buffer.from(event.data).toString('utf8'));
    const key = `${writer}/${appender}/${n}`;
    const group = groups.get(key) ?? { count, positions: [] };
    if (index !== group.positions.length || (index > 0 && event.position !== group.positions[index - 1] + 1n)) torn++;
    group.positions.push(event.position);
    groups.set(key, group);
  }
}
for (const group of groups.values()) if (group.positions.length !== group.count) torn++;
let lost = 0;
for (const { key, position: at, count } of acknowledged) {
  const group = groups.get(key);
  if (!group || group.positions.length !== count || group.positions.at(-1) !== at) lost++;
}
// The table of revisions says the same as the log: every stream ends where its last event in the log says.
const ends = [...revisions];
for (let n = 0; n < ends.length; n += Math.max(1, Math.floor(ends.length / 2_000))) {
  const [stream, revision] = ends[n];
  if ((await store.readStream(stream, { fromRevision: revision })).length !== 1) torn++;
}
await store.close();
await server.stop();
await rm(folder, { recursive: true, force: true });
if (failure) console.error(failure);
console.log(JSON.stringify({ kills: done, acknowledged: acknowledged.length, lost, twice, gaps, torn, events: Number(position), killed }));
console.log(JSON.stringify({ kills: done, acknowledged: acknowledged.length, lost, twice, gaps, torn }));
process.exit(failure || lost + twice + gaps + torn > 0 || acknowledged.length === 0 ? 1 : 0);
