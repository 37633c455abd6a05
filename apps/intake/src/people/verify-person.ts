import { z } from 'zod';
import { Code, PersonVerified, type PersonEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import type { Person } from './person.js';

export const Verification = z.strictObject({ method: Code }).meta({ id: 'VerifyPerson' });
export type Verification = z.output<typeof Verification>;

export class VerifyPerson {
  constructor(
    readonly personId: string,
    readonly verification: Verification,
  ) {}
}

/** Somebody else has seen that the person is who they say: nobody vouches for themselves. */
export const verifyPerson: Decide<VerifyPerson, Person, PersonEvent> = ({ verification: { method } }, person, { actor }) => {
  if (person.status === 'unregistered') throw new RuleBroken('person.unknown');
  if (person.status === 'forgotten') throw new RuleBroken('person.forgotten');
  if (actor.personId === person.personId) throw new RuleBroken('person.not-by-oneself');
  return person.verifiedBy.includes(method) ? [] : [PersonVerified({ method })];
};
