import type { StreamKind } from '#libs/command-handling';
import { concernEvents, type ConcernEvent } from '#libs/contracts';
import type { Recorded } from '#libs/event-sourcing';

/** What somebody brings, as it stands with it: waiting, in a topic, or ended in one of three ways. */
export type ConcernStanding =
  | { readonly status: 'waiting' }
  | { readonly status: 'handed_on' }
  | { readonly status: 'withdrawn' }
  | {
      readonly status: 'declined';
      readonly declinedBy: string | null;
      readonly appealUntil: string;
      /** One appeal against one decision; `dismissed` is its end. */
      readonly appeal: 'none' | 'open' | 'dismissed';
    };

export interface RaisedConcern {
  readonly jurisdictionId: string;
  readonly roomId: string | null;
  /** As known to this concern; null where no person stands behind it. */
  readonly raisedBy: string | null;
  /** Who recorded it: for a resident who raises it themselves the same id. */
  readonly recordedBy: string | null;
  readonly fromPartner: boolean;
  readonly standing: ConcernStanding;
  /** Cases that have gathered it, oldest first. */
  readonly topicIds: readonly string[];
  /** Ids of the events by which whoever raised it was already told something. */
  readonly toldOf: readonly string[];
}
export type Concern = { readonly status: 'unknown' } | ({ readonly status: 'raised' } & RaisedConcern);

/** Whether the concern speaks for this person, or was written down by them. */
export const isTheirs = (concern: RaisedConcern, ids: readonly (string | undefined)[]): boolean =>
  [concern.raisedBy, concern.recordedBy].some((id) => id !== null && ids.includes(id));

const evolve = (state: Concern, event: Recorded<ConcernEvent>): Concern => {
  const actor = event.metadata.actor.personId ?? null;
  if (event.type === 'ConcernRaised') {
    const { jurisdictionId, roomId, raisedBy, source } = event.data;
    return {
      status: 'raised',
      jurisdictionId,
      roomId: roomId ?? null,
      raisedBy: raisedBy ?? null,
      recordedBy: actor,
      fromPartner: source !== undefined,
      standing: { status: 'waiting' },
      topicIds: [],
      toldOf: [],
    };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'ConcernAmended':
      return state;
    case 'ConcernWithdrawn':
      return { ...state, standing: { status: 'withdrawn' } };
    case 'ConcernHandedOn':
      return { ...state, standing: { status: 'handed_on' } };
    case 'ConcernDeclined':
      return { ...state, standing: { status: 'declined', declinedBy: actor, appealUntil: event.data.appealUntil, appeal: 'none' } };
    case 'ConcernAppealed':
      return state.standing.status === 'declined' ? { ...state, standing: { ...state.standing, appeal: 'open' } } : state;
    case 'ConcernAppealDecided':
      if (event.data.upheld) return { ...state, standing: { status: 'waiting' } };
      return state.standing.status === 'declined' ? { ...state, standing: { ...state.standing, appeal: 'dismissed' } } : state;
    case 'ConcernLinkedToTopic':
      return { ...state, topicIds: [...state.topicIds.filter((id) => id !== event.data.topicId), event.data.topicId] };
    case 'ConcernUnlinked':
      return { ...state, topicIds: state.topicIds.filter((id) => id !== event.data.topicId) };
    case 'ConcernAnswered':
      return { ...state, toldOf: [...state.toldOf, event.metadata.causationId] };
  }
};

export const concernStream: StreamKind<Concern, ConcernEvent> = {
  definition: concernEvents,
  fold: { category: 'concern', initial: { status: 'unknown' }, evolve },
  target: (concern) => ({ roomId: concern.status === 'raised' ? concern.roomId : null }),
};
