import { directoryProjection } from '#libs/directory';
import type { Projection } from '#libs/projections';
import { evaluationBoardProjection } from './board/evaluation-board.projection.js';
import { caseFactsProjection } from './facts/case-facts.projection.js';
import { ratersProjection } from './ratings/raters.projection.js';

export const projections: readonly Projection[] = [directoryProjection, caseFactsProjection, ratersProjection, evaluationBoardProjection];
