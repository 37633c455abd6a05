import type { KafkaConnection } from '#libs/bus/kafka';
import type { Logger } from '#libs/observability';
import { PUBLIC_PARTITIONS } from './public-records.js';

const REPLICAS = 3;

export class UnfitPublicTopic extends Error {
  override readonly name = 'UnfitPublicTopic';
}

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
    const there = new Set(await admin.listTopics());
    const missing = names.filter((name) => !there.has(name));
    if (missing.length > 0) {
      const replicationFactor = Math.min(REPLICAS, (await admin.describeCluster()).brokers.length);
      await admin.createTopics({
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
      log.info({ topics: missing, replicationFactor }, 'public topics created');
    }
    const { topics } = await admin.fetchTopicMetadata({ topics: [...names] });
    for (const { name, partitions } of topics)
      if (partitions.length !== PUBLIC_PARTITIONS)
        throw new UnfitPublicTopic(`topic ${name} has ${partitions.length} partitions, ${PUBLIC_PARTITIONS} are needed`);
    // One that has just been made has taken nothing, and its leaders don't answer for it yet.
    const taken = new Map(missing.map((name) => [name, 0n]));
    for (const name of names.filter((one) => there.has(one)))
      taken.set(
        name,
        (await admin.fetchTopicOffsets(name)).reduce((sum, { high }) => sum + BigInt(high), 0n),
      );
    return taken;
  } finally {
    await admin.disconnect();
  }
};
