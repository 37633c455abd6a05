import { PARTITIONS } from './bus.js';

const SEED = 0x9747b28c;
const M = 0x5bd1e995;

/**
 * Kafka's own murmur2 over UTF-8, as every client's default partitioner computes it. Written out because kafkajs's version counts in
 * BigInt and costs more than encoding the record; a spec holds the two equal.
 */
export const murmur2 = (key: string): number => {
  const data = Buffer.from(key, 'utf8');
  const length = data.length;
  let h = SEED ^ length;
  let offset = 0;
  for (; offset + 4 <= length; offset += 4) {
    let k = Math.imul(data.readInt32LE(offset), M);
    k = Math.imul(k ^ (k >>> 24), M);
    h = Math.imul(h, M) ^ k;
  }
  const rest = length - offset;
  if (rest >= 3) h ^= data[offset + 2]! << 16;
  if (rest >= 2) h ^= data[offset + 1]! << 8;
  if (rest >= 1) h = Math.imul(h ^ data[offset]!, M);
  h = Math.imul(h ^ (h >>> 13), M);
  return h ^ (h >>> 15);
};

/** The partition of a key, the same in every carrier, for life. */
export const partitionOf = (partitionKey: string): number => (murmur2(partitionKey) & 0x7fffffff) % PARTITIONS;
