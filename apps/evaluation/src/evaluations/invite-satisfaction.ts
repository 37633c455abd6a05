import { SatisfactionInvited, type EvaluationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { runningIn, type Evaluation } from './evaluation.js';

/** `count` is of those who took part or raised it, as this service knows them: nobody types it in. */
export class InviteSatisfaction {
  constructor(
    readonly caseId: string,
    readonly count: number,
  ) {}
}

export const inviteSatisfaction: Decide<InviteSatisfaction, Evaluation, EvaluationEvent> = ({ count }, evaluation) => {
  const { invited, satisfactionClosed } = runningIn(evaluation);
  if (satisfactionClosed) throw new RuleBroken('satisfaction.closed');
  return invited === count ? [] : [SatisfactionInvited({ count })];
};
