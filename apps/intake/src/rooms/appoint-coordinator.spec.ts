import { describe, it } from '@jest/globals';
import { CoordinatorAppointed, CoordinatorRelieved, RoomClosed } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { appointCoordinator, AppointCoordinator, relieveCoordinator, RelieveCoordinator } from './appoint-coordinator.js';
import { aConfirmation, aRoomEstablished, aRoomReady, coordinator, office, room } from './room.fixtures.js';
import { roomStream } from './room.js';

const { given } = specification(roomStream.fold);
const appoint = (personId: string) => new AppointCoordinator(room, { personId });
const relieve = (personId: string) => new RelieveCoordinator(room, { personId, reason: '岗位调整' });

describe('appointing a coordinator', () => {
  it('records who runs the room from day to day', () => {
    given(aRoomEstablished())
      .when(appointCoordinator, appoint(coordinator))
      .then(CoordinatorAppointed({ personId: coordinator }));
  });
  it('refuses whoever has confirmed a requirement of the room', () => {
    given(aRoomEstablished(), aConfirmation('rules'))
      .when(appointCoordinator, appoint(office))
      .thenRefused('room.not-run-by-who-confirmed-it');
  });
  it('refuses a room that is closed', () => {
    given(aRoomEstablished(), RoomClosed({ reason: '并入他处' }))
      .when(appointCoordinator, appoint(coordinator))
      .thenRefused('room.closed');
  });
  it('has nothing to record for who is in office already', () => {
    given(...aRoomReady())
      .when(appointCoordinator, appoint(coordinator))
      .thenNothing();
  });
});

describe('relieving a coordinator', () => {
  it('is recorded with the reason', () => {
    given(...aRoomReady())
      .when(relieveCoordinator, relieve(coordinator))
      .then(CoordinatorRelieved({ personId: coordinator, reason: '岗位调整' }));
  });
  it('has nothing to record for somebody who is not in office', () => {
    given(...aRoomReady())
      .when(relieveCoordinator, relieve(id(41)))
      .thenNothing();
  });
});
