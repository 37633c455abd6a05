import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { DraftMinutes, DraftMinutesBody, ObjectToMinutes, ObjectToMinutesBody, PublishMinutes, PublishMinutesBody } from './minutes.js';
import {
  AmendRecommendation,
  AmendRecommendationBody,
  MakeRecommendation,
  MakeRecommendationBody,
  WithdrawRecommendation,
  WithdrawRecommendationBody,
} from './recommendations.js';

@Controller('consultations/:caseId')
export class ResultsController {
  constructor(private readonly commands: Commands) {}

  @CommandRoute('Draft the minutes of a session for this case', {
    path: 'minutes/:sessionId/draft',
    body: DraftMinutesBody,
    operationId: 'draftMinutes',
  })
  draftMinutes(
    @IdParam('caseId') caseId: string,
    @IdParam('sessionId') sessionId: string,
    @Body() body: z.output<typeof DraftMinutesBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new DraftMinutes(caseId, sessionId, body), asked);
  }

  @CommandRoute('Object to the draft of the minutes', {
    path: 'minutes/:sessionId/objections',
    body: ObjectToMinutesBody,
    operationId: 'objectToMinutes',
  })
  objectToMinutes(
    @IdParam('caseId') caseId: string,
    @IdParam('sessionId') sessionId: string,
    @Body() body: z.output<typeof ObjectToMinutesBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new ObjectToMinutes(caseId, sessionId, body.text), asked);
  }

  @CommandRoute('Publish the minutes', { path: 'minutes/:sessionId/publication', body: PublishMinutesBody, operationId: 'publishMinutes' })
  publishMinutes(
    @IdParam('caseId') caseId: string,
    @IdParam('sessionId') sessionId: string,
    @Body() body: z.output<typeof PublishMinutesBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new PublishMinutes(caseId, sessionId, body), asked);
  }

  @CommandRoute('Make a recommendation', { path: 'recommendations', body: MakeRecommendationBody, operationId: 'makeRecommendation' })
  makeRecommendation(
    @IdParam('caseId') caseId: string,
    @Body() body: z.output<typeof MakeRecommendationBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new MakeRecommendation(caseId, body), asked);
  }

  @CommandRoute('Amend a recommendation, with the reason', {
    path: 'recommendations/:recommendationId/amendment',
    body: AmendRecommendationBody,
    operationId: 'amendRecommendation',
  })
  amendRecommendation(
    @IdParam('caseId') caseId: string,
    @IdParam('recommendationId') recommendationId: string,
    @Body() body: z.output<typeof AmendRecommendationBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new AmendRecommendation(caseId, recommendationId, body), asked);
  }

  @CommandRoute('Withdraw a recommendation, with the reason', {
    path: 'recommendations/:recommendationId/withdrawal',
    body: WithdrawRecommendationBody,
    operationId: 'withdrawRecommendation',
  })
  withdrawRecommendation(
    @IdParam('caseId') caseId: string,
    @IdParam('recommendationId') recommendationId: string,
    @Body() body: z.output<typeof WithdrawRecommendationBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new WithdrawRecommendation(caseId, recommendationId, body.reason), asked);
  }
}
