import type { ServiceConfiguration } from './service-configuration.js';
import type { EventStore } from '#libs/event-store';
import type { Logger } from '#libs/observability';
import { openKurrentDbEventStore, openPostgresEventStore } from '#libs/event-store';

/** The engine that the configuration names; the other one's code is not loaded. */
export const openEventStore = async (configuration: ServiceConfiguration, service: string, logger: Logger): Promise<EventStore> => {
  const { kurrentDbUrl } = configuration.eventStore;
  return kurrentDbUrl
    ? openKurrentDbEventStore({ connectionString: kurrentDbUrl, log: logger })
    : openPostgresEventStore({ connectionString: configuration.database.url, applicationName: `${service}-log`, log: logger });
};
