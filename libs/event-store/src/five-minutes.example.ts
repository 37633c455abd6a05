import { createHash, randomUUID } from 'node:crypto';
import { migrateEventStore, openPostgresEventStore, START, WrongExpectedRevision, type NewEvent } from '#libs/event-store';

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The store keeps bytes: what you hash is what will be read back. The salt keeps guessable data from being found by its hash. */
function event(type: string, partitionKey: string, data: object): NewEvent {
  const [salt, bytes] = [randomUUID(), Buffer.from(JSON.stringify(data))];
  const metadata = Buffer.from(JSON.stringify({ salt, at: new Date().toISOString() }));
  return {
    eventId: randomUUID(), // derive it from the request, and a repeated request is recognised
    type,
    schemaVersion: 1,
    partitionKey,
    jurisdiction: null,
    data: bytes,
    metadata,
    dataHash: sha256(Buffer.from(salt), bytes),
    metadataHash: sha256(metadata),
  };
}

/** `admin` is a superuser's address, `app` that of the login that may append to streams `order-…`. */
export async function fiveMinutes(admin: string, app: string): Promise<string[]> {
  // Once, before anything starts: schema `log`, roles, guards. Safe to run again, and twice at once.
  await migrateEventStore(admin, { ownership: { order: 'shop' }, serviceLogins: { shop: new URL(app).username } });

  const store = await openPostgresEventStore({ connectionString: app });
  const placed = event('OrderPlaced', 'order-7f3e', { sku: 'lamp', count: 2 });
  const { revision } = await store.append('order-7f3e', 'no-stream', [placed]);
  await store.append('order-7f3e', revision, [event('OrderPaid', 'order-7f3e', { cents: 5_800 })]);

  // The same events at the same place: the first answer again, nothing is written twice.
  const again = await store.append('order-7f3e', 'no-stream', [placed]);
  const said = [`repeated: ${again.repeated}`];

  // Other events there: somebody was faster. Load, decide anew, try again.
  try {
    await store.append('order-7f3e', revision, [event('OrderCancelled', 'order-7f3e', {})]);
  } catch (error) {
    if (!(error instanceof WrongExpectedRevision)) throw error;
    said.push(`is at revision ${error.actual}`);
  }

  // Everybody's events in the order of commits, for ever: keep {logId, position, eventId} with what you make of them.
  const stop = new AbortController();
  for await (const { events, caughtUp } of store.subscribe({ after: START, signal: stop.signal })) {
    for (const { position, stream, type, data } of events) said.push(`${position} ${stream} ${type} ${Buffer.from(data).toString()}`);
    if (caughtUp) stop.abort();
  }
  await store.close();
  return said;
}
