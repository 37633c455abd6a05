import { z } from 'zod';
import { SeatOffered, type ConsultationEvent } from '#libs/contracts';
import { inClear, RuleBroken, type Decide } from '#libs/event-sourcing';
import type { Consultation } from './consultation.js';
import { seatIn, underWay } from './standing.js';

export const OfferSeatBody = z
  .strictObject({ personId: z.uuid(), how: z.enum(['invitation', 'lot', 'office']).default('invitation') })
  .meta({ id: 'OfferSeat' });

export class OfferSeat {
  constructor(
    readonly caseId: string,
    readonly seatId: string,
    readonly offer: z.output<typeof OfferSeatBody>,
  ) {}
}

export interface OfferSeatToParticipant {
  readonly seatId: string;
  readonly personId: string;
  /** The person as known inside this case. */
  readonly participantId: string;
  readonly how: 'invitation' | 'lot' | 'office';
}

export const offerSeat: Decide<OfferSeatToParticipant, Consultation, ConsultationEvent> = (offer, consultation) => {
  const state = underWay(consultation);
  const { seatId, personId, participantId, how } = offer;
  const seat = seatIn(state, seatId);
  if (seat.status !== 'vacant') {
    if (seat.participantId === participantId) return [];
    throw new RuleBroken('consultation.seat-taken', { seatId });
  }
  if (state.seats.some((one) => one.status !== 'vacant' && one.participantId === participantId))
    throw new RuleBroken('consultation.already-seated');
  return [SeatOffered({ seatId, participantId, person: inClear('seat.person', participantId, personId), how })];
};
