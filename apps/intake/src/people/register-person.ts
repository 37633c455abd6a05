import { z } from 'zod';
import { Id, PersonRegistered, RoleGranted, type PersonEvent } from '#libs/contracts';
import { inClear, RuleBroken, type Decide } from '#libs/event-sourcing';
import { NameText } from '../fields.js';
import type { Person } from './person.js';

export const PersonRegistration = z
  .strictObject({
    name: NameText,
    phone: z
      .string()
      .normalize('NFKC')
      .trim()
      .regex(/^\+?[0-9][0-9 -]{4,22}[0-9]$/)
      .optional(),
    address: z.string().trim().min(1).max(300).optional(),
    /** Where the person lives or works. */
    homeJurisdictionId: Id,
  })
  .meta({ id: 'RegisterPerson' });
export type PersonRegistration = z.output<typeof PersonRegistration>;

/** Somebody registers themselves. */
export class SignUp {
  constructor(readonly registration: PersonRegistration) {}
}

/** Somebody in office registers another person. */
export class RegisterPerson {
  constructor(readonly registration: PersonRegistration) {}
}

export interface RegistrationOf {
  readonly registration: PersonRegistration;
  readonly personId: string;
  readonly registeredBy: 'self' | 'grid_worker' | 'coordinator' | 'operator' | 'import';
}

/** Everybody is a resident where they live or work; offices are granted on top. */
export const registerPerson: Decide<RegistrationOf, Person, PersonEvent> = ({ registration, personId, registeredBy }, person, context) => {
  if (person.status === 'registered') return [];
  if (person.status === 'forgotten') throw new RuleBroken('person.forgotten');
  const { name, phone, address, homeJurisdictionId } = registration;
  return [
    PersonRegistered({
      name: inClear('person.name', personId, name),
      ...(phone === undefined ? {} : { phone: inClear('person.phone', personId, phone) }),
      ...(address === undefined ? {} : { address: inClear('person.address', personId, address) }),
      homeJurisdictionId,
      registeredBy,
    }),
    RoleGranted({ grantId: context.idFor('resident'), role: 'resident', jurisdictionId: homeJurisdictionId, from: context.today }),
  ];
};
