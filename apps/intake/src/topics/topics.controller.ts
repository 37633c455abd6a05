import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { ApproveTopic, TopicApproval } from './approve-topic.js';
import { ChangedVisibility, ChangeVisibility } from './change-visibility.js';
import { DraftTopic, TopicDraft } from './draft-topic.js';
import { AddConcernToTopic, GatheredConcern, RemoveConcernFromTopic } from './gather-concern.js';
import { RaiseTopicOneLevel, Raising } from './raise-topic-one-level.js';
import { Ratification, RatifyTopic, RefusedRatification, RefuseRatification } from './ratify-topic.js';
import { RejectTopic, ReturnTopic, TopicRejection, TopicReturn } from './return-topic.js';
import { ReviseTopic, Revision } from './revise-topic.js';
import { Screening, ScreenTopic } from './screen-topic.js';
import { Submission, SubmitTopic } from './submit-topic.js';
import { TopicSupport } from './topic-support.provider.js';
import { TopicWithdrawal, WithdrawTopic } from './withdraw-topic.js';

@Controller('topics')
export class TopicsController {
  constructor(
    private readonly commands: Commands,
    private readonly support: TopicSupport,
  ) {}

  @CommandRoute('Draft a topic from one of the three channels', { body: TopicDraft, operationId: 'draftTopic' })
  draftTopic(@Body() body: z.output<typeof TopicDraft>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new DraftTopic(body), asked);
  }

  @CommandRoute('Gather one more concern', { path: ':topicId/concerns', body: GatheredConcern, operationId: 'addConcernToTopic' })
  addConcernToTopic(@IdParam('topicId') topicId: string, @Body() body: z.output<typeof GatheredConcern>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new AddConcernToTopic(topicId, body), asked);
  }

  @CommandRoute('Let go of a concern', { path: ':topicId/concern-removals', body: GatheredConcern, operationId: 'removeConcernFromTopic' })
  removeConcernFromTopic(
    @IdParam('topicId') topicId: string,
    @Body() body: z.output<typeof GatheredConcern>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new RemoveConcernFromTopic(topicId, body), asked);
  }

  @CommandRoute('Revise a topic', { path: ':topicId/revision', body: Revision, operationId: 'reviseTopic' })
  reviseTopic(@IdParam('topicId') topicId: string, @Body() body: z.output<typeof Revision>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ReviseTopic(topicId, body), asked);
  }

  @CommandRoute('Screen a topic by every criterion', { path: ':topicId/screening', body: Screening, operationId: 'screenTopic' })
  screenTopic(@IdParam('topicId') topicId: string, @Body() body: z.output<typeof Screening>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ScreenTopic(topicId, body), asked);
  }

  @CommandRoute('Submit a topic to a Party organisation', { path: ':topicId/submission', body: Submission, operationId: 'submitTopic' })
  submitTopic(@IdParam('topicId') topicId: string, @Body() body: z.output<typeof Submission>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new SubmitTopic(topicId, body), asked);
  }

  @CommandRoute('Approve a topic', { path: ':topicId/approval', body: TopicApproval, operationId: 'approveTopic' })
  approveTopic(@IdParam('topicId') topicId: string, @Body() body: z.output<typeof TopicApproval>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ApproveTopic(topicId, body), asked);
  }

  @CommandRoute('Return a topic, saying what to change', { path: ':topicId/return', body: TopicReturn, operationId: 'returnTopic' })
  returnTopic(@IdParam('topicId') topicId: string, @Body() body: z.output<typeof TopicReturn>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ReturnTopic(topicId, body), asked);
  }

  @CommandRoute('Reject a topic', { path: ':topicId/rejection', body: TopicRejection, operationId: 'rejectTopic' })
  rejectTopic(@IdParam('topicId') topicId: string, @Body() body: z.output<typeof TopicRejection>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RejectTopic(topicId, body.reasons), asked);
  }

  @CommandRoute('Ratify what was approved as urgent', { path: ':topicId/ratification', body: Ratification, operationId: 'ratifyTopic' })
  ratifyTopic(@IdParam('topicId') topicId: string, @Body() body: z.output<typeof Ratification>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RatifyTopic(topicId, body.basis), asked);
  }

  @CommandRoute('Refuse to ratify', { path: ':topicId/ratification-refusal', body: RefusedRatification, operationId: 'refuseRatification' })
  refuseRatification(
    @IdParam('topicId') topicId: string,
    @Body() body: z.output<typeof RefusedRatification>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new RefuseRatification(topicId, body.basis, body.reasons), asked);
  }

  @CommandRoute('Raise a topic to the room one level up', { path: ':topicId/raising', body: Raising, operationId: 'raiseTopicOneLevel' })
  raiseTopicOneLevel(@IdParam('topicId') topicId: string, @Body() body: z.output<typeof Raising>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RaiseTopicOneLevel(topicId, body), asked);
  }

  @CommandRoute('Change who may know of the case', {
    path: ':topicId/visibility',
    body: ChangedVisibility,
    operationId: 'changeVisibility',
  })
  changeVisibility(@IdParam('topicId') topicId: string, @Body() body: z.output<typeof ChangedVisibility>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ChangeVisibility(topicId, body), asked);
  }

  @CommandRoute('Withdraw a topic that nobody else stands behind', {
    path: ':topicId/withdrawal',
    body: TopicWithdrawal,
    operationId: 'withdrawTopic',
  })
  async withdrawTopic(@IdParam('topicId') topicId: string, @Body() body: z.output<typeof TopicWithdrawal>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new WithdrawTopic(topicId, body.reason, await this.support.othersBehind(topicId)), asked);
  }
}
