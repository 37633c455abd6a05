import { z } from 'zod';
import { RecommendationDecided, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { Basis, DecisionKind, maskPersonalData, rankOf, type JurisdictionLevel } from '#libs/shared-kernel';
import { competentFor, recommendationIn, type Outcome } from './outcome.js';
import { said } from './said.js';

export const RecommendationDecision = z
  .strictObject({
    decision: DecisionKind,
    reasons: said(2000),
    basis: Basis,
    /** The body above that is asked; goes with `referred_up`, and only with it. */
    referredTo: z.uuid().optional(),
  })
  .meta({ id: 'RecommendationDecision' });

export class DecideRecommendation {
  constructor(
    readonly caseId: string,
    readonly recommendationId: string,
    readonly said: z.output<typeof RecommendationDecision>,
  ) {}
}

export interface PreparedDecision {
  readonly recommendationId: string;
  readonly said: z.output<typeof RecommendationDecision>;
  readonly deciderLevel: JurisdictionLevel | null;
  readonly referredLevel: JurisdictionLevel | null;
}

export const decideRecommendation: Decide<PreparedDecision, Outcome, OutcomeEvent> = (
  { recommendationId, said: { decision, reasons, basis, referredTo }, deciderLevel, referredLevel },
  outcome,
  { actor },
) => {
  const one = recommendationIn(outcome, recommendationId);
  const body = actor.organisationId;
  if (body === undefined) throw new RuleBroken('recommendation.not-competent');
  if (one.status === 'decided') {
    if (one.decision === decision && one.decidedBy === body) return [];
    throw new RuleBroken('recommendation.already-decided');
  }
  if (one.status === 'referred_up' && decision === 'referred_up' && one.decidedBy === body && one.referredTo === referredTo) return [];
  const competent = competentFor(one);
  if (competent === null) throw new RuleBroken('recommendation.not-on-the-desk');
  if (competent !== body) throw new RuleBroken('recommendation.not-competent');
  if ((decision === 'referred_up') !== (referredTo !== undefined)) throw new RuleBroken('recommendation.referral-incomplete');
  if (decision === 'referred_up' && (deciderLevel === null || referredLevel === null || rankOf(referredLevel) >= rankOf(deciderLevel)))
    throw new RuleBroken('recommendation.referral-not-upwards');
  return [
    RecommendationDecided({
      recommendationId,
      decision,
      reasons: maskPersonalData(reasons),
      decidedByBodyId: body,
      basis,
      ...(referredTo === undefined ? {} : { referredTo }),
    }),
  ];
};
