import type { Provider } from '@nestjs/common';
import { anyOf, may } from '#libs/access';
import { decisionHandler, type LookUps } from '#libs/command-handling';
import { knownJurisdiction, knownOrganisation, knownPath, knownPerson, knownRoom } from '../known.js';
import { forgetPerson, ForgetPerson } from './forget-person.js';
import { grantRole, GrantRole, type GrantIn } from './grant-role.js';
import { holdsOn, personStream } from './person.js';
import { registerPerson, RegisterPerson, SignUp, type PersonRegistration, type RegistrationOf } from './register-person.js';
import { revokeRole, RevokeRole } from './revoke-role.js';
import { setContactPreference, SetContactPreference } from './set-contact-preference.js';
import { verifyPerson, VerifyPerson } from './verify-person.js';

const operator = may({ roles: ['operator'], where: 'anywhere' });
const self = may({ roles: 'signed-in', where: 'self' });

const begins = ({ registration, personId }: RegistrationOf) => ({
  partitionKey: personId,
  correlationId: personId,
  jurisdictionId: registration.homeJurisdictionId,
  target: { personId },
});

/** The key that seals the person's name is there before the first event that needs it. */
const withKey = async (
  registration: PersonRegistration,
  registeredBy: RegistrationOf['registeredBy'],
  lookUps: LookUps,
  personId: string,
): Promise<RegistrationOf> => {
  await knownJurisdiction(lookUps, registration.homeJurisdictionId);
  await lookUps.keys.ensure(personId);
  return { registration, personId, registeredBy };
};

const registrar = ({ request, requester }: LookUps): RegistrationOf['registeredBy'] => {
  if (request.capturedFrom === 'import') return 'import';
  return requester.role === 'grid_worker' || requester.role === 'coordinator' ? requester.role : 'operator';
};

const granterOf = ({ requester }: LookUps): GrantIn['granter'] => ({
  personId: requester.personId,
  role: requester.role,
  jurisdictionId: requester.jurisdictionId,
});

export const personDecisions: readonly Provider[] = [
  decisionHandler(SignUp, {
    stream: personStream,
    // Whoever signs up is who they are: no body names somebody else.
    id: (_command, { requester }) => requester.personId ?? null,
    begins,
    prepare: ({ registration }, lookUps, id) => withKey(registration, 'self', lookUps, id),
    decide: registerPerson,
    policy: may({ roles: ['resident'], where: 'self' }),
  }),
  decisionHandler(RegisterPerson, {
    stream: personStream,
    id: () => null,
    begins,
    prepare: ({ registration }, lookUps, id) => withKey(registration, registrar(lookUps), lookUps, id),
    decide: registerPerson,
    policy: anyOf(operator, may({ roles: ['grid_worker', 'coordinator'], where: 'own-jurisdiction' })),
  }),
  decisionHandler(VerifyPerson, {
    stream: personStream,
    id: ({ personId }) => personId,
    decide: verifyPerson,
    policy: anyOf(operator, may({ roles: ['grid_worker', 'coordinator', 'cppcc_office'], where: 'own-jurisdiction' })),
  }),
  decisionHandler(GrantRole, {
    stream: personStream,
    id: ({ personId }) => personId,
    prepare: async (command, lookUps): Promise<GrantIn> => {
      const { jurisdictionId, organisationId, roomId } = command.grant;
      if (roomId !== undefined) await knownRoom(lookUps, roomId);
      const [path, organisation] = await Promise.all([
        knownPath(lookUps, jurisdictionId),
        organisationId === undefined ? null : knownOrganisation(lookUps, organisationId),
      ]);
      return { command, granter: granterOf(lookUps), path, organisation };
    },
    decide: grantRole,
    // Where the grant lies, not where the person lives, decides whether an office may give it: that is the decision's to check.
    policy: may({ roles: ['operator', 'cppcc_office'], where: 'anywhere' }),
  }),
  decisionHandler(RevokeRole, {
    stream: personStream,
    id: ({ personId }) => personId,
    prepare: async (command, lookUps) => {
      const person = await lookUps.load(personStream, command.personId);
      const grant =
        person?.status === 'registered' ? person.grants.find(({ grantId }) => grantId === command.revocation.grantId) : undefined;
      return { command, granter: granterOf(lookUps), path: grant ? await knownPath(lookUps, grant.jurisdictionId) : [] };
    },
    decide: revokeRole,
    policy: may({ roles: ['operator', 'cppcc_office'], where: 'anywhere' }),
  }),
  decisionHandler(SetContactPreference, {
    stream: personStream,
    id: ({ personId }) => personId,
    decide: setContactPreference,
    policy: self,
  }),
  decisionHandler(ForgetPerson, {
    stream: personStream,
    id: ({ personId }) => personId,
    decide: forgetPerson,
    policy: anyOf(operator, self),
  }),
];

/** Whether somebody holds the office of a CPPCC member on the day of the request. */
export const isMember = async (lookUps: LookUps, personId: string): Promise<boolean> =>
  (await knownPerson(lookUps, personId)).grants.some((grant) => grant.role === 'member' && holdsOn(grant, lookUps.today));
