import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { AdjournItem, AdjournItemBody } from './adjourn-item.js';
import { CheckIn, CheckInBody, CheckMyselfIn, CheckMyselfInBody } from './check-in.js';
import { CloseSession, FailSession, FailSessionBody } from './end-session.js';
import { OpenSession, OpenSessionBody } from './open-session.js';
import { RecordSpeech, RecordSpeechBody } from './record-speech.js';
import { RemoveAgendaItem, RemoveAgendaItemBody } from './remove-agenda-item.js';
import { ScheduleSession, ScheduleSessionBody } from './schedule-session.js';

@Controller('sessions')
export class SessionsController {
  constructor(private readonly commands: Commands) {}

  @CommandRoute('Schedule a session in a room; its agenda is filled by those who convene it', {
    body: ScheduleSessionBody,
    operationId: 'scheduleSession',
  })
  scheduleSession(@Body() body: z.output<typeof ScheduleSessionBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ScheduleSession(body), asked);
  }

  @CommandRoute('Take a case off the agenda, with the reason', {
    path: ':sessionId/agenda/:caseId/removal',
    body: RemoveAgendaItemBody,
    operationId: 'removeAgendaItem',
  })
  removeAgendaItem(
    @IdParam('sessionId') sessionId: string,
    @IdParam('caseId') caseId: string,
    @Body() body: z.output<typeof RemoveAgendaItemBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new RemoveAgendaItem(sessionId, caseId, body.reason), asked);
  }

  @CommandRoute('Check a participant in from the roll', { path: ':sessionId/check-ins', body: CheckInBody, operationId: 'checkIn' })
  checkIn(@IdParam('sessionId') sessionId: string, @Body() body: z.output<typeof CheckInBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new CheckIn(sessionId, body), asked);
  }

  @CommandRoute('Check yourself in', { path: ':sessionId/my-check-in', body: CheckMyselfInBody, operationId: 'checkMyselfIn' })
  checkMyselfIn(@IdParam('sessionId') sessionId: string, @Body() body: z.output<typeof CheckMyselfInBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new CheckMyselfIn(sessionId, body), asked);
  }

  @CommandRoute('Open a session: every case on the agenda has its quorum', {
    path: ':sessionId/opening',
    body: OpenSessionBody,
    operationId: 'openSession',
  })
  openSession(@IdParam('sessionId') sessionId: string, @Body() body: z.output<typeof OpenSessionBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new OpenSession(sessionId, body.chairedBy), asked);
  }

  @CommandRoute('Record who spoke, for how long, and the gist', {
    path: ':sessionId/speeches',
    body: RecordSpeechBody,
    operationId: 'recordSpeech',
  })
  recordSpeech(@IdParam('sessionId') sessionId: string, @Body() body: z.output<typeof RecordSpeechBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RecordSpeech(sessionId, body), asked);
  }

  @CommandRoute('Adjourn a case of the agenda', {
    path: ':sessionId/agenda/:caseId/adjournment',
    body: AdjournItemBody,
    operationId: 'adjournItem',
  })
  adjournItem(
    @IdParam('sessionId') sessionId: string,
    @IdParam('caseId') caseId: string,
    @Body() body: z.output<typeof AdjournItemBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new AdjournItem(sessionId, caseId, body), asked);
  }

  @CommandRoute('Close a session', { path: ':sessionId/closing', operationId: 'closeSession' })
  closeSession(@IdParam('sessionId') sessionId: string, @Asked() asked: PersonRequest) {
    return this.commands.execute(new CloseSession(sessionId), asked);
  }

  @CommandRoute('Record that a session could not be held', {
    path: ':sessionId/failure',
    body: FailSessionBody,
    operationId: 'failSession',
  })
  failSession(@IdParam('sessionId') sessionId: string, @Body() body: z.output<typeof FailSessionBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new FailSession(sessionId, body.reason), asked);
  }
}
