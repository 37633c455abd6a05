// From a command's append to the rows of another service's page, under 200 commands a second, on the log tail and over Kafka:
//   npm run build && npm run bench -- latency [--seconds 12] [--repeats 3] [--rate 200] [--json]
// The clock starts when the command is issued and stops when the other service's transaction with the rows and the checkpoint is
// committed. Three services with three read models each follow, and the relay, all in this one process; HTTP on either side is not in
// it. Repeats are interleaved, and the median of their percentiles is reported. JSON lines:
// {"case","ours","unit","against","theirs","ratio","goal","met"}; exit code 1 if a goal isn't met.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { reportLines } from './report.mjs';

const dist = new URL('../../dist/', import.meta.url);
const from = (path) => import(new URL(path, dist));
const SERVICES = ['intake', 'outcomes', 'audit'];

/** Milliseconds, at the 99th percentile. */
const GOALS = { 'log-tail': 500, kafka: 2_000 };
const WARM_UP_SECONDS = 3;
/** What is not applied by then counts as having taken so long. */
const GIVE_UP_MS = 15_000;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const percentile = (sorted, share) => Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(1));

/** @returns lines of figures of both adapters. */
const benchLatency = async ({ seconds, rate, repeats, say }) => {
  const { startKafkaBroker } = await from('deploy/kafka-broker.js');
  const { startEmbeddedPostgres, createPool, ensureDatabase, withDatabase } = await from('libs/postgres/src/index.js');
  const { migrateEventStore, openPostgresEventStore } = await from('libs/event-store/src/index.js');
  const { openLogTailBus, silentBusLog, TOPICS } = await from('libs/bus/src/index.js');
  const { CheckedProducer, connectKafka, ensureTopics, openKafkaBus } = await from('libs/bus/kafka/src/index.js');
  const { testCatalogue, numberedEvent } = await from('libs/bus/src/testing.js');
  const { ServiceHandlers } = await from('libs/projections/src/index.js');
  const { createTallySchema, tallyProjection } = await from('test/bus/tally.js');
  const { Relay } = await from('apps/relay/src/relay.js');
  const { RelayTables, relayTablesSql } = await from('apps/relay/src/relay-tables.js');

  const folder = await mkdtemp(join(tmpdir(), 'shangliang-bench-latency-'));
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres') });
  const broker = await startKafkaBroker({ folder: join(folder, 'kafka') });
  const connection = { brokers: broker.brokers };

  /** Each repeat has a log of its own, and topics hold one log. */
  const freshTopics = async () => {
    const client = connectKafka(connection, 'bench', silentBusLog).admin();
    await client.connect();
    const ours = async () => (await client.listTopics()).filter((topic) => Object.values(TOPICS).includes(topic));
    const there = await ours();
    if (there.length > 0) await client.deleteTopics({ topics: there });
    while ((await ours()).length > 0) await sleep(100);
    const groups = (await client.listGroups()).groups.map(({ groupId }) => groupId);
    if (groups.length > 0) await client.deleteGroups(groups);
    await client.disconnect();
    await ensureTopics(connection, silentBusLog);
  };

  const measure = async (name, repeat, openBus, before = async () => async () => {}) => {
    const admin = createPool({ connectionString: postgres.adminUrl, applicationName: 'bench', max: 2 });
    const database = `latency_${name.replace('-', '_')}_${repeat}`;
    await ensureDatabase(admin, database);
    await admin.end();
    const url = withDatabase(postgres.adminUrl, database);
    await migrateEventStore(url, { ownership: testCatalogue.ownership(), serviceLogins: { intake: 'postgres' } });
    const store = await openPostgresEventStore({ connectionString: url, applicationName: 'bench-log' });
    const pool = createPool({ connectionString: url, applicationName: 'bench', max: 30 });
    const projections = (service) => ['board', 'history', 'map'].map((view) => tallyProjection(`${service}-${view}`));
    for (const service of SERVICES) await createTallySchema(pool, service, projections(service));
    const after = await before(pool, store);
    const handlers = [];
    for (const service of SERVICES) {
      handlers.push(
        await ServiceHandlers.start({
          service,
          pool,
          store,
          bus: openBus(store, service),
          catalogue: testCatalogue,
          projections: projections(service),
          reactions: [],
        }),
      );
    }
    const observed = handlers.at(-1);
    const waiting = new Map();
    const took = [];
    observed.onApplied(({ handler, position }) => {
      if (handler !== 'audit-board') return;
      for (const [at, since] of waiting) {
        if (at > position) continue;
        took.push(performance.now() - since);
        waiting.delete(at);
      }
    });
    const streams = 300;
    const revisions = new Map();
    let sent = 0;
    const busy = new Map();
    /** One after the other per stream, as a case's commands are; the clock starts when it is issued. */
    const command = (n) => {
      const stream = `tally-${n % streams}`;
      const since = performance.now();
      busy.set(
        stream,
        (busy.get(stream) ?? Promise.resolve()).then(() => append(n, stream, since)),
      );
    };
    const append = async (n, stream, since) => {
      const revision = revisions.get(stream) ?? -1;
      revisions.set(stream, revision + 1);
      const { position } = await store.append(stream, revision < 0 ? 'no-stream' : revision, [numberedEvent(stream, revision + 1)]);
      if (n > rate * WARM_UP_SECONDS) waiting.set(position, since);
      sent++;
    };
    const began = performance.now();
    for (let n = 0; n < rate * (seconds + WARM_UP_SECONDS); n++) {
      const wait = began + (n * 1_000) / rate - performance.now();
      if (wait > 0) await sleep(wait);
      command(n);
    }
    await Promise.all(busy.values());
    const deadline = performance.now() + GIVE_UP_MS;
    while (waiting.size > 0 && performance.now() < deadline) await sleep(50);
    for (const since of waiting.values()) took.push(performance.now() - since);
    await Promise.all(handlers.map((each) => each.close()));
    await after();
    await store.close();
    await pool.end();
    const sorted = took.toSorted((a, b) => a - b);
    const figures = { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
    say(`  ${repeat}/${repeats} ${name}: ${sorted.length} of ${sent} commands, p50 ${figures.p50} ms, p99 ${figures.p99} ms`);
    return figures;
  };

  const overKafka = async (pool, store) => {
    await pool.query(`CREATE SCHEMA relay; ${relayTablesSql}`);
    const producer = new CheckedProducer(connection, 'relay', silentBusLog);
    const tables = new RelayTables(pool);
    const relay = new Relay({ store, tables, producer, catalogue: testCatalogue, holder: 'bench', log: silentBusLog });
    relay.start();
    return async () => {
      await relay.close();
      await producer.disconnect();
    };
  };

  try {
    const measured = { 'log-tail': [], kafka: [] };
    for (let repeat = 1; repeat <= repeats; repeat++) {
      measured['log-tail'].push(await measure('log-tail', repeat, (store) => openLogTailBus({ store })));
      await freshTopics();
      measured.kafka.push(await measure('kafka', repeat, (store, service) => openKafkaBus({ ...connection, service, store }), overKafka));
    }
    return Object.entries(measured).flatMap(([adapter, repeated]) =>
      ['p50', 'p99'].map((share) => {
        const ours = median(repeated.map((figures) => figures[share]));
        const goal = share === 'p99' ? GOALS[adapter] : null;
        return {
          case: `latency ${adapter} ${share}`,
          ours,
          unit: 'ms',
          against: null,
          theirs: null,
          ratio: null,
          goal: goal === null ? null : `≤ ${goal} ms`,
          met: goal === null ? null : ours <= goal,
        };
      }),
    );
  } finally {
    await broker.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '12' },
    repeats: { type: 'string', default: '3' },
    rate: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    save: { type: 'string' },
  },
});
const lines = await benchLatency({
  seconds: Number(values.seconds),
  repeats: Number(values.repeats),
  rate: Number(values.rate),
  say: values.json ? () => undefined : (text) => console.error(text),
});
await reportLines(lines, values.save);
