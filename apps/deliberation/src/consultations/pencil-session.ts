import { z } from 'zod';
import { SessionPencilled, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { shanghaiDateOf } from '#libs/shared-kernel';
import type { ScheduledSession } from '../sessions/session.js';
import type { Consultation } from './consultation.js';
import { underWay } from './standing.js';

export const PencilSessionBody = z.strictObject({ sessionId: z.uuid() }).meta({ id: 'PencilSession' });

export class PencilSession {
  constructor(
    readonly caseId: string,
    readonly sessionId: string,
  ) {}
}

export interface SessionForCase {
  readonly sessionId: string;
  readonly session: ScheduledSession;
}

/** A date to plan with, while people and research are still missing. It convenes nobody. */
export const pencilSession: Decide<SessionForCase, Consultation, ConsultationEvent> = ({ sessionId, session }, consultation) => {
  const state = underWay(consultation);
  if (state.pencilled.includes(sessionId)) return [];
  if (session.status !== 'scheduled') throw new RuleBroken('session.over');
  if (![state.roomId, ...state.partnerRoomIds].includes(session.roomId)) throw new RuleBroken('consultation.session-of-other-room');
  return [SessionPencilled({ sessionId, on: shanghaiDateOf(session.startsAt) })];
};
