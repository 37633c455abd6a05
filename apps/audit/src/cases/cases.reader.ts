import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Principal } from '#libs/access';
import { below } from '#libs/directory';
import { pageOf, readCursor, type Page } from '#libs/http';
import type { SubjectKeys } from '#libs/personal-data';
import { POOL, SUBJECT_KEYS } from '#libs/service';
import { z } from 'zod';
import { visibleCases } from './case-visibility.js';
import type { CasesQuery } from './cases.answers.js';
import type { CaseProgress } from './case-progress.js';

const Key = z.tuple([z.string(), z.uuid()]);
const instant = (column: string, name: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${name}"`;

/** The county above a jurisdiction, or the jurisdiction itself where it is one. */
const COUNTY = `LEFT JOIN LATERAL (
  WITH RECURSIVE up(id, parent_id, level, name) AS (
    SELECT id, parent_id, level, name FROM directory_jurisdictions WHERE id = c.jurisdiction_id
    UNION ALL SELECT p.id, p.parent_id, p.level, p.name FROM directory_jurisdictions p JOIN up ON p.id = up.parent_id)
  SELECT name FROM up WHERE level = 'county' LIMIT 1) county ON true`;

const SUMMARY = `c.id, c.title, c.status, c.stage, c.round, c.theme, c.channel, c.visibility, c.room_id AS "roomId", room.name AS "roomName",
  c.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName", county.name AS "countyName", c.conclusion, c.warnings, ${instant('c.opened_at', 'openedAt')},
  ${instant('c.changed_at', 'changedAt')}, c.simulated,
  jsonb_build_object('kind', c.desk_kind, 'id', c.desk_id, 'name', COALESCE(desk_room.name, desk_body.name), 'task', c.desk_task, 'until', c.desk_until::text) AS desk`;
const FROM = `FROM cases c LEFT JOIN directory_rooms room ON room.id = c.room_id LEFT JOIN directory_jurisdictions j ON j.id = c.jurisdiction_id
  LEFT JOIN directory_rooms desk_room ON c.desk_kind = 'room' AND desk_room.id = c.desk_id
  LEFT JOIN directory_organisations desk_body ON c.desk_kind = 'organisation' AND desk_body.id = c.desk_id ${COUNTY}`;

export interface CaseSummaryRow extends pg.QueryResultRow {
  readonly id: string;
  readonly changedAt: string;
}

export interface CaseDetailRow extends CaseSummaryRow {
  readonly progress: CaseProgress;
  readonly approvingBodyName: string | null;
  readonly leadUnits: Readonly<Record<string, string>>;
  readonly lastPosition: string;
}

/** Escapes what LIKE reads as a pattern. */
const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

@Injectable()
export class CasesReader {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SUBJECT_KEYS) private readonly keys: SubjectKeys,
  ) {}

  async list(query: CasesQuery, viewer: Principal | undefined): Promise<Page<CaseSummaryRow>> {
    const values: unknown[] = [];
    const parameter = (value: unknown): string => `$${values.push(value)}`;
    const visible = visibleCases(viewer, 1);
    values.push(...visible.values);
    const conditions = [visible.sql];
    const equal: readonly [string, unknown][] = [
      ['c.stage', query.stage],
      ['c.status', query.status],
      ['c.room_id', query.roomId],
      ['c.theme', query.theme],
      ['c.channel', query.channel],
    ];
    for (const [column, value] of equal) if (value !== undefined) conditions.push(`${column} = ${parameter(value)}`);
    if (query.warning !== undefined) conditions.push(`${parameter(query.warning)} = ANY(c.warnings)`);
    if (query.text !== undefined) conditions.push(`c.title LIKE ${parameter(`%${literally(query.text)}%`)}`);
    if (query.jurisdictionId !== undefined) conditions.push(`c.jurisdiction_id IN ${below(parameter(query.jurisdictionId))}`);
    const after = readCursor(query.cursor, Key);
    if (after) conditions.push(`(c.changed_at, c.id) < (${parameter(after[0])}::timestamptz, ${parameter(after[1])}::uuid)`);
    const { rows } = await this.pool.query<CaseSummaryRow>(
      `SELECT ${SUMMARY} ${FROM} WHERE ${conditions.join(' AND ')} ORDER BY c.changed_at DESC, c.id DESC LIMIT ${parameter(query.limit + 1)}`,
      values,
    );
    return pageOf(rows, query.limit, (row) => [row.changedAt, row.id]);
  }

  async one(id: string): Promise<CaseDetailRow | null> {
    const { rows } = await this.pool.query<CaseDetailRow>(
      `SELECT ${SUMMARY}, c.progress, c.last_position AS "lastPosition", body.name AS "approvingBodyName",
         (SELECT COALESCE(jsonb_object_agg(o.id, o.name), '{}') FROM directory_organisations o
          WHERE o.id IN (SELECT (one ->> 'leadUnitId')::uuid FROM jsonb_array_elements(c.progress -> 'responsibilities') one)) AS "leadUnits"
       ${FROM} LEFT JOIN directory_organisations body ON body.id = (c.progress ->> 'approvingBodyId')::uuid WHERE c.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Whether the viewer may know of this case: public, in their charge, or one in which they hold or were offered a seat. */
  async mayRead(id: string, viewer: Principal | undefined): Promise<boolean> {
    const visible = visibleCases(viewer, 2);
    const { rowCount } = await this.pool.query(`SELECT 1 FROM cases c WHERE c.id = $1 AND ${visible.sql}`, [id, ...visible.values]);
    if (rowCount === 1) return true;
    if (!viewer) return false;
    const participantId = await this.keys.pseudonym(viewer.personId, id);
    const seat = await this.pool.query(
      `SELECT 1 FROM case_history WHERE subject_id = $1 AND type = 'SeatOffered' AND data ->> 'participantId' = $2 LIMIT 1`,
      [id, participantId],
    );
    return seat.rowCount === 1;
  }
}
