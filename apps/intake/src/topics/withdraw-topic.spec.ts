import { describe, it } from '@jest/globals';
import { TopicWithdrawn } from '#libs/contracts';
import { specification } from '#libs/event-sourcing/testing';
import { anApprovedTopic, aSubmittedTopic, aTopicDrafted, topic } from './topic.fixtures.js';
import { topicStream } from './topic.js';
import { withdrawTopic, WithdrawTopic } from './withdraw-topic.js';

const { given } = specification(topicStream.fold);
const withdraw = (others = 0) => new WithdrawTopic(topic, '重复', others);

describe('withdrawing a topic', () => {
  it('is recorded up to the decision about it', () => {
    given(...aSubmittedTopic())
      .when(withdrawTopic, withdraw())
      .then(TopicWithdrawn({ reason: '重复' }));
  });
  it('is refused when others have made it their own', () => {
    given(aTopicDrafted()).when(withdrawTopic, withdraw(3)).thenRefused('topic.others-stand-behind-it');
  });
  it('is refused once a body has decided', () => {
    given(...anApprovedTopic())
      .when(withdrawTopic, withdraw())
      .thenRefused('topic.decided-already');
  });
  it('has nothing to record the second time', () => {
    given(aTopicDrafted(), TopicWithdrawn({ reason: '重复' }))
      .when(withdrawTopic, withdraw())
      .thenNothing();
  });
});
