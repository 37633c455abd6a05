import { z } from 'zod';
import { openKafkaBus } from '#libs/bus/kafka';
import { testCatalogue } from '#libs/bus/testing';
import { openPostgresEventStore } from '#libs/event-store';
import { createLogger } from '#libs/observability';
import { createPool } from '#libs/postgres';
import { ServiceHandlers } from '#libs/projections';
import { Mishaps } from '../tally.js';
import { chaosProjections } from './chaos-projections.js';
import { echoCommands, echoReaction } from './echo-reaction.js';

/** A copy of a service, to be killed. Sends `up` when its handlers are attached; the message `heal` ends its mishaps. */
export const ServiceSettings = z.object({
  service: z.string(),
  databaseUrl: z.string(),
  brokers: z.array(z.string()),
  poison: z.array(z.string()),
  reacts: z.boolean(),
});

const settings = ServiceSettings.parse(JSON.parse(process.argv[2] ?? '{}'));
const log = createLogger({ service: settings.service, level: 'info' });
const mishaps = new Mishaps();
for (const event of settings.poison) mishaps.poison.add(event);
process.on('message', (message) => {
  if (message === 'heal') mishaps.poison.clear();
});

const pool = createPool({ connectionString: settings.databaseUrl, applicationName: settings.service, max: 8 });
const store = await openPostgresEventStore({ connectionString: settings.databaseUrl, applicationName: `${settings.service}-log`, log });
const bus = openKafkaBus({ brokers: settings.brokers, service: settings.service, store, log });
const handlers = await ServiceHandlers.start({
  service: settings.service,
  pool,
  store,
  bus,
  catalogue: testCatalogue,
  projections: chaosProjections(settings.service, mishaps),
  reactions: settings.reacts ? [echoReaction] : [],
  issue: echoCommands(store),
  log,
});
bus.onFailure(({ consumer, error }) => process.send?.({ failure: `${settings.service} ${consumer}: ${error.message}` }));
process.send?.('up');

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await handlers.close();
  await store.close();
  await pool.end();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => void stop());
