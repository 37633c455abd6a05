import { z } from 'zod';
import { defineEvent, defineStream, type EventIn } from '#libs/event-sourcing';
import { Instant, Theme } from '#libs/shared-kernel';
import { Id, Name } from '../common.js';

const Wanted = {
  /** Types of public events; none means all. */
  types: z.array(z.string().min(1).max(60)).max(100),
  /** Places with all that lies below them; none means everywhere. */
  jurisdictionIds: z.array(Id).max(50),
  themes: z.array(Theme).max(10),
};

/** A partner's webhook. Secrets are never recorded: they follow from a key of the operator's, the subscription and the version here. */
export const SubscriptionOpened = defineEvent(
  'SubscriptionOpened',
  z.strictObject({
    partnerId: Id,
    name: Name,
    url: z.string().min(1).max(2000),
    ...Wanted,
    /** What was published at or after this instant is sent; null for everything there is. */
    from: Instant.nullable(),
  }),
);
export const SubscriptionChanged = defineEvent(
  'SubscriptionChanged',
  z.strictObject({ name: Name, url: z.string().min(1).max(2000), ...Wanted }),
);
export const SubscriptionSecretRotated = defineEvent('SubscriptionSecretRotated', z.strictObject({ secretVersion: z.int().min(2) }));
/** Everything published at or after the instant is sent again. */
export const SubscriptionReplayAsked = defineEvent('SubscriptionReplayAsked', z.strictObject({ from: Instant }));
export const SubscriptionDisabled = defineEvent('SubscriptionDisabled', z.strictObject({ why: z.enum(['asked', 'gone', 'unreachable']) }));
export const SubscriptionEnabled = defineEvent('SubscriptionEnabled', z.strictObject({}));
export const SubscriptionClosed = defineEvent('SubscriptionClosed', z.strictObject({}));

export const subscriptionEvents = defineStream('subscription', 'partners', [
  SubscriptionOpened,
  SubscriptionChanged,
  SubscriptionSecretRotated,
  SubscriptionReplayAsked,
  SubscriptionDisabled,
  SubscriptionEnabled,
  SubscriptionClosed,
]);
export type SubscriptionEvent = EventIn<typeof subscriptionEvents>;
