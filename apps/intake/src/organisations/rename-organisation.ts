import { z } from 'zod';
import { OrganisationRenamed, type OrganisationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { NameText, published, ReasonText } from '../fields.js';
import type { Organisation } from './organisation.js';

export const NewName = z.strictObject({ name: NameText, reason: ReasonText }).meta({ id: 'RenameOrganisation' });
export type NewName = z.output<typeof NewName>;

export class RenameOrganisation {
  constructor(
    readonly organisationId: string,
    readonly name: NewName,
  ) {}
}

export const renameOrganisation: Decide<RenameOrganisation, Organisation, OrganisationEvent> = (
  { name: { name, reason } },
  organisation,
) => {
  if (organisation.status === 'unregistered') throw new RuleBroken('organisation.unknown');
  if (organisation.name === name) return [];
  return [OrganisationRenamed({ name, reason: published(reason) })];
};
