import type { DomainEvent, Envelope, ReadEvent } from '#libs/event-sourcing';
import { id, recordedFor } from '#libs/event-sourcing/testing';
import { factOf, type Fact } from './fact.js';

export const CASE = id(50);
export const ROOM = id(400);

export interface Happened {
  readonly event: DomainEvent;
  /** Shanghai date; ten in the morning. */
  readonly on: string;
  readonly recordedOn?: string;
  readonly stream?: string;
  readonly timeSource?: Envelope['timeSource'];
}
export const on = (date: string, event: DomainEvent, more: Omit<Happened, 'event' | 'on'> = {}): Happened => ({ on: date, event, ...more });

const at = (date: string): string => `${date}T02:00:00.000Z`;

/** Facts in the order given: position 1, 2, 3 … and event ids to match. */
export const factsFrom = (happened: readonly Happened[]): Fact[] =>
  happened.map(({ event, on: date, recordedOn, stream, timeSource = 'clock' }, index) =>
    factOf({
      ...recordedFor(event, index, { partitionKey: CASE, occurredAt: at(date), timeSource }),
      recordedAt: at(recordedOn ?? date),
      stream: stream ?? `consultation-${CASE}`,
      redacted: false,
    } as ReadEvent),
  );
