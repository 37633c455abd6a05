/** Blocks of a full bar. */
const WIDTH = 20;

/**
 * What a program says of its progress, for people: `{done, total, what}` as a bar with percent, anything else as it stands.
 * @param said one line of the program's standard output.
 */
export const progressLine = (said: string): string => {
  let progress: unknown;
  try {
    progress = JSON.parse(said);
  } catch {
    return said.slice(0, 100);
  }
  const { done, total, what } = progress as { done?: unknown; total?: unknown; what?: unknown };
  if (typeof done !== 'number' || typeof total !== 'number' || total <= 0) return said.slice(0, 100);
  const share = Math.min(1, done / total);
  const full = Math.floor(share * WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(share * 100)} % ${typeof what === 'string' ? what.slice(0, 40) : ''}`.trimEnd();
};
