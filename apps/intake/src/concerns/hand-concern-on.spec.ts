import { describe, it } from '@jest/globals';
import { ConcernHandedOn, ConcernWithdrawn } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { aConcernLinked, aConcernRaised, concern } from './concern.fixtures.js';
import { concernStream } from './concern.js';
import { handConcernOn, HandConcernOn } from './hand-concern-on.js';

const { given } = specification(concernStream.fold);
const handOn = new HandConcernOn(concern, {
  channel: 'petition',
  toOrganisationId: id(300),
  reference: '信访〔2026〕1号',
  reason: '属于信访事项',
});

describe('handing a concern on', () => {
  it('records the channel, to whom, and under which number', () => {
    given(aConcernRaised())
      .when(handConcernOn, handOn)
      .then(ConcernHandedOn({ channel: 'petition', toOrganisationId: id(300), reference: '信访〔2026〕1号', reason: '属于信访事项' }));
  });
  it('is refused while a topic has gathered it', () => {
    given(aConcernRaised(), aConcernLinked()).when(handConcernOn, handOn).thenRefused('concern.in-a-topic');
  });
  it('is refused once it was withdrawn', () => {
    given(aConcernRaised(), ConcernWithdrawn({ reason: '自行解决' }))
      .when(handConcernOn, handOn)
      .thenRefused('concern.not-waiting');
  });
  it('has nothing to record the second time', () => {
    given(aConcernRaised(), ConcernHandedOn({ channel: 'petition', reason: '属于信访事项' }))
      .when(handConcernOn, handOn)
      .thenNothing();
  });
});
