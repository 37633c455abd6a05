import { Controller, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { may } from '#libs/access';
import { Rules } from '#libs/contracts';
import type { Directory } from '#libs/directory';
import { IdParam, listOf, pageOf, pageQuery, Problem, QueryRoute, readCursor, WaitFor, type LogPosition } from '#libs/http';
import { DIRECTORY, POOL, ReadModels } from '#libs/service';
import { JurisdictionLevel, shanghaiDateOf } from '#libs/shared-kernel';
import { Conditions } from '../../sql.js';

const JurisdictionEntry = z
  .strictObject({
    id: z.uuid(),
    level: JurisdictionLevel,
    name: z.string(),
    parentId: z.uuid().nullable(),
    code: z.string(),
    edition: z.string(),
    /** How many lie directly below it. */
    children: z.int(),
  })
  .meta({ id: 'JurisdictionEntry' });
const Jurisdictions = listOf(JurisdictionEntry, 'Jurisdictions');
const JurisdictionDetail = JurisdictionEntry.extend({
  /** From the top of the tree down to its parent. */
  path: z.array(z.strictObject({ id: z.uuid(), level: JurisdictionLevel, name: z.string() })),
  /** What applies in it today, inherited from above. */
  rules: Rules,
  ruleVersion: z.string(),
}).meta({ id: 'JurisdictionDetail' });

/** The children of one, those of a level, or the tops of the tree. */
const JurisdictionQuery = z.strictObject({ parentId: z.uuid().optional(), level: JurisdictionLevel.optional(), ...pageQuery });

const anybody = may({ roles: 'anybody', where: 'anywhere' });
const ENTRY = `SELECT j.id, j.level, j.name, j.parent_id AS "parentId", j.code, j.edition,
  (SELECT count(*)::int FROM directory_jurisdictions c WHERE c.parent_id = j.id) AS children FROM directory_jurisdictions j`;

interface EntryRow extends pg.QueryResultRow {
  readonly id: string;
  readonly code: string;
}

@Controller('jurisdictions')
export class JurisdictionTreeController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly readModels: ReadModels,
  ) {}

  @QueryRoute('Jurisdictions, level by level', {
    query: JurisdictionQuery,
    answer: Jurisdictions,
    policy: anybody,
    waitFor: true,
    operationId: 'listJurisdictions',
  })
  async list(@Query() query: z.output<typeof JurisdictionQuery>, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('directory', position);
    const where = new Conditions();
    where.when(query.parentId, (parent) => `j.parent_id = ${parent}`);
    where.when(query.level, (level) => `j.level = ${level}`);
    if (query.parentId === undefined && query.level === undefined) where.add('j.parent_id IS NULL');
    const after = readCursor(query.cursor, z.tuple([z.string(), z.uuid()]));
    if (after) where.add(`(j.code, j.id) > (${where.parameter(after[0])}, ${where.parameter(after[1])}::uuid)`);
    const { rows } = await this.pool.query<EntryRow>(
      `${ENTRY} WHERE ${where.sql} ORDER BY j.code, j.id LIMIT ${where.parameter(query.limit + 1)}`,
      where.values,
    );
    return pageOf(rows, query.limit, ({ code, id }) => [code, id]);
  }

  @QueryRoute('A jurisdiction, with what lies above it and the rules that apply', {
    path: ':jurisdictionId',
    answer: JurisdictionDetail,
    policy: anybody,
    waitFor: true,
    operationId: 'getJurisdiction',
  })
  async one(@IdParam('jurisdictionId') jurisdictionId: string, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('directory', position);
    const { rows } = await this.pool.query<EntryRow>(`${ENTRY} WHERE j.id = $1`, [jurisdictionId]);
    const [entry] = rows;
    if (!entry) throw new Problem('jurisdiction.unknown');
    const ids = ((await this.directory.pathOf(jurisdictionId)) ?? []).slice(0, -1);
    const { rows: above } = await this.pool.query(
      'SELECT id, level, name FROM directory_jurisdictions WHERE id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], id)',
      [ids],
    );
    const { version, ...rules } = await this.directory.rulesFor(jurisdictionId, shanghaiDateOf(new Date().toISOString()));
    return { ...entry, path: above, rules, ruleVersion: version };
  }
}
