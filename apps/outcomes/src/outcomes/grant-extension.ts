import { z } from 'zod';
import { ExtensionGranted, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData, ShanghaiDate } from '#libs/shared-kernel';
import { openResponsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';

export const ExtensionGrant = z
  .strictObject({
    /** The date asked for where left out. */
    dueOn: ShanghaiDate.optional(),
    reason: said(2000),
  })
  .meta({ id: 'ExtensionGrant' });

export class GrantExtension {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly reason: string,
    readonly dueOn?: string,
  ) {}
}

export const grantExtension: Decide<GrantExtension, Outcome, OutcomeEvent> = ({ responsibilityId, reason, dueOn }, outcome, { actor }) => {
  const one = openResponsibilityIn(outcome, responsibilityId);
  if (one.assignedBy !== actor.organisationId) throw new RuleBroken('responsibility.other-body');
  if (one.extensionAskedFor === null) {
    if (one.dueOn === dueOn) return [];
    throw new RuleBroken('responsibility.no-extension-asked');
  }
  const until = dueOn ?? one.extensionAskedFor;
  if (until <= one.dueOn) throw new RuleBroken('responsibility.extension-not-later', { dueOn: one.dueOn });
  return [ExtensionGranted({ responsibilityId, dueOn: until, reason: maskPersonalData(reason) })];
};
