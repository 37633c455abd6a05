import type { ConcernEvent, RoomEvent, TopicEvent } from '#libs/contracts';
import type { Envelope, ReadEvent } from '#libs/event-sourcing';

/*
 * What has to be remembered of a case, a concern or a room to tell partners of its next event: per partition key, so that it depends on
 * the order of one key only.
 */

export interface PublicPlace {
  readonly id: string;
  readonly code: string;
  readonly edition: string;
}

export interface CaseStanding {
  readonly kind: 'case';
  /** As of now; null before the topic is approved. */
  readonly visibility: 'public' | 'participants' | 'internal' | null;
  readonly roomId: string;
  readonly partnerRoomIds: readonly string[];
  readonly title: string;
  readonly question: string;
  readonly theme: string;
  readonly channel: string;
  readonly jurisdiction: PublicPlace | null;
}
export interface ConcernStanding {
  readonly kind: 'concern';
  readonly partnerId: string;
  readonly externalId: string;
  readonly jurisdictionId: string | null;
}
export interface RoomStanding {
  readonly kind: 'room';
  readonly roomKind: string;
  readonly name: string;
  readonly jurisdiction: PublicPlace | null;
  readonly closed: boolean;
}
/** Null: nothing that partners could be told of, yet. */
export type Standing = CaseStanding | ConcernStanding | RoomStanding | null;

/** Events after which the standing is another one. */
type Telling = Extract<
  TopicEvent | ConcernEvent | RoomEvent,
  {
    type:
      | 'TopicDrafted'
      | 'TopicRevised'
      | 'TopicApproved'
      | 'VisibilityChanged'
      | 'ConcernRaised'
      | 'RoomEstablished'
      | 'RoomSucceeded'
      | 'RoomClosed';
  }
>;
export const STANDING_TYPES = [
  'TopicDrafted',
  'TopicRevised',
  'TopicApproved',
  'VisibilityChanged',
  'ConcernRaised',
  'RoomEstablished',
  'RoomSucceeded',
  'RoomClosed',
] as const satisfies readonly Telling['type'][];
const telling: ReadonlySet<string> = new Set(STANDING_TYPES);
const isTelling = (event: ReadEvent): event is ReadEvent & Telling => telling.has(event.type);

export const placeOf = ({ jurisdiction }: Envelope): PublicPlace | null => jurisdiction;

export const evolveStanding = (standing: Standing, event: ReadEvent): Standing => {
  if (!isTelling(event)) return standing;
  switch (event.type) {
    case 'TopicDrafted': {
      const { roomId, partnerRoomIds, title, question, theme, channel } = event.data;
      return {
        kind: 'case',
        visibility: null,
        roomId,
        partnerRoomIds,
        title,
        question,
        theme,
        channel,
        jurisdiction: placeOf(event.metadata),
      };
    }
    case 'TopicRevised':
      if (standing?.kind !== 'case') return standing;
      return {
        ...standing,
        title: event.data.title ?? standing.title,
        question: event.data.question ?? standing.question,
        theme: event.data.theme ?? standing.theme,
      };
    case 'TopicApproved': {
      const { roomId, partnerRoomIds, title, question, theme, channel, visibility } = event.data;
      return {
        kind: 'case',
        visibility: visibility.level,
        roomId,
        partnerRoomIds,
        title,
        question,
        theme,
        channel,
        jurisdiction: placeOf(event.metadata),
      };
    }
    case 'VisibilityChanged':
      return standing?.kind === 'case' ? { ...standing, visibility: event.data.visibility.level } : standing;
    case 'ConcernRaised': {
      const { source, jurisdictionId } = event.data;
      return source ? { kind: 'concern', ...source, jurisdictionId } : standing;
    }
    case 'RoomEstablished':
      return {
        kind: 'room',
        roomKind: event.data.kind,
        name: event.data.name,
        jurisdiction: placeOf(event.metadata),
        closed: false,
      };
    case 'RoomSucceeded':
    case 'RoomClosed':
      return standing?.kind === 'room' ? { ...standing, closed: true } : standing;
  }
};
