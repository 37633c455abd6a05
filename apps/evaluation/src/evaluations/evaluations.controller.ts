import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { ReadModels } from '#libs/service';
import { CaseFacts } from '../facts/case-facts.reader.js';
import { Raters } from '../ratings/raters.reader.js';
import { CaseRating, RateCase } from '../ratings/rate-case.js';
import { AnswerAssessment, AssessmentAnswer } from './answer-assessment.js';
import { AssessCase, Assessment } from './assess-case.js';
import { AssignThirdParty, ThirdPartyAssignment } from './assign-third-party.js';
import { CloseEvaluation } from './close-evaluation.js';
import { CloseSatisfaction } from './close-satisfaction.js';
import { ComputeScores, ScoresEdition } from './compute-scores.js';
import { ContestScore, ScoreContest } from './contest-score.js';
import { ContestDecision, DecideContest } from './decide-contest.js';
import { InviteSatisfaction } from './invite-satisfaction.js';
import { PublishScores } from './publish-scores.js';

type BodyOf<Schema extends z.ZodType> = z.output<Schema>;

@Controller('evaluations/:caseId')
export class EvaluationsController {
  constructor(
    private readonly commands: Commands,
    private readonly facts: CaseFacts,
    private readonly raters: Raters,
    private readonly readModels: ReadModels,
  ) {}

  @CommandRoute('Ask those who took part or raised it', { path: 'satisfaction/invitation', operationId: 'inviteSatisfaction' })
  async invite(@IdParam('caseId') caseId: string, @Asked() asked: PersonRequest) {
    return this.commands.execute(new InviteSatisfaction(caseId, await this.raters.entitled(caseId)), asked);
  }

  @CommandRoute('Say how it turned out', { path: 'ratings', body: CaseRating, operationId: 'rateCase' })
  async rate(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof CaseRating>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RateCase(caseId, body, await this.raters.isEntitled(caseId, asked.principal.personId)), asked);
  }

  @CommandRoute('Close the asking and count the answers', { path: 'satisfaction/closing', operationId: 'closeSatisfaction' })
  async closeSatisfaction(@IdParam('caseId') caseId: string, @Asked() asked: PersonRequest) {
    await this.readModels.bringUpToDate('raters');
    return this.commands.execute(new CloseSatisfaction(caseId, await this.raters.tally(caseId), await this.raters.entitled(caseId)), asked);
  }

  @CommandRoute('Call in a third party', { path: 'third-party', body: ThirdPartyAssignment, operationId: 'assignThirdParty' })
  assignThirdParty(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof ThirdPartyAssignment>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new AssignThirdParty(caseId, body), asked);
  }

  @CommandRoute('Hand in an independent assessment', { path: 'assessment', body: Assessment, operationId: 'assessCase' })
  assess(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof Assessment>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new AssessCase(caseId, body), asked);
  }

  @CommandRoute('Answer the assessment', { path: 'assessment/answer', body: AssessmentAnswer, operationId: 'answerAssessment' })
  answer(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof AssessmentAnswer>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new AnswerAssessment(caseId, body.text), asked);
  }

  @CommandRoute('Compute the scores of an edition', { path: 'scores', body: ScoresEdition, operationId: 'computeScores' })
  async compute(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof ScoresEdition>, @Asked() asked: PersonRequest) {
    await this.readModels.bringUpToDate('case-facts');
    return this.commands.execute(new ComputeScores(caseId, body.edition, await this.facts.asOfNow(caseId)), asked);
  }

  @CommandRoute('Publish the scores of an edition', { path: 'scores/publication', body: ScoresEdition, operationId: 'publishScores' })
  publish(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof ScoresEdition>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new PublishScores(caseId, body.edition), asked);
  }

  @CommandRoute('Contest published scores', { path: 'scores/contest', body: ScoreContest, operationId: 'contestScore' })
  contest(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof ScoreContest>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ContestScore(caseId, body), asked);
  }

  @CommandRoute('Decide about contested scores', { path: 'scores/contest/decision', body: ContestDecision, operationId: 'decideContest' })
  decideContest(@IdParam('caseId') caseId: string, @Body() body: BodyOf<typeof ContestDecision>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new DecideContest(caseId, body.upheld, body.reason), asked);
  }

  @CommandRoute('Close the evaluation', { path: 'closing', operationId: 'closeEvaluation' })
  close(@IdParam('caseId') caseId: string, @Asked() asked: PersonRequest) {
    return this.commands.execute(new CloseEvaluation(caseId), asked);
  }
}
