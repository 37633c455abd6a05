import { z } from 'zod';
import { Id, RoleGranted, type PersonEvent } from '#libs/contracts';
import { RuleBroken, Role, type Decide } from '#libs/event-sourcing';
import { ShanghaiDate, type OrganisationKind } from '#libs/shared-kernel';
import type { Person } from './person.js';

/** A reaction is the software's own and no office for a person. */
export const GrantableRole = Role.exclude(['reaction']);
export type GrantableRole = z.output<typeof GrantableRole>;

export const NewGrant = z
  .strictObject({
    role: GrantableRole,
    organisationId: Id.optional(),
    jurisdictionId: Id,
    roomId: Id.optional(),
    from: ShanghaiDate,
    until: ShanghaiDate.optional(),
  })
  .meta({ id: 'GrantRole' });
export type NewGrant = z.output<typeof NewGrant>;

export class GrantRole {
  constructor(
    readonly personId: string,
    readonly grant: NewGrant,
  ) {}
}

/** Who grants and where the grant lies, looked up before it is decided. */
export interface GrantIn {
  readonly command: GrantRole;
  readonly granter: { readonly personId: string | undefined; readonly role: Role; readonly jurisdictionId: string | undefined };
  /** Ids from the top down to the jurisdiction of the grant. */
  readonly path: readonly string[];
  readonly organisation: { readonly kinds: readonly OrganisationKind[]; readonly jurisdictionId: string } | null;
}

/** What kind of organisation a role is held for; a role that is missing here is held without one, or for any. */
const HELD_FOR: Partial<Record<GrantableRole, readonly OrganisationKind[]>> = {
  party_organisation: ['party_organisation'],
  cppcc_office: ['cppcc_office'],
  deciding_body: ['party_organisation', 'government', 'village_assembly', 'owners_assembly'],
  responsible_unit: ['responsible_unit', 'government'],
  supervisor: ['supervisor'],
  evaluator: ['evaluator'],
  partner: ['partner', 'media'],
};

/** Roles that the CPPCC office fills in the rooms it guides. Offices that check or decide are granted by the operator alone. */
export const ROLES_OF_A_ROOM: readonly Role[] = ['resident', 'grid_worker', 'member', 'coordinator'];

/** Refuses whoever may not grant or revoke this role there. */
export const mayHandleGrant = ({ granter, role, path }: { granter: GrantIn['granter']; role: Role; path: readonly string[] }): void => {
  if (granter.role === 'operator') return;
  if (!ROLES_OF_A_ROOM.includes(role)) throw new RuleBroken('role.only-by-the-operator', { role });
  if (granter.jurisdictionId === undefined || !path.includes(granter.jurisdictionId))
    throw new RuleBroken('role.outside-your-jurisdiction');
};

export const grantRole: Decide<GrantIn, Person, PersonEvent> = ({ command, granter, path, organisation }, person, { idFor }) => {
  const { role, organisationId, jurisdictionId, roomId, from, until } = command.grant;
  if (person.status === 'unregistered') throw new RuleBroken('person.unknown');
  if (person.status === 'forgotten') throw new RuleBroken('person.forgotten');
  mayHandleGrant({ granter, role, path });
  if (granter.personId === person.personId) throw new RuleBroken('role.not-to-oneself');
  if (until !== undefined && until < from) throw new RuleBroken('role.ends-before-it-begins');
  const kinds = HELD_FOR[role];
  if (kinds) {
    if (!organisation) throw new RuleBroken('role.needs-an-organisation', { role });
    if (!organisation.kinds.some((kind) => kinds.includes(kind))) throw new RuleBroken('role.organisation-of-another-kind', { role });
  }
  if (organisation && !path.includes(organisation.jurisdictionId)) throw new RuleBroken('role.outside-the-organisation');
  const held = person.grants.some(
    (grant) =>
      !grant.revoked &&
      grant.role === role &&
      grant.organisationId === (organisationId ?? null) &&
      grant.jurisdictionId === jurisdictionId &&
      grant.roomId === (roomId ?? null) &&
      grant.from <= from &&
      (grant.until === null || (until !== undefined && grant.until >= until)),
  );
  return held ? [] : [RoleGranted({ grantId: idFor('grant'), role, organisationId, jurisdictionId, roomId, from, until })];
};
