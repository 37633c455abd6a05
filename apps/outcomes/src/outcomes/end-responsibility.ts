import { z } from 'zod';
import { ResponsibilityEnded, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { Basis, maskPersonalData } from '#libs/shared-kernel';
import { recommendationIn, responsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';

export const ResponsibilityEnding = z.strictObject({ reason: said(2000), basis: Basis }).meta({ id: 'ResponsibilityEnding' });

export class EndResponsibility {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly ending: z.output<typeof ResponsibilityEnding>,
  ) {}
}

/** Only the body that decided what it rests on takes it back, and says why. */
export const endResponsibility: Decide<EndResponsibility, Outcome, OutcomeEvent> = ({ responsibilityId, ending }, outcome, { actor }) => {
  const one = responsibilityIn(outcome, responsibilityId);
  const deciders = one.recommendationIds.map((id) => {
    const recommendation = recommendationIn(outcome, id);
    return recommendation.status === 'decided' ? recommendation.decidedBy : null;
  });
  const body = actor.organisationId;
  if (body === undefined || deciders.some((decider) => decider !== body)) throw new RuleBroken('responsibility.not-decided-by-you');
  if (one.status === 'ended') return [];
  if (one.status === 'verified') throw new RuleBroken('responsibility.settled');
  return [ResponsibilityEnded({ responsibilityId, reason: maskPersonalData(ending.reason), endedByBodyId: body, basis: ending.basis })];
};
