import { z } from 'zod';
import { ExtensionRequested, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData, ShanghaiDate } from '#libs/shared-kernel';
import { openResponsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';

export const ExtensionRequest = z.strictObject({ dueOn: ShanghaiDate, reason: said(2000) }).meta({ id: 'ExtensionRequest' });

export class RequestExtension {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly dueOn: string,
    readonly reason: string,
  ) {}
}

export const requestExtension: Decide<RequestExtension, Outcome, OutcomeEvent> = (
  { responsibilityId, dueOn, reason },
  outcome,
  { actor },
) => {
  const one = openResponsibilityIn(outcome, responsibilityId);
  if (one.leadUnitId !== actor.organisationId) throw new RuleBroken('responsibility.other-unit');
  if (one.extensionAskedFor === dueOn) return [];
  if (one.status === 'completed') throw new RuleBroken('responsibility.awaits-verification');
  if (one.status !== 'accepted') throw new RuleBroken('responsibility.not-accepted');
  if (dueOn <= one.dueOn) throw new RuleBroken('responsibility.extension-not-later', { dueOn: one.dueOn });
  return [ExtensionRequested({ responsibilityId, dueOn, reason: maskPersonalData(reason) })];
};
