import { describe, expect, it } from '@jest/globals';
import {
  ConsultationReopened,
  ConsultationSuspended,
  InvestigationAbandoned,
  SeatVacated,
  SessionConvened,
  SessionPencilled,
} from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import {
  aSession,
  assigned,
  CASE,
  composed,
  concluded,
  confirmed,
  convened,
  found,
  INVESTIGATION,
  opened,
  PARTNER_ROOM,
  participant,
  ready,
  research,
  researched,
  RULES,
  seated,
  SEATS,
  SESSION,
  SECOND_SESSION,
  settled,
  talkedOver,
} from './consultation.fixtures.js';
import { consultationFold } from './consultation.js';
import { conveneSession, type ConveneSessionForCase } from './convene-session.js';
import { quorumOf } from './participants-rule.js';
import { pencilSession } from './pencil-session.js';

const consultation = specification(consultationFold);
const call = (over: Partial<ConveneSessionForCase> = {}): ConveneSessionForCase => ({
  caseId: CASE,
  sessionId: SESSION,
  session: aSession(),
  formReason: undefined,
  ...over,
});
const reopened = (backTo: 'research' | 'consult') => ConsultationReopened({ ground: 'not_solved', backTo, reason: '没有解决', round: 2 });

describe('convening a session', () => {
  it('rests on the research of this round, gives notice and sets the quorum from all seats but observers’', () => {
    consultation
      .given(...ready)
      .when(conveneSession, call())
      .then(
        SessionConvened({
          sessionId: SESSION,
          itemNo: 1,
          form: 'meeting',
          startsAt: '2026-03-10T06:00:00.000Z',
          noticeGivenOn: '2026-03-02',
          quorum: 3,
          researchedBy: [INVESTIGATION],
        }),
      );
  });

  describe('不调研不协商', () => {
    const people = [opened(), composed, ...seated, settled];
    it.each([
      ['there is no investigation', people],
      ['it is only assigned', [...people, assigned()]],
      ['its finding is only recorded', [...people, assigned(), found()]],
      ['its finding is confirmed, but the investigation not complete', [...people, assigned(), found(), confirmed()]],
      [
        'it was abandoned',
        [...people, assigned(), found(), confirmed(), InvestigationAbandoned({ investigationId: INVESTIGATION, reason: '不做了' })],
      ],
      ['only the round before was researched', [...talkedOver, concluded, reopened('research')]],
      ['only the round before was researched, and it goes back to talking', [...talkedOver, concluded, reopened('consult')]],
    ])('is refused when %s', (_, past) => {
      consultation
        .given(...past)
        .when(conveneSession, call({ sessionId: SECOND_SESSION }))
        .thenRefused('consultation.no-research');
    });
    it.each(['coordinator', 'member', 'party_organisation', 'cppcc_office', 'supervisor', 'operator', 'reaction'] as const)(
      'is refused to the role %s as to any other',
      (role) => {
        consultation
          .given(...people)
          .when(conveneSession, call(), aContext({ actor: { role } }))
          .thenRefused('consultation.no-research');
      },
    );
    it('is what is said first, whatever else is missing', () => {
      consultation
        .given(opened())
        .when(conveneSession, call({ session: aSession({ status: 'closed', roomId: id(99) }) }))
        .thenRefused('consultation.no-research');
    });
    it('opens again with research of the new round', () => {
      consultation
        .given(
          ...talkedOver,
          concluded,
          reopened('consult'),
          assigned(id(52)),
          found({ investigationId: id(52), findingId: id(53) }),
          confirmed(id(53)),
          researched(id(52)),
        )
        .when(conveneSession, call({ sessionId: SECOND_SESSION }))
        .thenMatch({ type: 'SessionConvened', data: { researchedBy: [id(52)] } });
    });
  });

  it('is refused before the participants are settled', () => {
    consultation
      .given(opened(), composed, ...seated, ...research)
      .when(conveneSession, call())
      .thenRefused('consultation.participants-not-settled');
  });
  it('is refused when a named group has lost its last participant since', () => {
    const left = SeatVacated({ seatId: SEATS[1]!.seatId, participantId: participant(2), reasonCode: 'recusal' });
    consultation
      .given(...ready, left)
      .when(conveneSession, call())
      .thenRefused('consultation.participants-incomplete');
  });
  it('is refused without the days of notice that the rules want', () => {
    const soon = aSession({ startsAt: '2026-03-04T06:00:00.000Z' });
    consultation
      .given(...ready)
      .when(conveneSession, call({ session: soon }))
      .thenRefused('consultation.notice-too-short');
    consultation
      .given(...ready)
      .when(conveneSession, call({ session: aSession({ startsAt: '2026-03-05T00:30:00.000Z' }) }))
      .thenMatch({ type: 'SessionConvened' });
  });
  it('counts notice in days of Shanghai, not of the server', () => {
    // 4 March 16:30 UTC is 5 March in Shanghai.
    consultation
      .given(...ready)
      .when(conveneSession, call({ session: aSession({ startsAt: '2026-03-04T16:30:00.000Z' }) }))
      .thenMatch({ type: 'SessionConvened' });
  });
  it('takes sessions of its own room and of partner rooms only', () => {
    consultation
      .given(...ready)
      .when(conveneSession, call({ session: aSession({ roomId: PARTNER_ROOM }) }))
      .thenMatch({ type: 'SessionConvened' });
    consultation
      .given(...ready)
      .when(conveneSession, call({ session: aSession({ roomId: id(99) }) }))
      .thenRefused('consultation.session-of-other-room');
  });
  it('is refused for a session that has begun or is over', () => {
    consultation
      .given(...ready)
      .when(conveneSession, call({ session: aSession({ status: 'open' }) }))
      .thenRefused('session.over');
  });
  it('takes the next number after what stands on the agenda', () => {
    const session = aSession({ agenda: [{ itemNo: 4, caseId: id(98), status: 'removed' }] });
    consultation
      .given(...ready)
      .when(conveneSession, call({ session }))
      .thenMatch({ type: 'SessionConvened', data: { itemNo: 5 } });
  });
  it('says nothing the second time, unless the item was taken off the agenda', () => {
    consultation
      .given(...ready, convened())
      .when(conveneSession, call())
      .thenNothing();
    const session = aSession({ agenda: [{ itemNo: 1, caseId: CASE, status: 'removed' }] });
    consultation
      .given(...ready, convened())
      .when(conveneSession, call({ session }))
      .thenMatch({ type: 'SessionConvened', data: { itemNo: 2 } });
  });
  it('is refused while suspended, and when it is not opened', () => {
    consultation
      .given(...ready, ConsultationSuspended({ reason: '等待鉴定' }))
      .when(conveneSession, call())
      .thenRefused('consultation.suspended');
    consultation.given().when(conveneSession, call()).thenRefused('consultation.unknown');
  });
});

describe('the quorum', () => {
  it.each([
    [0.5, 3],
    [0.6, 3],
    [0.61, 4],
    [1, 5],
    [0, 1],
  ])('of a share of %d of five seats is %d', (quorumShare, quorum) => {
    const { state } = consultation.given(opened({ rules: { ...RULES, quorumShare } }), composed);
    if (state.status === 'not_opened') throw new Error('opened');
    expect(quorumOf(state)).toBe(quorum);
  });
  it('is not lowered by leaving seats empty', () => {
    const { state } = consultation.given(opened(), composed, ...seated.slice(0, 2));
    if (state.status === 'not_opened') throw new Error('opened');
    expect(quorumOf(state)).toBe(3);
  });
});

describe('pencilling in a session', () => {
  it('convenes nobody and needs no research', () => {
    const pencilled = SessionPencilled({ sessionId: SESSION, on: '2026-03-10' });
    consultation.given(opened()).when(pencilSession, { sessionId: SESSION, session: aSession() }).then(pencilled);
    consultation.given(opened(), pencilled).when(pencilSession, { sessionId: SESSION, session: aSession() }).thenNothing();
    consultation.given(opened(), pencilled).when(conveneSession, call()).thenRefused('consultation.no-research');
  });
});
