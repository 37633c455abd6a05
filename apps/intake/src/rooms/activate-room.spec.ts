import { describe, it } from '@jest/globals';
import { RoomActivated, RoomClosed, RoomRequirementWithdrawn, RoomResumed, RoomSucceeded, RoomSuspended } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import {
  activateRoom,
  ActivateRoom,
  closeRoom,
  CloseRoom,
  resumeRoom,
  ResumeRoom,
  succeedRoom,
  SucceedRoom,
  suspendRoom,
  SuspendRoom,
} from './activate-room.js';
import { anActiveRoom, aRoomEstablished, aRoomReady, room } from './room.fixtures.js';
import { roomStream } from './room.js';

const { given } = specification(roomStream.fold);
const activate = new ActivateRoom(room);
const suspended = RoomSuspended({ reason: '场地修缮' });
const closed = RoomClosed({ reason: '并入他处' });

describe('activating a room', () => {
  it('is recorded when all four requirements are confirmed and a first convenor is appointed', () => {
    given(...aRoomReady())
      .when(activateRoom, activate)
      .then(RoomActivated({}));
  });
  it('is refused while any requirement is missing', () => {
    for (const requirement of ['place', 'sign', 'rules', 'process'] as const)
      given(...aRoomReady(), RoomRequirementWithdrawn({ requirement, reason: '复查未通过' }))
        .when(activateRoom, activate)
        .thenRefused('room.requirements-missing');
  });
  it('is refused without a first convenor', () => {
    given(...aRoomReady().filter(([event]) => event.type !== 'ConvenorAppointed'))
      .when(activateRoom, activate)
      .thenRefused('room.needs-a-first-convenor');
  });
  it('is refused for a room that is suspended or closed', () => {
    given(...anActiveRoom(), suspended)
      .when(activateRoom, activate)
      .thenRefused('room.suspended');
    given(...anActiveRoom(), closed)
      .when(activateRoom, activate)
      .thenRefused('room.closed');
  });
  it('has nothing to record for a room at work', () => {
    given(...anActiveRoom())
      .when(activateRoom, activate)
      .thenNothing();
  });
});

describe('suspending and resuming a room', () => {
  const suspend = new SuspendRoom(room, '场地修缮');
  const resume = new ResumeRoom(room, '修缮完成');
  it('stops a room at work', () => {
    given(...anActiveRoom())
      .when(suspendRoom, suspend)
      .then(suspended);
  });
  it('refuses to stop one that has not begun, and has nothing to do for one that stands still', () => {
    given(aRoomEstablished()).when(suspendRoom, suspend).thenRefused('room.not-active');
    given(...anActiveRoom(), suspended)
      .when(suspendRoom, suspend)
      .thenNothing();
  });
  it('lets it work again', () => {
    given(...anActiveRoom(), suspended)
      .when(resumeRoom, resume)
      .then(RoomResumed({ reason: '修缮完成' }));
  });
  it('refuses to resume while a requirement is missing', () => {
    given(...anActiveRoom(), suspended, RoomRequirementWithdrawn({ requirement: 'place', reason: '场地收回' }))
      .when(resumeRoom, resume)
      .thenRefused('room.requirements-missing');
  });
  it('refuses to resume what never began or is closed, and has nothing to do for a room at work', () => {
    given(aRoomEstablished()).when(resumeRoom, resume).thenRefused('room.not-active');
    given(...anActiveRoom(), closed)
      .when(resumeRoom, resume)
      .thenRefused('room.closed');
    given(...anActiveRoom())
      .when(resumeRoom, resume)
      .thenNothing();
  });
});

describe('closing a room', () => {
  it('is recorded at any time, once', () => {
    given(aRoomEstablished()).when(closeRoom, new CloseRoom(room, '并入他处')).then(closed);
    given(...anActiveRoom(), closed)
      .when(closeRoom, new CloseRoom(room, '并入他处'))
      .thenNothing();
  });
});

describe('a room succeeding another', () => {
  const to = (by: string, successorStatus: 'unknown' | 'preparing' | 'active' | 'closed' = 'active') => ({
    command: new SucceedRoom(room, { by, on: '2026-04-01' }),
    successorStatus,
  });
  const other = id(5001);
  it('closes the older one and names the newer one', () => {
    given(...anActiveRoom())
      .when(succeedRoom, to(other))
      .then(RoomSucceeded({ by: other, on: '2026-04-01' }));
  });
  it('refuses a successor that is not there', () => {
    given(...anActiveRoom())
      .when(succeedRoom, to(other, 'unknown'))
      .thenRefused('room.successor-not-there');
    given(...anActiveRoom())
      .when(succeedRoom, to(other, 'closed'))
      .thenRefused('room.successor-not-there');
  });
  it('refuses a room as its own successor', () => {
    given(...anActiveRoom())
      .when(succeedRoom, to(room))
      .thenRefused('room.succeeds-itself');
  });
  it('has nothing to record the second time, and refuses a room closed otherwise', () => {
    given(...anActiveRoom(), RoomSucceeded({ by: other, on: '2026-04-01' }))
      .when(succeedRoom, to(other))
      .thenNothing();
    given(...anActiveRoom(), closed)
      .when(succeedRoom, to(other))
      .thenRefused('room.closed');
  });
});
