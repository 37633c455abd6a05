import type { StreamKind } from '#libs/command-handling';
import { endorsementEvents, type EndorsementEvent } from '#libs/contracts';
import type { Recorded } from '#libs/event-sourcing';

/** One person's endorsement of one concern. */
export type Endorsement = { readonly status: 'none' | 'given' | 'withdrawn' };

const evolve = (_state: Endorsement, event: Recorded<EndorsementEvent>): Endorsement => {
  switch (event.type) {
    case 'ConcernEndorsed':
      return { status: 'given' };
    case 'EndorsementWithdrawn':
      return { status: 'withdrawn' };
  }
};

export const endorsementStream: StreamKind<Endorsement, EndorsementEvent> = {
  definition: endorsementEvents,
  fold: { category: 'endorsement', initial: { status: 'none' }, evolve },
};
