import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { CastVote, CastVoteBody } from './cast-vote.js';
import { CloseVoting } from './close-voting.js';
import { ModerateStatement, ModerateStatementBody } from './moderate-statement.js';
import { OpenDiscussion, OpenDiscussionBody } from './open-discussion.js';
import { RecordStatement, RecordStatementBody, SubmitStatement, SubmitStatementBody } from './submit-statement.js';

@Controller('consultations/:caseId/discussion')
export class DiscussionsController {
  constructor(private readonly commands: Commands) {}

  @CommandRoute('Open the online discussion of a case', { path: 'opening', body: OpenDiscussionBody, operationId: 'openDiscussion' })
  openDiscussion(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof OpenDiscussionBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new OpenDiscussion(caseId, body.closesAt), asked);
  }

  @CommandRoute('Submit a statement', { path: 'statements', body: SubmitStatementBody, operationId: 'submitStatement' })
  submitStatement(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof SubmitStatementBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new SubmitStatement(caseId, body.text), asked);
  }

  @CommandRoute('Write down a statement for somebody who said it by word of mouth', {
    path: 'statements-on-behalf',
    body: RecordStatementBody,
    operationId: 'recordStatement',
  })
  recordStatement(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof RecordStatementBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RecordStatement(caseId, body.personId, body.text), { ...asked, onBehalfOf: body.personId });
  }

  @CommandRoute('Accept or refuse a statement, with the reason', {
    path: 'statements/:statementId/moderation',
    body: ModerateStatementBody,
    operationId: 'moderateStatement',
  })
  moderateStatement(
    @IdParam('caseId') caseId: string,
    @IdParam('statementId') statementId: string,
    @Body() body: z.output<typeof ModerateStatementBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new ModerateStatement(caseId, statementId, body), asked);
  }

  @CommandRoute('Agree with, disagree with or pass on a statement', { path: 'votes', body: CastVoteBody, operationId: 'castVote' })
  castVote(@IdParam('caseId') caseId: string, @Body() body: z.output<typeof CastVoteBody>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new CastVote(caseId, body), asked);
  }

  @CommandRoute('Close the voting when its time has come', { path: 'closing', operationId: 'closeVoting' })
  closeVoting(@IdParam('caseId') caseId: string, @Asked() asked: PersonRequest) {
    return this.commands.execute(new CloseVoting(caseId), asked);
  }
}
