import { catalogue } from '#libs/contracts';
import { isPersonal, mapPersonal, type ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';

export const CASE_HISTORY_TABLE_SQL = `
CREATE TABLE case_history (
  position bigint PRIMARY KEY,
  event_id uuid NOT NULL,
  subject_id text NOT NULL,
  stream text NOT NULL,
  revision integer NOT NULL,
  type text NOT NULL,
  schema_version integer NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  time_source text NOT NULL,
  captured_from text NOT NULL,
  round integer,
  rule_version text,
  actor jsonb NOT NULL,
  causation_id uuid NOT NULL,
  related jsonb NOT NULL,
  data jsonb NOT NULL
);
CREATE INDEX case_history_of_subject ON case_history(subject_id, position);
CREATE INDEX case_history_related ON case_history USING gin (related jsonb_path_ops);
`;

/** Registers of who and where are no case's history and can be large; they have views of their own. */
const REGISTERS = new Set(['jurisdiction', 'organisation', 'person']);
const streams = catalogue.streams.filter((stream) => !REGISTERS.has(stream.category));

/** What may be shown: sealed text isn't, its published copy is. */
const withoutSealed = (data: unknown): unknown => mapPersonal(data, (field) => (isPersonal(field) ? null : field));

const row = (event: ReadEvent) => ({
  position: String(event.position),
  event_id: event.metadata.eventId,
  subject_id: event.metadata.correlationId,
  stream: event.stream,
  revision: event.revision,
  type: event.type,
  schema_version: event.metadata.schemaVersion,
  occurred_at: event.metadata.occurredAt,
  recorded_at: event.recordedAt,
  time_source: event.metadata.timeSource,
  captured_from: event.metadata.capturedFrom,
  round: event.metadata.round,
  rule_version: event.metadata.ruleVersion,
  actor: event.metadata.actor,
  causation_id: event.metadata.causationId,
  related: event.metadata.related,
  data: withoutSealed(event.data),
});

/** Every event of a case, a concern or a room, as it may be shown. A row depends on its own event only, so any interleaving gives the same rows. */
export const caseHistoryProjection: Projection = {
  name: 'case-history',
  version: 1,
  tables: ['case_history'],
  carriers: ['log', 'voices'],
  handles: streams.flatMap((stream) => stream.events.map((event) => event.type)),
  apply: async (events, transaction) => {
    await transaction.query({
      name: 'case-history-add',
      text: `INSERT INTO case_history SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(position bigint, event_id uuid, subject_id text, stream text, revision int, type text,
               schema_version int, occurred_at timestamptz, recorded_at timestamptz, time_source text, captured_from text, round int, rule_version text, actor jsonb,
               causation_id uuid, related jsonb, data jsonb)`,
      values: [JSON.stringify(events.map(row))],
    });
  },
};
