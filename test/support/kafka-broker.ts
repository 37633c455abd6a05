import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  kafkaJars,
  runKafkaTool,
  startKafkaBroker as startIn,
  type KafkaBroker,
  type KafkaBrokerOptions,
} from '../../deploy/kafka-broker.js';

export type TestKafkaOptions = Pick<KafkaBrokerOptions, 'nodes' | 'tls' | 'users' | 'acls'>;

/**
 * A broker of the spec's own on a temporary folder: topics have fixed names, so two specs can't share one. One node by default. With
 * KAFKA_BROKERS set, and nothing asked that needs a broker of our own, that cluster is used as it is.
 */
export async function startKafkaBroker(options: TestKafkaOptions = {}): Promise<KafkaBroker> {
  const given = process.env.KAFKA_BROKERS;
  if (given && (options.nodes ?? 1) === 1 && !options.tls && !options.users) return elsewhere(given.split(','));
  const folder = await mkdtemp(join(tmpdir(), 'shangliang-test-kafka-'));
  // One cluster id of 64 begins with a dash, by chance; here it is no matter of chance.
  await writeFile(join(folder, 'cluster-id'), '-n6NqkfxLyjOPJO8bQQx4g');
  const broker = await startIn({ ...options, folder });
  return {
    ...broker,
    stop: async () => {
      await broker.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function elsewhere(brokers: readonly string[]): Promise<KafkaBroker> {
  const notOurs = async (): Promise<never> => {
    throw new Error('the cluster at KAFKA_BROKERS is not ours to kill');
  };
  return {
    brokers,
    operatorBrokers: brokers,
    ca: null,
    exited: new Promise(() => {}),
    kill: notOurs,
    restart: notOurs,
    runTool: async (mainClass, args, timeoutMs = 180_000) => runKafkaTool(await kafkaJars(), mainClass, args, timeoutMs),
    stop: async () => {},
  };
}
