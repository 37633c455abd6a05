import { Controller, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { Viewer, type Principal } from '#libs/access';
import { IdParam, pageOf, Problem, QueryRoute, readCursor, WaitFor, type LogPosition } from '#libs/http';
import { POOL, ReadModels } from '#libs/service';
import type { Capacity } from '#libs/shared-kernel';
import type { Consultation } from '../consultations/consultation.js';
import { whatTheCaseAllows } from '../policies.js';
import { presenceOf } from '../sessions/quorum.js';
import type { Session } from '../sessions/session.js';
import { VisibleCases, type Viewing } from '../visible-cases.js';
import { SessionDetail, SessionList, SessionsQuery, type SessionSummary } from './session-calendar.answers.js';

const Key = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()]);

interface SessionRow extends pg.QueryResultRow {
  readonly id: string;
  readonly roomId: string;
  readonly form: SessionSummary['form'];
  readonly startsAt: Date;
  readonly place: string | null;
  readonly heldWith: string[];
  readonly status: SessionSummary['status'];
}
interface DetailRow extends SessionRow {
  readonly chairedBy: string | null;
  readonly openedAt: Date | null;
  readonly endedAt: Date | null;
  readonly failedBecause: string | null;
  readonly standing: Session;
}
interface ItemRow extends pg.QueryResultRow {
  readonly sessionId: string;
  readonly caseId: string;
  readonly itemNo: number;
  readonly title: string;
  readonly status: 'on_the_agenda' | 'removed' | 'adjourned';
  readonly reason: string | null;
  readonly until: string | null;
  readonly inside: boolean;
  readonly consultation: Consultation;
}
interface ArrivalRow extends pg.QueryResultRow {
  readonly caseId: string;
  readonly participantId: string;
  readonly how: string;
  readonly at: Date;
}
interface SpeechRow extends pg.QueryResultRow {
  readonly id: string;
  readonly itemNo: number;
  readonly caseId: string;
  readonly participantId: string;
  readonly group: string;
  readonly capacity: Capacity;
  readonly seconds: number;
  readonly gist: string | null;
}

const SUMMARY = `s.session_id AS id, s.room_id AS "roomId", s.form, s.starts_at AS "startsAt", s.place, s.held_with AS "heldWith", s.status`;

const summaryOf = (row: SessionRow, items: readonly ItemRow[]): SessionSummary => ({
  id: row.id,
  roomId: row.roomId,
  form: row.form,
  startsAt: row.startsAt.toISOString(),
  place: row.place,
  heldWith: row.heldWith,
  status: row.status,
  agenda: items
    .filter((item) => item.sessionId === row.id)
    .map(({ itemNo, caseId, title, status, reason, until }) => ({ itemNo, caseId, title, status, reason, until })),
});

