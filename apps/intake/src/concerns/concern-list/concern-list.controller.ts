import { Controller, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { Actor, may, type Principal } from '#libs/access';
import { below } from '#libs/directory';
import { IdParam, listOf, pageOf, pageQuery, Problem, QueryRoute, readCursor, WaitFor, type LogPosition } from '#libs/http';
import type { SubjectKeys } from '#libs/personal-data';
import { POOL, ReadModels, SUBJECT_KEYS } from '#libs/service';
import { Evidence, Route, Theme } from '#libs/shared-kernel';
import { Conditions, iso } from '../../sql.js';

const Instant = z.iso.datetime({ precision: 3 });
const ConcernEntry = z
  .strictObject({
    id: z.uuid(),
    jurisdictionId: z.uuid(),
    jurisdictionName: z.string().nullable(),
    roomId: z.uuid().nullable(),
    route: Route,
    theme: Theme.nullable(),
    smallButKey: z.boolean(),
    title: z.string(),
    standing: z.enum(['waiting', 'handed_on', 'withdrawn', 'declined']),
    /** Of a declined one: whether it was appealed. */
    appeal: z.enum(['none', 'open', 'dismissed']).nullable(),
    topicIds: z.array(z.uuid()),
    endorsements: z.int(),
    raisedAt: Instant,
    changedAt: Instant,
    /** You raised it, or wrote it down. */
    mine: z.boolean(),
  })
  .meta({ id: 'ConcernEntry' });
const Concerns = listOf(ConcernEntry, 'Concerns');
const ConcernDetail = ConcernEntry.extend({
  text: z.string(),
  place: z.string().nullable(),
  attachments: z.array(Evidence),
  /** For whoever raised it and for those in charge: what it was ended with, and what its people were told. */
  ending: z.record(z.string(), z.unknown()).nullable(),
  answers: z.array(z.strictObject({ topicId: z.uuid(), what: z.string(), channel: z.string(), at: Instant })).nullable(),
}).meta({ id: 'ConcernDetail' });

const ConcernQuery = z.strictObject({
  mine: z.boolean().default(false),
  jurisdictionId: z.uuid().optional(),
  roomId: z.uuid().optional(),
  topicId: z.uuid().optional(),
  standing: z.enum(['waiting', 'handed_on', 'withdrawn', 'declined']).optional(),
  /** Whether a topic has gathered it: `false` gives the list to triage. */
  inTopic: z.boolean().optional(),
  ...pageQuery,
});

/** They see every concern of their place; it is theirs to find a way for it. */
const IN_CHARGE: readonly Principal['role'][] = [
  'grid_worker',
  'coordinator',
  'member',
  'cppcc_office',
  'party_organisation',
  'supervisor',
  'auditor',
];

interface Row extends pg.QueryResultRow {
  readonly id: string;
  readonly raisedAt: Date;
  readonly changedAt: Date;
}
interface DetailRow extends Row {
  readonly inside: boolean;
  readonly mine: boolean;
}

const ENTRY = `c.id, c.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName", c.room_id AS "roomId", c.route, c.theme, c.small_but_key AS "smallButKey",
  c.title, c.standing, c.appeal, c.topic_ids AS "topicIds", COALESCE(e.endorsements, 0) AS endorsements, c.raised_at AS "raisedAt", c.changed_at AS "changedAt"`;
const FROM = `FROM concerns c LEFT JOIN directory_jurisdictions j ON j.id = c.jurisdiction_id LEFT JOIN concern_endorsements e ON e.concern_id = c.id`;

@Controller('concerns')
export class ConcernListController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SUBJECT_KEYS) private readonly keys: SubjectKeys,
    private readonly readModels: ReadModels,
  ) {}

  /** Masked words only. One that still waits can be seen by everybody who signs in, so that neighbours find it instead of raising it again. */
  @QueryRoute('Concerns: your own, those of a place, or those to triage', {
    query: ConcernQuery,
    answer: Concerns,
    policy: may({ roles: 'signed-in', where: 'anywhere' }),
    waitFor: true,
    operationId: 'listConcerns',
  })
  async list(@Query() query: z.output<typeof ConcernQuery>, @Actor() actor: Principal, @WaitFor() position: LogPosition | undefined) {
    await this.upTo(position);
    const where = new Conditions();
    const { mine, inside } = await this.relations(actor, where);
    where.add(query.mine ? mine : `${mine} OR ${inside} OR c.standing = 'waiting'`);
    where.when(query.jurisdictionId, (id) => `c.jurisdiction_id IN ${below(id)}`);
    where.when(query.roomId, (id) => `c.room_id = ${id}`);
    where.when(query.topicId, (id) => `${id}::uuid = ANY(c.topic_ids)`);
    where.when(query.standing, (standing) => `c.standing = ${standing}`);
    if (query.inTopic !== undefined) where.add(`(cardinality(c.topic_ids) > 0) = ${where.parameter(query.inTopic)}::boolean`);
    const after = readCursor(query.cursor, z.tuple([Instant, z.uuid()]));
    if (after) where.add(`(c.raised_at, c.id) < (${where.parameter(after[0])}::timestamptz, ${where.parameter(after[1])}::uuid)`);
    const { rows } = await this.pool.query<Row>(
      `SELECT ${ENTRY}, ${mine} AS mine ${FROM} WHERE ${where.sql} ORDER BY c.raised_at DESC, c.id DESC LIMIT ${where.parameter(query.limit + 1)}`,
      where.values,
    );
    const entries = rows.map((row) => ({ ...row, raisedAt: iso(row.raisedAt), changedAt: iso(row.changedAt) }));
    return pageOf(entries, query.limit, ({ raisedAt, id }) => [raisedAt, id]);
  }

  @QueryRoute('A concern', {
    path: ':concernId',
    answer: ConcernDetail,
    policy: may({ roles: 'signed-in', where: 'anywhere' }),
    waitFor: true,
    operationId: 'getConcern',
  })
  async one(@IdParam('concernId') concernId: string, @Actor() actor: Principal, @WaitFor() position: LogPosition | undefined) {
    await this.upTo(position);
    const where = new Conditions();
    const { mine, inside } = await this.relations(actor, where);
    where.add(`c.id = ${where.parameter(concernId)}`);
    where.add(`${mine} OR ${inside} OR c.standing = 'waiting'`);
    const { rows } = await this.pool.query<DetailRow>(
      `SELECT ${ENTRY}, c.text, c.place, c.attachments, c.ending, c.answers, ${mine} AS mine, ${inside} AS inside ${FROM} WHERE ${where.sql}`,
      where.values,
    );
    if (!rows[0]) throw new Problem('concern.unknown');
    const { inside: isInside, ending, answers, ...row } = rows[0];
    const seesAll = isInside || row.mine;
    return {
      ...row,
      raisedAt: iso(row.raisedAt),
      changedAt: iso(row.changedAt),
      ending: seesAll ? (ending as unknown) : null,
      answers: seesAll ? (answers as unknown) : null,
    };
  }

  private async upTo(position: LogPosition | undefined): Promise<void> {
    await this.readModels.waitFor('concern-list', position);
    await this.readModels.waitFor('concern-endorsements', position);
  }

  /** Conditions on a concern `c`: the person's own, and in their charge. */
  private async relations(actor: Principal, where: Conditions): Promise<{ readonly mine: string; readonly inside: string }> {
    const ids = where.parameter([actor.personId, ...(await this.keys.pseudonymsOf(actor.personId))]);
    const mine = `(c.raised_by = ANY(${ids}::uuid[]) OR c.recorded_by = ANY(${ids}::uuid[])) IS TRUE`;
    if (!IN_CHARGE.includes(actor.role)) return { mine, inside: 'false' };
    const places = actor.jurisdictionId === undefined ? 'false' : `c.jurisdiction_id IN ${below(where.parameter(actor.jurisdictionId))}`;
    const rooms = (actor.roomIds ?? []).length === 0 ? 'false' : `c.room_id = ANY(${where.parameter(actor.roomIds)}::uuid[])`;
    return { mine, inside: `(${places} OR (${rooms}) IS TRUE)` };
  }
}
