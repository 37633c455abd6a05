import { describe, it } from '@jest/globals';
import { ConvenorAppointed, ConvenorRelieved, RoomClosed, RoomSuspended } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { appointConvenor, AppointConvenor, relieveConvenor, RelieveConvenor } from './appoint-convenor.js';
import { anActiveRoom, aConfirmation, aRoomEstablished, convenor, office, room } from './room.fixtures.js';
import { roomStream } from './room.js';

const { given } = specification(roomStream.fold);
const next = id(40);
const first = (personId: string, relieving?: string) => new AppointConvenor(room, { kind: 'first', personId, relieving });
const executive = (personId: string) => new AppointConvenor(room, { kind: 'executive', personId });
const relieve = (kind: 'first' | 'executive', personId: string) => new RelieveConvenor(room, { kind, personId, reason: '岗位调整' });

describe('appointing a convenor', () => {
  it('records who and of which kind', () => {
    given(aRoomEstablished())
      .when(appointConvenor, first(convenor))
      .then(ConvenorAppointed({ kind: 'first', personId: convenor }));
    given(aRoomEstablished())
      .when(appointConvenor, executive(next))
      .then(ConvenorAppointed({ kind: 'executive', personId: next }));
  });
  it('relieves the first convenor in office in the same breath, with the reason', () => {
    given(...anActiveRoom())
      .when(appointConvenor, first(next, '岗位调整'))
      .then(
        ConvenorRelieved({ kind: 'first', personId: convenor, reason: '岗位调整' }),
        ConvenorAppointed({ kind: 'first', personId: next }),
      );
  });
  it('refuses a second first convenor where nobody says why the present one goes', () => {
    given(...anActiveRoom())
      .when(appointConvenor, first(next))
      .thenRefused('room.has-a-first-convenor');
  });
  it('refuses whoever has confirmed a requirement of the room', () => {
    given(aRoomEstablished(), aConfirmation('place')).when(appointConvenor, first(office)).thenRefused('room.not-run-by-who-confirmed-it');
    given(aRoomEstablished(), aConfirmation('place'))
      .when(appointConvenor, executive(office))
      .thenRefused('room.not-run-by-who-confirmed-it');
  });
  it('refuses a room that is closed', () => {
    given(aRoomEstablished(), RoomClosed({ reason: '并入他处' }))
      .when(appointConvenor, first(convenor))
      .thenRefused('room.closed');
  });
  it('has nothing to record for who is in office already', () => {
    given(...anActiveRoom())
      .when(appointConvenor, first(convenor))
      .thenNothing();
  });
});

describe('relieving a convenor', () => {
  it('is refused for the first convenor of a room at work, who has to be replaced', () => {
    given(...anActiveRoom())
      .when(relieveConvenor, relieve('first', convenor))
      .thenRefused('room.needs-a-first-convenor');
  });
  it('is recorded while the room is suspended', () => {
    given(...anActiveRoom(), RoomSuspended({ reason: '场地修缮' }))
      .when(relieveConvenor, relieve('first', convenor))
      .then(ConvenorRelieved({ kind: 'first', personId: convenor, reason: '岗位调整' }));
  });
  it('is recorded for an executive convenor at any time', () => {
    given(...anActiveRoom(), ConvenorAppointed({ kind: 'executive', personId: next }))
      .when(relieveConvenor, relieve('executive', next))
      .thenMatch({ type: 'ConvenorRelieved' });
  });
  it('has nothing to record for somebody who is not in office', () => {
    given(...anActiveRoom())
      .when(relieveConvenor, relieve('first', next))
      .thenNothing();
  });
});
