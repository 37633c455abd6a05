import type { PoolClient } from 'pg';
import { outcomeEvents, TopicApproved, VisibilityChanged } from '#libs/contracts';
import type { ReadEvent, Recorded } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';
import { competentFor } from '../outcomes/outcome.js';
import { deskOf, initialView, outcomeView, type OutcomeView, type SeenEvent } from './outcome-view.js';

export const OUTCOME_BOARD_SQL = `
CREATE TABLE outcome_cases (
  case_id uuid PRIMARY KEY,
  title text NOT NULL,
  room_id uuid,
  jurisdiction_id uuid,
  visibility text NOT NULL,
  round integer NOT NULL,
  view jsonb NOT NULL
);
CREATE INDEX outcome_cases_by_jurisdiction ON outcome_cases(jurisdiction_id);
CREATE TABLE outcome_recommendations (
  case_id uuid NOT NULL,
  recommendation_id uuid NOT NULL,
  text text NOT NULL,
  round integer NOT NULL,
  status text NOT NULL,
  decision text,
  reasons text,
  decided_by uuid,
  decided_on date,
  desk_body_id uuid,
  decide_by date,
  PRIMARY KEY (case_id, recommendation_id)
);
CREATE INDEX outcome_recommendations_by_body ON outcome_recommendations(desk_body_id);
CREATE INDEX outcome_recommendations_by_decision ON outcome_recommendations(decision);
CREATE TABLE outcome_responsibilities (
  case_id uuid NOT NULL,
  responsibility_id uuid NOT NULL,
  recommendation_ids uuid[] NOT NULL,
  task text NOT NULL,
  lead_unit_id uuid NOT NULL,
  supporting_unit_ids uuid[] NOT NULL,
  assigned_by uuid NOT NULL,
  evidence_required text[] NOT NULL,
  status text NOT NULL,
  due_on date NOT NULL,
  extension_asked_for date,
  percent smallint,
  last_progress_on date,
  urged_times integer NOT NULL,
  lasting boolean,
  PRIMARY KEY (case_id, responsibility_id)
);
CREATE INDEX outcome_responsibilities_by_lead ON outcome_responsibilities(lead_unit_id);
CREATE INDEX outcome_responsibilities_by_due ON outcome_responsibilities(due_on, status);
CREATE TABLE outcome_results (
  case_id uuid NOT NULL,
  number integer NOT NULL,
  responsibility_id uuid,
  recommendation_id uuid,
  what text NOT NULL,
  evidence jsonb NOT NULL,
  published_on date NOT NULL,
  round integer NOT NULL,
  PRIMARY KEY (case_id, number)
);
CREATE INDEX outcome_results_by_date ON outcome_results(published_on DESC);
CREATE TABLE outcome_desk (
  case_id uuid NOT NULL,
  number integer NOT NULL,
  organisation_id uuid,
  room_id uuid,
  task text NOT NULL,
  item_id uuid,
  until date,
  PRIMARY KEY (case_id, number)
);
CREATE INDEX outcome_desk_by_organisation ON outcome_desk(organisation_id);
CREATE INDEX outcome_desk_by_room ON outcome_desk(room_id);
`;

const load = async (transaction: PoolClient, ids: readonly string[]): Promise<Map<string, OutcomeView>> => {
  const { rows } = await transaction.query<{ case_id: string; view: OutcomeView }>({
    name: 'outcome-board-load',
    text: 'SELECT case_id, view FROM outcome_cases WHERE case_id = ANY($1::uuid[])',
    values: [ids],
  });
  return new Map(rows.map((row) => [row.case_id, row.view]));
};

/** One statement per table, whatever the number of rows: they travel as one JSON array. */
const replace = async (transaction: PoolClient, table: string, columns: string, caseId: string, rows: readonly object[]): Promise<void> => {
  await transaction.query({ name: `outcome-board-clear-${table}`, text: `DELETE FROM ${table} WHERE case_id = $1`, values: [caseId] });
  if (rows.length === 0) return;
  await transaction.query({
    name: `outcome-board-fill-${table}`,
    text: `INSERT INTO ${table} (case_id, ${columns}) SELECT $1, ${columns} FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb)`,
    values: [caseId, JSON.stringify(rows)],
  });
};

