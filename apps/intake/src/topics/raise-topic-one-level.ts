import { z } from 'zod';
import { Id, TopicRaisedOneLevel, type TopicEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { published, ReasonText } from '../fields.js';
import { isBeingWritten, type Topic } from './topic.js';

export const Raising = z.strictObject({ toRoomId: Id, reason: ReasonText }).meta({ id: 'RaiseTopicOneLevel' });
export type Raising = z.output<typeof Raising>;

export class RaiseTopicOneLevel {
  constructor(
    readonly topicId: string,
    readonly raising: Raising,
  ) {}
}

export interface RaisingTo {
  readonly command: RaiseTopicOneLevel;
  /** The other room works, and its home lies directly above the present room's. */
  readonly isOneLevelUp: boolean;
}

/** What concerns several rooms (共性问题) goes to the room above them. The case keeps its id, so whoever raised it goes on being told. */
export const raiseTopicOneLevel: Decide<RaisingTo, Topic, TopicEvent> = ({ command, isOneLevelUp }, topic) => {
  const { toRoomId, reason } = command.raising;
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  if (topic.roomId === toRoomId) return [];
  if (!isBeingWritten(topic) && topic.standing.status !== 'submitted') throw new RuleBroken('topic.decided-already');
  if (!isOneLevelUp) throw new RuleBroken('topic.room-not-one-level-up');
  return [TopicRaisedOneLevel({ toRoomId, reason: published(reason) })];
};
