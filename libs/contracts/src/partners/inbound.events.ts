import { z } from 'zod';
import { defineEvent, defineStream, type EventIn } from '#libs/event-sourcing';
import { Route, Theme } from '#libs/shared-kernel';
import { Id, Name, Reason } from '../common.js';

const ExternalId = z.string().min(1).max(200);
const Via = z.enum(['http', 'kafka', 'open311']);

/** WGS 84, degrees. */
const Position = z.strictObject({ lat: z.number().min(-90).max(90), long: z.number().min(-180).max(180) });

/**
 * A partner's system has passed a concern on. Words are masked before they are recorded, and nobody is their author: the original stays
 * with the sender. The id of the stream, and its partition key, is the id that the concern has with intake.
 */
export const InboundConcernReceived = defineEvent(
  'InboundConcernReceived',
  z.strictObject({
    partnerId: Id,
    externalId: ExternalId,
    via: Via,
    route: Route,
    jurisdictionId: Id,
    place: Name.optional(),
    theme: Theme.optional(),
    title: Name,
    text: z.string().min(1).max(20_000),
    workOrderNo: z.string().min(1).max(100).optional(),
    gridCode: z.string().min(1).max(100).optional(),
    /** Where the sender has seen it, since version 2. */
    position: Position.optional(),
    /** A picture that the sender keeps, since version 2. It is named to the sender again and to nobody else. */
    mediaUrl: z.string().min(1).max(1000).optional(),
  }),
  { schemaVersion: 2, upcasters: { 1: (older) => older } },
);
/** What came by a way on which nobody waits for an answer could not be taken over: it is said by an event instead. */
export const InboundConcernRefused = defineEvent(
  'InboundConcernRefused',
  z.strictObject({ partnerId: Id, externalId: ExternalId, via: Via, code: z.string().min(1).max(100), reason: Reason }),
);

export const inboundEvents = defineStream('inbound', 'partners', [InboundConcernReceived, InboundConcernRefused]);
export type InboundEvent = EventIn<typeof inboundEvents>;
