import { Body, Controller, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { Actor, may, Principal, Public } from '#libs/access';
import { below } from '#libs/directory';
import { Role, type Personal } from '#libs/event-sourcing';
import { CommandRoute, listOf, pageOf, pageQuery, QueryRoute, readCursor, WaitFor, type LogPosition } from '#libs/http';
import { POOL, ReadModels } from '#libs/service';
import { Conditions } from '../sql.js';
import { SignIn } from './sign-in.provider.js';

const PrincipalAnswer = Principal.meta({ id: 'Principal' });
const Choice = z.strictObject({ personId: z.uuid(), grantId: z.uuid() }).meta({ id: 'SignIn' });
const SignedIn = z.strictObject({ token: z.string(), expiresAt: z.iso.datetime(), principal: PrincipalAnswer }).meta({ id: 'SignedIn' });

const PersonGrant = z
  .strictObject({
    grantId: z.uuid(),
    role: Role,
    organisationId: z.uuid().nullable(),
    organisationName: z.string().nullable(),
    jurisdictionId: z.uuid(),
    jurisdictionName: z.string().nullable(),
    roomId: z.uuid().nullable(),
    roomName: z.string().nullable(),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
  })
  .meta({ id: 'PersonGrant' });
const SignInPerson = z
  .strictObject({
    personId: z.uuid(),
    name: z.string().nullable(),
    homeJurisdictionId: z.uuid(),
    homeJurisdictionName: z.string().nullable(),
    grants: z.array(PersonGrant),
  })
  .meta({ id: 'SignInPerson' });
const SignInPeople = listOf(SignInPerson, 'SignInPeople');
const PeopleQuery = z.strictObject({
  /** Holds this role. */
  role: Role.optional(),
  /** Holds a role in this place or below it. */
  jurisdictionId: z.uuid().optional(),
  ...pageQuery,
});

const Me = z
  .strictObject({
    principal: PrincipalAnswer,
    organisationName: z.string().nullable(),
    jurisdictionName: z.string().nullable(),
    rooms: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'Me' });

interface PersonRow extends pg.QueryResultRow {
  readonly personId: string;
  readonly sealed_name: Personal;
  readonly registered_in: string;
}

@Controller()
export class SignInController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly readModels: ReadModels,
    private readonly signIns: SignIn,
  ) {}

  @QueryRoute('Who can sign in here, and in which roles', {
    path: 'sign-in/people',
    query: PeopleQuery,
    answer: SignInPeople,
    policy: may({ roles: 'anybody', where: 'anywhere' }),
    waitFor: true,
    description: 'For development and demonstration; refused in production.',
    operationId: 'listSignInPeople',
  })
  async people(@Query() query: z.output<typeof PeopleQuery>, @WaitFor() position: LogPosition | undefined) {
    this.signIns.refuseInProduction();
    await this.readModels.waitFor('people', position);
    const where = new Conditions();
    where.when(query.role, (role) => `EXISTS (SELECT 1 FROM people_grants g WHERE g.person_id = p.id AND g.role = ${role})`);
    where.when(
      query.jurisdictionId,
      (id) => `EXISTS (SELECT 1 FROM people_grants g WHERE g.person_id = p.id AND g.jurisdiction_id IN ${below(id)})`,
    );
    const after = readCursor(query.cursor, z.uuid());
    if (after !== undefined) where.add(`p.id > ${where.parameter(after)}::uuid`);
    const { rows } = await this.pool.query<PersonRow>(
      `SELECT p.id AS "personId", p.sealed_name, p.registered_in, p.home_jurisdiction_id AS "homeJurisdictionId", h.name AS "homeJurisdictionName",
         (SELECT COALESCE(jsonb_agg(jsonb_build_object('grantId', g.grant_id, 'role', g.role, 'organisationId', g.organisation_id, 'organisationName', o.name,
            'jurisdictionId', g.jurisdiction_id, 'jurisdictionName', j.name, 'roomId', g.room_id, 'roomName', r.name, 'from', g.from_date, 'until', g.until_date)
            ORDER BY g.from_date, g.grant_id), '[]') FROM people_grants g LEFT JOIN directory_organisations o ON o.id = g.organisation_id
            LEFT JOIN directory_jurisdictions j ON j.id = g.jurisdiction_id LEFT JOIN rooms r ON r.id = g.room_id WHERE g.person_id = p.id) AS grants
       FROM people p LEFT JOIN directory_jurisdictions h ON h.id = p.home_jurisdiction_id
       WHERE ${where.sql} ORDER BY p.id LIMIT ${where.parameter(query.limit + 1)}`,
      where.values,
    );
    const page = pageOf(rows, query.limit, ({ personId }) => personId);
    const items = await Promise.all(
      page.items.map(async ({ sealed_name: sealed, registered_in: eventId, ...person }) => ({
        ...person,
        name: await this.signIns.nameOf(sealed, eventId),
      })),
    );
    return { items, next: page.next };
  }

  @Public()
  @CommandRoute('Sign in as a person in one of their roles', {
    path: 'sign-in',
    body: Choice,
    answer: SignedIn,
    description: 'Only obtains a signed token. For development and demonstration; refused in production.',
    operationId: 'signIn',
  })
  signIn(@Body() { personId, grantId }: z.output<typeof Choice>) {
    return this.signIns.as(personId, grantId);
  }

  @QueryRoute('Who you are, as your token says', {
    path: 'me',
    answer: Me,
    policy: may({ roles: 'signed-in', where: 'anywhere' }),
    operationId: 'getMe',
  })
  async me(@Actor() principal: Principal) {
    const { rows } = await this.pool.query<{ organisationName: string | null; jurisdictionName: string | null }>(
      `SELECT (SELECT name FROM directory_organisations WHERE id = $1) AS "organisationName", (SELECT name FROM directory_jurisdictions WHERE id = $2) AS "jurisdictionName"`,
      [principal.organisationId ?? null, principal.jurisdictionId ?? null],
    );
    const { rows: rooms } = await this.pool.query('SELECT id, name FROM rooms WHERE id = ANY($1::uuid[]) ORDER BY id', [
      principal.roomIds ?? [],
    ]);
    return { principal, ...rows[0], rooms };
  }
}
