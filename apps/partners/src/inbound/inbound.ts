import type { StreamKind } from '#libs/command-handling';
import { inboundEvents, type InboundEvent } from '#libs/contracts';

export interface Inbound {
  readonly status: 'unknown' | 'received' | 'refused';
}

/** One stream per partner and external id: "once each" is the stream itself. Its id is the one that the concern has with intake. */
export const inboundStream: StreamKind<Inbound, InboundEvent> = {
  definition: inboundEvents,
  fold: {
    category: 'inbound',
    initial: { status: 'unknown' },
    evolve: (_, event) => ({ status: event.type === 'InboundConcernReceived' ? 'received' : 'refused' }),
  },
};
