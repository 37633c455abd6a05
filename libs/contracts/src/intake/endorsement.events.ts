import { z } from 'zod';
import { defineEvent, defineStream, type EventIn } from '#libs/event-sourcing';
import { Id } from '../common.js';

/** One stream per (concern, endorser): "once each" is the store's own check. The concern is the partition key. */
export const ConcernEndorsed = defineEvent('ConcernEndorsed', z.strictObject({ concernId: Id, endorsedBy: Id }));
export const EndorsementWithdrawn = defineEvent('EndorsementWithdrawn', z.strictObject({ concernId: Id, endorsedBy: Id }));

export const endorsementEvents = defineStream('endorsement', 'intake', [ConcernEndorsed, EndorsementWithdrawn], 'voices');
export type EndorsementEvent = EventIn<typeof endorsementEvents>;
