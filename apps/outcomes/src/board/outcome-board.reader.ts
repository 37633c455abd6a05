import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import type { Principal } from '#libs/access';
import { below } from '#libs/directory';
import { pageOf, Problem, readCursor, type Page } from '#libs/http';
import type { SubjectKeys } from '#libs/personal-data';
import { POOL, SUBJECT_KEYS } from '#libs/service';
import type { DeskQuery, RecommendationsQuery, ResponsibilitiesQuery, ResultsQuery } from './outcome-board.answers.js';
import type { OutcomeView } from './outcome-view.js';
import { visibleTo } from './visible-cases.reader.js';

const CASE = `c.case_id AS "caseId", c.title, c.room_id AS "roomId", room.name AS "roomName", c.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName"`;
const FROM_CASES = `outcome_cases c LEFT JOIN directory_rooms room ON room.id = c.room_id LEFT JOIN directory_jurisdictions j ON j.id = c.jurisdiction_id`;

const RECOMMENDATION = (
  today: string,
) => `${CASE}, r.recommendation_id AS "recommendationId", r.text, r.round, r.status, r.decision, r.reasons,
  r.decided_by AS "decidedByBodyId", decider.name AS "decidedByBodyName", r.decided_on::text AS "decidedOn", r.desk_body_id AS "deskBodyId", desk.name AS "deskBodyName",
  r.decide_by::text AS "decideBy", (r.desk_body_id IS NOT NULL AND r.decide_by < ${today}::date) IS TRUE AS overdue`;
const FROM_RECOMMENDATIONS = `outcome_recommendations r JOIN ${FROM_CASES.replace('outcome_cases c', 'outcome_cases c ON c.case_id = r.case_id')}
  LEFT JOIN directory_organisations decider ON decider.id = r.decided_by LEFT JOIN directory_organisations desk ON desk.id = r.desk_body_id`;

const OPEN = `r.status NOT IN ('verified', 'ended')`;
const RESPONSIBILITY = (
  today: string,
) => `${CASE}, r.responsibility_id AS "responsibilityId", r.recommendation_ids::text[] AS "recommendationIds", r.task,
  r.lead_unit_id AS "leadUnitId", lead.name AS "leadUnitName", r.supporting_unit_ids::text[] AS "supportingUnitIds", r.assigned_by AS "assignedByBodyId",
  r.evidence_required AS "evidenceRequired", r.status, r.due_on::text AS "dueOn", r.extension_asked_for::text AS "extensionAskedFor", r.percent,
  r.last_progress_on::text AS "lastProgressOn", r.urged_times AS "urgedTimes", r.lasting, (${OPEN} AND r.status <> 'completed' AND r.due_on < ${today}::date) AS overdue`;
const FROM_RESPONSIBILITIES = `outcome_responsibilities r JOIN ${FROM_CASES.replace('outcome_cases c', 'outcome_cases c ON c.case_id = r.case_id')}
  LEFT JOIN directory_organisations lead ON lead.id = r.lead_unit_id`;

const RESULT = `${CASE}, r.number, r.responsibility_id AS "responsibilityId", r.recommendation_id AS "recommendationId", done.lead_unit_id AS "leadUnitId", lead.name AS "leadUnitName",
  r.what, r.evidence, r.published_on::text AS "publishedOn", r.round`;
const FROM_RESULTS = `outcome_results r JOIN ${FROM_CASES.replace('outcome_cases c', 'outcome_cases c ON c.case_id = r.case_id')}
  LEFT JOIN outcome_responsibilities done ON done.case_id = r.case_id AND done.responsibility_id = r.responsibility_id
  LEFT JOIN directory_organisations lead ON lead.id = done.lead_unit_id`;

const DESK = (today: string) =>
  `${CASE}, d.task, d.item_id AS "itemId", d.until::text AS until, (d.until < ${today}::date) IS TRUE AS overdue`;
const FROM_DESK = `outcome_desk d JOIN ${FROM_CASES.replace('outcome_cases c', 'outcome_cases c ON c.case_id = d.case_id')}`;

/** Values of a query under construction; each is bound, never written into the text. */
class Parameters {
  readonly values: unknown[] = [];
  readonly add = (value: unknown): string => `$${this.values.push(value)}`;
}

const DateAndIds = z.tuple([z.string().max(10), z.uuid(), z.union([z.uuid(), z.int()])]);
const CaseAndNumber = z.tuple([z.uuid(), z.int()]);
const CaseAndId = z.tuple([z.uuid(), z.uuid()]);

type Row = pg.QueryResultRow;

