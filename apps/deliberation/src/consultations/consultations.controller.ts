import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { ConcludeConsultation, ConcludeConsultationBody } from './conclude-consultation.js';
import { ConveneSession, ConveneSessionBody } from './convene-session.js';
import { ExplainGroupNotHeard, ExplainGroupNotHeardBody } from './group-heard.js';
import { PencilSession, PencilSessionBody } from './pencil-session.js';
import { AnswerReferral, AnswerReferralBody, ReferUp, ReferUpBody } from './refer-up.js';
import { ReopenConsultation, ReopenConsultationBody } from './reopen-consultation.js';
import { ResumeConsultation, StopBody, SuspendConsultation, TerminateConsultation } from './stop-consultation.js';
import { TablePaper, TablePaperBody } from './table-paper.js';

@Controller('consultations/:caseId')
export class ConsultationsController {
  constructor(private readonly commands: Commands) {}

  @CommandRoute('Pencil in a session, convening nobody yet', {
    path: 'pencilled-sessions',
    body: PencilSessionBody,
    operationId: 'pencilSession',
  })
  pencilSession(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof PencilSessionBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new PencilSession(caseId, body.sessionId), asked);
  }

  @CommandRoute('Convene a session: not without research of this round', {
    path: 'convened-sessions',
    body: ConveneSessionBody,
    operationId: 'conveneSession',
  })
  conveneSession(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof ConveneSessionBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ConveneSession(caseId, body), asked);
  }

  @CommandRoute('Table a paper with its proposals', { path: 'papers', body: TablePaperBody, operationId: 'tablePaper' })
  tablePaper(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof TablePaperBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new TablePaper(caseId, body), asked);
  }

  @CommandRoute('Say why a stakeholder group was not heard', {
    path: 'unheard-groups',
    body: ExplainGroupNotHeardBody,
    operationId: 'explainGroupNotHeard',
  })
  explainGroupNotHeard(
    @IdParam('caseId') caseId: string,
    @Body() body: z.output<typeof ExplainGroupNotHeardBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new ExplainGroupNotHeard(caseId, body), asked);
  }

  @CommandRoute('Conclude the consultation', { path: 'conclusion', body: ConcludeConsultationBody, operationId: 'concludeConsultation' })
  concludeConsultation(
    @IdParam('caseId') caseId: string,
    @Body() body: z.output<typeof ConcludeConsultationBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new ConcludeConsultation(caseId, body), asked);
  }

  @CommandRoute('Reopen a concluded consultation in its next round', {
    path: 'reopening',
    body: ReopenConsultationBody,
    operationId: 'reopenConsultation',
  })
  reopenConsultation(
    @IdParam('caseId') caseId: string,
    @Body() body: z.output<typeof ReopenConsultationBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new ReopenConsultation(caseId, body), asked);
  }

  @CommandRoute('Suspend a consultation, with the reason', { path: 'suspension', body: StopBody, operationId: 'suspendConsultation' })
  suspendConsultation(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof StopBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new SuspendConsultation(caseId, body.reason), asked);
  }

  @CommandRoute('Resume a suspended consultation', { path: 'resumption', body: StopBody, operationId: 'resumeConsultation' })
  resumeConsultation(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof StopBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ResumeConsultation(caseId, body.reason), asked);
  }

  @CommandRoute('Terminate a consultation, with the reason', { path: 'termination', body: StopBody, operationId: 'terminateConsultation' })
  terminateConsultation(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof StopBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new TerminateConsultation(caseId, body.reason), asked);
  }

  @CommandRoute('Refer a question up to a body over the room', { path: 'referrals', body: ReferUpBody, operationId: 'referUp' })
  referUp(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof ReferUpBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ReferUp(caseId, body), asked);
  }

  @CommandRoute('Answer a question that was referred to your body', {
    path: 'referrals/:referralId/answer',
    body: AnswerReferralBody,
    operationId: 'answerReferral',
  })
  answerReferral(
    @IdParam('caseId') caseId: string,
    @IdParam('referralId') referralId: string,
    @Body() body: z.output<typeof AnswerReferralBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new AnswerReferral(caseId, referralId, body.answer), asked);
  }
}
