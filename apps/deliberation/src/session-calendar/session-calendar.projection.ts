import type { PoolClient } from 'pg';
import { sessionEvents, type SessionEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';
import { sessionFold, type Session } from '../sessions/session.js';

export const SESSION_TABLES_SQL = `
CREATE TABLE sessions (
  session_id uuid PRIMARY KEY,
  room_id uuid NOT NULL,
  form text NOT NULL,
  starts_at timestamptz NOT NULL,
  place text,
  held_with text[] NOT NULL,
  status text NOT NULL,
  chaired_by uuid,
  opened_at timestamptz,
  ended_at timestamptz,
  failed_because text,
  standing jsonb NOT NULL
);
CREATE INDEX sessions_by_room ON sessions (room_id, starts_at, session_id);
CREATE TABLE session_items (
  session_id uuid NOT NULL,
  case_id uuid NOT NULL,
  item_no integer NOT NULL,
  status text NOT NULL,
  reason text,
  until date,
  PRIMARY KEY (session_id, case_id)
);
CREATE INDEX session_items_by_case ON session_items (case_id);
CREATE TABLE session_arrivals (
  session_id uuid NOT NULL,
  case_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  how text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (session_id, case_id, participant_id)
);
CREATE TABLE session_speeches (
  session_id uuid NOT NULL,
  revision integer NOT NULL,
  case_id uuid NOT NULL,
  item_no integer NOT NULL,
  participant_id uuid NOT NULL,
  group_code text NOT NULL,
  capacity text NOT NULL,
  seconds integer NOT NULL,
  gist text,
  event_id uuid NOT NULL,
  PRIMARY KEY (session_id, revision)
);`;

type OfSession = ReadEvent & SessionEvent;

const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

const put = async (event: OfSession, transaction: PoolClient): Promise<void> => {
  const sessionId = idIn(event.stream);
  const run = (name: string, text: string, values: readonly unknown[]) =>
    transaction.query({ name: `session-${name}`, text, values: [sessionId, ...values] });
  const at = event.metadata.occurredAt;
  switch (event.type) {
    case 'SessionScheduled': {
      const { roomId, form, startsAt, place, heldWith } = event.data;
      await run(
        'schedule',
        `INSERT INTO sessions (session_id, room_id, form, starts_at, place, held_with, status, standing) VALUES ($1, $2, $3, $4, $5, $6, 'scheduled', '{}')`,
        [roomId, form, startsAt, place ?? null, heldWith ?? []],
      );
      return;
    }
    case 'AgendaItemAdded':
      await run(
        'item',
        `INSERT INTO session_items VALUES ($1, $2, $3, 'on_the_agenda') ON CONFLICT (session_id, case_id)
         DO UPDATE SET item_no = EXCLUDED.item_no, status = EXCLUDED.status, reason = NULL, until = NULL`,
        [event.data.caseId, event.data.itemNo],
      );
      return;
    case 'AgendaItemRemoved':
      await run('item-removed', `UPDATE session_items SET status = 'removed', reason = $3 WHERE session_id = $1 AND case_id = $2`, [
        event.data.caseId,
        event.data.reason,
      ]);
      return;
    case 'ItemAdjourned':
      await run(
        'item-adjourned',
        `UPDATE session_items SET status = 'adjourned', reason = $3, until = $4 WHERE session_id = $1 AND case_id = $2`,
        [event.data.caseId, event.data.reason, event.data.until ?? null],
      );
      return;
    case 'SessionOpened':
      await run('opened', 'UPDATE sessions SET opened_at = $2, chaired_by = $3 WHERE session_id = $1', [at, event.data.chairedBy ?? null]);
      return;
    case 'ParticipantCheckedIn':
      await run('arrival', 'INSERT INTO session_arrivals VALUES ($1, $2, $3, $4, $5)', [
        event.data.caseId,
        event.data.participantId,
        event.data.how,
        at,
      ]);
      return;
    case 'SpeechRecorded': {
      const { caseId, itemNo, participantId, group, capacity, seconds, gist } = event.data;
      await run('speech', 'INSERT INTO session_speeches VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
        event.revision,
        caseId,
        itemNo,
        participantId,
        group,
        capacity,
        seconds,
        gist?.published ?? null,
        event.metadata.eventId,
      ]);
      return;
    }
    case 'SessionFailed':
      await run('failed', 'UPDATE sessions SET ended_at = $2, failed_because = $3 WHERE session_id = $1', [at, event.data.reason]);
      return;
    case 'SessionClosed':
      await run('closed', 'UPDATE sessions SET ended_at = $2 WHERE session_id = $1', [at]);
      return;
  }
};

/** What the rules ask about a session is kept as their own fold sees it, so that a view and a decision can't disagree. */
const stand = async (sessionId: string, events: readonly OfSession[], transaction: PoolClient): Promise<void> => {
  const { rows } = await transaction.query<{ standing: Session }>({
    name: 'session-get',
    text: 'SELECT standing FROM sessions WHERE session_id = $1',
    values: [sessionId],
  });
  const row = rows[0];
  if (!row) return;
  const before = events.some(({ type }) => type === 'SessionScheduled') ? sessionFold.initial : row.standing;
  const standing = events.reduce(sessionFold.evolve, before);
  await transaction.query({
    name: 'session-put',
    text: 'UPDATE sessions SET status = $2, standing = $3 WHERE session_id = $1',
    values: [sessionId, standing.status, JSON.stringify(standing)],
  });
};

/** The sessions of a room: when, what is on the agenda, who is there, who speaks. */
export const sessionCalendarProjection: Projection = {
  name: 'session-calendar',
  version: 1,
  tables: ['sessions', 'session_items', 'session_arrivals', 'session_speeches'],
  carriers: ['log'],
  handles: sessionEvents.events.map(({ type }) => type),
  apply: async (events, transaction) => {
    const bySession = new Map<string, OfSession[]>();
    for (const event of events as readonly OfSession[]) {
      await put(event, transaction);
      const sessionId = idIn(event.stream);
      bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), event]);
    }
    for (const [sessionId, ofSession] of bySession) await stand(sessionId, ofSession, transaction);
  },
};
