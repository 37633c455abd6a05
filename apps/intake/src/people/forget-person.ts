import { z } from 'zod';
import { PersonForgotten, RoleRevoked, type PersonEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { published, ReasonText } from '../fields.js';
import type { Person } from './person.js';

export const Forgetting = z.strictObject({ basis: ReasonText }).meta({ id: 'ForgetPerson' });
export type Forgetting = z.output<typeof Forgetting>;

export class ForgetPerson {
  constructor(
    readonly personId: string,
    readonly forgetting: Forgetting,
  ) {}
}

/**
 * Ends every office of the person and says that they are to be forgotten. The key is erased after this is recorded, never before: where
 * keys come back from a backup, the recorded word erases them again.
 */
export const forgetPerson: Decide<ForgetPerson, Person, PersonEvent> = ({ forgetting }, person) => {
  if (person.status === 'unregistered') throw new RuleBroken('person.unknown');
  if (person.status === 'forgotten') return [];
  const basis = published(forgetting.basis);
  return [
    ...person.grants.filter((grant) => !grant.revoked).map(({ grantId }) => RoleRevoked({ grantId, reason: basis })),
    PersonForgotten({ basis }),
  ];
};
