import { describe, it } from '@jest/globals';
import { PersonForgotten, PersonVerified } from '#libs/contracts';
import { aContext, specification } from '#libs/event-sourcing/testing';
import { aPersonRegistered, person } from './person.fixtures.js';
import { personStream } from './person.js';
import { verifyPerson, VerifyPerson } from './verify-person.js';

const { given } = specification(personStream.fold);
const seen = new VerifyPerson(person, { method: 'id_card_seen' });

describe('verifying a person', () => {
  it('records how', () => {
    given(aPersonRegistered())
      .when(verifyPerson, seen)
      .then(PersonVerified({ method: 'id_card_seen' }));
  });
  it('refuses that somebody vouches for themselves', () => {
    given(aPersonRegistered())
      .when(verifyPerson, seen, aContext({ actor: { personId: person } }))
      .thenRefused('person.not-by-oneself');
  });
  it('refuses somebody who was forgotten', () => {
    given(aPersonRegistered(), PersonForgotten({ basis: '本人申请' }))
      .when(verifyPerson, seen)
      .thenRefused('person.forgotten');
  });
  it('has nothing to record for the same method again', () => {
    given(aPersonRegistered(), PersonVerified({ method: 'id_card_seen' }))
      .when(verifyPerson, seen)
      .thenNothing();
  });
});
