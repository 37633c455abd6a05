import type { ServiceDefinition } from '#libs/service';
import { DeliberationModule } from './deliberation.module.js';
import { projections } from './deliberation.projections.js';
import { reactions } from './deliberation.reactions.js';

/** Stages 3 to 5: who sits at the table, what is found out before, what is said and agreed. */
export const deliberation: ServiceDefinition = { name: 'deliberation', module: DeliberationModule, projections, reactions };
