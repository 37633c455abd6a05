import { z } from 'zod';
import { PaperTabled, type ConsultationEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Files, Note, Title } from '../fields.js';
import type { Consultation } from './consultation.js';
import { convenedIn, underWay } from './standing.js';

export const TablePaperBody = z
  .strictObject({
    /** Where it is tabled; for the whole consultation without it. */
    sessionId: z.uuid().optional(),
    title: Title,
    proposals: z.array(Note).min(1).max(50),
    evidence: Files,
  })
  .meta({ id: 'TablePaper' });

export class TablePaper {
  constructor(
    readonly caseId: string,
    readonly paper: z.output<typeof TablePaperBody>,
  ) {}
}

/** What is on the table before people speak: recommendations are later held against it. */
export const tablePaper: Decide<TablePaper, Consultation, ConsultationEvent> = ({ paper }, consultation, context) => {
  const state = underWay(consultation);
  const { sessionId, title, proposals, evidence } = paper;
  if (sessionId !== undefined) convenedIn(state, sessionId);
  return [
    PaperTabled({
      paperId: context.idFor('paper'),
      ...(sessionId === undefined ? {} : { sessionId }),
      title: maskPersonalData(title),
      proposals: proposals.map((text, index) => ({ proposalId: context.idFor(`proposal-${index + 1}`), text: maskPersonalData(text) })),
      evidence,
    }),
  ];
};
