// The contestant of relay.mjs: kafkajs as it comes, in a process of its own, with the relay's records ready in memory.
//   fork(…, [database, brokers]); sends 'ready'; at any message sends everything once and answers with the seconds that it took.
import { Kafka, logLevel, Partitioners } from 'kafkajs';

const dist = new URL('../../dist/', import.meta.url);
const from = (path) => import(new URL(path, dist));
const { openPostgresEventStore } = await from('libs/event-store/src/index.js');
const { TOPICS, partitionOf } = await from('libs/bus/src/index.js');
const { toRecord } = await from('libs/bus/kafka/src/index.js');

const BATCH = 1_000;
const [connectionString, brokers] = process.argv.slice(2);
const store = await openPostgresEventStore({ connectionString, applicationName: 'bench-bare' });
const last = new Map();
const batches = [];
for await (const page of store.readAll({ after: 0n, batchSize: BATCH })) {
  batches.push(
    page.map((event) => {
      const partition = partitionOf(event.partitionKey);
      const { key, value, headers, timestamp } = toRecord(event, 'log', partition, store.logId, last.get(partition) ?? 0n);
      last.set(partition, event.position);
      return { partition, key, value, headers, timestamp };
    }),
  );
}
await store.close();
process.once('message', async () => {
  const producer = new Kafka({ clientId: 'bare', brokers: brokers.split(','), logLevel: logLevel.ERROR }).producer({
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  const began = performance.now();
  for (const messages of batches) await producer.send({ topic: TOPICS.log, acks: -1, messages });
  const seconds = (performance.now() - began) / 1_000;
  await producer.disconnect();
  process.send(seconds, () => process.exit(0));
});
process.send('ready');
