import { describe, expect, it } from '@jest/globals';
import {
  catalogue,
  ConsultationReopened,
  DiscussionOpened,
  ItemAdjourned,
  MinutesObjected,
  SessionClosed,
  SessionFailed,
  SpeechRecorded,
  StatementModerated,
  StatementSubmitted,
  VisibilityChanged,
  VoteCast,
  VotingClosed,
  type ConsultationEvent,
} from '#libs/contracts';
import { foldAll, inClear, type DomainEvent, type Recorded } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { expectSameRowsInAnyInterleaving, projectionRows, readEvents, type GivenEvent } from '#libs/projections/testing';
import { CONSULTATION_TABLES_SQL, consultationDetailProjection } from './consultation-detail/consultation-detail.projection.js';
import { CASE, concluded, drafted, participant, ROOM, SEATS, SESSION, talkedOver } from './consultations/consultation.fixtures.js';
import { consultationFold } from './consultations/consultation.js';
import { SESSION_TABLES_SQL, sessionCalendarProjection } from './session-calendar/session-calendar.projection.js';
import { arrived, inSession, item, scheduledSession } from './sessions/session.fixtures.js';
import { STATEMENT_TABLES_SQL, statementsProjection } from './statements/statements.projection.js';
import { aTopic } from './testing.js';

const OTHER_CASE = id(901);
const under = (partitionKey: string, stream: string, events: readonly DomainEvent[], round = 1): GivenEvent[] =>
  events.map((event) => ({
    stream,
    event,
    metadata: { partitionKey, correlationId: partitionKey, round, jurisdiction: { id: id(4000), code: '320699001', edition: '2023' } },
  }));
const carrierOf = (stream: string) => catalogue.carrierOf(stream);

describe('the detail of a consultation', () => {
  const sql = { sql: CONSULTATION_TABLES_SQL };
  const objected = MinutesObjected({
    sessionId: SESSION,
    itemNo: 1,
    objectedBy: participant(2),
    text: { original: inClear('minutes.objection', participant(2), '我家电话是一三八'), published: '我没有同意' },
  });
  const reopened = ConsultationReopened({ ground: 'not_solved', backTo: 'research', reason: '没有解决', round: 2 });
  const narrowed = VisibilityChanged({
    visibility: { level: 'participants', reason: '涉及隐私' },
    basis: { kind: 'meeting', documentNumber: '示党发〔2026〕5号', decidedOn: '2026-03-02' },
  });
  const of = (caseId: string, events: readonly DomainEvent[]) => [
    ...under(caseId, `topic-${caseId}`, [aTopic()]),
    ...under(caseId, `consultation-${caseId}`, events),
  ];
  const given = readEvents([
    ...of(CASE, [...talkedOver.slice(0, -2), objected, drafted, ...talkedOver.slice(-2), concluded, reopened]),
    ...under(CASE, `topic-${CASE}`, [narrowed]),
    ...of(OTHER_CASE, talkedOver),
  ]);

  it('stands as the rules’ own fold says, and reads without anybody’s sealed words', async () => {
    const { consultations } = await projectionRows(consultationDetailProjection, sql, given);
    const row = consultations!.find((one) => one['case_id'] === CASE)!;
    const ofCase = given.filter(({ stream }) => stream === `consultation-${CASE}`) as unknown as Recorded<ConsultationEvent>[];
    expect(row['standing']).toEqual(JSON.parse(JSON.stringify(foldAll(consultationFold, ofCase))));
    expect(row).toMatchObject({ status: 'under_way', round: 2, room_id: ROOM, title: '幸福里三号楼加装电梯' });
    expect(row['record']).toMatchObject({
      minutes: [{ status: 'published', objections: [{ text: '我没有同意' }] }],
      conclusions: [{ kind: 'agreement', round: 1 }],
      reopenings: [{ round: 2, ground: 'not_solved' }],
      groups: [{ group: 'upper_floors' }, { group: 'lower_floors' }],
    });
    expect(JSON.stringify(consultations)).not.toContain('一三八');
  });
  it('knows who sits where, by pseudonym', async () => {
    const { seats } = await projectionRows(consultationDetailProjection, sql, given);
    expect(seats).toHaveLength(2 * SEATS.length);
    expect(seats).toContainEqual({
      case_id: CASE,
      seat_id: SEATS[0]!.seatId,
      group_code: 'upper_floors',
      capacity: 'resident',
      status: 'accepted',
      participant_id: participant(1),
    });
  });
  it('takes the visibility that was decided last, also when that was before the consultation opened', async () => {
    const early = readEvents([
      ...under(CASE, `topic-${CASE}`, [aTopic(), narrowed]),
      ...under(CASE, `consultation-${CASE}`, talkedOver.slice(0, 1)),
      ...under(OTHER_CASE, `topic-${OTHER_CASE}`, [aTopic()]),
    ]);
    const { case_visibility: levels } = await projectionRows(consultationDetailProjection, sql, early);
    expect(levels).toEqual(
      expect.arrayContaining([
        { case_id: CASE, level: 'participants' },
        { case_id: OTHER_CASE, level: 'public' },
      ]),
    );
  });
  it('comes out the same in any order between cases and cut anywhere', async () => {
    await expectSameRowsInAnyInterleaving(consultationDetailProjection, sql, given, { seed: 11, carrierOf });
  });
});

