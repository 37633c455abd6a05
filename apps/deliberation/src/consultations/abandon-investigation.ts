import { z } from 'zod';
import { InvestigationAbandoned, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Reason } from '../fields.js';
import type { Consultation } from './consultation.js';
import { investigationIn, onTheTeam } from './investigation-under-way.js';
import { underWay } from './standing.js';

export const AbandonInvestigationBody = z.strictObject({ reason: Reason }).meta({ id: 'AbandonInvestigation' });

export class AbandonInvestigation {
  constructor(
    readonly caseId: string,
    readonly investigationId: string,
    readonly reason: string,
  ) {}
}

export const abandonInvestigation: Decide<AbandonInvestigation, Consultation, ConsultationEvent> = (
  { investigationId, reason },
  consultation,
  context,
) => {
  const investigation = investigationIn(underWay(consultation), investigationId);
  if (investigation.status === 'abandoned') return [];
  if (investigation.status === 'completed') throw new RuleBroken('consultation.investigation-over');
  onTheTeam(investigation, context.actor);
  return [InvestigationAbandoned({ investigationId, reason: maskPersonalData(reason) })];
};
