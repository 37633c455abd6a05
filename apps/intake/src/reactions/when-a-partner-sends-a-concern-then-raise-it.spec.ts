import { describe, expect, it } from '@jest/globals';
import { InboundConcernReceived } from '#libs/contracts';
import { id, recordedFor } from '#libs/event-sourcing/testing';
import type { Reaction } from '#libs/projections';
import { TakeOverConcern } from '../concerns/take-over-concern.js';
import { whenAPartnerSendsAConcernThenRaiseIt } from './when-a-partner-sends-a-concern-then-raise-it.js';

describe('when a partner sends a concern then raise it', () => {
  it('under the id that it has with partners', async () => {
    const received = InboundConcernReceived({
      partnerId: id(70),
      externalId: 'GD-1',
      via: 'http',
      route: 'hotline_12345',
      jurisdictionId: id(4),
      title: '路灯',
      text: '坏了',
    });
    const issued: [number, object][] = [];
    await whenAPartnerSendsAConcernThenRaiseIt().react(
      { ...recordedFor(received, 0, { partitionKey: id(1) }), stream: `inbound-${id(1)}`, redacted: false },
      (async (n: number, command: object) => void issued.push([n, command])) as Parameters<Reaction['react']>[1],
    );
    expect(issued).toEqual([[0, new TakeOverConcern(id(1), received.data)]]);
  });
});
