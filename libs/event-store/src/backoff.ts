/** Waits before retry n (from 0): doubles from `firstMs` to `mostMs`, half of it by chance so that many waiters don't come back together. */
export const backoffMs = (attempt: number, firstMs = 20, mostMs = 2_000): number => {
  const full = Math.min(mostMs, firstMs * 2 ** Math.min(attempt, 20));
  return full / 2 + Math.random() * (full / 2);
};

/** Resolves after `ms`, or at once when the signal aborts. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
