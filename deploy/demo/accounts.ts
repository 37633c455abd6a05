import type { DevelopmentIssuer, Principal, TokenRole } from '#libs/access';
import type { PersonIn } from './world.js';

/** Ids that the services gave to what {@link World} describes, by key. */
export type Ids = ReadonlyMap<string, string>;

export const idOf = (ids: Ids, key: string): string => {
  const id = ids.get(key);
  if (!id) throw new Error(`the world holds no ${key}`);
  return id;
};

/** Before anybody is registered somebody has to register them. No person of the demonstration. */
const OPERATOR: Principal = { personId: 'c1a6a1f0-6f0b-4c4e-9d39-2f2d2f9b7a10', role: 'operator', simulator: true };

/**
 * Tokens for the accounts of the demonstration. They say `simulator`, which a token from signing in never does and production refuses: only
 * with such a one may a request say when something happened in the story.
 */
export class Accounts {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly issuer: DevelopmentIssuer,
    private readonly ids: Ids,
  ) {}

  operator(): Promise<string> {
    return this.cached('operator', OPERATOR);
  }

  /** In the account's office; a resident's where it holds none, or where it speaks for itself. */
  of(person: PersonIn, { asResident = false, simulated = true }: { asResident?: boolean; simulated?: boolean } = {}): Promise<string> {
    const grant = asResident ? undefined : person.grant;
    const role: TokenRole = grant?.role ?? 'resident';
    const roomId = grant?.room === undefined ? undefined : idOf(this.ids, grant.room);
    return this.cached(`${person.key}\n${role}\n${simulated}`, {
      personId: idOf(this.ids, person.key),
      role,
      jurisdictionId: idOf(this.ids, grant?.jurisdiction ?? person.home),
      ...(grant?.organisation === undefined ? {} : { organisationId: idOf(this.ids, grant.organisation) }),
      ...(roomId === undefined ? {} : { roomIds: [roomId] }),
      ...(simulated ? { simulator: true } : {}),
    });
  }

  private cached(name: string, principal: Principal): Promise<string> {
    let token = this.tokens.get(name);
    if (!token) {
      token = this.issuer.issueToken(principal).then(({ token: issued }) => issued);
      this.tokens.set(name, token);
    }
    return token;
  }
}
