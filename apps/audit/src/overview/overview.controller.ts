import { Controller, Inject } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { may, Viewer, type Principal } from '#libs/access';
import { QueryRoute, WaitFor, type LogPosition } from '#libs/http';
import { POOL, ReadModels } from '#libs/service';
import { visibleCases } from '../cases/case-visibility.js';

const Counted = z.strictObject({
  countyId: z.uuid().nullable(),
  countyName: z.string().nullable(),
  stage: z.string(),
  status: z.string(),
  count: z.int(),
});
const Overview = z
  .strictObject({
    /** Cases by county, stage and status. */
    cases: z.array(Counted),
    themes: z.array(z.strictObject({ theme: z.string(), count: z.int() })),
    channels: z.array(z.strictObject({ channel: z.string(), count: z.int() })),
    conclusions: z.array(z.strictObject({ conclusion: z.string(), count: z.int() })),
    warnings: z.array(z.strictObject({ code: z.string(), count: z.int() })),
    overdue: z.int(),
    rooms: z.array(
      z.strictObject({
        countyId: z.uuid().nullable(),
        countyName: z.string().nullable(),
        kind: z.string(),
        status: z.string(),
        count: z.int(),
      }),
    ),
    /** Whether what is counted comes from a simulation: shown on every page that uses it. */
    simulated: z.boolean(),
  })
  .meta({ id: 'Overview' });

/** Every jurisdiction with the county it lies in. */
const COUNTY_OF = `county_of AS (
  WITH RECURSIVE walk(id, county_id) AS (
    SELECT id, CASE WHEN level = 'county' THEN id END FROM directory_jurisdictions WHERE parent_id IS NULL
    UNION ALL SELECT j.id, COALESCE(walk.county_id, CASE WHEN j.level = 'county' THEN j.id END) FROM directory_jurisdictions j JOIN walk ON j.parent_id = walk.id)
  SELECT walk.id, walk.county_id, county.name AS county_name FROM walk LEFT JOIN directory_jurisdictions county ON county.id = walk.county_id)`;

@Controller('overview')
export class OverviewController {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(POOL) private readonly pool: pg.Pool,
  ) {}

  @QueryRoute('Counts by stage, district and theme', {
    answer: Overview,
    policy: may({ roles: 'anybody', where: 'anywhere' }),
    waitFor: true,
    operationId: 'getOverview',
  })
  async overview(@Viewer() viewer: Principal | undefined, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('cases', position);
    const { sql, values } = visibleCases(viewer, 1);
    const grouped = async (column: string, name: string): Promise<pg.QueryResultRow[]> =>
      (
        await this.pool.query(
          `SELECT ${column} AS "${name}", count(*)::int AS count FROM cases c WHERE ${sql} AND ${column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
          [...values],
        )
      ).rows;
    const [cases, themes, channels, conclusions, warnings, overdue, rooms, simulated] = await Promise.all([
      this.pool.query(
        `WITH ${COUNTY_OF} SELECT k.county_id AS "countyId", k.county_name AS "countyName", c.stage, c.status, count(*)::int AS count
         FROM cases c LEFT JOIN county_of k ON k.id = c.jurisdiction_id WHERE ${sql} GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4`,
        [...values],
      ),
      grouped('c.theme', 'theme'),
      grouped('c.channel', 'channel'),
      grouped('c.conclusion', 'conclusion'),
      this.pool.query(
        `SELECT code, count(*)::int AS count FROM cases c CROSS JOIN unnest(c.warnings) AS code WHERE ${sql} GROUP BY 1 ORDER BY 2 DESC, 1`,
        [...values],
      ),
      this.pool.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM cases c WHERE ${sql} AND c.status = 'open' AND c.desk_until < (now() AT TIME ZONE 'Asia/Shanghai')::date`,
        [...values],
      ),
      this.pool.query(
        `WITH ${COUNTY_OF} SELECT k.county_id AS "countyId", k.county_name AS "countyName", r.kind, r.status, count(*)::int AS count
         FROM directory_rooms r LEFT JOIN county_of k ON k.id = r.home_jurisdiction_id GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4`,
      ),
      this.pool.query<{ simulated: boolean }>(`SELECT COALESCE(bool_or(simulated), false) AS simulated FROM cases`),
    ]);
    return {
      cases: cases.rows,
      themes,
      channels,
      conclusions,
      warnings: warnings.rows,
      overdue: overdue.rows[0]!.count,
      rooms: rooms.rows,
      simulated: simulated.rows[0]!.simulated,
    };
  }
}
