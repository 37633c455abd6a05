import type { StreamKind } from '#libs/command-handling';
import { topicEvents, type TopicEvent } from '#libs/contracts';
import { canonicalBytes, type Recorded } from '#libs/event-sourcing';
import type { Basis, Channel, Theme, VisibilityLevel } from '#libs/shared-kernel';

/** Where a case stands before, at and after its approval. */
export type TopicStanding =
  | { readonly status: 'draft' }
  | { readonly status: 'screened' }
  | { readonly status: 'unsuitable' }
  | { readonly status: 'submitted'; readonly toBodyId: string; readonly decideBy: string }
  | { readonly status: 'returned' }
  | { readonly status: 'approved'; readonly approval: Approval }
  | { readonly status: 'rejected' }
  | { readonly status: 'ratification_refused' }
  | { readonly status: 'withdrawn' }
  | { readonly status: 'closed'; readonly how: string };

export interface Approval {
  /** The organisation, and the person who acted for it. */
  readonly bodyId: string;
  readonly personId: string | null;
  readonly basis: Basis;
  readonly visibility: VisibilityLevel;
  readonly ratified: boolean;
}

export interface DraftedTopic {
  readonly roomId: string;
  readonly partnerRoomIds: readonly string[];
  readonly channel: Channel;
  readonly theme: Theme;
  readonly title: string;
  readonly question: string;
  readonly concernIds: readonly string[];
  /** Everybody who has recommended, drafted, revised or submitted it: none of them may approve it. */
  readonly proposedBy: readonly string[];
  /** The last finding of a screening, as one text to compare; null while the present words have not been screened. */
  readonly screening: string | null;
  readonly standing: TopicStanding;
}
export type Topic = { readonly status: 'unknown' } | ({ readonly status: 'drafted' } & DraftedTopic);

/** Whether its words and concerns may still change before somebody decides about it. */
export const isBeingWritten = ({ standing: { status } }: DraftedTopic): boolean =>
  status === 'draft' || status === 'screened' || status === 'unsuitable' || status === 'returned';

/** Whether nothing more will come of it. */
export const isOver = ({ standing: { status } }: DraftedTopic): boolean =>
  status === 'rejected' || status === 'ratification_refused' || status === 'withdrawn' || status === 'closed';

const withPerson = (people: readonly string[], person: string | null): readonly string[] =>
  person === null || people.includes(person) ? people : [...people, person];

const evolve = (state: Topic, event: Recorded<TopicEvent>): Topic => {
  const person = event.metadata.actor.personId ?? null;
  if (event.type === 'TopicDrafted') {
    const { roomId, partnerRoomIds, channel, theme, title, question, concernIds, recommendedBy } = event.data;
    return {
      status: 'drafted',
      roomId,
      partnerRoomIds,
      channel,
      theme,
      title,
      question,
      concernIds,
      proposedBy: withPerson(recommendedBy === undefined ? [] : [recommendedBy], person),
      screening: null,
      standing: { status: 'draft' },
    };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'TopicConcernAdded':
      return { ...state, concernIds: [...state.concernIds, event.data.concernId] };
    case 'TopicConcernRemoved':
      return { ...state, concernIds: state.concernIds.filter((id) => id !== event.data.concernId) };
    case 'TopicRevised': {
      const { title, question, theme } = event.data;
      return {
        ...state,
        title: title ?? state.title,
        question: question ?? state.question,
        theme: theme ?? state.theme,
        proposedBy: withPerson(state.proposedBy, person),
        screening: null,
        standing: { status: 'draft' },
      };
    }
    case 'TopicScreened':
      return {
        ...state,
        screening: canonicalBytes(event.data).toString('utf8'),
        standing: { status: event.data.suitable ? 'screened' : 'unsuitable' },
      };
    case 'TopicSubmitted':
      return {
        ...state,
        proposedBy: withPerson(state.proposedBy, person),
        standing: { status: 'submitted', toBodyId: event.data.toBodyId, decideBy: event.data.decideBy },
      };
    case 'TopicApproved': {
      const { approvedBy, basis, visibility } = event.data;
      const approval: Approval = {
        bodyId: approvedBy,
        personId: person,
        basis,
        visibility: visibility.level,
        ratified: basis.kind !== 'urgent',
      };
      return { ...state, standing: { status: 'approved', approval } };
    }
    case 'TopicReturned':
      return { ...state, screening: null, standing: { status: 'returned' } };
    case 'TopicRejected':
      return { ...state, standing: { status: 'rejected' } };
    case 'TopicRatified':
      return state.standing.status === 'approved'
        ? { ...state, standing: { status: 'approved', approval: { ...state.standing.approval, ratified: true } } }
        : state;
    case 'RatificationRefused':
      return { ...state, standing: { status: 'ratification_refused' } };
    case 'TopicRaisedOneLevel':
      return { ...state, roomId: event.data.toRoomId, partnerRoomIds: [], screening: null, standing: { status: 'draft' } };
    case 'TopicWithdrawn':
      return { ...state, standing: { status: 'withdrawn' } };
    case 'VisibilityChanged':
      return state.standing.status === 'approved'
        ? { ...state, standing: { status: 'approved', approval: { ...state.standing.approval, visibility: event.data.visibility.level } } }
        : state;
    case 'TopicClosed':
      return { ...state, standing: { status: 'closed', how: event.data.how } };
  }
};

export const topicStream: StreamKind<Topic, TopicEvent> = {
  definition: topicEvents,
  fold: { category: 'topic', initial: { status: 'unknown' }, evolve },
  target: (topic) => ({ roomId: topic.status === 'drafted' ? topic.roomId : null }),
};
