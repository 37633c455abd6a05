import type { Provider } from '@nestjs/common';
import { onlyReactions } from '#libs/access';
import { decisionHandler } from '#libs/command-handling';
import { asksPeople, assesses, callsInAThirdParty, isMeasured, measures } from '../policies.js';
import { AnswerAssessment, answerAssessment } from './answer-assessment.js';
import { AssessCase, assessCase } from './assess-case.js';
import { AssignThirdParty, assignThirdParty } from './assign-third-party.js';
import { CloseEvaluation, closeEvaluation } from './close-evaluation.js';
import { CloseSatisfaction, closeSatisfaction } from './close-satisfaction.js';
import { ComputeScores, computeScores } from './compute-scores.js';
import { ContestScore, contestScore } from './contest-score.js';
import { DecideContest, decideContest } from './decide-contest.js';
import { evaluationStream } from './evaluation.js';
import { prepareComputation, prepareThirdParty } from './evaluations.look-ups.js';
import { InviteSatisfaction, inviteSatisfaction } from './invite-satisfaction.js';
import { NoteWarnings, noteWarnings } from './note-warnings.js';
import { OpenEvaluation, openEvaluation } from './open-evaluation.js';
import { PublishScores, publishScores } from './publish-scores.js';

const onTheEvaluation = { stream: evaluationStream, id: ({ caseId }: { readonly caseId: string }) => caseId };

export const evaluationDecisions: Provider[] = [
  decisionHandler(OpenEvaluation, {
    ...onTheEvaluation,
    begins: ({ jurisdictionId, round }, caseId) => ({ partitionKey: caseId, correlationId: caseId, jurisdictionId, round }),
    decide: openEvaluation,
    policy: onlyReactions,
  }),
  decisionHandler(InviteSatisfaction, { ...onTheEvaluation, decide: inviteSatisfaction, policy: asksPeople }),
  decisionHandler(CloseSatisfaction, { ...onTheEvaluation, decide: closeSatisfaction, policy: asksPeople }),
  decisionHandler(AssignThirdParty, {
    ...onTheEvaluation,
    prepare: prepareThirdParty,
    decide: assignThirdParty,
    policy: callsInAThirdParty,
  }),
  decisionHandler(AssessCase, { ...onTheEvaluation, decide: assessCase, policy: assesses }),
  decisionHandler(AnswerAssessment, { ...onTheEvaluation, decide: answerAssessment, policy: isMeasured }),
  decisionHandler(ComputeScores, {
    ...onTheEvaluation,
    prepare: prepareComputation,
    decide: computeScores,
    policy: measures,
    ruleVersion: ({ rules }) => rules.version,
  }),
  decisionHandler(PublishScores, { ...onTheEvaluation, decide: publishScores, policy: measures }),
  decisionHandler(ContestScore, { ...onTheEvaluation, decide: contestScore, policy: isMeasured }),
  decisionHandler(DecideContest, { ...onTheEvaluation, decide: decideContest, policy: measures }),
  decisionHandler(CloseEvaluation, { ...onTheEvaluation, decide: closeEvaluation, policy: measures }),
  decisionHandler(NoteWarnings, {
    stream: evaluationStream,
    id: ({ subjectId }) => subjectId,
    begins: ({ jurisdictionId }, id) => ({ partitionKey: id, correlationId: id, jurisdictionId }),
    decide: noteWarnings,
    policy: onlyReactions,
    ruleVersion: ({ ruleVersion }) => ruleVersion,
  }),
];
