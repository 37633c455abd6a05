import type { Provider } from '@nestjs/common';
import { anyOf, may, onlyReactions } from '#libs/access';
import { decisionHandler, type Decision } from '#libs/command-handling';
import type { OutcomeEvent } from '#libs/contracts';
import { AcceptResponsibility, acceptResponsibility } from './accept-responsibility.js';
import { AssignResponsibility, assignResponsibility, prepareAssignment } from './assign-responsibility.js';
import { CheckLasting, checkLasting } from './check-lasting.js';
import { CloseOutcome, closeOutcome } from './close-outcome.js';
import { CompleteResponsibility, completeResponsibility } from './complete-responsibility.js';
import { ConvertOutcome, convertOutcome } from './convert-outcome.js';
import { DecideRecommendation, decideRecommendation, prepareDecision } from './decide-recommendation.js';
import { DraftOutcomeReport, draftOutcomeReport } from './draft-outcome-report.js';
import { EndResponsibility, endResponsibility } from './end-responsibility.js';
import { GrantExtension, grantExtension } from './grant-extension.js';
import { HandOverResponsibility, handOverResponsibility, prepareHandover } from './hand-over-responsibility.js';
import { LinkMediaReport, linkMediaReport } from './link-media-report.js';
import { outcomeStream, type Outcome } from './outcome.js';
import { checksThatItLasts, decidesForItsBody, guidesTheRoom, receivesReports, supervises, verifies, worksForAUnit } from './policies.js';
import { PublishResults, publishResults } from './publish-results.js';
import { RecallOutcomeReport, recallOutcomeReport } from './recall-outcome-report.js';
import { prepareReceipt, ReceiveOutcomeReport, receiveOutcomeReport } from './receive-outcome-report.js';
import { RefuseExtension, refuseExtension } from './refuse-extension.js';
import { RefuseResponsibility, refuseResponsibility } from './refuse-responsibility.js';
import { ReportProgress, reportProgress } from './report-progress.js';
import { RequestExtension, requestExtension } from './request-extension.js';
import { ReturnOutcomeReport, returnOutcomeReport } from './return-outcome-report.js';
import { ReviseOutcomeReport, reviseOutcomeReport } from './revise-outcome-report.js';
import { prepareSendingBack, SendBackCompletion, sendBackCompletion } from './send-back-completion.js';
import { prepareSubmission, SubmitOutcomeReport, submitOutcomeReport } from './submit-outcome-report.js';
import { UrgeUnit, urgeUnit } from './urge-unit.js';
import { prepareVerification, VerifyCompletion, verifyCompletion } from './verify-completion.js';

type Line<Command extends object, Prepared> = Omit<Decision<Command, Prepared, Outcome, OutcomeEvent>, 'stream' | 'id'>;
const onTheOutcome = <Command extends { readonly caseId: string }, Prepared = Command>(
  command: new (...args: never[]) => Command,
  line: Line<Command, Prepared>,
): Provider => decisionHandler(command, { stream: outcomeStream, id: ({ caseId }) => caseId, ...line });

export const outcomeDecisions: Provider[] = [
  onTheOutcome(DraftOutcomeReport, {
    begins: ({ jurisdictionId, round }, caseId) => ({ partitionKey: caseId, correlationId: caseId, jurisdictionId, round }),
    decide: draftOutcomeReport,
    policy: onlyReactions,
  }),
  // A consultation can be reopened before its first report was drafted: then there is nothing to recall.
  onTheOutcome(RecallOutcomeReport, {
    begins: ({ round }, caseId) => ({ partitionKey: caseId, correlationId: caseId, jurisdictionId: null, round }),
    decide: recallOutcomeReport,
    policy: onlyReactions,
  }),
  onTheOutcome(ReviseOutcomeReport, { decide: reviseOutcomeReport, policy: guidesTheRoom }),
  onTheOutcome(SubmitOutcomeReport, { prepare: prepareSubmission, decide: submitOutcomeReport, policy: guidesTheRoom }),
  onTheOutcome(ReturnOutcomeReport, { decide: returnOutcomeReport, policy: receivesReports }),
  onTheOutcome(ReceiveOutcomeReport, {
    prepare: prepareReceipt,
    decide: receiveOutcomeReport,
    policy: receivesReports,
    ruleVersion: ({ rules }) => rules.version,
  }),
  onTheOutcome(DecideRecommendation, { prepare: prepareDecision, decide: decideRecommendation, policy: decidesForItsBody }),
  onTheOutcome(AssignResponsibility, { prepare: prepareAssignment, decide: assignResponsibility, policy: decidesForItsBody }),
  onTheOutcome(AcceptResponsibility, { decide: acceptResponsibility, policy: worksForAUnit }),
  onTheOutcome(RefuseResponsibility, { decide: refuseResponsibility, policy: worksForAUnit }),
  onTheOutcome(HandOverResponsibility, {
    prepare: prepareHandover,
    decide: handOverResponsibility,
    policy: anyOf(worksForAUnit, decidesForItsBody),
  }),
  onTheOutcome(ReportProgress, { decide: reportProgress, policy: worksForAUnit }),
  onTheOutcome(UrgeUnit, { decide: urgeUnit, policy: supervises }),
  onTheOutcome(RequestExtension, { decide: requestExtension, policy: worksForAUnit }),
  onTheOutcome(GrantExtension, { decide: grantExtension, policy: decidesForItsBody }),
  onTheOutcome(RefuseExtension, { decide: refuseExtension, policy: decidesForItsBody }),
  onTheOutcome(CompleteResponsibility, { decide: completeResponsibility, policy: worksForAUnit }),
  onTheOutcome(VerifyCompletion, { prepare: prepareVerification, decide: verifyCompletion, policy: verifies }),
  onTheOutcome(SendBackCompletion, { prepare: prepareSendingBack, decide: sendBackCompletion, policy: verifies }),
  onTheOutcome(EndResponsibility, { decide: endResponsibility, policy: decidesForItsBody }),
  onTheOutcome(PublishResults, { decide: publishResults, policy: guidesTheRoom }),
  onTheOutcome(CheckLasting, { decide: checkLasting, policy: checksThatItLasts }),
  onTheOutcome(ConvertOutcome, {
    decide: convertOutcome,
    policy: anyOf(guidesTheRoom, may({ roles: ['member'], where: 'own-jurisdiction' })),
  }),
  onTheOutcome(LinkMediaReport, { decide: linkMediaReport, policy: guidesTheRoom }),
  onTheOutcome(CloseOutcome, { decide: closeOutcome, policy: guidesTheRoom }),
];
