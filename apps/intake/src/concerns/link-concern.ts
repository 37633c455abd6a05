import { ConcernAnswered, ConcernLinkedToTopic, ConcernUnlinked, type ConcernEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import type { Concern } from './concern.js';

/*
 * What a topic's life does to the concerns it has gathered. Issued by reactions only, so nothing here refuses: what no longer applies
 * answers with no events.
 */

export class LinkConcernToTopic {
  constructor(
    readonly concernId: string,
    readonly topicId: string,
    readonly reason: string,
  ) {}
}

/** Whatever became of the concern meanwhile, the link is recorded: the topic has gathered it, and both sides say so. */
export const linkConcernToTopic: Decide<LinkConcernToTopic, Concern, ConcernEvent> = ({ topicId, reason }, concern) =>
  concern.status === 'unknown' || concern.topicIds.includes(topicId) ? [] : [ConcernLinkedToTopic({ topicId, reason })];

export class UnlinkConcern {
  constructor(
    readonly concernId: string,
    readonly topicId: string,
    readonly reason: string,
  ) {}
}

export const unlinkConcern: Decide<UnlinkConcern, Concern, ConcernEvent> = ({ topicId, reason }, concern) =>
  concern.status === 'raised' && concern.topicIds.includes(topicId) ? [ConcernUnlinked({ topicId, reason })] : [];

export class AnswerConcern {
  constructor(
    readonly concernId: string,
    readonly topicId: string,
    /** What the case came to: a code. */
    readonly what: string,
    /** The event that says so; whoever raised the concern is told of it once. */
    readonly because: string,
  ) {}
}

/** Whoever withdrew their concern has asked not to hear of it. */
export const answerConcern: Decide<AnswerConcern, Concern, ConcernEvent> = ({ topicId, what, because }, concern) => {
  if (concern.status === 'unknown' || concern.standing.status === 'withdrawn' || concern.toldOf.includes(because)) return [];
  return [ConcernAnswered({ topicId, what, channel: concern.fromPartner ? 'partner' : 'app' })];
};
