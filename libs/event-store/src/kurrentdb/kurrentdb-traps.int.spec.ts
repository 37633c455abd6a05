import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANY, jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { LogMismatch, NoSuchLog, START, WrongExpectedRevision, type EventStore } from '../event-store.js';
import { aNewEvent, eventsOf, readUntil } from '../testing.js';
import { DoubleLog, startKurrentDbDouble, type KurrentDbDouble } from './kurrentdb-double.js';
import { openKurrentDbEventStore } from './kurrentdb-event-store.js';
import { logAddressOf } from './log-address.js';

/*
 * What KurrentDB and its client do that a store must not pass on: on the double, and on the server at KURRENTDB_URL when there is one.
 * docs/event-store.md lists each trap with its test.
 */

const aStream = (): string => `topic-${randomUUID()}`;
const aLogName = (): string => `traps_${randomUUID().slice(0, 8)}`;

interface Place {
  /** Of a log with this name on the server. */
  readonly addressOf: (log: string) => string;
  /** Null on a real server. */
  readonly double: KurrentDbDouble | null;
  readonly stop: () => Promise<void>;
}

const onServer = (server: string, double: KurrentDbDouble | null): Place => ({
  addressOf: (log) => server.replace(/^([^:]+:\/\/[^/?]+)[^?]*/, `$1/${log}`),
  double,
  stop: async () => double?.stop(),
});

const places: { where: string; start: () => Promise<Place> }[] = [];
for (const batchAppend of [true, false]) {
  places.push({
    where: `the double, ${batchAppend ? 'batch' : 'unary'} appends`,
    start: async () => {
      const double = await startKurrentDbDouble(new DoubleLog(), { batchAppend });
      return onServer(double.url, double);
    },
  });
}
const { KURRENTDB_URL } = process.env;
if (KURRENTDB_URL) places.push({ where: 'the server at KURRENTDB_URL', start: async () => onServer(KURRENTDB_URL, null) });

