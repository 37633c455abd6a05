import { directoryProjection } from '#libs/directory';
import type { Projection } from '#libs/projections';
import { outcomeBoardProjection } from './board/outcome-board.projection.js';
import { caseSeatsProjection } from './seats/case-seats.projection.js';

export const projections: readonly Projection[] = [directoryProjection, outcomeBoardProjection, caseSeatsProjection];
