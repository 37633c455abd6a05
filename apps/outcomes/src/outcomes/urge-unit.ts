import { z } from 'zod';
import { UnitUrged, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { openResponsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';

/** 提醒, 催办, 督办. */
export const UnitUrging = z
  .strictObject({ level: z.enum(['reminder', 'urge', 'supervise']), reason: said(2000) })
  .meta({ id: 'UnitUrging' });

export class UrgeUnit {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly urging: z.output<typeof UnitUrging>,
  ) {}
}

export const urgeUnit: Decide<UrgeUnit, Outcome, OutcomeEvent> = ({ responsibilityId, urging }, outcome) => {
  const { status } = openResponsibilityIn(outcome, responsibilityId);
  if (status === 'completed') throw new RuleBroken('responsibility.awaits-verification');
  return [UnitUrged({ responsibilityId, level: urging.level, reason: maskPersonalData(urging.reason) })];
};
