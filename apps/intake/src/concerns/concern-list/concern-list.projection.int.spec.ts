import { describe, expect, it } from '@jest/globals';
import {
  ConcernAmended,
  ConcernAnswered,
  ConcernAppealDecided,
  ConcernAppealed,
  ConcernEndorsed,
  ConcernHandedOn,
  ConcernLinkedToTopic,
  ConcernUnlinked,
  EndorsementWithdrawn,
  type ConcernEvent,
} from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { expectSameRowsInAnyInterleaving, projectionRows, readEvents } from '#libs/projections/testing';
import { aConcernDeclined, aConcernRaised, topic } from '../concern.fixtures.js';
import {
  CONCERN_ENDORSEMENTS_TABLE_SQL,
  CONCERN_LIST_TABLE_SQL,
  concernEndorsementsProjection,
  concernListProjection,
} from './concern-list.projection.js';

const tables = { sql: CONCERN_LIST_TABLE_SQL };
const counts = { sql: CONCERN_ENDORSEMENTS_TABLE_SQL };
const of = (concern: string, ...events: ConcernEvent[]) =>
  events.map((event) => ({ stream: `concern-${concern}`, event, metadata: { partitionKey: concern } }));
const words = (published: string) => ({ original: null, published });
const [raised] = aConcernRaised();
const [declined] = aConcernDeclined();

const first = of(
  id(1),
  raised,
  ConcernAmended({ title: words('楼道缺少扶手'), reason: '补充' }),
  ConcernLinkedToTopic({ topicId: topic, reason: '同' }),
  ConcernAnswered({ topicId: topic, what: 'topic_approved', channel: 'app' }),
  ConcernAnswered({ topicId: topic, what: 'consultation_concluded', channel: 'app' }),
);
const second = of(
  id(2),
  raised,
  declined,
  ConcernAppealed({ reason: words('不只我家') }),
  ConcernAppealDecided({ upheld: true, reason: '受理' }),
);
const third = of(
  id(3),
  raised,
  ConcernLinkedToTopic({ topicId: topic, reason: '同' }),
  ConcernUnlinked({ topicId: topic, reason: '异' }),
  ConcernHandedOn({ channel: 'petition', reason: '信访' }),
);

describe('the list of concerns', () => {
  it('shows where each stands, and of what its people were told, in order', async () => {
    const { concerns } = await projectionRows(concernListProjection, tables, readEvents([...first, ...second, ...third]));
    const byId = new Map(concerns!.map((row) => [row['id'], row]));
    expect(byId.get(id(1))).toMatchObject({
      title: '楼道缺少扶手',
      text: '老人上下楼不方便',
      standing: 'waiting',
      topic_ids: [topic],
      answers: [{ what: 'topic_approved' }, { what: 'consultation_concluded' }],
    });
    expect(byId.get(id(2))).toMatchObject({ standing: 'waiting', ending: null, appeal: null });
    expect(byId.get(id(3))).toMatchObject({ standing: 'handed_on', ending: { channel: 'petition' }, topic_ids: [] });
  });
  it('has the same rows in whichever order concerns arrive', async () => {
    await expectSameRowsInAnyInterleaving(concernListProjection, tables, readEvents([...first, ...second, ...third]), { seed: 4 });
  });
});

describe('the count of endorsements', () => {
  const endorse = (concern: string, person: string) => ({
    stream: `endorsement-${concern}-${person}`,
    event: ConcernEndorsed({ concernId: concern, endorsedBy: person }),
    metadata: { partitionKey: concern },
  });
  const takeBack = (concern: string, person: string) => ({
    stream: `endorsement-${concern}-${person}`,
    event: EndorsementWithdrawn({ concernId: concern, endorsedBy: person }),
    metadata: { partitionKey: concern },
  });
  const events = readEvents([
    endorse(id(1), id(31)),
    endorse(id(1), id(32)),
    endorse(id(2), id(31)),
    takeBack(id(1), id(31)),
    endorse(id(1), id(33)),
    takeBack(id(2), id(31)),
  ]);
  it('goes up and down with them', async () => {
    const { concern_endorsements: rows } = await projectionRows(concernEndorsementsProjection, counts, events);
    expect(rows).toEqual([
      { concern_id: id(1), endorsements: 2 },
      { concern_id: id(2), endorsements: 0 },
    ]);
  });
  it('comes out the same in any order', async () => {
    await expectSameRowsInAnyInterleaving(concernEndorsementsProjection, counts, events, { seed: 5, carrierOf: () => 'voices' });
  });
});
