import type { PoolClient } from 'pg';
import { consultationEvents, type ConsultationEvent, type TopicEvent } from '#libs/contracts';
import { categoryOf, type ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';
import { consultationFold, type Consultation } from '../consultations/consultation.js';
import { EMPTY_RECORD, tell, type ConsultationRecord } from './consultation-record.js';

export const CONSULTATION_TABLES_SQL = `
CREATE TABLE consultations (
  case_id uuid PRIMARY KEY,
  room_id uuid NOT NULL,
  jurisdiction_id uuid,
  title text NOT NULL,
  question text NOT NULL,
  theme text NOT NULL,
  status text NOT NULL,
  round integer NOT NULL,
  opened_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  standing jsonb NOT NULL,
  record jsonb NOT NULL
);
CREATE INDEX consultations_by_room ON consultations (room_id, opened_at DESC);
CREATE INDEX consultations_by_jurisdiction ON consultations (jurisdiction_id);
CREATE TABLE seats (
  case_id uuid NOT NULL,
  seat_id uuid NOT NULL,
  group_code text NOT NULL,
  capacity text NOT NULL,
  status text NOT NULL,
  participant_id uuid,
  PRIMARY KEY (case_id, seat_id)
);
CREATE INDEX seats_by_participant ON seats (participant_id) WHERE participant_id IS NOT NULL;
CREATE TABLE case_visibility (
  case_id uuid PRIMARY KEY,
  level text NOT NULL
);`;

type OfCase = ReadEvent & (ConsultationEvent | Extract<TopicEvent, { type: 'TopicApproved' | 'VisibilityChanged' }>);
type OfConsultation = ReadEvent & ConsultationEvent;

const isOfConsultation = (event: OfCase): event is OfConsultation => categoryOf(event.stream) === 'consultation';

interface Row {
  readonly standing: Consultation;
  readonly record: ConsultationRecord;
}

const begin = (caseId: string, { data, metadata }: Extract<OfConsultation, { type: 'ConsultationOpened' }>, transaction: PoolClient) =>
  transaction.query({
    name: 'consultation-begin',
    text: `INSERT INTO consultations VALUES ($1, $2, $3, $4, $5, $6, 'under_way', 1, $7, $7, '{}', '{}')`,
    values: [caseId, data.roomId, metadata.jurisdiction?.id ?? null, data.title, data.question, data.theme, metadata.occurredAt],
  });

const putSeats = async (caseId: string, standing: Consultation, transaction: PoolClient): Promise<void> => {
  if (standing.status === 'not_opened') return;
  await transaction.query({ name: 'seats-clear', text: 'DELETE FROM seats WHERE case_id = $1', values: [caseId] });
  const seats = standing.seats.map((seat) => ({ ...seat, participantId: seat.status === 'vacant' ? null : seat.participantId }));
  await transaction.query({
    name: 'seats-put',
    text: `INSERT INTO seats SELECT $1::uuid, one."seatId", one."group", one.capacity, one.status, one."participantId"
           FROM jsonb_to_recordset($2::jsonb) AS one("seatId" uuid, "group" text, capacity text, status text, "participantId" uuid)`,
    values: [caseId, JSON.stringify(seats)],
  });
};

const SEAT_EVENTS = ['CompositionSet', 'SeatOffered', 'SeatAccepted', 'SeatDeclined', 'SeatVacated'];

/** All new events of one case: its row is read and written once. */
const applyToCase = async (caseId: string, events: readonly OfCase[], transaction: PoolClient): Promise<void> => {
  for (const event of events) {
    if (event.type !== 'TopicApproved' && event.type !== 'VisibilityChanged') continue;
    await transaction.query({
      name: 'visibility-put',
      text: 'INSERT INTO case_visibility VALUES ($1, $2) ON CONFLICT (case_id) DO UPDATE SET level = EXCLUDED.level',
      values: [caseId, event.data.visibility.level],
    });
  }
  const told = events.filter(isOfConsultation);
  const last = told.at(-1);
  if (!last) return;
  const opening = told.find(
    (event): event is Extract<OfConsultation, { type: 'ConsultationOpened' }> => event.type === 'ConsultationOpened',
  );
  if (opening) await begin(caseId, opening, transaction);
  const { rows } = await transaction.query<Row>({
    name: 'consultation-get',
    text: 'SELECT standing, record FROM consultations WHERE case_id = $1',
    values: [caseId],
  });
  const row = rows[0];
  // The opening was redacted: there is no case to show.
  if (!row) return;
  const before: Row = opening ? { standing: consultationFold.initial, record: EMPTY_RECORD } : row;
  const standing = told.reduce(consultationFold.evolve, before.standing);
  const record = told.reduce(tell, before.record);
  if (standing.status === 'not_opened') return;
  await transaction.query({
    name: 'consultation-put',
    text: 'UPDATE consultations SET status = $2, round = $3, changed_at = $4, standing = $5, record = $6 WHERE case_id = $1',
    values: [caseId, standing.status, standing.round, last.metadata.occurredAt, JSON.stringify(standing), JSON.stringify(record)],
  });
  if (told.some(({ type }) => SEAT_EVENTS.includes(type))) await putSeats(caseId, standing, transaction);
};

/** A consultation as it stands and as it reads, its seats, and who may know of it. */
export const consultationDetailProjection: Projection = {
  name: 'consultation-detail',
  version: 1,
  tables: ['consultations', 'seats', 'case_visibility'],
  carriers: ['log'],
  handles: [...consultationEvents.events.map(({ type }) => type), 'TopicApproved', 'VisibilityChanged'],
  apply: async (events, transaction) => {
    const byCase = new Map<string, OfCase[]>();
    for (const event of events as readonly OfCase[]) {
      const caseId = event.metadata.partitionKey;
      byCase.set(caseId, [...(byCase.get(caseId) ?? []), event]);
    }
    for (const [caseId, ofCase] of byCase) await applyToCase(caseId, ofCase, transaction);
  },
};
