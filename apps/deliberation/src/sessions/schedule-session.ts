import { z } from 'zod';
import { SessionScheduled, type SessionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { SessionForm } from '#libs/shared-kernel';
import { Title } from '../fields.js';
import type { Session } from './session.js';

export const ScheduleSessionBody = z
  .strictObject({
    roomId: z.uuid(),
    form: SessionForm,
    startsAt: z.iso.datetime({ offset: true }),
    place: Title.optional(),
    /** Held together with 党群议事会, 居民代表大会 or the like. */
    heldWith: z.array(Title).max(10).optional(),
  })
  .meta({ id: 'ScheduleSession' });

export class ScheduleSession {
  constructor(readonly session: z.output<typeof ScheduleSessionBody>) {}
}

export interface ScheduleSessionInRoom {
  readonly session: ScheduleSession['session'];
  readonly roomIsActive: boolean;
  readonly jurisdictionId: string;
}

export const scheduleSession: Decide<ScheduleSessionInRoom, Session, SessionEvent> = ({ session, roomIsActive }, state, context) => {
  if (state.status !== 'not_scheduled') return [];
  if (!roomIsActive) throw new RuleBroken('session.room-not-active');
  const startsAt = new Date(session.startsAt).toISOString();
  if (startsAt < context.occurredAt) throw new RuleBroken('session.in-the-past');
  return [SessionScheduled({ ...session, startsAt })];
};
