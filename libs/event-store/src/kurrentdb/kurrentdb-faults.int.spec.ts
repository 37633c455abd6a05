import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidAppend, StoreUnavailable, type EventStore } from '../event-store.js';
import { aNewEvent, eventsOf, readUntil } from '../testing.js';
import { DoubleLog, startKurrentDbDouble, type KurrentDbDouble } from './kurrentdb-double.js';
import { openKurrentDbEventStore } from './kurrentdb-event-store.js';

/*
 * What servers do at bad moments, or when they are set up in some way. It needs a server that can be told to, so all of this runs on the
 * double, with KURRENTDB_URL too. docs/event-store.md lists each trap and fault with its test.
 */

const aStream = (): string => `topic-${randomUUID()}`;

describe.each([{ path: 'batch' as const }, { path: 'unary' as const }])(
  'KurrentDB under faults, appending by the $path call',
  ({ path }) => {
    let double: KurrentDbDouble;
    let store: EventStore;
    const open = (deadlineMs = 30_000): Promise<EventStore> =>
      openKurrentDbEventStore({ connectionString: double.url, deadlineMs, pollMs: 150 });
    beforeEach(async () => {
      double = await startKurrentDbDouble(new DoubleLog(), { batchAppend: path === 'batch' });
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await double.stop();
    });

    it('calls an event or an append that the server is set to refuse invalid, at once', async () => {
      const began = performance.now();
      const big = (bytes: number) => aNewEvent({ data: Buffer.alloc(bytes, '1') });
      double.limitSizes({ event: 10_000 });
      await expect(store.append(aStream(), 'no-stream', [big(20_000)])).rejects.toBeInstanceOf(InvalidAppend);
      double.limitSizes({ append: 50_000 });
      await expect(store.append(aStream(), 'no-stream', [big(30_000), big(30_000)])).rejects.toBeInstanceOf(InvalidAppend);
      // Not after having tried for as long as it may.
      expect(performance.now() - began).toBeLessThan(15_000);
      const stream = aStream();
      await store.append(stream, 'no-stream', [big(30_000)]);
      expect(double.log.streams.get(stream)).toHaveLength(1);
    });

    it('does not acknowledge bytes that came out otherwise than they went in', async () => {
      double.corruptData(true);
      await expect(store.append(aStream(), 'no-stream', [aNewEvent()])).rejects.toThrow(/changed the bytes/);
    });

    it('appends though the server’s clock is an hour ahead', async () => {
      double.setClockAhead(3_600_000);
      expect(await store.append(aStream(), 'no-stream', [aNewEvent()])).toMatchObject({ revision: 0, repeated: false });
    });

    it('says unavailable when a slow server gives no answer in time, and a repeat learns the outcome', async () => {
      const hasty = await open(1_500);
      const stream = aStream();
      const event = aNewEvent();
      double.slowDown(60_000);
      await expect(hasty.append(stream, 'no-stream', [event])).rejects.toBeInstanceOf(StoreUnavailable);
      double.slowDown(0);
      await hasty.close();
      expect(await store.append(stream, 'no-stream', [event])).toMatchObject({ revision: 0, repeated: true });
      expect(double.log.streams.get(stream)).toHaveLength(1);
    });

    it('comes back to a server that was too busy', async () => {
      double.beBusy(2);
      expect(await store.append(aStream(), 'no-stream', [aNewEvent()])).toMatchObject({ revision: 0, repeated: false });
    });

    it('gives up a connection over which nothing comes any more, and goes on over another', async () => {
      await store.close();
      store = await open(8_000);
      const stream = aStream();
      await store.append(stream, 'no-stream', [aNewEvent()]);
      double.forgetConnections();
      expect(await store.append(stream, 0, [aNewEvent()])).toMatchObject({ revision: 1 });
      double.forgetConnections();
      expect(await store.readStream(stream)).toHaveLength(2);
    });

    it('lives through a server that goes away and comes back', async () => {
      const stream = aStream();
      await store.append(stream, 'no-stream', [aNewEvent()]);
      double.goAway();
      const append = store.append(stream, 0, [aNewEvent()]);
      setTimeout(() => void double.comeBack(), 300);
      expect(await append).toMatchObject({ revision: 1 });
      expect(await store.readStream(stream)).toHaveLength(2);
    });

    it('follows a change of leader: appends, reads, and a subscription under way', async () => {
      const after = await store.head();
      const next = await startKurrentDbDouble(double.log, { batchAppend: path === 'batch' });
      try {
        const stream = aStream();
        await store.append(stream, 'no-stream', [aNewEvent()]);
        let appended: Promise<unknown> | undefined;
        const batches = await readUntil(
          (signal) => store.subscribe({ after, signal }),
          (seen) => {
            if (!appended && eventsOf(seen).length === 1) {
              double.followLeader(next.port);
              appended = store.append(stream, 0, [aNewEvent()]);
            }
            return eventsOf(seen).length === 2;
          },
        );
        await appended;
        expect(eventsOf(batches).map((event) => event.revision)).toEqual([0, 1]);
        expect(await store.readStream(stream)).toHaveLength(2);
        expect(double.log.streams.get(stream)).toHaveLength(2);
      } finally {
        await next.stop();
      }
    });
  },
);

