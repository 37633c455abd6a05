import {
  ConvenorAppointed,
  CoordinatorAppointed,
  RoomActivated,
  RoomEstablished,
  RoomRequirementConfirmed,
  type RoomEvent,
} from '#libs/contracts';
import type { Envelope } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { ROOM_REQUIREMENTS, type RoomRequirement } from '#libs/shared-kernel';

export const room = id(5000);
export const office = id(21);
export const convenor = id(22);
export const coordinator = id(23);
export const committee = id(300);

export const aRoomEstablished = (over: Partial<Parameters<typeof RoomEstablished>[0]> = {}) =>
  RoomEstablished({
    kind: 'village',
    name: '示范村有事好商量议事室',
    homeJurisdictionId: id(4000),
    servesJurisdictionIds: [id(4000)],
    hostedBy: [],
    approvingBodyId: committee,
    ...over,
  });

type Past = readonly [RoomEvent, Partial<Envelope>];
const by = (personId: string): Partial<Envelope> => ({ actor: { personId, role: 'cppcc_office' } });

export const aConfirmation = (requirement: RoomRequirement, personId = office): Past => [
  RoomRequirementConfirmed({ requirement, evidence: [] }),
  by(personId),
];

/** Established, confirmed and staffed; not active yet. */
export const aRoomReady = (): Past[] => [
  [aRoomEstablished(), by(office)],
  ...ROOM_REQUIREMENTS.map((requirement) => aConfirmation(requirement)),
  [ConvenorAppointed({ kind: 'first', personId: convenor }), by(office)],
  [CoordinatorAppointed({ personId: coordinator }), by(office)],
];

export const anActiveRoom = (): Past[] => [...aRoomReady(), [RoomActivated({}), by(office)]];
