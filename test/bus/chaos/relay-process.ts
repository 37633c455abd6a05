import { z } from 'zod';
import { CheckedProducer } from '#libs/bus/kafka';
import { testCatalogue } from '#libs/bus/testing';
import { openPostgresEventStore } from '#libs/event-store';
import { createLogger } from '#libs/observability';
import { createPool } from '#libs/postgres';
import { Relay } from '../../../apps/relay/src/relay.js';
import { RelayTables } from '../../../apps/relay/src/relay-tables.js';

/** A relay, to be killed or paused. */
const settings = z.object({ databaseUrl: z.string(), brokers: z.array(z.string()) }).parse(JSON.parse(process.argv[2] ?? '{}'));
const log = createLogger({ service: 'relay', level: 'info' });
const pool = createPool({ connectionString: settings.databaseUrl, applicationName: 'relay', max: 4 });
const store = await openPostgresEventStore({ connectionString: settings.databaseUrl, applicationName: 'relay-log', log });
const producer = new CheckedProducer({ brokers: settings.brokers }, 'relay', log);
const relay = new Relay({
  store,
  tables: new RelayTables(pool),
  producer,
  catalogue: testCatalogue,
  holder: `relay ${process.pid}`,
  log,
  watermarkMs: 5_000,
});
relay.start();
process.send?.('up');

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await relay.close();
  await producer.disconnect();
  await store.close();
  await pool.end();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => void stop());
