import { Controller, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { Viewer, type Principal } from '#libs/access';
import { IdParam, pageOf, Problem, QueryRoute, readCursor, WaitFor, type LogPosition } from '#libs/http';
import { POOL, ReadModels } from '#libs/service';
import { whatTheCaseAllows } from '../policies.js';
import { VisibleCases } from '../visible-cases.js';
import { DiscussionView, StatementList, StatementsQuery } from './statements.answers.js';

interface StatementRow extends pg.QueryResultRow {
  readonly id: string;
  readonly round: number;
  readonly revision: number;
  readonly text: string;
  readonly moderation: 'waiting' | 'accepted' | 'refused';
  readonly reason: string | null;
  readonly submittedAt: Date;
  readonly participantId: string;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly myChoice: 'agree' | 'disagree' | 'pass' | null;
}

@Controller('consultations/:caseId/discussion')
export class StatementsController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly readModels: ReadModels,
    private readonly visibleCases: VisibleCases,
  ) {}

  @QueryRoute('The online discussion of a case, round by round, with its common ground', {
    answer: DiscussionView,
    policy: whatTheCaseAllows,
    waitFor: true,
    operationId: 'getDiscussion',
  })
  async discussion(
    @IdParam('caseId') caseId: string,
    @Viewer() viewer: Principal | undefined,
    @WaitFor() position: LogPosition | undefined,
  ): Promise<DiscussionView> {
    await this.readModels.waitFor('statements', position);
    await this.standingOf(caseId, viewer);
    const { rows } = await this.pool.query<{
      round: number;
      closes_at: Date;
      closed: boolean;
      common_ground: DiscussionView['rounds'][number]['commonGround'];
    }>(
      'SELECT round, closes_at, closed_at_position IS NOT NULL AS closed, common_ground FROM discussions WHERE case_id = $1 ORDER BY round',
      [caseId],
    );
    return {
      rounds: rows.map((row) => ({
        round: row.round,
        closesAt: row.closes_at.toISOString(),
        closed: row.closed,
        commonGround: row.common_ground,
      })),
    };
  }

  @QueryRoute('Statements with their tallies, in the order they were made', {
    path: 'statements',
    query: StatementsQuery,
    answer: StatementList,
    policy: whatTheCaseAllows,
    waitFor: true,
    operationId: 'listStatements',
  })
  async statements(
    @IdParam('caseId') caseId: string,
    @Query() query: StatementsQuery,
    @Viewer() viewer: Principal | undefined,
    @WaitFor() position: LogPosition | undefined,
  ) {
    await this.readModels.waitFor('statements', position);
    const { inside, inCharge } = await this.standingOf(caseId, viewer);
    const pseudonyms = await this.visibleCases.pseudonyms(viewer);
    const { rows } = await this.pool.query<StatementRow>(
      `SELECT s.statement_id AS id, s.round, s.revision, s.text, s.moderation, s.reason, s.submitted_at AS "submittedAt", s.participant_id AS "participantId",
         tally.agree::int, tally.disagree::int, tally.pass::int, tally.mine AS "myChoice"
       FROM statements s
       LEFT JOIN discussions d ON d.case_id = s.case_id AND d.round = s.round
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE last.choice = 'agree') AS agree, count(*) FILTER (WHERE last.choice = 'disagree') AS disagree,
           count(*) FILTER (WHERE last.choice = 'pass') AS pass, max(last.choice) FILTER (WHERE last.participant_id = ANY($4::uuid[])) AS mine
         FROM (SELECT DISTINCT ON (v.participant_id) v.participant_id, v.choice FROM votes v
               WHERE v.statement_id = s.statement_id AND (d.closed_at_position IS NULL OR v.position < d.closed_at_position)
               ORDER BY v.participant_id, v.position DESC) last) tally
       WHERE s.case_id = $1 AND ($2::int IS NULL OR s.round = $2) AND s.revision > $3
         AND ($5 OR s.moderation = 'accepted' OR s.participant_id = ANY($4::uuid[]))
       ORDER BY s.revision LIMIT $6`,
      [caseId, query.round ?? null, readCursor(query.cursor, z.int().min(0)) ?? -1, pseudonyms, inCharge, query.limit + 1],
    );
    const page = pageOf(rows, query.limit, ({ revision }) => revision);
    return {
      next: page.next,
      items: page.items.map((row) => {
        const mine = pseudonyms.includes(row.participantId);
        return {
          id: row.id,
          round: row.round,
          text: row.text,
          moderation: row.moderation,
          reason: inCharge || mine ? row.reason : null,
          submittedAt: row.submittedAt.toISOString(),
          participantId: inside ? row.participantId : null,
          mine,
          tally: { agree: row.agree, disagree: row.disagree, pass: row.pass },
          myChoice: row.myChoice,
        };
      }),
    };
  }

  /** How the viewer stands to the case. One they may not know of is not to be told apart from one that doesn't exist. */
  private async standingOf(
    caseId: string,
    viewer: Principal | undefined,
  ): Promise<{ readonly inside: boolean; readonly inCharge: boolean }> {
    const viewing = await this.visibleCases.to(viewer, 2);
    const { rows } = await this.pool.query<{ inside: boolean; inCharge: boolean }>(
      `SELECT ${viewing.inside} AS inside, ${viewing.inCharge} AS "inCharge" FROM consultations c WHERE c.case_id = $1 AND ${viewing.visible}`,
      [caseId, ...viewing.values],
    );
    const row = rows[0];
    if (!row) throw new Problem('consultation.unknown');
    return row;
  }
}
