import { z } from 'zod';
import { ScoresComputed, type EvaluationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { Edition } from '#libs/shared-kernel';
import type { FactsAsOf } from '../facts/case-facts.reader.js';
import { computeCaseScores } from '../scores/compute-scores.js';
import type { ScoreRules } from '../scores/process-score.v1.js';
import { runningIn, type Evaluation } from './evaluation.js';

export const ScoresEdition = z.strictObject({ edition: Edition }).meta({ id: 'ScoresEdition' });

export class ComputeScores {
  constructor(
    readonly caseId: string,
    readonly edition: z.output<typeof Edition>,
    readonly facts: FactsAsOf,
  ) {}
}

export interface PreparedComputation {
  readonly edition: z.output<typeof Edition>;
  readonly facts: FactsAsOf;
  readonly rules: ScoreRules;
}

export const computeScores: Decide<PreparedComputation, Evaluation, EvaluationEvent> = ({ edition, facts, rules }, evaluation) => {
  const { satisfactionClosed, thirdParty, computed, published } = runningIn(evaluation);
  if (edition === 'final') {
    if (!satisfactionClosed) throw new RuleBroken('scores.satisfaction-open');
    if (thirdParty && !thirdParty.assessed) throw new RuleBroken('scores.assessment-missing');
  }
  if (edition === 'recheck' && published.final === undefined) throw new RuleBroken('scores.nothing-to-recheck');
  const { process, result, rules: used, ...rest } = computeCaseScores(edition, facts, rules);
  if (computed[edition]?.digest === rest.digest) return [];
  if (edition !== 'recheck' && published.final !== undefined) throw new RuleBroken('scores.final-is-out');
  return [ScoresComputed({ ...rest, rules: { ...used }, process, result })];
};
