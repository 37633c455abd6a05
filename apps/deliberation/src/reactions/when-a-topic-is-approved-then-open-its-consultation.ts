import type { TopicEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Reaction } from '#libs/projections';
import type { ReactionPorts } from '#libs/service';
import { consultationStream } from '../consultations/consultation.js';
import { OpenConsultation } from '../consultations/open-consultation.js';
import { TerminateWithTopic } from '../consultations/stop-consultation.js';

type OfTopic = ReadEvent & Extract<TopicEvent, { type: 'TopicApproved' | 'RatificationRefused' | 'TopicWithdrawn' }>;

/**
 * The consultation opens with the approval, and ends when that falls: an urgent one that was not ratified, a topic withdrawn. One reaction
 * for both, so that the end can't overtake the opening.
 */
export const whenATopicIsApprovedThenOpenItsConsultation = ({ runner }: Pick<ReactionPorts, 'runner'>): Reaction => {
  const isOpened = async (caseId: string): Promise<boolean> => (await runner.load(consultationStream, caseId)) !== null;
  return {
    name: 'when-a-topic-is-approved-then-open-its-consultation',
    carriers: ['log'],
    on: ['TopicApproved', 'RatificationRefused', 'TopicWithdrawn'],
    react: async (event, issue) => {
      const { metadata, type, data } = event as OfTopic;
      const caseId = metadata.partitionKey;
      switch (type) {
        case 'TopicApproved': {
          const { roomId, partnerRoomIds, title, question, theme, visibility, stakeholderGroups, approvedBy } = data;
          const topic = { roomId, partnerRoomIds, title, question, theme, visibility, stakeholderGroups, approvedBy };
          await issue(0, new OpenConsultation(caseId, metadata.jurisdiction?.id ?? null, topic));
          return;
        }
        case 'RatificationRefused':
          if (await isOpened(caseId)) await issue(0, new TerminateWithTopic(caseId, data.reasons));
          return;
        case 'TopicWithdrawn':
          if (await isOpened(caseId)) await issue(0, new TerminateWithTopic(caseId, data.reason));
          return;
      }
    },
  };
};
