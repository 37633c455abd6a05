import { z } from 'zod';
import { MediaReportLinked, type OutcomeEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import { maskPersonalData, ShanghaiDate } from '#libs/shared-kernel';
import type { Outcome } from './outcome.js';
import { said } from './said.js';

export const MediaReport = z
  .strictObject({ outlet: said(200), title: said(200), url: z.url({ protocol: /^https?$/ }).max(500), on: ShanghaiDate })
  .meta({ id: 'MediaReport' });

export class LinkMediaReport {
  constructor(
    readonly caseId: string,
    readonly report: z.output<typeof MediaReport>,
  ) {}
}

export const linkMediaReport: Decide<LinkMediaReport, Outcome, OutcomeEvent> = ({ report: { outlet, title, url, on } }, outcome) =>
  outcome.mediaReports.includes(url) ? [] : [MediaReportLinked({ outlet, title: maskPersonalData(title), url, on })];
