import { z } from 'zod';
import { ReferralAnswered, ReferredUp, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData, ShanghaiDate } from '#libs/shared-kernel';
import { Note } from '../fields.js';
import type { Consultation } from './consultation.js';
import { opened, underWay } from './standing.js';

export const ReferUpBody = z.strictObject({ toBodyId: z.uuid(), question: Note, replyBy: ShanghaiDate }).meta({ id: 'ReferUp' });
export const AnswerReferralBody = z.strictObject({ answer: Note }).meta({ id: 'AnswerReferral' });

export class ReferUp {
  constructor(
    readonly caseId: string,
    readonly referral: z.output<typeof ReferUpBody>,
  ) {}
}
export class AnswerReferral {
  constructor(
    readonly caseId: string,
    readonly referralId: string,
    readonly answer: string,
  ) {}
}

export interface ReferUpToBody {
  readonly referral: ReferUp['referral'];
  /** The body's jurisdiction holds the room's, or lies above it. */
  readonly bodyIsAbove: boolean;
}

/** What the room can't answer by itself: a question across its border, or one that a higher body is competent for. */
export const referUp: Decide<ReferUpToBody, Consultation, ConsultationEvent> = ({ referral, bodyIsAbove }, consultation, context) => {
  underWay(consultation);
  if (!bodyIsAbove) throw new RuleBroken('consultation.body-not-above');
  if (referral.replyBy < context.today) throw new RuleBroken('consultation.due-in-the-past', { dueOn: referral.replyBy });
  return [ReferredUp({ ...referral, referralId: context.idFor('referral'), question: maskPersonalData(referral.question) })];
};

/** An answer is welcome whenever it comes, after the conclusion too. */
export const answerReferral: Decide<AnswerReferral, Consultation, ConsultationEvent> = ({ referralId, answer }, consultation, context) => {
  const referral = opened(consultation).referrals.find((one) => one.referralId === referralId);
  if (!referral) throw new RuleBroken('consultation.referral-unknown', { referralId });
  if (referral.toBodyId !== context.actor.organisationId) throw new RuleBroken('consultation.not-the-body-asked');
  return referral.answered ? [] : [ReferralAnswered({ referralId, answer: maskPersonalData(answer) })];
};
