import { z } from 'zod';
import { defineEvent, defineStream, type EventIn } from '#libs/event-sourcing';
import { Id, Name, Reason } from '../common.js';

export const PersonalDataRead = defineEvent(
  'PersonalDataRead',
  z.strictObject({ fields: z.array(z.string().max(60)).min(1).max(50), purpose: Reason, caseId: Id.optional() }),
);
export const readingEvents = defineStream('reading', 'audit', [PersonalDataRead]);
export type ReadingEvent = EventIn<typeof readingEvents>;

/** Stands beside every lawful redaction: which event lost its data, by whose order, why. */
export const EventRedacted = defineEvent(
  'EventRedacted',
  z.strictObject({ position: z.string().regex(/^\d+$/), eventId: Id, order: Name, reason: Reason }),
);
export const redactionEvents = defineStream('redaction', 'audit', [EventRedacted]);
export type RedactionEvent = EventIn<typeof redactionEvents>;
