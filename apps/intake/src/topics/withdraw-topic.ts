import { z } from 'zod';
import { TopicWithdrawn, type TopicEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { published, ReasonText } from '../fields.js';
import { isBeingWritten, type Topic } from './topic.js';

export const TopicWithdrawal = z.strictObject({ reason: ReasonText }).meta({ id: 'WithdrawTopic' });

export class WithdrawTopic {
  constructor(
    readonly topicId: string,
    readonly reason: string,
    /** Residents who stand behind its concerns besides whoever raised the first of them, as far as the views know. */
    readonly others: number,
  ) {}
}

/** A topic that others have made their own outlives the wish of whoever proposed it; a body may still reject it. */
export const withdrawTopic: Decide<WithdrawTopic, Topic, TopicEvent> = ({ reason, others }, topic) => {
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  if (topic.standing.status === 'withdrawn') return [];
  if (!isBeingWritten(topic) && topic.standing.status !== 'submitted') throw new RuleBroken('topic.decided-already');
  if (others > 0) throw new RuleBroken('topic.others-stand-behind-it', { others });
  return [TopicWithdrawn({ reason: published(reason) })];
};
