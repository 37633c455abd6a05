import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { PARTITIONS } from './bus.js';
import { murmur2, partitionOf } from './partition-of.js';

const kafkajsMurmur2 = createRequire(import.meta.url)('kafkajs/src/producer/partitioners/default/murmur2.js') as (key: string) => number;

describe('the partition of a key', () => {
  it('is the one that every Kafka client computes', () => {
    // Pairs published with Kafka's own Utils.murmur2 test.
    expect(
      ['21', 'foobar', 'a-little-bit-long-string', 'a-little-bit-longer-string', 'lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8'].map(
        murmur2,
      ),
    ).toEqual([-973932308, -790332482, -985981536, -1486304829, -58897971]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (key) => {
        expect(murmur2(key)).toBe(kafkajsMurmur2(key));
      }),
      { seed: 5, numRuns: 2_000 },
    );
  });

  it('lies within the partitions', () => {
    fc.assert(
      fc.property(fc.uuid(), (key) => {
        expect(partitionOf(key)).toBeGreaterThanOrEqual(0);
        expect(partitionOf(key)).toBeLessThan(PARTITIONS);
      }),
      { seed: 5 },
    );
  });
});
