import { ScoresPublished, type EvaluationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import type { Edition } from '#libs/shared-kernel';
import { runningIn, type Evaluation } from './evaluation.js';

export class PublishScores {
  constructor(
    readonly caseId: string,
    readonly edition: Edition,
  ) {}
}

export const publishScores: Decide<PublishScores, Evaluation, EvaluationEvent> = ({ edition }, evaluation) => {
  const { computed, published, contest } = runningIn(evaluation);
  const scores = computed[edition];
  if (!scores) throw new RuleBroken('scores.not-computed');
  if (published[edition] === scores.digest) return [];
  if (contest) throw new RuleBroken('scores.contested');
  return [ScoresPublished({ edition, process: scores.process, result: scores.result })];
};
