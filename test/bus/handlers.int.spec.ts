import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Pool } from 'pg';
import { register } from 'prom-client';
import { openLogTailBus, type Bus } from '#libs/bus';
import { NumberedAppends, testCatalogue } from '#libs/bus/testing';
import { NotHereYet, reactionCommandId, RuleBroken } from '#libs/event-sourcing';
import { StoreUnavailable, type EventStore } from '#libs/event-store';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import {
  allEqual,
  openAppliedFeed,
  rebuildAll,
  requestDiscard,
  requestReplay,
  ServiceHandlers,
  silentLog,
  type Applied,
  type Projection,
  type Reaction,
  type ReactionCause,
} from '#libs/projections';
import { parked } from '../../apps/cli/src/parked.js';
import { connectionsOf } from './connections.js';
import { eventually } from './eventually.js';
import { createTallySchema, Mishaps, tallyProjection, tallyRows } from './tally.js';

const SCHEMA = 'intake';
const textOf = (query: unknown): string => (typeof query === 'string' ? query : String((query as { text?: unknown }).text));
const silent = silentLog;
/** Events of one append. */
const MOST_AT_ONCE = 1_000;
/** The end of hope, no measure of speed. */
const PATIENCE_MS = 60_000;

describe('the handlers of a service, following the log', () => {
  let postgres: TestPostgres;
  let pool: Pool;
  let store: EventStore;
  let appends: NumberedAppends;
  let mishaps: Mishaps;
  let board: Projection;
  let other: Projection;
  const open: ServiceHandlers[] = [];

  beforeAll(async () => {
    postgres = await startTestPostgres();
  });
  afterAll(() => postgres.stop());

  beforeEach(async () => {
    pool = createPool({ connectionString: await postgres.createDatabase(), applicationName: 'handlers-spec' });
    store = openInMemoryEventStore();
    appends = new NumberedAppends(store);
    mishaps = new Mishaps();
    board = tallyProjection('topic-board', { mishaps });
    other = tallyProjection('other-board');
    await createTallySchema(pool, SCHEMA, [board, other]);
  });
  afterEach(async () => {
    mishaps.release();
    await Promise.all(open.splice(0).map((handlers) => handlers.close()));
    await store.close();
    await pool.end();
  });

  const start = async (
    projections: readonly Projection[],
    reactions: readonly Reaction[] = [],
    issue?: (command: object, cause: ReactionCause) => Promise<unknown>,
  ) => {
    const bus: Bus = openLogTailBus({ store });
    const handlers = await ServiceHandlers.start({
      service: SCHEMA,
      pool,
      store,
      bus,
      catalogue: testCatalogue,
      projections,
      reactions,
      issue,
      log: silent,
      parkedPollMs: 100,
    });
    open.push(handlers);
    return handlers;
  };
  const rows = (projection: Projection) => tallyRows(pool, SCHEMA, projection);
  const checkpoint = async (handler: string): Promise<Record<string, unknown>[]> =>
    (
      await pool.query<Record<string, unknown>>(
        `SELECT carrier, partition, position, event_id FROM ${SCHEMA}.checkpoints WHERE handler = $1 ORDER BY 1, 2`,
        [handler],
      )
    ).rows;
  const printed: string[] = [];
  const shangliang = (...args: string[]): Promise<number> => {
    printed.length = 0;
    return parked(args, { pool, user: 'spec', print: (line) => printed.push(line), servedWithinMs: PATIENCE_MS });
  };

  it('applies each event once, in order, and goes on after a restart', async () => {
    await appends.append('tally-1', 3);
    await appends.append('voice-1', 2);
    const first = await start([board]);
    await eventually(async () => expect(await rows(board)).toEqual(appends.counts));
    await open.pop()!.close();
    expect(first.failures).toEqual([]);
    await appends.append('tally-1', 2);
    await appends.append('tally-2', 1);
    await start([board]);
    await eventually(async () => expect(await rows(board)).toEqual(appends.counts));
    expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 0);
  });

  it('answers a reader who waits for a position as soon as it is applied, and with false when it is not in time', async () => {
    const handlers = await start([board]);
    const position = await appends.append('tally-1', 1);
    expect(await handlers.waitForPosition('topic-board', position, PATIENCE_MS)).toBe(true);
    expect((await rows(board)).get('tally-1')).toBe(1);
    expect(await handlers.waitForPosition('topic-board', position + 1n, 150)).toBe(false);
    // Nothing of interest to the board: passed over without a transaction, and still waited for.
    const ignored = await appends.append('tally-1', 1, { type: 'Ignored' });
    expect(await handlers.waitForPosition('topic-board', ignored, PATIENCE_MS)).toBe(true);
  });

  it('stores what was only passed over within seconds, so that a restart does not read it again', async () => {
    const handlers = await start([board]);
    const position = await appends.append('tally-1', 5, { type: 'Ignored' });
    await handlers.waitForPosition('topic-board', position, PATIENCE_MS);
    await eventually(async () =>
      expect((await checkpoint('topic-board')).map((row) => row['position'])).toEqual([String(position), String(position)]),
    );
  });

  it('parks the key of a poison event for that handler, queues later ones behind it and goes on with all else', async () => {
    mishaps.poison.add('tally-1#1');
    const handlers = await start([board, other]);
    await appends.append('tally-1', 2);
    await appends.append('tally-2', 2);
    const position = await appends.append('tally-1', 2);
    await handlers.waitForPosition('topic-board', position, PATIENCE_MS);
    await handlers.waitForPosition('other-board', position, PATIENCE_MS);
    expect(await rows(board)).toEqual(
      new Map([
        ['tally-1', 1],
        ['tally-2', 2],
      ]),
    );
    expect(await rows(other)).toEqual(appends.counts);
    const { rows: parked } = await pool.query(`SELECT partition_key, error, attempts FROM ${SCHEMA}.parked_events ORDER BY position`);
    expect(parked).toEqual([
      { partition_key: 'tally-1', error: 'Error: can not apply tally-1#1', attempts: 1 },
      { partition_key: 'tally-1', error: null, attempts: 0 },
      { partition_key: 'tally-1', error: null, attempts: 0 },
    ]);
    expect(handlers.failures).toEqual([]);
  });

  it('replays a parked key in order when asked, and keeps it parked when it fails again', async () => {
    mishaps.poison.add('tally-1#1');
    const handlers = await start([board]);
    const position = await appends.append('tally-1', 4);
    await handlers.waitForPosition('topic-board', position, PATIENCE_MS);
    expect(await shangliang('replay', '--service', SCHEMA, '--handler', 'topic-board')).toBe(1);
    expect(printed.at(-1)).toBe('3 still parked');
    expect(await shangliang('list', '--service', SCHEMA)).toBe(0);
    expect(printed[0]).toMatch(
      /^intake {2}topic-board {2}key tally-1 {2}position 2 {2}Counted {2}[0-9a-f-]{36} {2}2 attempts: Error: can not apply tally-1#1$/,
    );
    expect(printed[1]).toMatch(/position 3 .* queues behind$/);
    mishaps.poison.clear();
    expect(await shangliang('replay', '--service', SCHEMA, '--handler', 'topic-board', '--key', 'tally-1')).toBe(0);
    expect(await rows(board)).toEqual(new Map([['tally-1', 4]]));
    expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 0);
    expect(await shangliang('replay', '--service', SCHEMA, '--handler', 'topic-board')).toBe(1);
    expect(printed).toEqual(['no such event is parked']);
  });

  it('replays more than one transaction takes, up to the one that fails again, and then the rest', async () => {
    mishaps.poison.add('tally-1#0');
    const handlers = await start([board]);
    const position = await appends.append('tally-1', 450);
    await handlers.waitForPosition('topic-board', position, PATIENCE_MS);
    expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 450);
    mishaps.poison.clear();
    mishaps.poison.add('tally-1#300');
    expect(await shangliang('replay', '--service', SCHEMA, '--handler', 'topic-board')).toBe(1);
    expect(printed.at(-1)).toBe('150 still parked');
    expect(await rows(board)).toEqual(new Map([['tally-1', 300]]));
    mishaps.poison.clear();
    expect(await shangliang('replay', '--service', SCHEMA, '--handler', 'topic-board')).toBe(0);
    expect(await rows(board)).toEqual(new Map([['tally-1', 450]]));
  });

  describe('what is parked', () => {
    /** Parks `tally-1` at its first event, with as many more behind it. */
    const park = async (count: number, projections = [board]): Promise<ServiceHandlers> => {
      mishaps.poison.add('tally-1#0');
      const handlers = await start(projections);
      let position = 0n;
      for (let left = count; left > 0; left -= MOST_AT_ONCE) position = await appends.append('tally-1', Math.min(left, MOST_AT_ONCE));
      await handlers.waitForPosition('topic-board', position, PATIENCE_MS);
      expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', count);
      mishaps.poison.clear();
      return handlers;
    };
    const replay = () => shangliang('replay', '--service', SCHEMA, '--handler', 'topic-board');

    it('is applied together where that is possible, whatever the number', async () => {
      const sizes: number[] = [];
      const counting: Projection = {
        ...board,
        apply: (events, transaction) => {
          sizes.push(events.length);
          return board.apply(events, transaction);
        },
      };
      await park(150, [counting]);
      sizes.length = 0;
      expect(await replay()).toBe(0);
      expect(sizes).toEqual([150]);
      expect(await rows(board)).toEqual(new Map([['tally-1', 150]]));
    });

    it('is waited for by who asked, as long as the queue shortens', async () => {
      await park(1_050);
      mishaps.slowMs = 1_500;
      // Less than the six pages take, and much longer than one.
      const context = { pool, user: 'spec', print: (line: string) => printed.push(line), servedWithinMs: 8_500 };
      expect(await parked(['replay', '--service', SCHEMA, '--handler', 'topic-board'], context)).toBe(0);
      expect(await rows(board)).toEqual(appends.counts);
    });

    it('is counted to its end, though no more than ten thousand are listed', async () => {
      await pool.query(
        `INSERT INTO ${SCHEMA}.parked_events (handler, position, event_id, carrier, partition, partition_key, stream, type, schema_version, error)
         SELECT 'topic-board', n, gen_random_uuid(), 'log', 0, 'tally-1', 'tally-1', 'Counted', 1, 'Error' FROM generate_series(1, 10003) n`,
      );
      expect(await shangliang('list', '--service', SCHEMA)).toBe(0);
      expect(printed).toHaveLength(10_001);
      expect(printed.at(-1)).toBe('10003 parked, 10000 of them listed');
    });

    it('under many keys is served in one go', async () => {
      const many = Array.from({ length: 250 }, (_, n) => `tally-${n}`);
      for (const stream of many) mishaps.poison.add(`${stream}#0`);
      const handlers = await start([board]);
      for (const stream of many) await appends.append(stream);
      const count = async () => (await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).rowCount!;
      await eventually(async () => expect(await count()).toBe(250));
      mishaps.poison.clear();
      // Between two looks at the queue it would rest for two seconds: how long after the last key of a look does the next one come?
      let appliedAt: number | null = null;
      const rests: number[] = [];
      handlers.onApplied(() => (appliedAt = performance.now()));
      const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>;
      const looking = jest.spyOn(pool, 'query').mockImplementation(((...args: unknown[]) => {
        if (appliedAt !== null && /requested/.test(textOf(args[0]))) rests.push(performance.now() - appliedAt);
        return query(...args);
      }) as never);
      await requestReplay(pool, SCHEMA, 'topic-board', null, 'spec');
      await eventually(async () => expect(await count()).toBe(0));
      looking.mockRestore();
      // A hundred keys at a look.
      expect(rests.length).toBeGreaterThanOrEqual(2);
      expect(Math.max(...rests.slice(0, 2))).toBeLessThan(1_500);
      expect(await rows(board)).toEqual(appends.counts);
    });

    it('is passed over where it was redacted meanwhile', async () => {
      await park(4);
      // The rows count without gaps, so nothing may follow what is left out.
      const eventAt = store.eventAt.bind(store);
      jest.spyOn(store, 'eventAt').mockImplementation(async (position) => {
        const event = await eventAt(position);
        return event && position > 2n ? { ...event, data: new Uint8Array(), redacted: true } : event;
      });
      expect(await replay()).toBe(0);
      expect(await rows(board)).toEqual(new Map([['tally-1', 2]]));
    });

    it('is replayed up to an event that the log no longer holds, and says so', async () => {
      await park(4);
      const eventAt = store.eventAt.bind(store);
      const lost = jest.spyOn(store, 'eventAt').mockImplementation(async (position) => (position === 3n ? null : eventAt(position)));
      expect(await replay()).toBe(1);
      expect(printed[0]).toMatch(/position 3 .* 1 attempts: the log holds no event [0-9a-f-]{36} at position 3$/);
      expect(await rows(board)).toEqual(new Map([['tally-1', 2]]));
      lost.mockRestore();
      expect(await replay()).toBe(0);
      expect(await rows(board)).toEqual(new Map([['tally-1', 4]]));
    });

    it('is replayed up to an event that this release does not know, as after a step back, and says so', async () => {
      await park(4);
      const eventAt = store.eventAt.bind(store);
      jest.spyOn(store, 'eventAt').mockImplementation(async (position) => {
        const event = await eventAt(position);
        return event && position === 3n ? { ...event, schemaVersion: 2 } : event;
      });
      expect(await replay()).toBe(1);
      expect(printed[0]).toMatch(/position 3 .* 1 attempts: UnknownEvent: .*upgrade this process/);
      expect(await rows(board)).toEqual(new Map([['tally-1', 2]]));
    });

    it('and can not be read now holds nobody else up', async () => {
      await park(1);
      mishaps.poison.add('tally-2#0');
      const position = await appends.append('tally-2', 1);
      await eventually(async () => expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 2));
      const eventAt = store.eventAt.bind(store);
      let [asked, away] = [0, true];
      jest.spyOn(store, 'eventAt').mockImplementation(async (at) => {
        if (at === position || !away) return eventAt(at);
        asked++;
        throw new StoreUnavailable('away');
      });
      mishaps.poison.clear();
      await requestReplay(pool, SCHEMA, 'topic-board', null, 'spec');
      await eventually(async () => expect(await rows(board)).toEqual(new Map([['tally-2', 1]])));
      await eventually(() => expect(asked).toBeGreaterThan(1));
      away = false;
      await eventually(async () => expect(await rows(board)).toEqual(appends.counts));
    });

    it('for rows of another release is left to that one', async () => {
      await park(2);
      await pool.query(`UPDATE ${SCHEMA}.projection_versions SET version = 2`);
      await requestReplay(pool, SCHEMA, 'topic-board', null, 'spec');
      // Twice looked at.
      await new Promise((resolve) => setTimeout(resolve, 4_500));
      expect(await rows(board)).toEqual(new Map());
      expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events WHERE requested = 'replay'`)).toHaveProperty('rowCount', 2);
      await pool.query(`UPDATE ${SCHEMA}.projection_versions SET version = 1`);
      await eventually(async () => expect(await rows(board)).toEqual(appends.counts));
    });
  });

  it('keeps why and by whom a parked event was discarded', async () => {
    mishaps.poison.add('tally-1#3');
    const handlers = await start([board]);
    const position = await appends.append('tally-1', 4);
    await handlers.waitForPosition('topic-board', position, PATIENCE_MS);
    await expect(shangliang('discard', '--service', SCHEMA, '--handler', 'topic-board', '--position', '4')).rejects.toThrow(
      /--reason "why"/,
    );
    expect(
      await shangliang('discard', '--service', SCHEMA, '--handler', 'topic-board', '--position', '4', '--reason', 'recorded by mistake'),
    ).toBe(0);
    const { rows: discarded } = await pool.query(`SELECT partition_key, reason, discarded_by, error FROM ${SCHEMA}.discarded_events`);
    expect(discarded).toEqual([
      { partition_key: 'tally-1', reason: 'recorded by mistake', discarded_by: 'spec', error: 'Error: can not apply tally-1#3' },
    ]);
    expect(await rows(board)).toEqual(new Map([['tally-1', 3]]));
  });

  it('keeps to what was discarded when a projection is verified and rebuilt', async () => {
    mishaps.poison.add('tally-1#3');
    await start([board]);
    const position = await appends.append('tally-1', 4);
    const other = await appends.append('tally-2', 3);
    await open[0]!.waitForPosition('topic-board', other, PATIENCE_MS);
    const discard = () =>
      shangliang('discard', '--service', SCHEMA, '--handler', 'topic-board', '--position', String(position), '--reason', 'by mistake');
    expect(await discard()).toBe(0);
    const verified = await rebuildAll([{ service: SCHEMA, pool, projections: [board] }], { store, catalogue: testCatalogue, verify: true });
    expect(verified[0]?.tables[0]).toMatchObject({ table: 'topic_board', rows: 2, differences: 0 });
    await open.pop()!.close();
    const raised = tallyProjection('topic-board', { version: 2, mishaps });
    await start([raised]);
    await eventually(async () =>
      expect((await pool.query(`SELECT version FROM ${SCHEMA}.projection_versions`)).rows).toEqual([{ version: 2 }]),
    );
    expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 0);
    expect(await rows(raised)).toEqual(
      new Map([
        ['tally-1', 3],
        ['tally-2', 3],
      ]),
    );
    expect(await pool.query(`SELECT FROM ${SCHEMA}.discarded_events`)).toHaveProperty('rowCount', 1);
  });

  it('lets a projection be discarded from while it is rebuilt', async () => {
    mishaps.poison.add('tally-1#1');
    await start([board]);
    const position = await appends.append('tally-1', 2);
    await open[0]!.waitForPosition('topic-board', position, PATIENCE_MS);
    await open.pop()!.close();
    // As far as the rebuild has read when somebody asks to discard what it has parked too.
    const discarded = jest.spyOn(store, 'head').mockImplementationOnce(async () => {
      await requestDiscard(pool, SCHEMA, 'topic-board', position, 'by mistake', 'spec');
      return position;
    });
    await start([tallyProjection('topic-board', { version: 2, mishaps })]);
    await eventually(async () =>
      expect((await pool.query(`SELECT discarded_by FROM ${SCHEMA}.discarded_events`)).rows).toEqual([{ discarded_by: 'spec' }]),
    );
    expect(discarded).toHaveBeenCalled();
    expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 0);
    expect(await rows(board)).toEqual(new Map([['tally-1', 1]]));
  });

  it('stops a handler at an event that this release does not know, and lets the others of the process go on', async () => {
    const narrow = tallyProjection('other-board', { carriers: ['voices'] });
    const handlers = await start([board, narrow]);
    await appends.append('tally-1', 1, { schemaVersion: 2 });
    await appends.append('voice-1', 1);
    await eventually(() => expect(handlers.failures).toHaveLength(1));
    expect(handlers.failures[0]).toMatchObject({ consumer: 'topic-board', error: { name: 'UnknownEvent' } });
    await eventually(async () => expect(await rows(narrow)).toEqual(new Map([['voice-1', 1]])));
  });

  it('refuses to start on another log than its checkpoints belong to, and on one that has lost its end', async () => {
    const handlers = await start([board]);
    const position = await appends.append('tally-1', 3);
    await handlers.waitForPosition('topic-board', position, PATIENCE_MS);
    await open.pop()!.close();
    const restored = openInMemoryEventStore({ logId: store.logId });
    await new NumberedAppends(restored).append('tally-1', 2);
    const bus = openLogTailBus({ store: restored });
    const options = { service: SCHEMA, pool, catalogue: testCatalogue, projections: [board], reactions: [], log: silent };
    await expect(ServiceHandlers.start({ ...options, store: restored, bus })).rejects.toThrow(/ends at 2: it was restored from a backup/);
    await bus.close();
    const foreign = openInMemoryEventStore();
    const foreignBus = openLogTailBus({ store: foreign });
    await expect(ServiceHandlers.start({ ...options, store: foreign, bus: foreignBus })).rejects.toThrow(/the store holds log/);
    await foreignBus.close();
  });

  it('lets a slow handler fall behind without holding the others, and brings it up again from the store', async () => {
    const bus = openLogTailBus({ store, queueBound: 50 });
    const handlers = await ServiceHandlers.start({
      service: SCHEMA,
      pool,
      store,
      bus,
      catalogue: testCatalogue,
      projections: [board, other],
      reactions: [],
      log: silent,
    });
    open.push(handlers);
    mishaps.hold();
    let position = 0n;
    for (let round = 0; round < 60; round++) position = await appends.append(`tally-${round % 7}`, 5);
    expect(await handlers.waitForPosition('other-board', position, PATIENCE_MS)).toBe(true);
    expect(await handlers.waitForPosition('topic-board', position, 0)).toBe(false);
    mishaps.release();
    expect(await handlers.waitForPosition('topic-board', position, PATIENCE_MS)).toBe(true);
    expect(await rows(board)).toEqual(appends.counts);
    expect(await rows(other)).toEqual(appends.counts);
  });

  it('tells every process what was applied, with the keys', async () => {
    const heard: Applied[] = [];
    const feed = await openAppliedFeed(pool, silent);
    feed.onApplied((applied) => heard.push(applied));
    for (const noise of ['noise', '{"s":"intake"}', '{"s":"intake","h":"topic-board","p":"-","k":[]}'])
      await pool.query(`SELECT pg_notify('shangliang_applied', $1)`, [noise]);
    await start([board]);
    const position = await appends.append('tally-1', 2);
    await eventually(() => expect(heard).toContainEqual({ service: SCHEMA, handler: 'topic-board', position, partitionKeys: ['tally-1'] }));
    await feed.close();
  });

  it('survives the loss of all its database connections', async () => {
    const handlers = await start([board]);
    await appends.append('tally-1', 2);
    const connections = await connectionsOf(pool, postgres);
    for (let round = 0; round < 5; round++) {
      await connections.end();
      await appends.append('tally-1', 20);
    }
    await connections.close();
    const position = await appends.append('tally-2', 1);
    expect(await handlers.waitForPosition('topic-board', position, PATIENCE_MS)).toBe(true);
    expect(await rows(board)).toEqual(appends.counts);
    expect(handlers.failures).toEqual([]);
  });

  it('rebuilds a projection whose version was raised beside the live rows and swaps it in', async () => {
    const before = await start([board]);
    const position = await appends.append('tally-1', 30);
    await before.waitForPosition('topic-board', position, PATIENCE_MS);
    await open.pop()!.close();
    await pool.query(`UPDATE ${SCHEMA}.topic_board SET digest = -1`);
    const raised = tallyProjection('topic-board', { version: 2 });
    await start([raised]);
    await eventually(async () => {
      const { rows: versions } = await pool.query(`SELECT version FROM ${SCHEMA}.projection_versions WHERE projection = 'topic-board'`);
      expect(versions).toEqual([{ version: 2 }]);
    });
    const { rows: digests } = await pool.query(`SELECT FROM ${SCHEMA}.topic_board WHERE digest = -1`);
    expect(digests).toEqual([]);
    await appends.append('tally-1', 3);
    await eventually(async () => expect(await rows(raised)).toEqual(appends.counts));
    await open.pop()!.close();
    const older = await start([board]);
    expect(older.failures).toMatchObject([{ consumer: 'topic-board', error: { name: 'SupersededVersion' } }]);
  });

  it('verifies live rows against a rebuild from nothing, while the service goes on', async () => {
    const handlers = await start([board, other]);
    const position = await appends.append('tally-1', 500);
    await appends.append('voice-1', 3);
    await handlers.waitForPosition('topic-board', position, PATIENCE_MS);
    const options = { store, catalogue: testCatalogue, verify: true };
    const equal = await rebuildAll([{ service: SCHEMA, pool, projections: [board, other] }], options);
    expect(allEqual(equal)).toBe(true);
    expect(equal[0]?.tables[0]).toMatchObject({ table: 'topic_board', differences: 0 });
    await pool.query(`UPDATE ${SCHEMA}.topic_board SET count = count + 1 WHERE stream = 'tally-1'`);
    const lines: string[] = [];
    const changed = await rebuildAll([{ service: SCHEMA, pool, projections: [board] }], { ...options, report: (line) => lines.push(line) });
    expect(allEqual(changed)).toBe(false);
    expect(lines[0]).toMatch(/topic-board v1: DIFFERENT, \d+ rows, 2 differences/);
    const { rows: left } = await pool.query(`SELECT FROM pg_tables WHERE schemaname = '${SCHEMA}__rebuild' AND tablename = 'topic_board'`);
    expect(left).toEqual([]);
  });

  describe('reactions', () => {
    const issued: { commandId: string; event: string }[] = [];
    let failing: (cause: ReactionCause) => Error | null;
    const issue = async (_command: object, { commandId, event }: ReactionCause): Promise<unknown> => {
      const { stream, revision } = event;
      const error = failing({ reaction: '', commandId, event });
      if (error) throw error;
      issued.push({ commandId, event: `${stream}#${revision}` });
      return undefined;
    };
    const reaction: Reaction = {
      name: 'when-counted-then-tell',
      carriers: ['log'],
      on: ['Counted'],
      react: async (event, tell) => {
        await tell(0, { first: event.stream });
        await tell(1, { second: event.stream });
      },
    };
    beforeEach(() => {
      issued.length = 0;
      failing = () => null;
    });

    it('issue their commands under the same ids on every replay', async () => {
      await appends.append('tally-1', 2);
      await start([], [reaction], issue);
      await eventually(() => expect(issued).toHaveLength(4));
      const { eventId } = (await store.eventAt(1n))!;
      expect(issued.slice(0, 2).map(({ commandId }) => commandId)).toEqual(
        [0, 1].map((n) => reactionCommandId(store.logId, reaction.name, eventId, n)),
      );
      await open.pop()!.close();
      const first = [...issued];
      // As after a crash between the append and the checkpoint.
      await pool.query(`UPDATE ${SCHEMA}.checkpoints SET position = 0, event_id = NULL`);
      issued.length = 0;
      await start([], [reaction], issue);
      await eventually(() => expect(issued).toEqual(first));
    });

    it('go on after what did not concern them was passed over a moment ago', async () => {
      const handlers = await start([], [reaction], issue);
      await appends.append('voice-1', 1);
      const passed = async () =>
        (await register.getSingleMetric('handler_position')!.get()).values.find(({ labels }) => labels['handler'] === reaction.name)?.value;
      await eventually(async () => expect(await passed()).toBe(Number(await store.head())));
      // Sooner than what was passed over is made durable.
      await appends.append('tally-1', 1);
      await eventually(() => expect(issued.map(({ event }) => event)).toEqual(['tally-1#0', 'tally-1#0']));
      expect(handlers.failures).toEqual([]);
    });

    it('park a key whose command is refused, and react to it when asked after the cause is gone', async () => {
      failing = ({ event }) => (event.stream === 'tally-1' && event.revision === 1 ? new Error('room.not-active') : null);
      await start([], [reaction], issue);
      await appends.append('tally-1', 3);
      await appends.append('tally-2', 1);
      await eventually(() => expect(issued.map(({ event }) => event)).toEqual(expect.arrayContaining(['tally-1#0', 'tally-2#0'])));
      await eventually(async () => expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 2));
      failing = () => null;
      await requestReplay(pool, SCHEMA, reaction.name, null, 'spec');
      await eventually(() => expect(issued.map(({ event }) => event)).toEqual(expect.arrayContaining(['tally-1#1', 'tally-1#2'])));
      await eventually(async () => expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 0));
    });

    it('try again by themselves what a command names and is not here yet, and nothing else', async () => {
      failing = ({ event }) => {
        if (event.stream === 'tally-1') return new NotHereYet('room.unknown');
        return event.stream === 'tally-2' ? new RuleBroken('room.not-active') : null;
      };
      await start([], [reaction], issue);
      await appends.append('tally-1', 2);
      await appends.append('tally-2', 1);
      const parked = (count: number) =>
        eventually(async () => expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', count));
      await parked(3);
      const timePasses = () => pool.query(`UPDATE ${SCHEMA}.parked_events SET parked_at = parked_at - interval '1 hour'`);
      await timePasses();
      const triedAgain = `SELECT error FROM ${SCHEMA}.parked_events WHERE attempts > 1`;
      await eventually(async () => expect((await pool.query(triedAgain)).rows).toEqual([{ error: 'NotHereYet: room.unknown' }]));
      failing = () => null;
      await timePasses();
      await eventually(() => expect(issued.map(({ event }) => event)).toEqual(expect.arrayContaining(['tally-1#0', 'tally-1#1'])));
      await parked(1);
    });

    it('replay a long queue in order, up to the one that fails again, and then the rest', async () => {
      const many = { ...reaction, react: async (event, tell) => void (await tell(0, { of: event.stream })) } satisfies Reaction;
      failing = () => new Error('room.not-active');
      await start([], [many], issue);
      await appends.append('tally-1', 130);
      const queued = (count: number) =>
        eventually(async () => expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', count));
      await queued(130);
      failing = ({ event }) => (event.revision === 70 ? new Error('room.still-not-active') : null);
      await requestReplay(pool, SCHEMA, many.name, null, 'spec');
      await queued(60);
      const { rows: head } = await pool.query(`SELECT error, attempts FROM ${SCHEMA}.parked_events ORDER BY position LIMIT 1`);
      expect(head).toEqual([{ error: 'Error: room.still-not-active', attempts: 1 }]);
      failing = () => null;
      await requestReplay(pool, SCHEMA, many.name, null, 'spec');
      await queued(0);
      expect(issued.map(({ event }) => event)).toEqual(Array.from({ length: 130 }, (_, n) => `tally-1#${n}`));
    });

    it('leave out what somebody asks to discard while the queue before it is replayed', async () => {
      const many = { ...reaction, react: async (event, tell) => void (await tell(0, { of: event.stream })) } satisfies Reaction;
      failing = () => new Error('room.not-active');
      await start([], [many], async (command, cause) => {
        await issue(command, cause);
        if (cause.event.revision === 1) await requestDiscard(pool, SCHEMA, many.name, 4n, 'by mistake', 'spec');
      });
      await appends.append('tally-1', 5);
      await eventually(async () => expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 5));
      failing = () => null;
      await requestReplay(pool, SCHEMA, many.name, null, 'spec');
      await eventually(async () => expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 0));
      expect(issued.map(({ event }) => event)).toEqual(['tally-1#0', 'tally-1#1', 'tally-1#2', 'tally-1#4']);
      expect((await pool.query(`SELECT position, reason FROM ${SCHEMA}.discarded_events`)).rows).toEqual([
        { position: '4', reason: 'by mistake' },
      ]);
    });

    it('keep what of a long queue is done when they are stopped in the middle of it', async () => {
      const many = { ...reaction, react: async (event, tell) => void (await tell(0, { of: event.stream })) } satisfies Reaction;
      failing = () => new Error('room.not-active');
      await start([], [many], issue);
      await appends.append('tally-1', 30);
      await eventually(async () => expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 30));
      const [handlers] = open.splice(0);
      const closing: Promise<void>[] = [];
      failing = ({ event }) => {
        if (event.revision === 10) closing.push(handlers!.close());
        return null;
      };
      await requestReplay(pool, SCHEMA, many.name, null, 'spec');
      await eventually(() => expect(closing).toHaveLength(1));
      await Promise.all(closing);
      // What was under way is finished.
      expect(await pool.query(`SELECT FROM ${SCHEMA}.parked_events`)).toHaveProperty('rowCount', 19);
      expect(issued).toHaveLength(11);
      await start([], [many], issue);
      await eventually(() => expect(issued.map(({ event }) => event)).toEqual(Array.from({ length: 30 }, (_, n) => `tally-1#${n}`)));
    });
  });
});
