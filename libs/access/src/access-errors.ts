/** No valid token where one is needed: 401. `code` is in the catalogue of problems. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
  constructor(
    readonly code: 'access.token-missing' | 'access.token-invalid' | 'access.token-expired' | 'access.simulator-refused',
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** The token may be good, but its issuer's keys can't be had now: 503, try again. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
  readonly code = 'access.issuer-unavailable';
}

/** The person is known and may not: 403. Like RuleBroken it names a catalogued code and the values its text names. */
export class AccessDenied extends Error {
  override readonly name = 'AccessDenied';
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, string | number | readonly string[]>> = {},
  ) {
    super(code);
  }
}
