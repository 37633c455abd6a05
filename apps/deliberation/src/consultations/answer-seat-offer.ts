import { z } from 'zod';
import { SeatAccepted, SeatDeclined, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide, type DecisionContext } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Reason } from '../fields.js';
import type { Consultation, OpenedConsultation, Seat } from './consultation.js';
import { seatIn, underWay } from './standing.js';

export const DeclineSeatBody = z.strictObject({ reason: Reason.optional() }).meta({ id: 'DeclineSeat' });
/** The person who said so by telephone or at the door. Recorded with the event; it has to be whom the seat was offered to. */
export const RecordSeatAcceptanceBody = z.strictObject({ personId: z.uuid() }).meta({ id: 'RecordSeatAcceptance' });
export const RecordSeatRefusalBody = z.strictObject({ personId: z.uuid(), reason: Reason.optional() }).meta({ id: 'RecordSeatRefusal' });

/** By the person themselves. */
export class AcceptSeat {
  constructor(
    readonly caseId: string,
    readonly seatId: string,
  ) {}
}
export class DeclineSeat {
  constructor(
    readonly caseId: string,
    readonly seatId: string,
    readonly reason: string | undefined,
  ) {}
}
/** By the coordinator or a grid worker, on behalf of somebody who doesn't use a phone. */
export class RecordSeatAcceptance {
  constructor(
    readonly caseId: string,
    readonly seatId: string,
  ) {}
}
export class RecordSeatRefusal {
  constructor(
    readonly caseId: string,
    readonly seatId: string,
    readonly reason: string | undefined,
  ) {}
}

type WhoAnswers = (context: DecisionContext) => string | undefined;
const themselves: WhoAnswers = ({ participantId }) => participantId;
const theOneOnWhoseBehalf: WhoAnswers = ({ actor }) => actor.onBehalfOf;

type Offered = Extract<Seat, { status: 'offered' | 'accepted' }>;

const offeredTo = (state: OpenedConsultation, seatId: string, participantId: string | undefined): Offered => {
  const seat = seatIn(state, seatId);
  if (seat.status === 'vacant') throw new RuleBroken('consultation.seat-not-offered', { seatId });
  if (seat.participantId !== participantId) throw new RuleBroken('consultation.seat-of-somebody-else');
  return seat;
};

const accept =
  (who: WhoAnswers): Decide<{ readonly seatId: string }, Consultation, ConsultationEvent> =>
  ({ seatId }, consultation, context) => {
    const { status, participantId } = offeredTo(underWay(consultation), seatId, who(context));
    return status === 'accepted' ? [] : [SeatAccepted({ seatId, participantId })];
  };

const decline =
  (who: WhoAnswers): Decide<{ readonly seatId: string; readonly reason: string | undefined }, Consultation, ConsultationEvent> =>
  ({ seatId, reason }, consultation, context) => {
    const { status, participantId } = offeredTo(underWay(consultation), seatId, who(context));
    // A promise is taken back by giving up the seat, with a reason.
    if (status === 'accepted') throw new RuleBroken('consultation.seat-already-accepted');
    return [SeatDeclined({ seatId, participantId, ...(reason === undefined ? {} : { reason: maskPersonalData(reason) }) })];
  };

export const acceptSeat = accept(themselves);
export const recordSeatAcceptance = accept(theOneOnWhoseBehalf);
export const declineSeat = decline(themselves);
export const recordSeatRefusal = decline(theOneOnWhoseBehalf);
