import { Kafka, logLevel, type KafkaConfig, type LogEntry, type SASLOptions } from 'kafkajs';
import { Counter } from 'prom-client';
import type { BusLog } from '../../src/bus-log.js';
import { mendKafkajs } from './mend-kafkajs.js';

export interface KafkaConnection {
  /** host:port of some brokers; the rest is learnt from them. */
  readonly brokers: readonly string[];
  /** TLS; `ca` (PEM) where the brokers' certificates are not signed by an authority that the system knows. */
  readonly ssl?: boolean | { readonly ca: readonly string[] };
  readonly sasl?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  } | null;
}

/** kafkajs calls these errors, though each is met once at a start or a move of leadership and passes by itself. */
const PASSING =
  /coordinator is (loading|not available)|not the coordinator|rebalanc|does not host this topic-partition|leadership election|no leader for this topic-partition|not the leader|Connection (timeout|error)|Closed connection|request timed out|Request .* timed out/i;

/** kafkajs gathers what went wrong with several topics under a sentence that says nothing. */
const partsOf = (error: unknown): readonly unknown[] => {
  const parts = typeof error === 'object' && error !== null && 'errors' in error ? error.errors : null;
  return Array.isArray(parts) ? parts : [];
};

/** Kafka knows who asks, or would have to, and says no: no retry helps. @returns what it said, null where it is something else. */
export const refusalIn = (error: unknown): Error | null =>
  [error, ...partsOf(error)].find(
    (one): one is Error => one instanceof Error && /authoriz|authenticat|SASL/i.test(`${one.name} ${one.message}`),
  ) ?? null;

/** Counted once for each time that a client comes to be refused, not for each try. */
export const refusals = new Counter({
  name: 'kafka_refusals_total',
  help: 'Times that Kafka did not let a client in, or not do what it asked: its login or its ACLs are wrong',
  labelNames: ['client'],
});

const toLog =
  (log: BusLog) =>
  () =>
  ({ level, log: entry }: LogEntry): void => {
    const { message, timestamp: _, logger: __, ...fields } = entry;
    const about = { kafka: true, broker: fields['broker'], groupId: fields['groupId'], error: fields['error'] };
    if (level <= logLevel.ERROR && !PASSING.test(`${message} ${String(fields['error'] ?? '')}`)) log.error(about, message);
    else if (level <= logLevel.WARN) log.warn(about, message);
    else log.info(about, message);
  };

/** kafkajs's type wants the mechanism as one literal each. */
const saslOf = ({ mechanism, username, password }: NonNullable<KafkaConnection['sasl']>): SASLOptions => {
  switch (mechanism) {
    case 'plain':
      return { mechanism, username, password };
    case 'scram-sha-256':
      return { mechanism, username, password };
    case 'scram-sha-512':
      return { mechanism, username, password };
  }
};

/** A kafkajs client with deadlines on every wait and this project's log. `clientId` is shown in the brokers' logs and quotas. */
export const connectKafka = (connection: KafkaConnection, clientId: string, log: BusLog, retries = 5): Kafka => {
  mendKafkajs();
  const config: KafkaConfig = {
    clientId,
    brokers: [...connection.brokers],
    connectionTimeout: 2_000,
    authenticationTimeout: 5_000,
    requestTimeout: 5_000,
    retry: { retries, initialRetryTime: 100, maxRetryTime: 2_000 },
    logLevel: logLevel.WARN,
    logCreator: toLog(log),
  };
  const { ssl, sasl } = connection;
  if (ssl) config.ssl = ssl === true ? true : { ca: [...ssl.ca] };
  if (sasl) config.sasl = saslOf(sasl);
  return new Kafka(config);
};
