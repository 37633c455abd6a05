import type { StreamKind } from '#libs/command-handling';
import { inboundEvents, type InboundEvent } from '#libs/contracts';

export type Inbound = { readonly status: 'unknown' | 'refused' } | { readonly status: 'received'; readonly concern: ReceivedConcern };
export type ReceivedConcern = Extract<InboundEvent, { type: 'InboundConcernReceived' }>['data'];

/**
 * One stream per partner and external id: "once each" is the stream itself. Its id is the one that the concern has with intake. What is
 * refused stands in a stream of its own, under the same partition key: it says nothing of where a concern lies, nor ends one.
 */
export const inboundStream: StreamKind<Inbound, InboundEvent> = {
  definition: inboundEvents,
  fold: {
    category: 'inbound',
    initial: { status: 'unknown' },
    evolve: (_, event) => (event.type === 'InboundConcernReceived' ? { status: 'received', concern: event.data } : { status: 'refused' }),
  },
};
