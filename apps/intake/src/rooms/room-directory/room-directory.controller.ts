import { Controller, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { may, Viewer, type Principal } from '#libs/access';
import { below } from '#libs/directory';
import { IdParam, listOf, pageOf, pageQuery, Problem, QueryRoute, readCursor, WaitFor, type LogPosition } from '#libs/http';
import { POOL, ReadModels } from '#libs/service';
import { JurisdictionLevel, RoomKind, RoomRequirement } from '#libs/shared-kernel';
import { Conditions, iso, isoOrNull } from '../../sql.js';

const RoomStatus = z.enum(['preparing', 'active', 'suspended', 'closed']);
const RoomEntry = z
  .strictObject({
    id: z.uuid(),
    kind: RoomKind,
    name: z.string(),
    homeJurisdictionId: z.uuid(),
    homeJurisdictionName: z.string().nullable(),
    approvingBodyId: z.uuid(),
    sector: z.string().nullable(),
    workUnit: z.string().nullable(),
    pilot: z.boolean(),
    status: RoomStatus,
    /** 有阵地、有标识、有制度、有流程: those that are confirmed. */
    confirmed: z.array(RoomRequirement),
    hasFirstConvenor: z.boolean(),
    establishedAt: z.iso.datetime({ precision: 3 }),
    activatedAt: z.iso.datetime({ precision: 3 }).nullable(),
  })
  .meta({ id: 'RoomEntry' });
const Rooms = listOf(RoomEntry, 'Rooms');
const RoomDetail = RoomEntry.extend({
  approvingBodyName: z.string().nullable(),
  servesJurisdictionIds: z.array(z.uuid()),
  hostedBy: z.array(z.uuid()),
  targetDate: z.iso.date().nullable(),
  reason: z.string().nullable(),
  succeededBy: z.uuid().nullable(),
  /** Who runs it; left out for visitors who have not signed in. */
  people: z
    .strictObject({
      firstConvenorId: z.uuid().nullable(),
      executiveConvenorIds: z.array(z.uuid()),
      coordinatorIds: z.array(z.uuid()),
      memberIds: z.array(z.uuid()),
    })
    .nullable(),
}).meta({ id: 'RoomDetail' });
const RoomQuery = z.strictObject({
  kind: RoomKind.optional(),
  status: RoomStatus.optional(),
  /** A county, a township, any place: rooms whose home lies in it or below it. */
  jurisdictionId: z.uuid().optional(),
  ...pageQuery,
});

const DistrictCoverage = z
  .strictObject({
    jurisdictionId: z.uuid(),
    level: JurisdictionLevel,
    name: z.string(),
    code: z.string(),
    /** Divisions of the level in the district. */
    townships: z.int(),
    villages: z.int(),
    /** Of those, how many have a room of their kind at home in them that is not closed. */
    townshipsWithRoom: z.int(),
    villagesWithRoom: z.int(),
    townshipRooms: z.int(),
    villageRooms: z.int(),
    sectorRooms: z.int(),
    workUnitRooms: z.int(),
    activeRooms: z.int(),
  })
  .meta({ id: 'DistrictCoverage' });
const RoomCoverage = listOf(DistrictCoverage, 'RoomCoverage');

const anybody = may({ roles: 'anybody', where: 'anywhere' });

interface RoomRow extends pg.QueryResultRow {
  readonly id: string;
  readonly establishedAt: Date;
  readonly activatedAt: Date | null;
}
interface DetailRow extends RoomRow {
  readonly firstConvenorId: string | null;
  readonly executiveConvenorIds: readonly string[];
  readonly coordinatorIds: readonly string[];
  readonly memberIds: readonly string[];
}

const ENTRY = `r.id, r.kind, r.name, r.home_jurisdiction_id AS "homeJurisdictionId", h.name AS "homeJurisdictionName", r.approving_body_id AS "approvingBodyId",
  r.sector, r.work_unit AS "workUnit", r.pilot, r.status, r.confirmed, r.first_convenor_id IS NOT NULL AS "hasFirstConvenor",
  r.established_at AS "establishedAt", r.activated_at AS "activatedAt"`;

const shown = <Row extends RoomRow>(row: Row) => ({
  ...row,
  establishedAt: iso(row.establishedAt),
  activatedAt: isoOrNull(row.activatedAt),
});

@Controller()
export class RoomDirectoryController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly readModels: ReadModels,
  ) {}

  @QueryRoute('Rooms, by place, kind and state', {
    path: 'rooms',
    query: RoomQuery,
    answer: Rooms,
    policy: anybody,
    waitFor: true,
    operationId: 'listRooms',
  })
  async list(@Query() query: z.output<typeof RoomQuery>, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('room-directory', position);
    const where = new Conditions();
    where.when(query.kind, (kind) => `r.kind = ${kind}`);
    where.when(query.status, (status) => `r.status = ${status}`);
    where.when(query.jurisdictionId, (id) => `r.home_jurisdiction_id IN ${below(id)}`);
    const after = readCursor(query.cursor, z.uuid());
    if (after !== undefined) where.add(`r.id > ${where.parameter(after)}::uuid`);
    const { rows } = await this.pool.query<RoomRow>(
      `SELECT ${ENTRY} FROM rooms r LEFT JOIN directory_jurisdictions h ON h.id = r.home_jurisdiction_id
       WHERE ${where.sql} ORDER BY r.id LIMIT ${where.parameter(query.limit + 1)}`,
      where.values,
    );
    return pageOf(rows.map(shown), query.limit, ({ id }) => id);
  }

  @QueryRoute('A room', {
    path: 'rooms/:roomId',
    answer: RoomDetail,
    policy: anybody,
    waitFor: true,
    operationId: 'getRoom',
  })
  async one(@IdParam('roomId') roomId: string, @Viewer() viewer: Principal | undefined, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('room-directory', position);
    const { rows } = await this.pool.query<DetailRow>(
      `SELECT ${ENTRY}, o.name AS "approvingBodyName", r.serves_jurisdiction_ids AS "servesJurisdictionIds", r.hosted_by AS "hostedBy",
         r.target_date::text AS "targetDate", r.reason, r.succeeded_by AS "succeededBy", r.first_convenor_id AS "firstConvenorId",
         r.executive_convenor_ids AS "executiveConvenorIds", r.coordinator_ids AS "coordinatorIds", r.member_ids AS "memberIds"
       FROM rooms r LEFT JOIN directory_jurisdictions h ON h.id = r.home_jurisdiction_id
       LEFT JOIN directory_organisations o ON o.id = r.approving_body_id WHERE r.id = $1`,
      [roomId],
    );
    if (!rows[0]) throw new Problem('room.unknown');
    const { firstConvenorId, executiveConvenorIds, coordinatorIds, memberIds, ...room } = shown(rows[0]);
    return { ...room, people: viewer ? { firstConvenorId, executiveConvenorIds, coordinatorIds, memberIds } : null };
  }

  /** Districts are what lies directly below a city; the city itself stands beside them for the rooms at home in it. */
  @QueryRoute('How far rooms cover each district', {
    path: 'room-coverage',
    answer: RoomCoverage,
    policy: anybody,
    waitFor: true,
    operationId: 'getRoomCoverage',
  })
  async coverage(@WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('directory', position);
    await this.readModels.waitFor('room-directory', position);
    const { rows } = await this.pool.query(`
      WITH RECURSIVE districts(id, district) AS (
        SELECT c.id, c.id FROM directory_jurisdictions c JOIN directory_jurisdictions p ON p.id = c.parent_id AND p.level = 'prefecture'
        UNION ALL SELECT j.id, d.district FROM directory_jurisdictions j JOIN districts d ON j.parent_id = d.id),
      places AS (SELECT id, district FROM districts UNION ALL SELECT id, id FROM directory_jurisdictions WHERE level = 'prefecture'),
      open AS (SELECT kind, home_jurisdiction_id, status FROM rooms WHERE status <> 'closed'),
      homes AS (SELECT kind, home_jurisdiction_id, count(*) AS rooms, count(*) FILTER (WHERE status = 'active') AS active FROM open GROUP BY 1, 2)
      SELECT d.id AS "jurisdictionId", d.level, d.name, d.code,
        count(DISTINCT p.id) FILTER (WHERE j.level = 'township')::int AS townships,
        count(DISTINCT p.id) FILTER (WHERE j.level = 'village')::int AS villages,
        count(DISTINCT p.id) FILTER (WHERE j.level = 'township' AND h.kind = 'township')::int AS "townshipsWithRoom",
        count(DISTINCT p.id) FILTER (WHERE j.level = 'village' AND h.kind = 'village')::int AS "villagesWithRoom",
        COALESCE(sum(h.rooms) FILTER (WHERE h.kind = 'township'), 0)::int AS "townshipRooms",
        COALESCE(sum(h.rooms) FILTER (WHERE h.kind = 'village'), 0)::int AS "villageRooms",
        COALESCE(sum(h.rooms) FILTER (WHERE h.kind = 'sector'), 0)::int AS "sectorRooms",
        COALESCE(sum(h.rooms) FILTER (WHERE h.kind = 'work_unit'), 0)::int AS "workUnitRooms",
        COALESCE(sum(h.active), 0)::int AS "activeRooms"
      FROM places p JOIN directory_jurisdictions j ON j.id = p.id JOIN directory_jurisdictions d ON d.id = p.district
      LEFT JOIN homes h ON h.home_jurisdiction_id = p.id
      GROUP BY d.id, d.level, d.name, d.code ORDER BY d.code, d.id`);
    return { items: rows, next: null };
  }
}
