import { describe, expect, it } from '@jest/globals';
import {
  ConcernAnswered,
  ConcernDeclined,
  ConcernHandedOn,
  ConcernLinkedToTopic,
  ConcernRaised,
  ConcernUnlinked,
  ConcernWithdrawn,
  RatificationRefused,
  RoomClosed,
  RoomResumed,
  RoomSucceeded,
  RoomSuspended,
  TopicClosed,
  TopicSubmitted,
  TopicWithdrawn,
} from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import {
  activated,
  approved,
  caseId,
  concernId,
  drafted,
  established,
  madeVisible,
  partner,
  raisedByPartner,
  roomId,
  told,
  toldOfCase,
  toldTypes,
} from './story.fixtures.js';

describe('what partners are told of a topic', () => {
  it('begins with its approval, when it is public', () => {
    const [fact, ...more] = told(caseId, drafted, TopicSubmitted({ toBodyId: id(22), decideBy: '2026-03-16' }), approved());
    expect(more).toEqual([]);
    expect(fact).toMatchObject({
      type: 'case.topic_approved',
      about: caseId,
      audience: null,
      theme: 'livelihood',
      jurisdictionId: id(4000),
      data: { caseId, roomId, basis: 'meeting', stakeholderGroups: [{ code: 'low_floor', name: '低层住户' }] },
    });
    // Why somebody is concerned is for the room, and may describe them.
    expect(JSON.stringify(fact!.data)).not.toContain('采光');
  });
  it('is nothing of a case that is not public', () => {
    expect(told(caseId, drafted, approved('participants'), TopicClosed({ how: 'evaluated' }))).toEqual([]);
  });
  it('begins when a case is made public, and ends with its id when it no longer is', () => {
    const facts = told(caseId, drafted, approved('internal'), madeVisible('public'), madeVisible('participants'), madeVisible('internal'));
    expect(facts.map(({ type }) => type)).toEqual(['case.made_public', 'case.no_longer_public']);
    expect(facts[1]!.data).toEqual({ caseId });
  });
  it('says that nothing changed where nothing did', () => {
    expect(told(caseId, approved(), madeVisible('public')).map(({ type }) => type)).toEqual(['case.topic_approved']);
  });
  it('has its end, however it comes', () => {
    const basis = { kind: 'meeting' as const, documentNumber: '1', decidedOn: '2026-03-05' };
    expect(
      toldOfCase(TopicWithdrawn({ reason: 'x' }), RatificationRefused({ basis, reasons: 'x' }), TopicClosed({ how: 'evaluated' })).map(
        ({ data }) => (data as { how: string }).how,
      ),
    ).toEqual(['withdrawn', 'ratification_refused', 'evaluated']);
  });
});

describe('what partners are told of a room', () => {
  it('begins with its work', () => {
    expect(toldTypes(roomId, established)).toEqual([]);
    expect(
      toldTypes(roomId, established, activated, RoomSuspended({ reason: 'x' }), RoomResumed({ reason: 'x' }), RoomClosed({ reason: 'x' })),
    ).toEqual(['room.activated', 'room.suspended', 'room.resumed', 'room.closed']);
  });
  it('says once that it is closed, with the room that follows', () => {
    const facts = told(roomId, established, RoomSucceeded({ by: id(9), on: '2026-05-01' }), RoomClosed({ reason: '合并' }));
    expect(facts).toHaveLength(1);
    expect(facts[0]!.data).toMatchObject({ roomId, succeededBy: id(9) });
  });
});

describe('what the sender of a concern is told', () => {
  it('is each step of it, by the id of their own, and for them alone', () => {
    const facts = told(
      concernId,
      raisedByPartner,
      ConcernLinkedToTopic({ topicId: caseId, reason: 'x' }),
      ConcernAnswered({ topicId: caseId, what: 'topic_approved', channel: 'partner' }),
      ConcernUnlinked({ topicId: caseId, reason: 'x' }),
      ConcernHandedOn({ channel: 'petition', reason: '请拨13800138000' }),
      ConcernDeclined({ reasonCode: 'not_common', reason: 'x', appealUntil: '2026-03-20' }),
      ConcernWithdrawn({ reason: 'x' }),
    );
    expect(facts.map(({ type }) => type)).toEqual([
      'concern.received',
      'concern.taken_up',
      'concern.answered',
      'concern.released',
      'concern.handed_on',
      'concern.declined',
      'concern.withdrawn',
    ]);
    for (const fact of facts) expect(fact).toMatchObject({ audience: partner, about: concernId, data: { externalId: 'GD-1' } });
    expect(JSON.stringify(facts)).not.toMatch(/路灯|13800138000/);
  });
  it('is nothing where no partner sent it', () => {
    const { source: _source, ...own } = raisedByPartner.data;
    expect(told(concernId, ConcernRaised({ ...own, raisedBy: id(5) }), ConcernWithdrawn({ reason: 'x' }))).toEqual([]);
  });
});