describe('KurrentDB under faults', () => {
  let double: KurrentDbDouble;
  let store: EventStore;
  beforeEach(async () => {
    double = await startKurrentDbDouble();
    store = await openKurrentDbEventStore({ connectionString: double.url, deadlineMs: 30_000, pollMs: 150 });
  });
  afterEach(async () => {
    await store.close();
    await double.stop();
  });

  it('settles appends whose answer was lost with the shared batch stream, each written once', async () => {
    await store.append(aStream(), 'no-stream', [aNewEvent()]);
    const streams = Array.from({ length: 20 }, aStream);
    double.breakBatchStreamAfterCommit(3);
    const results = await Promise.all(streams.map((stream) => store.append(stream, 'no-stream', [aNewEvent(), aNewEvent()])));
    expect(results.every((result) => result.revision === 1 && !result.repeated)).toBe(true);
    for (const stream of streams) expect(double.log.streams.get(stream)).toHaveLength(2);
  });

  it('sends appends again that the broken batch stream had not committed', async () => {
    const streams = Array.from({ length: 10 }, aStream);
    double.breakBatchStreamBeforeCommit(2);
    await Promise.all(streams.map((stream) => store.append(stream, 'no-stream', [aNewEvent()])));
    for (const stream of streams) expect(double.log.streams.get(stream)).toHaveLength(1);
  });

  it('goes on by looking after its live subscription was dropped, and is woken again by a new one', async () => {
    const pollMs = 8_000;
    await store.close();
    store = await openKurrentDbEventStore({ connectionString: double.url, deadlineMs: 30_000, pollMs });
    const after = await store.head();
    const stream = aStream();
    const sentAt: number[] = [];
    const appends: Promise<unknown>[] = [];
    const arrivals: number[] = [];
    const batches = await readUntil(
      (signal) => store.subscribe({ after, signal }),
      (seen) => {
        const { events, caughtUp } = seen.at(-1)!;
        for (const { revision } of events) arrivals.push(performance.now() - sentAt[revision]!);
        const next = sentAt.length;
        if (caughtUp && arrivals.length === next && next < 3) {
          if (next === 1) double.dropSubscriptions();
          // By then it waits: only a hint, or the end of its patience, makes it look again.
          const append = (): void => {
            // The last one is about the new subscription.
            if (next === 2 && double.subscriptions === 0) return void setTimeout(append, 20);
            sentAt[next] = performance.now();
            appends.push(store.append(stream, next === 0 ? 'no-stream' : next - 1, [aNewEvent()]));
          };
          setTimeout(append, 100);
          sentAt[next] = Infinity;
        }
        return arrivals.length === 3;
      },
    );
    await Promise.all(appends);
    expect(eventsOf(batches).map((event) => event.revision)).toEqual([0, 1, 2]);
    // The last one came by a hint: the poll alone would have taken about eight seconds.
    expect(arrivals[2]).toBeLessThan(pollMs / 2);
  });

  it('does not take a node for another history that is behind for a moment', async () => {
    const stream = aStream();
    const event = aNewEvent();
    const { position } = await store.append(stream, 'no-stream', [event]);
    double.fallBehind(1);
    setTimeout(() => double.fallBehind(0), 300);
    const checkpoint = { logId: store.logId, position, eventId: event.eventId };
    const [first] = await readUntil(
      (signal) => store.subscribe({ after: position, checkpoint, signal }),
      (batches) => batches.length === 1,
    );
    expect(first).toEqual({ events: [], upTo: position, caughtUp: true });
    double.fallBehind(1);
    await expect(store.subscribe({ after: position, checkpoint })[Symbol.asyncIterator]().next()).rejects.toThrow(/has lost its tail/);
  });

  it('stops in front of a server that holds another log', async () => {
    const after = await store.head();
    const iterator = store.subscribe({ after })[Symbol.asyncIterator]();
    await iterator.next();
    double.log.all.length = 0;
    double.log.streams.clear();
    await (await openKurrentDbEventStore({ connectionString: double.url })).close();
    await expect(iterator.next()).rejects.toThrow(/the server holds log/);
  });
});
