import { z } from 'zod';
import { Id, MemberPaired, MemberUnpaired, type RoomEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { published, ReasonText } from '../fields.js';
import type { Room } from './room.js';

export const Pairing = z.strictObject({ personId: Id }).meta({ id: 'PairMember' });
export type Pairing = z.output<typeof Pairing>;

export class PairMember {
  constructor(
    readonly roomId: string,
    readonly pairing: Pairing,
  ) {}
}

export interface PairingOf {
  readonly command: PairMember;
  /** Holds the role of a member today. */
  readonly isMember: boolean;
}

/** A CPPCC member is paired with a room: takes part in its work and is found through it. */
export const pairMember: Decide<PairingOf, Room, RoomEvent> = ({ command, isMember }, room) => {
  const { personId } = command.pairing;
  if (room.status === 'unknown') throw new RuleBroken('room.unknown');
  if (room.status === 'closed') throw new RuleBroken('room.closed');
  if (room.members.includes(personId)) return [];
  if (!isMember) throw new RuleBroken('room.pairs-members-only');
  return [MemberPaired({ personId })];
};

export const Unpairing = z.strictObject({ personId: Id, reason: ReasonText }).meta({ id: 'UnpairMember' });
export type Unpairing = z.output<typeof Unpairing>;

export class UnpairMember {
  constructor(
    readonly roomId: string,
    readonly unpairing: Unpairing,
  ) {}
}

export const unpairMember: Decide<UnpairMember, Room, RoomEvent> = ({ unpairing: { personId, reason } }, room) => {
  if (room.status === 'unknown') throw new RuleBroken('room.unknown');
  return room.members.includes(personId) ? [MemberUnpaired({ personId, reason: published(reason) })] : [];
};
