import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until `check` passes without an error; fails with its last error after `withinMs`: no measure of speed, but the end of hope. */
export const eventually = async <Result>(check: () => Promise<Result> | Result, withinMs = 60_000): Promise<Result> => {
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