describe.each(places)('traps of KurrentDB, on $where', ({ start }) => {
  let place: Place;
  let address: string;
  let store: EventStore;
  beforeAll(async () => {
    place = await start();
    address = place.addressOf(aLogName());
    store = await openKurrentDbEventStore({ connectionString: address, pollMs: 150 });
  });
  afterAll(async () => {
    await store.close();
    await place.stop();
  });

  it('answers a conflict as a conflict, whatever the address says of throwOnAppendFailure', async () => {
    const lenient = await openKurrentDbEventStore({
      connectionString: `${address}${address.includes('?') ? '&' : '?'}throwOnAppendFailure=false`,
    });
    try {
      const stream = aStream();
      await store.append(stream, 'no-stream', [aNewEvent(), aNewEvent()]);
      await expect(lenient.append(stream, 'no-stream', [aNewEvent()])).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 1 });
      await expect(lenient.append(stream, 0, [aNewEvent()])).rejects.toBeInstanceOf(WrongExpectedRevision);
      expect(await store.readStream(stream)).toHaveLength(2);
    } finally {
      await lenient.close();
    }
  });

  it('always says an exact revision, so that a repeat is known however old it is', async () => {
    const inexactBefore = place.double?.inexactAppends;
    const stream = aStream();
    const first = aNewEvent();
    const { position } = await store.append(stream, 'no-stream', [first]);
    for (let revision = 0; revision < 30; revision++) await store.append(stream, revision, [aNewEvent()]);
    expect(await store.append(stream, 'no-stream', [first])).toEqual({ revision: 0, position, repeated: true });
    expect(place.double?.inexactAppends).toBe(inexactBefore);
  });

  it('keeps data and metadata that are JSON, or no text at all, byte by byte', async () => {
    const stream = aStream();
    const bytes = [
      ['{"b": 1.0,  "a":1e2}', '{"z": 1,\n"a":  2}'],
      ['[1]', 'null'],
      ['"text"', '{}'],
    ].map(([data, metadata]) => aNewEvent({ data: Buffer.from(data!), metadata: Buffer.from(metadata!) }));
    bytes.push(aNewEvent({ data: Buffer.from([0, 255, 1, 254]), metadata: Buffer.from([0xff, 0xfe, 0]) }));
    await store.append(stream, 'no-stream', bytes);
    const read = await store.readStream(stream);
    expect(read.map(({ data }) => Buffer.from(data).toString('hex'))).toEqual(bytes.map(({ data }) => Buffer.from(data).toString('hex')));
    expect(read.map(({ metadata }) => Buffer.from(metadata).toString('hex'))).toEqual(
      bytes.map(({ metadata }) => Buffer.from(metadata).toString('hex')),
    );
  });

  it('knows its positions for sparse, and for what they are: places where a record begins', async () => {
    const stream = aStream();
    for (let revision = -1; revision < 5; revision++) await store.append(stream, revision < 0 ? 'no-stream' : revision, [aNewEvent()]);
    const positions = (await store.readStream(stream)).map(({ position }) => position);
    expect(store.capabilities.densePositions).toBe(false);
    expect(positions.every((position, n) => n === 0 || position > positions[n - 1]! + 1n)).toBe(true);
    const between = positions[2]! + 1n;
    expect(await store.eventAt(between)).toBeNull();
    await expect(store.readAll({ after: between })[Symbol.asyncIterator]().next()).rejects.toThrow(/no record begins at position/);
    await expect(store.subscribe({ after: between })[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(LogMismatch);
  });

  it('steps over events that the log did not write, also at its end', async () => {
    const log = aLogName();
    const own = await openKurrentDbEventStore({ connectionString: place.addressOf(log), pollMs: 150 });
    const others = KurrentDBClient.connectionString(logAddressOf(address).connectionString);
    try {
      const stream = aStream();
      const { position } = await own.append(stream, 'no-stream', [aNewEvent()]);
      const foreign = () => Array.from({ length: 45 }, () => jsonEvent({ type: 'Foreign', data: { a: 1 }, metadata: { b: 2 } }));
      // Others' streams, also under names as this log's are.
      for (const name of [`elsewhere-${randomUUID()}`, `${log}.elsewhere-1`])
        await others.appendToStream(name, foreign(), { streamState: ANY });
      place.double?.writeSystemEvent();
      expect(await own.head()).toBe(position);
      const batches = await readUntil(
        (signal) => own.subscribe({ after: START, signal, batchSize: 10 }),
        (seen) => seen.at(-1)!.caughtUp,
      );
      expect(eventsOf(batches).map((event) => event.stream)).toEqual([stream]);
      // As far as the log's own end, and no further: a reader that was read to there by `readAll` goes on without a gap.
      expect(batches.at(-1)!.upTo).toBe(position);
    } finally {
      await others.dispose();
      await own.close();
    }
  });

  it('begins no log where one has to be', async () => {
    const connectionString = place.addressOf(aLogName());
    await expect(openKurrentDbEventStore({ connectionString, mustExist: true })).rejects.toBeInstanceOf(NoSuchLog);
    await expect(openKurrentDbEventStore({ connectionString, mustExist: true })).rejects.toThrow(/holds no log traps_/);
    const again = await openKurrentDbEventStore({ connectionString: address, mustExist: true });
    expect(again.logId).toBe(store.logId);
    await again.close();
  });

  it('keeps several logs on one server apart', async () => {
    const [nantong, suzhou] = await Promise.all(
      [aLogName(), aLogName()].map((name) => openKurrentDbEventStore({ connectionString: place.addressOf(name) })),
    );
    try {
      const stream = aStream();
      const [here, there] = [aNewEvent(), aNewEvent()];
      await nantong!.append(stream, 'no-stream', [here]);
      await suzhou!.append(stream, 'no-stream', [there]);
      expect(new Set([store.logId, nantong!.logId, suzhou!.logId]).size).toBe(3);
      expect((await nantong!.readStream(stream)).map(({ eventId, stream: name }) => [eventId, name])).toEqual([[here.eventId, stream]]);
      const all: string[] = [];
      for await (const batch of suzhou!.readAll({ after: START })) all.push(...batch.map(({ eventId }) => eventId));
      expect(all).toEqual([there.eventId]);
      expect(await store.readStream(stream)).toEqual([]);
      expect(await nantong!.eventAt(await suzhou!.head())).toBeNull();
    } finally {
      await Promise.all([nantong!.close(), suzhou!.close()]);
    }
  });
});
