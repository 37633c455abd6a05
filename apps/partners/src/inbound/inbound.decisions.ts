import type { Provider } from '@nestjs/common';
import { may } from '#libs/access';
import { decisionHandler } from '#libs/command-handling';
import { inboundStream } from './inbound.js';
import { concernIdOf, receiveConcern, ReceiveConcern, refusalIdOf, refuseConcern, RefuseConcern } from './receive-concern.js';

export const inboundDecisions: readonly Provider[] = [
  decisionHandler(ReceiveConcern, {
    stream: inboundStream,
    id: ({ partnerId, concern }) => concernIdOf(partnerId, concern.externalId),
    begins: ({ jurisdictionId }, id) => ({ partitionKey: id, correlationId: id, jurisdictionId }),
    decide: receiveConcern,
    policy: may({ roles: ['partner'], where: 'own-jurisdiction' }),
  }),
  decisionHandler(RefuseConcern, {
    stream: inboundStream,
    id: refusalIdOf,
    begins: ({ partnerId, externalId }) => ({
      partitionKey: concernIdOf(partnerId, externalId),
      correlationId: concernIdOf(partnerId, externalId),
      jurisdictionId: null,
      target: { organisationIds: [partnerId] },
    }),
    decide: refuseConcern,
    policy: may({ roles: ['partner'], where: 'own-organisation' }),
  }),
];
