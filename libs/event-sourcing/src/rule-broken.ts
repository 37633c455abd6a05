/**
 * A decision refuses a command. `code` is `thing.reason`, in the catalogue of problem texts (zh and en); `details` are the values that
 * the text names. A person can act on it; it is no fault of the software.
 */
export class RuleBroken extends Error {
  override readonly name = 'RuleBroken';
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, string | number | readonly string[]>> = {},
  ) {
    super(code);
  }
}