/** Reads the three lists, the desks and the details. `today` is the Shanghai date against which things are overdue. */
@Injectable()
export class OutcomeBoard {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SUBJECT_KEYS) private readonly keys: SubjectKeys,
  ) {}

  async recommendations(query: RecommendationsQuery, viewer: Principal | undefined, today: string): Promise<Page<Row>> {
    const parameters = new Parameters();
    const { add } = parameters;
    const on = add(today);
    const conditions = [visibleTo(viewer, null, add), ...this.common(query, add)];
    if (query.status !== undefined) conditions.push(`r.status = ${add(query.status)}`);
    if (query.decision !== undefined) conditions.push(`r.decision = ${add(query.decision)}`);
    if (query.bodyId !== undefined) {
      const body = add(query.bodyId);
      conditions.push(`(r.desk_body_id = ${body}::uuid OR r.decided_by = ${body}::uuid)`);
    }
    if (query.overdue !== undefined)
      conditions.push(`(r.desk_body_id IS NOT NULL AND r.decide_by < ${on}::date) IS ${query.overdue ? '' : 'NOT '}TRUE`);
    const after = readCursor(query.cursor, CaseAndId);
    if (after) conditions.push(`(r.case_id, r.recommendation_id) > (${add(after[0])}::uuid, ${add(after[1])}::uuid)`);
    const text = `SELECT ${RECOMMENDATION(on)} FROM ${FROM_RECOMMENDATIONS} WHERE ${conditions.join(' AND ')} ORDER BY r.case_id, r.recommendation_id LIMIT ${add(query.limit + 1)}`;
    return pageOf(await this.rows(text, parameters), query.limit, (row) => [row['caseId'], row['recommendationId']]);
  }

  async responsibilities(query: ResponsibilitiesQuery, viewer: Principal | undefined, today: string): Promise<Page<Row>> {
    const parameters = new Parameters();
    const { add } = parameters;
    const on = add(today);
    const conditions = [visibleTo(viewer, null, add), ...this.common(query, add)];
    if (query.status !== undefined) conditions.push(`r.status = ${add(query.status)}`);
    if (query.unitId !== undefined) {
      const unit = add(query.unitId);
      conditions.push(`(r.lead_unit_id = ${unit}::uuid OR ${unit}::uuid = ANY(r.supporting_unit_ids))`);
    }
    if (query.overdue !== undefined)
      conditions.push(`(${OPEN} AND r.status <> 'completed' AND r.due_on < ${on}::date) IS ${query.overdue ? '' : 'NOT '}TRUE`);
    const after = readCursor(query.cursor, DateAndIds);
    if (after)
      conditions.push(
        `(r.due_on, r.case_id, r.responsibility_id) > (${add(after[0])}::date, ${add(after[1])}::uuid, ${add(after[2])}::uuid)`,
      );
    const text = `SELECT ${RESPONSIBILITY(on)} FROM ${FROM_RESPONSIBILITIES} WHERE ${conditions.join(' AND ')} ORDER BY r.due_on, r.case_id, r.responsibility_id LIMIT ${add(query.limit + 1)}`;
    return pageOf(await this.rows(text, parameters), query.limit, (row) => [row['dueOn'], row['caseId'], row['responsibilityId']]);
  }

  async results(query: ResultsQuery, viewer: Principal | undefined): Promise<Page<Row>> {
    const parameters = new Parameters();
    const { add } = parameters;
    const conditions = [visibleTo(viewer, null, add), ...this.common(query, add)];
    if (query.unitId !== undefined) {
      const unit = add(query.unitId);
      conditions.push(`(done.lead_unit_id = ${unit}::uuid OR ${unit}::uuid = ANY(done.supporting_unit_ids))`);
    }
    const after = readCursor(query.cursor, DateAndIds);
    if (after)
      conditions.push(`(r.published_on, r.case_id, r.number) < (${add(after[0])}::date, ${add(after[1])}::uuid, ${add(after[2])}::int)`);
    const text = `SELECT ${RESULT} FROM ${FROM_RESULTS} WHERE ${conditions.join(' AND ')} ORDER BY r.published_on DESC, r.case_id DESC, r.number DESC LIMIT ${add(query.limit + 1)}`;
    return pageOf(await this.rows(text, parameters), query.limit, (row) => [row['publishedOn'], row['caseId'], row['number']]);
  }

  /** What waits for a unit, a body or a room. */
  async desk(of: { readonly organisationId: string } | { readonly roomId: string }, query: DeskQuery, today: string): Promise<Page<Row>> {
    const parameters = new Parameters();
    const { add } = parameters;
    const on = add(today);
    const conditions = ['organisationId' in of ? `d.organisation_id = ${add(of.organisationId)}` : `d.room_id = ${add(of.roomId)}`];
    if (query.overdue !== undefined) conditions.push(`(d.until < ${on}::date) IS ${query.overdue ? '' : 'NOT '}TRUE`);
    return this.deskPage(parameters, on, conditions, query);
  }

  /** Completions in a jurisdiction that nobody has verified yet. */
  async toVerify(jurisdictionId: string, query: DeskQuery, today: string): Promise<Page<Row>> {
    const parameters = new Parameters();
    const { add } = parameters;
    const on = add(today);
    return this.deskPage(parameters, on, [`d.task = 'verify'`, `c.jurisdiction_id IN ${below(add(jurisdictionId))}`], query);
  }

  private async deskPage(parameters: Parameters, on: string, conditions: string[], query: DeskQuery): Promise<Page<Row>> {
    const { add } = parameters;
    const after = readCursor(query.cursor, CaseAndNumber);
    if (after) conditions.push(`(d.case_id, d.number) > (${add(after[0])}::uuid, ${add(after[1])}::int)`);
    const text = `SELECT ${DESK(on)}, d.number FROM ${FROM_DESK} WHERE ${conditions.join(' AND ')} ORDER BY d.case_id, d.number LIMIT ${add(query.limit + 1)}`;
    const page = pageOf(await this.rows(text, parameters), query.limit, (row) => [row['caseId'], row['number']]);
    return { items: page.items.map(({ number: _, ...row }) => row), next: page.next };
  }

  /** @throws Problem `outcome.unknown`, also for a case that the viewer may not know of. */
  async one(caseId: string, viewer: Principal | undefined, today: string): Promise<object> {
    // Whether somebody sits in the case is asked only where it matters: asking makes a pseudonym.
    const found = (await this.find(caseId, viewer, null)) ?? (viewer ? await this.find(caseId, viewer, viewer.personId) : null);
    if (!found) throw new Problem('outcome.unknown', { details: { id: caseId } });
    const { view, ...ofTheCase } = found as Row & { view: OutcomeView };
    const list = async (text: string): Promise<Row[]> => (await this.pool.query<Row>(text, [caseId, today])).rows;
    const [recommendations, responsibilities, results, desk] = await Promise.all([
      list(`SELECT ${RECOMMENDATION('$2')} FROM ${FROM_RECOMMENDATIONS} WHERE r.case_id = $1 ORDER BY r.round, r.recommendation_id`),
      list(`SELECT ${RESPONSIBILITY('$2')} FROM ${FROM_RESPONSIBILITIES} WHERE r.case_id = $1 ORDER BY r.due_on, r.responsibility_id`),
      list(`SELECT ${RESULT} FROM ${FROM_RESULTS} WHERE r.case_id = $1 AND $2::text IS NOT NULL ORDER BY r.number`),
      list(
        `SELECT ${DESK('$2')}, d.organisation_id AS "organisationId", d.room_id AS "atRoomId" FROM ${FROM_DESK} WHERE d.case_id = $1 ORDER BY d.number`,
      ),
    ]);
    const { report, closed, publishedRound, unpublished } = view.core;
    const published = publishedRound === view.core.round && unpublished.length === 0;
    return {
      ...ofTheCase,
      status: closed ? 'closed' : published ? 'published' : report.status,
      round: view.core.round,
      conclusion: view.conclusion,
      differences: view.differences,
      summary: view.summary,
      report: {
        status: report.status,
        toBodyId:
          report.status === 'submitted' || report.status === 'returned'
            ? report.toBodyId
            : report.status === 'received'
              ? report.byBodyId
              : null,
        documentNumber: view.documentNumber,
        receiptNo: view.receiptNo,
        decideBy: report.status === 'received' ? report.decideBy : null,
        returns: view.returns,
      },
      recommendations,
      responsibilities: responsibilities.map((row) => ({ ...row, steps: view.steps[row['responsibilityId'] as string] ?? [] })),
      results,
      desk,
      conversions: view.conversions,
      mediaReports: view.mediaReports,
      closed,
      closedHow: view.closedHow,
    };
  }

  private async find(caseId: string, viewer: Principal | undefined, seatedPersonId: string | null): Promise<Row | null> {
    const parameters = new Parameters();
    const { add } = parameters;
    const id = add(caseId);
    const participantId = seatedPersonId === null ? null : await this.keys.pseudonym(seatedPersonId, caseId);
    const text = `SELECT ${CASE}, c.view FROM ${FROM_CASES} WHERE c.case_id = ${id} AND c.round > 0 AND ${visibleTo(viewer, participantId, add)}`;
    return (await this.rows(text, parameters))[0] ?? null;
  }

  private common(
    { jurisdictionId, caseId }: { readonly jurisdictionId?: string; readonly caseId?: string },
    add: (value: unknown) => string,
  ): string[] {
    return [
      ...(jurisdictionId === undefined ? [] : [`c.jurisdiction_id IN ${below(add(jurisdictionId))}`]),
      ...(caseId === undefined ? [] : [`c.case_id = ${add(caseId)}`]),
    ];
  }

  private async rows(text: string, { values }: Parameters): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }
}
