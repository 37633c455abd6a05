/** Works on a bounded number of entries at once, in their order. The first error ends it, after what is under way has come to an end. */
export const inParallel = async <Entry>(
  entries: readonly Entry[],
  atOnce: number,
  work: (entry: Entry) => Promise<void>,
): Promise<void> => {
  let next = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    while (next < entries.length && !failed) {
      const entry = entries[next++]!;
      try {
        await work(entry);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: Math.min(atOnce, entries.length) }, worker));
  const broken = results.find((result) => result.status === 'rejected');
  if (broken) throw broken.reason;
};
