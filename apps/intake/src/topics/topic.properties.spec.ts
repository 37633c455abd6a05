import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TopicEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { aContext, id, recordedFor } from '#libs/event-sourcing/testing';
import { approveTopic, ApproveTopic } from './approve-topic.js';
import { addConcernToTopic, AddConcernToTopic, removeConcernFromTopic, RemoveConcernFromTopic } from './gather-concern.js';
import { raiseTopicOneLevel, RaiseTopicOneLevel } from './raise-topic-one-level.js';
import { rejectTopic, RejectTopic, returnTopic, ReturnTopic } from './return-topic.js';
import { reviseTopic, ReviseTopic } from './revise-topic.js';
import { screenTopic, ScreenTopic } from './screen-topic.js';
import { SCREENING_CRITERIA } from './screening-criteria.js';
import { submitTopic, SubmitTopic } from './submit-topic.js';
import { aTopicDrafted, committee, concern, drafter, topic } from './topic.fixtures.js';
import { topicStream, type Topic } from './topic.js';
import { withdrawTopic, WithdrawTopic } from './withdraw-topic.js';

interface Step {
  readonly by: string;
  readonly decide: (state: Topic, by: string) => TopicEvent[];
}
const bound =
  <Command>(decide: Decide<Command, Topic, TopicEvent>, command: Command): Step['decide'] =>
  (state, by) =>
    decide(command, state, aContext({ actor: { personId: by, role: 'party_organisation', organisationId: committee } }));

const person = fc.constantFrom(drafter, id(1), id(2), id(3));
const body = {
  basis: { kind: 'annual_plan', planId: '2026', planItemNo: 1 },
  visibility: { level: 'public' },
  stakeholderGroups: [{ code: 'all', name: '住户', why: '受益' }],
} as const;
const criteria = (unmet: number) => SCREENING_CRITERIA.map((code, index) => ({ code, met: index !== unmet }));
const command: fc.Arbitrary<Step['decide']> = fc.oneof(
  fc.constantFrom(1, 2, 3).map((n) => bound(reviseTopic, new ReviseTopic(topic, { question: `问题之${n}，怎么办？` }))),
  {
    weight: 14,
    arbitrary: fc
      .constantFrom(-1, -1, 0, 4)
      .map((unmet) => bound(screenTopic, new ScreenTopic(topic, { criteria: criteria(unmet), reasons: '核对' }))),
  },
  {
    weight: 14,
    arbitrary: fc.boolean().map((covers) =>
      bound(submitTopic, {
        command: new SubmitTopic(topic, {}),
        toBodyId: committee,
        covers,
        decideWithin: 10,
        ruleVersion: 'default-1',
      }),
    ),
  },
  {
    weight: 14,
    arbitrary: fc
      .boolean()
      .map((covers) =>
        bound(approveTopic, { command: new ApproveTopic(topic, { ...body, stakeholderGroups: [...body.stakeholderGroups] }), covers }),
      ),
  },
  fc.constant(bound(returnTopic, { command: new ReturnTopic(topic, { reasons: '改', change: ['问题'] }), covers: true })),
  fc.constant(bound(rejectTopic, { command: new RejectTopic(topic, '不宜'), covers: true })),
  fc.constant(bound(addConcernToTopic, { command: new AddConcernToTopic(topic, { concernId: id(91), reason: '同' }), isOpen: true })),
  fc
    .constantFrom(concern, id(91))
    .map((one) => bound(removeConcernFromTopic, new RemoveConcernFromTopic(topic, { concernId: one, reason: '异' }))),
  fc.constant(
    bound(raiseTopicOneLevel, { command: new RaiseTopicOneLevel(topic, { toRoomId: id(81), reason: '共性' }), isOneLevelUp: true }),
  ),
  fc.constantFrom(0, 2).map((others) => bound(withdrawTopic, new WithdrawTopic(topic, '重复', others))),
);

describe('a topic, whatever is asked of it in whatever order', () => {
  it('is approved only after a screening of its present words found it suitable, by somebody who did not propose it, with a concern behind it', () => {
    let approvals = 0;
    fc.assert(
      fc.property(fc.array(fc.record({ by: person, decide: command }), { minLength: 5, maxLength: 40 }), (steps) => {
        const history: { event: TopicEvent; by: string }[] = [{ event: aTopicDrafted()[0], by: drafter }];
        let state = topicStream.fold.evolve(
          topicStream.fold.initial,
          recordedFor(history[0]!.event, 0, { actor: { personId: drafter, role: 'coordinator' } }),
        );
        for (const { by, decide } of steps) {
          let events: TopicEvent[] = [];
          try {
            events = decide(state, by);
          } catch (error) {
            if (!(error instanceof RuleBroken)) throw error;
          }
          for (const event of events) {
            if (event.type === 'TopicApproved') {
              approvals++;
              const before = history.map((past) => past.event);
              const screened = before.findLastIndex((past) => past.type === 'TopicScreened');
              const changed = before.findLastIndex((past) =>
                ['TopicDrafted', 'TopicRevised', 'TopicReturned', 'TopicRaisedOneLevel'].includes(past.type),
              );
              expect(screened).toBeGreaterThan(changed);
              expect(before[screened]!.data).toMatchObject({ suitable: true });
              const proposers = history
                .filter((past) => ['TopicDrafted', 'TopicRevised', 'TopicSubmitted'].includes(past.event.type))
                .map((past) => past.by);
              expect(proposers).not.toContain(by);
              expect(event.data.concernIds.length).toBeGreaterThan(0);
            }
            history.push({ event, by });
            state = topicStream.fold.evolve(state, recordedFor(event, history.length, { actor: { personId: by, role: 'coordinator' } }));
          }
          if (events.length > 0) expect(decide(state, by)).toEqual([]);
        }
      }),
      { numRuns: 400, seed: 20260302 },
    );
    expect(approvals).toBeGreaterThan(20);
  });
});
