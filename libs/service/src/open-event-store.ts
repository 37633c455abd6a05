import { catalogue } from '#libs/contracts';
import { openKurrentDbEventStore, openPostgresEventStore, type EventStore } from '#libs/event-store';
import type { Logger } from '#libs/observability';
import type { ServiceConfiguration } from './service-configuration.js';

/** The engine that the configuration names; the other one's code is not loaded. */
export const openEventStore = async (configuration: ServiceConfiguration, service: string, logger: Logger): Promise<EventStore> => {
  const { kurrentDbUrl } = configuration.eventStore;
  return kurrentDbUrl
    ? openKurrentDbEventStore({ connectionString: kurrentDbUrl, ownership: catalogue.ownership(), service, log: logger })
    : openPostgresEventStore({ connectionString: configuration.database.url, applicationName: `${service}-log`, log: logger });
};
