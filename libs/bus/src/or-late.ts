export const LATE = Symbol('late');

/** What comes of the work, or {@link LATE} after `ms`; it goes on all the same. Cheaper than an aborted wait, whose error costs a stack. */
export const orLate = async <Result>(work: Promise<Result>, ms: number): Promise<Result | typeof LATE> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), ms);
    timer.unref();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
