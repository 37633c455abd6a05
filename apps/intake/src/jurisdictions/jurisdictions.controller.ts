import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { Move, MoveJurisdiction } from './move-jurisdiction.js';
import { NewCode, RecodeJurisdiction } from './recode-jurisdiction.js';
import { JurisdictionRegistration, RegisterJurisdiction } from './register-jurisdiction.js';
import { NewRules, SetRules } from './set-rules.js';

@Controller('jurisdictions')
export class JurisdictionsController {
  constructor(private readonly commands: Commands) {}

  @CommandRoute('Register a jurisdiction', { body: JurisdictionRegistration, operationId: 'registerJurisdiction' })
  registerJurisdiction(@Body() body: z.output<typeof JurisdictionRegistration>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RegisterJurisdiction(body), asked);
  }

  @CommandRoute('Give a jurisdiction the code of another edition', {
    path: ':jurisdictionId/code',
    body: NewCode,
    operationId: 'recodeJurisdiction',
  })
  recodeJurisdiction(
    @IdParam('jurisdictionId') jurisdictionId: string,
    @Body() body: z.output<typeof NewCode>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new RecodeJurisdiction(jurisdictionId, body), asked);
  }

  @CommandRoute('Put a jurisdiction under another parent', { path: ':jurisdictionId/parent', body: Move, operationId: 'moveJurisdiction' })
  moveJurisdiction(@IdParam('jurisdictionId') jurisdictionId: string, @Body() body: z.output<typeof Move>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new MoveJurisdiction(jurisdictionId, body), asked);
  }

  @CommandRoute('Set the rules of a jurisdiction from a day on', { path: ':jurisdictionId/rules', body: NewRules, operationId: 'setRules' })
  setRules(@IdParam('jurisdictionId') jurisdictionId: string, @Body() body: z.output<typeof NewRules>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new SetRules(jurisdictionId, body), asked);
  }
}
