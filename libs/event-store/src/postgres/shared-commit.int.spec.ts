import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { WrongExpectedRevision, type EventStore } from '../event-store.js';
import { aNewEvent } from '../testing.js';
import { openPostgresEventStore } from './postgres-event-store.js';
import { createTestLog, type TestLog } from './test-log.js';

const aStream = (): string => `topic-${randomUUID()}`;

describe('several processes that append at once', () => {
  let postgres: TestPostgres;
  let log: TestLog;
  let admin: pg.Client;
  const stores: EventStore[] = [];

  beforeAll(async () => {
    postgres = await startTestPostgres();
    log = await createTestLog(postgres);
    admin = new pg.Client({ connectionString: log.adminUrl });
    await admin.connect();
    for (let n = 0; n < 6; n++)
      stores.push(await openPostgresEventStore({ connectionString: log.url, deadlineMs: 120_000, lockTimeoutMs: 60_000 }));
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await admin.end();
    await postgres.stop();
  });

  /** While somebody else commits: each store offers what it is told, and all of it waits. */
  const whileTheLogIsBusy = async (offer: () => readonly Promise<unknown>[], waiting: number) => {
    await admin.query('BEGIN');
    await admin.query('LOCK TABLE log.append_turn IN EXCLUSIVE MODE');
    await admin.query('LOCK TABLE log.append_lock IN EXCLUSIVE MODE');
    const outcomes = Promise.allSettled(offer());
    const deadline = performance.now() + 30_000;
    for (;;) {
      const { rows } = await admin.query<{ waiting: number }>('SELECT count(*)::int AS waiting FROM log.waiting WHERE streams IS NOT NULL');
      if (rows[0]!.waiting === waiting) break;
      if (performance.now() > deadline) throw new Error(`${rows[0]!.waiting} of ${waiting} wait`);
    }
    await admin.query('COMMIT');
    return outcomes;
  };

  it('share one commit', async () => {
    const streams = stores.map(aStream);
    const outcomes = await whileTheLogIsBusy(
      () => stores.map((store, n) => store.append(streams[n]!, 'no-stream', [aNewEvent(), aNewEvent()])),
      stores.length,
    );
    expect(outcomes.map(({ status }) => status)).toEqual(stores.map(() => 'fulfilled'));
    const { rows } = await admin.query<{ stream: string; transaction: string }>(
      'SELECT stream, revision, xmin::text AS transaction FROM log.events WHERE stream = ANY ($1) ORDER BY position',
      [streams],
    );
    expect(rows).toHaveLength(2 * stores.length);
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1);
    // What belongs together lies together.
    for (let n = 0; n < rows.length; n += 2) expect(rows[n]!.stream).toBe(rows[n + 1]!.stream);
    for (const [n, store] of stores.entries()) {
      const outcome = outcomes[n] as PromiseFulfilledResult<{ position: bigint; revision: number }>;
      expect((await store.readStream(streams[n]!)).at(-1)).toMatchObject({ position: outcome.value.position, revision: 1 });
    }
  });

  it('are each answered as if they had come one after the other', async () => {
    const [contested, grown, mine] = [aStream(), aStream(), aStream()];
    const again = aNewEvent();
    await stores[0]!.append(grown, 'no-stream', [again]);
    const outcomes = await whileTheLogIsBusy(
      () => [
        stores[0]!.append(contested, 'no-stream', [aNewEvent()]),
        stores[1]!.append(contested, 'no-stream', [aNewEvent()]),
        stores[2]!.append(grown, 0, [aNewEvent()]),
        stores[3]!.append(grown, 'no-stream', [again]),
        stores[4]!.append(mine, 'no-stream', [aNewEvent()]),
        stores[5]!.append(aStream(), 7, [aNewEvent()]),
      ],
      stores.length,
    );
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
    expect(refused).toHaveLength(2);
    for (const error of refused) expect(error).toBeInstanceOf(WrongExpectedRevision);
    expect(outcomes.slice(0, 2).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes[2]).toMatchObject({ value: { revision: 1, repeated: false } });
    expect(outcomes[3]).toMatchObject({ value: { revision: 0, repeated: true } });
    expect(outcomes[4]).toMatchObject({ value: { revision: 0 } });
    expect(outcomes[5]).toMatchObject({ status: 'rejected' });
    const { rows } = await admin.query<{ dense: boolean }>('SELECT count(*) = max(position) AS dense FROM log.events');
    expect(rows).toEqual([{ dense: true }]);
  });
});
