import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { mendKafkajs } from './mend-kafkajs.js';

interface Queue {
  pending: object[];
  throttledUntil: number;
  scheduleCheckPendingRequests(): void;
  checkPendingRequests(): void;
  destroy(): void;
}
interface Message {
  readonly key: string | null;
  readonly value: Buffer | null;
  readonly headers: Record<string, string | Buffer>;
  readonly timestamp: string;
}
type ProduceRequest = (request: object) => { encode(): Promise<{ readonly buffer: Buffer }> };

const internal = createRequire(import.meta.url);
const RequestQueue = internal('kafkajs/src/network/requestQueue') as new (options: object) => Queue;
const produce = internal('kafkajs/src/protocol/requests/produce/v3/request') as ProduceRequest;

const bytesOf = async (batches: readonly (readonly Message[])[]): Promise<Buffer> => {
  const partitions = batches.map((messages, partition) => ({ partition, messages, firstSequence: 0 }));
  return (await produce({ acks: -1, timeout: 4_000, topicData: [{ topic: 'a-topic', partitions }] }).encode()).buffer;
};
const text = fc.string({ unit: 'grapheme', maxLength: 300 });
const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));
const message = fc.record({
  key: fc.option(text),
  value: fc.option(bytes(5_000)),
  headers: fc.dictionary(text, fc.oneof(text, bytes(1_000)), { maxKeys: 20 }),
  timestamp: fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 }).map(String),
});

// In this order: what is not mended can't be had back.
it('writes the same bytes for every batch as kafkajs would', async () => {
  const samples = fc.sample(fc.array(fc.array(message, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }), {
    numRuns: 150,
    seed: 7,
  });
  const before = await Promise.all(samples.map(bytesOf));
  mendKafkajs();
  const after = await Promise.all(samples.map(bytesOf));
  expect(after.map((buffer) => buffer.toString('base64'))).toEqual(before.map((buffer) => buffer.toString('base64')));
});

describe("kafkajs's queue of requests", () => {
  it('sets no timer while nothing waits in it, and none in the past', () => {
    mendKafkajs();
    const queue = new RequestQueue({
      maxInFlightRequests: 1,
      requestTimeout: 1_000,
      clientId: 'spec',
      broker: 'none',
      logger: { debug: () => undefined },
    });
    const timers = jest.spyOn(globalThis, 'setTimeout');
    try {
      queue.scheduleCheckPendingRequests();
      expect(timers).not.toHaveBeenCalled();
      queue.pending.push({});
      queue.scheduleCheckPendingRequests();
      queue.scheduleCheckPendingRequests();
      expect(timers.mock.calls.map(([, ms]) => ms)).toEqual([10]);
      queue.destroy();
      queue.throttledUntil = Date.now() + 600_000;
      queue.scheduleCheckPendingRequests();
      expect(timers.mock.calls.at(-1)?.[1]).toBeGreaterThan(500_000);
    } finally {
      timers.mockRestore();
      queue.destroy();
    }
  });
});
