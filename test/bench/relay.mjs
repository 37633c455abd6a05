// Events per second from the log to Kafka, acknowledged by every in-sync replica, on one machine with its broker:
//   npm run build && node test/bench/relay.mjs [--events 100000] [--rounds 3] [--json]
// beside bare kafkajs sending the same bytes in the same run, and Kafka's own ProducerPerformance with records of the same size.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';

const dist = new URL('../../dist/', import.meta.url);
const from = (path) => import(new URL(path, dist));

const median = (rates) => rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)];

/** @returns figures: the median of some rounds. */
export const benchRelay = async ({ events = 100_000, rounds = 3, say = () => {} } = {}) => {
  const [
    { startKafkaBroker },
    { startEmbeddedPostgres, createPool, ensureDatabase, withDatabase },
    { migrateEventStore, openPostgresEventStore },
  ] = await Promise.all([from('deploy/kafka-broker.js'), from('libs/postgres/src/index.js'), from('libs/event-store/src/index.js')]);
  const { TOPICS, partitionOf, silentBusLog } = await from('libs/bus/src/index.js');
  const { CheckedProducer, connectKafka, ensureTopics, toRecord, sizeOfRecord } = await from('libs/bus/kafka/src/index.js');
  const { testCatalogue, numberedEvent } = await from('libs/bus/src/testing.js');
  const { Relay } = await from('apps/relay/src/relay.js');
  const { RelayTables, relayTablesSql } = await from('apps/relay/src/relay-tables.js');
  const { Partitioners } = await import('kafkajs');

  const folder = await mkdtemp(join(tmpdir(), 'shangliang-bench-relay-'));
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres') });
  const broker = await startKafkaBroker({ folder: join(folder, 'kafka') });
  const connection = { brokers: broker.brokers };
  let pool;
  let store;
  try {
    const admin = createPool({ connectionString: postgres.adminUrl, applicationName: 'bench', max: 2 });
    await ensureDatabase(admin, 'shangliang');
    await admin.end();
    const url = withDatabase(postgres.adminUrl, 'shangliang');
    await migrateEventStore(url, { ownership: testCatalogue.ownership(), serviceLogins: { intake: 'postgres' } });
    pool = createPool({ connectionString: url, applicationName: 'bench', max: 4 });
    await pool.query(`CREATE SCHEMA relay; ${relayTablesSql}`);
    store = await openPostgresEventStore({ connectionString: url, applicationName: 'bench-log' });

    say(`filling the log with ${events} events`);
    const streams = 5_000;
    const perAppend = 10;
    const revisions = new Map();
    for (let done = 0; done < events;) {
      const batch = [];
      for (let lane = 0; lane < 64 && done < events; lane++, done += perAppend) {
        const stream = `tally-${(done / perAppend) % streams}`;
        const revision = revisions.get(stream) ?? -1;
        revisions.set(stream, revision + perAppend);
        const payload = '楼道照明'.repeat(45);
        batch.push(
          store.append(
            stream,
            revision < 0 ? 'no-stream' : revision,
            Array.from({ length: perAppend }, (_, index) => numberedEvent(stream, revision + 1 + index, { payload })),
          ),
        );
      }
      await Promise.all(batch);
    }
    const head = await store.head();

    const freshTopics = async () => {
      const client = connectKafka(connection, 'bench', silentBusLog).admin();
      await client.connect();
      const there = (await client.listTopics()).filter((topic) => Object.values(TOPICS).includes(topic));
      if (there.length > 0) await client.deleteTopics({ topics: there });
      while ((await client.listTopics()).some((topic) => Object.values(TOPICS).includes(topic))) await sleep(100);
      await client.disconnect();
      await ensureTopics(connection, silentBusLog);
      await sleep(1_000);
    };

    const last = new Map();
    const batches = [];
    let bytes = 0;
    for await (const page of store.readAll({ after: 0n, batchSize: 1_000 })) {
      batches.push(
        page.map((event) => {
          const partition = partitionOf(event.partitionKey);
          const record = toRecord(event, 'log', partition, store.logId, last.get(partition) ?? 0n);
          last.set(partition, event.position);
          bytes += sizeOfRecord(record);
          const { key, value, headers, timestamp } = record;
          return { partition, key, value, headers, timestamp };
        }),
      );
    }
    const recordBytes = Math.round(bytes / events);
    const tables = new RelayTables(pool);

    const relayRound = async () => {
      await freshTopics();
      await pool.query('DELETE FROM relay.state; INSERT INTO relay.state DEFAULT VALUES');
      const producer = new CheckedProducer(connection, 'relay', silentBusLog);
      const relay = new Relay({ store, tables, producer, catalogue: testCatalogue, holder: 'bench', log: silentBusLog });
      const began = performance.now();
      relay.start();
      while ((await tables.progress()).position < head) await sleep(20);
      const seconds = (performance.now() - began) / 1_000;
      await relay.close();
      await producer.disconnect();
      return events / seconds;
    };
    const bareRound = async () => {
      await freshTopics();
      const bare = connectKafka(connection, 'bench', silentBusLog).producer({
        maxInFlightRequests: 1,
        createPartitioner: Partitioners.DefaultPartitioner,
      });
      await bare.connect();
      const began = performance.now();
      for (const messages of batches) await bare.send({ topic: TOPICS.log, acks: -1, messages });
      const seconds = (performance.now() - began) / 1_000;
      await bare.disconnect();
      return events / seconds;
    };
    // Turn by turn: what else the machine does meets both alike.
    const relayRates = [];
    const bareRates = [];
    for (let round = 1; round <= rounds; round++) {
      say(`round ${round} of ${rounds}`);
      relayRates.push(await relayRound());
      bareRates.push(await bareRound());
    }

    say("Kafka's ProducerPerformance");
    await freshTopics();
    const output = await broker.runTool(
      'org.apache.kafka.tools.ProducerPerformance',
      [
        '--topic',
        TOPICS.log,
        '--num-records',
        String(events),
        '--record-size',
        String(recordBytes),
        '--throughput',
        '-1',
        '--producer-props',
        `bootstrap.servers=${broker.operatorBrokers.join(',')}`,
        'acks=all',
      ],
      120_000,
    );
    const own = Number(/([\d.]+) records\/sec/.exec(output.trim().split('\n').at(-1))?.[1]);

    const relayRate = Math.round(median(relayRates));
    const bareRate = Math.round(median(bareRates));
    return {
      bench: 'relay',
      cores: availableParallelism(),
      node: process.version,
      events,
      rounds,
      recordBytes,
      relayPerSecond: relayRate,
      bareKafkajsPerSecond: bareRate,
      ratioToBareKafkajs: Number((relayRate / bareRate).toFixed(2)),
      producerPerformancePerSecond: Math.round(own),
      ratioToProducerPerformance: Number((relayRate / own).toFixed(2)),
    };
  } finally {
    await store?.close();
    await pool?.end();
    await broker.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      events: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
  });
  const figures = await benchRelay({
    events: Number(values.events),
    rounds: Number(values.rounds),
    say: values.json ? undefined : (line) => console.error(line),
  });
  console.log(values.json ? JSON.stringify(figures) : figures);
}
