import { z } from 'zod';
import { RatificationRefused, TopicRatified, type TopicEvent } from '#libs/contracts';
import { RuleBroken, type Decide, type DecisionContext } from '#libs/event-sourcing';
import { Basis } from '#libs/shared-kernel';
import { published, ReasonText } from '../fields.js';
import { assertBasis, bodyOver, type ByBody } from './approve-topic.js';
import type { Approval, Topic } from './topic.js';

export const Ratification = z.strictObject({ basis: Basis }).meta({ id: 'RatifyTopic' });

export class RatifyTopic {
  constructor(
    readonly topicId: string,
    readonly basis: Basis,
  ) {}
}

/** What was urgent comes before the body it passed by, and before another person than the one who let it pass. */
const assertMayRatify = (approval: Approval, basis: Basis, covers: boolean, context: DecisionContext): void => {
  bodyOver(covers, context);
  if (approval.personId === context.actor.personId) throw new RuleBroken('topic.ratifier-approved-it');
  if (basis.kind === 'urgent') throw new RuleBroken('topic.ratified-on-what');
  assertBasis(basis, context.today);
};

export const ratifyTopic: Decide<ByBody<RatifyTopic>, Topic, TopicEvent> = ({ command: { basis }, covers }, topic, context) => {
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  const { standing } = topic;
  if (standing.status !== 'approved' || standing.approval.basis.kind !== 'urgent') throw new RuleBroken('topic.not-approved-as-urgent');
  if (standing.approval.ratified) return [];
  assertMayRatify(standing.approval, basis, covers, context);
  return [TopicRatified({ basis })];
};

export const RefusedRatification = z.strictObject({ basis: Basis, reasons: ReasonText }).meta({ id: 'RefuseRatification' });

export class RefuseRatification {
  constructor(
    readonly topicId: string,
    readonly basis: Basis,
    readonly reasons: string,
  ) {}
}

/** The approval falls: the case ends here. */
export const refuseRatification: Decide<ByBody<RefuseRatification>, Topic, TopicEvent> = ({ command, covers }, topic, context) => {
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  const { standing } = topic;
  if (standing.status === 'ratification_refused') return [];
  if (standing.status !== 'approved' || standing.approval.basis.kind !== 'urgent') throw new RuleBroken('topic.not-approved-as-urgent');
  if (standing.approval.ratified) throw new RuleBroken('topic.ratified-before');
  assertMayRatify(standing.approval, command.basis, covers, context);
  return [RatificationRefused({ basis: command.basis, reasons: published(command.reasons) })];
};
