import {
  CaseMadePublicV1,
  CaseNoLongerPublicV1,
  ConcernAnsweredV1,
  ConcernDeclinedV1,
  ConcernHandedOnV1,
  ConcernReceivedV1,
  ConcernReleasedV1,
  ConcernTakenUpV1,
  ConcernWithdrawnV1,
  RoomActivatedV1,
  RoomClosedV1,
  RoomResumedV1,
  RoomSuspendedV1,
  TopicApprovedV1,
  TopicEndedV1,
  type ConcernEvent,
  type RoomEvent,
  type TopicEvent,
} from '#libs/contracts';
import { aboutCase, aboutConcern, aboutRoom, caseRef, isPublic, open, type PublicFact, type Publisher, type Read } from './publisher.js';
import type { CaseStanding, RoomStanding, Standing } from './standing.js';

export type PublishedOfIntake = Extract<
  TopicEvent | ConcernEvent | RoomEvent,
  {
    type:
      | 'RoomActivated'
      | 'RoomSuspended'
      | 'RoomResumed'
      | 'RoomSucceeded'
      | 'RoomClosed'
      | 'TopicApproved'
      | 'VisibilityChanged'
      | 'TopicWithdrawn'
      | 'RatificationRefused'
      | 'TopicClosed'
      | 'ConcernRaised'
      | 'ConcernLinkedToTopic'
      | 'ConcernUnlinked'
      | 'ConcernHandedOn'
      | 'ConcernDeclined'
      | 'ConcernWithdrawn'
      | 'ConcernAnswered';
  }
>;
export const INTAKE_TYPES = [
  'RoomActivated',
  'RoomSuspended',
  'RoomResumed',
  'RoomSucceeded',
  'RoomClosed',
  'TopicApproved',
  'VisibilityChanged',
  'TopicWithdrawn',
  'RatificationRefused',
  'TopicClosed',
  'ConcernRaised',
  'ConcernLinkedToTopic',
  'ConcernUnlinked',
  'ConcernHandedOn',
  'ConcernDeclined',
  'ConcernWithdrawn',
  'ConcernAnswered',
] as const satisfies readonly PublishedOfIntake['type'][];

type Event = Read<PublishedOfIntake>;

const topicOf = (event: Event, standing: CaseStanding) => ({
  ...caseRef(event, standing),
  partnerRoomIds: [...standing.partnerRoomIds],
  title: open(standing.title),
  question: open(standing.question),
  channel: standing.channel,
});

const roomOf = (event: Event, { roomKind, name, jurisdiction }: RoomStanding) => ({
  roomId: event.metadata.partitionKey,
  kind: roomKind,
  name,
  jurisdiction,
});

const ofRoom = (event: Event, before: Standing): readonly PublicFact[] => {
  if (before?.kind !== 'room') return [];
  switch (event.type) {
    case 'RoomActivated':
      return [aboutRoom(event, before, RoomActivatedV1, roomOf(event, before))];
    case 'RoomSuspended':
      return [aboutRoom(event, before, RoomSuspendedV1, roomOf(event, before))];
    case 'RoomResumed':
      return [aboutRoom(event, before, RoomResumedV1, roomOf(event, before))];
    // Closed once: a room that another one follows is told of with its successor.
    case 'RoomSucceeded':
      return before.closed ? [] : [aboutRoom(event, before, RoomClosedV1, { ...roomOf(event, before), succeededBy: event.data.by })];
    case 'RoomClosed':
      return before.closed ? [] : [aboutRoom(event, before, RoomClosedV1, roomOf(event, before))];
    default:
      return [];
  }
};

const ofConcern = (event: Event, after: Standing): readonly PublicFact[] => {
  if (after?.kind !== 'concern') return [];
  const own = { concernId: event.metadata.partitionKey, externalId: after.externalId };
  switch (event.type) {
    case 'ConcernRaised':
      return [aboutConcern(event, after, ConcernReceivedV1, own)];
    case 'ConcernLinkedToTopic':
      return [aboutConcern(event, after, ConcernTakenUpV1, { ...own, caseId: event.data.topicId })];
    case 'ConcernUnlinked':
      return [aboutConcern(event, after, ConcernReleasedV1, { ...own, caseId: event.data.topicId })];
    case 'ConcernHandedOn': {
      const { reason, ...rest } = event.data;
      return [aboutConcern(event, after, ConcernHandedOnV1, { ...own, ...rest, reason: open(reason) })];
    }
    case 'ConcernDeclined': {
      const { reason, ...rest } = event.data;
      return [aboutConcern(event, after, ConcernDeclinedV1, { ...own, ...rest, reason: open(reason) })];
    }
    case 'ConcernWithdrawn':
      return [aboutConcern(event, after, ConcernWithdrawnV1, own)];
    case 'ConcernAnswered':
      return [aboutConcern(event, after, ConcernAnsweredV1, { ...own, caseId: event.data.topicId, what: event.data.what })];
    default:
      return [];
  }
};

/**
 * A case that becomes public is told of from then on, with where it stands; one that ceases to be is told of once more, by its id alone.
 */
export const publishIntake: Publisher<Event> = (event, before, after) => {
  switch (event.type) {
    case 'TopicApproved': {
      if (!isPublic(after))
        return isPublic(before) ? [aboutCase(event, before, CaseNoLongerPublicV1, { caseId: event.metadata.partitionKey })] : [];
      const { approvedBy, basis, stakeholderGroups } = event.data;
      return [
        aboutCase(event, after, TopicApprovedV1, {
          ...topicOf(event, after),
          approvedBy,
          basis: basis.kind,
          stakeholderGroups: stakeholderGroups.map(({ code, name }) => ({ code, name })),
        }),
      ];
    }
    case 'VisibilityChanged':
      if (!isPublic(before) && isPublic(after)) return [aboutCase(event, after, CaseMadePublicV1, topicOf(event, after))];
      if (isPublic(before) && !isPublic(after))
        return [aboutCase(event, before, CaseNoLongerPublicV1, { caseId: event.metadata.partitionKey })];
      return [];
    case 'TopicWithdrawn':
      return isPublic(after) ? [aboutCase(event, after, TopicEndedV1, { ...caseRef(event, after), how: 'withdrawn' })] : [];
    case 'RatificationRefused':
      return isPublic(after) ? [aboutCase(event, after, TopicEndedV1, { ...caseRef(event, after), how: 'ratification_refused' })] : [];
    case 'TopicClosed':
      return isPublic(after) ? [aboutCase(event, after, TopicEndedV1, { ...caseRef(event, after), how: event.data.how })] : [];
    case 'RoomActivated':
    case 'RoomSuspended':
    case 'RoomResumed':
    case 'RoomSucceeded':
    case 'RoomClosed':
      return ofRoom(event, before);
    case 'ConcernRaised':
    case 'ConcernLinkedToTopic':
    case 'ConcernUnlinked':
    case 'ConcernHandedOn':
    case 'ConcernDeclined':
    case 'ConcernWithdrawn':
    case 'ConcernAnswered':
      return ofConcern(event, after);
  }
};
