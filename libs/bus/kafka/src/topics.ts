import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin, KafkaJSError } from 'kafkajs';
import { PARTITIONS, TOPICS } from '../../src/bus.js';
import type { BusLog } from '../../src/bus-log.js';
import { connectKafka, type KafkaConnection } from './kafka-connection.js';

/** The largest record: an event of the largest size that the store takes, with its metadata, and room to spare. */
export const MAX_RECORD_BYTES = 4 * 1024 * 1024;

const CONFIG: Readonly<Record<string, string>> = {
  'cleanup.policy': 'delete',
  'retention.ms': '-1',
  'retention.bytes': '-1',
  'max.message.bytes': String(MAX_RECORD_BYTES),
  // A record's time is the log's: brokers refuse one that lies an hour ahead of their clock, and nothing after it would ever be sent.
  'message.timestamp.after.max.ms': '9223372036854775807',
};

/** A topic is there, but not as the bus needs it: keys would move, or records would be thrown away. */
export class UnfitTopic extends Error {
  override readonly name = 'UnfitTopic';
}

/** Where there are as many brokers. */
const REPLICAS = 3;

/**
 * Makes the topics of the bus where they are missing: 48 partitions, kept for ever, on three brokers (fewer where there are fewer), with
 * all but one replica needed for an acknowledgement.
 * @throws UnfitTopic when one is there with another number of partitions or a retention that ends.
 * @throws Error what Kafka said last, when it can't be had within 30 s.
 */
export const ensureTopics = async (connection: KafkaConnection, log: BusLog): Promise<void> => {
  const deadline = performance.now() + WITHIN_MS;
  for (let attempt = 0; ; attempt++) {
    try {
      await ensureOnce(connection, log);
      return;
    } catch (error) {
      // A broker that is still starting, or a topic that not every broker has heard of yet.
      if (!isRetriable(error) || performance.now() > deadline) throw error;
      if (attempt === 0) log.info({ error: String(error) }, 'topics not there yet');
      await sleep(250 * (0.5 + Math.random()));
    }
  }
};

const WITHIN_MS = 30_000;
/** NOTE: kafkajs's error classes are not among the names that Node finds in its CommonJS. */
const isRetriable = (error: unknown): boolean =>
  error instanceof Error && ((error as KafkaJSError).retriable || error.name === 'KafkaJSNumberOfRetriesExceeded');

const ensureOnce = async (connection: KafkaConnection, log: BusLog): Promise<void> => {
  const admin = connectKafka(connection, 'topics', log).admin();
  await admin.connect();
  try {
    const there = new Set(await admin.listTopics());
    const missing = Object.values(TOPICS).filter((topic) => !there.has(topic));
    if (missing.length > 0) {
      const replicationFactor = Math.min(REPLICAS, (await admin.describeCluster()).brokers.length);
      await admin.createTopics({
        waitForLeaders: true,
        timeout: 20_000,
        topics: missing.map((topic) => ({
          topic,
          numPartitions: PARTITIONS,
          replicationFactor,
          configEntries: Object.entries({ ...CONFIG, 'min.insync.replicas': String(Math.max(1, replicationFactor - 1)) }).map(
            ([name, value]) => ({ name, value }),
          ),
        })),
      });
      log.info({ topics: missing, replicationFactor }, 'topics created');
    }
    await refuseUnfit(admin);
  } finally {
    await admin.disconnect();
  }
};

const refuseUnfit = async (admin: Admin): Promise<void> => {
  const topics = Object.values(TOPICS);
  for (const { name, partitions } of (await admin.fetchTopicMetadata({ topics })).topics) {
    if (partitions.length !== PARTITIONS)
      throw new UnfitTopic(`topic ${name} has ${partitions.length} partitions, the bus needs ${PARTITIONS}: keys would move`);
  }
  // 2 is the protocol's number for a topic.
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: topics.map((name) => ({ type: 2, name, configNames: ['retention.ms', 'retention.bytes', 'cleanup.policy'] })),
  });
  for (const { resourceName, configEntries } of resources) {
    for (const { configName, configValue } of configEntries) {
      if (CONFIG[configName] !== configValue) {
        throw new UnfitTopic(
          `topic ${resourceName} has ${configName}=${configValue}, the bus needs ${CONFIG[configName]}: records would be thrown away`,
        );
      }
    }
  }
};
