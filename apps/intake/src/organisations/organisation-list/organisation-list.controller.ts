import { Controller, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { may } from '#libs/access';
import { below } from '#libs/directory';
import { listOf, pageOf, pageQuery, QueryRoute, readCursor, WaitFor, type LogPosition } from '#libs/http';
import { POOL, ReadModels } from '#libs/service';
import { JurisdictionLevel, OrganisationKind } from '#libs/shared-kernel';
import { Conditions } from '../../sql.js';

const OrganisationEntry = z
  .strictObject({
    id: z.uuid(),
    kinds: z.array(OrganisationKind),
    name: z.string(),
    level: JurisdictionLevel,
    jurisdictionId: z.uuid(),
    jurisdictionName: z.string().nullable(),
    parentId: z.uuid().nullable(),
  })
  .meta({ id: 'OrganisationEntry' });
const Organisations = listOf(OrganisationEntry, 'Organisations');

const OrganisationQuery = z.strictObject({
  kind: OrganisationKind.optional(),
  jurisdictionId: z.uuid().optional(),
  /** Also of the places below. */
  within: z.boolean().default(false),
  ...pageQuery,
});

@Controller('organisations')
export class OrganisationListController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly readModels: ReadModels,
  ) {}

  @QueryRoute('Organisations of a place', {
    query: OrganisationQuery,
    answer: Organisations,
    policy: may({ roles: 'anybody', where: 'anywhere' }),
    waitFor: true,
    operationId: 'listOrganisations',
  })
  async list(@Query() query: z.output<typeof OrganisationQuery>, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('directory', position);
    const where = new Conditions();
    where.when(query.kind, (kind) => `${kind} = ANY(o.kinds)`);
    where.when(query.jurisdictionId, (id) => (query.within ? `o.jurisdiction_id IN ${below(id)}` : `o.jurisdiction_id = ${id}`));
    const after = readCursor(query.cursor, z.uuid());
    if (after !== undefined) where.add(`o.id > ${where.parameter(after)}::uuid`);
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT o.id, o.kinds, o.name, o.level, o.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName", o.parent_id AS "parentId"
       FROM directory_organisations o LEFT JOIN directory_jurisdictions j ON j.id = o.jurisdiction_id
       WHERE ${where.sql} ORDER BY o.id LIMIT ${where.parameter(query.limit + 1)}`,
      where.values,
    );
    return pageOf(rows, query.limit, ({ id }) => id);
  }
}
