import { Controller } from '@nestjs/common';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { EndorseConcern, WithdrawEndorsement } from './endorse-concern.js';

@Controller('concerns/:concernId')
export class EndorsementsController {
  constructor(private readonly commands: Commands) {}

  @CommandRoute('Say that you have the same concern', { path: 'endorsement', operationId: 'endorseConcern' })
  endorseConcern(@IdParam('concernId') concernId: string, @Asked() asked: PersonRequest) {
    return this.commands.execute(new EndorseConcern(concernId), asked);
  }

  @CommandRoute('Take your endorsement back', { path: 'endorsement-withdrawal', operationId: 'withdrawEndorsement' })
  withdrawEndorsement(@IdParam('concernId') concernId: string, @Asked() asked: PersonRequest) {
    return this.commands.execute(new WithdrawEndorsement(concernId), asked);
  }
}
