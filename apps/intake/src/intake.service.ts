import type { ServiceDefinition } from '#libs/service';
import { IntakeModule } from './intake.module.js';
import { projections } from './intake.projections.js';
import { reactions } from './intake.reactions.js';

/** Who and where, what is raised, and what becomes a case: the stages 搭建平台 and 确定议题. */
export const intake: ServiceDefinition = { name: 'intake', module: IntakeModule, projections, reactions };
