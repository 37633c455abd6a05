import type { OutcomeEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Reaction } from '#libs/projections';
import { ReopenForReturnedReport } from '../consultations/reopen-consultation.js';

type OutcomeReportReturned = ReadEvent & Extract<OutcomeEvent, { type: 'OutcomeReportReturned' }>;

/** 退回再商. Sent back only to be written better, it stays with those who write it. */
export const whenAReportIsSentBackThenReopenTheConsultation: Reaction = {
  name: 'when-a-report-is-sent-back-then-reopen-the-consultation',
  carriers: ['log'],
  on: ['OutcomeReportReturned'],
  react: async (event, issue) => {
    const { metadata, data } = event as OutcomeReportReturned;
    if (data.backTo === 'report') return;
    await issue(0, new ReopenForReturnedReport(metadata.partitionKey, metadata.round, data.backTo, data.reasons));
  },
};
