import { z } from 'zod';
import { Id, OrganisationRegistered, type OrganisationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { JurisdictionLevel, OrganisationKind } from '#libs/shared-kernel';
import { NameText } from '../fields.js';
import type { Organisation } from './organisation.js';

export const OrganisationRegistration = z
  .strictObject({
    kinds: z.array(OrganisationKind).min(1).max(11),
    name: NameText,
    level: JurisdictionLevel,
    jurisdictionId: Id,
    parentId: Id.optional(),
    supervisorKind: z.enum(['government', 'party', 'cppcc']).optional(),
  })
  .meta({ id: 'RegisterOrganisation' });
export type OrganisationRegistration = z.output<typeof OrganisationRegistration>;

export class RegisterOrganisation {
  constructor(readonly registration: OrganisationRegistration) {}
}

export interface RegistrationIn {
  readonly command: RegisterOrganisation;
  readonly jurisdictionLevel: JurisdictionLevel;
}

/** Bodies that act for a whole jurisdiction: their level is the jurisdiction's, or they could approve above their place. */
const OF_THE_JURISDICTION: readonly OrganisationKind[] = ['party_organisation', 'cppcc_office', 'government'];

export const registerOrganisation: Decide<RegistrationIn, Organisation, OrganisationEvent> = (
  { command, jurisdictionLevel },
  organisation,
) => {
  if (organisation.status === 'registered') return [];
  const { kinds, level, supervisorKind } = command.registration;
  if (new Set(kinds).size < kinds.length) throw new RuleBroken('organisation.kind-named-twice');
  if (kinds.some((kind) => OF_THE_JURISDICTION.includes(kind)) && level !== jurisdictionLevel)
    throw new RuleBroken('organisation.level-of-another-place', { level, jurisdiction: jurisdictionLevel });
  if (kinds.includes('supervisor') !== (supervisorKind !== undefined)) throw new RuleBroken('organisation.supervisor-of-which-line');
  return [OrganisationRegistered(command.registration)];
};
