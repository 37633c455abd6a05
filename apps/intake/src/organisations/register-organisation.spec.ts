import { describe, it } from '@jest/globals';
import { OrganisationRegistered } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { organisationStream } from './organisation.js';
import { registerOrganisation, RegisterOrganisation, type OrganisationRegistration } from './register-organisation.js';

const { given } = specification(organisationStream.fold);
const committee: OrganisationRegistration = {
  kinds: ['party_organisation'],
  name: '示范镇党委',
  level: 'township',
  jurisdictionId: id(4002),
};
const register = (over: Partial<OrganisationRegistration> = {}) => ({
  command: new RegisterOrganisation({ ...committee, ...over }),
  jurisdictionLevel: 'township' as const,
});

describe('registering an organisation', () => {
  it('records what it is and where', () => {
    given().when(registerOrganisation, register()).then(OrganisationRegistered(committee));
  });
  it('refuses a Party organisation above the level of its own place', () => {
    given()
      .when(registerOrganisation, register({ level: 'county' }))
      .thenRefused('organisation.level-of-another-place');
  });
  it('lets a company of any level work in a place', () => {
    given()
      .when(registerOrganisation, register({ kinds: ['responsible_unit'], level: 'county' }))
      .thenMatch({ type: 'OrganisationRegistered' });
  });
  it('asks which line a supervisor belongs to, and of nobody else', () => {
    given()
      .when(registerOrganisation, register({ kinds: ['supervisor'] }))
      .thenRefused('organisation.supervisor-of-which-line');
    given()
      .when(registerOrganisation, register({ supervisorKind: 'party' }))
      .thenRefused('organisation.supervisor-of-which-line');
    given()
      .when(registerOrganisation, register({ kinds: ['supervisor'], supervisorKind: 'government' }))
      .thenMatch({ type: 'OrganisationRegistered' });
  });
  it('refuses the same kind twice', () => {
    given()
      .when(registerOrganisation, register({ kinds: ['government', 'government'] }))
      .thenRefused('organisation.kind-named-twice');
  });
  it('has nothing to record when it is registered already', () => {
    given(OrganisationRegistered(committee)).when(registerOrganisation, register()).thenNothing();
  });
});
