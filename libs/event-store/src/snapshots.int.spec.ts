import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import type { EventStore, RecordedEvent } from './event-store.js';
import { openPostgresEventStore } from './postgres/postgres-event-store.js';
import { redactEvent } from './postgres/redact.js';
import { foldWithSnapshots, inMemorySnapshots, postgresSnapshots, type SnapshotCache, type SnapshotFold } from './snapshots.js';
import { aNewEvent, createTestLog, openInMemoryEventStore, type TestLog } from './testing.js';

interface Tally {
  readonly count: number;
  readonly sum: number;
}
const numberIn = (event: RecordedEvent): number =>
  event.redacted ? 0 : (JSON.parse(Buffer.from(event.data).toString()) as { n: number }).n;
const tally = (version = 1, factor = 1): SnapshotFold<Tally> => ({
  name: 'tally',
  version,
  initial: { count: 0, sum: 0 },
  evolve: (state, event) => ({ count: state.count + 1, sum: state.sum + factor * numberIn(event) }),
  commandIdOf: (event) => (JSON.parse(Buffer.from(event.metadata).toString()) as { commandId: string }).commandId,
  encode: (state) => state,
  decode: (json) => json as Tally,
});
const numbered = (n: number, command = n) =>
  aNewEvent({ data: Buffer.from(JSON.stringify({ n })), metadata: Buffer.from(JSON.stringify({ commandId: `c${command}` })) });
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('folding with snapshots', () => {
  it('comes to the same state, revision and commands as without, whatever was cached, dropped or versioned meanwhile', async () => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('append' as const),
          n: fc.integer({ min: -9, max: 9 }),
          size: fc.integer({ min: 1, max: 4 }),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant('load' as const), every: fc.nat(3), version: fc.integer({ min: 1, max: 3 }) }),
      },
      { weight: 1, arbitrary: fc.constant({ kind: 'drop' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
    );
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const store = openInMemoryEventStore();
        const cache = inMemorySnapshots();
        const stream = `topic-${runs++}`;
        let command = 0;
        for (const action of steps) {
          const revision = (await store.readStream(stream)).length - 1;
          if (action.kind === 'append') {
            command++;
            await store.append(
              stream,
              revision < 0 ? 'no-stream' : revision,
              Array.from({ length: action.size }, () => numbered(action.n, command)),
            );
          } else if (action.kind === 'drop') await cache.drop();
          else if (action.kind === 'break')
            await cache.save(stream, 'tally', 3, { revision: 1_000, eventId: 'x', state: Buffer.from('not json') });
          else {
            const fold = tally(action.version, action.version);
            const with_ = await foldWithSnapshots(store, cache, stream, fold, { every: action.every });
            const without = await foldWithSnapshots(store, inMemorySnapshots(), stream, fold);
            expect({ ...with_, read: 0 }).toEqual({ ...without, read: 0 });
            await settled();
          }
        }
      }),
      { numRuns: 500, seed: 20260302 },
    );
  });

  it('reads only what came after the snapshot, and remembers commands from before it', async () => {
    const store = openInMemoryEventStore();
    const cache = inMemorySnapshots();
    await store.append(
      'topic-1',
      'no-stream',
      Array.from({ length: 150 }, (_, n) => numbered(n)),
    );
    expect((await foldWithSnapshots(store, cache, 'topic-1', tally())).read).toBe(150);
    await settled();
    await store.append('topic-1', 149, [numbered(150)]);
    const folded = await foldWithSnapshots(store, cache, 'topic-1', tally());
    expect(folded.read).toBe(2);
    expect(folded.state.count).toBe(151);
    expect(folded.commands.get('c3')).toEqual({ revision: 3, position: 4n });
  });

  it('goes on without the cache when the cache fails', async () => {
    const store = openInMemoryEventStore();
    await store.append('topic-1', 'no-stream', [numbered(1), numbered(2)]);
    const failures: unknown[] = [];
    const broken: SnapshotCache = {
      load: async () => {
        throw new Error('down');
      },
      save: async () => {
        throw new Error('down');
      },
      drop: async () => undefined,
    };
    const folded = await foldWithSnapshots(store, broken, 'topic-1', tally(), {
      every: 0,
      onCacheFailure: (error) => failures.push(error),
    });
    await settled();
    expect(folded.state).toEqual({ count: 2, sum: 3 });
    expect(failures).toHaveLength(2);
  });

  describe('in PostgreSQL', () => {
    let postgres: TestPostgres;
    let log: TestLog;
    let store: EventStore;
    let pool: pg.Pool;
    beforeAll(async () => {
      postgres = await startTestPostgres();
      log = await createTestLog(postgres);
      store = await openPostgresEventStore({ connectionString: log.url });
      pool = createPool({ connectionString: log.url, applicationName: 'snapshots-spec', max: 1 });
    });
    afterAll(async () => {
      await pool.end();
      await store.close();
      await postgres.stop();
    });

    it('keeps the newest, ignores other versions, can be dropped, and forgets what is redacted', async () => {
      const cache = postgresSnapshots(pool);
      await store.append(
        'topic-1',
        'no-stream',
        Array.from({ length: 120 }, (_, n) => numbered(n)),
      );
      const load = (version = 1) => foldWithSnapshots(store, cache, 'topic-1', tally(version), { every: 50 });
      expect((await load()).read).toBe(120);
      // The pool has one connection, so the snapshot is written before this is answered.
      await pool.query('SELECT 1');
      expect(await load()).toMatchObject({ read: 1, revision: 119, state: { count: 120 } });
      expect((await load(2)).read).toBe(120);
      await pool.query('SELECT 1');
      await cache.save('topic-1', 'tally', 1, { revision: 5, eventId: '00000000-0000-4000-8000-000000000000', state: Buffer.from('{}') });
      expect((await load(2)).read).toBe(1);
      const target = (await store.readStream('topic-1', { maxCount: 1 }))[0]!.position;
      await redactEvent(
        { connectionString: log.redactorUrl },
        { target, orderedBy: 'a court', reason: 'an order', stream: 'redaction-1', expectedRevision: 'no-stream', event: aNewEvent() },
      );
      expect((await load(2)).read).toBe(120);
      await pool.query('SELECT 1');
      await cache.drop('tally');
      expect((await load(2)).read).toBe(120);
    });
  });
});
