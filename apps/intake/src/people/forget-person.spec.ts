import { describe, expect, it } from '@jest/globals';
import { PersonForgotten, RoleRevoked } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { forgetPerson, ForgetPerson } from './forget-person.js';
import { aPersonRegistered, aRoleGranted, person } from './person.fixtures.js';
import { personStream } from './person.js';

const { given } = specification(personStream.fold);
const forget = new ForgetPerson(person, { basis: '本人申请' });

describe('forgetting a person', () => {
  it('ends the offices that still hold, then records that the person is forgotten', () => {
    given(
      aPersonRegistered(),
      aRoleGranted({ grantId: id(600) }),
      aRoleGranted({ grantId: id(601), role: 'coordinator' }),
      RoleRevoked({ grantId: id(600), reason: '岗位调整' }),
    )
      .when(forgetPerson, forget)
      .then(RoleRevoked({ grantId: id(601), reason: '本人申请' }), PersonForgotten({ basis: '本人申请' }));
  });
  it('leaves nothing of the person in the state', () => {
    expect(given(aPersonRegistered(), PersonForgotten({ basis: '本人申请' })).state).toEqual({ status: 'forgotten', personId: person });
  });
  it('refuses somebody who was never registered', () => {
    given().when(forgetPerson, forget).thenRefused('person.unknown');
  });
  it('has nothing to record the second time', () => {
    given(aPersonRegistered(), PersonForgotten({ basis: '本人申请' }))
      .when(forgetPerson, forget)
      .thenNothing();
  });
});
