import type { StreamKind } from '#libs/command-handling';
import { subscriptionEvents, type SubscriptionEvent } from '#libs/contracts';
import type { Recorded } from '#libs/event-sourcing';
import { MOST_SECRETS } from '../webhooks/retry-schedule.js';

export type Subscription =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'active' | 'disabled' | 'closed';
      readonly partnerId: string;
      readonly secretVersion: number;
      /** When secrets were replaced, in order; milliseconds since 1970. */
      readonly rotations: readonly number[];
    };

const evolve = (state: Subscription, event: Recorded<SubscriptionEvent>): Subscription => {
  if (event.type === 'SubscriptionOpened') return { status: 'active', partnerId: event.data.partnerId, secretVersion: 1, rotations: [] };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'SubscriptionChanged':
    case 'SubscriptionReplayAsked':
      return state;
    case 'SubscriptionSecretRotated':
      return {
        ...state,
        secretVersion: event.data.secretVersion,
        rotations: [...state.rotations, Date.parse(event.recordedAt)].slice(-MOST_SECRETS),
      };
    case 'SubscriptionDisabled':
      return { ...state, status: 'disabled' };
    case 'SubscriptionEnabled':
      return { ...state, status: 'active' };
    case 'SubscriptionClosed':
      return { ...state, status: 'closed' };
  }
};

export const subscriptionStream: StreamKind<Subscription, SubscriptionEvent> = {
  definition: subscriptionEvents,
  fold: { category: 'subscription', initial: { status: 'unknown' }, evolve },
  target: (subscription) => ({ organisationIds: subscription.status === 'unknown' ? null : [subscription.partnerId] }),
};
