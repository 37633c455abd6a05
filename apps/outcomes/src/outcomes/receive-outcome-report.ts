import { z } from 'zod';
import { OutcomeReportReceived, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { addWorkdays } from '#libs/shared-kernel';
import type { Outcome } from './outcome.js';
import { said } from './said.js';

export const OutcomeReportReceipt = z.strictObject({ receiptNo: said(100).optional() }).meta({ id: 'OutcomeReportReceipt' });

export class ReceiveOutcomeReport {
  constructor(
    readonly caseId: string,
    readonly receiptNo?: string,
  ) {}
}

export interface Receipt {
  readonly receiptNo?: string;
  readonly rules: { readonly version: string; readonly decideReportWithinWorkingDays: number };
}

export const receiveOutcomeReport: Decide<Receipt, Outcome, OutcomeEvent> = ({ receiptNo, rules }, { report }, { actor, today }) => {
  if (report.status === 'received') return [];
  if (report.status !== 'submitted') throw new RuleBroken('report.not-submitted');
  if (report.toBodyId !== actor.organisationId) throw new RuleBroken('report.other-body');
  // 一肩挑: whoever holds both offices doesn't receive what they sent in themselves.
  if (report.submittedBy !== null && report.submittedBy === actor.personId) throw new RuleBroken('report.own-submission');
  return [
    OutcomeReportReceived({
      ...(receiptNo === undefined ? {} : { receiptNo }),
      decideBy: addWorkdays(today, rules.decideReportWithinWorkingDays),
      rules,
    }),
  ];
};
