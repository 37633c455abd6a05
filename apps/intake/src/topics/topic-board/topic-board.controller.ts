import { Controller, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { may, Viewer, type Principal } from '#libs/access';
import { StakeholderGroup, Visibility } from '#libs/contracts';
import { below } from '#libs/directory';
import { IdParam, listOf, pageOf, pageQuery, Problem, QueryRoute, readCursor, WaitFor, type LogPosition } from '#libs/http';
import { POOL, ReadModels } from '#libs/service';
import { Basis, Channel, Theme, VisibilityLevel } from '#libs/shared-kernel';
import { Conditions, iso } from '../../sql.js';
import { VisibleTopics } from './visible-topics.provider.js';

const Instant = z.iso.datetime({ precision: 3 });
const TopicStatus = z.enum([
  'draft',
  'screened',
  'unsuitable',
  'submitted',
  'returned',
  'approved',
  'rejected',
  'ratification_refused',
  'withdrawn',
  'closed',
]);
const TopicEntry = z
  .strictObject({
    id: z.uuid(),
    roomId: z.uuid(),
    roomName: z.string().nullable(),
    channel: Channel,
    theme: Theme,
    smallButKey: z.boolean(),
    title: z.string(),
    question: z.string(),
    status: TopicStatus,
    /** Null before it is approved. */
    visibility: VisibilityLevel.nullable(),
    concerns: z.int(),
    toBodyId: z.uuid().nullable(),
    decideBy: z.iso.date().nullable(),
    draftedAt: Instant,
    changedAt: Instant,
  })
  .meta({ id: 'TopicEntry' });
const Topics = listOf(TopicEntry, 'Topics');
const TopicDetail = TopicEntry.extend({
  partnerRoomIds: z.array(z.uuid()),
  background: z.string(),
  toBodyName: z.string().nullable(),
  setBy: z.strictObject({ organisationId: z.uuid(), basis: Basis }).nullable(),
  approval: z
    .strictObject({
      approvedBy: z.uuid(),
      basis: Basis,
      visibility: Visibility,
      stakeholderGroups: z.array(StakeholderGroup),
      at: Instant,
    })
    .nullable(),
  /** Of one approved as urgent: whether it has been ratified. */
  ratified: z.boolean().nullable(),
  /** What the last decision against it said. */
  decision: z
    .strictObject({
      kind: z.enum(['returned', 'rejected', 'withdrawn', 'ratification_refused']),
      reasons: z.string(),
      change: z.array(z.string()).optional(),
      at: Instant,
    })
    .nullable(),
  /** For those in charge only. */
  concernIds: z.array(z.uuid()).nullable(),
  recommendedBy: z.uuid().nullable(),
  screening: z
    .strictObject({
      suitable: z.boolean(),
      criteria: z.array(z.strictObject({ code: z.string(), met: z.boolean(), note: z.string().optional() })),
      reasons: z.string(),
      at: Instant,
    })
    .nullable(),
}).meta({ id: 'TopicDetail' });

const TopicQuery = z.strictObject({
  roomId: z.uuid().optional(),
  jurisdictionId: z.uuid().optional(),
  status: z.array(TopicStatus).max(10).optional(),
  channel: Channel.optional(),
  theme: Theme.optional(),
  ...pageQuery,
});

const anybody = may({ roles: 'anybody', where: 'anywhere' });

interface Row extends pg.QueryResultRow {
  readonly id: string;
  readonly draftedAt: Date;
  readonly changedAt: Date;
}
interface DetailRow extends Row {
  readonly inside: boolean;
}

const ENTRY = `t.id, t.room_id AS "roomId", r.name AS "roomName", t.channel, t.theme, t.small_but_key AS "smallButKey", t.title, t.question, t.status, t.visibility,
  cardinality(t.concern_ids) AS concerns, t.to_body_id AS "toBodyId", t.decide_by::text AS "decideBy", t.drafted_at AS "draftedAt", t.changed_at AS "changedAt"`;
const FROM = 'FROM topics t LEFT JOIN rooms r ON r.id = t.room_id';

@Controller('topics')
export class TopicBoardController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly readModels: ReadModels,
    private readonly visibleTopics: VisibleTopics,
  ) {}

  @QueryRoute('Topics, from the first draft to the end of the case', {
    query: TopicQuery,
    answer: Topics,
    policy: anybody,
    waitFor: true,
    operationId: 'listTopics',
  })
  async list(
    @Query() query: z.output<typeof TopicQuery>,
    @Viewer() viewer: Principal | undefined,
    @WaitFor() position: LogPosition | undefined,
  ) {
    await this.readModels.waitFor('topic-board', position);
    const where = new Conditions();
    where.add((await this.visibleTopics.to(viewer, where)).visible);
    where.when(query.roomId, (id) => `t.room_id = ${id} OR ${id}::uuid = ANY(t.partner_room_ids)`);
    where.when(query.jurisdictionId, (id) => `r.home_jurisdiction_id IN ${below(id)}`);
    where.when(query.status, (status) => `t.status = ANY(${status})`);
    where.when(query.channel, (channel) => `t.channel = ${channel}`);
    where.when(query.theme, (theme) => `t.theme = ${theme}`);
    const after = readCursor(query.cursor, z.tuple([Instant, z.uuid()]));
    if (after) where.add(`(t.drafted_at, t.id) < (${where.parameter(after[0])}::timestamptz, ${where.parameter(after[1])}::uuid)`);
    const { rows } = await this.pool.query<Row>(
      `SELECT ${ENTRY} ${FROM} WHERE ${where.sql} ORDER BY t.drafted_at DESC, t.id DESC LIMIT ${where.parameter(query.limit + 1)}`,
      where.values,
    );
    const entries = rows.map((row) => ({ ...row, draftedAt: iso(row.draftedAt), changedAt: iso(row.changedAt) }));
    return pageOf(entries, query.limit, ({ draftedAt, id }) => [draftedAt, id]);
  }

  @QueryRoute('A topic', { path: ':topicId', answer: TopicDetail, policy: anybody, waitFor: true, operationId: 'getTopic' })
  async one(@IdParam('topicId') topicId: string, @Viewer() viewer: Principal | undefined, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('topic-board', position);
    const where = new Conditions();
    const { visible, inside } = await this.visibleTopics.to(viewer, where);
    where.add(visible);
    where.add(`t.id = ${where.parameter(topicId)}`);
    const { rows } = await this.pool.query<DetailRow>(
      `SELECT ${ENTRY}, t.partner_room_ids AS "partnerRoomIds", t.background, o.name AS "toBodyName", t.set_by AS "setBy", t.approval, t.ratified, t.decision,
         t.concern_ids AS "concernIds", t.recommended_by AS "recommendedBy", t.screening, ${inside} AS inside
       ${FROM} LEFT JOIN directory_organisations o ON o.id = t.to_body_id WHERE ${where.sql}`,
      where.values,
    );
    // Not to be told apart from a topic that doesn't exist.
    if (!rows[0]) throw new Problem('topic.unknown');
    const { inside: isInside, concernIds, recommendedBy, screening, ...row } = rows[0];
    return {
      ...row,
      draftedAt: iso(row.draftedAt),
      changedAt: iso(row.changedAt),
      concernIds: isInside ? (concernIds as unknown) : null,
      recommendedBy: isInside ? (recommendedBy as unknown) : null,
      screening: isInside ? (screening as unknown) : null,
    };
  }
}
