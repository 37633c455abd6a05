import type { Reaction } from '#libs/projections';
import { ComputeCommonGround } from '../discussions/compute-common-ground.js';

export const whenVotingIsClosedThenComputeTheCommonGround: Reaction = {
  name: 'when-voting-is-closed-then-compute-the-common-ground',
  carriers: ['log'],
  on: ['VotingClosed'],
  react: async ({ metadata }, issue) => {
    await issue(0, new ComputeCommonGround(metadata.partitionKey));
  },
};
