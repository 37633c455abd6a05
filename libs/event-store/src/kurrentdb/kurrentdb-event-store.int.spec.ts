import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LogMismatch, StoreUnavailable, type EventStore } from '../event-store.js';
import { aNewEvent, describeEventStoreContract, eventsOf, readUntil } from '../testing.js';
import { DoubleLog, startKurrentDbDouble, type KurrentDbDouble } from './kurrentdb-double.js';
import { openKurrentDbEventStore } from './kurrentdb-event-store.js';

const ownership = { topic: 'intake', vote: 'intake', foreign: 'audit' };
const realServer = process.env.KURRENTDB_URL;

// With KURRENTDB_URL the very same suite runs against a real server.
describeEventStoreContract(realServer ? 'KurrentDB' : 'KurrentDB (double)', async () => {
  const double = realServer ? undefined : await startKurrentDbDouble();
  const open = () =>
    openKurrentDbEventStore({ connectionString: realServer ?? (double as KurrentDbDouble).url, pollMs: 200, ownership, service: 'intake' });
  const store = await open();
  double?.writeSystemEvent();
  return {
    store,
    another: open,
    close: async () => {
      await store.close();
      await double?.stop();
    },
  };
});

if (!realServer) {
  describeEventStoreContract('KurrentDB (double) without batch appends', async () => {
    const double = await startKurrentDbDouble(new DoubleLog(), { batchAppend: false });
    const open = () => openKurrentDbEventStore({ connectionString: double.url, pollMs: 200, ownership, service: 'intake' });
    const store = await open();
    return {
      store,
      another: open,
      close: async () => {
        await store.close();
        await double.stop();
      },
    };
  });

  describe('the KurrentDB engine under faults', () => {
    let double: KurrentDbDouble;
    let store: EventStore;
    beforeEach(async () => {
      double = await startKurrentDbDouble();
      store = await openKurrentDbEventStore({ connectionString: double.url, deadlineMs: 5_000, pollMs: 150 });
    });
    afterEach(async () => {
      await store.close();
      await double.stop();
    });
    const aStream = (): string => `topic-${randomUUID()}`;

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

    it('lives through a server that goes away and comes back', async () => {
      const stream = aStream();
      await store.append(stream, 'no-stream', [aNewEvent()]);
      double.goAway();
      const append = store.append(stream, 0, [aNewEvent()]);
      setTimeout(() => void double.comeBack(), 300);
      expect(await append).toMatchObject({ revision: 1 });
      expect(await store.readStream(stream)).toHaveLength(2);
    });

    it('says unavailable when no answer comes in time, and a repeat learns the outcome', async () => {
      await store.close();
      store = await openKurrentDbEventStore({ connectionString: double.url, deadlineMs: 600, pollMs: 150 });
      const stream = aStream();
      const event = aNewEvent();
      double.slowDown(5_000);
      await expect(store.append(stream, 'no-stream', [event])).rejects.toBeInstanceOf(StoreUnavailable);
      double.slowDown(0);
      expect(await store.append(stream, 'no-stream', [event])).toMatchObject({ revision: 0, repeated: true });
      expect(double.log.streams.get(stream)).toHaveLength(1);
    });

    it('follows a change of leader', async () => {
      const next = await startKurrentDbDouble(double.log);
      try {
        await store.append(aStream(), 'no-stream', [aNewEvent()]);
        double.followLeader(next.port);
        const stream = aStream();
        expect(await store.append(stream, 'no-stream', [aNewEvent()])).toMatchObject({ revision: 0 });
        expect(double.log.streams.get(stream)).toHaveLength(1);
      } finally {
        await next.stop();
      }
    });

    it('goes on after its live subscription was dropped', async () => {
      const after = await store.head();
      const stream = aStream();
      let revision = -1;
      let stage = 0;
      const append = async (): Promise<void> => {
        const result = await store.append(stream, revision < 0 ? 'no-stream' : revision, [aNewEvent()]);
        revision = result.revision;
      };
      const batches = await readUntil(
        (signal) => store.subscribe({ after, signal }),
        (seen) => {
          const caughtUp = seen.at(-1)!.caughtUp;
          if (caughtUp && stage === 0) {
            stage = 1;
            void append();
          }
          if (eventsOf(seen).length === 1 && caughtUp && stage === 1) {
            stage = 2;
            double.dropSubscriptions();
            void append();
          }
          return eventsOf(seen).length === 2;
        },
      );
      expect(eventsOf(batches).map((event) => event.revision)).toEqual([0, 1]);
    });

    it('steps over events that the log did not write, also at its end', async () => {
      const stream = aStream();
      const { position } = await store.append(stream, 'no-stream', [aNewEvent()]);
      for (let n = 0; n < 45; n++) double.writeSystemEvent();
      double.log.write(
        'elsewhere-1',
        Array.from({ length: 45 }, () => ({
          id: randomUUID(),
          type: 'Foreign',
          contentType: 'application/json',
          data: Buffer.from('{}'),
          metadata: Buffer.from('{"a":1}'),
        })),
      );
      expect(await store.head()).toBe(position);
      const seen = eventsOf(
        await readUntil(
          (signal) => store.subscribe({ after: 0n, signal, batchSize: 10 }),
          (batches) => batches.at(-1)!.caughtUp,
        ),
      );
      expect(seen.map((event) => event.stream)).toEqual([stream]);
    });

    it('stops in front of a server that holds another log', async () => {
      const after = await store.head();
      const other = new DoubleLog();
      const iterator = store.subscribe({ after })[Symbol.asyncIterator]();
      await iterator.next();
      double.log.all.length = 0;
      double.log.streams.clear();
      other.streams.clear();
      await (await openKurrentDbEventStore({ connectionString: double.url })).close();
      await expect(iterator.next()).rejects.toBeInstanceOf(LogMismatch);
    });
  });
}
