import { describe, expect, it } from '@jest/globals';
import { InboundConcernReceived, InboundConcernRefused } from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { concernId, partner, told } from './story.fixtures.js';

describe('what a sender is told by partners itself', () => {
  it('is a refusal, with the code and a reason', () => {
    expect(
      told(
        concernId,
        InboundConcernRefused({ partnerId: partner, externalId: 'GD-9', via: 'kafka', code: 'request.invalid', reason: 'title' }),
      ),
    ).toMatchObject([
      {
        type: 'concern.refused',
        audience: partner,
        about: concernId,
        data: { externalId: 'GD-9', code: 'request.invalid', reason: 'title' },
      },
    ]);
  });
  it('is not that something came in: intake says so when the concern is there', () => {
    expect(
      told(
        concernId,
        InboundConcernReceived({
          partnerId: partner,
          externalId: 'GD-1',
          via: 'http',
          route: 'hotline_12345',
          jurisdictionId: id(4000),
          title: '路灯',
          text: '坏了',
        }),
      ),
    ).toEqual([]);
  });
});
