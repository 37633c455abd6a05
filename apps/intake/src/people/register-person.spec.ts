import { describe, it } from '@jest/globals';
import { PersonForgotten, PersonRegistered, RoleGranted } from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { aContext, specification } from '#libs/event-sourcing/testing';
import { aPersonRegistered, home, person } from './person.fixtures.js';
import { personStream } from './person.js';
import { registerPerson } from './register-person.js';

const { given } = specification(personStream.fold);
const registration = {
  registration: { name: '甲', phone: '13800000000', homeJurisdictionId: home },
  personId: person,
  registeredBy: 'self',
} as const;

describe('registering a person', () => {
  it('seals name and phone for that person, and makes them a resident of their home', () => {
    given()
      .when(registerPerson, registration, aContext({ today: '2026-03-02' }))
      .then(
        PersonRegistered({
          name: inClear('person.name', person, '甲'),
          phone: inClear('person.phone', person, '13800000000'),
          homeJurisdictionId: home,
          registeredBy: 'self',
        }),
        RoleGranted({ grantId: 'id-of-resident', role: 'resident', jurisdictionId: home, from: '2026-03-02' }),
      );
  });
  it('refuses to bring back somebody who was forgotten', () => {
    given(aPersonRegistered(), PersonForgotten({ basis: '本人申请' }))
      .when(registerPerson, registration)
      .thenRefused('person.forgotten');
  });
  it('has nothing to record when the person is registered already', () => {
    given(aPersonRegistered()).when(registerPerson, registration).thenNothing();
  });
});
