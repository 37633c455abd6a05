import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { CaseSeats } from '../seats/case-seats.reader.js';
import { AcceptResponsibility } from './accept-responsibility.js';
import { AssignResponsibility, ResponsibilityAssignment } from './assign-responsibility.js';
import { CheckLasting, LastingCheck } from './check-lasting.js';
import { CloseOutcome, OutcomeClosing } from './close-outcome.js';
import { CompleteResponsibility, Completion } from './complete-responsibility.js';
import { Conversion, ConvertOutcome } from './convert-outcome.js';
import { DecideRecommendation, RecommendationDecision } from './decide-recommendation.js';
import { EndResponsibility, ResponsibilityEnding } from './end-responsibility.js';
import { ExtensionGrant, GrantExtension } from './grant-extension.js';
import { HandOverResponsibility, ResponsibilityHandover } from './hand-over-responsibility.js';
import { LinkMediaReport, MediaReport } from './link-media-report.js';
import { PublishResults, ResultsPublication } from './publish-results.js';
import { OutcomeReportReceipt, ReceiveOutcomeReport } from './receive-outcome-report.js';
import { ExtensionRefusal, RefuseExtension } from './refuse-extension.js';
import { RefuseResponsibility, ResponsibilityRefusal } from './refuse-responsibility.js';
import { ProgressReport, ReportProgress } from './report-progress.js';
import { ExtensionRequest, RequestExtension } from './request-extension.js';
import { OutcomeReportReturn, ReturnOutcomeReport } from './return-outcome-report.js';
import { OutcomeReportRevision, ReviseOutcomeReport } from './revise-outcome-report.js';
import { CompletionReturn, SendBackCompletion } from './send-back-completion.js';
import { OutcomeReportSubmission, SubmitOutcomeReport } from './submit-outcome-report.js';
import { UnitUrging, UrgeUnit } from './urge-unit.js';
import { Verification, VerifyCompletion } from './verify-completion.js';

type BodyOf<Schema extends z.ZodType> = z.output<Schema>;
const of = 'responsibilities/:responsibilityId';

@Controller('outcomes/:caseId')
export class OutcomesController {
  constructor(
    private readonly commands: Commands,
    private readonly seats: CaseSeats,
  ) {}

