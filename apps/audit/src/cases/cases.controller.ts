import { Controller, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { may, Viewer, type Principal } from '#libs/access';
import type { EventStore } from '#libs/event-store';
import { formatPosition, IdParam, pageOf, pageQuery, Problem, QueryRoute, readCursor, WaitFor, type LogPosition } from '#libs/http';
import { EVENT_STORE, POOL, ReadModels } from '#libs/service';
import { seesWhoActed } from './case-visibility.js';
import { CaseDetail, CaseList, CasesQuery, History } from './cases.answers.js';
import { CasesReader } from './cases.reader.js';

const everybody = may({ roles: 'anybody', where: 'anywhere' });

const HistoryQuery = z.strictObject({ ...pageQuery, limit: z.coerce.number().int().min(1).max(500).default(200) });

interface HistoryRow extends pg.QueryResultRow {
  readonly position: string;
  readonly actor: { readonly personId?: string };
}

@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: CasesReader,
    private readonly readModels: ReadModels,
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  @QueryRoute('Consultations, newest change first', {
    query: CasesQuery,
    answer: CaseList,
    policy: everybody,
    waitFor: true,
    operationId: 'listCases',
  })
  async list(@Query() query: CasesQuery, @Viewer() viewer: Principal | undefined, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('cases', position);
    return this.cases.list(query, viewer);
  }

  @QueryRoute('One consultation: where it is and on whose desk', {
    path: ':caseId',
    answer: CaseDetail,
    policy: everybody,
    waitFor: true,
    operationId: 'getCase',
  })
  async one(@IdParam('caseId') id: string, @Viewer() viewer: Principal | undefined, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('cases', position);
    await this.assertReadable(id, viewer);
    const row = await this.cases.one(id);
    if (!row) throw new Problem('case.unknown');
    const { progress, leadUnits, lastPosition, ...summary } = row;
    const { question, partnerRoomIds, approvingBodyId, concernIds, sessionsHeld, visits, recommendations, responsibilities, scores } =
      progress;
    return {
      ...summary,
      question,
      partnerRoomIds,
      approvingBodyId,
      concernIds,
      sessionsHeld,
      visits,
      recommendations,
      scores,
      responsibilities: responsibilities.map((one) => ({ ...one, leadUnitName: leadUnits[one.leadUnitId] ?? null })),
      asOf: formatPosition({ logId: this.store.logId, position: BigInt(lastPosition) }),
    };
  }

  @QueryRoute('Every event of one consultation, in order', {
    path: ':caseId/history',
    query: HistoryQuery,
    answer: History,
    policy: everybody,
    waitFor: true,
    operationId: 'getCaseHistory',
  })
  async history(
    @IdParam('caseId') id: string,
    @Query() query: z.output<typeof HistoryQuery>,
    @Viewer() viewer: Principal | undefined,
    @WaitFor() position: LogPosition | undefined,
  ) {
    await this.readModels.waitFor('case-history', position);
    await this.assertReadable(id, viewer);
    const after = readCursor(query.cursor, z.string().regex(/^\d+$/)) ?? '0';
    const { rows } = await this.pool.query<HistoryRow>(
      `SELECT h.position::text AS position, h.event_id AS "eventId", h.stream, h.revision, h.type, h.schema_version AS "schemaVersion",
         to_char(h.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt", to_char(h.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt",
         h.time_source AS "timeSource", h.captured_from AS "capturedFrom", h.round, h.rule_version AS "ruleVersion",
         h.actor || jsonb_build_object('organisationName', o.name) AS actor, h.causation_id AS "causationId", h.related, h.data
       FROM case_history h LEFT JOIN directory_organisations o ON o.id = (h.actor ->> 'organisationId')::uuid
       WHERE (h.subject_id = $1 OR h.related @> jsonb_build_array(jsonb_build_object('kind', 'case', 'id', $1::text))) AND h.position > $2::bigint ORDER BY h.position LIMIT $3`,
      [id, after, query.limit + 1],
    );
    const shown = seesWhoActed(viewer) ? rows : rows.map(({ actor: { personId: _personId, ...actor }, ...row }) => ({ ...row, actor }));
    return pageOf(shown, query.limit, (row) => row.position);
  }

  /** Not to be told apart from a case that doesn't exist. */
  private async assertReadable(id: string, viewer: Principal | undefined): Promise<void> {
    if (!(await this.cases.mayRead(id, viewer))) throw new Problem('case.unknown');
  }
}
