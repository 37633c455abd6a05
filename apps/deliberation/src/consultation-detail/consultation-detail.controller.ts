import { Controller, Inject } from '@nestjs/common';
import type pg from 'pg';
import { Viewer, type Principal } from '#libs/access';
import { RuleBroken } from '#libs/event-sourcing';
import { describeProblem, factOf, IdParam, Problem, QueryRoute, WaitFor, type LogPosition } from '#libs/http';
import { POOL, ReadModels } from '#libs/service';
import type { Theme, VisibilityLevel } from '#libs/shared-kernel';
import type { OpenedConsultation } from '../consultations/consultation.js';
import { missingIn, stageOf } from '../consultations/missing.js';
import { whatTheCaseAllows } from '../policies.js';
import type { ScheduledSession, Session } from '../sessions/session.js';
import { VisibleCases } from '../visible-cases.js';
import { ConsultationDetail } from './consultation-detail.answers.js';
import type { ConsultationRecord } from './consultation-record.js';

interface Row extends pg.QueryResultRow {
  readonly title: string;
  readonly question: string;
  readonly theme: Theme;
  readonly visibility: VisibilityLevel;
  readonly openedAt: Date;
  readonly changedAt: Date;
  readonly standing: OpenedConsultation;
  readonly record: ConsultationRecord;
  readonly inside: boolean;
}

const described = (broken: RuleBroken) => {
  const { code, zh, en } = describeProblem(factOf(broken), '', 'zh');
  return { code, details: broken.details, zh, en };
};

@Controller('consultations')
export class ConsultationDetailController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly readModels: ReadModels,
    private readonly visibleCases: VisibleCases,
  ) {}

  @QueryRoute('A consultation: who sits in it, what was found and said, what is missing', {
    path: ':caseId',
    answer: ConsultationDetail,
    policy: whatTheCaseAllows,
    waitFor: true,
    operationId: 'getConsultation',
  })
  async one(@IdParam('caseId') caseId: string, @Viewer() viewer: Principal | undefined, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('consultation-detail', position);
    await this.readModels.waitFor('session-calendar', position);
    const viewing = await this.visibleCases.to(viewer, 2);
    const { rows } = await this.pool.query<Row>(
      `SELECT c.title, c.question, c.theme, v.level AS visibility, c.opened_at AS "openedAt", c.changed_at AS "changedAt", c.standing, c.record,
         ${viewing.inside} AS inside
       FROM consultations c JOIN case_visibility v ON v.case_id = c.case_id WHERE c.case_id = $1 AND ${viewing.visible}`,
      [caseId, ...viewing.values],
    );
    const row = rows[0];
    // Not to be told apart from a case that doesn't exist.
    if (!row) throw new Problem('consultation.unknown');
    return this.answer(caseId, row, await this.sessionsOf(row.standing));
  }

  private async sessionsOf({ sessions }: OpenedConsultation): Promise<ReadonlyMap<string, ScheduledSession>> {
    const { rows } = await this.pool.query<{ session_id: string; standing: Session }>(
      'SELECT session_id, standing FROM sessions WHERE session_id = ANY($1::uuid[])',
      [sessions.map(({ sessionId }) => sessionId)],
    );
    return new Map(rows.flatMap(({ session_id: id, standing }) => (standing.status === 'not_scheduled' ? [] : [[id, standing]])));
  }

  private answer(caseId: string, row: Row, sessions: ReadonlyMap<string, ScheduledSession>) {
    const { standing, record, inside } = row;
    const isGoingOn = standing.status === 'under_way' || standing.status === 'suspended';
    const missing = missingIn(standing, caseId, sessions);
    const show = (list: readonly RuleBroken[]) => (isGoingOn ? list.map(described) : []);
    return {
      id: caseId,
      title: row.title,
      question: row.question,
      theme: row.theme,
      visibility: row.visibility,
      roomId: standing.roomId,
      partnerRoomIds: standing.partnerRoomIds,
      status: standing.status,
      stage: stageOf(standing),
      round: standing.round,
      openedAt: row.openedAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
      groups: standing.groups,
      rules: standing.rules,
      seats: standing.seats.map((seat) => ({
        seatId: seat.seatId,
        group: seat.group,
        capacity: seat.capacity,
        status: seat.status,
        participantId: inside && seat.status !== 'vacant' ? seat.participantId : null,
      })),
      compositionWhy: record.compositionWhy,
      settled: standing.settled,
      settledAs: record.settledAs,
      investigations: record.investigations.filter(({ status }) => inside || status === 'completed'),
      sessions: record.convened.map((one) => ({ ...one, status: sessions.get(one.sessionId)?.status ?? null })),
      papers: record.papers,
      groupsHeard: record.groups,
      minutes: record.minutes
        .filter(({ status }) => inside || status === 'published')
        .map((one) => ({ ...one, evidence: one.evidence, objections: inside ? one.objections : [] })),
      recommendations: record.recommendations,
      conclusions: record.conclusions,
      reopenings: record.reopenings,
      stops: record.stops,
      referrals: record.referrals,
      missing: { participants: show(missing.participants), research: show(missing.research), consult: show(missing.consult) },
    };
  }
}
