import { z } from 'zod';
import { Id, TopicConcernAdded, TopicConcernRemoved, type TopicEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { published, ReasonText } from '../fields.js';
import { isBeingWritten, isOver, type Topic } from './topic.js';

/** Most concerns that one topic gathers: what one event can carry when it is approved. */
const MOST_CONCERNS = 500;

export const GatheredConcern = z.strictObject({ concernId: Id, reason: ReasonText }).meta({ id: 'GatherConcern' });
export type GatheredConcern = z.output<typeof GatheredConcern>;

export class AddConcernToTopic {
  constructor(
    readonly topicId: string,
    readonly gathered: GatheredConcern,
  ) {}
}

export interface GatheredBy {
  readonly command: AddConcernToTopic;
  /** Neither withdrawn nor declined nor handed on. */
  readonly isOpen: boolean;
}

/** Also while the case is under way: whoever brings the same thing later is told of what comes of it too. */
export const addConcernToTopic: Decide<GatheredBy, Topic, TopicEvent> = ({ command, isOpen }, topic) => {
  const { concernId, reason } = command.gathered;
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  if (topic.concernIds.includes(concernId)) return [];
  if (isOver(topic)) throw new RuleBroken('topic.over');
  if (!isOpen) throw new RuleBroken('topic.concern-not-open', { concerns: [concernId] });
  if (topic.concernIds.length >= MOST_CONCERNS) throw new RuleBroken('topic.too-many-concerns', { most: MOST_CONCERNS });
  return [TopicConcernAdded({ concernId, reason: published(reason) })];
};

export class RemoveConcernFromTopic {
  constructor(
    readonly topicId: string,
    readonly gathered: GatheredConcern,
  ) {}
}

/** Only before it is submitted: what a body has decided about stays as it was. */
export const removeConcernFromTopic: Decide<RemoveConcernFromTopic, Topic, TopicEvent> = ({ gathered: { concernId, reason } }, topic) => {
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  if (!topic.concernIds.includes(concernId)) return [];
  if (!isBeingWritten(topic)) throw new RuleBroken('topic.not-being-written');
  if (topic.channel === 'resident' && topic.concernIds.length === 1) throw new RuleBroken('topic.needs-a-concern');
  return [TopicConcernRemoved({ concernId, reason: published(reason) })];
};
