import { startTestPostgres } from '#libs/postgres/testing';
import { describeEventStoreContract } from '../testing.js';
import { createTestLog } from './test-log.js';
import { openPostgresEventStore } from './postgres-event-store.js';

describeEventStoreContract('PostgreSQL', async () => {
  const postgres = await startTestPostgres();
  const log = await createTestLog(postgres);
  const open = () => openPostgresEventStore({ connectionString: log.url, pollMs: 200 });
  const store = await open();
  return {
    store,
    another: open,
    close: async () => {
      await store.close();
      await postgres.stop();
    },
  };
});