const save = async (transaction: PoolClient, caseId: string, view: OutcomeView): Promise<void> => {
  const { core } = view;
  await transaction.query({
    name: 'outcome-board-save',
    text: `INSERT INTO outcome_cases VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (case_id) DO UPDATE SET title = $2, room_id = $3, jurisdiction_id = $4, visibility = $5, round = $6, view = $7`,
    values: [
      caseId,
      core.title,
      core.round === 0 ? null : core.roomId,
      core.jurisdictionId,
      view.visibility,
      core.round,
      JSON.stringify(view),
    ],
  });
  await replace(
    transaction,
    'outcome_recommendations',
    'recommendation_id, text, round, status, decision, reasons, decided_by, decided_on, desk_body_id, decide_by',
    caseId,
    Object.values(core.recommendations).map((one) => {
      const decision = view.decisions[one.recommendationId];
      return {
        recommendation_id: one.recommendationId,
        text: one.text,
        round: one.round,
        status: one.status,
        decision: decision?.decision ?? null,
        reasons: decision?.reasons ?? null,
        decided_by: decision?.bodyId ?? null,
        decided_on: decision?.on ?? null,
        desk_body_id: competentFor(one),
        decide_by: view.decideBy[one.recommendationId] ?? null,
      };
    }),
  );
  await replace(
    transaction,
    'outcome_responsibilities',
    'responsibility_id, recommendation_ids, task, lead_unit_id, supporting_unit_ids, assigned_by, evidence_required, status, due_on, extension_asked_for, percent, last_progress_on, urged_times, lasting',
    caseId,
    Object.values(core.responsibilities).map((one) => {
      const steps = view.steps[one.responsibilityId] ?? [];
      return {
        responsibility_id: one.responsibilityId,
        recommendation_ids: one.recommendationIds,
        task: view.tasks[one.responsibilityId] ?? '',
        lead_unit_id: one.leadUnitId,
        supporting_unit_ids: one.supportingUnitIds,
        assigned_by: one.assignedBy,
        evidence_required: one.evidenceRequired,
        status: one.status,
        due_on: one.dueOn,
        extension_asked_for: one.extensionAskedFor,
        percent: view.percents[one.responsibilityId] ?? null,
        last_progress_on: steps.findLast(({ what }) => what === 'progress' || what === 'completed')?.on ?? null,
        urged_times: steps.filter(({ what }) => what.startsWith('urged_')).length,
        lasting: one.status === 'verified' ? (one.lastCheck?.lasting ?? null) : null,
      };
    }),
  );
  await replace(
    transaction,
    'outcome_results',
    'number, responsibility_id, recommendation_id, what, evidence, published_on, round',
    caseId,
    view.results.map((one, index) => ({
      number: index + 1,
      responsibility_id: one.responsibilityId,
      recommendation_id: one.recommendationId,
      what: one.what,
      evidence: one.evidence,
      published_on: one.publishedOn,
      round: one.round,
    })),
  );
  await replace(
    transaction,
    'outcome_desk',
    'number, organisation_id, room_id, task, item_id, until',
    caseId,
    deskOf(view).map((one, index) => ({
      number: index + 1,
      organisation_id: one.organisationId,
      room_id: one.roomId,
      task: one.task,
      item_id: one.itemId,
      until: one.until,
    })),
  );
};

/** The three lists, the desks, and each case in detail. */
export const outcomeBoardProjection: Projection = {
  name: 'outcome-board',
  version: 1,
  tables: ['outcome_cases', 'outcome_recommendations', 'outcome_responsibilities', 'outcome_results', 'outcome_desk'],
  carriers: ['log'],
  handles: [...outcomeEvents.events.map(({ type }) => type), TopicApproved.type, VisibilityChanged.type],
  apply: async (events: readonly ReadEvent[], transaction) => {
    const views = await load(transaction, [...new Set(events.map(({ metadata }) => metadata.partitionKey))]);
    const changed = new Map<string, OutcomeView>();
    for (const event of events) {
      const caseId = event.metadata.partitionKey;
      const view = outcomeView(changed.get(caseId) ?? views.get(caseId) ?? initialView, event as unknown as Recorded<SeenEvent>);
      changed.set(caseId, view);
    }
    for (const [caseId, view] of changed) await save(transaction, caseId, view);
  },
};
