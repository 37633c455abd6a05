import { describe, it } from '@jest/globals';
import {
  SubscriptionChanged,
  SubscriptionClosed,
  SubscriptionDisabled,
  SubscriptionEnabled,
  SubscriptionOpened,
  SubscriptionReplayAsked,
  SubscriptionSecretRotated,
} from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import {
  changeSubscription,
  ChangeSubscription,
  closeSubscription,
  CloseSubscription,
  disableSubscription,
  DisableSubscription,
  enableSubscription,
  EnableSubscription,
  openSubscription,
  OpenSubscription,
  replaySubscription,
  ReplaySubscription,
  rotateSubscriptionSecret,
  RotateSubscriptionSecret,
} from './keep-subscription.js';
import { subscriptionStream } from './subscription.js';

const subscription = specification(subscriptionStream.fold);
const wanted = { name: '融媒体', url: 'https://example.org/hook', types: ['case.concluded'], jurisdictionIds: [id(4)], themes: [] };
const opened = SubscriptionOpened({ partnerId: id(70), ...wanted, from: '2026-03-02T02:00:00.000Z' });
const disabled = SubscriptionDisabled({ why: 'asked' });
const closed = SubscriptionClosed({});

describe('a subscription', () => {
  it('begins now, at the beginning, or at an instant', () => {
    const open = (from: string) => new OpenSubscription(id(70), { ...wanted, from });
    subscription.given().when(openSubscription, open('now')).then(opened);
    subscription
      .given()
      .when(openSubscription, open('beginning'))
      .then(SubscriptionOpened({ partnerId: id(70), ...wanted, from: null }));
    subscription
      .given()
      .when(openSubscription, open('2026-03-01T08:00:00+08:00'))
      .then(SubscriptionOpened({ partnerId: id(70), ...wanted, from: '2026-03-01T00:00:00.000Z' }));
    subscription.given(opened).when(openSubscription, open('now')).thenNothing();
  });
  it('wants only what there is', () => {
    subscription
      .given()
      .when(openSubscription, new OpenSubscription(id(70), { ...wanted, types: ['case.none'], from: 'now' }))
      .thenRefused('subscription.unknown-type');
    subscription
      .given(opened)
      .when(changeSubscription, new ChangeSubscription(id(1), { ...wanted, types: ['case.none'] }))
      .thenRefused('subscription.unknown-type');
  });
  it('changes, gets new secrets and is replayed while it is there', () => {
    subscription
      .given(opened)
      .when(changeSubscription, new ChangeSubscription(id(1), wanted))
      .then(SubscriptionChanged(wanted));
    subscription
      .given(opened, SubscriptionSecretRotated({ secretVersion: 2 }))
      .when(rotateSubscriptionSecret, new RotateSubscriptionSecret(id(1)))
      .then(SubscriptionSecretRotated({ secretVersion: 3 }));
    subscription
      .given(opened)
      .when(replaySubscription, new ReplaySubscription(id(1), { from: 'beginning' }))
      .then(SubscriptionReplayAsked({ from: '1970-01-01T00:00:00.000Z' }));
    subscription
      .given(opened, disabled)
      .when(replaySubscription, new ReplaySubscription(id(1), { from: 'beginning' }))
      .thenRefused('subscription.disabled');
    for (const state of [subscription.given(), subscription.given(opened, closed)])
      state
        .when(rotateSubscriptionSecret, new RotateSubscriptionSecret(id(1)))
        .thenRefused(state.state.status === 'closed' ? 'subscription.closed' : 'subscription.unknown');
  });
  it('has no more than five secrets that are valid at the same time', () => {
    const rotated = (count: number) => Array.from({ length: count }, (_, n) => SubscriptionSecretRotated({ secretVersion: 2 + n }));
    const rotate = new RotateSubscriptionSecret(id(1));
    // All of them were recorded at this moment.
    const at = Date.parse('2026-03-01T02:00:00.000Z');
    const after = (ms: number) => aContext({ occurredAt: new Date(at + ms).toISOString() });
    const DAY = 86_400_000;
    subscription
      .given(opened, ...rotated(3))
      .when(rotateSubscriptionSecret, rotate, after(0))
      .then(SubscriptionSecretRotated({ secretVersion: 5 }));
    const full = subscription.given(opened, ...rotated(4));
    full.when(rotateSubscriptionSecret, rotate, after(DAY - 1)).thenRefused('subscription.too-many-secrets');
    full.when(rotateSubscriptionSecret, rotate, after(DAY)).then(SubscriptionSecretRotated({ secretVersion: 6 }));
  });
  it('is disabled and enabled, each once', () => {
    const gone = new DisableSubscription(id(1), 'gone');
    subscription
      .given(opened)
      .when(disableSubscription, gone)
      .then(SubscriptionDisabled({ why: 'gone' }));
    subscription.given(opened, disabled).when(disableSubscription, gone).thenNothing();
    subscription.given(opened, closed).when(disableSubscription, gone).thenNothing();
    subscription
      .given(opened, disabled)
      .when(enableSubscription, new EnableSubscription(id(1)))
      .then(SubscriptionEnabled({}));
    subscription
      .given(opened)
      .when(enableSubscription, new EnableSubscription(id(1)))
      .thenNothing();
    subscription
      .given(opened, closed)
      .when(enableSubscription, new EnableSubscription(id(1)))
      .thenRefused('subscription.closed');
  });
  it('is closed once', () => {
    subscription
      .given(opened)
      .when(closeSubscription, new CloseSubscription(id(1)))
      .then(closed);
    subscription
      .given(opened, closed)
      .when(closeSubscription, new CloseSubscription(id(1)))
      .thenNothing();
  });
});
