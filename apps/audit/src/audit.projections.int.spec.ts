import { describe, expect, it } from '@jest/globals';
import { CaseRated, catalogue, ConcernRaised } from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { expectSameRowsInAnyInterleaving, projectionRows, readEvents } from '#libs/projections/testing';
import { CASE_HISTORY_TABLE_SQL, caseHistoryProjection } from './case-history/case-history.projection.js';
import { drafted, wholeLoop } from './cases/case.fixtures.js';
import { CASES_TABLE_SQL, casesProjection } from './cases/cases.projection.js';

const categoryOfType = new Map(catalogue.streams.flatMap((stream) => stream.events.map((event) => [event.type, stream.category] as const)));
const ofCase = (caseId: string, events: readonly (typeof wholeLoop)[number][]) =>
  events.map((event) => ({
    stream: `${categoryOfType.get(event.type)}-${caseId}`,
    event,
    metadata: { partitionKey: caseId, correlationId: caseId },
  }));
const concern = id(60);
const given = readEvents([
  ...ofCase(id(50), wholeLoop),
  ...ofCase(id(51), wholeLoop.slice(0, 9)),
  {
    stream: `rating-${id(50)}-${id(70)}`,
    event: CaseRated({ caseId: id(50), ratedBy: id(70), round: 1, solved: true, improved: true, benefited: false }),
    metadata: { partitionKey: id(50), correlationId: id(50) },
  },
  {
    stream: `concern-${concern}`,
    event: ConcernRaised({
      route: 'web',
      jurisdictionId: id(61),
      title: { original: inClear('concern.title', id(62), '张某家漏水'), published: '楼道漏水' },
      text: { original: inClear('concern.text', id(62), '电话一三八'), published: '楼道漏水多日' },
      attachments: [],
    }),
    metadata: { partitionKey: concern, correlationId: concern },
  },
]);
const carrierOf = (stream: string) => catalogue.carrierOf(stream);

describe('the view of cases', () => {
  it('has one row per case with where it is', async () => {
    const { cases } = await projectionRows(casesProjection, { sql: CASES_TABLE_SQL }, given);
    expect(cases).toHaveLength(2);
    expect(cases).toContainEqual(expect.objectContaining({ id: id(50), status: 'closed', stage: 'evaluate', visibility: 'public' }));
    expect(cases).toContainEqual(expect.objectContaining({ id: id(51), status: 'open', stage: 'consult', desk_task: 'convene_session' }));
  });
  it('comes out the same in any order between keys', async () => {
    await expectSameRowsInAnyInterleaving(casesProjection, { sql: CASES_TABLE_SQL }, given, { seed: 5, carrierOf });
  });
});

describe('the history of a case', () => {
  it('has every event once and no sealed text', async () => {
    const { case_history: rows } = await projectionRows(caseHistoryProjection, { sql: CASE_HISTORY_TABLE_SQL }, given);
    expect(rows).toHaveLength(given.length);
    expect(JSON.stringify(rows)).not.toContain('张某');
    expect(JSON.stringify(rows)).toContain('楼道漏水多日');
    expect(rows!.some((row) => row['type'] === drafted.type)).toBe(true);
  });
  it('comes out the same in any order, also between the two carriers', async () => {
    await expectSameRowsInAnyInterleaving(caseHistoryProjection, { sql: CASE_HISTORY_TABLE_SQL }, given, { seed: 6, carrierOf });
  });
});
