import { z } from 'zod';
import { RoomRequirementConfirmed, RoomRequirementWithdrawn, type RoomEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { EvidenceList, RoomRequirement } from '#libs/shared-kernel';
import { published, ReasonText } from '../fields.js';
import { runs, type Room } from './room.js';

export const Confirmation = z
  .strictObject({ requirement: RoomRequirement, evidence: EvidenceList.default([]) })
  .meta({ id: 'ConfirmRoomRequirement' });
export type Confirmation = z.output<typeof Confirmation>;

export class ConfirmRoomRequirement {
  constructor(
    readonly roomId: string,
    readonly confirmation: Confirmation,
  ) {}
}

/** 有阵地、有标识、有制度、有流程: somebody of the CPPCC office has seen it, and nobody who runs the room. */
export const confirmRoomRequirement: Decide<ConfirmRoomRequirement, Room, RoomEvent> = ({ confirmation }, room, { actor }) => {
  if (room.status === 'unknown') throw new RuleBroken('room.unknown');
  if (room.status === 'closed') throw new RuleBroken('room.closed');
  if (room.confirmedBy[confirmation.requirement] !== undefined) return [];
  if (runs(room, actor.personId)) throw new RuleBroken('room.not-confirmed-by-itself');
  return [RoomRequirementConfirmed(confirmation)];
};

export const WithdrawnConfirmation = z
  .strictObject({ requirement: RoomRequirement, reason: ReasonText })
  .meta({ id: 'WithdrawRoomRequirement' });
export type WithdrawnConfirmation = z.output<typeof WithdrawnConfirmation>;

export class WithdrawRoomRequirement {
  constructor(
    readonly roomId: string,
    readonly withdrawal: WithdrawnConfirmation,
  ) {}
}

/** A room that works goes on working: it is then one requirement short, which everybody can see, until it is confirmed anew or suspended. */
export const withdrawRoomRequirement: Decide<WithdrawRoomRequirement, Room, RoomEvent> = ({ withdrawal }, room) => {
  if (room.status === 'unknown') throw new RuleBroken('room.unknown');
  if (room.confirmedBy[withdrawal.requirement] === undefined) return [];
  if (room.status === 'closed') throw new RuleBroken('room.closed');
  return [RoomRequirementWithdrawn({ requirement: withdrawal.requirement, reason: published(withdrawal.reason) })];
};
