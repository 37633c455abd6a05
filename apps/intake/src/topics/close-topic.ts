import { TopicClosed, type TopicEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import type { Topic } from './topic.js';

export class CloseTopic {
  constructor(
    readonly topicId: string,
    readonly how: string,
  ) {}
}

/** Issued by a reaction: a case that is over, or never began, has nothing to close. */
export const closeTopic: Decide<CloseTopic, Topic, TopicEvent> = ({ how }, topic) =>
  topic.status === 'drafted' && topic.standing.status === 'approved' ? [TopicClosed({ how })] : [];
