import type { Provider } from '@nestjs/common';
import { anyOf, may, onlyReactions } from '#libs/access';
import { decisionHandler } from '#libs/command-handling';
import { AcceptResponsibility, acceptResponsibility } from './accept-responsibility.js';
import { AssignResponsibility, assignResponsibility } from './assign-responsibility.js';
import { CheckLasting, checkLasting } from './check-lasting.js';
import { CloseOutcome, closeOutcome } from './close-outcome.js';
import { CompleteResponsibility, completeResponsibility } from './complete-responsibility.js';
import { ConvertOutcome, convertOutcome } from './convert-outcome.js';
import { DecideRecommendation, decideRecommendation } from './decide-recommendation.js';
import { DraftOutcomeReport, draftOutcomeReport } from './draft-outcome-report.js';
import { EndResponsibility, endResponsibility } from './end-responsibility.js';
import { GrantExtension, grantExtension } from './grant-extension.js';
import { HandOverResponsibility, handOverResponsibility } from './hand-over-responsibility.js';
import { LinkMediaReport, linkMediaReport } from './link-media-report.js';
import { outcomeStream } from './outcome.js';
import { prepareAssignment, prepareDecision, prepareHandover, prepareReceipt, prepareSubmission } from './outcomes.look-ups.js';
import { checksThatItLasts, decidesForItsBody, guidesTheRoom, receivesReports, supervises, verifies, worksForAUnit } from './policies.js';
import { PublishResults, publishResults } from './publish-results.js';
import { RecallOutcomeReport, recallOutcomeReport } from './recall-outcome-report.js';
import { ReceiveOutcomeReport, receiveOutcomeReport } from './receive-outcome-report.js';
import { RefuseExtension, refuseExtension } from './refuse-extension.js';
import { RefuseResponsibility, refuseResponsibility } from './refuse-responsibility.js';
import { ReportProgress, reportProgress } from './report-progress.js';
import { RequestExtension, requestExtension } from './request-extension.js';
import { ReturnOutcomeReport, returnOutcomeReport } from './return-outcome-report.js';
import { ReviseOutcomeReport, reviseOutcomeReport } from './revise-outcome-report.js';
import { prepareSendingBack, SendBackCompletion, sendBackCompletion } from './send-back-completion.js';
import { SubmitOutcomeReport, submitOutcomeReport } from './submit-outcome-report.js';
import { UrgeUnit, urgeUnit } from './urge-unit.js';
import { prepareVerification, VerifyCompletion, verifyCompletion } from './verify-completion.js';

const onTheOutcome = { stream: outcomeStream, id: ({ caseId }: { readonly caseId: string }) => caseId };

export const outcomeDecisions: Provider[] = [
  decisionHandler(DraftOutcomeReport, {
    ...onTheOutcome,
    begins: ({ jurisdictionId, round }, caseId) => ({ partitionKey: caseId, correlationId: caseId, jurisdictionId, round }),
    decide: draftOutcomeReport,
    policy: onlyReactions,
  }),
  // A consultation can be reopened before its first report was drafted: then there is nothing to recall.
  decisionHandler(RecallOutcomeReport, {
    ...onTheOutcome,
    begins: ({ round }, caseId) => ({ partitionKey: caseId, correlationId: caseId, jurisdictionId: null, round }),
    decide: recallOutcomeReport,
    policy: onlyReactions,
  }),
  decisionHandler(ReviseOutcomeReport, { ...onTheOutcome, decide: reviseOutcomeReport, policy: guidesTheRoom }),
  decisionHandler(SubmitOutcomeReport, { ...onTheOutcome, prepare: prepareSubmission, decide: submitOutcomeReport, policy: guidesTheRoom }),
  decisionHandler(ReturnOutcomeReport, { ...onTheOutcome, decide: returnOutcomeReport, policy: receivesReports }),
  decisionHandler(ReceiveOutcomeReport, {
    ...onTheOutcome,
    prepare: prepareReceipt,
    decide: receiveOutcomeReport,
    policy: receivesReports,
    ruleVersion: ({ rules }) => rules.version,
  }),
  decisionHandler(DecideRecommendation, {
    ...onTheOutcome,
    prepare: prepareDecision,
    decide: decideRecommendation,
    policy: decidesForItsBody,
  }),
  decisionHandler(AssignResponsibility, {
    ...onTheOutcome,
    prepare: prepareAssignment,
    decide: assignResponsibility,
    policy: decidesForItsBody,
  }),
  decisionHandler(AcceptResponsibility, { ...onTheOutcome, decide: acceptResponsibility, policy: worksForAUnit }),
  decisionHandler(RefuseResponsibility, { ...onTheOutcome, decide: refuseResponsibility, policy: worksForAUnit }),
  decisionHandler(HandOverResponsibility, {
    ...onTheOutcome,
    prepare: prepareHandover,
    decide: handOverResponsibility,
    policy: anyOf(worksForAUnit, decidesForItsBody),
  }),
  decisionHandler(ReportProgress, { ...onTheOutcome, decide: reportProgress, policy: worksForAUnit }),
  decisionHandler(UrgeUnit, { ...onTheOutcome, decide: urgeUnit, policy: supervises }),
  decisionHandler(RequestExtension, { ...onTheOutcome, decide: requestExtension, policy: worksForAUnit }),
  decisionHandler(GrantExtension, { ...onTheOutcome, decide: grantExtension, policy: decidesForItsBody }),
  decisionHandler(RefuseExtension, { ...onTheOutcome, decide: refuseExtension, policy: decidesForItsBody }),
  decisionHandler(CompleteResponsibility, { ...onTheOutcome, decide: completeResponsibility, policy: worksForAUnit }),
  decisionHandler(VerifyCompletion, { ...onTheOutcome, prepare: prepareVerification, decide: verifyCompletion, policy: verifies }),
  decisionHandler(SendBackCompletion, { ...onTheOutcome, prepare: prepareSendingBack, decide: sendBackCompletion, policy: verifies }),
  decisionHandler(EndResponsibility, { ...onTheOutcome, decide: endResponsibility, policy: decidesForItsBody }),
  decisionHandler(PublishResults, { ...onTheOutcome, decide: publishResults, policy: guidesTheRoom }),
  decisionHandler(CheckLasting, { ...onTheOutcome, decide: checkLasting, policy: checksThatItLasts }),
  decisionHandler(ConvertOutcome, {
    ...onTheOutcome,
    decide: convertOutcome,
    policy: anyOf(guidesTheRoom, may({ roles: ['member'], where: 'own-jurisdiction' })),
  }),
  decisionHandler(LinkMediaReport, { ...onTheOutcome, decide: linkMediaReport, policy: guidesTheRoom }),
  decisionHandler(CloseOutcome, { ...onTheOutcome, decide: closeOutcome, policy: guidesTheRoom }),
];