@Controller()
export class SessionCalendarController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly readModels: ReadModels,
    private readonly visibleCases: VisibleCases,
  ) {}

  @QueryRoute('Sessions of a room, by the time they start', {
    path: 'rooms/:roomId/sessions',
    query: SessionsQuery,
    answer: SessionList,
    policy: whatTheCaseAllows,
    waitFor: true,
    operationId: 'listSessions',
  })
  async list(
    @IdParam('roomId') roomId: string,
    @Query() query: SessionsQuery,
    @Viewer() viewer: Principal | undefined,
    @WaitFor() position: LogPosition | undefined,
  ) {
    await this.readModels.waitFor('session-calendar', position);
    const after = readCursor(query.cursor, Key);
    const { rows } = await this.pool.query<SessionRow>(
      `SELECT ${SUMMARY} FROM sessions s
       WHERE s.room_id = $1 AND ($2::timestamptz IS NULL OR s.starts_at >= $2) AND ($3::timestamptz IS NULL OR s.starts_at < $3)
         AND ($4::timestamptz IS NULL OR (s.starts_at, s.session_id) > ($4, $5::uuid))
       ORDER BY s.starts_at, s.session_id LIMIT $6`,
      [roomId, query.from ?? null, query.until ?? null, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
    );
    const items = await this.itemsOf(
      rows.map(({ id }) => id),
      await this.visibleCases.to(viewer, 2),
    );
    return pageOf(
      rows.map((row) => summaryOf(row, items)),
      query.limit,
      ({ startsAt, id }) => [startsAt, id],
    );
  }

  @QueryRoute('A session: agenda, roll, who spoke', {
    path: 'sessions/:sessionId',
    answer: SessionDetail,
    policy: whatTheCaseAllows,
    waitFor: true,
    operationId: 'getSession',
  })
  async one(
    @IdParam('sessionId') sessionId: string,
    @Viewer() viewer: Principal | undefined,
    @WaitFor() position: LogPosition | undefined,
  ): Promise<SessionDetail> {
    await this.readModels.waitFor('session-calendar', position);
    const { rows } = await this.pool.query<DetailRow>(
      `SELECT ${SUMMARY}, s.chaired_by AS "chairedBy", s.opened_at AS "openedAt", s.ended_at AS "endedAt", s.failed_because AS "failedBecause", s.standing
       FROM sessions s WHERE s.session_id = $1`,
      [sessionId],
    );
    const row = rows[0];
    if (!row) throw new Problem('session.unknown');
    const items = await this.itemsOf([sessionId], await this.visibleCases.to(viewer, 2));
    const caseIds = items.map(({ caseId }) => caseId);
    const isInside = (caseId: string): boolean => items.some((item) => item.caseId === caseId && item.inside);
    const arrivals = await this.arrivalsOf(sessionId, caseIds);
    return {
      ...summaryOf(row, items),
      chairedBy: row.chairedBy,
      openedAt: row.openedAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
      failedBecause: row.failedBecause,
      roll: items.map(({ caseId, consultation, inside }) => {
        const presence = row.standing.status === 'not_scheduled' ? null : presenceOf(row.standing, sessionId, caseId, consultation);
        const ofCase = arrivals.filter((one) => one.caseId === caseId);
        return {
          caseId,
          quorum: presence?.quorum ?? null,
          present: presence?.present ?? 0,
          arrivals: inside ? ofCase.map(({ participantId, how, at }) => ({ participantId, how, at: at.toISOString() })) : null,
        };
      }),
      speeches: (await this.speechesOf(sessionId, caseIds)).map((speech) => ({
        ...speech,
        participantId: isInside(speech.caseId) ? speech.participantId : null,
      })),
    };
  }

  /** The agenda as far as the viewer may know of its cases. */
  private async itemsOf(sessionIds: readonly string[], viewing: Viewing): Promise<readonly ItemRow[]> {
    const { rows } = await this.pool.query<ItemRow>(
      `SELECT i.session_id AS "sessionId", i.case_id AS "caseId", i.item_no AS "itemNo", c.title, i.status, i.reason, i.until::text AS until,
         ${viewing.inside} AS inside, c.standing AS consultation
       FROM session_items i JOIN consultations c ON c.case_id = i.case_id
       WHERE i.session_id = ANY($1::uuid[]) AND ${viewing.visible} ORDER BY i.item_no, i.case_id`,
      [sessionIds, ...viewing.values],
    );
    return rows;
  }

  private async arrivalsOf(sessionId: string, caseIds: readonly string[]): Promise<readonly ArrivalRow[]> {
    const { rows } = await this.pool.query<ArrivalRow>(
      `SELECT case_id AS "caseId", participant_id AS "participantId", how, at FROM session_arrivals
       WHERE session_id = $1 AND case_id = ANY($2::uuid[]) ORDER BY at, participant_id`,
      [sessionId, caseIds],
    );
    return rows;
  }

  private async speechesOf(sessionId: string, caseIds: readonly string[]): Promise<readonly SpeechRow[]> {
    const { rows } = await this.pool.query<SpeechRow>(
      `SELECT event_id AS id, item_no AS "itemNo", case_id AS "caseId", participant_id AS "participantId", group_code AS "group", capacity, seconds, gist
       FROM session_speeches WHERE session_id = $1 AND case_id = ANY($2::uuid[]) ORDER BY revision`,
      [sessionId, caseIds],
    );
    return rows;
  }
}
