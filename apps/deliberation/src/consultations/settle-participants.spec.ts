import { describe, it } from '@jest/globals';
import { ParticipantsSettled, SeatVacated } from '#libs/contracts';
import { specification } from '#libs/event-sourcing/testing';
import { accepted, CASE, composed, offered, opened, participant, seated, SEATS, settled } from './consultation.fixtures.js';
import { consultationFold } from './consultation.js';
import { SettleParticipants, settleParticipants } from './settle-participants.js';

const consultation = specification(consultationFold);
const settle = new SettleParticipants(CASE);

describe('settling the participants', () => {
  it('explains each rule with what it wanted and what there was', () => {
    consultation
      .given(opened(), composed, ...seated)
      .when(settleParticipants, settle)
      .then(
        ParticipantsSettled({
          explanation: [
            { rule: 'minimum_seats', required: 5, found: 5 },
            { rule: 'minimum_resident_share', required: 2, found: 2 },
            { rule: 'group_seated', group: 'upper_floors', required: 1, found: 1 },
            { rule: 'group_seated', group: 'lower_floors', required: 1, found: 1 },
          ],
        }),
      );
  });
  it('counts those who have confirmed, not the chairs', () => {
    consultation
      .given(opened(), composed, ...seated.slice(0, 8), offered(5))
      .when(settleParticipants, settle)
      .thenRefused('consultation.participants-incomplete');
  });
  it('refuses when a named group has nobody there', () => {
    const left = SeatVacated({ seatId: SEATS[1]!.seatId, participantId: participant(2), reasonCode: 'recusal' });
    consultation
      .given(opened(), composed, ...seated, left)
      .when(settleParticipants, settle)
      .thenRefused('consultation.participants-incomplete');
  });
  it('needs a composition', () => {
    consultation.given(opened()).when(settleParticipants, settle).thenRefused('consultation.no-composition');
  });
  it('says nothing the second time', () => {
    consultation
      .given(opened(), composed, ...seated, settled)
      .when(settleParticipants, settle)
      .thenNothing();
  });
  it('never counts an observer as somebody of a named group', () => {
    const opening = opened({ stakeholderGroups: [{ code: 'guests', name: '列席', why: '旁听' }] });
    consultation
      .given(opening, composed, ...seated.slice(0, 10), offered(6), accepted(6))
      .when(settleParticipants, settle)
      .thenRefused('consultation.participants-incomplete');
  });
});
