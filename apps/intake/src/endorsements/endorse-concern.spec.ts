import { describe, it } from '@jest/globals';
import { ConcernEndorsed, EndorsementWithdrawn } from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { aConcernDeclined, aConcernRaised, concern, raiser } from '../concerns/concern.fixtures.js';
import { concernStream, type Concern } from '../concerns/concern.js';
import { endorseConcern, EndorseConcern, withdrawEndorsement, WithdrawEndorsement } from './endorse-concern.js';
import { endorsementStream } from './endorsement.js';

const { given } = specification(endorsementStream.fold);
const concerns = specification(concernStream.fold);
const of = (state: Concern) => ({ command: new EndorseConcern(concern), concern: state as Extract<Concern, { status: 'raised' }> });
const waiting = of(concerns.given(aConcernRaised()).state);
const neighbour = aContext({ participantId: id(35), actor: { personId: id(35), role: 'resident' } });
const endorsed = ConcernEndorsed({ concernId: concern, endorsedBy: id(35) });
const taken = EndorsementWithdrawn({ concernId: concern, endorsedBy: id(35) });

describe('endorsing a concern', () => {
  it('records who, by the id that belongs to this concern', () => {
    given().when(endorseConcern, waiting, neighbour).then(endorsed);
  });
  it("refuses one's own concern", () => {
    given()
      .when(endorseConcern, waiting, aContext({ participantId: raiser }))
      .thenRefused('endorsement.of-ones-own-concern');
  });
  it('refuses a concern that is no longer open', () => {
    given()
      .when(endorseConcern, of(concerns.given(aConcernRaised(), aConcernDeclined()).state), neighbour)
      .thenRefused('concern.not-waiting');
  });
  it('counts once, and again after it was taken back', () => {
    given(endorsed).when(endorseConcern, waiting, neighbour).thenNothing();
    given(endorsed, taken).when(endorseConcern, waiting, neighbour).then(endorsed);
  });
});

describe('taking an endorsement back', () => {
  const withdraw = new WithdrawEndorsement(concern);
  it('is recorded', () => {
    given(endorsed).when(withdrawEndorsement, withdraw, neighbour).then(taken);
  });
  it('has nothing to record where there is none', () => {
    given().when(withdrawEndorsement, withdraw, neighbour).thenNothing();
    given(endorsed, taken).when(withdrawEndorsement, withdraw, neighbour).thenNothing();
  });
});
