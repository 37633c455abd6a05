import type { ServiceDefinition } from '#libs/service';
import { PartnersModule } from './partners.module.js';
import { projections } from './partners.projections.js';
import { reactions } from './partners.reactions.js';

/** Everything that leaves the house, and what foreign systems send in. */
export const partners: ServiceDefinition = { name: 'partners', module: PartnersModule, projections, reactions };
