import { describe, it } from '@jest/globals';
import { TopicSubmitted } from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { submitTopic, SubmitTopic, type SubmissionTo } from './submit-topic.js';
import { anApprovedTopic, aSubmittedTopic, aTopicDrafted, aTopicScreened, committee, topic } from './topic.fixtures.js';
import { topicStream } from './topic.js';

const { given } = specification(topicStream.fold);
const submit = (over: Partial<SubmissionTo> = {}): SubmissionTo => ({
  command: new SubmitTopic(topic, {}),
  toBodyId: committee,
  covers: true,
  decideWithin: 10,
  ruleVersion: 'default-1',
  ...over,
});

describe('submitting a topic', () => {
  it('names the body and the working day by which it is to decide', () => {
    given(aTopicDrafted(), aTopicScreened())
      .when(submitTopic, submit(), aContext({ today: '2026-03-02' }))
      .then(TopicSubmitted({ toBodyId: committee, decideBy: '2026-03-16' }));
  });
  it('counts over a holiday', () => {
    given(aTopicDrafted(), aTopicScreened())
      .when(submitTopic, submit({ decideWithin: 1 }), aContext({ today: '2025-09-30' }))
      .then(TopicSubmitted({ toBodyId: committee, decideBy: '2025-10-09' }));
  });
  it('is refused for a topic that was not screened, or is unsuitable', () => {
    given(aTopicDrafted()).when(submitTopic, submit()).thenRefused('topic.not-screened');
    given(aTopicDrafted(), aTopicScreened(false)).when(submitTopic, submit()).thenRefused('topic.unsuitable');
  });
  it('is refused to a body that does not stand over all its rooms', () => {
    given(aTopicDrafted(), aTopicScreened())
      .when(submitTopic, submit({ covers: false }))
      .thenRefused('topic.body-below-its-rooms');
  });
  it('has nothing to record while it lies there, and is refused after the decision', () => {
    given(...aSubmittedTopic())
      .when(submitTopic, submit())
      .thenNothing();
    given(...aSubmittedTopic())
      .when(submitTopic, submit({ toBodyId: id(301) }))
      .thenRefused('topic.not-screened');
    given(...anApprovedTopic())
      .when(submitTopic, submit())
      .thenRefused('topic.not-screened');
  });
});
