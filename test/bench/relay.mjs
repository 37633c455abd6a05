// Events per second from the log to Kafka, acknowledged by every in-sync replica, on one machine with its broker:
//   npm run build && npm run bench -- relay [--events 100000] [--repeats 3] [--json]
// beside bare kafkajs sending the same bytes in batches of 1,000, and Kafka's own ProducerPerformance with records of the same size and
// acks=all. Repeats are interleaved and medians reported. JSON lines: {"case","ours","unit","against","theirs","ratio","goal","met"}; exit
// code 1 if a goal isn't met.
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { reportLines } from './report.mjs';

const dist = new URL('../../dist/', import.meta.url);
const from = (path) => import(new URL(path, dist));

const EVENTS_A_SECOND = 10_000;
const SHARE_OF_BARE = 0.6;

const median = (rates) => rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)];

/** @returns lines of figures: medians of the repeats. */
const benchRelay = async ({ events, repeats, say }) => {
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

    let bytes = 0;
    for await (const page of store.readAll({ after: 0n, until: 1_000n })) {
      for (const event of page) bytes += sizeOfRecord(toRecord(event, 'log', partitionOf(event.partitionKey), store.logId, 0n));
    }
    const recordBytes = Math.round(bytes / 1_000);
    const tables = new RelayTables(pool);

    const relayRound = async () => {
      await freshTopics();
      await pool.query('DELETE FROM relay.state; INSERT INTO relay.state DEFAULT VALUES');
      const producer = new CheckedProducer(connection, 'relay', silentBusLog);
      const relay = new Relay({ store, tables, producer, catalogue: testCatalogue, holder: 'bench', log: silentBusLog });
      const began = performance.now();
      relay.start();
      while ((await tables.progress()).position < head) await sleep(50);
      const seconds = (performance.now() - began) / 1_000;
      await relay.close();
      await producer.disconnect();
      return events / seconds;
    };
    const bareRound = async () => {
      const bare = fork(fileURLToPath(new URL('./bare-kafkajs.mjs', import.meta.url)), [url, connection.brokers.join(',')]);
      const heard = () =>
        new Promise((resolve, reject) => {
          bare.once('message', resolve);
          bare.once('exit', (code) => reject(new Error(`bare kafkajs ended with ${code}`)));
        });
      await heard();
      await freshTopics();
      const seconds = heard();
      bare.send('go');
      return events / (await seconds);
    };
    const toolRound = async () => {
      await freshTopics();
      const output = await broker.runTool(
        'org.apache.kafka.tools.ProducerPerformance',
        `--topic ${TOPICS.log} --num-records ${events} --record-size ${recordBytes} --throughput -1 --producer-props bootstrap.servers=${broker.operatorBrokers.join(',')} acks=all`.split(
          ' ',
        ),
        120_000,
      );
      return Number(/([\d.]+) records\/sec/.exec(output.trim().split('\n').at(-1))?.[1]);
    };
    // Turn by turn: what else the machine does meets all alike.
    const contestants = { relay: relayRound, 'bare kafkajs': bareRound, ProducerPerformance: toolRound };
    const rates = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
    for (let repeat = 1; repeat <= repeats; repeat++) {
      for (const [name, round] of Object.entries(contestants)) {
        const rate = await round();
        rates[name].push(rate);
        say(`  ${repeat}/${repeats} ${name}: ${Math.round(rate)}/s, records of ${recordBytes} bytes`);
      }
    }
    const of = (name) => Math.round(median(rates[name]));
    const ours = of('relay');
    const line = (against, goal, reached) => {
      const theirs = against === null ? null : of(against);
      const ratio = theirs === null ? null : Number((ours / theirs).toFixed(2));
      return { case: 'relay', ours, unit: 'events/s', against, theirs, ratio, goal, met: goal === null ? null : reached(theirs) };
    };
    return [
      line(null, `≥ ${EVENTS_A_SECOND} events/s`, () => ours >= EVENTS_A_SECOND),
      line('bare kafkajs', `≥ ${SHARE_OF_BARE}×`, (theirs) => ours >= SHARE_OF_BARE * theirs),
      line('ProducerPerformance', null),
    ];
  } finally {
    await store?.close();
    await pool?.end();
    await broker.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    repeats: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    save: { type: 'string' },
  },
});
const lines = await benchRelay({
  events: Number(values.events),
  repeats: Number(values.repeats),
  say: values.json ? () => undefined : (text) => console.error(text),
});
await reportLines(lines, values.save);
