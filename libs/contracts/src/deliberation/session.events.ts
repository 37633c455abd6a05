import { z } from 'zod';
import { defineEvent, defineStream, Text, type EventIn } from '#libs/event-sourcing';
import { Capacity, Instant, SessionForm, ShanghaiDate } from '#libs/shared-kernel';
import { Code, Id, Name, Reason } from '../common.js';

const ItemNo = z.int().min(1).max(100);

/** A session belongs to a room (its partition key); its agenda may hold items of several cases. */
export const SessionScheduled = defineEvent(
  'SessionScheduled',
  z.strictObject({ roomId: Id, form: SessionForm, startsAt: Instant, place: Name.optional(), heldWith: z.array(Name).max(10).optional() }),
);
export const AgendaItemAdded = defineEvent('AgendaItemAdded', z.strictObject({ itemNo: ItemNo, caseId: Id }));
export const AgendaItemRemoved = defineEvent('AgendaItemRemoved', z.strictObject({ itemNo: ItemNo, caseId: Id, reason: Reason }));
export const SessionOpened = defineEvent('SessionOpened', z.strictObject({ chairedBy: Id.optional() }));
export const ParticipantCheckedIn = defineEvent(
  'ParticipantCheckedIn',
  z.strictObject({ caseId: Id, participantId: Id, how: z.enum(['code', 'roll_call', 'online', 'written']) }),
);
export const SpeechRecorded = defineEvent(
  'SpeechRecorded',
  z.strictObject({
    itemNo: ItemNo,
    caseId: Id,
    participantId: Id,
    capacity: Capacity,
    group: Code,
    seconds: z.int().min(1).max(86_400),
    gist: Text('speech.gist').optional(),
  }),
);
export const ItemAdjourned = defineEvent(
  'ItemAdjourned',
  z.strictObject({ itemNo: ItemNo, caseId: Id, reason: Reason, until: ShanghaiDate.optional() }),
);
/** 流会: it was called and could not be held. */
export const SessionFailed = defineEvent(
  'SessionFailed',
  z.strictObject({
    reason: Reason,
    /** Cases whose quorum was not there, with who had checked in by then. */
    lacking: z.array(z.strictObject({ caseId: Id, present: z.int().min(0), quorum: z.int().min(1) })).max(100),
  }),
);
export const SessionClosed = defineEvent('SessionClosed', z.strictObject({}));

export const sessionEvents = defineStream('session', 'deliberation', [
  SessionScheduled,
  AgendaItemAdded,
  AgendaItemRemoved,
  SessionOpened,
  ParticipantCheckedIn,
  SpeechRecorded,
  ItemAdjourned,
  SessionFailed,
  SessionClosed,
]);
export type SessionEvent = EventIn<typeof sessionEvents>;
