import { z } from 'zod';
import { ResponsibilityHandedOver, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { openResponsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';

/** 转办: the new lead unit has to accept it in its turn. */
export const ResponsibilityHandover = z.strictObject({ toUnitId: z.uuid(), reason: said(2000) }).meta({ id: 'ResponsibilityHandover' });

export class HandOverResponsibility {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly toUnitId: string,
    readonly reason: string,
  ) {}
}

export const handOverResponsibility: Decide<HandOverResponsibility, Outcome, OutcomeEvent> = (
  { responsibilityId, toUnitId, reason },
  outcome,
  { actor },
) => {
  const { leadUnitId, assignedBy, status } = openResponsibilityIn(outcome, responsibilityId);
  if (leadUnitId === toUnitId) return [];
  if (actor.organisationId !== leadUnitId && actor.organisationId !== assignedBy)
    throw new RuleBroken('responsibility.not-yours-to-hand-over');
  if (status === 'completed') throw new RuleBroken('responsibility.awaits-verification');
  return [ResponsibilityHandedOver({ responsibilityId, toUnitId, reason: maskPersonalData(reason) })];
};
