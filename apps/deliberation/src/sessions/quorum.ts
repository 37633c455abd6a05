import type { Consultation } from '../consultations/consultation.js';
import { countsForQuorum, seatOf } from '../consultations/standing.js';
import type { ScheduledSession } from './session.js';

export interface Presence {
  readonly caseId: string;
  readonly present: number;
  readonly quorum: number;
}

/** Who of a case's seats is there, against the quorum its consultation set when it convened. Observers don't count. */
export const presenceOf = (
  session: ScheduledSession,
  sessionId: string,
  caseId: string,
  consultation: Consultation | null,
): Presence | null => {
  if (!consultation || consultation.status === 'not_opened') return null;
  const convened = consultation.sessions.find((one) => one.sessionId === sessionId);
  if (!convened) return null;
  const present = session.checkedIn.filter((one) => {
    const seat = one.caseId === caseId ? seatOf(consultation, one.participantId) : undefined;
    return seat !== undefined && countsForQuorum(seat);
  }).length;
  return { caseId, present, quorum: convened.quorum };
};

export const lacksQuorum = ({ present, quorum }: Presence): boolean => present < quorum;
