import { z } from 'zod';
import { OutcomeReportSubmitted, type OutcomeEvent } from '#libs/contracts';
import type { OrganisationEntry } from '#libs/directory';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import type { Outcome } from './outcome.js';
import { said } from './said.js';

export const OutcomeReportSubmission = z
  .strictObject({
    /** The Party committee; the one that approved the topic where left out. */
    toBodyId: z.uuid().optional(),
    /** 文号 */
    documentNumber: said(100).optional(),
  })
  .meta({ id: 'OutcomeReportSubmission' });

export class SubmitOutcomeReport {
  constructor(
    readonly caseId: string,
    readonly toBodyId?: string,
    readonly documentNumber?: string,
  ) {}
}

export interface Submission {
  readonly to: OrganisationEntry;
  readonly documentNumber?: string;
}

export const submitOutcomeReport: Decide<Submission, Outcome, OutcomeEvent> = ({ to, documentNumber }, { report }) => {
  if (report.status === 'submitted' && report.toBodyId === to.id) return [];
  if (report.status !== 'drafted') throw new RuleBroken('report.not-in-draft');
  if (!to.kinds.includes('party_organisation')) throw new RuleBroken('report.not-to-the-party-committee');
  return [OutcomeReportSubmitted({ toBodyId: to.id, ...(documentNumber === undefined ? {} : { documentNumber }) })];
};
