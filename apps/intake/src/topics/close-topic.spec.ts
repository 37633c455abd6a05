import { describe, it } from '@jest/globals';
import { TopicClosed } from '#libs/contracts';
import { specification } from '#libs/event-sourcing/testing';
import { closeTopic, CloseTopic } from './close-topic.js';
import { anApprovedTopic, aSubmittedTopic, topic } from './topic.fixtures.js';
import { topicStream } from './topic.js';

const { given } = specification(topicStream.fold);
const close = new CloseTopic(topic, 'evaluated');

describe('closing a topic when its case is evaluated', () => {
  it('is recorded with how it ended', () => {
    given(...anApprovedTopic())
      .when(closeTopic, close)
      .then(TopicClosed({ how: 'evaluated' }));
  });
  it('has nothing to record the second time, or where nothing was approved; it never refuses', () => {
    given(...anApprovedTopic(), TopicClosed({ how: 'evaluated' }))
      .when(closeTopic, close)
      .thenNothing();
    given(...aSubmittedTopic())
      .when(closeTopic, close)
      .thenNothing();
    given().when(closeTopic, close).thenNothing();
  });
});
