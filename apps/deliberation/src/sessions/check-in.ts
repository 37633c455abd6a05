import { z } from 'zod';
import { ParticipantCheckedIn, type SessionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { itemOf, scheduled, type Session } from './session.js';

/** By the coordinator, from the roll. */
export const CheckInBody = z
  .strictObject({ caseId: z.uuid(), participantId: z.uuid(), how: z.enum(['roll_call', 'online', 'written', 'code']).default('roll_call') })
  .meta({ id: 'CheckIn' });
/** By the participant: the code at the door, the online room, or the written form. */
export const CheckMyselfInBody = z
  .strictObject({ caseId: z.uuid(), how: z.enum(['code', 'online', 'written']).default('code') })
  .meta({ id: 'CheckMyselfIn' });

export class CheckIn {
  constructor(
    readonly sessionId: string,
    readonly arrival: z.output<typeof CheckInBody>,
  ) {}
}
export class CheckMyselfIn {
  constructor(
    readonly sessionId: string,
    readonly arrival: z.output<typeof CheckMyselfInBody>,
  ) {}
}

export interface CheckInToSeat {
  readonly caseId: string;
  readonly participantId: string;
  readonly how: 'roll_call' | 'online' | 'written' | 'code';
  /** The participant holds a seat of the case now. */
  readonly hasSeat: boolean;
}

/** Before the session opens, so that the quorum can be seen, and while it goes on, for those who come late. */
export const checkIn: Decide<CheckInToSeat, Session, SessionEvent> = ({ caseId, participantId, how, hasSeat }, session) => {
  const state = scheduled(session);
  if (state.checkedIn.some((one) => one.caseId === caseId && one.participantId === participantId)) return [];
  if (state.status === 'closed' || state.status === 'failed') throw new RuleBroken('session.over');
  itemOf(state, caseId);
  if (!hasSeat) throw new RuleBroken('session.without-seat');
  return [ParticipantCheckedIn({ caseId, participantId, how })];
};
