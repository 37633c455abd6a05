import { z } from 'zod';
import { defineEvent, defineStream, type EventIn } from '#libs/event-sourcing';
import { JurisdictionLevel, OrganisationKind, ShanghaiDate } from '#libs/shared-kernel';
import { Id, Name, Reason } from '../common.js';

export const OrganisationRegistered = defineEvent(
  'OrganisationRegistered',
  z.strictObject({
    kinds: z.array(OrganisationKind).min(1).max(11),
    name: Name,
    level: JurisdictionLevel,
    jurisdictionId: Id,
    parentId: Id.optional(),
    /** Of a supervisor: which line it belongs to. */
    supervisorKind: z.enum(['government', 'party', 'cppcc']).optional(),
  }),
);
export const OrganisationRenamed = defineEvent('OrganisationRenamed', z.strictObject({ name: Name, reason: Reason }));
export const OrganisationSucceeded = defineEvent('OrganisationSucceeded', z.strictObject({ by: Id, on: ShanghaiDate }));

export const organisationEvents = defineStream('organisation', 'intake', [
  OrganisationRegistered,
  OrganisationRenamed,
  OrganisationSucceeded,
]);
export type OrganisationEvent = EventIn<typeof organisationEvents>;
