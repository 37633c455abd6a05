import { z } from 'zod';
import { Code, OutcomeClosed, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import type { Outcome } from './outcome.js';

/** `how` is a code: delivered, delivered_in_part, not_adopted … */
export const OutcomeClosing = z.strictObject({ how: Code }).meta({ id: 'OutcomeClosing' });

export class CloseOutcome {
  constructor(
    readonly caseId: string,
    readonly how: string,
  ) {}
}

export const closeOutcome: Decide<CloseOutcome, Outcome, OutcomeEvent> = ({ how }, outcome) => {
  if (outcome.closed) return [];
  if (outcome.publishedRound !== outcome.round || outcome.unpublished.length > 0) throw new RuleBroken('outcome.results-not-published');
  const waiting = Object.values(outcome.recommendations).filter(({ status }) => status === 'referred_up');
  if (waiting.length > 0)
    throw new RuleBroken('outcome.referral-unanswered', { ids: waiting.map(({ recommendationId }) => recommendationId) });
  return [OutcomeClosed({ how })];
};
