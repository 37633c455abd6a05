import { z } from 'zod';
import { ExtensionRefused, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { openResponsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';

export const ExtensionRefusal = z.strictObject({ reason: said(2000) }).meta({ id: 'ExtensionRefusal' });

export class RefuseExtension {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly reason: string,
  ) {}
}

export const refuseExtension: Decide<RefuseExtension, Outcome, OutcomeEvent> = ({ responsibilityId, reason }, outcome, { actor }) => {
  const one = openResponsibilityIn(outcome, responsibilityId);
  if (one.assignedBy !== actor.organisationId) throw new RuleBroken('responsibility.other-body');
  if (one.extensionAskedFor === null) throw new RuleBroken('responsibility.no-extension-asked');
  return [ExtensionRefused({ responsibilityId, reason: maskPersonalData(reason) })];
};
