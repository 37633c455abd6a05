import { z } from 'zod';
import { OutcomeReportReturned, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { BackTo, maskPersonalData } from '#libs/shared-kernel';
import type { Outcome } from './outcome.js';
import { said } from './said.js';

/** 退回再商: for more research, more talk, or another wording. */
export const OutcomeReportReturn = z.strictObject({ backTo: BackTo, reasons: said(2000) }).meta({ id: 'OutcomeReportReturn' });

export class ReturnOutcomeReport {
  constructor(
    readonly caseId: string,
    readonly backTo: z.output<typeof BackTo>,
    readonly reasons: string,
  ) {}
}

export const returnOutcomeReport: Decide<ReturnOutcomeReport, Outcome, OutcomeEvent> = ({ backTo, reasons }, { report }, { actor }) => {
  if (report.status === 'returned' && report.toBodyId === actor.organisationId && report.backTo === backTo) return [];
  if (report.status !== 'submitted') throw new RuleBroken('report.not-submitted');
  if (report.toBodyId !== actor.organisationId) throw new RuleBroken('report.other-body');
  return [OutcomeReportReturned({ backTo, reasons: maskPersonalData(reasons) })];
};
