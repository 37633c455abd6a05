import { setTimeout as pause } from 'node:timers/promises';

/** Asks again every `everyMs` until the answer is true or `timeoutMs` have passed; says which. */
export async function until(condition: () => boolean | Promise<boolean>, timeoutMs: number, everyMs = 25): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    if (await condition()) return true;
    if (performance.now() >= deadline) return false;
    await pause(everyMs);
  }
}
