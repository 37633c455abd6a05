import { z } from 'zod';
import { MinutesDrafted, MinutesObjected, MinutesPublished, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { writtenText } from '#libs/shared-kernel';
import { Files, Words } from '../fields.js';
import { isDoneWith, itemOf, wasHeldFor, type ScheduledSession } from '../sessions/session.js';
import type { Consultation, OpenedConsultation } from './consultation.js';
import { convenedIn, seatOf, underWay } from './standing.js';

export const DraftMinutesBody = z.strictObject({ text: Words, evidence: Files }).meta({ id: 'DraftMinutes' });
export const ObjectToMinutesBody = z.strictObject({ text: Words }).meta({ id: 'ObjectToMinutes' });
/** Without a text the draft is published as it stands. */
export const PublishMinutesBody = z.strictObject({ text: Words.optional(), evidence: Files }).meta({ id: 'PublishMinutes' });

export class DraftMinutes {
  constructor(
    readonly caseId: string,
    readonly sessionId: string,
    readonly minutes: z.output<typeof DraftMinutesBody>,
  ) {}
}
export class ObjectToMinutes {
  constructor(
    readonly caseId: string,
    readonly sessionId: string,
    readonly text: string,
  ) {}
}
export class PublishMinutes {
  constructor(
    readonly caseId: string,
    readonly sessionId: string,
    readonly minutes: z.output<typeof PublishMinutesBody>,
  ) {}
}

/** A command together with the session that its minutes are of. */
export interface OfSession<Command> {
  readonly command: Command;
  readonly session: ScheduledSession;
}

const minutesOf = (state: OpenedConsultation, caseId: string, sessionId: string, session: ScheduledSession) => {
  const { minutes } = convenedIn(state, sessionId);
  const { itemNo } = itemOf(session, caseId);
  if (!wasHeldFor(session, caseId)) throw new RuleBroken('consultation.session-not-held');
  return { minutes, itemNo };
};

export const draftMinutes: Decide<OfSession<DraftMinutes>, Consultation, ConsultationEvent> = (
  { command, session },
  consultation,
  context,
) => {
  const { caseId, sessionId } = command;
  const { minutes, itemNo } = minutesOf(underWay(consultation), caseId, sessionId, session);
  if (minutes.published) throw new RuleBroken('consultation.minutes-already-published');
  const { text, evidence } = command.minutes;
  return [MinutesDrafted({ sessionId, itemNo, text: writtenText('minutes.text', context.actor.personId ?? null, text), evidence })];
};

/** Those who sat at the table may say that it was otherwise. */
export const objectToMinutes: Decide<OfSession<ObjectToMinutes>, Consultation, ConsultationEvent> = (
  { command, session },
  consultation,
  { participantId },
) => {
  const { caseId, sessionId, text } = command;
  const state = underWay(consultation);
  const { minutes, itemNo } = minutesOf(state, caseId, sessionId, session);
  if (!seatOf(state, participantId)) throw new RuleBroken('consultation.without-seat');
  if (minutes.published) throw new RuleBroken('consultation.minutes-already-published');
  if (!minutes.draft) throw new RuleBroken('consultation.minutes-not-drafted');
  return [MinutesObjected({ sessionId, itemNo, objectedBy: participantId, text: writtenText('minutes.objection', participantId, text) })];
};

/** An objection is answered by other words, in a new draft or with the publication; not by publishing over it. */
export const publishMinutes: Decide<OfSession<PublishMinutes>, Consultation, ConsultationEvent> = (
  { command, session },
  consultation,
  context,
) => {
  const { caseId, sessionId } = command;
  const { minutes, itemNo } = minutesOf(underWay(consultation), caseId, sessionId, session);
  if (minutes.published) return [];
  if (!isDoneWith(session, caseId)) throw new RuleBroken('consultation.session-not-closed');
  if (!minutes.draft) throw new RuleBroken('consultation.minutes-not-drafted');
  const { text, evidence } = command.minutes;
  if (text === undefined && minutes.objectedSinceDraft) throw new RuleBroken('consultation.objection-unanswered');
  return [
    MinutesPublished({
      sessionId,
      itemNo,
      text:
        text === undefined
          ? { original: null, published: minutes.draft.text }
          : writtenText('minutes.text', context.actor.personId ?? null, text),
      evidence: evidence.length > 0 ? evidence : [...minutes.draft.evidence],
    }),
  ];
};
