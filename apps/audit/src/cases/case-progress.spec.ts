import { describe, expect, it } from '@jest/globals';
import { ReferralAnswered, ReferredUp, TopicRaisedOneLevel } from '#libs/contracts';
import { id, recordedFor } from '#libs/event-sourcing/testing';
import {
  accepted,
  approved,
  assigned,
  body,
  completed,
  concluded,
  decided,
  drafted,
  published,
  received,
  reopened,
  researched,
  room,
  screened,
  sent,
  sentBack,
  settled,
  submitted,
  talked,
  unit,
  verified,
  warned,
  wholeLoop,
} from './case.fixtures.js';
import { caseProgress, initialProgress, type CaseEvent, type CaseProgress } from './case-progress.js';

const after = (...events: readonly CaseEvent[]): CaseProgress =>
  events.reduce(
    (progress, event, index) =>
      caseProgress(progress, recordedFor(event, index, { occurredAt: `2026-03-01T02:00:${String(index).padStart(2, '0')}.000Z` })),
    initialProgress,
  );
const toApproved = [drafted, screened, submitted, approved];
const toConcluded = [...toApproved, ...settled, ...researched, ...talked, concluded];
const toDecided = [...toConcluded, sent, received, decided];

describe('the stage of a case', () => {
  it('goes through seven stages of its own, each left when the next is entered', () => {
    const { visits, status } = after(...wholeLoop);
    expect(visits.map((visit) => visit.stage)).toEqual(['topic', 'participants', 'research', 'consult', 'report', 'deliver', 'evaluate']);
    expect(visits.every((visit, index) => visit.leftAt === (visits[index + 1]?.enteredAt ?? visit.leftAt))).toBe(true);
    expect(visits.every((visit) => visit.leftAt !== null)).toBe(true);
    expect(status).toBe('closed');
  });
  it('goes back to research with the next round, and keeps its history', () => {
    const progress = after(...toConcluded, sent, sentBack, reopened);
    expect(progress).toMatchObject({ stage: 'research', round: 2, conclusion: null, status: 'open' });
    expect(progress.visits.map(({ stage, round }) => `${stage} ${round}`)).toEqual([
      'topic 1',
      'participants 1',
      'research 1',
      'consult 1',
      'report 1',
      'research 2',
    ]);
  });
  it('stays hidden from the public until somebody has decided who may see it', () => {
    expect(after(drafted).visibility).toBe('internal');
    expect(after(...toApproved).visibility).toBe('public');
  });
});

describe('on whose desk a case lies', () => {
  it.each<[string, readonly CaseEvent[], CaseProgress['desk']]>([
    ['the room screens a draft', [drafted], { kind: 'room', id: room, task: 'screen_topic', until: null }],
    [
      'the body decides by the date set',
      [drafted, screened, submitted],
      { kind: 'organisation', id: body, task: 'decide_topic', until: '2026-03-16' },
    ],
    ['the room fills seats', [...toApproved, settled[0]!], { kind: 'room', id: room, task: 'fill_seats', until: null }],
    [
      'research has its due date',
      [...toApproved, ...settled, researched[0]!],
      { kind: 'room', id: room, task: 'record_findings', until: '2026-04-01' },
    ],
    [
      'a session waits for its Shanghai day',
      [...toApproved, ...settled, ...researched, talked[0]!],
      { kind: 'room', id: room, task: 'hold_session', until: '2026-04-10' },
    ],
    [
      'a received report waits for decisions',
      [...toConcluded, sent, received],
      { kind: 'organisation', id: body, task: 'decide_recommendations', until: '2026-05-08' },
    ],
    ['an adopted one waits for a unit', toDecided, { kind: 'organisation', id: body, task: 'assign_responsibilities', until: null }],
    ['the unit accepts', [...toDecided, assigned], { kind: 'organisation', id: unit, task: 'accept_responsibility', until: '2026-07-01' }],
    [
      'the unit delivers',
      [...toDecided, assigned, accepted],
      { kind: 'organisation', id: unit, task: 'complete_responsibility', until: '2026-07-01' },
    ],
    [
      'what is done is verified',
      [...toDecided, assigned, accepted, completed],
      { kind: 'organisation', id: body, task: 'verify_completion', until: null },
    ],
    [
      'what is verified is published',
      [...toDecided, assigned, accepted, completed, verified],
      { kind: 'room', id: room, task: 'publish_results', until: null },
    ],
    [
      'residents answer',
      [...toDecided, assigned, accepted, completed, verified, published],
      { kind: 'participants', id: null, task: 'collect_ratings', until: null },
    ],
  ])('%s', (_, events, desk) => {
    expect(after(...events).desk).toEqual(desk);
  });
  it('is that of the room above when the topic is raised one level, where the case goes on', () => {
    const raised = TopicRaisedOneLevel({ toRoomId: id(29), reason: '几个村都有' });
    expect(after(drafted, screened, submitted, raised)).toMatchObject({
      status: 'open',
      stage: 'topic',
      roomId: id(29),
      approvingBodyId: null,
      desk: { kind: 'room', id: id(29), task: 'screen_topic' },
    });
    expect(after(drafted, raised, screened).desk).toMatchObject({ id: id(29), task: 'submit_topic' });
  });
  it('is that of whoever is asked, and then again the one before', () => {
    const asked = ReferredUp({ referralId: id(30), toBodyId: body, question: '能否跨镇处理', replyBy: '2026-04-08' });
    const answered = ReferralAnswered({ referralId: id(30), answer: '可以' });
    const waiting = [...toApproved, ...settled, ...researched];
    expect(after(...waiting, asked).desk).toEqual({ kind: 'organisation', id: body, task: 'answer_referral', until: '2026-04-08' });
    expect(after(...waiting, asked, answered).desk).toEqual(after(...waiting).desk);
    expect(after(...waiting, asked, talked[0]!, answered).desk).toEqual(after(...waiting, talked[0]!).desk);
    const other = ReferredUp({ referralId: id(31), toBodyId: unit, question: '经费谁出', replyBy: '2026-04-09' });
    const otherAnswered = ReferralAnswered({ referralId: id(31), answer: '街道出' });
    expect(after(...waiting, asked, other, otherAnswered).desk).toEqual(after(...waiting, asked).desk);
    expect(after(...waiting, asked, other, answered, otherAnswered).desk).toEqual(after(...waiting).desk);
  });
  it('is nobody’s once the case is closed', () => {
    expect(after(...wholeLoop).desk.kind).toBe('nobody');
  });
  it('keeps warnings beside it, each code once', () => {
    expect(after(drafted, warned, warned).warnings).toEqual(['unanswered']);
  });
});
