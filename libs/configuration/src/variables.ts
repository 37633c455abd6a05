import { z } from 'zod';

/**
 * Every variable of the environment that a process of Shangliang reads, by area. The descriptions are the documentation
 * (`docs/configuration.md` is made from them) and the words of the error when a value is wrong.
 */

declare module 'zod' {
  interface GlobalMeta {
    /** Also read from the file named by `<NAME>_FILE`; its value is never shown. */
    secret?: boolean;
  }
}

/** Services that answer behind the gateway. */
export const SERVICES = ['intake', 'deliberation', 'outcomes', 'evaluation', 'audit', 'partners'] as const;
export type ServiceName = (typeof SERVICES)[number];

const url = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), {
    error: `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });

/** Not what the URL standard takes: several hosts may stand in it. */
const KURRENTDB_ADDRESS = /^(kurrentdb|esdb)(\+discover)?:\/\/[^/?#\s]+(\/[a-z0-9_]*)?(\?[^#\s]*)?$/;

const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .refine((text) => Number(text) >= least && Number(text) <= most, { error })
    .transform(Number);
};

const hosts = z
  .string()
  .transform((text) => text.split(',').map((host) => host.trim()))
  .refine((list) => list.every((host) => /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9._-]+):\d{1,5}$/.test(host)), {
    error: 'must be a list such as "kafka-1:9092,kafka-2:9092"',
  });

const database = (what: string) =>
  url('postgres', 'postgresql').meta({ description: `${what}, such as postgres://login@host:5432/name`, secret: true });
const password = (of: string) =>
  z
    .string()
    .optional()
    .meta({ description: `Password for ${of}, where the address holds none`, secret: true });
const poolSize = (whose: string) =>
  wholeNumber(1, 100)
    .default(10)
    .meta({ description: `Most connections of one process to ${whose}; 10 by default` });

const serviceAddress = (service: ServiceName) => url('http', 'https').meta({ description: `Where the gateway finds ${service}` });

export const AREAS = {
  process: z.object({
    PROFILE: z
      .enum(['development', 'production'])
      .default('development')
      .meta({ description: 'In `production` the development issuer of tokens and simulated times are refused' }),
    DATA_FOLDER: z.string().default('.data').meta({ description: 'Where a process keeps keys of its own; made with mode 0700' }),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
      .default('info')
      .meta({ description: 'The least important lines that are logged' }),
  }),
  http: z.object({
    HOST: z.string().min(1).default('127.0.0.1').meta({ description: 'Address to listen on; `0.0.0.0` for every interface' }),
    PORT: wholeNumber(1, 65_535).meta({ description: 'Port to listen on' }),
  }),
  database: z.object({
    DATABASE_URL: database('The database `shangliang`, with the login of this service'),
    DATABASE_PASSWORD: password('DATABASE_URL'),
    DATABASE_POOL_SIZE: poolSize('the database'),
  }),
  keysDatabase: z.object({
    KEYS_DATABASE_URL: database("The database `shangliang_keys`, which holds each person's key"),
    KEYS_DATABASE_PASSWORD: password('KEYS_DATABASE_URL'),
    KEYS_DATABASE_POOL_SIZE: poolSize('the keys database'),
    KEYS_MASTER_KEY: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/, { error: 'must be 64 hex digits' })
      .optional()
      .meta({
        description:
          "Wraps each person's key: lost, it takes all personal data with it. The same for all services; must be set in `production`, else made at first start in the data folder",
        secret: true,
      }),
  }),
  eventStore: z.object({
    KURRENTDB_URL: z
      .string()
      .regex(KURRENTDB_ADDRESS, { error: 'must be an address such as kurrentdb://host:2113/log?tls=true' })
      .optional()
      .meta({
        description:
          'Keeps events in KurrentDB, such as `kurrentdb://host-1:2113,host-2:2113/log?tls=true` (the log needs no name on a server of its own); without it they are kept in DATABASE_URL',
        secret: true,
      }),
  }),
  kafka: z.object({
    KAFKA_BROKERS: hosts
      .optional()
      .meta({ description: 'Brokers through which services hear of events; without it they follow the log itself' }),
    KAFKA_TLS: z.enum(['on', 'off']).default('off').meta({ description: 'Encrypts connections to the brokers' }),
    KAFKA_TLS_CA_FILE: z
      .string()
      .optional()
      .meta({ description: "File with the certificate authority of the brokers, PEM; the system's by default" }),
    KAFKA_SASL_MECHANISM: z
      .enum(['plain', 'scram-sha-256', 'scram-sha-512'])
      .optional()
      .meta({ description: 'How to sign in to the brokers; not at all by default' }),
    KAFKA_SASL_USERNAME: z.string().optional().meta({ description: 'Name to sign in with' }),
    KAFKA_SASL_PASSWORD: z.string().optional().meta({ description: 'Password to sign in with', secret: true }),
  }),
  tokens: z.object({
    OIDC_ISSUER: url('https', 'http')
      .optional()
      .meta({ description: 'OpenID Connect provider whose tokens are accepted; must be set in `production`' }),
    OIDC_AUDIENCE: z.string().default('shangliang').meta({ description: 'Audience that its tokens must name' }),
    OIDC_JWKS_URL: url('https', 'http')
      .optional()
      .meta({ description: "Where its public keys are; found through the provider's discovery document by default" }),
  }),
  partners: z.object({
    PUBLIC_URL: url('https', 'http').default('http://127.0.0.1:8080').meta({
      description: 'Address at which partners reach the gateway: stands in the events they are sent',
    }),
    WEBHOOKS_TO_LOOPBACK: z.enum(['on', 'off']).default('off').meta({
      description: 'Lets webhooks go to this machine itself, without TLS, to try them out; refused in `production`',
    }),
  }),
  gateway: z.object({
    INTAKE_URL: serviceAddress('intake'),
    DELIBERATION_URL: serviceAddress('deliberation'),
    OUTCOMES_URL: serviceAddress('outcomes'),
    EVALUATION_URL: serviceAddress('evaluation'),
    AUDIT_URL: serviceAddress('audit'),
    PARTNERS_URL: serviceAddress('partners'),
    WEB_FOLDER: z.string().default('apps/web/dist').meta({ description: 'Built pages that the gateway serves' }),
  }),
} as const;

export type Area = keyof typeof AREAS;
export type Values<A extends Area> = z.output<(typeof AREAS)[A]>;
