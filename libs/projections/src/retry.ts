import { setTimeout as sleep } from 'node:timers/promises';
import { isContention, isHeld, isUnavailable } from '#libs/bus';

export interface RetryLimits {
  /** Attempts after losing to another transaction. */
  readonly contentionAttempts: number;
  /** How long the database may be out of reach, or a lock held by somebody else, before the handler gives up, ms. */
  readonly unavailableForMs: number;
}

export const RETRY_LIMITS: RetryLimits = { contentionAttempts: 8, unavailableForMs: 30 * 60_000 };

/** Doubles from 20 ms up to 5 s; half of it is chance, so that handlers don't come back all at once. */
export const backoffMs = (attempt: number): number => {
  const ceiling = Math.min(5_000, 20 * 2 ** Math.min(attempt, 10));
  return ceiling / 2 + (Math.random() * ceiling) / 2;
};

/**
 * Runs `work` again while its failure is one that passes by itself; every other failure, and one that lasts, goes to the caller.
 * `signal` ends the waiting.
 */
export const withRetries = async <Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
  onRetry: (error: unknown, attempt: number) => void,
  limits: RetryLimits = RETRY_LIMITS,
): Promise<Result> => {
  let contentions = 0;
  let unavailableSince: number | null = null;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) throw error;
      if (isContention(error)) {
        if (++contentions >= limits.contentionAttempts) throw error;
      } else if (isUnavailable(error) || isHeld(error)) {
        unavailableSince ??= performance.now();
        if (performance.now() - unavailableSince > limits.unavailableForMs) throw error;
      } else throw error;
      onRetry(error, attempt);
      await sleep(backoffMs(attempt), undefined, { signal });
    }
  }
};
