import { Counter } from 'prom-client';
import { UnknownEvent } from '#libs/event-sourcing';
import { MissingRecord } from './bus.js';

const stops = new Counter({
  name: 'bus_stops_total',
  help: 'Handlers, partitions of one, or whole groups that came to stand still until a person has looked',
  labelNames: ['consumer', 'why'],
});

/** `why` is the error's name. */
export const countStop = (consumer: string, error: Error): void => stops.inc({ consumer, why: error.name });

/** Where in the log an error was met, as fields of a log line. */
export const whereMet = (error: unknown): { eventId?: string | null; position?: string } => {
  if (error instanceof UnknownEvent) return { eventId: error.eventId, position: String(error.position) };
  if (error instanceof MissingRecord) return { eventId: error.eventId, position: String(error.standsAt) };
  return {};
};
