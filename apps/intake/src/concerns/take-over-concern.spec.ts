import { describe, it } from '@jest/globals';
import { ConcernRaised } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { concernStream } from './concern.js';
import { takeOverConcern, TakeOverConcern } from './take-over-concern.js';

const concern = specification(concernStream.fold);
const passedOn = {
  partnerId: id(70),
  externalId: 'GD-1',
  via: 'http' as const,
  route: 'hotline_12345' as const,
  jurisdictionId: id(4),
  place: '三号楼',
  title: '路灯不亮',
  text: '巷口路灯坏了一周',
};
const raised = ConcernRaised({
  route: 'hotline_12345',
  jurisdictionId: id(4),
  place: { original: null, published: '三号楼' },
  title: { original: null, published: '路灯不亮' },
  text: { original: null, published: '巷口路灯坏了一周' },
  attachments: [],
  source: { partnerId: id(70), externalId: 'GD-1' },
});

describe('what a partner passes on', () => {
  it('becomes a concern that knows its sender and has no author', () => {
    concern
      .given()
      .when(takeOverConcern, new TakeOverConcern(id(1), passedOn))
      .then(raised);
  });
  it('without a place in words is found by its position, roughly, and its picture stays with the sender', () => {
    const { place: _place, ...withoutPlace } = passedOn;
    const seen = { ...withoutPlace, position: { lat: 31.98012, long: 120.89449 }, mediaUrl: 'https://hotline.example.org/1.jpg' };
    concern
      .given()
      .when(takeOverConcern, new TakeOverConcern(id(1), seen))
      .then({ ...raised, data: { ...raised.data, place: { original: null, published: '31.980, 120.894' } } });
    concern
      .given()
      .when(takeOverConcern, new TakeOverConcern(id(1), { ...seen, place: passedOn.place }))
      .then(raised);
  });
  it('is taken over once', () => {
    concern
      .given(raised)
      .when(takeOverConcern, new TakeOverConcern(id(1), passedOn))
      .thenNothing();
  });
});
