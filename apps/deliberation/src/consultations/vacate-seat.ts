import { z } from 'zod';
import { SeatVacated, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Reason } from '../fields.js';
import type { Consultation } from './consultation.js';
import { seatIn, underWay } from './standing.js';

/** Why a seat is empty again. Recusal (回避): the participant, or someone close to them, has an interest of their own in the matter. */
export const VacatingReason = z.enum([
  'recusal',
  'resigned',
  'moved_away',
  'unavailable',
  'illness',
  'lost_standing',
  'offer_expired',
  'other',
]);
const LeavingReason = z.enum(['recusal', 'resigned', 'moved_away', 'unavailable', 'illness', 'other']);

export const VacateSeatBody = z.strictObject({ reasonCode: VacatingReason, reason: Reason.optional() }).meta({ id: 'VacateSeat' });
export const LeaveSeatBody = z.strictObject({ reasonCode: LeavingReason, reason: Reason.optional() }).meta({ id: 'LeaveSeat' });

/** By the coordinator. */
export class VacateSeat {
  constructor(
    readonly caseId: string,
    readonly seatId: string,
    readonly why: z.output<typeof VacateSeatBody>,
  ) {}
}
/** By whoever sits in it. */
export class LeaveSeat {
  constructor(
    readonly caseId: string,
    readonly seatId: string,
    readonly why: z.output<typeof LeaveSeatBody>,
  ) {}
}

const vacated = (seatId: string, participantId: string, { reasonCode, reason }: VacateSeat['why']): ConsultationEvent =>
  SeatVacated({ seatId, participantId, reasonCode, ...(reason === undefined ? {} : { reason: maskPersonalData(reason) }) });

export const vacateSeat: Decide<VacateSeat, Consultation, ConsultationEvent> = ({ seatId, why }, consultation) => {
  const seat = seatIn(underWay(consultation), seatId);
  return seat.status === 'vacant' ? [] : [vacated(seatId, seat.participantId, why)];
};

export const leaveSeat: Decide<LeaveSeat, Consultation, ConsultationEvent> = ({ seatId, why }, consultation, { participantId }) => {
  const seat = seatIn(underWay(consultation), seatId);
  if (seat.status === 'vacant') return [];
  if (seat.participantId !== participantId) throw new RuleBroken('consultation.seat-of-somebody-else');
  return [vacated(seatId, participantId, why)];
};
