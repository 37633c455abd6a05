import { describe, it } from '@jest/globals';
import { TopicClosed, VisibilityChanged } from '#libs/contracts';
import { aContext, specification } from '#libs/event-sourcing/testing';
import type { Basis } from '#libs/shared-kernel';
import { changeVisibility, ChangeVisibility, type ChangedVisibility } from './change-visibility.js';
import { anApprovedTopic, approver, aSubmittedTopic, committee, topic } from './topic.fixtures.js';
import { topicStream } from './topic.js';

const { given } = specification(topicStream.fold);
const basis: Basis = { kind: 'meeting', documentNumber: '示党纪〔2026〕4号', decidedOn: '2026-03-02' };
const to = (visibility: ChangedVisibility['visibility'], covers = true) => ({
  command: new ChangeVisibility(topic, { visibility, basis }),
  covers,
});
const party = aContext({ today: '2026-03-02', actor: { personId: approver, role: 'party_organisation', organisationId: committee } });
const hidden = { level: 'participants', reason: '涉及商业秘密' } as const;

describe('changing who may know of a case', () => {
  it('is recorded with the reason and the basis', () => {
    given(...anApprovedTopic())
      .when(changeVisibility, to(hidden), party)
      .then(VisibilityChanged({ visibility: hidden, basis }));
  });
  it('asks for the reason of hiding it', () => {
    given(...anApprovedTopic())
      .when(changeVisibility, to({ level: 'internal' }), party)
      .thenRefused('topic.hidden-without-reason');
  });
  it('is refused from a body below its rooms, and for a case that is not under way', () => {
    given(...anApprovedTopic())
      .when(changeVisibility, to(hidden, false), party)
      .thenRefused('topic.body-below-its-rooms');
    given(...aSubmittedTopic())
      .when(changeVisibility, to(hidden), party)
      .thenRefused('topic.not-under-way');
    given(...anApprovedTopic(), TopicClosed({ how: 'evaluated' }))
      .when(changeVisibility, to(hidden), party)
      .thenRefused('topic.not-under-way');
  });
  it('has nothing to record where it is so already', () => {
    given(...anApprovedTopic())
      .when(changeVisibility, to({ level: 'public' }), party)
      .thenNothing();
  });
});
