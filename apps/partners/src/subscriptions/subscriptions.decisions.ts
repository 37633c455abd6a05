import type { Provider } from '@nestjs/common';
import { anyOf, may, onlyReactions } from '#libs/access';
import { decisionHandler } from '#libs/command-handling';
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

const subscriptionOf = ({ subscriptionId }: { readonly subscriptionId: string }): string => subscriptionId;
const owner = may({ roles: ['partner'], where: 'own-organisation' });
const stream = subscriptionStream;

export const subscriptionDecisions: readonly Provider[] = [
  decisionHandler(OpenSubscription, {
    stream,
    id: () => null,
    begins: ({ partnerId }, id) => ({
      partitionKey: id,
      correlationId: id,
      jurisdictionId: null,
      target: { organisationIds: [partnerId] },
    }),
    decide: openSubscription,
    policy: owner,
  }),
  decisionHandler(ChangeSubscription, { stream, id: subscriptionOf, decide: changeSubscription, policy: owner }),
  decisionHandler(RotateSubscriptionSecret, { stream, id: subscriptionOf, decide: rotateSubscriptionSecret, policy: owner }),
  decisionHandler(ReplaySubscription, { stream, id: subscriptionOf, decide: replaySubscription, policy: owner }),
  decisionHandler(DisableSubscription, { stream, id: subscriptionOf, decide: disableSubscription, policy: anyOf(owner, onlyReactions) }),
  decisionHandler(EnableSubscription, { stream, id: subscriptionOf, decide: enableSubscription, policy: owner }),
  decisionHandler(CloseSubscription, { stream, id: subscriptionOf, decide: closeSubscription, policy: owner }),
];
