import { describe, expect, it } from '@jest/globals';
import {
  TopicClosed,
  TopicConcernAdded,
  TopicConcernRemoved,
  TopicRaisedOneLevel,
  TopicRatified,
  TopicRejected,
  TopicReturned,
  TopicRevised,
  TopicWithdrawn,
  VisibilityChanged,
  type TopicEvent,
} from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { expectSameRowsInAnyInterleaving, projectionRows, readEvents } from '#libs/projections/testing';
import { anUrgentApproval, aTopicApproved, aTopicDrafted, aTopicScreened, aTopicSubmitted, committee, concern } from '../topic.fixtures.js';
import { TOPIC_BOARD_TABLE_SQL, topicBoardProjection } from './topic-board.projection.js';

const tables = { sql: TOPIC_BOARD_TABLE_SQL };
const of = (topic: string, ...events: TopicEvent[]) =>
  events.map((event) => ({ stream: `topic-${topic}`, event, metadata: { partitionKey: topic } }));
const [drafted] = aTopicDrafted();
const [screened] = aTopicScreened();
const [submitted] = aTopicSubmitted();
const [approved] = aTopicApproved();
const [urgent] = anUrgentApproval();
const basis = { kind: 'meeting', documentNumber: '5号', decidedOn: '2026-03-10' } as const;

const walked = of(
  id(1),
  drafted,
  TopicConcernAdded({ concernId: id(91), reason: '同' }),
  screened,
  submitted,
  TopicReturned({ reasons: '太宽', change: ['问题'] }),
  TopicRevised({ question: '三号楼是否加装电梯？', answering: '已改' }),
  screened,
  submitted,
  approved,
  VisibilityChanged({ visibility: { level: 'participants', reason: '商业秘密' }, basis }),
  TopicClosed({ how: 'evaluated' }),
);
const rejected = of(id(2), drafted, screened, submitted, TopicRejected({ reasons: '另案' }));
const raised = of(id(3), drafted, screened, submitted, TopicRaisedOneLevel({ toRoomId: id(81), reason: '共性' }));
const ratified = of(id(4), drafted, screened, submitted, urgent, TopicRatified({ basis }));
const withdrawn = of(id(5), drafted, TopicConcernRemoved({ concernId: concern, reason: '异' }), TopicWithdrawn({ reason: '重复' }));
const all = readEvents([...walked, ...rejected, ...raised, ...ratified, ...withdrawn]);

describe('the topic board', () => {
  it('shows where every topic stands and why', async () => {
    const { topics } = await projectionRows(topicBoardProjection, tables, all);
    const byId = new Map(topics!.map((row) => [row['id'], row]));
    expect(byId.get(id(1))).toMatchObject({
      status: 'closed',
      question: '三号楼是否加装电梯？',
      concern_ids: [concern, id(91)],
      visibility: 'participants',
      decision: null,
      to_body_id: committee,
      approval: { approvedBy: committee },
      ratified: null,
    });
    expect(byId.get(id(2))).toMatchObject({ status: 'rejected', decision: { kind: 'rejected', reasons: '另案' } });
    expect(byId.get(id(3))).toMatchObject({ status: 'draft', room_id: id(81), to_body_id: null, screening: null });
    expect(byId.get(id(4))).toMatchObject({ status: 'approved', ratified: true });
    expect(byId.get(id(5))).toMatchObject({ status: 'withdrawn', concern_ids: [] });
  });
  it('has the same rows in whichever order topics arrive', async () => {
    await expectSameRowsInAnyInterleaving(topicBoardProjection, tables, all, { seed: 6 });
  });
});
