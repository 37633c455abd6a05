import { z } from 'zod';
import { ConvenorAppointed, ConvenorRelieved, Id, type RoomEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { published, ReasonText } from '../fields.js';
import { hasConfirmed, type Room } from './room.js';

const ConvenorKind = z.enum(['first', 'executive']);

export const Appointment = z
  .strictObject({
    kind: ConvenorKind,
    personId: Id,
    /** Why the present first convenor goes, where there is one: a room has one at a time. */
    relieving: ReasonText.optional(),
  })
  .meta({ id: 'AppointConvenor' });
export type Appointment = z.output<typeof Appointment>;

export class AppointConvenor {
  constructor(
    readonly roomId: string,
    readonly appointment: Appointment,
  ) {}
}

export const appointConvenor: Decide<AppointConvenor, Room, RoomEvent> = ({ appointment }, room) => {
  const { kind, personId, relieving } = appointment;
  if (room.status === 'unknown') throw new RuleBroken('room.unknown');
  if (room.status === 'closed') throw new RuleBroken('room.closed');
  const before = kind === 'first' ? room.firstConvenor : null;
  if (before === personId || (kind === 'executive' && room.executiveConvenors.includes(personId))) return [];
  if (hasConfirmed(room, personId)) throw new RuleBroken('room.not-run-by-who-confirmed-it');
  if (before !== null && relieving === undefined) throw new RuleBroken('room.has-a-first-convenor');
  return [
    ...(before !== null && relieving !== undefined ? [ConvenorRelieved({ kind, personId: before, reason: published(relieving) })] : []),
    ConvenorAppointed({ kind, personId }),
  ];
};

export const Relief = z.strictObject({ kind: ConvenorKind, personId: Id, reason: ReasonText }).meta({ id: 'RelieveConvenor' });
export type Relief = z.output<typeof Relief>;

export class RelieveConvenor {
  constructor(
    readonly roomId: string,
    readonly relief: Relief,
  ) {}
}

/** A room at work always has a first convenor: appoint the next one, or suspend the room. */
export const relieveConvenor: Decide<RelieveConvenor, Room, RoomEvent> = ({ relief }, room) => {
  const { kind, personId, reason } = relief;
  if (room.status === 'unknown') throw new RuleBroken('room.unknown');
  const inOffice = kind === 'first' ? room.firstConvenor === personId : room.executiveConvenors.includes(personId);
  if (!inOffice) return [];
  if (kind === 'first' && room.status === 'active') throw new RuleBroken('room.needs-a-first-convenor');
  return [ConvenorRelieved({ kind, personId, reason: published(reason) })];
};
