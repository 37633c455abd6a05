import { z } from 'zod';
import { defineEvent, defineStream, personal, Role, type EventIn } from '#libs/event-sourcing';
import { ShanghaiDate } from '#libs/shared-kernel';
import { Code, Id, Reason } from '../common.js';

export const PersonRegistered = defineEvent(
  'PersonRegistered',
  z.strictObject({
    name: personal('person.name'),
    phone: personal('person.phone').optional(),
    address: personal('person.address').optional(),
    /** Where the person lives or works. */
    homeJurisdictionId: Id,
    registeredBy: z.enum(['self', 'grid_worker', 'coordinator', 'operator', 'import']),
  }),
);
export const PersonVerified = defineEvent('PersonVerified', z.strictObject({ method: Code }));
export const RoleGranted = defineEvent(
  'RoleGranted',
  z.strictObject({
    grantId: Id,
    role: Role,
    organisationId: Id.optional(),
    jurisdictionId: Id,
    roomId: Id.optional(),
    from: ShanghaiDate,
    until: ShanghaiDate.optional(),
  }),
);
export const RoleRevoked = defineEvent('RoleRevoked', z.strictObject({ grantId: Id, reason: Reason }));
export const ContactPreferenceSet = defineEvent(
  'ContactPreferenceSet',
  z.strictObject({
    channels: z.array(z.enum(['app', 'wechat', 'sms', 'phone', 'letter', 'visit'])).max(6),
    language: z.enum(['zh', 'en']),
  }),
);
export const PersonForgotten = defineEvent('PersonForgotten', z.strictObject({ basis: Reason }));

export const personEvents = defineStream('person', 'intake', [
  PersonRegistered,
  PersonVerified,
  RoleGranted,
  RoleRevoked,
  ContactPreferenceSet,
  PersonForgotten,
]);
export type PersonEvent = EventIn<typeof personEvents>;
