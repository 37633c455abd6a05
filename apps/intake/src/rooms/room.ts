import type { StreamKind } from '#libs/command-handling';
import { roomEvents, type RoomEvent } from '#libs/contracts';
import type { Recorded } from '#libs/event-sourcing';
import { ROOM_REQUIREMENTS, type RoomKind, type RoomRequirement } from '#libs/shared-kernel';

export interface EstablishedRoom {
  readonly status: 'preparing' | 'active' | 'suspended' | 'closed';
  readonly kind: RoomKind;
  readonly name: string;
  readonly homeJurisdictionId: string;
  readonly approvingBodyId: string;
  /** Which requirements are confirmed, and by which person. */
  readonly confirmedBy: Readonly<Partial<Record<RoomRequirement, string>>>;
  readonly firstConvenor: string | null;
  readonly executiveConvenors: readonly string[];
  readonly coordinators: readonly string[];
  readonly members: readonly string[];
  readonly succeededBy: string | null;
}
export type Room = { readonly status: 'unknown' } | EstablishedRoom;

export const missingRequirements = (room: EstablishedRoom): readonly RoomRequirement[] =>
  ROOM_REQUIREMENTS.filter((requirement) => room.confirmedBy[requirement] === undefined);

/** Whether the person runs the room: convenes it or coordinates it. */
export const runs = (room: EstablishedRoom, personId: string | undefined): boolean =>
  personId !== undefined &&
  (room.firstConvenor === personId || room.executiveConvenors.includes(personId) || room.coordinators.includes(personId));

export const hasConfirmed = (room: EstablishedRoom, personId: string): boolean => Object.values(room.confirmedBy).includes(personId);

const without = (list: readonly string[], one: string): readonly string[] => list.filter((entry) => entry !== one);
const withOne = (list: readonly string[], one: string): readonly string[] => [...without(list, one), one];

const evolve = (state: Room, event: Recorded<RoomEvent>): Room => {
  if (event.type === 'RoomEstablished') {
    const { kind, name, homeJurisdictionId, approvingBodyId } = event.data;
    return {
      status: 'preparing',
      kind,
      name,
      homeJurisdictionId,
      approvingBodyId,
      confirmedBy: {},
      firstConvenor: null,
      executiveConvenors: [],
      coordinators: [],
      members: [],
      succeededBy: null,
    };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'RoomRequirementConfirmed':
      // Where the person can't be told any more the requirement still counts as confirmed, by nobody who could run the room.
      return { ...state, confirmedBy: { ...state.confirmedBy, [event.data.requirement]: event.metadata.actor.personId ?? '' } };
    case 'RoomRequirementWithdrawn': {
      const { [event.data.requirement]: _withdrawn, ...left } = state.confirmedBy;
      return { ...state, confirmedBy: left };
    }
    case 'ConvenorAppointed':
      return event.data.kind === 'first'
        ? { ...state, firstConvenor: event.data.personId }
        : { ...state, executiveConvenors: withOne(state.executiveConvenors, event.data.personId) };
    case 'ConvenorRelieved':
      return event.data.kind === 'first'
        ? { ...state, firstConvenor: state.firstConvenor === event.data.personId ? null : state.firstConvenor }
        : { ...state, executiveConvenors: without(state.executiveConvenors, event.data.personId) };
    case 'CoordinatorAppointed':
      return { ...state, coordinators: withOne(state.coordinators, event.data.personId) };
    case 'CoordinatorRelieved':
      return { ...state, coordinators: without(state.coordinators, event.data.personId) };
    case 'MemberPaired':
      return { ...state, members: withOne(state.members, event.data.personId) };
    case 'MemberUnpaired':
      return { ...state, members: without(state.members, event.data.personId) };
    case 'RoomActivated':
    case 'RoomResumed':
      return { ...state, status: 'active' };
    case 'RoomSuspended':
      return { ...state, status: 'suspended' };
    case 'RoomSucceeded':
      return { ...state, status: 'closed', succeededBy: event.data.by };
    case 'RoomClosed':
      return { ...state, status: 'closed' };
  }
};

export const roomStream: StreamKind<Room, RoomEvent> = {
  definition: roomEvents,
  fold: { category: 'room', initial: { status: 'unknown' }, evolve },
};
