import { SERVICES, type ServiceName } from '#libs/configuration';
import { kafkaSignInOf } from './kafka-access.js';

/**
 * The processes of the suite on one machine: what `npm start` runs and what the tests run. Whatever starts them reads it from here.
 */

export type ProcessName = 'gateway' | ServiceName | 'relay';

export interface ProcessDescription {
  readonly name: ProcessName;
  /** Compiled entry, from the project's folder. */
  readonly entry: string;
  /** Its login in PostgreSQL and the schema that belongs to it; null for a process without a database. */
  readonly login: string | null;
  /** Whether it reads or writes personal data, and so holds keys. */
  readonly holdsKeys: boolean;
  /** Runs only when events travel over Kafka. */
  readonly onlyWithKafka: boolean;
}

const described = (name: ProcessName, rest: Partial<ProcessDescription> = {}): ProcessDescription => ({
  name,
  entry: `dist/apps/${name}/src/main.js`,
  login: name,
  holdsKeys: true,
  onlyWithKafka: false,
  ...rest,
});

/** In the order in which they are started; stopped in the opposite one. */
export const PROCESSES: readonly ProcessDescription[] = [
  described('relay', { holdsKeys: false, onlyWithKafka: true }),
  ...SERVICES.map((service) => described(service)),
  described('gateway', { login: null, holdsKeys: false }),
];

export const PROCESS_NAMES: readonly ProcessName[] = PROCESSES.map(({ name }) => name);

export const LOGINS: readonly string[] = PROCESSES.flatMap(({ login }) => login ?? []);

export interface Ground {
  readonly dataFolder: string;
  readonly profile: 'development' | 'production';
  readonly logLevel: string;
  /** Host and port of each process. */
  readonly ports: Readonly<Record<ProcessName, number>>;
  /** Address of the database as seen by a login, without its password. */
  readonly databaseUrl: (login: string) => string;
  readonly keysDatabaseUrl: (login: string) => string;
  /** File that holds the login's password. */
  readonly passwordFile: (login: string) => string;
  /** Null: services follow the log itself. */
  readonly kafkaBrokers: readonly string[] | null;
  /** What the caller's environment says about Kafka, KurrentDB and tokens is handed on as it is. */
  readonly handedOn: Readonly<Record<string, string | undefined>>;
}

const HANDED_ON =
  /^(KAFKA_|KURRENTDB_|OIDC_|KEYS_MASTER_KEY|NODE_OPTIONS$|NODE_EXTRA_CA_CERTS$|PATH$|HOME$|WEBHOOKS_|LANG$|LC_|TZ$|TMPDIR$|SystemRoot$)/;

/** The whole environment of a process: nothing else of the caller's reaches it. */
export function environmentOf(process: ProcessDescription, ground: Ground): Record<string, string> {
  const handedOn = Object.entries(ground.handedOn).filter(
    (entry): entry is [string, string] => HANDED_ON.test(entry[0]) && entry[1] !== undefined,
  );
  const address = (name: ProcessName) => `http://127.0.0.1:${ground.ports[name]}`;
  return {
    ...Object.fromEntries(handedOn),
    PROFILE: ground.profile,
    DATA_FOLDER: ground.dataFolder,
    LOG_LEVEL: ground.logLevel,
    HOST: '127.0.0.1',
    PORT: String(ground.ports[process.name]),
    KAFKA_BROKERS: ground.kafkaBrokers?.join(',') ?? '',
    ...kafkaSignInOf(process, ground.handedOn),
    ...(process.login === null
      ? Object.fromEntries(SERVICES.map((service) => [`${service.toUpperCase()}_URL`, address(service)]))
      : { DATABASE_URL: ground.databaseUrl(process.login), DATABASE_PASSWORD_FILE: ground.passwordFile(process.login) }),
    ...(process.name === 'partners' ? { PUBLIC_URL: ground.handedOn['PUBLIC_URL'] || address('gateway') } : {}),
    ...(process.login !== null && process.holdsKeys
      ? { KEYS_DATABASE_URL: ground.keysDatabaseUrl(process.login), KEYS_DATABASE_PASSWORD_FILE: ground.passwordFile(process.login) }
      : {}),
  };
}
