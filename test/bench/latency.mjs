// From a command's append to the rows of another service's page, under 200 commands a second, on the log tail and over Kafka:
//   npm run build && node test/bench/latency.mjs [--seconds 30] [--rate 200] [--json]
// The clock starts before the append and stops when the other service's transaction with the rows and the checkpoint is committed. Three
// services with three read models each follow; HTTP on either side is not in it.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const dist = new URL('../../dist/', import.meta.url);
const from = (path) => import(new URL(path, dist));
const SERVICES = ['intake', 'outcomes', 'audit'];

const percentile = (sorted, share) => Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(1));

/** @returns figures of both adapters. */
export const benchLatency = async ({ seconds = 30, rate = 200, say = () => {} } = {}) => {
  const { startKafkaBroker } = await from('deploy/kafka-broker.js');
  const { startEmbeddedPostgres, createPool, ensureDatabase, withDatabase } = await from('libs/postgres/src/index.js');
  const { migrateEventStore, openPostgresEventStore } = await from('libs/event-store/src/index.js');
  const { openLogTailBus, silentBusLog } = await from('libs/bus/src/index.js');
  const { CheckedProducer, ensureTopics, openKafkaBus } = await from('libs/bus/kafka/src/index.js');
  const { testCatalogue, numberedEvent } = await from('libs/bus/src/testing.js');
  const { ServiceHandlers } = await from('libs/projections/src/index.js');
  const { createTallySchema, tallyProjection } = await from('test/bus/tally.js');
  const { Relay } = await from('apps/relay/src/relay.js');
  const { RelayTables, relayTablesSql } = await from('apps/relay/src/relay-tables.js');

  const folder = await mkdtemp(join(tmpdir(), 'shangliang-bench-latency-'));
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres') });
  const broker = await startKafkaBroker({ folder: join(folder, 'kafka') });
  const connection = { brokers: broker.brokers };

  const measure = async (name, openBus, before = async () => async () => {}) => {
    say(name);
    const admin = createPool({ connectionString: postgres.adminUrl, applicationName: 'bench', max: 2 });
    const database = `latency_${name.replace('-', '_')}`;
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
      if (n > rate * 3) waiting.set(position, since);
      sent++;
    };
    const began = performance.now();
    for (let n = 0; n < rate * (seconds + 3); n++) {
      const wait = began + (n * 1_000) / rate - performance.now();
      if (wait > 0) await sleep(wait);
      command(n);
    }
    await Promise.all(busy.values());
    const deadline = performance.now() + 15_000;
    while (waiting.size > 0 && performance.now() < deadline) await sleep(50);
    const left = waiting.size;
    await Promise.all(handlers.map((each) => each.close()));
    await after();
    await store.close();
    await pool.end();
    const sorted = took.toSorted((a, b) => a - b);
    return {
      adapter: name,
      commands: sent,
      measured: sorted.length,
      notApplied: left,
      p50Ms: percentile(sorted, 0.5),
      p99Ms: percentile(sorted, 0.99),
      maxMs: percentile(sorted, 1),
    };
  };

  try {
    await ensureTopics(connection, silentBusLog);
    const tail = await measure('log-tail', (store) => openLogTailBus({ store }));
    const kafka = await measure(
      'kafka',
      (store, service) => openKafkaBus({ ...connection, service, store }),
      async (pool, store) => {
        await pool.query(`CREATE SCHEMA relay; ${relayTablesSql}`);
        const producer = new CheckedProducer(connection, 'relay', silentBusLog);
        const relay = new Relay({
          store,
          tables: new RelayTables(pool),
          producer,
          catalogue: testCatalogue,
          holder: 'bench',
          log: silentBusLog,
        });
        relay.start();
        return async () => {
          await relay.close();
          await producer.disconnect();
        };
      },
    );
    return {
      bench: 'latency',
      cores: availableParallelism(),
      node: process.version,
      ratePerSecond: rate,
      seconds,
      adapters: [tail, kafka],
    };
  } finally {
    await broker.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '30' },
      rate: { type: 'string', default: '200' },
      json: { type: 'boolean', default: false },
    },
  });
  const figures = await benchLatency({
    seconds: Number(values.seconds),
    rate: Number(values.rate),
    say: values.json ? undefined : (line) => console.error(line),
  });
  console.log(values.json ? JSON.stringify(figures) : figures);
}
