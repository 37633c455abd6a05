import { FindingConfirmed, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import type { Consultation } from './consultation.js';
import { ofThisRound } from './investigation-under-way.js';
import { underWay } from './standing.js';

export class ConfirmFinding {
  constructor(
    readonly caseId: string,
    readonly findingId: string,
  ) {}
}

/** What one person wrote down about a visit, a second one stands for. */
export const confirmFinding: Decide<ConfirmFinding, Consultation, ConsultationEvent> = ({ findingId }, consultation, context) => {
  const state = underWay(consultation);
  const investigation = state.investigations.find(({ findings }) => findings.some((one) => one.findingId === findingId));
  const finding = investigation?.findings.find((one) => one.findingId === findingId);
  if (!investigation || !finding) throw new RuleBroken('consultation.finding-unknown', { findingId });
  if (finding.confirmed) return [];
  ofThisRound(state, investigation);
  if (investigation.status !== 'assigned') throw new RuleBroken('consultation.investigation-over');
  if (finding.recordedBy === context.actor.personId) throw new RuleBroken('consultation.confirmed-by-recorder');
  return [FindingConfirmed({ findingId })];
};
