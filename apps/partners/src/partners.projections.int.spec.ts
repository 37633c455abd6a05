import { describe, expect, it } from '@jest/globals';
import {
  InboundConcernReceived,
  SubscriptionChanged,
  SubscriptionClosed,
  SubscriptionDisabled,
  SubscriptionEnabled,
  SubscriptionOpened,
  SubscriptionReplayAsked,
  SubscriptionSecretRotated,
} from '#libs/contracts';
import type { DomainEvent } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { expectSameRowsInAnyInterleaving, projectionRows, readEvents } from '#libs/projections/testing';
import { INBOUND_SPOT_SQL, INBOUND_TABLE_SQL, inboundConcernsProjection } from './inbound/inbound-concerns.projection.js';
import { subscriptionsProjection } from './subscriptions/subscriptions.projection.js';
import { SUBSCRIPTION_ROTATIONS_SQL, SUBSCRIPTIONS_TABLE_SQL } from './subscriptions/subscriptions.tables.js';

const of = (category: string, key: string, ...events: DomainEvent[]) =>
  events.map((event) => ({ stream: `${category}-${key}`, event, metadata: { partitionKey: key, correlationId: key } }));
const wanted = { name: '融媒体', url: 'https://example.org/hook', types: [], jurisdictionIds: [], themes: [] };
const opened = SubscriptionOpened({ partnerId: id(70), ...wanted, from: null });

describe('the view of subscriptions', () => {
  const given = readEvents([
    ...of(
      'subscription',
      id(1),
      opened,
      SubscriptionChanged({ ...wanted, types: ['case.concluded'] }),
      SubscriptionSecretRotated({ secretVersion: 2 }),
      SubscriptionSecretRotated({ secretVersion: 3 }),
      SubscriptionReplayAsked({ from: '2026-03-01T00:00:00.000Z' }),
      SubscriptionDisabled({ why: 'gone' }),
      SubscriptionEnabled({}),
    ),
    ...of('subscription', id(2), opened, SubscriptionDisabled({ why: 'unreachable' })),
    ...of('subscription', id(3), opened, SubscriptionClosed({})),
  ]);
  const tables = { sql: SUBSCRIPTIONS_TABLE_SQL + SUBSCRIPTION_ROTATIONS_SQL };
  it('has a row for each, as it stands', async () => {
    const { subscriptions } = await projectionRows(subscriptionsProjection, tables, given);
    expect(subscriptions).toEqual([
      expect.objectContaining({
        id: id(1),
        status: 'active',
        disabled_because: null,
        types: ['case.concluded'],
        secret_version: 3,
        rotations: [expect.anything(), expect.anything()],
      }),
      expect.objectContaining({ id: id(2), status: 'disabled', disabled_because: 'unreachable' }),
      expect.objectContaining({ id: id(3), status: 'closed' }),
    ]);
  });
  it('comes out the same in any order between keys', () =>
    expectSameRowsInAnyInterleaving(subscriptionsProjection, tables, given, { seed: 7 }));
});

describe('the view of what partners have sent', () => {
  const received = (externalId: string) =>
    InboundConcernReceived({
      partnerId: id(70),
      externalId,
      via: 'http',
      route: 'hotline_12345',
      jurisdictionId: id(4),
      title: '路灯',
      text: '坏了',
    });
  const given = readEvents([...of('inbound', id(1), received('GD-1')), ...of('inbound', id(2), received('GD-2'))]);
  it('has a row for each, in any order', async () => {
    const tables = { sql: INBOUND_TABLE_SQL + INBOUND_SPOT_SQL };
    expect((await projectionRows(inboundConcernsProjection, tables, given))['inbound_concerns']).toHaveLength(2);
    await expectSameRowsInAnyInterleaving(inboundConcernsProjection, tables, given, { seed: 8 });
  });
});
