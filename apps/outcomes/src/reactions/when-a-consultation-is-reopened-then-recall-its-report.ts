import type { ConsultationReopened } from '#libs/contracts';
import type { EventOf, ReadEvent } from '#libs/event-sourcing';
import type { Reaction } from '#libs/projections';
import { RecallOutcomeReport } from '../outcomes/recall-outcome-report.js';

export const whenAConsultationIsReopenedThenRecallItsReport: Reaction = {
  name: 'when-a-consultation-is-reopened-then-recall-its-report',
  carriers: ['log'],
  on: ['ConsultationReopened'],
  react: async (event: ReadEvent, issue) => {
    const { round, reason } = (event as unknown as EventOf<typeof ConsultationReopened>).data;
    await issue(0, new RecallOutcomeReport(event.metadata.partitionKey, round, reason));
  },
};
