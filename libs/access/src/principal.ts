import { z } from 'zod';
import { ROLES, type Role } from '#libs/event-sourcing';

/** Every role but `reaction`: reactions are the software's own and never arrive with a token. */
export type TokenRole = Exclude<Role, 'reaction'>;
export const TOKEN_ROLES = ROLES.filter((role): role is TokenRole => role !== 'reaction');

/** Who asks, as a verified token says. One person in one role for one organisation; another office of the same person is another token. */
export const Principal = z.strictObject({
  /** The person's random id. */
  personId: z.uuid(),
  role: z.enum(TOKEN_ROLES),
  /** The organisation that the person acts for. */
  organisationId: z.uuid().optional(),
  /** The jurisdiction in which the person holds the role; what lies below it is theirs too where a policy says so. */
  jurisdictionId: z.uuid().optional(),
  /** Rooms that a coordinator or convenor runs. */
  roomIds: z.array(z.uuid()).max(200).optional(),
  /** May say when something occurred as `simulated`. Refused in production. */
  simulator: z.boolean().optional(),
  /** For the page's corner only; never recorded or logged. */
  name: z.string().min(1).max(100).optional(),
});
export type Principal = z.output<typeof Principal>;

/** Names of the token's claims; a foreign issuer's may differ. */
export type ClaimNames = Readonly<Record<keyof Principal, string>>;

export const CLAIM_NAMES: ClaimNames = {
  personId: 'sub',
  role: 'role',
  organisationId: 'organisation_id',
  jurisdictionId: 'jurisdiction_id',
  roomIds: 'room_ids',
  simulator: 'simulator',
  name: 'name',
};

const FIELDS = Object.keys(CLAIM_NAMES) as (keyof Principal)[];

/** Null when the claims don't make a principal. Claims that we don't know are passed over: issuers add their own. */
export const principalFromClaims = (claims: Readonly<Record<string, unknown>>, names: ClaimNames = CLAIM_NAMES): Principal | null => {
  const picked = Object.fromEntries(
    FIELDS.map((field) => [field, claims[names[field]]]).filter(([, value]) => value !== undefined && value !== null),
  );
  const result = Principal.safeParse(picked);
  return result.success ? result.data : null;
};

export const claimsOf = (principal: Principal): Record<string, unknown> =>
  Object.fromEntries(FIELDS.filter((field) => principal[field] !== undefined).map((field) => [CLAIM_NAMES[field], principal[field]]));
