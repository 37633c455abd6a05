import { directoryProjection } from '#libs/directory';
import type { Projection } from '#libs/projections';
import { caseHistoryProjection } from './case-history/case-history.projection.js';
import { casesProjection } from './cases/cases.projection.js';

export const projections: readonly Projection[] = [directoryProjection, casesProjection, caseHistoryProjection];
