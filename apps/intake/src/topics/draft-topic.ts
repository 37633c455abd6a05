import { z } from 'zod';
import { Id, TopicDrafted, type TopicEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { Basis, Channel, Theme, writtenText, type OrganisationKind } from '#libs/shared-kernel';
import { ProseText } from '../fields.js';
import type { Topic } from './topic.js';

export const TopicTitle = z.string().trim().min(4).max(100);
export const TopicQuestion = z.string().trim().min(4).max(500);

export const TopicDraft = z
  .strictObject({
    roomId: Id,
    partnerRoomIds: z.array(Id).max(20).default([]),
    channel: Channel,
    theme: Theme,
    smallButKey: z.boolean().optional(),
    title: TopicTitle,
    question: TopicQuestion,
    background: ProseText,
    concernIds: z.array(Id).max(500).default([]),
    /** 党政点题: which body set it, and on what basis. */
    setBy: z.strictObject({ organisationId: Id, basis: Basis }).optional(),
    /** 委员荐题: which CPPCC member recommends it. */
    recommendedBy: Id.optional(),
  })
  .meta({ id: 'DraftTopic' });
export type TopicDraft = z.output<typeof TopicDraft>;

export class DraftTopic {
  constructor(readonly draft: TopicDraft) {}
}

export interface DraftIn {
  readonly command: DraftTopic;
  /** Of the room. */
  readonly homeJurisdictionId: string;
  /** Of the room itself and of each partner room. */
  readonly roomsActive: boolean;
  readonly setByKinds: readonly OrganisationKind[] | null;
  readonly recommenderIsMember: boolean;
  /** Concerns that were withdrawn, declined or handed on. */
  readonly closedConcernIds: readonly string[];
}

/** Bodies that may set a topic from above. */
const MAY_SET: readonly OrganisationKind[] = ['party_organisation', 'government', 'cppcc_office'];

/** Each of the three channels says where the topic comes from, and only that one. */
const assertChannel = ({ channel, concernIds, setBy, recommendedBy }: TopicDraft, facts: DraftIn): void => {
  if (channel === 'resident' && concernIds.length === 0) throw new RuleBroken('topic.needs-a-concern');
  if ((channel === 'party_government') !== (setBy !== undefined)) throw new RuleBroken('topic.set-by-whom');
  if ((channel === 'member') !== (recommendedBy !== undefined)) throw new RuleBroken('topic.recommended-by-whom');
  if (setBy && !facts.setByKinds?.some((kind) => MAY_SET.includes(kind))) throw new RuleBroken('topic.set-by-whom');
  if (recommendedBy !== undefined && !facts.recommenderIsMember) throw new RuleBroken('topic.recommended-by-whom');
};

export const draftTopic: Decide<DraftIn, Topic, TopicEvent> = (facts, topic, { actor, participantId }) => {
  if (topic.status !== 'unknown') return [];
  const { draft } = facts.command;
  if (!facts.roomsActive) throw new RuleBroken('topic.room-not-active');
  if (draft.partnerRoomIds.includes(draft.roomId)) throw new RuleBroken('topic.room-is-its-own-partner');
  if (actor.role === 'member' && (draft.channel !== 'member' || draft.recommendedBy !== actor.personId))
    throw new RuleBroken('topic.members-recommend-their-own');
  assertChannel(draft, facts);
  if (facts.closedConcernIds.length > 0) throw new RuleBroken('topic.concern-not-open', { concerns: facts.closedConcernIds });
  return [
    TopicDrafted({
      ...draft,
      partnerRoomIds: [...new Set(draft.partnerRoomIds)],
      concernIds: [...new Set(draft.concernIds)],
      background: writtenText('topic.background', participantId, draft.background),
    }),
  ];
};
