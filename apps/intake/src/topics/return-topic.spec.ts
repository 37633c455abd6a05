import { describe, it } from '@jest/globals';
import { TopicRejected, TopicReturned } from '#libs/contracts';
import { aContext, specification } from '#libs/event-sourcing/testing';
import { rejectTopic, RejectTopic, returnTopic, ReturnTopic } from './return-topic.js';
import { anApprovedTopic, approver, aSubmittedTopic, committee, topic } from './topic.fixtures.js';
import { topicStream } from './topic.js';

const { given } = specification(topicStream.fold);
const party = aContext({ actor: { personId: approver, role: 'party_organisation', organisationId: committee } });
const sendBack = (covers = true) => ({ command: new ReturnTopic(topic, { reasons: '问题太宽', change: ['问题'] }), covers });
const reject = (covers = true) => ({ command: new RejectTopic(topic, '已另案处理'), covers });
const returned = TopicReturned({ reasons: '问题太宽', change: ['问题'] });
const rejected = TopicRejected({ reasons: '已另案处理' });

describe('returning a topic', () => {
  it('says why and what to change', () => {
    given(...aSubmittedTopic())
      .when(returnTopic, sendBack(), party)
      .then(returned);
  });
  it('is refused where nothing was submitted, and from a body below its rooms', () => {
    given(...anApprovedTopic())
      .when(returnTopic, sendBack(), party)
      .thenRefused('topic.not-submitted');
    given(...aSubmittedTopic())
      .when(returnTopic, sendBack(false), party)
      .thenRefused('topic.body-below-its-rooms');
  });
  it('has nothing to record the second time', () => {
    given(...aSubmittedTopic(), returned)
      .when(returnTopic, sendBack(), party)
      .thenNothing();
  });
});

describe('rejecting a topic', () => {
  it('says why', () => {
    given(...aSubmittedTopic())
      .when(rejectTopic, reject(), party)
      .then(rejected);
  });
  it('is refused where nothing was submitted, and from a body below its rooms', () => {
    given(...aSubmittedTopic(), returned)
      .when(rejectTopic, reject(), party)
      .thenRefused('topic.not-submitted');
    given(...aSubmittedTopic())
      .when(rejectTopic, reject(false), party)
      .thenRefused('topic.body-below-its-rooms');
  });
  it('has nothing to record the second time', () => {
    given(...aSubmittedTopic(), rejected)
      .when(rejectTopic, reject(), party)
      .thenNothing();
  });
});
