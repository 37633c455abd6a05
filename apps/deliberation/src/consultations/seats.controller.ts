import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import {
  AcceptSeat,
  DeclineSeat,
  DeclineSeatBody,
  RecordSeatAcceptance,
  RecordSeatAcceptanceBody,
  RecordSeatRefusal,
  RecordSeatRefusalBody,
} from './answer-seat-offer.js';
import { OfferSeat, OfferSeatBody } from './offer-seat.js';
import { SetComposition, SetCompositionBody } from './set-composition.js';
import { SettleParticipants } from './settle-participants.js';
import { LeaveSeat, LeaveSeatBody, VacateSeat, VacateSeatBody } from './vacate-seat.js';

@Controller('consultations/:caseId')
export class SeatsController {
  constructor(private readonly commands: Commands) {}

  @CommandRoute('Say which seats the table has', { path: 'composition', body: SetCompositionBody, operationId: 'setComposition' })
  setComposition(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof SetCompositionBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new SetComposition(caseId, body), asked);
  }

  @CommandRoute('Offer a seat to a person', { path: 'seats/:seatId/offer', body: OfferSeatBody, operationId: 'offerSeat' })
  offerSeat(
    @IdParam('caseId') caseId: string,
    @IdParam('seatId') seatId: string,
    @Body() body: z.output<typeof OfferSeatBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new OfferSeat(caseId, seatId, body), asked);
  }

  @CommandRoute('Accept the seat that was offered to you', { path: 'seats/:seatId/acceptance', operationId: 'acceptSeat' })
  acceptSeat(@IdParam('caseId') caseId: string, @IdParam('seatId') seatId: string, @Asked() asked: PersonRequest) {
    return this.commands.execute(new AcceptSeat(caseId, seatId), asked);
  }

  @CommandRoute('Decline the seat that was offered to you', {
    path: 'seats/:seatId/refusal',
    body: DeclineSeatBody,
    operationId: 'declineSeat',
  })
  declineSeat(
    @IdParam('caseId') caseId: string,
    @IdParam('seatId') seatId: string,
    @Body() body: z.output<typeof DeclineSeatBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new DeclineSeat(caseId, seatId, body.reason), asked);
  }

  @CommandRoute('Record that somebody accepted by word of mouth', {
    path: 'seats/:seatId/acceptance-on-behalf',
    body: RecordSeatAcceptanceBody,
    operationId: 'recordSeatAcceptance',
  })
  recordSeatAcceptance(
    @IdParam('caseId') caseId: string,
    @IdParam('seatId') seatId: string,
    @Body() body: z.output<typeof RecordSeatAcceptanceBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new RecordSeatAcceptance(caseId, seatId), { ...asked, onBehalfOf: body.personId });
  }

  @CommandRoute('Record that somebody declined by word of mouth', {
    path: 'seats/:seatId/refusal-on-behalf',
    body: RecordSeatRefusalBody,
    operationId: 'recordSeatRefusal',
  })
  recordSeatRefusal(
    @IdParam('caseId') caseId: string,
    @IdParam('seatId') seatId: string,
    @Body() body: z.output<typeof RecordSeatRefusalBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new RecordSeatRefusal(caseId, seatId, body.reason), { ...asked, onBehalfOf: body.personId });
  }

  @CommandRoute('Vacate a seat, with the reason', { path: 'seats/:seatId/vacation', body: VacateSeatBody, operationId: 'vacateSeat' })
  vacateSeat(
    @IdParam('caseId') caseId: string,
    @IdParam('seatId') seatId: string,
    @Body() body: z.output<typeof VacateSeatBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new VacateSeat(caseId, seatId, body), asked);
  }

  @CommandRoute('Leave your own seat, with the reason', { path: 'seats/:seatId/departure', body: LeaveSeatBody, operationId: 'leaveSeat' })
  leaveSeat(
    @IdParam('caseId') caseId: string,
    @IdParam('seatId') seatId: string,
    @Body() body: z.output<typeof LeaveSeatBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new LeaveSeat(caseId, seatId, body), asked);
  }

  @CommandRoute('Settle the participants: composition and groups meet the rule', {
    path: 'participants',
    operationId: 'settleParticipants',
  })
  settleParticipants(@IdParam('caseId') caseId: string, @Asked() asked: PersonRequest) {
    return this.commands.execute(new SettleParticipants(caseId), asked);
  }
}
