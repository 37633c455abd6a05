import { describe, it } from '@jest/globals';
import { TopicRaisedOneLevel } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { raiseTopicOneLevel, RaiseTopicOneLevel } from './raise-topic-one-level.js';
import { anApprovedTopic, aSubmittedTopic, aTopicDrafted, room, topic } from './topic.fixtures.js';
import { topicStream } from './topic.js';

const { given } = specification(topicStream.fold);
const above = id(81);
const raise = (toRoomId = above, isOneLevelUp = true) => ({
  command: new RaiseTopicOneLevel(topic, { toRoomId, reason: '多个村同有此事' }),
  isOneLevelUp,
});

describe('raising a topic one level', () => {
  it('hands it to the room above, where it is written and screened anew', () => {
    given(...aSubmittedTopic())
      .when(raiseTopicOneLevel, raise())
      .then(TopicRaisedOneLevel({ toRoomId: above, reason: '多个村同有此事' }));
  });
  it('is refused to a room that is not directly above', () => {
    given(aTopicDrafted())
      .when(raiseTopicOneLevel, raise(id(82), false))
      .thenRefused('topic.room-not-one-level-up');
  });
  it('is refused once a body has decided', () => {
    given(...anApprovedTopic())
      .when(raiseTopicOneLevel, raise())
      .thenRefused('topic.decided-already');
  });
  it('has nothing to record where it lies there already', () => {
    given(aTopicDrafted()).when(raiseTopicOneLevel, raise(room)).thenNothing();
  });
});
