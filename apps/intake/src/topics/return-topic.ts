import { z } from 'zod';
import { TopicRejected, TopicReturned, type TopicEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { NameText, published, ReasonText } from '../fields.js';
import { bodyOver, type ByBody } from './approve-topic.js';
import type { Topic } from './topic.js';

export const TopicReturn = z.strictObject({ reasons: ReasonText, change: z.array(NameText).min(1).max(20) }).meta({ id: 'ReturnTopic' });
export type TopicReturn = z.output<typeof TopicReturn>;

export class ReturnTopic {
  constructor(
    readonly topicId: string,
    readonly returned: TopicReturn,
  ) {}
}

/** Back to the room, saying what to change. */
export const returnTopic: Decide<ByBody<ReturnTopic>, Topic, TopicEvent> = ({ command, covers }, topic, context) => {
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  if (topic.standing.status === 'returned') return [];
  if (topic.standing.status !== 'submitted') throw new RuleBroken('topic.not-submitted');
  bodyOver(covers, context);
  const { reasons, change } = command.returned;
  return [TopicReturned({ reasons: published(reasons), change: change.map(published) })];
};

export const TopicRejection = z.strictObject({ reasons: ReasonText }).meta({ id: 'RejectTopic' });

export class RejectTopic {
  constructor(
    readonly topicId: string,
    readonly reasons: string,
  ) {}
}

export const rejectTopic: Decide<ByBody<RejectTopic>, Topic, TopicEvent> = ({ command, covers }, topic, context) => {
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  if (topic.standing.status === 'rejected') return [];
  if (topic.standing.status !== 'submitted') throw new RuleBroken('topic.not-submitted');
  bodyOver(covers, context);
  return [TopicRejected({ reasons: published(command.reasons) })];
};
