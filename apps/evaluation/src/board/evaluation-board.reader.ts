import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { isInCharge, type Principal } from '#libs/access';
import { below } from '#libs/directory';
import { pageOf, Problem, readCursor, type Page } from '#libs/http';
import type { SubjectKeys } from '#libs/personal-data';
import { POOL, SUBJECT_KEYS } from '#libs/service';
import type { ScoresQuery, WarningsQuery } from './evaluation-board.answers.js';
import type { EvaluationView } from './evaluation-view.js';
import { visibleTo } from './visible-subjects.reader.js';

const SUBJECT = `s.title, s.room_id AS "roomId", room.name AS "roomName", s.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName"`;
const NAMES = `LEFT JOIN directory_rooms room ON room.id = s.room_id LEFT JOIN directory_jurisdictions j ON j.id = s.jurisdiction_id`;
const WARNING = `w.subject, w.subject_id AS "subjectId", ${SUBJECT}, w.code, w.rule, w.signs, w.evidence::text[] AS evidence, w.raised_on::text AS "raisedOn"`;
const FROM_WARNINGS = `standing_warnings w JOIN evaluation_subjects s ON s.subject_id = w.subject_id ${NAMES}`;
const SCORE = `p.subject_id AS "caseId", ${SUBJECT}, p.edition, p.round, p.process::text AS process, p.result::text AS result, p.published_on::text AS "publishedOn"`;
const FROM_SCORES = `published_scores p JOIN evaluation_subjects s ON s.subject_id = p.subject_id ${NAMES}`;

/** Values of a query under construction; each is bound, never written into the text. */
class Parameters {
  readonly values: unknown[] = [];
  readonly add = (value: unknown): string => `$${this.values.push(value)}`;
}

const DateIdCode = z.tuple([z.string().max(10), z.uuid(), z.string().max(60)]);
type Row = pg.QueryResultRow;

@Injectable()
export class EvaluationBoard {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SUBJECT_KEYS) private readonly keys: SubjectKeys,
  ) {}

  /** Published scores, the latest first. */
  async scores(query: ScoresQuery, viewer: Principal | undefined): Promise<Page<Row>> {
    const { values, add } = new Parameters();
    const conditions = [visibleTo(viewer, null, add), ...this.common(query, add)];
    if (query.edition !== undefined) conditions.push(`p.edition = ${add(query.edition)}`);
    const after = readCursor(query.cursor, DateIdCode);
    if (after)
      conditions.push(`(p.published_on, p.subject_id, p.edition) < (${add(after[0])}::date, ${add(after[1])}::uuid, ${add(after[2])})`);
    const text = `SELECT ${SCORE} FROM ${FROM_SCORES} WHERE ${conditions.join(' AND ')} ORDER BY p.published_on DESC, p.subject_id DESC, p.edition DESC LIMIT ${add(query.limit + 1)}`;
    const { rows } = await this.pool.query<Row>(text, values);
    return pageOf(rows, query.limit, (row) => [row['publishedOn'], row['caseId'], row['edition']]);
  }

  /** Warnings that stand, the latest first. */
  async warnings(query: WarningsQuery, viewer: Principal | undefined): Promise<Page<Row>> {
    const { values, add } = new Parameters();
    const conditions = [visibleTo(viewer, null, add), ...this.common(query, add)];
    if (query.code !== undefined) conditions.push(`w.code = ${add(query.code)}`);
    if (query.subject !== undefined) conditions.push(`w.subject = ${add(query.subject)}`);
    if (query.caseId !== undefined) conditions.push(`w.subject_id = ${add(query.caseId)}`);
    const after = readCursor(query.cursor, DateIdCode);
    if (after) conditions.push(`(w.raised_on, w.subject_id, w.code) < (${add(after[0])}::date, ${add(after[1])}::uuid, ${add(after[2])})`);
    const text = `SELECT ${WARNING} FROM ${FROM_WARNINGS} WHERE ${conditions.join(' AND ')} ORDER BY w.raised_on DESC, w.subject_id DESC, w.code DESC LIMIT ${add(query.limit + 1)}`;
    const { rows } = await this.pool.query<Row>(text, values);
    return pageOf(rows, query.limit, (row) => [row['raisedOn'], row['subjectId'], row['code']]);
  }

  /** @throws Problem `evaluation.unknown`, also for a case that the viewer may not know of. */
  async one(caseId: string, viewer: Principal | undefined): Promise<object> {
    // Whether somebody sits in the case is asked only where it matters: asking makes a pseudonym.
    const found = (await this.find(caseId, viewer, null)) ?? (viewer ? await this.find(caseId, viewer, viewer.personId) : null);
    if (!found || found.view.core.current.status !== 'opened') throw new Problem('evaluation.unknown', { details: { id: caseId } });
    const { view, ...ofTheCase } = found;
    const { round, closed, satisfactionClosed, invited } = found.view.core.current;
    const [warnings, evaluator] = await Promise.all([
      this.pool.query<Row>(`SELECT ${WARNING} FROM ${FROM_WARNINGS} WHERE w.subject_id = $1 ORDER BY w.raised_on, w.code`, [caseId]),
      this.pool.query<{ name: string }>('SELECT name FROM directory_organisations WHERE id = $1', [view.assessment?.evaluatorId ?? null]),
    ]);
    return {
      ...ofTheCase,
      round,
      openedOn: view.openedOn,
      closed,
      satisfactionClosed,
      invited,
      satisfaction: view.satisfaction,
      assessment: view.assessment && { ...view.assessment, evaluatorName: evaluator.rows[0]?.name ?? null },
      scores: Object.values(view.computed).filter(({ publishedOn }) => publishedOn !== null || isInCharge(viewer)),
      contests: view.contests,
      warnings: warnings.rows,
    };
  }

  private async find(
    caseId: string,
    viewer: Principal | undefined,
    seatedPersonId: string | null,
  ): Promise<(Row & { view: EvaluationView }) | null> {
    const { values, add } = new Parameters();
    const id = add(caseId);
    const participantId = seatedPersonId === null ? null : await this.keys.pseudonym(seatedPersonId, caseId);
    const { rows } = await this.pool.query<Row & { view: EvaluationView }>(
      `SELECT s.subject_id AS "caseId", ${SUBJECT}, s.view FROM evaluation_subjects s ${NAMES} WHERE s.subject_id = ${id} AND s.opened AND ${visibleTo(viewer, participantId, add)}`,
      values,
    );
    return rows[0] ?? null;
  }

  private common(
    { jurisdictionId, roomId }: { readonly jurisdictionId?: string; readonly roomId?: string },
    add: (value: unknown) => string,
  ): string[] {
    return [
      ...(jurisdictionId === undefined ? [] : [`s.jurisdiction_id IN ${below(add(jurisdictionId))}`]),
      ...(roomId === undefined ? [] : [`s.room_id = ${add(roomId)}`]),
    ];
  }
}
