import { describe, it } from '@jest/globals';
import { TopicDrafted } from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { draftTopic, DraftTopic, type DraftIn, type TopicDraft } from './draft-topic.js';
import { aTopicDrafted, committee, concern, member, room } from './topic.fixtures.js';
import { topicStream } from './topic.js';

const { given } = specification(topicStream.fold);
const base: TopicDraft = {
  roomId: room,
  partnerRoomIds: [],
  channel: 'resident',
  theme: 'livelihood',
  title: '老楼加装电梯',
  question: '是否加装、费用如何分担？',
  background: '五层住宅，老人多',
  concernIds: [concern],
};
const draft = (over: Partial<TopicDraft> = {}, facts: Partial<DraftIn> = {}): DraftIn => ({
  command: new DraftTopic({ ...base, ...over }),
  homeJurisdictionId: id(4000),
  roomsActive: true,
  setByKinds: null,
  recommenderIsMember: false,
  closedConcernIds: [],
  ...facts,
});
const setBy = { organisationId: committee, basis: { kind: 'annual_plan', planId: '2026', planItemNo: 3 } } as const;
const asMember = aContext({ actor: { personId: member, role: 'member' } });

describe('drafting a topic', () => {
  it('gathers what residents raise', () => {
    given()
      .when(draftTopic, draft({ concernIds: [concern, concern, id(91)] }))
      .then(
        TopicDrafted({
          ...base,
          background: { original: inClear('topic.background', id(9001), '五层住宅，老人多'), published: '五层住宅，老人多' },
          concernIds: [concern, id(91)],
        }),
      );
  });
  it('refuses one from residents that no resident has asked for', () => {
    given()
      .when(draftTopic, draft({ concernIds: [] }))
      .thenRefused('topic.needs-a-concern');
  });
  it('refuses a concern that was withdrawn, declined or handed on', () => {
    given()
      .when(draftTopic, draft({}, { closedConcernIds: [concern] }))
      .thenRefused('topic.concern-not-open');
  });
  it('names who sets a topic from above, and on what basis', () => {
    given()
      .when(draftTopic, draft({ channel: 'party_government', concernIds: [], setBy }, { setByKinds: ['party_organisation'] }))
      .thenMatch({ type: 'TopicDrafted', data: { setBy } });
    given()
      .when(draftTopic, draft({ channel: 'party_government' }))
      .thenRefused('topic.set-by-whom');
    given()
      .when(draftTopic, draft({ channel: 'party_government', setBy }, { setByKinds: ['media'] }))
      .thenRefused('topic.set-by-whom');
    given()
      .when(draftTopic, draft({ setBy }, { setByKinds: ['party_organisation'] }))
      .thenRefused('topic.set-by-whom');
  });
  it('names the member who recommends one', () => {
    given()
      .when(draftTopic, draft({ channel: 'member', concernIds: [], recommendedBy: member }, { recommenderIsMember: true }))
      .thenMatch({ type: 'TopicDrafted', data: { recommendedBy: member } });
    given()
      .when(draftTopic, draft({ channel: 'member' }))
      .thenRefused('topic.recommended-by-whom');
    given()
      .when(draftTopic, draft({ channel: 'member', recommendedBy: id(99) }))
      .thenRefused('topic.recommended-by-whom');
  });
  it('lets a member draft what they recommend themselves, and nothing else', () => {
    given()
      .when(draftTopic, draft({ channel: 'member', recommendedBy: member }, { recommenderIsMember: true }), asMember)
      .thenMatch({ type: 'TopicDrafted' });
    given()
      .when(draftTopic, draft({ channel: 'member', recommendedBy: id(99) }, { recommenderIsMember: true }), asMember)
      .thenRefused('topic.members-recommend-their-own');
    given().when(draftTopic, draft(), asMember).thenRefused('topic.members-recommend-their-own');
  });
  it('refuses a room that is not at work', () => {
    given()
      .when(draftTopic, draft({}, { roomsActive: false }))
      .thenRefused('topic.room-not-active');
  });
  it('refuses a room as its own partner', () => {
    given()
      .when(draftTopic, draft({ partnerRoomIds: [room] }))
      .thenRefused('topic.room-is-its-own-partner');
  });
  it('has nothing to record when it is drafted already', () => {
    given(aTopicDrafted()).when(draftTopic, draft()).thenNothing();
  });
});
