import { z } from 'zod';
import { SessionConvened, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { daysBetween, maskPersonalData, shanghaiDateOf } from '#libs/shared-kernel';
import { Reason } from '../fields.js';
import type { Consultation } from './consultation.js';
import { askParticipants, describeUnmet, quorumOf } from './participants-rule.js';
import type { SessionForCase } from './pencil-session.js';
import { completedResearch } from './research-rule.js';
import { underWay } from './standing.js';

export const ConveneSessionBody = z
  .strictObject({
    sessionId: z.uuid(),
    /** Why in this form, where it isn't the usual meeting. */
    formReason: Reason.optional(),
  })
  .meta({ id: 'ConveneSession' });

export class ConveneSession {
  constructor(
    readonly caseId: string,
    readonly call: z.output<typeof ConveneSessionBody>,
  ) {}
}

export interface ConveneSessionForCase extends SessionForCase {
  readonly caseId: string;
  readonly formReason: string | undefined;
}

/** 不调研不协商, and nobody can override it: no role, no urgency and no form of session is asked about before the research is. */
export const conveneSession: Decide<ConveneSessionForCase, Consultation, ConsultationEvent> = (
  { caseId, sessionId, session, formReason },
  consultation,
  context,
) => {
  const state = underWay(consultation);
  const isOnTheAgenda = !session.agenda.some((item) => item.caseId === caseId && item.status === 'removed');
  if (state.sessions.some((one) => one.sessionId === sessionId && one.round === state.round) && isOnTheAgenda) return [];
  const research = completedResearch(state);
  if (research.length === 0) throw new RuleBroken('consultation.no-research');
  if (!state.settled) throw new RuleBroken('consultation.participants-not-settled');
  const unmet = describeUnmet(askParticipants(state));
  if (unmet.length > 0) throw new RuleBroken('consultation.participants-incomplete', { unmet });
  if (session.status !== 'scheduled') throw new RuleBroken('session.over');
  if (![state.roomId, ...state.partnerRoomIds].includes(session.roomId)) throw new RuleBroken('consultation.session-of-other-room');
  const notice = daysBetween(context.today, shanghaiDateOf(session.startsAt));
  if (notice < state.rules.noticeDays || session.startsAt < context.occurredAt)
    throw new RuleBroken('consultation.notice-too-short', { days: state.rules.noticeDays });
  return [
    SessionConvened({
      sessionId,
      itemNo: Math.max(0, ...session.agenda.map(({ itemNo }) => itemNo)) + 1,
      form: session.form,
      ...(formReason === undefined ? {} : { formReason: maskPersonalData(formReason) }),
      startsAt: session.startsAt,
      noticeGivenOn: context.today,
      quorum: quorumOf(state),
      researchedBy: research.map(({ investigationId }) => investigationId),
    }),
  ];
};
