import type { PoolClient } from 'pg';
import { evaluationEvents, TopicApproved, TopicDrafted, VisibilityChanged } from '#libs/contracts';
import type { ReadEvent, Recorded } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';
import { evaluationView, initialView, type EvaluationView, type SeenEvent } from './evaluation-view.js';

/* A subject is a case, or a room as a whole: the id is that of its evaluation stream. */
export const EVALUATION_BOARD_SQL = `
CREATE TABLE evaluation_subjects (
  subject_id uuid PRIMARY KEY,
  title text NOT NULL,
  room_id uuid,
  jurisdiction_id uuid,
  visibility text NOT NULL,
  opened boolean NOT NULL,
  view jsonb NOT NULL
);
CREATE INDEX evaluation_subjects_by_jurisdiction ON evaluation_subjects(jurisdiction_id);
CREATE TABLE published_scores (
  subject_id uuid NOT NULL,
  edition text NOT NULL,
  round integer NOT NULL,
  process numeric(5, 2) NOT NULL,
  result numeric(5, 2) NOT NULL,
  published_on date NOT NULL,
  PRIMARY KEY (subject_id, edition)
);
CREATE INDEX published_scores_by_date ON published_scores(published_on DESC, subject_id);
CREATE TABLE standing_warnings (
  subject_id uuid NOT NULL,
  code text NOT NULL,
  subject text NOT NULL,
  room_id uuid NOT NULL,
  rule text NOT NULL,
  signs jsonb NOT NULL,
  evidence uuid[] NOT NULL,
  raised_on date NOT NULL,
  PRIMARY KEY (subject_id, code)
);
CREATE INDEX standing_warnings_by_code ON standing_warnings(code, raised_on DESC);
`;

const load = async (transaction: PoolClient, ids: readonly string[]): Promise<Map<string, EvaluationView>> => {
  const { rows } = await transaction.query<{ subject_id: string; view: EvaluationView }>({
    name: 'evaluation-board-load',
    text: 'SELECT subject_id, view FROM evaluation_subjects WHERE subject_id = ANY($1::uuid[])',
    values: [ids],
  });
  return new Map(rows.map((row) => [row.subject_id, row.view]));
};

const replace = async (
  transaction: PoolClient,
  table: string,
  columns: string,
  subjectId: string,
  rows: readonly object[],
): Promise<void> => {
  await transaction.query({
    name: `evaluation-board-clear-${table}`,
    text: `DELETE FROM ${table} WHERE subject_id = $1`,
    values: [subjectId],
  });
  if (rows.length === 0) return;
  await transaction.query({
    name: `evaluation-board-fill-${table}`,
    text: `INSERT INTO ${table} (subject_id, ${columns}) SELECT $1, ${columns} FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb)`,
    values: [subjectId, JSON.stringify(rows)],
  });
};

const save = async (transaction: PoolClient, subjectId: string, view: EvaluationView): Promise<void> => {
  const { current } = view.core;
  await transaction.query({
    name: 'evaluation-board-save',
    text: `INSERT INTO evaluation_subjects VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (subject_id) DO UPDATE SET title = $2, room_id = $3, jurisdiction_id = $4, visibility = $5, opened = $6, view = $7`,
    values: [subjectId, view.title, view.roomId, view.jurisdictionId, view.visibility, current.status === 'opened', JSON.stringify(view)],
  });
  await replace(
    transaction,
    'published_scores',
    'edition, round, process, result, published_on',
    subjectId,
    Object.values(view.computed)
      .filter(({ publishedOn }) => publishedOn !== null)
      .map(({ edition, process, result, publishedOn }) => ({
        edition,
        round: current.status === 'opened' ? current.round : 1,
        process: process.total,
        result: result.total,
        published_on: publishedOn,
      })),
  );
  await replace(
    transaction,
    'standing_warnings',
    'code, subject, room_id, rule, signs, evidence, raised_on',
    subjectId,
    view.warnings.map(({ code, subject, roomId, rule, signs, evidence, raisedOn }) => ({
      code,
      subject,
      room_id: roomId,
      rule,
      signs,
      evidence,
      raised_on: raisedOn,
    })),
  );
};

/** Each evaluation in detail, the published scores, the warnings that stand. */
export const evaluationBoardProjection: Projection = {
  name: 'evaluation-board',
  version: 1,
  tables: ['evaluation_subjects', 'published_scores', 'standing_warnings'],
  carriers: ['log'],
  handles: [...evaluationEvents.events.map(({ type }) => type), TopicDrafted.type, TopicApproved.type, VisibilityChanged.type],
  apply: async (events: readonly ReadEvent[], transaction) => {
    const views = await load(transaction, [...new Set(events.map(({ metadata }) => metadata.partitionKey))]);
    const changed = new Map<string, EvaluationView>();
    for (const event of events) {
      const id = event.metadata.partitionKey;
      changed.set(id, evaluationView(changed.get(id) ?? views.get(id) ?? initialView, event as unknown as Recorded<SeenEvent>));
    }
    for (const [id, view] of changed) await save(transaction, id, view);
  },
};
