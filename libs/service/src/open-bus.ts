import { openLogTailBus, type Bus } from '#libs/bus';
import type { EventStore } from '#libs/event-store';
import type { Logger } from '#libs/observability';
import type { ServiceConfiguration } from './service-configuration.js';

/** Kafka where brokers are configured; otherwise the service follows the log itself. */
export const openBus = async (options: {
  readonly configuration: ServiceConfiguration;
  readonly service: string;
  readonly store: EventStore;
  readonly logger: Logger;
}): Promise<Bus> => {
  const { configuration, service, store, logger } = options;
  if (!configuration.kafka) return openLogTailBus({ store, log: logger });
  const { openKafkaBus } = await import('#libs/bus/kafka');
  return openKafkaBus({ ...configuration.kafka, service, store, log: logger });
};
