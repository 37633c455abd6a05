import type { ConsultationConcluded } from '#libs/contracts';
import type { EventOf, ReadEvent } from '#libs/event-sourcing';
import type { Reaction } from '#libs/projections';
import { DraftOutcomeReport } from '../outcomes/draft-outcome-report.js';

export const whenAConsultationIsConcludedThenDraftItsReport: Reaction = {
  name: 'when-a-consultation-is-concluded-then-draft-its-report',
  carriers: ['log'],
  on: ['ConsultationConcluded'],
  react: async (event: ReadEvent, issue) => {
    const { partitionKey, jurisdiction, round } = event.metadata;
    const { data } = event as unknown as EventOf<typeof ConsultationConcluded>;
    await issue(0, new DraftOutcomeReport(partitionKey, jurisdiction?.id ?? null, round ?? 1, data));
  },
};
