import { describe, expect, it } from '@jest/globals';
import { SeatAccepted, SeatDeclined, SeatOffered, SeatVacated } from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import {
  AcceptSeat,
  acceptSeat,
  DeclineSeat,
  declineSeat,
  RecordSeatAcceptance,
  recordSeatAcceptance,
  RecordSeatRefusal,
  recordSeatRefusal,
} from './answer-seat-offer.js';
import { accepted, CASE, composed, offered, opened, participant, SEATS } from './consultation.fixtures.js';
import { consultationFold } from './consultation.js';
import { offerSeat } from './offer-seat.js';
import { LeaveSeat, leaveSeat, VacateSeat, vacateSeat } from './vacate-seat.js';

const consultation = specification(consultationFold);
const seatId = SEATS[0]!.seatId;
const offer = { seatId, personId: id(61), participantId: participant(1), how: 'invitation' as const };
const asParticipant = (n: number) => aContext({ participantId: participant(n) });
const onBehalfOf = (n: number) => aContext({ actor: { onBehalfOf: participant(n) } });

describe('offering a seat', () => {
  it('names the person sealed, and as a participant of this case in clear', () => {
    consultation
      .given(opened(), composed)
      .when(offerSeat, offer)
      .then(
        SeatOffered({ seatId, participantId: participant(1), person: inClear('seat.person', participant(1), id(61)), how: 'invitation' }),
      );
  });
  it('says nothing when that person was offered that seat already', () => {
    consultation.given(opened(), composed, offered(1)).when(offerSeat, offer).thenNothing();
  });
  it('refuses a seat that somebody else was offered', () => {
    consultation
      .given(opened(), composed, offered(1))
      .when(offerSeat, { ...offer, participantId: participant(9) })
      .thenRefused('consultation.seat-taken');
  });
  it('refuses a second seat for one person', () => {
    consultation
      .given(opened(), composed, offered(1))
      .when(offerSeat, { ...offer, seatId: SEATS[1]!.seatId })
      .thenRefused('consultation.already-seated');
  });
  it('refuses a seat that the table does not have', () => {
    consultation
      .given(opened(), composed)
      .when(offerSeat, { ...offer, seatId: id(99) })
      .thenRefused('consultation.seat-unknown');
  });
});

describe('answering the offer of a seat', () => {
  it('is accepted by the person themselves', () => {
    consultation
      .given(opened(), composed, offered(1))
      .when(acceptSeat, new AcceptSeat(CASE, seatId), asParticipant(1))
      .then(SeatAccepted({ seatId, participantId: participant(1) }));
  });
  it('is refused for anybody else, whatever their role', () => {
    consultation
      .given(opened(), composed, offered(1))
      .when(acceptSeat, new AcceptSeat(CASE, seatId), asParticipant(2))
      .thenRefused('consultation.seat-of-somebody-else');
    consultation
      .given(opened(), composed, offered(1))
      .when(declineSeat, new DeclineSeat(CASE, seatId, undefined), asParticipant(2))
      .thenRefused('consultation.seat-of-somebody-else');
  });
  it('may be recorded by the coordinator for the person who said so', () => {
    const given = consultation.given(opened(), composed, offered(1));
    given
      .when(recordSeatAcceptance, new RecordSeatAcceptance(CASE, seatId), onBehalfOf(1))
      .then(SeatAccepted({ seatId, participantId: participant(1) }));
    given
      .when(recordSeatAcceptance, new RecordSeatAcceptance(CASE, seatId), onBehalfOf(2))
      .thenRefused('consultation.seat-of-somebody-else');
    given
      .when(recordSeatAcceptance, new RecordSeatAcceptance(CASE, seatId), asParticipant(1))
      .thenRefused('consultation.seat-of-somebody-else');
  });
  it('masks personal data in the reason of a refusal', () => {
    consultation
      .given(opened(), composed, offered(1))
      .when(recordSeatRefusal, new RecordSeatRefusal(CASE, seatId, '联系 13812345678'), onBehalfOf(1))
      .then(SeatDeclined({ seatId, participantId: participant(1), reason: '联系 〔电话〕' }));
  });
  it('says nothing the second time', () => {
    consultation
      .given(opened(), composed, offered(1), accepted(1))
      .when(acceptSeat, new AcceptSeat(CASE, seatId), asParticipant(1))
      .thenNothing();
  });
  it('does not take an acceptance back: the seat is left, with a reason', () => {
    consultation
      .given(opened(), composed, offered(1), accepted(1))
      .when(declineSeat, new DeclineSeat(CASE, seatId, undefined), asParticipant(1))
      .thenRefused('consultation.seat-already-accepted');
  });
  it('needs an offer', () => {
    consultation
      .given(opened(), composed)
      .when(acceptSeat, new AcceptSeat(CASE, seatId), asParticipant(1))
      .thenRefused('consultation.seat-not-offered');
  });
  it('leaves the seat free for another once declined', () => {
    const declined = SeatDeclined({ seatId, participantId: participant(1) });
    consultation
      .given(opened(), composed, offered(1), declined)
      .when(offerSeat, { ...offer, participantId: participant(9) })
      .thenMatch({ type: 'SeatOffered' });
  });
});

describe('vacating a seat', () => {
  const given = consultation.given(opened(), composed, offered(1), accepted(1));
  const vacated = SeatVacated({ seatId, participantId: participant(1), reasonCode: 'recusal' });
  it('by the coordinator, by recusal', () => {
    given.when(vacateSeat, new VacateSeat(CASE, seatId, { reasonCode: 'recusal' })).then(vacated);
  });
  it('by whoever sits in it, and nobody else', () => {
    given.when(leaveSeat, new LeaveSeat(CASE, seatId, { reasonCode: 'recusal' }), asParticipant(1)).then(vacated);
    given
      .when(leaveSeat, new LeaveSeat(CASE, seatId, { reasonCode: 'recusal' }), asParticipant(2))
      .thenRefused('consultation.seat-of-somebody-else');
  });
  it('says nothing for an empty seat, and lets it be filled anew', () => {
    const after = consultation.given(opened(), composed, offered(1), accepted(1), vacated);
    after.when(vacateSeat, new VacateSeat(CASE, seatId, { reasonCode: 'other' })).thenNothing();
    after.when(offerSeat, { ...offer, participantId: participant(9) }).thenMatch({ type: 'SeatOffered' });
  });
  it('keeps who once sat there among those whose votes count', () => {
    const { state } = consultation.given(opened(), composed, offered(1), accepted(1), vacated);
    expect(state.status !== 'not_opened' && state.participants).toEqual([
      { participantId: participant(1), group: 'upper_floors', capacity: 'resident' },
    ]);
  });
});
