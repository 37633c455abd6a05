import { ConcernRefusedV1, type InboundEvent } from '#libs/contracts';
import { aboutConcern, open, type Publisher, type Read } from './publisher.js';

export type PublishedOfPartners = Extract<InboundEvent, { type: 'InboundConcernRefused' }>;
export const PARTNERS_TYPES = ['InboundConcernRefused'] as const satisfies readonly PublishedOfPartners['type'][];

export const publishPartners: Publisher<Read<PublishedOfPartners>> = (event) => {
  const { partnerId, externalId, code, reason } = event.data;
  return [
    aboutConcern(event, { partnerId, jurisdictionId: null }, ConcernRefusedV1, {
      concernId: event.metadata.partitionKey,
      externalId,
      code,
      reason: open(reason),
    }),
  ];
};
