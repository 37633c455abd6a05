import { describe, it } from '@jest/globals';
import { ConcernAppealDecided, ConcernDeclined, ConcernHandedOn } from '#libs/contracts';
import { aContext, specification } from '#libs/event-sourcing/testing';
import { aConcernDeclined, aConcernLinked, aConcernRaised, concern } from './concern.fixtures.js';
import { concernStream } from './concern.js';
import { declineConcern, DeclineConcern } from './decline-concern.js';

const { given } = specification(concernStream.fold);
const decline = {
  command: new DeclineConcern(concern, { reasonCode: 'private_matter', reason: '属于个人事务' }),
  appealWithinDays: 30,
  ruleVersion: 'default-1',
};
const onMonday = aContext({ today: '2026-03-02' });

describe('declining a concern', () => {
  it('gives the reason and the last day of appeal by the rules', () => {
    given(aConcernRaised())
      .when(declineConcern, decline, onMonday)
      .then(ConcernDeclined({ reasonCode: 'private_matter', reason: '属于个人事务', appealUntil: '2026-04-01' }));
  });
  it('is refused while a topic has gathered it', () => {
    given(aConcernRaised(), aConcernLinked()).when(declineConcern, decline).thenRefused('concern.in-a-topic');
  });
  it('is refused once it was handed on', () => {
    given(aConcernRaised(), ConcernHandedOn({ channel: 'petition', reason: '属于信访事项' }))
      .when(declineConcern, decline)
      .thenRefused('concern.not-waiting');
  });
  it('can be said again after an appeal was upheld', () => {
    given(aConcernRaised(), aConcernDeclined(), ConcernAppealDecided({ upheld: true, reason: '应予受理' }))
      .when(declineConcern, decline, onMonday)
      .thenMatch({ type: 'ConcernDeclined' });
  });
  it('has nothing to record the second time', () => {
    given(aConcernRaised(), aConcernDeclined()).when(declineConcern, decline).thenNothing();
  });
});
