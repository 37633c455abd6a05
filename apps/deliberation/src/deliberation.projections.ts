import { directoryProjection } from '#libs/directory';
import type { Projection } from '#libs/projections';
import { consultationDetailProjection } from './consultation-detail/consultation-detail.projection.js';
import { sessionCalendarProjection } from './session-calendar/session-calendar.projection.js';
import { statementsProjection } from './statements/statements.projection.js';

export const projections: Projection[] = [
  directoryProjection,
  consultationDetailProjection,
  sessionCalendarProjection,
  statementsProjection,
];
