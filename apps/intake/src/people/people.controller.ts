import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Public } from '#libs/access';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import { ForgetPerson, Forgetting } from './forget-person.js';
import { GrantRole, NewGrant } from './grant-role.js';
import { PersonRegistration, RegisterPerson, SignUp } from './register-person.js';
import { RevokeRole, Revocation } from './revoke-role.js';
import { SigningUp } from './signing-up.decorator.js';
import { ContactPreference, SetContactPreference } from './set-contact-preference.js';
import { Verification, VerifyPerson } from './verify-person.js';

@Controller('people')
export class PeopleController {
  constructor(private readonly commands: Commands) {}

  /** Open to visitors where nobody has to sign in before they are known; elsewhere the token says who it is. */
  @Public()
  @CommandRoute('Register yourself as a resident', { path: 'self', body: PersonRegistration, operationId: 'signUp' })
  signUp(@Body() body: z.output<typeof PersonRegistration>, @SigningUp() asked: PersonRequest) {
    return this.commands.execute(new SignUp(body), asked);
  }

  @CommandRoute('Register another person', { body: PersonRegistration, operationId: 'registerPerson' })
  registerPerson(@Body() body: z.output<typeof PersonRegistration>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RegisterPerson(body), asked);
  }

  @CommandRoute('Record that somebody has seen who a person is', {
    path: ':personId/verification',
    body: Verification,
    operationId: 'verifyPerson',
  })
  verifyPerson(@IdParam('personId') personId: string, @Body() body: z.output<typeof Verification>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new VerifyPerson(personId, body), asked);
  }

  @CommandRoute('Grant a role to a person', { path: ':personId/grants', body: NewGrant, operationId: 'grantRole' })
  grantRole(@IdParam('personId') personId: string, @Body() body: z.output<typeof NewGrant>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new GrantRole(personId, body), asked);
  }

  @CommandRoute('Revoke a role', { path: ':personId/revocations', body: Revocation, operationId: 'revokeRole' })
  revokeRole(@IdParam('personId') personId: string, @Body() body: z.output<typeof Revocation>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RevokeRole(personId, body), asked);
  }

  @CommandRoute('Say how one wants to be told', {
    path: ':personId/contact-preference',
    body: ContactPreference,
    operationId: 'setContactPreference',
  })
  setContactPreference(
    @IdParam('personId') personId: string,
    @Body() body: z.output<typeof ContactPreference>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new SetContactPreference(personId, body), asked);
  }

  @CommandRoute('Forget a person: their words become unreadable for ever', {
    path: ':personId/forgetting',
    body: Forgetting,
    operationId: 'forgetPerson',
  })
  forgetPerson(@IdParam('personId') personId: string, @Body() body: z.output<typeof Forgetting>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ForgetPerson(personId, body), asked);
  }
}
