import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until `check` passes without an error; fails with its last error after `withinMs`. */
export const eventually = async <Result>(check: () => Promise<Result> | Result, withinMs = 15_000): Promise<Result> => {
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(25);
    }
  }
};
