import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { partitionOf, requestRewind, TOPICS } from '#libs/bus';
import type { OutgoingRecord } from '#libs/bus/kafka';
import { NumberedAppends, testCatalogue, tallyStream, voiceStream } from '#libs/bus/testing';
import { createCatalogue } from '#libs/event-sourcing';
import type { EventStore, ReadAllOptions, SubscribeOptions } from '#libs/event-store';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { Relay, type RelayOptions } from '../../apps/relay/src/relay.js';
import { relayTablesSql, RelayTables } from '../../apps/relay/src/relay-tables.js';
import { eventually } from './eventually.js';
import { Lines } from './kafka-ground.js';
import { metric } from './kafka-trial.js';

/** Brokers that acknowledge at once, or not at all while they are `away`. */
class Brokers {
  readonly refusedBy = null;
  readonly records: OutgoingRecord[] = [];
  away = false;

  async send(records: readonly OutgoingRecord[], signal: AbortSignal): Promise<void> {
    while (this.away) {
      signal.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    this.records.push(...records);
  }

  /** In the order in which they were sent, without watermarks. */
  get positions(): number[] {
    return this.records.filter(({ value }) => value !== null).map(({ headers }) => Number(headers['ce_position']));
  }
}

describe('the relay, whatever the brokers are', () => {
  let postgres: TestPostgres;
  let pool: Pool;
  let store: EventStore;
  let appends: NumberedAppends;
  let brokers: Brokers;
  let tables: RelayTables;
  let running: Relay[];

  beforeAll(async () => {
    postgres = await startTestPostgres();
  });
  afterAll(() => postgres.stop());
  beforeEach(async () => {
    pool = createPool({ connectionString: await postgres.createDatabase(), applicationName: 'relay-spec' });
    await pool.query(`CREATE SCHEMA relay; ${relayTablesSql}`);
    tables = new RelayTables(pool);
    store = openInMemoryEventStore();
    appends = new NumberedAppends(store);
    brokers = new Brokers();
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((relay) => relay.close()));
    await store.close();
    await pool.end();
  });

  const start = (over: Partial<RelayOptions> = {}): Relay => {
    const relay = new Relay({ store, tables, producer: brokers, catalogue: testCatalogue, holder: 'spec', log: new Lines(), ...over });
    running.push(relay);
    relay.start();
    return relay;
  };
  const sentUpTo = (position: bigint) => eventually(async () => expect(await tables.progress()).toMatchObject({ position }));

  it('tells how far it is behind while the brokers are away', async () => {
    start();
    await appends.append('tally-1', 5);
    await sentUpTo(5n);
    brokers.away = true;
    await appends.append('tally-1', 70);
    await eventually(async () => expect(await metric('relay_lag_events')).toBe(70));
    await appends.append('tally-1', 7);
    await eventually(async () => expect(await metric('relay_lag_events')).toBe(77));
    brokers.away = false;
    await eventually(async () => expect(await metric('relay_lag_events')).toBe(0));
  });

  it('tells how far it is behind while it stands still', async () => {
    const narrow = start({ catalogue: createCatalogue([voiceStream]) });
    await appends.append('tally-1', 5);
    await eventually(() => expect(narrow.stoppedBy?.name).toBe('UnknownEvent'));
    await appends.append('tally-1', 5);
    await eventually(async () => expect(await metric('relay_lag_events')).toBe(10));
  });

  it('stops at an event, not between two, before a stream that it does not know', async () => {
    // Sparse, as where positions are bytes: nobody can read on from a place at which no event stands.
    const sparse: EventStore = Object.create(store, {
      subscribe: {
        value: async function* ({ after, ...rest }: SubscribeOptions) {
          if (after % 100n !== 0n) throw new Error(`no record begins at ${after}`);
          for await (const { events, upTo, caughtUp } of store.subscribe({ ...rest, after: after / 100n }))
            yield { events: events.map((event) => ({ ...event, position: event.position * 100n })), upTo: upTo * 100n, caughtUp };
        },
      },
      head: { value: async () => (await store.head()) * 100n },
      eventAt: { value: async (position: bigint) => (position % 100n === 0n ? store.eventAt(position / 100n) : null) },
    }) as EventStore;
    await appends.append('tally-1', 3);
    await appends.append('voice-1', 2);
    const narrow = start({ store: sparse, catalogue: createCatalogue([tallyStream]) });
    await eventually(() => expect(narrow.stoppedBy?.name).toBe('UnknownEvent'));
    await sentUpTo(300n);
    start({ store: sparse });
    await sentUpTo(500n);
    expect(brokers.positions).toEqual([100, 200, 300, 400, 500]);
  });

  it('is wound back as far as the furthest of several requests says, and never ahead', async () => {
    await appends.append('tally-1', 10);
    const first = start();
    await sentUpTo(10n);
    await first.close();
    expect(await requestRewind(pool, 2n, 'one')).toBe(true);
    expect(await requestRewind(pool, 8n, 'another')).toBe(true);
    brokers.records.length = 0;
    const second = start();
    await eventually(() => expect(brokers.positions).toEqual([3, 4, 5, 6, 7, 8, 9, 10]));
    await sentUpTo(10n);
    await second.close();
    // As a request that was made before an earlier one was served.
    await pool.query('UPDATE relay.state SET position = 4, event_id = NULL, rewind_to = 8');
    brokers.records.length = 0;
    start();
    await eventually(() => expect(brokers.positions).toEqual([5, 6, 7, 8, 9, 10]));
    await sentUpTo(10n);
    expect(await tables.progress()).toMatchObject({ rewindTo: null });
  });

  it('knows each partition’s last record before the place to which it is wound back, without reading the whole log', async () => {
    const partition = (stream: string) => `${stream.startsWith('voice') ? TOPICS.voices : TOPICS.log}/${partitionOf(stream)}`;
    const streams = Array.from({ length: 40 }, (_, n) => `tally-${n}`);
    for (let round = 0; round < 30; round++) {
      // Seldom, so that its last record lies far back.
      if (round === 12 || round === 29) await appends.append('voice-1', 1);
      for (const stream of streams) await appends.append(stream, 50);
    }
    const head = await store.head();
    const first = start();
    await sentUpTo(head);
    await first.close();
    const before = new Map<string, string>();
    const expected: string[] = [];
    const to = head - 2_100n;
    for await (const events of store.readAll({ after: 0n })) {
      for (const { stream, position } of events) {
        const at = partition(stream);
        if (position > to) expected.push(`${at} ${position} follows ${before.get(at) ?? '0'}`);
        before.set(at, String(position));
      }
    }
    let read = 0;
    const counting: EventStore = Object.create(store, {
      readAll: {
        value: async function* (options: ReadAllOptions) {
          for await (const events of store.readAll(options)) {
            read += events.length;
            yield events;
          }
        },
      },
    }) as EventStore;
    brokers.records.length = 0;
    expect(await requestRewind(pool, to, 'spec')).toBe(true);
    start({ store: counting });
    await eventually(async () => expect(await tables.progress()).toMatchObject({ position: head, rewindTo: null }));
    const sent = brokers.records.filter(({ value }) => value !== null);
    expect(
      sent.map(
        ({ topic, partition: at, headers }) => `${topic}/${at} ${String(headers['ce_position'])} follows ${String(headers['ce_prev'])}`,
      ),
    ).toEqual(expected);
    expect(expected.some((line) => line.startsWith(TOPICS.voices) && !line.endsWith('follows 0'))).toBe(true);
    expect(read).toBe(50_000);
  });
});
