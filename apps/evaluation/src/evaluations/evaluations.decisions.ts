import type { Provider } from '@nestjs/common';
import { onlyReactions } from '#libs/access';
import { decisionHandler, type Decision } from '#libs/command-handling';
import type { EvaluationEvent } from '#libs/contracts';
import { asksPeople, assesses, callsInAThirdParty, isMeasured, measures } from '../policies.js';
import { AnswerAssessment, answerAssessment } from './answer-assessment.js';
import { AssessCase, assessCase } from './assess-case.js';
import { AssignThirdParty, assignThirdParty, prepareThirdParty } from './assign-third-party.js';
import { CloseEvaluation, closeEvaluation } from './close-evaluation.js';
import { CloseSatisfaction, closeSatisfaction } from './close-satisfaction.js';
import { ComputeScores, computeScores, prepareComputation } from './compute-scores.js';
import { ContestScore, contestScore } from './contest-score.js';
import { DecideContest, decideContest } from './decide-contest.js';
import { evaluationStream, type Evaluation } from './evaluation.js';
import { InviteSatisfaction, inviteSatisfaction } from './invite-satisfaction.js';
import { NoteWarnings, noteWarnings } from './note-warnings.js';
import { OpenEvaluation, openEvaluation } from './open-evaluation.js';
import { PublishScores, publishScores } from './publish-scores.js';

type Line<Command extends object, Prepared> = Omit<Decision<Command, Prepared, Evaluation, EvaluationEvent>, 'stream' | 'id'>;
const onTheEvaluation = <Command extends { readonly caseId: string }, Prepared = Command>(
  command: new (...args: never[]) => Command,
  line: Line<Command, Prepared>,
): Provider => decisionHandler(command, { stream: evaluationStream, id: ({ caseId }) => caseId, ...line });

export const evaluationDecisions: Provider[] = [
  onTheEvaluation(OpenEvaluation, {
    begins: ({ jurisdictionId, round }, caseId) => ({ partitionKey: caseId, correlationId: caseId, jurisdictionId, round }),
    decide: openEvaluation,
    policy: onlyReactions,
  }),
  onTheEvaluation(InviteSatisfaction, { decide: inviteSatisfaction, policy: asksPeople }),
  onTheEvaluation(CloseSatisfaction, { decide: closeSatisfaction, policy: asksPeople }),
  onTheEvaluation(AssignThirdParty, { prepare: prepareThirdParty, decide: assignThirdParty, policy: callsInAThirdParty }),
  onTheEvaluation(AssessCase, { decide: assessCase, policy: assesses }),
  onTheEvaluation(AnswerAssessment, { decide: answerAssessment, policy: isMeasured }),
  onTheEvaluation(ComputeScores, {
    prepare: prepareComputation,
    decide: computeScores,
    policy: measures,
    ruleVersion: ({ rules }) => rules.version,
  }),
  onTheEvaluation(PublishScores, { decide: publishScores, policy: measures }),
  onTheEvaluation(ContestScore, { decide: contestScore, policy: isMeasured }),
  onTheEvaluation(DecideContest, { decide: decideContest, policy: measures }),
  onTheEvaluation(CloseEvaluation, { decide: closeEvaluation, policy: measures }),
  decisionHandler(NoteWarnings, {
    stream: evaluationStream,
    id: ({ subjectId }) => subjectId,
    begins: ({ jurisdictionId }, id) => ({ partitionKey: id, correlationId: id, jurisdictionId }),
    decide: noteWarnings,
    policy: onlyReactions,
    ruleVersion: ({ ruleVersion }) => ruleVersion,
  }),
];
