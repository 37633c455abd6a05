import { z } from 'zod';
import { ProgressReported, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { EvidenceList, maskPersonalData } from '#libs/shared-kernel';
import { openResponsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';

export const ProgressReport = z
  .strictObject({ text: said(5000), percent: z.int().min(0).max(100).optional(), evidence: EvidenceList.default([]) })
  .meta({ id: 'ProgressReport' });

export class ReportProgress {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly progress: z.output<typeof ProgressReport>,
  ) {}
}

/** The lead unit or one that supports it. */
export const reportProgress: Decide<ReportProgress, Outcome, OutcomeEvent> = ({ responsibilityId, progress }, outcome, { actor }) => {
  const { leadUnitId, supportingUnitIds, status } = openResponsibilityIn(outcome, responsibilityId);
  if (![leadUnitId, ...supportingUnitIds].some((id) => id === actor.organisationId)) throw new RuleBroken('responsibility.other-unit');
  if (status === 'completed') throw new RuleBroken('responsibility.awaits-verification');
  if (status !== 'accepted') throw new RuleBroken('responsibility.not-accepted');
  const { text, percent, evidence } = progress;
  return [ProgressReported({ responsibilityId, text: maskPersonalData(text), ...(percent === undefined ? {} : { percent }), evidence })];
};
