import { EvaluationClosed, type EvaluationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { openedIn, type Evaluation } from './evaluation.js';

export class CloseEvaluation {
  constructor(readonly caseId: string) {}
}

export const closeEvaluation: Decide<CloseEvaluation, Evaluation, EvaluationEvent> = (_, evaluation) => {
  const { closed, published, contest } = openedIn(evaluation);
  if (closed) return [];
  if (published.final === undefined) throw new RuleBroken('evaluation.final-not-published');
  if (contest) throw new RuleBroken('scores.contested');
  return [EvaluationClosed({})];
};
