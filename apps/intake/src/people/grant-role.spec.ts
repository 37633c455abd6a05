import { describe, it } from '@jest/globals';
import { PersonForgotten, RoleGranted } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { grantRole, GrantRole, type GrantIn, type NewGrant } from './grant-role.js';
import { aPersonRegistered, aRoleGranted, home, person } from './person.fixtures.js';
import { personStream } from './person.js';

const { given } = specification(personStream.fold);
const county = id(4100);
const committee = id(300);
const operator = { personId: id(1), role: 'operator', jurisdictionId: undefined } as const;
const office = { personId: id(2), role: 'cppcc_office', jurisdictionId: county } as const;
const grant = (over: Partial<NewGrant> = {}, by: GrantIn['granter'] = operator, organisation: GrantIn['organisation'] = null): GrantIn => ({
  command: new GrantRole(person, { role: 'member', jurisdictionId: home, from: '2026-01-01', ...over }),
  granter: by,
  path: [county, home],
  organisation,
});
const party = { kinds: ['party_organisation'], jurisdictionId: county } as const;

describe('granting a role', () => {
  it('records role, place and time under an id of its own', () => {
    given(aPersonRegistered())
      .when(grantRole, grant({ role: 'party_organisation', organisationId: committee, until: '2026-12-31' }, operator, party))
      .then(
        RoleGranted({
          grantId: 'id-of-grant',
          role: 'party_organisation',
          organisationId: committee,
          jurisdictionId: home,
          roomId: undefined,
          from: '2026-01-01',
          until: '2026-12-31',
        }),
      );
  });
  it('lets the CPPCC office fill its rooms below itself', () => {
    given(aPersonRegistered())
      .when(grantRole, grant({ role: 'coordinator', roomId: id(9) }, office))
      .thenMatch({ type: 'RoleGranted', data: { role: 'coordinator', roomId: id(9) } });
  });
  it('refuses the CPPCC office an office that decides or checks', () => {
    given(aPersonRegistered())
      .when(grantRole, grant({ role: 'party_organisation' }, office, party))
      .thenRefused('role.only-by-the-operator');
    given(aPersonRegistered())
      .when(grantRole, grant({ role: 'auditor' }, office))
      .thenRefused('role.only-by-the-operator');
  });
  it('refuses the CPPCC office outside its own jurisdiction', () => {
    given(aPersonRegistered())
      .when(grantRole, { ...grant({}, office), path: [id(4200), id(4201)] })
      .thenRefused('role.outside-your-jurisdiction');
  });
  it('refuses a role to oneself', () => {
    given(aPersonRegistered())
      .when(grantRole, grant({}, { ...operator, personId: person }))
      .thenRefused('role.not-to-oneself');
  });
  it('asks for an organisation of the kind that the role is held for', () => {
    given(aPersonRegistered())
      .when(grantRole, grant({ role: 'evaluator' }))
      .thenRefused('role.needs-an-organisation');
    given(aPersonRegistered())
      .when(grantRole, grant({ role: 'evaluator' }, operator, party))
      .thenRefused('role.organisation-of-another-kind');
  });
  it('refuses a place outside the organisation that it is held for', () => {
    given(aPersonRegistered())
      .when(grantRole, grant({ role: 'party_organisation' }, operator, { ...party, jurisdictionId: id(4300) }))
      .thenRefused('role.outside-the-organisation');
  });
  it('refuses an end before the beginning', () => {
    given(aPersonRegistered())
      .when(grantRole, grant({ until: '2025-12-31' }))
      .thenRefused('role.ends-before-it-begins');
  });
  it('refuses somebody who was forgotten', () => {
    given(aPersonRegistered(), PersonForgotten({ basis: '本人申请' }))
      .when(grantRole, grant())
      .thenRefused('person.forgotten');
  });
  it('has nothing to record when the person holds it for that time already', () => {
    given(aPersonRegistered(), aRoleGranted())
      .when(grantRole, grant({ from: '2026-02-01', until: '2026-06-30' }))
      .thenNothing();
  });
});
