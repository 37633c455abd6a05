// Replays the log through the store's own read path: every event parsed and upcast, folded per case in the threads.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { openPostgresEventStore } from '../../dist/libs/event-store/src/index.js';

/** Today's version of the type is 2; nine events in ten of the filled log are of version 1 and are brought up to it. */
const UPCASTERS = new Map([['MessagePosted', { version: 2, upcast: { 1: (older) => ({ ...older, channel: 'room' }) } }]]);

function parsed(event) {
  let data = JSON.parse(event.data.toString('utf8'));
  const definition = UPCASTERS.get(event.type);
  if (!definition || event.schemaVersion > definition.version) throw new Error(`unknown ${event.type} ${event.schemaVersion}`);
  for (let version = event.schemaVersion; version < definition.version; version++) data = definition.upcast[version](data);
  return { data, metadata: JSON.parse(event.metadata.toString('utf8')) };
}

/** What JavaScript needs for the events themselves, without a database: the limit of any replay on one thread. */
export async function parseAlone(events) {
  const { newEvent } = await import('./workload.mjs');
  const batch = Array.from({ length: 500 }, (_, i) => ({ ...newEvent(i), schemaVersion: 1 + (i % 10 === 0) }));
  let n = 0;
  for (; n < events; n++) parsed(batch[n % 500]);
  return n;
}

export async function readParsed(store, after, until, handle = () => undefined) {
  let events = 0;
  for await (const batch of store.readAll({ after, until, batchSize: 500 })) {
    for (const event of batch) handle(event, parsed(event));
    events += batch.length;
  }
  return events;
}

if (!isMainThread && workerData?.url) {
  const store = await openPostgresEventStore({ connectionString: workerData.url });
  parentPort.postMessage('ready');
  parentPort.once('message', async () => {
    const cases = new Map();
    const count = await readParsed(store, workerData.after, workerData.until, (event, { data, metadata }) => {
      let state = cases.get(event.partitionKey);
      if (!state)
        cases.set(event.partitionKey, (state = { revision: -1, messages: 0, characters: 0, stances: {}, authors: new Set(), last: '' }));
      state.revision = event.revision;
      state.messages++;
      state.characters += data.text.length;
      state.stances[data.stance] = (state.stances[data.stance] ?? 0) + 1;
      state.authors.add(metadata.actor);
      state.last = data.at;
    });
    await store.close();
    parentPort.postMessage(count);
  });
}
