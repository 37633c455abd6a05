import { describe, it } from '@jest/globals';
import { RatificationRefused, TopicRatified } from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import type { Basis } from '#libs/shared-kernel';
import { ratifyTopic, RatifyTopic, refuseRatification, RefuseRatification } from './ratify-topic.js';
import { anApprovedTopic, anUrgentApproval, approver, aSubmittedTopic, committee, topic } from './topic.fixtures.js';
import { topicStream } from './topic.js';

const { given } = specification(topicStream.fold);
const meeting: Basis = { kind: 'meeting', documentNumber: '示党纪〔2026〕5号', decidedOn: '2026-03-10' };
const ratify = (basis: Basis = meeting, covers = true) => ({ command: new RatifyTopic(topic, basis), covers });
const refuse = (basis: Basis = meeting, covers = true) => ({ command: new RefuseRatification(topic, basis, '不属紧急'), covers });
const as = (personId: string) =>
  aContext({ today: '2026-03-12', actor: { personId, role: 'party_organisation', organisationId: committee } });
const another = as(id(66));
const urgent = [...aSubmittedTopic(), anUrgentApproval()];
const refused = RatificationRefused({ basis: meeting, reasons: '不属紧急' });

describe('ratifying what was approved as urgent', () => {
  it('records the meeting that did', () => {
    given(...urgent)
      .when(ratifyTopic, ratify(), another)
      .then(TopicRatified({ basis: meeting }));
  });
  it('is refused from the person who let it pass, and from a body below its rooms', () => {
    given(...urgent)
      .when(ratifyTopic, ratify(), as(approver))
      .thenRefused('topic.ratifier-approved-it');
    given(...urgent)
      .when(ratifyTopic, ratify(meeting, false), another)
      .thenRefused('topic.body-below-its-rooms');
  });
  it('is refused as urgent once more, or on a meeting still to come', () => {
    given(...urgent)
      .when(ratifyTopic, ratify({ kind: 'urgent', ratifyBy: '2026-04-01', why: '仍紧急' }), another)
      .thenRefused('topic.ratified-on-what');
    given(...urgent)
      .when(ratifyTopic, ratify({ kind: 'meeting', documentNumber: '6号', decidedOn: '2026-03-13' }), another)
      .thenRefused('topic.basis-lies-ahead');
  });
  it('is refused for a topic that was approved in the ordinary way', () => {
    given(...anApprovedTopic())
      .when(ratifyTopic, ratify(), another)
      .thenRefused('topic.not-approved-as-urgent');
  });
  it('has nothing to record the second time', () => {
    given(...urgent, TopicRatified({ basis: meeting }))
      .when(ratifyTopic, ratify(), another)
      .thenNothing();
  });
});

describe('refusing to ratify', () => {
  it('records why, and ends the case', () => {
    given(...urgent)
      .when(refuseRatification, refuse(), another)
      .then(refused);
    given(...urgent, refused)
      .when(ratifyTopic, ratify(), another)
      .thenRefused('topic.not-approved-as-urgent');
  });
  it('is refused once it was ratified', () => {
    given(...urgent, TopicRatified({ basis: meeting }))
      .when(refuseRatification, refuse(), another)
      .thenRefused('topic.ratified-before');
  });
  it('is refused from the person who let it pass', () => {
    given(...urgent)
      .when(refuseRatification, refuse(), as(approver))
      .thenRefused('topic.ratifier-approved-it');
  });
  it('has nothing to record the second time', () => {
    given(...urgent, refused)
      .when(refuseRatification, refuse(), another)
      .thenNothing();
  });
});
