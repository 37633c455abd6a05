import { describe, it } from '@jest/globals';
import { RoleRevoked } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { aPersonRegistered, aRoleGranted, home, person } from './person.fixtures.js';
import { personStream } from './person.js';
import { revokeRole, RevokeRole } from './revoke-role.js';

const { given } = specification(personStream.fold);
const operator = { personId: id(1), role: 'operator', jurisdictionId: undefined } as const;
const office = { personId: id(2), role: 'cppcc_office', jurisdictionId: home } as const;
const revoke = (grantId: string, granter: typeof operator | typeof office = operator) => ({
  command: new RevokeRole(person, { grantId, reason: '岗位调整' }),
  granter,
  path: [home],
});
const grant = aRoleGranted({ grantId: id(600), role: 'member' });

describe('revoking a role', () => {
  it('records which grant ends and why', () => {
    given(aPersonRegistered(), grant)
      .when(revokeRole, revoke(id(600)))
      .then(RoleRevoked({ grantId: id(600), reason: '岗位调整' }));
  });
  it('refuses a grant that the person never had', () => {
    given(aPersonRegistered(), grant)
      .when(revokeRole, revoke(id(601)))
      .thenRefused('role.grant-unknown');
  });
  it('refuses the CPPCC office an office that it could not grant', () => {
    given(aPersonRegistered(), aRoleGranted({ role: 'auditor' }))
      .when(revokeRole, revoke(id(600), office))
      .thenRefused('role.only-by-the-operator');
  });
  it('refuses the CPPCC office outside its jurisdiction', () => {
    given(aPersonRegistered(), grant)
      .when(revokeRole, { ...revoke(id(600), office), path: [id(4200)] })
      .thenRefused('role.outside-your-jurisdiction');
  });
  it('has nothing to record when it is revoked already', () => {
    given(aPersonRegistered(), grant, RoleRevoked({ grantId: id(600), reason: '岗位调整' }))
      .when(revokeRole, revoke(id(600)))
      .thenNothing();
  });
});
