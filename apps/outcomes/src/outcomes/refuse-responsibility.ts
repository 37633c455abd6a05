import { z } from 'zod';
import { ResponsibilityRefused, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { openResponsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';

export const ResponsibilityRefusal = z.strictObject({ reason: said(2000) }).meta({ id: 'ResponsibilityRefusal' });

export class RefuseResponsibility {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly reason: string,
  ) {}
}

/** A refused responsibility doesn't go away: whoever gave it out hands it to another unit or ends it. */
export const refuseResponsibility: Decide<RefuseResponsibility, Outcome, OutcomeEvent> = (
  { responsibilityId, reason },
  outcome,
  { actor },
) => {
  const { leadUnitId, status } = openResponsibilityIn(outcome, responsibilityId);
  if (leadUnitId !== actor.organisationId) throw new RuleBroken('responsibility.other-unit');
  if (status === 'refused') return [];
  if (status !== 'assigned') throw new RuleBroken('responsibility.already-accepted');
  return [ResponsibilityRefused({ responsibilityId, reason: maskPersonalData(reason) })];
};
