import { z } from 'zod';
import { SessionClosed, SessionFailed, type SessionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Reason } from '../fields.js';
import { lacksQuorum, type Presence } from './quorum.js';
import { goingOn, scheduled, type Session } from './session.js';

export class CloseSession {
  constructor(readonly sessionId: string) {}
}

export const closeSession: Decide<CloseSession, Session, SessionEvent> = (_, session) => {
  if (session.status === 'closed') return [];
  goingOn(session);
  return [SessionClosed({})];
};

export const FailSessionBody = z.strictObject({ reason: Reason }).meta({ id: 'FailSession' });

export class FailSession {
  constructor(
    readonly sessionId: string,
    readonly reason: string,
  ) {}
}

export interface FailSessionWithRoll {
  readonly reason: string;
  /** One entry for each case on the agenda. */
  readonly roll: readonly Presence[];
}

/** 流会: called, and it could not be held. One that has opened is closed, with its items adjourned where they didn't come to an end. */
export const failSession: Decide<FailSessionWithRoll, Session, SessionEvent> = ({ reason, roll }, session) => {
  const state = scheduled(session);
  if (state.status === 'failed') return [];
  if (state.status !== 'scheduled') throw new RuleBroken('session.already-opened');
  return [SessionFailed({ reason: maskPersonalData(reason), lacking: roll.filter(lacksQuorum) })];
};
