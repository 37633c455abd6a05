import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ownSecret } from './secrets.js';
import { AREAS, SERVICES, type Area, type ServiceName, type Values } from './variables.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process, for programs that hand it on or look up a single variable; services read it through {@link loadConfiguration}. */
export const processEnvironment = (): Environment => process.env;

export interface Configuration {
  readonly process: {
    readonly profile: 'development' | 'production';
    readonly dataFolder: string;
    readonly logLevel: Values<'process'>['LOG_LEVEL'];
  };
  readonly http: { readonly host: string; readonly port: number };
  readonly database: DatabaseConfiguration;
  readonly keysDatabase: DatabaseConfiguration & {
    /** 32 bytes. */
    readonly masterKey: Buffer;
  };
  readonly eventStore: { readonly kurrentDbUrl: string | null };
  /** Null: services follow the log itself. */
  readonly kafka: KafkaConfiguration | null;
  readonly tokens: {
    /** Where the development issuer keeps its key; null in production. */
    readonly developmentIssuerFolder: string | null;
    readonly oidc: { readonly issuer: string; readonly audience: string; readonly jwksUri?: string } | null;
  };
  readonly partners: {
    /** Without a slash at the end. */
    readonly publicUrl: string;
    readonly webhooksToLoopback: boolean;
  };
  readonly gateway: { readonly services: Readonly<Record<ServiceName, string>>; readonly webFolder: string };
}

export interface DatabaseConfiguration {
  /** With the password in it: never to be logged. */
  readonly url: string;
  readonly poolSize: number;
}

export interface KafkaConfiguration {
  readonly brokers: readonly string[];
  /** True: by the system's authorities. */
  readonly ssl: boolean | { readonly ca: readonly string[] };
  readonly sasl: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  } | null;
}

/** Everything that is wrong with the environment, a sentence each; without the values of secrets. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(readonly problems: readonly string[]) {
    super(`The configuration can't be used (see docs/configuration.md):\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads and checks the areas that a process needs; the only reader of the environment. `process` always comes with them. An empty
 * variable counts as not set. A secret may stand in a file named by `<NAME>_FILE` in place of the variable.
 * @throws {@link ConfigurationError} with every problem at once.
 */
export function loadConfiguration<A extends Exclude<Area, 'process'>>(
  areas: readonly A[],
  environment: Environment = processEnvironment(),
): Pick<Configuration, A | 'process'> {
  const problems: string[] = [];
  const found = new Map<Area, unknown>();
  for (const area of ['process', ...areas] as const) {
    const values = readArea(area, environment, problems);
    if (values !== null) found.set(area, values);
  }
  const value = <B extends Area>(area: B) => found.get(area) as Values<B>;
  const configuration: Record<string, unknown> = {};
  for (const area of found.keys()) configuration[area] = SHAPES[area](value as Value, problems);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configuration as unknown as Pick<Configuration, A | 'process'>;
}

type Value = <B extends Area>(area: B) => Values<B>;

function readArea(area: Area, environment: Environment, problems: string[]): unknown {
  const shape = AREAS[area].shape as Record<string, z.ZodType>;
  const input: Record<string, string> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const value = schema.meta()?.secret ? secretOf(name, environment, problems) : given(environment[name]);
    if (value !== undefined) input[name] = value;
  }
  const result = AREAS[area].safeParse(input);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const name = String(issue.path[0]);
    const meta = shape[name]?.meta();
    const wrong =
      name in input ? (meta?.secret ? 'has a value that does not fit (not shown, it is a secret)' : `is "${input[name]}"`) : 'is not set';
    const must = issue.code === 'invalid_value' ? `must be one of ${issue.values.join(', ')}` : name in input ? issue.message : 'must be';
    problems.push(`${name} ${wrong}, but ${must}: ${meta?.description ?? ''}`);
  }
  return null;
}

const given = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