describe('the calendar of sessions', () => {
  const sql = { sql: SESSION_TABLES_SQL };
  const otherRoom = id(902);
  const speech = SpeechRecorded({
    itemNo: 1,
    caseId: CASE,
    participantId: participant(2),
    capacity: 'resident',
    group: 'lower_floors',
    seconds: 90,
    gist: { original: inClear('speech.gist', participant(2), '电话一三八'), published: '采光要紧' },
  });
  const given = readEvents([
    ...under(ROOM, `session-${SESSION}`, [
      ...inSession,
      speech,
      item(OTHER_CASE, 2),
      ItemAdjourned({ itemNo: 2, caseId: OTHER_CASE, reason: '待核实', until: '2026-03-20' }),
      SessionClosed({}),
    ]),
    ...under(otherRoom, `session-${id(903)}`, [
      { ...scheduledSession, data: { ...scheduledSession.data, roomId: otherRoom } },
      item(),
      arrived(1),
      SessionFailed({ reason: '人数不足', lacking: [{ caseId: CASE, present: 1, quorum: 3 }] }),
    ]),
  ]);
  it('holds agenda, roll and speaking record', async () => {
    const rows = await projectionRows(sessionCalendarProjection, sql, given);
    expect(rows['sessions']).toContainEqual(expect.objectContaining({ session_id: SESSION, status: 'closed', failed_because: null }));
    expect(rows['sessions']).toContainEqual(expect.objectContaining({ session_id: id(903), status: 'failed', failed_because: '人数不足' }));
    expect(rows['session_items']).toContainEqual(
      expect.objectContaining({ session_id: SESSION, case_id: OTHER_CASE, status: 'adjourned', reason: '待核实' }),
    );
    expect(rows['session_arrivals']).toHaveLength(4);
    expect(rows['session_speeches']).toEqual([
      expect.objectContaining({ session_id: SESSION, group_code: 'lower_floors', seconds: 90, gist: '采光要紧' }),
    ]);
  });
  it('comes out the same in any order between rooms and cut anywhere', async () => {
    await expectSameRowsInAnyInterleaving(sessionCalendarProjection, sql, given, { seed: 12, carrierOf });
  });
});

describe('statements with their votes', () => {
  const sql = { sql: STATEMENT_TABLES_SQL };
  const discussed = (caseId: string, statementId: string) => [
    ...under(caseId, `discussion-${caseId}`, [
      DiscussionOpened({ closesAt: '2026-03-05T04:00:00.000Z', roomId: ROOM, round: 1 }),
      StatementSubmitted({ statementId, participantId: participant(2), text: { original: null, published: '采光要紧' } }),
      StatementModerated({ statementId, accepted: true, reason: '与议题有关' }),
    ]),
    ...under(caseId, `ballot-${caseId}-${participant(1)}`, [
      VoteCast({ caseId, participantId: participant(1), statementId, choice: 'disagree', round: 1 }),
      VoteCast({ caseId, participantId: participant(1), statementId, choice: 'agree', round: 1 }),
    ]),
    ...under(caseId, `discussion-${caseId}`, [VotingClosed({})]),
    ...under(caseId, `ballot-${caseId}-${participant(1)}`, [
      VoteCast({ caseId, participantId: participant(1), statementId, choice: 'pass', round: 1 }),
    ]),
  ];
  const given = readEvents([...discussed(CASE, id(910)), ...discussed(OTHER_CASE, id(911))]);
  it('keeps every vote, as only the end says which was the last', async () => {
    const rows = await projectionRows(statementsProjection, sql, given);
    expect(rows['statements']).toContainEqual(
      expect.objectContaining({ statement_id: id(910), case_id: CASE, moderation: 'accepted', text: '采光要紧' }),
    );
    expect(rows['votes']).toHaveLength(6);
    expect(rows['discussions']).toContainEqual(
      expect.objectContaining({ case_id: CASE, round: 1, closed_at_position: '6', common_ground: null }),
    );
  });
  it('comes out the same in any order between cases, and between votes and the log', async () => {
    await expectSameRowsInAnyInterleaving(statementsProjection, sql, given, { seed: 13, carrierOf });
  });
});
