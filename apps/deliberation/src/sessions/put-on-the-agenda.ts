import { AgendaItemAdded, type SessionEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import type { Consultation } from '../consultations/consultation.js';
import type { Session } from './session.js';

/** A reaction's command: the one way onto an agenda leads through SessionConvened. */
export class PutOnTheAgenda {
  constructor(
    readonly sessionId: string,
    readonly caseId: string,
    readonly itemNo: number,
  ) {}
}

export interface PutOnTheAgendaIfConvened {
  readonly caseId: string;
  readonly itemNo: number;
  /** What the consultation's own stream says: asked again here, so that no other way in could open unnoticed. */
  readonly consultationConvenedIt: boolean;
}

/** The consultation has convened this session in the round that is going on. */
export const hasConvened = (consultation: Consultation | null, sessionId: string): boolean =>
  consultation !== null &&
  (consultation.status === 'under_way' || consultation.status === 'suspended') &&
  consultation.sessions.some((one) => one.sessionId === sessionId && one.round === consultation.round);

export const putOnTheAgenda: Decide<PutOnTheAgendaIfConvened, Session, SessionEvent> = (
  { caseId, itemNo, consultationConvenedIt },
  session,
) => {
  if (!consultationConvenedIt) return [];
  if (session.status !== 'scheduled' && session.status !== 'open') return [];
  if (session.agenda.some((item) => item.caseId === caseId && item.status !== 'removed')) return [];
  const taken = session.agenda.map((item) => item.itemNo);
  // Two cases may have asked for the same number at once.
  return [AgendaItemAdded({ caseId, itemNo: taken.includes(itemNo) ? Math.max(...taken) + 1 : itemNo })];
};
