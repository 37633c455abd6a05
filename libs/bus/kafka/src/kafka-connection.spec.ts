import { describe, expect, it, jest } from '@jest/globals';
import { createRequire } from 'node:module';
import { silentBusLog } from '#libs/bus';
import { connectKafka } from './kafka-connection.js';

interface Queue {
  pending: object[];
  throttledUntil: number;
  scheduleCheckPendingRequests(): void;
  checkPendingRequests(): void;
  destroy(): void;
}
const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as new (options: object) => Queue;

describe("kafkajs's queue of requests", () => {
  it('sets no timer while nothing waits in it, and none in the past', () => {
    connectKafka({ brokers: ['127.0.0.1:1'] }, 'spec', silentBusLog);
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
      queue.throttledUntil = Date.now() + 5_000;
      queue.scheduleCheckPendingRequests();
      expect(timers.mock.calls.at(-1)?.[1]).toBeGreaterThan(4_000);
    } finally {
      timers.mockRestore();
      queue.destroy();
    }
  });
});
