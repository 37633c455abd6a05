import './service.problems.js';
import type { DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { createTokenVerifier, developmentIssuerOptions, type IssuerOptions } from '#libs/access';
import { CommandRunner, Commands } from '#libs/command-handling';
import { loadConfiguration, type Environment } from '#libs/configuration';
import { catalogue } from '#libs/contracts';
import { openDirectory } from '#libs/directory';
import { LOGGER, Readiness, runService, type RunOptions } from '#libs/http';
import { createLogger, type Logger } from '#libs/observability';
import { openPostgresSubjectKeys } from '#libs/personal-data';
import { createPool } from '#libs/postgres';
import { HandlersHost } from './handlers-host.js';
import { openBus } from './open-bus.js';
import { openEventStore } from './open-event-store.js';
import { ReadModels } from './read-models.js';
import { SERVICE_AREAS, type ServiceConfiguration } from './service-configuration.js';
import type { ServiceDefinition } from './service-definition.js';
import { CONFIGURATION, DIRECTORY, EVENT_STORE, POOL, SUBJECT_KEYS } from './tokens.js';

const issuersOf = ({ tokens }: ServiceConfiguration): IssuerOptions[] => [
  ...(tokens.developmentIssuerFolder ? [developmentIssuerOptions(tokens.developmentIssuerFolder)] : []),
  ...(tokens.oidc ? [{ kind: 'oidc' as const, ...tokens.oidc }] : []),
];

/** Opens what a service stands on and says how to run it. Whatever was opened before a failure is closed again. */
export const prepareService = async (definition: ServiceDefinition, environment?: Environment): Promise<RunOptions> => {
  const configuration = loadConfiguration(SERVICE_AREAS, environment);
  const { name } = definition;
  const logger = createLogger({ service: name, level: configuration.process.logLevel });
  const closers: (() => Promise<void>)[] = [];
  try {
    const pool = createPool({
      connectionString: configuration.database.url,
      applicationName: name,
      max: configuration.database.poolSize,
      onIdleError: (error) => logger.warn({ err: error }, 'an idle database connection was lost'),
    });
    closers.unshift(() => pool.end());
    const keysPool = createPool({
      connectionString: configuration.keysDatabase.url,
      applicationName: `${name}-keys`,
      max: configuration.keysDatabase.poolSize,
      onIdleError: (error) => logger.warn({ err: error }, 'an idle connection to the keys database was lost'),
    });
    const keys = openPostgresSubjectKeys(keysPool, configuration.keysDatabase.masterKey);
    closers.unshift(() => keys.close());
    const store = await openEventStore(configuration, name, logger);
    closers.unshift(() => store.close());
    const directory = openDirectory(pool);
    const runner = new CommandRunner({ store, catalogue, keys, directory });
    const readModels = new ReadModels(store);
    const bus = await openBus({ configuration, service: name, store, logger });
    let host: HandlersHost | null = null;
    closers.unshift(async () => {
      await (host ? host.close() : bus.close());
    });

    const module: DynamicModule = {
      module: class EventSourcedService {},
      global: true,
      imports: [CqrsModule.forRoot(), definition.module],
      providers: [
        { provide: POOL, useValue: pool },
        { provide: EVENT_STORE, useValue: store },
        { provide: SUBJECT_KEYS, useValue: keys },
        { provide: DIRECTORY, useValue: directory },
        { provide: CONFIGURATION, useValue: configuration },
        { provide: CommandRunner, useValue: runner },
        { provide: ReadModels, useValue: readModels },
        Commands,
        {
          provide: HandlersHost,
          inject: [Commands, Readiness, LOGGER],
          useFactory: (commands: Commands, readiness: Readiness, log: Logger) => {
            readiness.add('database', async () => void (await pool.query('SELECT 1')));
            host = new HandlersHost(
              {
                service: name,
                pool,
                store,
                bus,
                catalogue,
                projections: definition.projections,
                reactions: definition.reactions({ runner, directory, keys, pool }),
              },
              commands,
              readModels,
              readiness,
              log,
            );
            return host;
          },
        },
      ],
      exports: [POOL, EVENT_STORE, SUBJECT_KEYS, DIRECTORY, CONFIGURATION, CommandRunner, ReadModels, Commands, HandlersHost],
    };
    return {
      name,
      module,
      profile: configuration.process.profile,
      tokens: createTokenVerifier({ issuers: issuersOf(configuration), profile: configuration.process.profile }),
      logger,
      closers,
      started: (service) => service.app.get(HandlersHost).start(),
      port: configuration.http.port,
      host: configuration.http.host,
    };
  } catch (error) {
    for (const close of closers)
      await close().catch((second: unknown) => logger.warn({ err: second }, 'could not be closed after a failed start'));
    throw error;
  }
};

/** The whole of a service's `main.ts`. */
export const startService = (definition: ServiceDefinition): Promise<void> => runService(definition.name, () => prepareService(definition));
