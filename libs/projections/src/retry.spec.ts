import { describe, expect, it } from '@jest/globals';
import { withRetries, type RetryLimits } from './retry.js';

const limits: RetryLimits = { contentionAttempts: 3, unavailableForMs: 60_000 };
const failing = (times: number, error: unknown) => {
  let tries = 0;
  return async (): Promise<number> => {
    if (tries++ < times) throw error;
    return tries;
  };
};
const tryIt = (work: () => Promise<number>, over: Partial<RetryLimits> = {}) =>
  withRetries(work, new AbortController().signal, () => undefined, { ...limits, ...over });

describe('trying again', () => {
  it('gives up where one is lost to others time and again', async () => {
    const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' });
    expect(await tryIt(failing(2, deadlock))).toBe(3);
    await expect(tryIt(failing(3, deadlock))).rejects.toBe(deadlock);
  });
  it.each([
    ['somebody holds the lock, as a rebuild does for minutes', '55P03'],
    ['the database is away', '57P01'],
  ])('goes on for a time, not a number of tries, while %s', async (_, code) => {
    const held = Object.assign(new Error('not now'), { code });
    expect(await tryIt(failing(5, held))).toBe(6);
    await expect(tryIt(failing(5, held), { unavailableForMs: 0 })).rejects.toBe(held);
  });
  it('leaves to the caller what does not pass by itself', async () => {
    const error = new TypeError('no such column');
    await expect(tryIt(failing(1, error))).rejects.toBe(error);
  });
});
