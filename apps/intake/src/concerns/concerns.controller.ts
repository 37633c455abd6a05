import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { AmendConcern, Amendment, WithdrawConcern, Withdrawal } from './amend-concern.js';
import { Appeal, AppealConcern, AppealDecision, DecideConcernAppeal } from './appeal-concern.js';
import { DeclineConcern, Declining } from './decline-concern.js';
import { HandConcernOn, HandingOn } from './hand-concern-on.js';
import { NewConcern, RaiseConcern } from './raise-concern.js';

@Controller('concerns')
export class ConcernsController {
  constructor(private readonly commands: Commands) {}

  @CommandRoute('Raise a concern', { body: NewConcern, operationId: 'raiseConcern' })
  raiseConcern(@Body() body: z.output<typeof NewConcern>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RaiseConcern(body), { ...asked, onBehalfOf: body.onBehalfOf });
  }

  @CommandRoute('Put a concern better', { path: ':concernId/amendments', body: Amendment, operationId: 'amendConcern' })
  amendConcern(@IdParam('concernId') concernId: string, @Body() body: z.output<typeof Amendment>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new AmendConcern(concernId, body), asked);
  }

  @CommandRoute('Withdraw a concern', { path: ':concernId/withdrawal', body: Withdrawal, operationId: 'withdrawConcern' })
  withdrawConcern(@IdParam('concernId') concernId: string, @Body() body: z.output<typeof Withdrawal>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new WithdrawConcern(concernId, body.reason), asked);
  }

  @CommandRoute('Hand a concern on to the channel it belongs to', {
    path: ':concernId/handing-on',
    body: HandingOn,
    operationId: 'handConcernOn',
  })
  handConcernOn(@IdParam('concernId') concernId: string, @Body() body: z.output<typeof HandingOn>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new HandConcernOn(concernId, body), asked);
  }

  @CommandRoute('Decline a concern, with reasons', { path: ':concernId/declining', body: Declining, operationId: 'declineConcern' })
  declineConcern(@IdParam('concernId') concernId: string, @Body() body: z.output<typeof Declining>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new DeclineConcern(concernId, body), asked);
  }

  @CommandRoute('Appeal against the declining', { path: ':concernId/appeal', body: Appeal, operationId: 'appealConcern' })
  appealConcern(@IdParam('concernId') concernId: string, @Body() body: z.output<typeof Appeal>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new AppealConcern(concernId, body.reason), asked);
  }

  @CommandRoute('Decide an appeal', { path: ':concernId/appeal-decision', body: AppealDecision, operationId: 'decideConcernAppeal' })
  decideConcernAppeal(
    @IdParam('concernId') concernId: string,
    @Body() body: z.output<typeof AppealDecision>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new DecideConcernAppeal(concernId, body), asked);
  }
}
