import type { ServiceDefinition } from '#libs/service';
import { EvaluationModule } from './evaluation.module.js';
import { projections } from './evaluation.projections.js';
import { reactions } from './evaluation.reactions.js';

/** Stage 8: satisfaction, assessment, scores; and the warnings about what goes wrong, from the first stage on. */
export const evaluation: ServiceDefinition = { name: 'evaluation', module: EvaluationModule, projections, reactions };
