import type { Reaction } from '#libs/projections';
import { whenAConsultationIsConcludedThenDraftItsReport } from './reactions/when-a-consultation-is-concluded-then-draft-its-report.js';
import { whenAConsultationIsReopenedThenRecallItsReport } from './reactions/when-a-consultation-is-reopened-then-recall-its-report.js';

export const reactions = (): readonly Reaction[] => [
  whenAConsultationIsConcludedThenDraftItsReport,
  whenAConsultationIsReopenedThenRecallItsReport,
];
