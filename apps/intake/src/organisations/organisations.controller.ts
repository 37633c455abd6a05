import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { OrganisationRegistration, RegisterOrganisation } from './register-organisation.js';
import { NewName, RenameOrganisation } from './rename-organisation.js';

@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly commands: Commands) {}

  @CommandRoute('Register an organisation', { body: OrganisationRegistration, operationId: 'registerOrganisation' })
  registerOrganisation(@Body() body: z.output<typeof OrganisationRegistration>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RegisterOrganisation(body), asked);
  }

  @CommandRoute('Rename an organisation', { path: ':organisationId/name', body: NewName, operationId: 'renameOrganisation' })
  renameOrganisation(
    @IdParam('organisationId') organisationId: string,
    @Body() body: z.output<typeof NewName>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new RenameOrganisation(organisationId, body), asked);
  }
}
