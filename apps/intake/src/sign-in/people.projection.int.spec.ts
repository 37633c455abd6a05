import { describe, expect, it } from '@jest/globals';
import { PersonForgotten, RoleRevoked, type PersonEvent } from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { expectSameRowsInAnyInterleaving, projectionRows, readEvents } from '#libs/projections/testing';
import { aPersonRegistered, aRoleGranted } from '../people/person.fixtures.js';
import { PEOPLE_TABLE_SQL, peopleProjection } from './people.projection.js';

const tables = { sql: PEOPLE_TABLE_SQL };
const of = (person: string, ...events: PersonEvent[]) =>
  events.map((event) => ({ stream: `person-${person}`, event, metadata: { partitionKey: person } }));
const all = readEvents([
  ...of(id(1), aPersonRegistered(), aRoleGranted({ grantId: id(601), role: 'resident' }), aRoleGranted({ grantId: id(602) })),
  ...of(id(2), aPersonRegistered(), aRoleGranted({ grantId: id(603) }), RoleRevoked({ grantId: id(603), reason: '调整' })),
  ...of(id(3), aPersonRegistered(), aRoleGranted({ grantId: id(604) }), PersonForgotten({ basis: '本人申请' })),
]);

describe('people and the roles they hold', () => {
  it('keeps nothing of a revoked role or a forgotten person', async () => {
    const { people, people_grants: grants } = await projectionRows(peopleProjection, tables, all);
    expect(people!.map((row) => row['id'])).toEqual([id(1), id(2)]);
    expect(grants!.map((row) => row['grant_id'])).toEqual([id(601), id(602)]);
  });
  it('has the same rows in whichever order people arrive', async () => {
    await expectSameRowsInAnyInterleaving(peopleProjection, tables, all, { seed: 7 });
  });
});
