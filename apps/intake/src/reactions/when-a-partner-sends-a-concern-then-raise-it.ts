import type { Reaction } from '#libs/projections';
import { TakeOverConcern, type PassedOn } from '../concerns/take-over-concern.js';

/** Partners' systems speak to the partners service only; what they pass on arrives here as a fact. */
export const whenAPartnerSendsAConcernThenRaiseIt = (): Reaction => ({
  name: 'when-a-partner-sends-a-concern-then-raise-it',
  carriers: ['log'],
  on: ['InboundConcernReceived'],
  react: (event, issue) => issue(0, new TakeOverConcern(event.metadata.partitionKey, event.data as PassedOn)),
});
