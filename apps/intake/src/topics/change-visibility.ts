import { z } from 'zod';
import { Visibility, VisibilityChanged, type TopicEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { Basis } from '#libs/shared-kernel';
import { assertBasis, assertVisibility, bodyOver, type ByBody } from './approve-topic.js';
import type { Topic } from './topic.js';

export const ChangedVisibility = z.strictObject({ visibility: Visibility, basis: Basis }).meta({ id: 'ChangeVisibility' });
export type ChangedVisibility = z.output<typeof ChangedVisibility>;

export class ChangeVisibility {
  constructor(
    readonly topicId: string,
    readonly changed: ChangedVisibility,
  ) {}
}

/** Who decided who may know of a case stands in its history, with the reason and the basis. */
export const changeVisibility: Decide<ByBody<ChangeVisibility>, Topic, TopicEvent> = ({ command, covers }, topic, context) => {
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  if (topic.standing.status !== 'approved') throw new RuleBroken('topic.not-under-way');
  const { visibility, basis } = command.changed;
  if (topic.standing.approval.visibility === visibility.level) return [];
  bodyOver(covers, context);
  assertBasis(basis, context.today);
  assertVisibility(visibility);
  return [VisibilityChanged({ visibility, basis })];
};
