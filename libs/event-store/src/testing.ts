import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AppendNotAllowed,
  InvalidAppend,
  LogMismatch,
  START,
  WrongExpectedRevision,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
  type SubscriptionBatch,
} from './event-store.js';
import { InMemoryEventStore, InMemoryLog, type InMemoryEventStoreOptions } from './in-memory/in-memory-event-store.js';
export { createTestLog, type TestLog } from './postgres/test-log.js';
import type { KurrentDbDouble } from './kurrentdb/kurrentdb-double.js';
import { LIMITS } from './validate-append.js';

export { InMemoryLog, type InMemoryEventStoreOptions };

export type { KurrentDbDouble };

/** A double of a KurrentDB, listening on a port. Its gRPC machinery is loaded now, not with every spec that wants an event. */
export const startKurrentDbDouble = async (): Promise<KurrentDbDouble> => {
  const { startKurrentDbDouble: start } = await import('./kurrentdb/kurrentdb-double.js');
  return start();
};

/** A store in memory for unit tests; give two of them the same {@link InMemoryLog} to share it. */
export const openInMemoryEventStore = (options: InMemoryEventStoreOptions = {}, log?: InMemoryLog): EventStore =>
  new InMemoryEventStore(options, log);

const sha256 = (...parts: Uint8Array[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** A well-formed event; say only what matters to the test. The hashes fit the bytes. */
export const aNewEvent = (over: Partial<NewEvent> = {}): NewEvent => {
  const data = over.data ?? Buffer.from('{"text":"楼道照明"}');
  const metadata = over.metadata ?? Buffer.from('{"v":1}');
  return {
    eventId: randomUUID(),
    type: 'TopicDrafted',
    schemaVersion: 1,
    partitionKey: 'case-1',
    jurisdiction: null,
    data,
    metadata,
    dataHash: sha256(Buffer.from('salt'), data),
    metadataHash: sha256(metadata),
    ...over,
  };
};

/** Reads batches until `enough`, then stops the subscription. Fails after `timeoutMs`. */
export async function readUntil(
  open: (signal: AbortSignal) => AsyncIterable<SubscriptionBatch>,
  enough: (batches: readonly SubscriptionBatch[]) => boolean,
  timeoutMs = 60_000,
): Promise<SubscriptionBatch[]> {
  const stop = new AbortController();
  const batches: SubscriptionBatch[] = [];
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, timeoutMs);
  try {
    for await (const batch of open(stop.signal)) {
      batches.push(batch);
      if (enough(batches)) return batches;
    }
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
  if (late) throw new Error(`the subscription did not get there within ${timeoutMs} ms; it gave ${batches.length} batches`);
  return batches;
}

export const eventsOf = (batches: readonly SubscriptionBatch[]): RecordedEvent[] => batches.flatMap((batch) => batch.events);

export interface ContractHarness {
  /** Opened for a service that owns the categories `topic` and `vote`, and not `foreign`. */
  readonly store: EventStore;
  /** Another process's store on the same log. */
  another(): Promise<EventStore>;
  close(): Promise<void>;
}

async function collect(batches: AsyncIterable<readonly RecordedEvent[]>): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const batch of batches) events.push(...batch);
  return events;
}

/**
 * What every engine promises. Positions are only ever compared, except where the engine declares them dense.
 */