function secretOf(name: string, environment: Environment, problems: string[]): string | undefined {
  const [direct, file] = [given(environment[name]), given(environment[`${name}_FILE`])];
  if (file === undefined) return direct;
  if (direct !== undefined) problems.push(`${name} and ${name}_FILE are both set, but only one of them may be`);
  try {
    return given(readFileSync(file, 'utf8').trim());
  } catch (error) {
    problems.push(`${name}_FILE names ${file}, which can't be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
    return undefined;
  }
}

const databaseOf = (url: string, password: string | undefined, poolSize: number): DatabaseConfiguration => {
  const address = new URL(url);
  if (password !== undefined) address.password = encodeURIComponent(password);
  return { url: address.toString(), poolSize };
};

const secretsFolder = (dataFolder = ''): string => join(resolve(dataFolder), 'secrets');

/** What the processes see of each area, and what only holds between several variables. */
const SHAPES: { readonly [A in Area]: (value: Value, problems: string[]) => Configuration[A] } = {
  process: (value) => {
    const { PROFILE, DATA_FOLDER, LOG_LEVEL } = value('process');
    return { profile: PROFILE, dataFolder: resolve(DATA_FOLDER), logLevel: LOG_LEVEL };
  },
  http: (value) => ({ host: value('http').HOST, port: value('http').PORT }),
  database: (value) => {
    const { DATABASE_URL, DATABASE_PASSWORD, DATABASE_POOL_SIZE } = value('database');
    return databaseOf(DATABASE_URL, DATABASE_PASSWORD, DATABASE_POOL_SIZE);
  },
  keysDatabase: (value, problems) => {
    const { KEYS_DATABASE_URL, KEYS_DATABASE_PASSWORD, KEYS_DATABASE_POOL_SIZE, KEYS_MASTER_KEY } = value('keysDatabase');
    const { PROFILE, DATA_FOLDER } = value('process') ?? {};
    if (PROFILE === 'production' && !KEYS_MASTER_KEY) {
      problems.push('KEYS_MASTER_KEY is not set, but in production it must be kept by the operator, apart from the databases');
    }
    const masterKey = KEYS_MASTER_KEY ?? (problems.length === 0 ? ownSecret(secretsFolder(DATA_FOLDER), 'keys-master-key') : '');
    return { ...databaseOf(KEYS_DATABASE_URL, KEYS_DATABASE_PASSWORD, KEYS_DATABASE_POOL_SIZE), masterKey: Buffer.from(masterKey, 'hex') };
  },
  eventStore: (value) => ({ kurrentDbUrl: value('eventStore').KURRENTDB_URL ?? null }),
  kafka: (value, problems) => {
    const { KAFKA_BROKERS, KAFKA_TLS, KAFKA_TLS_CA_FILE, KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD } = value('kafka');
    if (KAFKA_BROKERS === undefined) return null;
    if (KAFKA_SASL_MECHANISM && (!KAFKA_SASL_USERNAME || !KAFKA_SASL_PASSWORD)) {
      problems.push('KAFKA_SASL_MECHANISM is set, but KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD are not both');
    }
    if (KAFKA_TLS_CA_FILE && KAFKA_TLS === 'off') problems.push('KAFKA_TLS_CA_FILE is set, but KAFKA_TLS is off');
    return {
      brokers: KAFKA_BROKERS,
      ssl: KAFKA_TLS === 'on' && (KAFKA_TLS_CA_FILE ? { ca: certificates(KAFKA_TLS_CA_FILE, problems) } : true),
      sasl: KAFKA_SASL_MECHANISM
        ? { mechanism: KAFKA_SASL_MECHANISM, username: KAFKA_SASL_USERNAME ?? '', password: KAFKA_SASL_PASSWORD ?? '' }
        : null,
    };
  },
  tokens: (value, problems) => {
    const production = value('process')?.PROFILE === 'production';
    const { OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URL } = value('tokens');
    if (production && !OIDC_ISSUER) problems.push('OIDC_ISSUER is not set, but in production somebody has to issue the tokens');
    if (production && OIDC_ISSUER?.startsWith('http:'))
      problems.push('OIDC_ISSUER begins with http://, but in production it must be https://');
    return {
      developmentIssuerFolder: production ? null : secretsFolder(value('process')?.DATA_FOLDER),
      oidc: OIDC_ISSUER ? { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, ...(OIDC_JWKS_URL ? { jwksUri: OIDC_JWKS_URL } : {}) } : null,
    };
  },
  partners: (value, problems) => {
    const { PUBLIC_URL, WEBHOOKS_TO_LOOPBACK } = value('partners');
    if (value('process')?.PROFILE === 'production' && WEBHOOKS_TO_LOOPBACK === 'on')
      problems.push('WEBHOOKS_TO_LOOPBACK is on, but in production webhooks may not reach into the machine itself');
    return { publicUrl: PUBLIC_URL.replace(/\/+$/, ''), webhooksToLoopback: WEBHOOKS_TO_LOOPBACK === 'on' };
  },
  gateway: (value) => {
    const values = value('gateway');
    const services = Object.fromEntries(
      SERVICES.map((service) => [service, values[`${service.toUpperCase() as Uppercase<ServiceName>}_URL`]]),
    );
    return { services: services as Record<ServiceName, string>, webFolder: resolve(values.WEB_FOLDER) };
  },
};

function certificates(file: string, problems: string[]): readonly string[] {
  try {
    return [readFileSync(file, 'utf8')];
  } catch (error) {
    problems.push(`KAFKA_TLS_CA_FILE names ${file}, which can't be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
    return [];
  }
}
