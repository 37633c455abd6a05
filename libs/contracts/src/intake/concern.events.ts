import { z } from 'zod';
import { defineEvent, defineStream, Text, type EventIn } from '#libs/event-sourcing';
import { EvidenceList, HandOnChannel, Route, ShanghaiDate, Theme } from '#libs/shared-kernel';
import { Code, Id, Name, Reason } from '../common.js';

export const ConcernRaised = defineEvent(
  'ConcernRaised',
  z.strictObject({
    route: Route,
    jurisdictionId: Id,
    /** The room asked to take it up, where the person named one. */
    roomId: Id.optional(),
    place: Text('concern.place').optional(),
    theme: Theme.optional(),
    smallButKey: z.boolean().optional(),
    title: Text('concern.title'),
    text: Text('concern.text'),
    attachments: EvidenceList,
    /** The id of whoever raised it, as known to this concern; absent where it came from a system and no person stands behind it. */
    raisedBy: Id.optional(),
    workOrderNo: z.string().min(1).max(100).optional(),
    gridCode: z.string().min(1).max(100).optional(),
    source: z.strictObject({ partnerId: Id, externalId: z.string().min(1).max(200) }).optional(),
  }),
);
export const ConcernAmended = defineEvent(
  'ConcernAmended',
  z.strictObject({
    title: Text('concern.title').optional(),
    text: Text('concern.text').optional(),
    theme: Theme.optional(),
    attachments: EvidenceList.optional(),
    reason: Reason,
  }),
);
export const ConcernWithdrawn = defineEvent('ConcernWithdrawn', z.strictObject({ reason: Reason }));
export const ConcernHandedOn = defineEvent(
  'ConcernHandedOn',
  z.strictObject({
    channel: HandOnChannel,
    toOrganisationId: Id.optional(),
    reference: z.string().min(1).max(200).optional(),
    reason: Reason,
  }),
);
export const ConcernDeclined = defineEvent(
  'ConcernDeclined',
  z.strictObject({ reasonCode: Code, reason: Reason, appealUntil: ShanghaiDate }),
);
export const ConcernAppealed = defineEvent('ConcernAppealed', z.strictObject({ reason: Text('concern.appeal') }));
export const ConcernAppealDecided = defineEvent('ConcernAppealDecided', z.strictObject({ upheld: z.boolean(), reason: Reason }));
export const ConcernLinkedToTopic = defineEvent('ConcernLinkedToTopic', z.strictObject({ topicId: Id, reason: Reason }));
export const ConcernUnlinked = defineEvent('ConcernUnlinked', z.strictObject({ topicId: Id, reason: Reason }));
/** Whoever raised or endorsed it was told. `what` is a code: topic_opened, topic_rejected, concluded, results_published … */
export const ConcernAnswered = defineEvent(
  'ConcernAnswered',
  z.strictObject({
    topicId: Id,
    what: Code,
    channel: z.enum(['app', 'wechat', 'sms', 'phone', 'letter', 'visit', 'partner']),
    note: Name.optional(),
  }),
);

export const concernEvents = defineStream('concern', 'intake', [
  ConcernRaised,
  ConcernAmended,
  ConcernWithdrawn,
  ConcernHandedOn,
  ConcernDeclined,
  ConcernAppealed,
  ConcernAppealDecided,
  ConcernLinkedToTopic,
  ConcernUnlinked,
  ConcernAnswered,
]);
export type ConcernEvent = EventIn<typeof concernEvents>;
