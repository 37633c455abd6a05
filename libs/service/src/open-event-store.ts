import { openPostgresEventStore, type EventStore } from '#libs/event-store';
import type { Logger } from '#libs/observability';
import type { ServiceConfiguration } from './service-configuration.js';

/** The engine that the configuration names; the other one's code is not loaded. */
export const openEventStore = async (configuration: ServiceConfiguration, service: string, logger: Logger): Promise<EventStore> => {
  if (configuration.eventStore.kurrentDbUrl) throw new Error('KURRENTDB_URL is set, but this release has no KurrentDB engine yet');
  return openPostgresEventStore({ connectionString: configuration.database.url, applicationName: `${service}-log`, log: logger });
};
