import type { TopicEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Reaction } from '#libs/projections';
import { LinkConcernToTopic, UnlinkConcern } from '../concerns/link-concern.js';
import { concernsOf, type TopicsRead } from './concerns-of.js';

type Cause = Extract<
  TopicEvent,
  { type: 'TopicDrafted' | 'TopicConcernAdded' | 'TopicConcernRemoved' | 'TopicRejected' | 'TopicWithdrawn' | 'RatificationRefused' }
>;

/**
 * A link between a topic and a concern is recorded on both sides. A topic that comes to nothing lets its concerns go: they wait again,
 * and somebody has to find another way for them.
 */
export const whenATopicGathersConcernsThenLinkThem = (topics: TopicsRead): Reaction => ({
  name: 'when-a-topic-gathers-concerns-then-link-them',
  carriers: ['log'],
  on: [
    'TopicDrafted',
    'TopicConcernAdded',
    'TopicConcernRemoved',
    'TopicRejected',
    'TopicWithdrawn',
    'RatificationRefused',
  ] satisfies Cause['type'][],
  react: async (event, issue) => {
    const topicId = event.metadata.partitionKey;
    const commands = await commandsFor(event as ReadEvent & Cause, topicId, topics);
    for (const [n, command] of commands.entries()) await issue(n, command);
  },
});

const commandsFor = async (event: ReadEvent & Cause, topicId: string, topics: TopicsRead): Promise<object[]> => {
  switch (event.type) {
    case 'TopicDrafted':
      return event.data.concernIds.map((concernId) => new LinkConcernToTopic(concernId, topicId, event.data.title));
    case 'TopicConcernAdded':
      return [new LinkConcernToTopic(event.data.concernId, topicId, event.data.reason)];
    case 'TopicConcernRemoved':
      return [new UnlinkConcern(event.data.concernId, topicId, event.data.reason)];
    case 'TopicRejected':
    case 'RatificationRefused':
      return (await concernsOf(topics, topicId)).map((concernId) => new UnlinkConcern(concernId, topicId, event.data.reasons));
    case 'TopicWithdrawn':
      return (await concernsOf(topics, topicId)).map((concernId) => new UnlinkConcern(concernId, topicId, event.data.reason));
  }
};
