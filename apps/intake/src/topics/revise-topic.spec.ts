import { describe, it } from '@jest/globals';
import { TopicReturned, TopicRevised } from '#libs/contracts';
import { specification } from '#libs/event-sourcing/testing';
import { reviseTopic, ReviseTopic, type Revision } from './revise-topic.js';
import { submitTopic, SubmitTopic } from './submit-topic.js';
import { aSubmittedTopic, aTopicDrafted, aTopicScreened, committee, topic } from './topic.fixtures.js';
import { topicStream } from './topic.js';

const { given } = specification(topicStream.fold);
const revise = (revision: Revision) => new ReviseTopic(topic, revision);
const returned = TopicReturned({ reasons: '问题太宽', change: ['问题'] });

describe('revising a topic', () => {
  it('records what changes, and what it answers', () => {
    given(...aSubmittedTopic(), returned)
      .when(reviseTopic, revise({ title: '老楼加装电梯', question: '三号楼是否加装电梯？', answering: '已缩小范围' }))
      .then(TopicRevised({ question: '三号楼是否加装电梯？', answering: '已缩小范围' }));
  });
  it('undoes the screening', () => {
    given(aTopicDrafted(), aTopicScreened(), TopicRevised({ question: '三号楼是否加装电梯？' }))
      .when(submitTopic, {
        command: new SubmitTopic(topic, {}),
        toBodyId: committee,
        covers: true,
        decideWithin: 10,
        ruleVersion: 'default-1',
      })
      .thenRefused('topic.not-screened');
  });
  it('is refused while it is before a body', () => {
    given(...aSubmittedTopic())
      .when(reviseTopic, revise({ title: '加装电梯二期' }))
      .thenRefused('topic.not-being-written');
  });
  it('has nothing to record where nothing changes', () => {
    given(aTopicDrafted())
      .when(reviseTopic, revise({ title: '老楼加装电梯', theme: 'livelihood' }))
      .thenNothing();
  });
});
