import { z } from 'zod';
import { Id, RoomActivated, RoomClosed, RoomResumed, RoomSucceeded, RoomSuspended, type RoomEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { ShanghaiDate } from '#libs/shared-kernel';
import { published, ReasonText } from '../fields.js';
import { missingRequirements, type EstablishedRoom, type Room } from './room.js';

export class ActivateRoom {
  constructor(readonly roomId: string) {}
}

/** What must be true to leave the stage 搭建平台. */
const assertReady = (room: EstablishedRoom): void => {
  const missing = missingRequirements(room);
  if (missing.length > 0) throw new RuleBroken('room.requirements-missing', { missing });
  if (room.firstConvenor === null) throw new RuleBroken('room.needs-a-first-convenor');
};

export const activateRoom: Decide<ActivateRoom, Room, RoomEvent> = (_command, room) => {
  switch (room.status) {
    case 'unknown':
      throw new RuleBroken('room.unknown');
    case 'active':
      return [];
    case 'suspended':
      throw new RuleBroken('room.suspended');
    case 'closed':
      throw new RuleBroken('room.closed');
    case 'preparing':
      assertReady(room);
      return [RoomActivated({})];
  }
};

const WithReason = z.strictObject({ reason: ReasonText });
export const Suspension = WithReason.meta({ id: 'SuspendRoom' });
export const Resumption = WithReason.meta({ id: 'ResumeRoom' });
export const Closure = WithReason.meta({ id: 'CloseRoom' });

export class SuspendRoom {
  constructor(
    readonly roomId: string,
    readonly reason: string,
  ) {}
}

export const suspendRoom: Decide<SuspendRoom, Room, RoomEvent> = ({ reason }, room) => {
  switch (room.status) {
    case 'unknown':
      throw new RuleBroken('room.unknown');
    case 'preparing':
      throw new RuleBroken('room.not-active');
    case 'closed':
      throw new RuleBroken('room.closed');
    case 'suspended':
      return [];
    case 'active':
      return [RoomSuspended({ reason: published(reason) })];
  }
};

export class ResumeRoom {
  constructor(
    readonly roomId: string,
    readonly reason: string,
  ) {}
}

export const resumeRoom: Decide<ResumeRoom, Room, RoomEvent> = ({ reason }, room) => {
  switch (room.status) {
    case 'unknown':
      throw new RuleBroken('room.unknown');
    case 'preparing':
      throw new RuleBroken('room.not-active');
    case 'closed':
      throw new RuleBroken('room.closed');
    case 'active':
      return [];
    case 'suspended':
      assertReady(room);
      return [RoomResumed({ reason: published(reason) })];
  }
};

export class CloseRoom {
  constructor(
    readonly roomId: string,
    readonly reason: string,
  ) {}
}

export const closeRoom: Decide<CloseRoom, Room, RoomEvent> = ({ reason }, room) => {
  if (room.status === 'unknown') throw new RuleBroken('room.unknown');
  return room.status === 'closed' ? [] : [RoomClosed({ reason: published(reason) })];
};

export const Succession = z.strictObject({ by: Id, on: ShanghaiDate }).meta({ id: 'SucceedRoom' });
export type Succession = z.output<typeof Succession>;

export class SucceedRoom {
  constructor(
    readonly roomId: string,
    readonly succession: Succession,
  ) {}
}

export interface SuccessionBy {
  readonly command: SucceedRoom;
  readonly successorStatus: Room['status'];
}

/** Its work goes over to another room that is there to take it. */
export const succeedRoom: Decide<SuccessionBy, Room, RoomEvent> = ({ command, successorStatus }, room) => {
  const { by, on } = command.succession;
  if (room.status === 'unknown') throw new RuleBroken('room.unknown');
  if (room.status === 'closed' && room.succeededBy === by) return [];
  if (room.status === 'closed') throw new RuleBroken('room.closed');
  if (by === command.roomId) throw new RuleBroken('room.succeeds-itself');
  if (successorStatus === 'unknown' || successorStatus === 'closed') throw new RuleBroken('room.successor-not-there');
  return [RoomSucceeded({ by, on })];
};
