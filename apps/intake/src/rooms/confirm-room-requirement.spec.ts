import { describe, it } from '@jest/globals';
import { ConvenorAppointed, RoomClosed, RoomRequirementConfirmed, RoomRequirementWithdrawn } from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import {
  confirmRoomRequirement,
  ConfirmRoomRequirement,
  withdrawRoomRequirement,
  WithdrawRoomRequirement,
} from './confirm-room-requirement.js';
import { aConfirmation, anActiveRoom, aRoomEstablished, aRoomReady, convenor, coordinator, office, room } from './room.fixtures.js';
import { roomStream } from './room.js';

const { given } = specification(roomStream.fold);
const confirm = new ConfirmRoomRequirement(room, { requirement: 'sign', evidence: [] });
const withdraw = new WithdrawRoomRequirement(room, { requirement: 'sign', reason: '标识已拆除' });
const as = (personId: string) => aContext({ actor: { personId, role: 'cppcc_office' } });

describe('confirming a requirement of a room', () => {
  it('is recorded where somebody of the CPPCC office has seen it', () => {
    given(aRoomEstablished())
      .when(confirmRoomRequirement, confirm, as(office))
      .then(RoomRequirementConfirmed({ requirement: 'sign', evidence: [] }));
  });
  it('is refused from whoever convenes or coordinates the room, whatever other office they hold', () => {
    const missing = aRoomReady().filter(([event]) => event.type !== 'RoomRequirementConfirmed');
    given(...missing)
      .when(confirmRoomRequirement, confirm, as(convenor))
      .thenRefused('room.not-confirmed-by-itself');
    given(...missing)
      .when(confirmRoomRequirement, confirm, as(coordinator))
      .thenRefused('room.not-confirmed-by-itself');
    given(aRoomEstablished(), ConvenorAppointed({ kind: 'executive', personId: id(77) }))
      .when(confirmRoomRequirement, confirm, as(id(77)))
      .thenRefused('room.not-confirmed-by-itself');
  });
  it('is refused for a room that is closed', () => {
    given(aRoomEstablished(), RoomClosed({ reason: '并入他处' }))
      .when(confirmRoomRequirement, confirm)
      .thenRefused('room.closed');
  });
  it('has nothing to record when it is confirmed already', () => {
    given(aRoomEstablished(), aConfirmation('sign')).when(confirmRoomRequirement, confirm).thenNothing();
  });
});

describe('withdrawing a confirmation', () => {
  it('is recorded with the reason, and leaves the room working', () => {
    given(...anActiveRoom())
      .when(withdrawRoomRequirement, withdraw)
      .then(RoomRequirementWithdrawn({ requirement: 'sign', reason: '标识已拆除' }));
  });
  it('is refused for a room that is closed', () => {
    given(...anActiveRoom(), RoomClosed({ reason: '并入他处' }))
      .when(withdrawRoomRequirement, withdraw)
      .thenRefused('room.closed');
  });
  it('has nothing to record where nothing was confirmed', () => {
    given(aRoomEstablished()).when(withdrawRoomRequirement, withdraw).thenNothing();
  });
});
