import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { DynamicModule } from '@nestjs/common';
import { Unauthenticated, type TokenVerifier } from '#libs/access';
import { CheckedProducer, ensureTopics } from '#libs/bus/kafka';
import { loadConfiguration, type Environment } from '#libs/configuration';
import { catalogue } from '#libs/contracts';
import { openKurrentDbEventStore, openPostgresEventStore } from '#libs/event-store';
import type { RunOptions } from '#libs/http';
import { createLogger } from '#libs/observability';
import { createPool } from '#libs/postgres';
import { Relay } from './relay.js';
import { RelayModule } from './relay.module.js';
import { RelayTables } from './relay-tables.js';

/** It has no routes of its own to let anybody in by. */
const noTokens: TokenVerifier = { verify: () => Promise.reject(new Unauthenticated('access.token-invalid')) };

/** @throws Error where no brokers are configured: there is nothing to relay to. */
export const prepareRelay = async (environment?: Environment): Promise<RunOptions> => {
  const { process: own, http, database, eventStore, kafka } = loadConfiguration(['http', 'database', 'eventStore', 'kafka'], environment);
  if (!kafka) throw new Error('KAFKA_BROKERS is not set: without brokers services follow the log themselves, and no relay is needed');
  const logger = createLogger({ service: 'relay', level: own.logLevel });
  const closers: (() => Promise<void>)[] = [];
  try {
    await ensureTopics(kafka, logger);
    const pool = createPool({
      connectionString: database.url,
      applicationName: 'relay',
      max: 4,
      onIdleError: (error) => logger.warn({ err: error }, 'an idle database connection was lost'),
    });
    closers.unshift(() => pool.end());
    const store = eventStore.kurrentDbUrl
      ? await openKurrentDbEventStore({ connectionString: eventStore.kurrentDbUrl, log: logger })
      : await openPostgresEventStore({ connectionString: database.url, applicationName: 'relay-log', log: logger });
    closers.unshift(() => store.close());
    const producer = new CheckedProducer(kafka, 'relay', logger);
    closers.unshift(() => producer.disconnect());
    const holder = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
    const relay = new Relay({ store, tables: new RelayTables(pool), producer, catalogue, holder, log: logger });
    closers.unshift(() => relay.close());
    const module: DynamicModule = {
      module: class RelayProcess {},
      global: true,
      imports: [RelayModule],
      providers: [{ provide: Relay, useValue: relay }],
      exports: [Relay],
    };
    return { name: 'relay', module, profile: own.profile, tokens: noTokens, logger, closers, port: http.port, host: http.host };
  } catch (error) {
    for (const close of closers)
      await close().catch((second: unknown) => logger.warn({ err: second }, 'could not be closed after a failed start'));
    throw error;
  }
};
