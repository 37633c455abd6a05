import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import type { KafkaConnection } from '#libs/bus/kafka';
import type { Logger } from '#libs/observability';
import { PUBLIC_PARTITIONS } from './public-records.js';

const REPLICAS = 3;

export class UnfitPublicTopic extends Error {
  override readonly name = 'UnfitPublicTopic';
}

/** What they hold is not known: taken for empty, they would be filled a second time. */
class NotListed extends Error {
  override readonly name = 'NotListed';
  readonly type = 'UNKNOWN_TOPIC_OR_PARTITION';
  constructor(topics: readonly string[]) {
    super(`the brokers have ${topics.join(', ')}, or some of them, and do not list them for this login`);
  }
}

/** Of a topic that has just been made or deleted not every broker knows. */
const NOT_KNOWN_YET = new Set(['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE']);
const LOOKS = 6;

const lookOnce = async (admin: Admin, names: readonly string[], log: Logger): Promise<ReadonlyMap<string, bigint>> => {
  const there = new Set(await admin.listTopics());
  const missing = names.filter((name) => !there.has(name));
  if (missing.length > 0) {
    const replicationFactor = Math.min(REPLICAS, (await admin.describeCluster()).brokers.length);
    const made = await admin.createTopics({
      waitForLeaders: true,
      timeout: 20_000,
      topics: missing.map((topic) => ({
        topic,
        numPartitions: PUBLIC_PARTITIONS,
        replicationFactor,
        configEntries: [
          { name: 'retention.ms', value: '-1' },
          { name: 'retention.bytes', value: '-1' },
          { name: 'cleanup.policy', value: 'delete' },
          { name: 'min.insync.replicas', value: String(Math.max(1, replicationFactor - 1)) },
          // A record's time is its event's: a broker whose clock lies an hour behind would refuse it, and all that come after it.
          { name: 'message.timestamp.after.max.ms', value: '9223372036854775807' },
        ],
      })),
    });
    if (!made) throw new NotListed(missing);
    log.info({ topics: missing, replicationFactor }, 'public topics created');
  }
  // One that has just been made is as it should be and has taken nothing, and not every broker knows it yet.
  const known = names.filter((name) => there.has(name));
  const { topics } = known.length > 0 ? await admin.fetchTopicMetadata({ topics: known }) : { topics: [] };
  for (const { name, partitions } of topics)
    if (partitions.length !== PUBLIC_PARTITIONS)
      throw new UnfitPublicTopic(`topic ${name} has ${partitions.length} partitions, ${PUBLIC_PARTITIONS} are needed`);
  const taken = new Map(missing.map((name) => [name, 0n]));
  for (const name of known)
    taken.set(
      name,
      (await admin.fetchTopicOffsets(name)).reduce((sum, { high }) => sum + BigInt(high), 0n),
    );
  return taken;
};

/**
 * Makes topics where they are missing: kept for ever, on three brokers (fewer where there are fewer), all but one replica needed for an
 * acknowledgement.
 * @returns how many records each has ever taken.
 * @throws UnfitPublicTopic when one is there with another number of partitions: keys would stand where nobody looks for them.
 */
export const ensureNamedTopics = async (
  connection: KafkaConnection,
  names: readonly string[],
  log: Logger,
): Promise<ReadonlyMap<string, bigint>> => {
  if (names.length === 0) return new Map();
  const { connectKafka } = await import('#libs/bus/kafka');
  const admin = connectKafka(connection, 'public-topics', log).admin();
  await admin.connect();
  try {
    for (let look = 1; ; look++) {
      try {
        return await lookOnce(admin, names, log);
      } catch (error) {
        if (!NOT_KNOWN_YET.has(String((error as { type?: unknown }).type)) || look === LOOKS) throw error;
        await sleep(100 * 2 ** look * (0.5 + Math.random() / 2));
      }
    }
  } finally {
    await admin.disconnect();
  }
};
