import { AgendaItemAdded, ParticipantCheckedIn, SessionOpened, SessionScheduled, type SessionEvent } from '#libs/contracts';
import { CASE, participant, ROOM } from '../consultations/consultation.fixtures.js';

export const scheduledSession = SessionScheduled({ roomId: ROOM, form: 'meeting', startsAt: '2026-03-02T01:00:00.000Z', place: '议事室' });
export const item = (caseId: string = CASE, itemNo = 1): SessionEvent => AgendaItemAdded({ itemNo, caseId });
export const arrived = (n: number, caseId: string = CASE): SessionEvent =>
  ParticipantCheckedIn({ caseId, participantId: participant(n), how: 'roll_call' });
export const openedSession = SessionOpened({});
/** Up to where people can speak. */
export const inSession: SessionEvent[] = [scheduledSession, item(), arrived(1), arrived(2), arrived(3), openedSession];
