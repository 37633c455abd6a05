import { sessionEvents, type SessionEvent } from '#libs/contracts';
import type { StreamKind } from '#libs/command-handling';
import { RuleBroken, type Fold, type Recorded } from '#libs/event-sourcing';
import type { SessionForm } from '#libs/shared-kernel';

export interface AgendaItem {
  readonly itemNo: number;
  readonly caseId: string;
  readonly status: 'on_the_agenda' | 'removed' | 'adjourned';
}

export interface ScheduledSession {
  readonly status: 'scheduled' | 'open' | 'closed' | 'failed';
  readonly roomId: string;
  readonly form: SessionForm;
  readonly startsAt: string;
  readonly agenda: readonly AgendaItem[];
  readonly checkedIn: readonly { readonly caseId: string; readonly participantId: string }[];
  /** Who was heard on which case, each group once; observers are not heard for a group. */
  readonly heard: readonly { readonly caseId: string; readonly group: string }[];
}

export type Session = { readonly status: 'not_scheduled' } | ScheduledSession;

const evolve = (state: Session, event: Recorded<SessionEvent>): Session => {
  if (event.type === 'SessionScheduled') {
    const { roomId, form, startsAt } = event.data;
    return { status: 'scheduled', roomId, form, startsAt, agenda: [], checkedIn: [], heard: [] };
  }
  if (state.status === 'not_scheduled') return state;
  const itemIs = (caseId: string, status: AgendaItem['status']): ScheduledSession => ({
    ...state,
    agenda: state.agenda.map((item) => (item.caseId === caseId ? { ...item, status } : item)),
  });
  switch (event.type) {
    case 'AgendaItemAdded': {
      const { itemNo, caseId } = event.data;
      return { ...state, agenda: [...state.agenda.filter((item) => item.caseId !== caseId), { itemNo, caseId, status: 'on_the_agenda' }] };
    }
    case 'AgendaItemRemoved':
      return itemIs(event.data.caseId, 'removed');
    case 'SessionOpened':
      return { ...state, status: 'open' };
    case 'ParticipantCheckedIn': {
      const { caseId, participantId } = event.data;
      return { ...state, checkedIn: [...state.checkedIn, { caseId, participantId }] };
    }
    case 'SpeechRecorded': {
      const { caseId, group, capacity } = event.data;
      const known = capacity === 'observer' || state.heard.some((one) => one.caseId === caseId && one.group === group);
      return known ? state : { ...state, heard: [...state.heard, { caseId, group }] };
    }
    case 'ItemAdjourned':
      return itemIs(event.data.caseId, 'adjourned');
    case 'SessionFailed':
      return { ...state, status: 'failed' };
    case 'SessionClosed':
      return { ...state, status: 'closed' };
  }
};

export const sessionFold: Fold<Session, SessionEvent> = { category: 'session', initial: { status: 'not_scheduled' }, evolve };

export const sessionStream: StreamKind<Session, SessionEvent> = {
  definition: sessionEvents,
  fold: sessionFold,
  target: (state) => (state.status === 'not_scheduled' ? {} : { roomId: state.roomId }),
};

export const scheduled = (session: Session | null): ScheduledSession => {
  if (!session || session.status === 'not_scheduled') throw new RuleBroken('session.unknown');
  return session;
};

/** The session is going on. @throws RuleBroken otherwise, saying what stands in the way. */
export const goingOn = (session: Session): ScheduledSession => {
  const state = scheduled(session);
  switch (state.status) {
    case 'open':
      return state;
    case 'scheduled':
      throw new RuleBroken('session.not-open');
    case 'closed':
    case 'failed':
      throw new RuleBroken('session.over');
  }
};

export const itemOf = (session: ScheduledSession, caseId: string): AgendaItem => {
  const item = session.agenda.find((one) => one.caseId === caseId);
  if (!item || item.status === 'removed') throw new RuleBroken('session.not-on-the-agenda', { caseId });
  return item;
};

/** The case was dealt with in this session: it stands in a closed one, neither taken off nor put off. */
export const hasDealtWith = (session: ScheduledSession, caseId: string): boolean =>
  session.status === 'closed' && session.agenda.some((item) => item.caseId === caseId && item.status === 'on_the_agenda');

/** The case was spoken of in this session, whether it came to an end there or was put off. */
export const wasHeldFor = (session: ScheduledSession, caseId: string): boolean =>
  (session.status === 'open' || session.status === 'closed') &&
  session.agenda.some((item) => item.caseId === caseId && item.status !== 'removed');

/** Nothing more will happen to the case in this session. */
export const isDoneWith = (session: ScheduledSession, caseId: string): boolean =>
  session.status === 'closed' ||
  session.status === 'failed' ||
  session.agenda.some((item) => item.caseId === caseId && item.status !== 'on_the_agenda');
