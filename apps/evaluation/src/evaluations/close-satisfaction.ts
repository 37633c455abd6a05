import { SatisfactionClosed, type EvaluationEvent } from '#libs/contracts';
import { type Decide } from '#libs/event-sourcing';
import { runningIn, type Evaluation } from './evaluation.js';

export interface Answers {
  readonly answered: number;
  readonly solvedYes: number;
  readonly improvedYes: number;
  readonly benefitedYes: number;
}
/** What was answered up to a position of the log, by round. */
export interface Tally {
  readonly atPosition: string;
  readonly byRound: Readonly<Record<number, Answers>>;
}
const NOBODY: Answers = { answered: 0, solvedYes: 0, improvedYes: 0, benefitedYes: 0 };

export class CloseSatisfaction {
  constructor(
    readonly caseId: string,
    readonly tally: Tally,
    /** Those who could answer, as known now; an invitation's own count goes before it. */
    readonly entitled: number,
  ) {}
}

export const closeSatisfaction: Decide<CloseSatisfaction, Evaluation, EvaluationEvent> = ({ tally, entitled }, evaluation) => {
  const { invited, satisfactionClosed, round } = runningIn(evaluation);
  if (satisfactionClosed) return [];
  const answers = tally.byRound[round] ?? NOBODY;
  // Nobody has answered who was not invited, whatever was counted before.
  return [SatisfactionClosed({ invited: Math.max(invited ?? entitled, answers.answered), ...answers, atPosition: tally.atPosition })];
};
