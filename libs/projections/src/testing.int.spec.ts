import { describe, expect, it } from '@jest/globals';
import type { Projection } from './projection.js';
import { expectSameRowsInAnyInterleaving, projectionRows, readEvents, type ScratchTables } from './testing.js';

const tables: ScratchTables = { sql: 'CREATE TABLE tally (key text PRIMARY KEY, count int NOT NULL, last text NOT NULL)' };

const tally: Projection = {
  name: 'tally',
  version: 1,
  tables: ['tally'],
  carriers: ['log'],
  handles: ['Counted'],
  apply: async (events, transaction) => {
    for (const { metadata } of events) {
      await transaction.query(
        'INSERT INTO tally VALUES ($1, 1, $2) ON CONFLICT (key) DO UPDATE SET count = tally.count + 1, last = EXCLUDED.last',
        [metadata.partitionKey, metadata.eventId],
      );
    }
  },
};

/** One row for all keys, and the last one wins: the mistake that shuffling is there to find. */
const lastOfAll: Projection = {
  ...tally,
  apply: async (events, transaction) => {
    for (const { metadata } of events) {
      await transaction.query(`INSERT INTO tally VALUES ('all', 1, $1) ON CONFLICT (key) DO UPDATE SET last = EXCLUDED.last`, [
        metadata.eventId,
      ]);
    }
  },
};

const events = readEvents(
  ['a', 'b', 'a', 'c', 'b', 'a'].map((key) => ({
    stream: `thing-${key}`,
    event: { type: 'Counted', data: {} },
    metadata: { partitionKey: key },
  })),
);

describe('the projection test kit', () => {
  it('answers with the rows after given events', async () => {
    const rows = await projectionRows(tally, tables, events);
    expect(rows['tally']?.map(({ key, count }) => [key, count])).toEqual([
      ['a', 3],
      ['b', 2],
      ['c', 1],
    ]);
  });

  it('accepts a projection that depends on the order of one key only', async () => {
    await expectSameRowsInAnyInterleaving(tally, tables, events, { seed: 1 });
  });

  it('finds a projection in which the last of several keys wins', async () => {
    await expect(expectSameRowsInAnyInterleaving(lastOfAll, tables, events, { seed: 1 })).rejects.toThrow(/other rows in the order/);
  });

  it('refuses events in which nothing can be shuffled', async () => {
    await expect(expectSameRowsInAnyInterleaving(tally, tables, events.slice(0, 1), { seed: 1 })).rejects.toThrow(/nothing to interleave/);
  });
});
