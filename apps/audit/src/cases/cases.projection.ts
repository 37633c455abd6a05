import type { PoolClient } from 'pg';
import { categoryOf, type ReadEvent, type Recorded } from '#libs/event-sourcing';
import { consultationEvents, evaluationEvents, outcomeEvents, topicEvents } from '#libs/contracts';
import type { Projection } from '#libs/projections';
import { caseProgress, initialProgress, type CaseEvent, type CaseProgress } from './case-progress.js';

export const CASES_TABLE_SQL = `
CREATE TABLE cases (
  id uuid PRIMARY KEY,
  status text NOT NULL,
  stage text NOT NULL,
  round integer NOT NULL,
  title text NOT NULL,
  theme text,
  channel text,
  visibility text NOT NULL,
  room_id uuid,
  jurisdiction_id uuid,
  desk_kind text NOT NULL,
  desk_id uuid,
  desk_task text NOT NULL,
  desk_until date,
  conclusion text,
  warnings text[] NOT NULL,
  opened_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  last_position bigint NOT NULL,
  simulated boolean NOT NULL,
  progress jsonb NOT NULL
);
CREATE INDEX cases_by_change ON cases(changed_at DESC, id);
CREATE INDEX cases_by_stage ON cases(stage, status);
CREATE INDEX cases_by_jurisdiction ON cases(jurisdiction_id);
CREATE INDEX cases_by_room ON cases(room_id);
`;

const CATEGORIES = [topicEvents, consultationEvents, outcomeEvents, evaluationEvents];
const HANDLED = CATEGORIES.flatMap((stream) => stream.events.map((event) => event.type));
const OF_A_CASE = new Set(CATEGORIES.map((stream) => stream.category));

interface CaseRow {
  readonly id: string;
  readonly progress: CaseProgress;
  readonly openedAt: string;
}

const load = async (transaction: PoolClient, ids: readonly string[]): Promise<Map<string, CaseRow>> => {
  const { rows } = await transaction.query<CaseRow>({
    name: 'cases-load',
    text: `SELECT id, progress, to_char(opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "openedAt" FROM cases WHERE id = ANY($1::uuid[])`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
};

const save = async (transaction: PoolClient, id: string, openedAt: string, progress: CaseProgress, last: ReadEvent): Promise<void> => {
  const { desk } = progress;
  await transaction.query({
    name: 'cases-save',
    text: `INSERT INTO cases VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21)
           ON CONFLICT (id) DO UPDATE SET status=$2, stage=$3, round=$4, title=$5, theme=$6, channel=$7, visibility=$8, room_id=$9, jurisdiction_id=$10,
             desk_kind=$11, desk_id=$12, desk_task=$13, desk_until=$14, conclusion=$15, warnings=$16, changed_at=$18, last_position=$19, simulated=$20, progress=$21`,
    values: [
      id,
      progress.status,
      progress.stage,
      progress.round,
      progress.title,
      progress.theme,
      progress.channel,
      progress.visibility,
      progress.roomId,
      last.metadata.jurisdiction?.id ?? null,
      desk.kind,
      desk.id,
      desk.task,
      desk.until,
      progress.conclusion,
      progress.warnings,
      openedAt,
      last.metadata.occurredAt,
      String(last.position),
      last.metadata.timeSource === 'simulated',
      JSON.stringify(progress),
    ],
  });
};

/** One row per case: where it is, on whose desk, until when. All events of a case share its partition key, so their order is the log's. */
export const casesProjection: Projection = {
  name: 'cases',
  version: 2,
  tables: ['cases'],
  carriers: ['log'],
  handles: HANDLED,
  apply: async (events, transaction) => {
    const byCase = new Map<string, ReadEvent[]>();
    for (const event of events) {
      if (!OF_A_CASE.has(categoryOf(event.stream))) continue;
      byCase.set(event.metadata.partitionKey, [...(byCase.get(event.metadata.partitionKey) ?? []), event]);
    }
    const known = await load(transaction, [...byCase.keys()]);
    for (const [id, own] of byCase) {
      const before = known.get(id);
      // A warning about a room stands in an evaluation stream too: what never was drafted is no case.
      if (!before && own[0]!.type !== 'TopicDrafted') continue;
      const progress = own.reduce(
        (state, event) => caseProgress(state, event as unknown as Recorded<CaseEvent>),
        before?.progress ?? initialProgress,
      );
      await save(transaction, id, before?.openedAt ?? own[0]!.metadata.occurredAt, progress, own.at(-1)!);
    }
  },
};
