import { z } from 'zod';
import { listOf, pageQuery } from '#libs/http';
import { Capacity, SessionForm } from '#libs/shared-kernel';

const Id = z.uuid();
const Instant = z.iso.datetime({ precision: 3 });

export const SessionsQuery = z.strictObject({
  /** Sessions that start at this instant or later. */
  from: z.iso.datetime({ offset: true }).optional(),
  /** Sessions that start before this instant. */
  until: z.iso.datetime({ offset: true }).optional(),
  ...pageQuery,
});
export type SessionsQuery = z.output<typeof SessionsQuery>;

const AgendaItemView = z
  .strictObject({
    itemNo: z.int(),
    caseId: Id,
    title: z.string(),
    status: z.enum(['on_the_agenda', 'removed', 'adjourned']),
    reason: z.string().nullable(),
    until: z.iso.date().nullable(),
  })
  .meta({ id: 'AgendaItemView' });

const summary = {
  id: Id,
  roomId: Id,
  form: SessionForm,
  startsAt: Instant,
  place: z.string().nullable(),
  heldWith: z.array(z.string()),
  status: z.enum(['scheduled', 'open', 'closed', 'failed']),
  /** Cases that the viewer may know of. */
  agenda: z.array(AgendaItemView),
};
export const SessionSummary = z.strictObject(summary).meta({ id: 'SessionSummary' });
export type SessionSummary = z.output<typeof SessionSummary>;
export const SessionList = listOf(SessionSummary, 'SessionList');

export const SessionDetail = z
  .strictObject({
    ...summary,
    chairedBy: Id.nullable(),
    openedAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    failedBecause: z.string().nullable(),
    /** Who is there, by case: numbers for everybody, participants for those inside the case. */
    roll: z.array(
      z.strictObject({
        caseId: Id,
        quorum: z.int().nullable(),
        present: z.int(),
        arrivals: z.array(z.strictObject({ participantId: Id, how: z.string(), at: Instant })).nullable(),
      }),
    ),
    /** In order. The speaker by the id inside the case, for those inside it. */
    speeches: z.array(
      z.strictObject({
        /** As a recommendation may name it for its ground. */
        id: Id,
        itemNo: z.int(),
        caseId: Id,
        participantId: Id.nullable(),
        group: z.string(),
        capacity: Capacity,
        seconds: z.int(),
        gist: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SessionDetail' });
export type SessionDetail = z.output<typeof SessionDetail>;
