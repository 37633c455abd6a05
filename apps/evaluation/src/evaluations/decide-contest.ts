import { z } from 'zod';
import { ContestDecided, type EvaluationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { said } from '../said.js';
import { runningIn, type Evaluation } from './evaluation.js';

export const ContestDecision = z.strictObject({ upheld: z.boolean(), reason: said(2000) }).meta({ id: 'ContestDecision' });

export class DecideContest {
  constructor(
    readonly caseId: string,
    readonly upheld: boolean,
    readonly reason: string,
  ) {}
}

/** Neither whoever contests a score nor whoever computed it decides about it. */
export const decideContest: Decide<DecideContest, Evaluation, EvaluationEvent> = ({ upheld, reason }, evaluation, { actor }) => {
  const { contest, computed } = runningIn(evaluation);
  if (!contest) throw new RuleBroken('scores.not-contested');
  const { edition, by } = contest;
  if (actor.personId !== undefined && (actor.personId === by || actor.personId === computed[edition]?.computedBy))
    throw new RuleBroken('scores.own-contest');
  return [ContestDecided({ edition, upheld, reason: maskPersonalData(reason) })];
};
