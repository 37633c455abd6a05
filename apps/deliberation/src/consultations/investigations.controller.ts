import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { AbandonInvestigation, AbandonInvestigationBody } from './abandon-investigation.js';
import { AssignInvestigation, AssignInvestigationBody } from './assign-investigation.js';
import { CompleteInvestigation, CompleteInvestigationBody } from './complete-investigation.js';
import { ConfirmFinding } from './confirm-finding.js';
import { RecordFinding, RecordFindingBody } from './record-finding.js';

@Controller('consultations/:caseId')
export class InvestigationsController {
  constructor(private readonly commands: Commands) {}

  @CommandRoute('Assign an investigation', { path: 'investigations', body: AssignInvestigationBody, operationId: 'assignInvestigation' })
  assignInvestigation(
    @IdParam('caseId') caseId: string,
    @Body() body: z.output<typeof AssignInvestigationBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new AssignInvestigation(caseId, body), asked);
  }

  @CommandRoute('Record a finding', {
    path: 'investigations/:investigationId/findings',
    body: RecordFindingBody,
    operationId: 'recordFinding',
  })
  recordFinding(
    @IdParam('caseId') caseId: string,
    @IdParam('investigationId') investigationId: string,
    @Body() body: z.output<typeof RecordFindingBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new RecordFinding(caseId, investigationId, body), asked);
  }

  @CommandRoute('Confirm a finding, as a second person', { path: 'findings/:findingId/confirmation', operationId: 'confirmFinding' })
  confirmFinding(@IdParam('caseId') caseId: string, @IdParam('findingId') findingId: string, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ConfirmFinding(caseId, findingId), asked);
  }

  @CommandRoute('Complete an investigation with its report', {
    path: 'investigations/:investigationId/completion',
    body: CompleteInvestigationBody,
    operationId: 'completeInvestigation',
  })
  completeInvestigation(
    @IdParam('caseId') caseId: string,
    @IdParam('investigationId') investigationId: string,
    @Body() body: z.output<typeof CompleteInvestigationBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new CompleteInvestigation(caseId, investigationId, body), asked);
  }

  @CommandRoute('Abandon an investigation, with the reason', {
    path: 'investigations/:investigationId/abandonment',
    body: AbandonInvestigationBody,
    operationId: 'abandonInvestigation',
  })
  abandonInvestigation(
    @IdParam('caseId') caseId: string,
    @IdParam('investigationId') investigationId: string,
    @Body() body: z.output<typeof AbandonInvestigationBody>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new AbandonInvestigation(caseId, investigationId, body.reason), asked);
  }
}
