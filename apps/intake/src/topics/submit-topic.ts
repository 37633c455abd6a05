import { z } from 'zod';
import { Id, TopicSubmitted, type TopicEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { addWorkdays } from '#libs/shared-kernel';
import type { Topic } from './topic.js';

export const Submission = z
  .strictObject({
    /** The room's own approving body by default; a topic of several rooms names their lowest common superior. */
    toBodyId: Id.optional(),
  })
  .meta({ id: 'SubmitTopic' });
export type Submission = z.output<typeof Submission>;

export class SubmitTopic {
  constructor(
    readonly topicId: string,
    readonly submission: Submission,
  ) {}
}

export interface SubmissionTo {
  readonly command: SubmitTopic;
  readonly toBodyId: string;
  /** The body is a Party organisation over every room that takes part. */
  readonly covers: boolean;
  /** Working days, by the rules of the room's place. */
  readonly decideWithin: number;
  readonly ruleVersion: string;
}

export const submitTopic: Decide<SubmissionTo, Topic, TopicEvent> = ({ toBodyId, covers, decideWithin }, topic, { today }) => {
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  const { standing } = topic;
  if (standing.status === 'submitted' && standing.toBodyId === toBodyId) return [];
  if (standing.status === 'unsuitable') throw new RuleBroken('topic.unsuitable');
  if (standing.status !== 'screened') throw new RuleBroken('topic.not-screened');
  if (!covers) throw new RuleBroken('topic.body-below-its-rooms');
  return [TopicSubmitted({ toBodyId, decideBy: addWorkdays(today, decideWithin) })];
};
