import { describe, expect, it } from '@jest/globals';
import {
  OutcomeClosed,
  ProgressReported,
  SeatAccepted,
  SeatVacated,
  TopicApproved,
  UnitUrged,
  VisibilityChanged,
  type OutcomeEvent,
} from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { expectSameRowsInAnyInterleaving, projectionRows, readEvents, type GivenEvent } from '#libs/projections/testing';
import { CASE_SEATS_SQL, caseSeatsProjection } from '../seats/case-seats.projection.js';
import {
  completed,
  COUNTY,
  D1,
  decided,
  drafted,
  givenOut,
  MEETING,
  onTheDesk,
  PARTY,
  published,
  R1,
  R2,
  ROOM,
  submitted,
  underWay,
  UNIT,
  verified,
} from '../outcomes/outcome.fixtures.js';
import { OUTCOME_BOARD_SQL, outcomeBoardProjection } from './outcome-board.projection.js';

const tables = { sql: OUTCOME_BOARD_SQL };
const approved = TopicApproved({
  approvedBy: PARTY,
  basis: MEETING,
  visibility: { level: 'public' },
  stakeholderGroups: [{ code: 'ground_floor', name: '一楼住户', why: '采光' }],
  roomId: ROOM,
  partnerRoomIds: [],
  title: '6号楼加装电梯',
  question: '要不要装，怎么装？',
  theme: 'livelihood',
  channel: 'resident',
  concernIds: [],
});
const of = (caseId: string, ...events: readonly OutcomeEvent[]): GivenEvent[] => [
  { stream: `topic-${caseId}`, event: approved, metadata: { partitionKey: caseId } },
  ...events.map((event) => ({
    stream: `outcome-${caseId}`,
    event,
    metadata: { partitionKey: caseId, occurredAt: '2026-03-10T02:00:00.000Z' },
  })),
];
const rowsOf = (...given: GivenEvent[]) => projectionRows(outcomeBoardProjection, tables, readEvents(given));
const desk = async (...events: readonly OutcomeEvent[]) =>
  (await rowsOf(...of(id(50), ...events)))['outcome_desk']!.map(({ organisation_id, room_id, task, item_id }) => [
    organisation_id ?? room_id,
    task,
    item_id,
  ]);

describe('the board of outcomes', () => {
  it('lists recommendations with their decision and reasons', async () => {
    const { outcome_recommendations: rows } = await rowsOf(...of(id(50), ...givenOut));
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual(
      expect.objectContaining({ recommendation_id: R1, status: 'decided', decision: 'adopt', decided_by: PARTY, desk_body_id: null }),
    );
    expect(rows).toContainEqual(expect.objectContaining({ recommendation_id: R2, decision: 'not_adopt', reasons: '资金没有来源。' }));
  });

  it('lists responsibilities with how far they are', async () => {
    const { outcome_responsibilities: rows } = await rowsOf(
      ...of(
        id(50),
        ...underWay,
        ProgressReported({ responsibilityId: D1, text: '门已到货', percent: 40, evidence: [] }),
        UnitUrged({ responsibilityId: D1, level: 'urge', reason: '快到期' }),
      ),
    );
    expect(rows).toEqual([
      expect.objectContaining({
        responsibility_id: D1,
        lead_unit_id: UNIT,
        status: 'accepted',
        percent: 40,
        urged_times: 1,
        task: '装隔音门。',
      }),
    ]);
  });

  it('lists results once they are published', async () => {
    expect((await rowsOf(...of(id(50), ...underWay, completed(D1), verified(D1))))['outcome_results']).toEqual([]);
    expect((await rowsOf(...of(id(50), ...underWay, completed(D1), verified(D1), published())))['outcome_results']).toEqual([
      expect.objectContaining({ number: 1, responsibility_id: D1, what: '隔音门已装。' }),
    ]);
  });

  it('keeps the visibility as it was last decided', async () => {
    const changed: GivenEvent = {
      stream: `topic-${id(50)}`,
      event: VisibilityChanged({ visibility: { level: 'participants', reason: '涉及隐私' }, basis: MEETING }),
      metadata: { partitionKey: id(50) },
    };
    expect((await rowsOf(...of(id(50), drafted())))['outcome_cases']).toEqual([expect.objectContaining({ visibility: 'public' })]);
    expect((await rowsOf(...of(id(50), drafted()), changed))['outcome_cases']).toEqual([
      expect.objectContaining({ visibility: 'participants' }),
    ]);
  });

  it('puts each next step on somebody’s desk', async () => {
    expect(await desk(drafted())).toEqual([[ROOM, 'submit_report', null]]);
    expect(await desk(drafted(), submitted())).toEqual([[PARTY, 'receive_report', null]]);
    expect(await desk(...onTheDesk)).toEqual([
      [PARTY, 'decide', R1],
      [PARTY, 'decide', R2],
    ]);
    expect(await desk(...onTheDesk, decided(R1), decided(R2, { decision: 'referred_up', referredTo: COUNTY }))).toEqual([
      [PARTY, 'assign', R1],
      [COUNTY, 'decide', R2],
    ]);
    expect(await desk(...givenOut)).toEqual([[UNIT, 'accept', D1]]);
    expect(await desk(...underWay)).toEqual([[UNIT, 'carry_out', D1]]);
    expect(await desk(...underWay, completed(D1))).toEqual([[null, 'verify', D1]]);
    expect(await desk(...underWay, completed(D1), verified(D1))).toEqual([[ROOM, 'publish_results', null]]);
    expect(await desk(...underWay, completed(D1), verified(D1), published())).toEqual([]);
  });

  it('comes out the same in any order between cases', async () => {
    const given = readEvents([
      ...of(id(50), ...underWay, completed(D1), verified(D1), published(), OutcomeClosed({ how: 'delivered' })),
      ...of(id(51), ...givenOut),
      ...of(id(52), drafted(), submitted()),
    ]);
    await expectSameRowsInAnyInterleaving(outcomeBoardProjection, tables, given, { seed: 7 });
  });
});

describe('the seats of a case', () => {
  const seat = (caseId: string, event: GivenEvent['event']): GivenEvent => ({
    stream: `consultation-${caseId}`,
    event,
    metadata: { partitionKey: caseId },
  });
  it('are filled, vacated and filled anew, in any order between cases', async () => {
    const given = readEvents([
      seat(id(50), SeatAccepted({ seatId: id(1), participantId: id(70) })),
      seat(id(50), SeatVacated({ seatId: id(1), participantId: id(70), reasonCode: 'recusal' })),
      seat(id(50), SeatAccepted({ seatId: id(1), participantId: id(71) })),
      seat(id(51), SeatAccepted({ seatId: id(2), participantId: id(72) })),
    ]);
    const { case_seats: rows } = await projectionRows(caseSeatsProjection, { sql: CASE_SEATS_SQL }, given);
    expect(rows).toEqual([
      { case_id: id(50), seat_id: id(1), participant_id: id(71) },
      { case_id: id(51), seat_id: id(2), participant_id: id(72) },
    ]);
    await expectSameRowsInAnyInterleaving(caseSeatsProjection, { sql: CASE_SEATS_SQL }, given, { seed: 3 });
  });
});
