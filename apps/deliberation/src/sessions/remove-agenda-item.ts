import { z } from 'zod';
import { AgendaItemRemoved, type SessionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Reason } from '../fields.js';
import { scheduled, type Session } from './session.js';

export const RemoveAgendaItemBody = z.strictObject({ reason: Reason }).meta({ id: 'RemoveAgendaItem' });

export class RemoveAgendaItem {
  constructor(
    readonly sessionId: string,
    readonly caseId: string,
    readonly reason: string,
  ) {}
}

/** Before the session opens; what has begun is adjourned instead. */
export const removeAgendaItem: Decide<RemoveAgendaItem, Session, SessionEvent> = ({ caseId, reason }, session) => {
  const state = scheduled(session);
  const item = state.agenda.find((one) => one.caseId === caseId);
  if (!item) throw new RuleBroken('session.not-on-the-agenda', { caseId });
  if (item.status === 'removed') return [];
  if (state.status !== 'scheduled') throw new RuleBroken('session.already-opened');
  return [AgendaItemRemoved({ itemNo: item.itemNo, caseId, reason: maskPersonalData(reason) })];
};
