import { z } from 'zod';
import { ResponsibilityCompleted, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { EvidenceList, maskPersonalData } from '#libs/shared-kernel';
import { responsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';

export const Completion = z.strictObject({ text: said(5000), evidence: EvidenceList.default([]) }).meta({ id: 'Completion' });

export class CompleteResponsibility {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly completion: z.output<typeof Completion>,
  ) {}
}

export const completeResponsibility: Decide<CompleteResponsibility, Outcome, OutcomeEvent> = (
  { responsibilityId, completion },
  outcome,
  { actor },
) => {
  const one = responsibilityIn(outcome, responsibilityId);
  if (one.leadUnitId !== actor.organisationId) throw new RuleBroken('responsibility.other-unit');
  if (one.status === 'completed' || one.status === 'verified') return [];
  if (one.status === 'ended') throw new RuleBroken('responsibility.settled');
  if (one.status !== 'accepted') throw new RuleBroken('responsibility.not-accepted');
  const { text, evidence } = completion;
  if (one.evidenceRequired.length > 0 && one.evidenceGiven + evidence.length === 0)
    throw new RuleBroken('responsibility.evidence-missing', { required: one.evidenceRequired });
  return [ResponsibilityCompleted({ responsibilityId, text: maskPersonalData(text), evidence })];
};
