import { z } from 'zod';
import { defineEvent, defineStream, Text, type EventIn } from '#libs/event-sourcing';
import { Basis, Channel, ShanghaiDate, Theme, VisibilityLevel } from '#libs/shared-kernel';
import { Code, Id, Name, Reason } from '../common.js';

/** A topic is a case: its id is the id of everything that follows. */
export const TopicDrafted = defineEvent(
  'TopicDrafted',
  z.strictObject({
    roomId: Id,
    partnerRoomIds: z.array(Id).max(20),
    channel: Channel,
    theme: Theme,
    smallButKey: z.boolean().optional(),
    title: z.string().min(4).max(100),
    question: z.string().min(4).max(500),
    background: Text('topic.background'),
    concernIds: z.array(Id).max(500),
    setBy: z.strictObject({ organisationId: Id, basis: Basis }).optional(),
    recommendedBy: Id.optional(),
  }),
);
export const TopicConcernAdded = defineEvent('TopicConcernAdded', z.strictObject({ concernId: Id, reason: Reason }));
export const TopicConcernRemoved = defineEvent('TopicConcernRemoved', z.strictObject({ concernId: Id, reason: Reason }));
export const TopicRevised = defineEvent(
  'TopicRevised',
  z.strictObject({
    title: z.string().min(4).max(100).optional(),
    question: z.string().min(4).max(500).optional(),
    background: Text('topic.background').optional(),
    theme: Theme.optional(),
    answering: Reason.optional(),
  }),
);
export const TopicScreened = defineEvent(
  'TopicScreened',
  z.strictObject({
    suitable: z.boolean(),
    criteria: z.array(z.strictObject({ code: Code, met: z.boolean(), note: Name.optional() })).max(20),
    reasons: Reason,
  }),
);
export const TopicSubmitted = defineEvent('TopicSubmitted', z.strictObject({ toBodyId: Id, decideBy: ShanghaiDate }));
export const StakeholderGroup = z.strictObject({ code: Code, name: Name, why: Reason }).meta({ id: 'StakeholderGroup' });
export const Visibility = z.strictObject({ level: VisibilityLevel, reason: Reason.optional() }).meta({ id: 'Visibility' });
/** Carries what the consultation needs, so that it can open by itself from this event alone. */
export const TopicApproved = defineEvent(
  'TopicApproved',
  z.strictObject({
    approvedBy: Id,
    basis: Basis,
    visibility: Visibility,
    stakeholderGroups: z.array(StakeholderGroup).min(1).max(30),
    roomId: Id,
    partnerRoomIds: z.array(Id).max(20),
    title: z.string().min(4).max(100),
    question: z.string().min(4).max(500),
    theme: Theme,
    channel: Channel,
    concernIds: z.array(Id).max(500),
  }),
);
export const TopicReturned = defineEvent('TopicReturned', z.strictObject({ reasons: Reason, change: z.array(Name).min(1).max(20) }));
export const TopicRejected = defineEvent('TopicRejected', z.strictObject({ reasons: Reason }));
export const TopicRatified = defineEvent('TopicRatified', z.strictObject({ basis: Basis }));
export const RatificationRefused = defineEvent('RatificationRefused', z.strictObject({ basis: Basis, reasons: Reason }));
export const TopicRaisedOneLevel = defineEvent('TopicRaisedOneLevel', z.strictObject({ toRoomId: Id, reason: Reason }));
export const TopicWithdrawn = defineEvent('TopicWithdrawn', z.strictObject({ reason: Reason }));
export const VisibilityChanged = defineEvent('VisibilityChanged', z.strictObject({ visibility: Visibility, basis: Basis }));
export const TopicClosed = defineEvent('TopicClosed', z.strictObject({ how: Code }));

export const topicEvents = defineStream('topic', 'intake', [
  TopicDrafted,
  TopicConcernAdded,
  TopicConcernRemoved,
  TopicRevised,
  TopicScreened,
  TopicSubmitted,
  TopicApproved,
  TopicReturned,
  TopicRejected,
  TopicRatified,
  RatificationRefused,
  TopicRaisedOneLevel,
  TopicWithdrawn,
  VisibilityChanged,
  TopicClosed,
]);
export type TopicEvent = EventIn<typeof topicEvents>;
