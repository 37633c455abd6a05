// One writing process: many appenders that journal what they offer and what was acknowledged. Killed at any moment and started again
// on the same journal, it first repeats what it doesn't know the outcome of. Usage: writer.mjs <url> <journal> <name> <appenders> <seed>
import { createHash } from 'node:crypto';
import { existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { openPostgresEventStore, StoreUnavailable, WrongExpectedRevision } from '../../dist/libs/event-store/src/index.js';
import { pseudoRandom, uuidOf } from './chance.mjs';

const [url, journalFile, name, appenders, seed] = process.argv.slice(2);
const SHARED_STREAMS = 8;

/** Offers without an acknowledgement, by appender, and how far each has counted. */
const open = new Map();
const counted = new Map();
if (existsSync(journalFile)) {
  for (const line of readFileSync(journalFile, 'utf8').split('\n')) {
    let entry;
    try {
      entry = JSON.parse(line);
    } catch {
      continue; // The line that the kill cut off, or the empty last one: its append was not sent yet, or is still open.
    }
    if (entry.offer) {
      open.set(entry.appender, entry.offer);
      counted.set(entry.appender, entry.offer.n);
    } else if (entry.acknowledged !== undefined) open.delete(entry.appender);
  }
}
// A plain write survives the death of this process, which is what is tested here; the machine stays up.
const journal = openSync(journalFile, 'a');
const note = (entry) => writeSync(journal, `${JSON.stringify(entry)}\n`);

let stopping = false;
process.once('SIGTERM', () => {
  stopping = true;
});
process.once('disconnect', () => {
  stopping = true;
});

let store;
while (!store && !stopping) {
  try {
    store = await openPostgresEventStore({ connectionString: url, deadlineMs: 5_000, lockTimeoutMs: 2_000 });
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
process.send?.('ready');

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const eventsOf = ({ stream, n, count }, appender) =>
  Array.from({ length: count }, (_, index) => {
    const data = Buffer.from(
      JSON.stringify({ writer: name, appender, n, index, count, text: '居民反映三号楼地下车库入口夜间照明不足'.repeat(4) }),
    );
    const metadata = Buffer.from('{"v":1}');
    return {
      eventId: uuidOf(`${name}/${appender}/${n}/${index}`),
      type: 'VoteCast',
      schemaVersion: 1,
      partitionKey: stream,
      jurisdiction: null,
      data,
      metadata,
      dataHash: sha256(data),
      metadataHash: sha256(metadata),
    };
  });

async function appendUntilSettled(appender, first) {
  let offer = first;
  for (;;) {
    note({ appender, offer });
    try {
      const { position } = await store.append(offer.stream, offer.expected, eventsOf(offer, appender));
      note({ appender, acknowledged: offer.n, position: String(position), count: offer.count });
      return;
    } catch (error) {
      if (error instanceof WrongExpectedRevision) {
        // Others' events stand where these were offered, so they were never written: offer them at the stream's end.
        offer = { ...offer, expected: error.actual };
      } else if (!(error instanceof StoreUnavailable)) throw error;
      // Unknown: the same append again, whatever the shutdown says, unless the server stays away.
      else if (stopping) return;
    }
  }
}

await Promise.all(
  Array.from({ length: Number(appenders) }, async (_, appender) => {
    const random = pseudoRandom(`${seed}/${name}/${appender}/${counted.get(appender) ?? 0}`);
    const left = open.get(appender);
    if (left && store) await appendUntilSettled(appender, left);
    for (let n = (counted.get(appender) ?? 0) + 1; !stopping; n++) {
      const shared = random() < 0.1;
      const stream = shared ? `topic-${Math.floor(random() * SHARED_STREAMS)}` : `vote-${name}-${appender}-${n}`;
      const expected = shared && random() < 0.9 ? Math.floor(random() * 3) : 'no-stream';
      await appendUntilSettled(appender, { n, stream, expected, count: 1 + Math.floor(random() * 3) });
    }
  }),
);
await store?.close();
process.exit(0);
