import { SatisfactionClosed, type EvaluationEvent } from '#libs/contracts';
import { type Decide } from '#libs/event-sourcing';
import { runningIn, type Evaluation } from './evaluation.js';

/** What was answered up to a position of the log. */
export interface Tally {
  readonly atPosition: string;
  readonly answered: number;
  readonly solvedYes: number;
  readonly improvedYes: number;
  readonly benefitedYes: number;
}

export class CloseSatisfaction {
  constructor(
    readonly caseId: string,
    readonly tally: Tally,
    /** Those who could answer, as known now; an invitation's own count goes before it. */
    readonly entitled: number,
  ) {}
}

export const closeSatisfaction: Decide<CloseSatisfaction, Evaluation, EvaluationEvent> = ({ tally, entitled }, evaluation) => {
  const { invited, satisfactionClosed } = runningIn(evaluation);
  if (satisfactionClosed) return [];
  // Nobody has answered who was not invited, whatever was counted before.
  return [SatisfactionClosed({ invited: Math.max(invited ?? entitled, tally.answered), ...tally })];
};
