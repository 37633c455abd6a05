import type { ServiceDefinition } from '#libs/service';
import { OutcomesModule } from './outcomes.module.js';
import { projections } from './outcomes.projections.js';
import { reactions } from './outcomes.reactions.js';

/** Stages 6 and 7: reports, decisions, responsibilities, results. */
export const outcomes: ServiceDefinition = { name: 'outcomes', module: OutcomesModule, projections, reactions };
