import type { ServiceDefinition } from '#libs/service';
import { AuditModule } from './audit.module.js';
import { projections } from './audit.projections.js';

/** Reads everything, records only who read personal data and what was redacted. */
export const audit: ServiceDefinition = { name: 'audit', module: AuditModule, projections, reactions: () => [] };
