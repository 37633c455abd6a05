import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import type { EventStore } from './event-store.js';
import { checkAgainstModel } from './model.spec-kit.js';
import { createTestLog, openInMemoryEventStore } from './testing.js';
import { openPostgresEventStore } from './postgres/postgres-event-store.js';

const long = process.env.LONG === '1';
const SEED = Number(process.env.SEED ?? 20260302);

describe('the store against a list', () => {
  let postgres: TestPostgres;
  let store: EventStore;
  beforeAll(async () => {
    postgres = await startTestPostgres();
    store = await openPostgresEventStore({ connectionString: (await createTestLog(postgres)).url });
  });
  afterAll(async () => {
    await store.close();
    await postgres.stop();
  });

  it(
    'behaves like the list, in memory',
    () => checkAgainstModel(openInMemoryEventStore(), long ? 20_000 : 2_000, SEED),
    long ? 600_000 : 240_000,
  );

  it('behaves like the list, on PostgreSQL', () => checkAgainstModel(store, long ? 50_000 : 2_000, SEED), long ? 3_600_000 : 600_000);
});