  @CommandRoute('Revise the outcome report', { path: 'report/revision', body: OutcomeReportRevision, operationId: 'reviseOutcomeReport' })
  revise(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof OutcomeReportRevision>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ReviseOutcomeReport(caseId, body.summary, body.answering), asked);
  }

  @CommandRoute('Submit the outcome report to the Party committee', {
    path: 'report/submission',
    body: OutcomeReportSubmission,
    operationId: 'submitOutcomeReport',
  })
  submit(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof OutcomeReportSubmission>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new SubmitOutcomeReport(caseId, body.toBodyId, body.documentNumber), asked);
  }

  @CommandRoute('Send the outcome report back', { path: 'report/return', body: OutcomeReportReturn, operationId: 'returnOutcomeReport' })
  return(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof OutcomeReportReturn>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ReturnOutcomeReport(caseId, body.backTo, body.reasons), asked);
  }

  @CommandRoute('Receive the outcome report', { path: 'report/receipt', body: OutcomeReportReceipt, operationId: 'receiveOutcomeReport' })
  receive(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof OutcomeReportReceipt>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ReceiveOutcomeReport(caseId, body.receiptNo), asked);
  }

  @CommandRoute('Decide a recommendation', {
    path: 'recommendations/:recommendationId/decision',
    body: RecommendationDecision,
    operationId: 'decideRecommendation',
  })
  decide(
    @IdParam('caseId') caseId: string,
    @IdParam('recommendationId') recommendationId: string,
    @Body() body: BodyOf<typeof RecommendationDecision>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new DecideRecommendation(caseId, recommendationId, body), asked);
  }

  @CommandRoute('Give out a responsibility', {
    path: 'responsibilities',
    body: ResponsibilityAssignment,
    operationId: 'assignResponsibility',
  })
  assign(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof ResponsibilityAssignment>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new AssignResponsibility(caseId, body), asked);
  }

  @CommandRoute('Accept a responsibility', { path: `${of}/acceptance`, operationId: 'acceptResponsibility' })
  accept(@IdParam('caseId') caseId: string, @IdParam('responsibilityId') id: string, @Asked() asked: PersonRequest) {
    return this.commands.execute(new AcceptResponsibility(caseId, id), asked);
  }

  @CommandRoute('Refuse a responsibility', { path: `${of}/refusal`, body: ResponsibilityRefusal, operationId: 'refuseResponsibility' })
  refuse(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof ResponsibilityRefusal>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new RefuseResponsibility(caseId, id, body.reason), asked);
  }

  @CommandRoute('Hand a responsibility over to another unit', {
    path: `${of}/handover`,
    body: ResponsibilityHandover,
    operationId: 'handOverResponsibility',
  })
  handOver(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof ResponsibilityHandover>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new HandOverResponsibility(caseId, id, body.toUnitId, body.reason), asked);
  }

  @CommandRoute('Report progress', { path: `${of}/progress`, body: ProgressReport, operationId: 'reportProgress' })
  progress(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof ProgressReport>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new ReportProgress(caseId, id, body), asked);
  }

  @CommandRoute('Urge the unit', { path: `${of}/urging`, body: UnitUrging, operationId: 'urgeUnit' })
  urge(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof UnitUrging>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new UrgeUnit(caseId, id, body), asked);
  }

  @CommandRoute('Ask for an extension', { path: `${of}/extension`, body: ExtensionRequest, operationId: 'requestExtension' })
  requestExtension(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof ExtensionRequest>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new RequestExtension(caseId, id, body.dueOn, body.reason), asked);
  }

  @CommandRoute('Grant an extension', { path: `${of}/extension/grant`, body: ExtensionGrant, operationId: 'grantExtension' })
  grantExtension(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof ExtensionGrant>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new GrantExtension(caseId, id, body.reason, body.dueOn), asked);
  }

  @CommandRoute('Refuse an extension', { path: `${of}/extension/refusal`, body: ExtensionRefusal, operationId: 'refuseExtension' })
  refuseExtension(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof ExtensionRefusal>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new RefuseExtension(caseId, id, body.reason), asked);
  }

  @CommandRoute('Report a responsibility complete', { path: `${of}/completion`, body: Completion, operationId: 'completeResponsibility' })
  complete(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof Completion>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new CompleteResponsibility(caseId, id, body), asked);
  }

  @CommandRoute('Verify a completion', { path: `${of}/verification`, body: Verification, operationId: 'verifyCompletion' })
  async verify(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof Verification>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(
      new VerifyCompletion(caseId, id, body, await this.seats.isSeated(caseId, asked.principal.personId)),
      asked,
    );
  }

  @CommandRoute('Send a completion back', { path: `${of}/sending-back`, body: CompletionReturn, operationId: 'sendBackCompletion' })
  async sendBack(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof CompletionReturn>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(
      new SendBackCompletion(caseId, id, body, await this.seats.isSeated(caseId, asked.principal.personId)),
      asked,
    );
  }

  @CommandRoute('End a responsibility, with the reason', {
    path: `${of}/ending`,
    body: ResponsibilityEnding,
    operationId: 'endResponsibility',
  })
  end(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof ResponsibilityEnding>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new EndResponsibility(caseId, id, body), asked);
  }

  @CommandRoute('Check whether it lasts', { path: `${of}/lasting-check`, body: LastingCheck, operationId: 'checkLasting' })
  checkLasting(
    @IdParam('caseId') caseId: string,
    @IdParam('responsibilityId') id: string,
    @Body() body: BodyOf<typeof LastingCheck>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new CheckLasting(caseId, id, body), asked);
  }

  @CommandRoute('Publish the results', { path: 'results', body: ResultsPublication, operationId: 'publishResults' })
  publish(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof ResultsPublication>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new PublishResults(caseId, body.results), asked);
  }

  @CommandRoute('Say what the outcome became besides', { path: 'conversions', body: Conversion, operationId: 'convertOutcome' })
  convert(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof Conversion>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ConvertOutcome(caseId, body), asked);
  }

  @CommandRoute('Link a report in the media', { path: 'media-reports', body: MediaReport, operationId: 'linkMediaReport' })
  linkMedia(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof MediaReport>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new LinkMediaReport(caseId, body), asked);
  }

  @CommandRoute('Close the outcome', { path: 'closing', body: OutcomeClosing, operationId: 'closeOutcome' })
  close(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof OutcomeClosing>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new CloseOutcome(caseId, body.how), asked);
  }
}
