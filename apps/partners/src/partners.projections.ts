import { directoryProjection } from '#libs/directory';
import type { Projection } from '#libs/projections';
import { inboundConcernsProjection } from './inbound/inbound-concerns.projection.js';
import { subscriptionsProjection } from './subscriptions/subscriptions.projection.js';

export const projections: readonly Projection[] = [directoryProjection, subscriptionsProjection, inboundConcernsProjection];
