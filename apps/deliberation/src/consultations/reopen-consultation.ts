import { z } from 'zod';
import { ConsultationReopened, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Reason } from '../fields.js';
import type { Consultation } from './consultation.js';
import { opened } from './standing.js';

const BackToTalk = z.enum(['research', 'consult']);

export const ReopenConsultationBody = z
  .strictObject({ ground: z.enum(['not_solved', 'relapse', 'new_facts']), backTo: BackToTalk, reason: Reason })
  .meta({ id: 'ReopenConsultation' });

export class ReopenConsultation {
  constructor(
    readonly caseId: string,
    readonly why: z.output<typeof ReopenConsultationBody>,
  ) {}
}

/** The next round. Whatever it goes back to, it has research of its own before it can convene. */
export const reopenConsultation: Decide<ReopenConsultation, Consultation, ConsultationEvent> = ({ why }, consultation) => {
  const state = opened(consultation);
  if (state.status === 'terminated') throw new RuleBroken('consultation.terminated');
  if (state.status !== 'concluded') throw new RuleBroken('consultation.not-concluded');
  return [ConsultationReopened({ ...why, reason: maskPersonalData(why.reason), round: state.round + 1 })];
};

/** A reaction's command: the Party committee has sent the report back for more talk (退回再商). */
export class ReopenForReturnedReport {
  constructor(
    readonly caseId: string,
    /** Round that the report was of; null when its event doesn't say. */
    readonly ofRound: number | null,
    readonly backTo: z.output<typeof BackToTalk>,
    readonly reason: string,
  ) {}
}

export const reopenForReturnedReport: Decide<ReopenForReturnedReport, Consultation, ConsultationEvent> = (
  { ofRound, backTo, reason },
  state,
) => {
  if (state.status !== 'concluded' || (ofRound !== null && ofRound !== state.round)) return [];
  return [ConsultationReopened({ ground: 'report_returned', backTo, reason, round: state.round + 1 })];
};
