import type { ReadStreamOptions } from './event-store.js';

const MAX_REVISION = 2_147_483_647;

/** @throws RangeError for a batch size outside 1 to 10,000. */
export function batchSizeOf(batchSize = 1_000): number {
  if (!(Number.isInteger(batchSize) && batchSize >= 1 && batchSize <= 10_000)) throw new RangeError(`batch size ${batchSize}: 1 to 10,000`);
  return batchSize;
}

/** Revisions from `from` (inclusive) to `before` (exclusive). @throws RangeError for a negative or broken number. */
export function checkReadStream({ fromRevision = 0, maxCount }: ReadStreamOptions): { from: number; before: number } {
  if (!(Number.isInteger(fromRevision) && fromRevision >= 0)) throw new RangeError(`fromRevision ${fromRevision}: 0 or more`);
  if (maxCount !== undefined && !(Number.isInteger(maxCount) && maxCount >= 0)) throw new RangeError(`maxCount ${maxCount}: 0 or more`);
  const from = Math.min(fromRevision, MAX_REVISION);
  return { from, before: Math.min(MAX_REVISION, from + (maxCount ?? MAX_REVISION)) };
}
