import { OutcomeReportRecalled, type OutcomeEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import type { Outcome } from './outcome.js';

/** Issued when a consultation is reopened. `round` is the one that begins. */
export class RecallOutcomeReport {
  constructor(
    readonly caseId: string,
    readonly round: number,
    readonly reasons: string,
  ) {}
}

/** Only a report that nobody has received is overtaken; what a body has on its desk stays there until it is decided. */
export const recallOutcomeReport: Decide<RecallOutcomeReport, Outcome, OutcomeEvent> = (
  { round, reasons },
  { report, round: ofReport },
) => {
  if (ofReport >= round || (report.status !== 'drafted' && report.status !== 'submitted')) return [];
  return [OutcomeReportRecalled({ why: 'consultation_reopened', reasons, round: ofReport })];
};
