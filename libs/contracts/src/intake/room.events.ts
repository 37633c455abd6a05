import { z } from 'zod';
import { defineEvent, defineStream, type EventIn } from '#libs/event-sourcing';
import { EvidenceList, RoomKind, RoomRequirement, ShanghaiDate } from '#libs/shared-kernel';
import { Id, Name, Reason } from '../common.js';

export const RoomEstablished = defineEvent(
  'RoomEstablished',
  z.strictObject({
    kind: RoomKind,
    name: Name,
    homeJurisdictionId: Id,
    servesJurisdictionIds: z.array(Id).max(50),
    hostedBy: z.array(Id).max(20),
    approvingBodyId: Id,
    /** Of a sector room: which 界别; of a work-unit room: which unit. */
    sector: Name.optional(),
    workUnit: Name.optional(),
    pilot: z.boolean().optional(),
    targetDate: ShanghaiDate.optional(),
  }),
);
export const RoomRequirementConfirmed = defineEvent(
  'RoomRequirementConfirmed',
  z.strictObject({ requirement: RoomRequirement, evidence: EvidenceList }),
);
export const RoomRequirementWithdrawn = defineEvent(
  'RoomRequirementWithdrawn',
  z.strictObject({ requirement: RoomRequirement, reason: Reason }),
);
const ConvenorKind = z.enum(['first', 'executive']);
export const ConvenorAppointed = defineEvent('ConvenorAppointed', z.strictObject({ kind: ConvenorKind, personId: Id }));
export const ConvenorRelieved = defineEvent('ConvenorRelieved', z.strictObject({ kind: ConvenorKind, personId: Id, reason: Reason }));
export const CoordinatorAppointed = defineEvent('CoordinatorAppointed', z.strictObject({ personId: Id }));
export const CoordinatorRelieved = defineEvent('CoordinatorRelieved', z.strictObject({ personId: Id, reason: Reason }));
export const MemberPaired = defineEvent('MemberPaired', z.strictObject({ personId: Id }));
export const MemberUnpaired = defineEvent('MemberUnpaired', z.strictObject({ personId: Id, reason: Reason }));
export const RoomActivated = defineEvent('RoomActivated', z.strictObject({}));
export const RoomSuspended = defineEvent('RoomSuspended', z.strictObject({ reason: Reason }));
export const RoomResumed = defineEvent('RoomResumed', z.strictObject({ reason: Reason }));
export const RoomSucceeded = defineEvent('RoomSucceeded', z.strictObject({ by: Id, on: ShanghaiDate }));
export const RoomClosed = defineEvent('RoomClosed', z.strictObject({ reason: Reason }));

export const roomEvents = defineStream('room', 'intake', [
  RoomEstablished,
  RoomRequirementConfirmed,
  RoomRequirementWithdrawn,
  ConvenorAppointed,
  ConvenorRelieved,
  CoordinatorAppointed,
  CoordinatorRelieved,
  MemberPaired,
  MemberUnpaired,
  RoomActivated,
  RoomSuspended,
  RoomResumed,
  RoomSucceeded,
  RoomClosed,
]);
export type RoomEvent = EventIn<typeof roomEvents>;
