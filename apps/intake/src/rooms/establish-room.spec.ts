import { describe, it } from '@jest/globals';
import { RoomEstablished } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { establishRoom, EstablishRoom, type EstablishmentIn, type RoomEstablishment } from './establish-room.js';
import { aRoomEstablished, committee } from './room.fixtures.js';
import { roomStream } from './room.js';

const { given } = specification(roomStream.fold);
const [county, township, village] = [id(4200), id(4100), id(4000)];
const plan: RoomEstablishment = {
  kind: 'village',
  name: '示范村有事好商量议事室',
  homeJurisdictionId: village,
  servesJurisdictionIds: [],
  hostedBy: [],
  approvingBodyId: committee,
};
const establish = (over: Partial<RoomEstablishment> = {}, facts: Partial<EstablishmentIn> = {}): EstablishmentIn => ({
  command: new EstablishRoom({ ...plan, ...over }),
  homeLevel: 'village',
  homePath: [county, township, village],
  approvingBody: { kinds: ['party_organisation'], jurisdictionId: township },
  ...facts,
});

describe('establishing a room', () => {
  it('serves its own place, whether or not that was said', () => {
    given()
      .when(establishRoom, establish())
      .then(RoomEstablished({ ...plan, servesJurisdictionIds: [village] }));
    given()
      .when(establishRoom, establish({ servesJurisdictionIds: [id(4001), village] }))
      .thenMatch({ type: 'RoomEstablished', data: { servesJurisdictionIds: [village, id(4001)] } });
  });
  it('refuses a village room in a township', () => {
    given()
      .when(establishRoom, establish({}, { homeLevel: 'township' }))
      .thenRefused('room.kind-of-another-level');
  });
  it('asks a sector room for its sector and a work-unit room for its unit, and nobody else', () => {
    given()
      .when(establishRoom, establish({ kind: 'sector' }))
      .thenRefused('room.which-sector');
    given()
      .when(establishRoom, establish({ kind: 'work_unit' }))
      .thenRefused('room.which-work-unit');
    given()
      .when(establishRoom, establish({ sector: '教育界' }))
      .thenRefused('room.which-sector');
    given()
      .when(establishRoom, establish({ kind: 'sector', sector: '教育界' }))
      .thenMatch({ type: 'RoomEstablished', data: { sector: '教育界' } });
  });
  it('refuses an approving body that is no Party organisation', () => {
    given()
      .when(establishRoom, establish({}, { approvingBody: { kinds: ['government'], jurisdictionId: township } }))
      .thenRefused('room.approving-body-below-it');
  });
  it('refuses an approving body of another place', () => {
    given()
      .when(establishRoom, establish({}, { approvingBody: { kinds: ['party_organisation'], jurisdictionId: id(4300) } }))
      .thenRefused('room.approving-body-below-it');
  });
  it('has nothing to record when it is established already', () => {
    given(aRoomEstablished()).when(establishRoom, establish()).thenNothing();
  });
});
