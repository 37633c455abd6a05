import { describe, it } from '@jest/globals';
import { MemberPaired, MemberUnpaired, RoomClosed } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { pairMember, PairMember, unpairMember, UnpairMember } from './pair-member.js';
import { aRoomEstablished, room } from './room.fixtures.js';
import { roomStream } from './room.js';

const { given } = specification(roomStream.fold);
const member = id(50);
const pair = (isMember = true) => ({ command: new PairMember(room, { personId: member }), isMember });
const unpair = new UnpairMember(room, { personId: member, reason: '换届' });

describe('pairing a member with a room', () => {
  it('is recorded', () => {
    given(aRoomEstablished())
      .when(pairMember, pair())
      .then(MemberPaired({ personId: member }));
  });
  it('refuses somebody who is no CPPCC member', () => {
    given(aRoomEstablished()).when(pairMember, pair(false)).thenRefused('room.pairs-members-only');
  });
  it('refuses a room that is closed', () => {
    given(aRoomEstablished(), RoomClosed({ reason: '并入他处' }))
      .when(pairMember, pair())
      .thenRefused('room.closed');
  });
  it('has nothing to record for a pair', () => {
    given(aRoomEstablished(), MemberPaired({ personId: member }))
      .when(pairMember, pair())
      .thenNothing();
  });
});

describe('unpairing a member', () => {
  it('is recorded with the reason', () => {
    given(aRoomEstablished(), MemberPaired({ personId: member }))
      .when(unpairMember, unpair)
      .then(MemberUnpaired({ personId: member, reason: '换届' }));
  });
  it('has nothing to record for somebody who is not paired', () => {
    given(aRoomEstablished()).when(unpairMember, unpair).thenNothing();
  });
});
