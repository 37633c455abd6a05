import { z } from 'zod';
import { LastingChecked, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { EvidenceList, maskPersonalData } from '#libs/shared-kernel';
import { responsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';

/** 回头看 */
export const LastingCheck = z
  .strictObject({ lasting: z.boolean(), note: said(5000).optional(), evidence: EvidenceList.default([]) })
  .meta({ id: 'LastingCheck' });

export class CheckLasting {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly check: z.output<typeof LastingCheck>,
  ) {}
}

export const checkLasting: Decide<CheckLasting, Outcome, OutcomeEvent> = ({ responsibilityId, check }, outcome, { actor, today }) => {
  const one = responsibilityIn(outcome, responsibilityId);
  if (one.status !== 'verified') throw new RuleBroken('responsibility.not-verified');
  if ([one.leadUnitId, ...one.supportingUnitIds].some((id) => id === actor.organisationId)) throw new RuleBroken('verification.own-unit');
  if (one.lastCheck?.on === today && one.lastCheck.lasting === check.lasting) return [];
  const { lasting, note, evidence } = check;
  return [LastingChecked({ responsibilityId, lasting, ...(note === undefined ? {} : { note: maskPersonalData(note) }), evidence })];
};
