import { z } from 'zod';
import { StakeholderGroup, TopicApproved, Visibility, type TopicEvent } from '#libs/contracts';
import { RuleBroken, type Decide, type DecisionContext } from '#libs/event-sourcing';
import { Basis } from '#libs/shared-kernel';
import { published } from '../fields.js';
import type { DraftedTopic, Topic } from './topic.js';

export const TopicApproval = z
  .strictObject({
    basis: Basis,
    visibility: Visibility,
    /** Who has a stake: each group is later heard, or the reason recorded. */
    stakeholderGroups: z.array(StakeholderGroup).min(1).max(30),
  })
  .meta({ id: 'ApproveTopic' });
export type TopicApproval = z.output<typeof TopicApproval>;

export class ApproveTopic {
  constructor(
    readonly topicId: string,
    readonly approval: TopicApproval,
  ) {}
}

/** A command by a Party organisation about a topic, with whether that organisation stands over every room that takes part. */
export interface ByBody<Command> {
  readonly command: Command;
  readonly covers: boolean;
}

/** The organisation for which the person acts. @throws RuleBroken when it does not stand over the topic's rooms. */
export const bodyOver = (covers: boolean, { actor }: DecisionContext): string => {
  if (!covers || actor.organisationId === undefined) throw new RuleBroken('topic.body-below-its-rooms');
  return actor.organisationId;
};

/** A decision rests on what was decided, not on what will be; what is urgent is to be ratified on a day still to come. */
export const assertBasis = (basis: Basis, today: string): void => {
  if (basis.kind === 'urgent') {
    if (basis.ratifyBy < today) throw new RuleBroken('topic.ratify-by-has-passed', { ratifyBy: basis.ratifyBy });
  } else if (basis.decidedOn !== undefined && basis.decidedOn > today)
    throw new RuleBroken('topic.basis-lies-ahead', { decidedOn: basis.decidedOn });
};

export const assertVisibility = ({ level, reason }: z.output<typeof Visibility>): void => {
  if (level !== 'public' && reason === undefined) throw new RuleBroken('topic.hidden-without-reason');
};

/** Duties are separated between persons, whatever offices they hold: 一肩挑 sends the approval one level up. */
const assertAnotherPerson = (topic: DraftedTopic, personId: string | undefined): void => {
  if (personId === undefined || topic.proposedBy.includes(personId)) throw new RuleBroken('topic.approver-proposed-it');
};

export const approveTopic: Decide<ByBody<ApproveTopic>, Topic, TopicEvent> = ({ command, covers }, topic, context) => {
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  if (topic.standing.status === 'approved') return [];
  if (topic.standing.status !== 'submitted') throw new RuleBroken('topic.not-submitted');
  const approvedBy = bodyOver(covers, context);
  assertAnotherPerson(topic, context.actor.personId);
  const { basis, visibility, stakeholderGroups } = command.approval;
  assertBasis(basis, context.today);
  assertVisibility(visibility);
  if (new Set(stakeholderGroups.map(({ code }) => code)).size < stakeholderGroups.length) throw new RuleBroken('topic.group-named-twice');
  const { roomId, partnerRoomIds, title, question, theme, channel, concernIds } = topic;
  return [
    TopicApproved({
      approvedBy,
      basis,
      visibility,
      stakeholderGroups: stakeholderGroups.map((group) => ({ ...group, why: published(group.why) })),
      roomId,
      partnerRoomIds: [...partnerRoomIds],
      title,
      question,
      theme,
      channel,
      concernIds: [...concernIds],
    }),
  ];
};
