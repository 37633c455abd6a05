import { z } from 'zod';
import { SessionOpened, type SessionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { shanghaiDateOf } from '#libs/shared-kernel';
import { lacksQuorum, type Presence } from './quorum.js';
import { scheduled, type Session } from './session.js';

export const OpenSessionBody = z.strictObject({ chairedBy: z.uuid().optional() }).meta({ id: 'OpenSession' });

export class OpenSession {
  constructor(
    readonly sessionId: string,
    readonly chairedBy: string | undefined,
  ) {}
}

export interface OpenSessionWithRoll {
  readonly chairedBy: string | undefined;
  /** The chair is a convenor or coordinator of the room; true when nobody is named. */
  readonly chairIsOfRoom: boolean;
  /** One entry for each case on the agenda. */
  readonly roll: readonly Presence[];
}

/**
 * Every case on the agenda needs its quorum. Where one lacks it, those who wait may still come; else its item is taken off, or the
 * session is recorded as failed (流会): opening too early never fails a session by itself.
 */
export const openSession: Decide<OpenSessionWithRoll, Session, SessionEvent> = ({ chairedBy, chairIsOfRoom, roll }, session, context) => {
  const state = scheduled(session);
  if (state.status === 'open') return [];
  if (state.status !== 'scheduled') throw new RuleBroken('session.over');
  if (!state.agenda.some(({ status }) => status === 'on_the_agenda')) throw new RuleBroken('session.no-agenda');
  const on = shanghaiDateOf(state.startsAt);
  if (context.today < on) throw new RuleBroken('session.too-early', { on });
  if (!chairIsOfRoom) throw new RuleBroken('session.chair-not-of-room');
  const lacking = roll.filter(lacksQuorum);
  if (lacking.length > 0)
    throw new RuleBroken('session.no-quorum', { lacking: lacking.map(({ caseId, present, quorum }) => `${caseId} ${present}/${quorum}`) });
  return [SessionOpened(chairedBy === undefined ? {} : { chairedBy })];
};
