import { z } from 'zod';
import { Id, RoleRevoked, type PersonEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { published, ReasonText } from '../fields.js';
import { mayHandleGrant, type GrantIn } from './grant-role.js';
import type { Person } from './person.js';

export const Revocation = z.strictObject({ grantId: Id, reason: ReasonText }).meta({ id: 'RevokeRole' });
export type Revocation = z.output<typeof Revocation>;

export class RevokeRole {
  constructor(
    readonly personId: string,
    readonly revocation: Revocation,
  ) {}
}

export interface RevocationBy {
  readonly command: RevokeRole;
  readonly granter: GrantIn['granter'];
  /** Ids from the top down to the jurisdiction of the grant; empty when the person has no such grant. */
  readonly path: readonly string[];
}

export const revokeRole: Decide<RevocationBy, Person, PersonEvent> = ({ command, granter, path }, person) => {
  const { grantId, reason } = command.revocation;
  if (person.status === 'unregistered') throw new RuleBroken('person.unknown');
  if (person.status === 'forgotten') return [];
  const grant = person.grants.find((one) => one.grantId === grantId);
  if (!grant) throw new RuleBroken('role.grant-unknown');
  mayHandleGrant({ granter, role: grant.role, path });
  return grant.revoked ? [] : [RoleRevoked({ grantId, reason: published(reason) })];
};
