import { z } from 'zod';
import { CoordinatorAppointed, CoordinatorRelieved, Id, type RoomEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { published, ReasonText } from '../fields.js';
import { hasConfirmed, type Room } from './room.js';

export const CoordinatorAppointment = z.strictObject({ personId: Id }).meta({ id: 'AppointCoordinator' });
export type CoordinatorAppointment = z.output<typeof CoordinatorAppointment>;

export class AppointCoordinator {
  constructor(
    readonly roomId: string,
    readonly appointment: CoordinatorAppointment,
  ) {}
}

export const appointCoordinator: Decide<AppointCoordinator, Room, RoomEvent> = ({ appointment: { personId } }, room) => {
  if (room.status === 'unknown') throw new RuleBroken('room.unknown');
  if (room.status === 'closed') throw new RuleBroken('room.closed');
  if (room.coordinators.includes(personId)) return [];
  if (hasConfirmed(room, personId)) throw new RuleBroken('room.not-run-by-who-confirmed-it');
  return [CoordinatorAppointed({ personId })];
};

export const CoordinatorRelief = z.strictObject({ personId: Id, reason: ReasonText }).meta({ id: 'RelieveCoordinator' });
export type CoordinatorRelief = z.output<typeof CoordinatorRelief>;

export class RelieveCoordinator {
  constructor(
    readonly roomId: string,
    readonly relief: CoordinatorRelief,
  ) {}
}

export const relieveCoordinator: Decide<RelieveCoordinator, Room, RoomEvent> = ({ relief: { personId, reason } }, room) => {
  if (room.status === 'unknown') throw new RuleBroken('room.unknown');
  return room.coordinators.includes(personId) ? [CoordinatorRelieved({ personId, reason: published(reason) })] : [];
};
