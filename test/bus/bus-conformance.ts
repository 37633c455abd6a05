import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import type { Bus } from '#libs/bus';
import { NumberedAppends, testCatalogue } from '#libs/bus/testing';
import type { EventStore } from '#libs/event-store';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { ServiceHandlers, type Projection, type Reaction } from '#libs/projections';
import { connectionsOf } from './connections.js';
import { eventually } from './eventually.js';
import { createTallySchema, Mishaps, tallyProjection, tallyRows } from './tally.js';

/** A log and a bus that carries it, fresh for each test. */
export interface BusGround {
  readonly store: EventStore;
  /** As a copy of the service would open it. */
  openBus(service: string): Bus;
  close(): Promise<void>;
}

export interface BusHarness {
  ground(pool: Pool): Promise<BusGround>;
  stop(): Promise<void>;
}

const SERVICE = 'intake';

/** What every adapter of the bus promises to the handlers of a service. */
export const describeBusConformance = (name: string, openHarness: () => Promise<BusHarness>): void => {
  describe(`the bus: ${name}`, () => {
    let harness: BusHarness;
    let postgres: TestPostgres;
    let pool: Pool;
    let ground: BusGround;
    let appends: NumberedAppends;
    let mishaps: Mishaps;
    let board: Projection;
    let both: Projection;
    let open: ServiceHandlers[];

    beforeAll(async () => {
      [postgres, harness] = await Promise.all([startTestPostgres(), openHarness()]);
    });
    afterAll(async () => {
      await harness.stop();
      await postgres.stop();
    });

    beforeEach(async () => {
      pool = createPool({ connectionString: await postgres.createDatabase(), applicationName: 'bus-spec' });
      ground = await harness.ground(pool);
      appends = new NumberedAppends(ground.store);
      mishaps = new Mishaps();
      board = tallyProjection('topic-board', { carriers: ['log'], mishaps });
      both = tallyProjection('case-history');
      open = [];
      await createTallySchema(pool, SERVICE, [board, both]);
    });
    afterEach(async () => {
      mishaps.release();
      await Promise.all(open.map((handlers) => handlers.close()));
      await ground.close();
      await pool.end();
    });

    const start = async (...projections: Projection[]): Promise<ServiceHandlers> => {
      const handlers = await ServiceHandlers.start({
        service: SERVICE,
        pool,
        store: ground.store,
        bus: ground.openBus(SERVICE),
        catalogue: testCatalogue,
        projections,
        reactions: [],
      });
      open.push(handlers);
      return handlers;
    };
    const stop = async (handlers: ServiceHandlers): Promise<void> => {
      open = open.filter((other) => other !== handlers);
      await handlers.close();
    };
    const rows = (projection: Projection) => tallyRows(pool, SERVICE, projection);
    const countsOf = (carrier: 'tally' | 'voice') => new Map([...appends.counts].filter(([stream]) => stream.startsWith(carrier)));
    const allApplied = (withinMs?: number) =>
      eventually(async () => {
        expect(await rows(board)).toEqual(countsOf('tally'));
        expect(await rows(both)).toEqual(appends.counts);
      }, withinMs);
    const nothingParked = async () => expect(await pool.query(`SELECT FROM ${SERVICE}.parked_events`)).toHaveProperty('rowCount', 0);
    const appendSome = async (rounds: number): Promise<void> => {
      for (let round = 0; round < rounds; round++) {
        await appends.append(`tally-${round % 11}`, 1 + (round % 3));
        if (round % 4 === 0) await appends.append(`voice-${round % 5}`);
      }
    };

    it('brings every event of both carriers to every handler once, in order per key', async () => {
      const handlers = await start(board, both);
      await appendSome(120);
      await allApplied();
      await nothingParked();
      expect(handlers.failures).toEqual([]);
    });

    it('brings a handler that comes later everything from the beginning, and goes on', async () => {
      await appendSome(60);
      const first = await start(board);
      await eventually(async () => expect(await rows(board)).toEqual(countsOf('tally')));
      await stop(first);
      await start(board, both);
      await appendSome(60);
      await allApplied();
      await nothingParked();
    });

    it('goes on after restarts where it stopped, whatever came meanwhile', async () => {
      for (let restart = 0; restart < 3; restart++) {
        const handlers = await start(board, both);
        await appendSome(20);
        await stop(handlers);
        await appendSome(20);
      }
      const last = await start(board, both);
      await allApplied();
      await nothingParked();
      expect(last.failures).toEqual([]);
    });

    it('is shared by two copies of a service without doing anything twice, also while one comes and goes', async () => {
      await start(board, both);
      await appendSome(30);
      const second = await start(board, both);
      await appendSome(60);
      await allApplied();
      await stop(second);
      await appendSome(30);
      await allApplied();
      await nothingParked();
    });

    it('lets a reaction that begins now leave alone what was recorded before it first started, and miss nothing since', async () => {
      await appendSome(30);
      const recorded = await ground.store.head();
      const seen: bigint[] = [];
      const react = async (reaction: Reaction): Promise<ServiceHandlers> => {
        const handlers = await ServiceHandlers.start({
          service: SERVICE,
          pool,
          store: ground.store,
          bus: ground.openBus(SERVICE),
          catalogue: testCatalogue,
          projections: [],
          reactions: [reaction],
          issue: async (_, { event }) => void seen.push(event.position),
        });
        open.push(handlers);
        return handlers;
      };
      const reaction: Reaction = {
        name: 'when-counted-then-tell',
        carriers: ['log', 'voices'],
        on: ['Counted', 'VoiceRaised'],
        begins: 'now',
        react: (_, issue) => issue(0, {}),
      };
      const since = () =>
        eventually(async () => {
          const head = await ground.store.head();
          const expected = Array.from({ length: Number(head - recorded) }, (_, n) => recorded + BigInt(n) + 1n);
          expect([...new Set(seen)].sort((a, b) => Number(a - b))).toEqual(expected);
        });
      const first = await react(reaction);
      await appendSome(20);
      await since();
      await stop(first);
      await appendSome(20);
      const second = await react(reaction);
      await appendSome(10);
      await since();
      expect(second.failures).toEqual([]);
    });

    it('holds no handler for one that has stopped at an event it does not know', async () => {
      const voices = tallyProjection('case-history', { carriers: ['voices'] });
      const handlers = await start(board, voices);
      await appends.append('tally-1', 1, { schemaVersion: 9 });
      await appends.append('voice-1', 3);
      await eventually(() =>
        expect(handlers.failures.map(({ consumer, error }) => [consumer, error.name])).toContainEqual(['topic-board', 'UnknownEvent']),
      );
      await eventually(async () => expect(await rows(voices)).toEqual(new Map([['voice-1', 3]])));
    });

    it('holds no handler for a slow one', async () => {
      const handlers = await start(board, both);
      mishaps.hold();
      await appendSome(60);
      const position = await appends.append('tally-1', 2);
      expect(await handlers.waitForPosition('case-history', position, 60_000)).toBe(true);
      expect(await handlers.waitForPosition('topic-board', position, 0)).toBe(false);
      mishaps.release();
      await allApplied();
    });

    it('stops within its time while a batch is being applied, and applies it once all the same', async () => {
      const handlers = await start(board, both);
      await appendSome(10);
      await allApplied();
      mishaps.slowMs = 1_000;
      await appendSome(10);
      const began = performance.now();
      await stop(handlers);
      expect(performance.now() - began).toBeLessThan(30_000);
      mishaps.slowMs = 0;
      await start(board, both);
      await allApplied();
      await nothingParked();
    });

    it('survives that the database is gone for a moment', async () => {
      const handlers = await start(board, both);
      const connections = await connectionsOf(pool, postgres);
      for (let round = 0; round < 4; round++) {
        await connections.end();
        await appendSome(20);
      }
      await connections.close();
      await allApplied();
      await nothingParked();
      expect(handlers.failures).toEqual([]);
    });
  });
};
