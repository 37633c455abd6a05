import { ParticipantsSettled, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import type { Consultation } from './consultation.js';
import { askParticipants, describeUnmet } from './participants-rule.js';
import { underWay } from './standing.js';

export class SettleParticipants {
  constructor(readonly caseId: string) {}
}

export const settleParticipants: Decide<SettleParticipants, Consultation, ConsultationEvent> = (_, consultation) => {
  const state = underWay(consultation);
  if (state.settled) return [];
  if (state.seats.length === 0) throw new RuleBroken('consultation.no-composition');
  const asked = askParticipants(state);
  const unmet = describeUnmet(asked);
  if (unmet.length > 0) throw new RuleBroken('consultation.participants-incomplete', { unmet });
  return [ParticipantsSettled({ explanation: [...asked] })];
};
