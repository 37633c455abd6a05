import type { PoolClient } from 'pg';
import { categoryOf, type ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';
import { FACT_TYPES, factOf, placeOf } from './fact.js';

/*
 * Times stand as text: ISO 8601 in UTC milliseconds sorts as it is, and comes back as it was recorded.
 */
export const CASE_FACTS_SQL = `
CREATE TABLE case_facts (
  position bigint PRIMARY KEY,
  event_id uuid NOT NULL,
  type text NOT NULL,
  stream text NOT NULL,
  case_id uuid,
  concern_id uuid,
  room_id uuid,
  jurisdiction_id uuid,
  recorded_at text NOT NULL,
  occurred_at text NOT NULL,
  time_source text NOT NULL,
  data jsonb NOT NULL
);
CREATE INDEX case_facts_by_case ON case_facts(case_id, position) WHERE case_id IS NOT NULL;
CREATE INDEX case_facts_by_concern ON case_facts(concern_id, position) WHERE concern_id IS NOT NULL;
CREATE INDEX case_facts_by_room ON case_facts(room_id, type) WHERE room_id IS NOT NULL;
CREATE INDEX case_facts_by_jurisdiction ON case_facts(jurisdiction_id, type, position) WHERE concern_id IS NOT NULL;
CREATE TABLE watched_cases (
  case_id uuid PRIMARY KEY,
  room_id uuid NOT NULL,
  jurisdiction_id uuid,
  open boolean NOT NULL
);
CREATE INDEX watched_cases_by_room ON watched_cases(room_id);
CREATE INDEX watched_cases_open ON watched_cases(case_id) WHERE open;
`;

const keep = async (transaction: PoolClient, events: readonly ReadEvent[]): Promise<void> => {
  const rows = events.map((event) => {
    const { type, data, position, eventId, stream, recordedAt, occurredAt, timeSource } = factOf(event);
    const { caseId, concernId, roomId, jurisdictionId } = placeOf(event);
    return {
      position,
      event_id: eventId,
      type,
      stream,
      case_id: caseId,
      concern_id: concernId,
      room_id: roomId,
      jurisdiction_id: jurisdictionId,
      recorded_at: recordedAt,
      occurred_at: occurredAt,
      time_source: timeSource,
      data,
    };
  });
  await transaction.query({
    name: 'case-facts-keep',
    text: 'INSERT INTO case_facts SELECT * FROM jsonb_populate_recordset(NULL::case_facts, $1::jsonb)',
    values: [JSON.stringify(rows)],
  });
};

const ENDS: ReadonlySet<string> = new Set(['TopicRejected', 'TopicWithdrawn', 'TopicClosed', 'ConsultationTerminated', 'EvaluationClosed']);

/** A case is watched from its draft until it ends; reopened, it is watched again. */
const watch = async (transaction: PoolClient, event: ReadEvent): Promise<void> => {
  const caseId = event.metadata.partitionKey;
  if (event.type === 'TopicDrafted') {
    const { roomId } = event.data as { roomId: string };
    await transaction.query({
      name: 'watched-cases-begin',
      text: 'INSERT INTO watched_cases VALUES ($1, $2, $3, true) ON CONFLICT (case_id) DO NOTHING',
      values: [caseId, roomId, event.metadata.jurisdiction?.id ?? null],
    });
  }
  if (event.type === 'ConsultationReopened' || ENDS.has(event.type))
    await transaction.query({
      name: 'watched-cases-open',
      text: 'UPDATE watched_cases SET open = $2 WHERE case_id = $1',
      values: [caseId, !ENDS.has(event.type)],
    });
};

/** Everything that scores and warnings are computed from, one row an event, with the case it belongs to. */
export const caseFactsProjection: Projection = {
  name: 'case-facts',
  version: 1,
  tables: ['case_facts', 'watched_cases'],
  carriers: ['log'],
  handles: FACT_TYPES,
  apply: async (events, transaction) => {
    await keep(transaction, events);
    for (const event of events)
      if (['topic', 'consultation', 'evaluation'].includes(categoryOf(event.stream))) await watch(transaction, event);
  },
};
