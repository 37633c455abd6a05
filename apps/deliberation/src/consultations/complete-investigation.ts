import { z } from 'zod';
import { InvestigationCompleted, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Note } from '../fields.js';
import type { Consultation } from './consultation.js';
import { investigationIn, ofThisRound, onTheTeam } from './investigation-under-way.js';
import { carriesResearch } from './research-rule.js';
import { underWay } from './standing.js';

/** The five parts of a research report: policy, facts, problems, options, suggestions. */
export const CompleteInvestigationBody = z
  .strictObject({ policyBasis: Note, facts: Note, problems: Note, options: Note, suggestions: Note })
  .meta({ id: 'CompleteInvestigation' });

export class CompleteInvestigation {
  constructor(
    readonly caseId: string,
    readonly investigationId: string,
    readonly report: z.output<typeof CompleteInvestigationBody>,
  ) {}
}

export const completeInvestigation: Decide<CompleteInvestigation, Consultation, ConsultationEvent> = (
  { investigationId, report },
  consultation,
  context,
) => {
  const state = underWay(consultation);
  const investigation = investigationIn(state, investigationId);
  if (investigation.status === 'completed') return [];
  if (investigation.status === 'abandoned') throw new RuleBroken('consultation.investigation-over');
  ofThisRound(state, investigation);
  onTheTeam(investigation, context.actor);
  if (!investigation.findings.some(carriesResearch)) throw new RuleBroken('consultation.research-without-finding');
  return [
    InvestigationCompleted({
      investigationId,
      policyBasis: maskPersonalData(report.policyBasis),
      facts: maskPersonalData(report.facts),
      problems: maskPersonalData(report.problems),
      options: maskPersonalData(report.options),
      suggestions: maskPersonalData(report.suggestions),
      ledBy: investigation.leadPersonId,
    }),
  ];
};
