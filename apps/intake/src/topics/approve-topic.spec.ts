import { describe, it } from '@jest/globals';
import { TopicApproved, TopicRevised } from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { approveTopic, ApproveTopic, type TopicApproval } from './approve-topic.js';
import {
  anApprovedTopic,
  approver,
  aSubmittedTopic,
  aTopicApproved,
  aTopicDrafted,
  aTopicScreened,
  aTopicSubmitted,
  committee,
  concern,
  drafter,
  member,
  room,
  submitter,
  topic,
} from './topic.fixtures.js';
import { topicStream } from './topic.js';

const { given } = specification(topicStream.fold);
const decision: TopicApproval = {
  basis: { kind: 'meeting', documentNumber: '示党纪〔2026〕3号', decidedOn: '2026-03-01' },
  visibility: { level: 'public' },
  stakeholderGroups: [{ code: 'upper_floors', name: '高层住户', why: '直接受益' }],
};
const approve = (over: Partial<TopicApproval> = {}, covers = true) => ({
  command: new ApproveTopic(topic, { ...decision, ...over }),
  covers,
});
const as = (personId: string) =>
  aContext({ today: '2026-03-02', actor: { personId, role: 'party_organisation', organisationId: committee } });

describe('approving a topic', () => {
  it('carries everything that the consultation opens with', () => {
    given(...aSubmittedTopic())
      .when(approveTopic, approve(), as(approver))
      .then(
        TopicApproved({
          ...decision,
          approvedBy: committee,
          roomId: room,
          partnerRoomIds: [],
          title: '老楼加装电梯',
          question: '是否加装、费用如何分担？',
          theme: 'livelihood',
          channel: 'resident',
          concernIds: [concern],
        }),
      );
  });
  it('is refused from a body that does not stand over every room that takes part', () => {
    given(...aSubmittedTopic())
      .when(approveTopic, approve({}, false), as(approver))
      .thenRefused('topic.body-below-its-rooms');
  });
  it('is refused from whoever recommended, drafted, revised or submitted it', () => {
    given(...aSubmittedTopic())
      .when(approveTopic, approve(), as(drafter))
      .thenRefused('topic.approver-proposed-it');
    given(...aSubmittedTopic())
      .when(approveTopic, approve(), as(submitter))
      .thenRefused('topic.approver-proposed-it');
    given(
      aTopicDrafted(),
      [TopicRevised({ question: '三号楼是否加装电梯？' }), { actor: { personId: id(67), role: 'coordinator' } }],
      aTopicScreened(),
      aTopicSubmitted(),
    )
      .when(approveTopic, approve(), as(id(67)))
      .thenRefused('topic.approver-proposed-it');
    given(...aSubmittedTopic({ channel: 'member', recommendedBy: member }))
      .when(approveTopic, approve(), as(member))
      .thenRefused('topic.approver-proposed-it');
  });
  it('is refused before it is submitted', () => {
    given(aTopicDrafted(), aTopicScreened()).when(approveTopic, approve(), as(approver)).thenRefused('topic.not-submitted');
  });
  it('is refused on a meeting that is still to come', () => {
    given(...aSubmittedTopic())
      .when(approveTopic, approve({ basis: { kind: 'meeting', documentNumber: '3号', decidedOn: '2026-03-03' } }), as(approver))
      .thenRefused('topic.basis-lies-ahead');
  });
  it('takes what is urgent with a day of ratification still to come', () => {
    given(...aSubmittedTopic())
      .when(approveTopic, approve({ basis: { kind: 'urgent', ratifyBy: '2026-03-20', why: '汛期抢修' } }), as(approver))
      .thenMatch({ type: 'TopicApproved', data: { basis: { ratifyBy: '2026-03-20' } } });
    given(...aSubmittedTopic())
      .when(approveTopic, approve({ basis: { kind: 'urgent', ratifyBy: '2026-03-01', why: '汛期抢修' } }), as(approver))
      .thenRefused('topic.ratify-by-has-passed');
  });
  it('asks why a case is not public', () => {
    given(...aSubmittedTopic())
      .when(approveTopic, approve({ visibility: { level: 'participants' } }), as(approver))
      .thenRefused('topic.hidden-without-reason');
    given(...aSubmittedTopic())
      .when(approveTopic, approve({ visibility: { level: 'participants', reason: '涉及商业秘密' } }), as(approver))
      .thenMatch({ type: 'TopicApproved' });
  });
  it('refuses a stakeholder group named twice', () => {
    const [group] = decision.stakeholderGroups;
    given(...aSubmittedTopic())
      .when(approveTopic, approve({ stakeholderGroups: [group!, group!] }), as(approver))
      .thenRefused('topic.group-named-twice');
  });
  it('has nothing to record when it is approved already, also by somebody else', () => {
    given(...aSubmittedTopic(), aTopicApproved())
      .when(approveTopic, approve(), as(id(99)))
      .thenNothing();
    given(...anApprovedTopic())
      .when(approveTopic, approve(), as(approver))
      .thenNothing();
  });
});
