import type { z } from 'zod';
import { OutcomeReportDrafted, OutcomeReportRecalled, type ConcludedRecommendation, type OutcomeEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import type { ConclusionKind } from '#libs/shared-kernel';
import type { Outcome } from './outcome.js';

/** Issued when a consultation is concluded, in whichever of its rounds. */
export class DraftOutcomeReport {
  constructor(
    readonly caseId: string,
    readonly jurisdictionId: string | null,
    readonly round: number,
    readonly conclusion: {
      readonly kind: ConclusionKind;
      readonly recommendations: readonly z.output<typeof ConcludedRecommendation>[];
      readonly differences?: string;
      readonly roomId: string;
      readonly title: string;
      readonly approvedBy: string;
    },
  ) {}
}

export const draftOutcomeReport: Decide<DraftOutcomeReport, Outcome, OutcomeEvent> = ({ round, conclusion }, outcome, { idFor }) => {
  if (round <= outcome.round) return [];
  const { kind, recommendations, differences, roomId, title, approvedBy } = conclusion;
  const overtaken = outcome.report.status === 'drafted' || outcome.report.status === 'submitted';
  return [
    ...(overtaken ? [OutcomeReportRecalled({ why: 'concluded_anew', round: outcome.round })] : []),
    OutcomeReportDrafted({
      reportId: idFor(`report-${round}`),
      roomId,
      title,
      conclusion: kind,
      recommendations: [...recommendations],
      ...(differences === undefined ? {} : { differences }),
      approvedBy,
      round,
    }),
  ];
};