export function describeEventStoreContract(name: string, open: () => Promise<ContractHarness>): void {
  describe(`the event store contract: ${name}`, () => {
    let harness: ContractHarness;
    let store: EventStore;
    beforeAll(async () => {
      harness = await open();
      store = harness.store;
    });
    afterAll(() => harness.close());

    const aStream = (category = 'topic'): string => `${category}-${randomUUID()}`;
    const ids = (events: readonly NewEvent[]): string[] => events.map((event) => event.eventId);

    describe('appending', () => {
      it('starts a stream at revision 0 and goes on from there', async () => {
        const stream = aStream();
        const first = await store.append(stream, 'no-stream', [aNewEvent(), aNewEvent()]);
        expect(first).toMatchObject({ revision: 1, repeated: false });
        const second = await store.append(stream, 1, [aNewEvent()]);
        expect(second).toMatchObject({ revision: 2, repeated: false });
        expect(second.position > first.position).toBe(true);
      });

      it('gives back every field as it was written, bytes included', async () => {
        const stream = aStream();
        const event = aNewEvent({
          type: 'VoteCast',
          schemaVersion: 3,
          partitionKey: '议题-7',
          jurisdiction: '320602001',
          data: Buffer.from('{"b":1.0,"a":"引号\\"与\\\\反斜线","z":123456789012345678901234567890}'),
          metadata: Buffer.from('{"k":"值","n":1e2}'),
        });
        const before = Date.now();
        const { position } = await store.append(stream, 'no-stream', [event]);
        const [read] = await store.readStream(stream);
        expect(read).toMatchObject({
          eventId: event.eventId,
          type: 'VoteCast',
          schemaVersion: 3,
          partitionKey: '议题-7',
          jurisdiction: '320602001',
          stream,
          revision: 0,
          position,
          redacted: false,
        });
        for (const field of ['data', 'metadata', 'dataHash', 'metadataHash'] as const)
          expect(Buffer.from(read![field]).equals(Buffer.from(event[field]))).toBe(true);
        expect(Math.abs(read!.recordedAt.getTime() - before)).toBeLessThan(60_000);
      });

      it('refuses another revision and says the actual one', async () => {
        const stream = aStream();
        await expect(store.append(stream, 0, [aNewEvent()])).rejects.toMatchObject({
          name: 'WrongExpectedRevision',
          stream,
          expected: 0,
          actual: 'no-stream',
        });
        await store.append(stream, 'no-stream', [aNewEvent(), aNewEvent()]);
        await expect(store.append(stream, 'no-stream', [aNewEvent()])).rejects.toMatchObject({ expected: 'no-stream', actual: 1 });
        await expect(store.append(stream, 0, [aNewEvent()])).rejects.toBeInstanceOf(WrongExpectedRevision);
        await expect(store.append(stream, 5, [aNewEvent()])).rejects.toMatchObject({ expected: 5, actual: 1 });
        expect(await store.readStream(stream)).toHaveLength(2);
      });

      it('answers a repeat as the first time, also after the stream has gone on', async () => {
        const stream = aStream();
        const events = [aNewEvent(), aNewEvent()];
        const first = await store.append(stream, 'no-stream', events);
        // Fresh bytes under the same ids: the first ones win.
        const again = events.map((event) => ({ ...event, data: Buffer.from('{"other":true}') }));
        expect(await store.append(stream, 'no-stream', again)).toEqual({ ...first, repeated: true });
        await store.append(stream, 1, [aNewEvent()]);
        expect(await store.append(stream, 'no-stream', events)).toEqual({ ...first, repeated: true });
        const read = await store.readStream(stream);
        expect(read).toHaveLength(3);
        expect(Buffer.from(read[0]!.data).equals(Buffer.from(events[0]!.data))).toBe(true);
      });

      it('takes no partial repeat for a repeat', async () => {
        const stream = aStream();
        const [one, two] = [aNewEvent(), aNewEvent()];
        await store.append(stream, 'no-stream', [one, two]);
        await expect(store.append(stream, 'no-stream', [one, aNewEvent()])).rejects.toBeInstanceOf(WrongExpectedRevision);
        await expect(store.append(stream, 'no-stream', [one, two, aNewEvent()])).rejects.toBeInstanceOf(WrongExpectedRevision);
        expect(ids(await store.readStream(stream))).toEqual(ids([one, two]));
      });

      it('lets one of many win the same revision', async () => {
        const stream = aStream();
        const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => store.append(stream, 'no-stream', [aNewEvent()])));
        expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
        for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(WrongExpectedRevision);
        expect(await store.readStream(stream)).toHaveLength(1);
      });

      it('settles many appends at once, each by itself', async () => {
        const streams = Array.from({ length: 50 }, () => aStream());
        const results = await Promise.allSettled([
          ...streams.map((stream) => store.append(stream, 'no-stream', [aNewEvent()])),
          ...streams.map((stream) => store.append(stream, 7, [aNewEvent()])),
        ]);
        expect(results.slice(0, 50).every((r) => r.status === 'fulfilled')).toBe(true);
        expect(results.slice(50).every((r) => r.status === 'rejected')).toBe(true);
      });

      it('refuses what is malformed or too big before anything is sent', async () => {
        const stream = aStream();
        const head = await store.head();
        const wrong: [string, Parameters<EventStore['append']>][] = [
          ['no events', [stream, 'no-stream', []]],
          ['no stream name', ['topic', 'no-stream', [aNewEvent()]]],
          ['upper-case category', ['Topic-1', 'no-stream', [aNewEvent()]]],
          ['a long name', [`topic-${'x'.repeat(200)}`, 'no-stream', [aNewEvent()]]],
          ['a control character', ['topic-a\u0000b', 'no-stream', [aNewEvent()]]],
          ['a negative revision', [stream, -1, [aNewEvent()]]],
          ['half a revision', [stream, 0.5, [aNewEvent()]]],
          ['an id that is none', [stream, 'no-stream', [aNewEvent({ eventId: 'x' })]]],
          [
            'the same id twice',
            [stream, 'no-stream', Array.from({ length: 2 }, () => aNewEvent({ eventId: '00000000-0000-4000-8000-000000000001' }))],
          ],
          ['no type', [stream, 'no-stream', [aNewEvent({ type: '' })]]],
          ['version 0', [stream, 'no-stream', [aNewEvent({ schemaVersion: 0 })]]],
          ['no data', [stream, 'no-stream', [aNewEvent({ data: new Uint8Array() })]]],
          ['a short hash', [stream, 'no-stream', [aNewEvent({ dataHash: new Uint8Array(31) })]]],
          ['big data', [stream, 'no-stream', [aNewEvent({ data: Buffer.alloc(LIMITS.eventBytes) })]]],
          ['a big append', [stream, 'no-stream', Array.from({ length: 3 }, () => aNewEvent({ data: Buffer.alloc(400_000) }))]],
          ['a long append', [stream, 'no-stream', Array.from({ length: LIMITS.eventsPerAppend + 1 }, () => aNewEvent())]],
        ];
        for (const [why, args] of wrong) {
          await expect(
            store.append(...args).then(
              () => why,
              (error: Error) => error,
            ),
          ).resolves.toBeInstanceOf(InvalidAppend);
        }
        expect(await store.head()).toBe(head);
      });

      it('refuses a category of another service', async () => {
        const stream = aStream('foreign');
        await expect(store.append(stream, 'no-stream', [aNewEvent()])).rejects.toBeInstanceOf(AppendNotAllowed);
        await expect(store.append(aStream('unheard_of'), 'no-stream', [aNewEvent()])).rejects.toBeInstanceOf(AppendNotAllowed);
        expect(await store.readStream(stream)).toEqual([]);
      });

      it('keeps an event of the largest size', async () => {
        const stream = aStream();
        const data = Buffer.from(`"${'厅'.repeat(200_000)}"`);
        await store.append(stream, 'no-stream', [aNewEvent({ data })]);
        const [read] = await store.readStream(stream);
        expect(Buffer.from(read!.data).equals(data)).toBe(true);
      });
    });

    describe('reading', () => {
      it('reads a stream from a revision on, so many', async () => {
        const stream = aStream();
        const events = Array.from({ length: 5 }, () => aNewEvent());
        await store.append(stream, 'no-stream', events);
        expect(ids(await store.readStream(stream))).toEqual(ids(events));
        expect(ids(await store.readStream(stream, { fromRevision: 2, maxCount: 2 }))).toEqual(ids(events.slice(2, 4)));
        expect(ids(await store.readStream(stream, { fromRevision: 3 }))).toEqual(ids(events.slice(3)));
        expect(await store.readStream(stream, { fromRevision: 9 })).toEqual([]);
        expect(await store.readStream(aStream())).toEqual([]);
        expect((await store.readStream(stream)).map((e) => e.revision)).toEqual([0, 1, 2, 3, 4]);
      });

      it('reads the log in position order, whatever the size of a batch', async () => {
        const after = await store.head();
        const streams = [aStream(), aStream('vote')];
        for (let n = 0; n < 6; n++) for (const stream of streams) await store.append(stream, n === 0 ? 'no-stream' : n - 1, [aNewEvent()]);
        const whole = await collect(store.readAll({ after }));
        expect(whole).toHaveLength(12);
        expect(whole.every((event, n) => n === 0 || event.position > whole[n - 1]!.position)).toBe(true);
        for (const batchSize of [1, 5, 12, 100]) expect(ids(await collect(store.readAll({ after, batchSize })))).toEqual(ids(whole));
        expect(ids(await collect(store.readAll({ after: whole[3]!.position, until: whole[7]!.position })))).toEqual(ids(whole.slice(4, 8)));
        expect(await store.head()).toBe(whole.at(-1)!.position);
        expect((await store.eventAt(whole[5]!.position))?.eventId).toBe(whole[5]!.eventId);
        expect(await store.eventAt(whole.at(-1)!.position + 1_000n)).toBeNull();
        if (store.capabilities.densePositions)
          expect(whole.map((event) => event.position)).toEqual(whole.map((_, n) => after + BigInt(n + 1)));
      });

      it('filters by type, category, jurisdiction and partition key, all of them together', async () => {
        const after = await store.head();
        const append = async (category: string, over: Partial<NewEvent>): Promise<string> => {
          const event = aNewEvent(over);
          await store.append(aStream(category), 'no-stream', [event]);
          return event.eventId;
        };
        const a = await append('topic', { type: 'A', jurisdiction: 'j1', partitionKey: 'p1' });
        const b = await append('topic', { type: 'B', jurisdiction: 'j"2', partitionKey: 'p1' });
        const c = await append('vote', { type: 'A', jurisdiction: null, partitionKey: 'p2' });
        const found = async (filter: Parameters<EventStore['readAll']>[0]['filter'], batchSize = 1_000): Promise<string[]> =>
          ids(await collect(store.readAll({ after, filter, batchSize })));
        expect(await found({ types: ['A'] })).toEqual([a, c]);
        expect(await found({ types: ['A'] }, 1)).toEqual([a, c]);
        expect(await found({ categories: ['vote'] })).toEqual([c]);
        expect(await found({ jurisdictions: ['j1', 'j"2'] })).toEqual([a, b]);
        expect(await found({ partitionKeys: ['p1'], types: ['B'] })).toEqual([b]);
        expect(await found({ types: [] })).toEqual([]);
        expect(await found({})).toEqual([a, b, c]);
      });

      it('shows at once, in another process too, what has been acknowledged', async () => {
        const other = await harness.another();
        try {
          const stream = aStream();
          const { position } = await store.append(stream, 'no-stream', [aNewEvent()]);
          expect(await other.readStream(stream)).toHaveLength(1);
          expect((await other.head()) >= position).toBe(true);
          expect(other.logId).toBe(store.logId);
        } finally {
          await other.close();
        }
      });
    });

    describe('subscribing', () => {
      it('catches up, says so, and goes on live without a gap or a repeat', async () => {
        const after = await store.head();
        const stream = aStream();
        await store.append(
          stream,
          'no-stream',
          Array.from({ length: 7 }, () => aNewEvent()),
        );
        let appended = false;
        const batches = await readUntil(
          (signal) => store.subscribe({ after, batchSize: 3, signal }),
          (seen) => {
            if (seen.at(-1)!.caughtUp && !appended) {
              appended = true;
              void store.append(stream, 6, [aNewEvent(), aNewEvent()]);
            }
            return eventsOf(seen).length >= 9;
          },
        );
        const events = eventsOf(batches);
        expect(events.map((event) => event.revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
        expect(batches.every((batch, n) => batch.upTo >= (batches[n - 1]?.upTo ?? after))).toBe(true);
        expect(batches.some((batch) => batch.caughtUp)).toBe(true);
      });

      it('goes on where it stopped', async () => {
        const after = await store.head();
        const stream = aStream();
        await store.append(stream, 'no-stream', [aNewEvent(), aNewEvent(), aNewEvent()]);
        const [first] = eventsOf(
          await readUntil(
            (signal) => store.subscribe({ after, batchSize: 1, signal }),
            (seen) => eventsOf(seen).length === 1,
          ),
        );
        const checkpoint = { logId: store.logId, position: first!.position, eventId: first!.eventId };
        const rest = eventsOf(
          await readUntil(
            (signal) => store.subscribe({ after: first!.position, checkpoint, signal }),
            (seen) => eventsOf(seen).length >= 2,
          ),
        );
        expect(rest.map((event) => event.revision)).toEqual([1, 2]);
      });

      it('moves on past what its filter leaves out', async () => {
        const after = await store.head();
        const stream = aStream();
        await store.append(stream, 'no-stream', [aNewEvent({ type: 'Wanted' }), aNewEvent(), aNewEvent()]);
        const head = await store.head();
        const batches = await readUntil(
          (signal) => store.subscribe({ after, filter: { types: ['Wanted'] }, signal }),
          (seen) => seen.at(-1)!.caughtUp,
        );
        expect(eventsOf(batches).map((event) => event.type)).toEqual(['Wanted']);
        // To the log's end, and never past it: what is read up to `head` elsewhere and what a subscription brings leave no gap.
        expect(batches.at(-1)!.upTo).toBe(head);
      });

      it('stops when told, also while it waits', async () => {
        const after = await store.head();
        const stop = new AbortController();
        const seen: SubscriptionBatch[] = [];
        for await (const batch of store.subscribe({ after, signal: stop.signal })) {
          seen.push(batch);
          setTimeout(() => stop.abort(), 10);
        }
        expect(seen.length).toBeGreaterThan(0);
      });

      it('stops and says why in front of another log, another event or a lost tail', async () => {
        const stream = aStream();
        const event = aNewEvent();
        const { position } = await store.append(stream, 'no-stream', [event]);
        const next = (options: Parameters<EventStore['subscribe']>[0]) => store.subscribe(options)[Symbol.asyncIterator]().next();
        const checkpoint = { logId: store.logId, position, eventId: event.eventId };
        await expect(next({ after: position, checkpoint: { ...checkpoint, logId: randomUUID() } })).rejects.toBeInstanceOf(LogMismatch);
        await expect(next({ after: position, checkpoint: { ...checkpoint, eventId: randomUUID() } })).rejects.toBeInstanceOf(LogMismatch);
        const beyond = (await store.head()) + 1_000_000n;
        await expect(next({ after: beyond })).rejects.toBeInstanceOf(LogMismatch);
        await expect(next({ after: beyond, checkpoint: { ...checkpoint, position: beyond } })).rejects.toBeInstanceOf(LogMismatch);
      });

      it('reads all of it from the start', async () => {
        const head = await store.head();
        const batches = await readUntil(
          (signal) => store.subscribe({ after: START, signal }),
          (seen) => seen.at(-1)!.caughtUp,
        );
        const events = eventsOf(batches);
        expect(events.at(-1)!.position >= head).toBe(true);
        expect(new Set(ids(events)).size).toBe(events.length);
      });
    });
  });
}
