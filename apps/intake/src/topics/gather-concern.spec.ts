import { describe, it } from '@jest/globals';
import { TopicConcernAdded, TopicConcernRemoved, TopicWithdrawn } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { addConcernToTopic, AddConcernToTopic, removeConcernFromTopic, RemoveConcernFromTopic } from './gather-concern.js';
import { anApprovedTopic, aSubmittedTopic, aTopicDrafted, committee, concern, topic } from './topic.fixtures.js';
import { topicStream } from './topic.js';

const { given } = specification(topicStream.fold);
const other = id(91);
const add = (concernId: string, isOpen = true) => ({ command: new AddConcernToTopic(topic, { concernId, reason: '同一件事' }), isOpen });
const remove = (concernId: string) => new RemoveConcernFromTopic(topic, { concernId, reason: '另案处理' });
const fromAbove = {
  channel: 'party_government',
  setBy: { organisationId: committee, basis: { kind: 'annual_plan', planId: '2026', planItemNo: 3 } },
} as const;

describe('gathering one more concern', () => {
  it('is recorded, also while the case is under way', () => {
    given(aTopicDrafted())
      .when(addConcernToTopic, add(other))
      .then(TopicConcernAdded({ concernId: other, reason: '同一件事' }));
    given(...anApprovedTopic())
      .when(addConcernToTopic, add(other))
      .thenMatch({ type: 'TopicConcernAdded' });
  });
  it('is refused once the topic is over', () => {
    given(aTopicDrafted(), TopicWithdrawn({ reason: '重复' }))
      .when(addConcernToTopic, add(other))
      .thenRefused('topic.over');
  });
  it('is refused for one that was withdrawn, declined or handed on', () => {
    given(aTopicDrafted()).when(addConcernToTopic, add(other, false)).thenRefused('topic.concern-not-open');
  });
  it('stops at five hundred', () => {
    given(aTopicDrafted({ concernIds: Array.from({ length: 500 }, (_, n) => id(10_000 + n)) }))
      .when(addConcernToTopic, add(other))
      .thenRefused('topic.too-many-concerns');
  });
  it('has nothing to record for one that is in it', () => {
    given(aTopicDrafted()).when(addConcernToTopic, add(concern)).thenNothing();
  });
});

describe('letting go of a concern', () => {
  it('is recorded with the reason', () => {
    given(aTopicDrafted({ concernIds: [concern, other] }))
      .when(removeConcernFromTopic, remove(other))
      .then(TopicConcernRemoved({ concernId: other, reason: '另案处理' }));
  });
  it("is refused for the last concern of a residents' topic, but not of one set from above", () => {
    given(aTopicDrafted()).when(removeConcernFromTopic, remove(concern)).thenRefused('topic.needs-a-concern');
    given(aTopicDrafted(fromAbove)).when(removeConcernFromTopic, remove(concern)).thenMatch({ type: 'TopicConcernRemoved' });
  });
  it('is refused once it is submitted', () => {
    given(...aSubmittedTopic({ concernIds: [concern, other] }))
      .when(removeConcernFromTopic, remove(other))
      .thenRefused('topic.not-being-written');
  });
  it('has nothing to record for one that is not in it', () => {
    given(aTopicDrafted()).when(removeConcernFromTopic, remove(other)).thenNothing();
  });
});
