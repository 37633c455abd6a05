/**
 * A decision refuses a command. `code` is `thing.reason`, in the catalogue of problem texts (zh and en); `details` are the values that
 * the text names. A person can act on it; it is no fault of the software.
 */
export class RuleBroken extends Error {
  override readonly name: string = 'RuleBroken';
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, string | number | readonly string[]>> = {},
  ) {
    super(code);
  }
}

/**
 * Refused for now: what the command names is not known here, but may be on its way. Between keys, and between services, no order is
 * promised. Whoever can wait tries again; a person is told that it is unknown.
 */
export class NotHereYet extends RuleBroken {
  override readonly name = 'NotHereYet';
}
