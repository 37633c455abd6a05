import { answer, api, type Schemas } from '../../../api/client';
import { type SeatsAsked, seatsAsked } from '../../../forms/case-controls';
import { choice, codesOf, oneOf, paragraph } from '../../../forms/controls';
import type { Subject } from '../subject';
import { action, always, type AnyAction, by, nothing, ofCase } from './action';
import { anybody, runsTheRoom, writesDownForOthers } from './standing';
import { groupsOf, mySeats, personOptions, seatOptions, settled, underWay } from './things';

const composed = ({ consultation }: Subject): boolean =>
  consultation !== null &&
  consultation.seats.length > 0 &&
  consultation.missing.participants.every(({ code }) => code !== 'consultation.participants-incomplete');
const LEAVING: readonly Schemas['LeaveSeat']['reasonCode'][] = ['recusal', 'resigned', 'moved_away', 'unavailable', 'illness', 'other'];
const VACATING: readonly Schemas['VacateSeat']['reasonCode'][] = [
  'recusal',
  'resigned',
  'moved_away',
  'unavailable',
  'illness',
  'lost_standing',
  'offer_expired',
  'other',
];
/** Whom a room invites lives or works there: those who only keep the books of it don't sit at its table. */
const INVITED = ['resident', 'member', 'grid_worker', 'responsible_unit', 'deciding_body', 'expert'];

/** 明确主体 */
export const PARTICIPANTS_STEPS: readonly AnyAction[] = [
  action<{ readonly seats: SeatsAsked[]; readonly why: string }>({
    id: 'setComposition',
    who: runsTheRoom,
    when: (subject) => underWay(subject) && subject.consultation?.seats.length === 0,
    fields: (subject) => ({
      seats: seatsAsked(groupsOf(subject), subject.consultation?.rules.minimumSeats ?? 1),
      why: paragraph('compositionWhy'),
    }),
    send: ({ seats, why }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/composition', {
          params: { path: ofCase(subject), header: by(key) },
          body: {
            why,
            seats: seats.flatMap(({ group, capacity, count: many }) => Array.from({ length: many }, () => ({ group, capacity }))),
          },
        }),
      ),
  }),
  action<{ readonly seatId: string; readonly personId: string; readonly how: Schemas['OfferSeat']['how'] }>({
    id: 'offerSeat',
    who: runsTheRoom,
    when: (subject) => underWay(subject) && seatOptions(subject, 'vacant').length > 0,
    fields: (subject) => ({
      seatId: choice('seat', seatOptions(subject, 'vacant')),
      personId: choice('person', personOptions(subject, INVITED)),
      how: oneOf('seatHow', 'seatHow', codesOf('seatHow'), { initial: 'invitation' }),
    }),
    send: ({ seatId, personId, how }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/offer', {
          params: { path: { ...ofCase(subject), seatId }, header: by(key) },
          body: { personId, how },
        }),
      ),
  }),
  action<{ readonly seatId: string }>({
    id: 'acceptSeat',
    who: anybody,
    when: (subject) => mySeats(subject, 'offered').length > 0,
    presses: always,
    fields: (subject) => ({ seatId: choice('seat', mySeats(subject, 'offered')) }),
    send: ({ seatId }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/acceptance', {
          params: { path: { ...ofCase(subject), seatId }, header: by(key) },
        }),
      ),
  }),
  action<{ readonly seatId: string; readonly reason?: string }>({
    id: 'declineSeat',
    who: anybody,
    when: (subject) => mySeats(subject, 'offered').length > 0,
    presses: always,
    fields: (subject) => ({ seatId: choice('seat', mySeats(subject, 'offered')), reason: paragraph('reason', { optional: true }) }),
    send: ({ seatId, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/refusal', {
          params: { path: { ...ofCase(subject), seatId }, header: by(key) },
          body: { reason },
        }),
      ),
  }),
  action({
    id: 'settleParticipants',
    who: runsTheRoom,
    when: (subject) => underWay(subject) && !settled(subject) && composed(subject),
    fields: () => nothing,
    send: (_, subject, key) =>
      answer(api.POST('/api/v1/deliberation/consultations/{caseId}/participants', { params: { path: ofCase(subject), header: by(key) } })),
  }),
  action<{ readonly seatId: string; readonly personId: string }>({
    id: 'recordSeatAcceptance',
    who: writesDownForOthers,
    when: (subject) => underWay(subject) && seatOptions(subject, 'offered').length > 0,
    fields: (subject) => ({
      seatId: choice('seat', seatOptions(subject, 'offered')),
      personId: choice('personSaid', personOptions(subject), { hint: 'onBehalf' }),
    }),
    send: ({ seatId, personId }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/acceptance-on-behalf', {
          params: { path: { ...ofCase(subject), seatId }, header: by(key) },
          body: { personId },
        }),
      ),
  }),
  action<{ readonly seatId: string; readonly personId: string; readonly reason?: string }>({
    id: 'recordSeatRefusal',
    who: writesDownForOthers,
    when: (subject) => underWay(subject) && seatOptions(subject, 'offered').length > 0,
    fields: (subject) => ({
      seatId: choice('seat', seatOptions(subject, 'offered')),
      personId: choice('personSaid', personOptions(subject), { hint: 'onBehalf' }),
      reason: paragraph('reason', { optional: true }),
    }),
    send: ({ seatId, personId, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/refusal-on-behalf', {
          params: { path: { ...ofCase(subject), seatId }, header: by(key) },
          body: { personId, reason },
        }),
      ),
  }),
  action<Schemas['VacateSeat'] & { readonly seatId: string }>({
    id: 'vacateSeat',
    who: runsTheRoom,
    when: (subject) => underWay(subject) && seatOptions(subject, 'offered', 'accepted').length > 0,
    fields: (subject) => ({
      seatId: choice('seat', seatOptions(subject, 'offered', 'accepted')),
      reasonCode: oneOf('vacating', 'vacating', VACATING),
      reason: paragraph('explanation', { optional: true }),
    }),
    send: ({ seatId, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/vacation', {
          params: { path: { ...ofCase(subject), seatId }, header: by(key) },
          body,
        }),
      ),
  }),
  action<Schemas['LeaveSeat'] & { readonly seatId: string }>({
    id: 'leaveSeat',
    who: anybody,
    when: (subject) => mySeats(subject, 'accepted').length > 0,
    fields: (subject) => ({
      seatId: choice('seat', mySeats(subject, 'accepted')),
      reasonCode: oneOf('leaving', 'vacating', LEAVING),
      reason: paragraph('explanation', { optional: true }),
    }),
    send: ({ seatId, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/departure', {
          params: { path: { ...ofCase(subject), seatId }, header: by(key) },
          body,
        }),
      ),
  }),
];
