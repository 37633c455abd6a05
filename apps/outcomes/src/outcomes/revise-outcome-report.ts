import { z } from 'zod';
import { OutcomeReportRevised, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import type { Outcome } from './outcome.js';
import { said } from './said.js';

export const OutcomeReportRevision = z
  .strictObject({
    summary: said(5000),
    /** What was changed in answer to a return; needed after one. */
    answering: said(2000).optional(),
  })
  .meta({ id: 'OutcomeReportRevision' });

export class ReviseOutcomeReport {
  constructor(
    readonly caseId: string,
    readonly summary: string,
    readonly answering?: string,
  ) {}
}

export const reviseOutcomeReport: Decide<ReviseOutcomeReport, Outcome, OutcomeEvent> = ({ summary, answering }, { report }) => {
  const forItsWording = report.status === 'returned' && report.backTo === 'report';
  if (report.status !== 'drafted' && !forItsWording) throw new RuleBroken('report.not-in-draft');
  if (forItsWording && answering === undefined) throw new RuleBroken('report.answer-missing');
  return [
    OutcomeReportRevised({
      summary: maskPersonalData(summary),
      ...(answering === undefined ? {} : { answering: maskPersonalData(answering) }),
    }),
  ];
};
