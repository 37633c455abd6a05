import type { Projection } from '#libs/projections';
import { tallyProjection, type Mishaps } from '../tally.js';

/** Of each service: one view of the common carrier, one of both. */
export const chaosProjections = (service: string, mishaps?: Mishaps): Projection[] => [
  tallyProjection(`${service}-board`, { carriers: ['log'], mishaps }),
  tallyProjection(`${service}-history`),
];
