import { ResponsibilityAccepted, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { openResponsibilityIn, type Outcome } from './outcome.js';

export class AcceptResponsibility {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
  ) {}
}

/** One that was refused can still be accepted: the unit has thought better of it. */
export const acceptResponsibility: Decide<AcceptResponsibility, Outcome, OutcomeEvent> = ({ responsibilityId }, outcome, { actor }) => {
  const { leadUnitId, status } = openResponsibilityIn(outcome, responsibilityId);
  if (leadUnitId !== actor.organisationId) throw new RuleBroken('responsibility.other-unit');
  if (status === 'accepted' || status === 'completed') return [];
  return [ResponsibilityAccepted({ responsibilityId })];
};
