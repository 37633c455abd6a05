import type { Provider } from '@nestjs/common';
import { may } from '#libs/access';
import { decisionHandler } from '#libs/command-handling';
import { RuleBroken } from '#libs/event-sourcing';
import { knownJurisdiction } from '../known.js';
import { organisationStream } from './organisation.js';
import { registerOrganisation, RegisterOrganisation } from './register-organisation.js';
import { renameOrganisation, RenameOrganisation } from './rename-organisation.js';

const operator = may({ roles: ['operator'], where: 'anywhere' });

export const organisationDecisions: readonly Provider[] = [
  decisionHandler(RegisterOrganisation, {
    stream: organisationStream,
    id: () => null,
    begins: ({ command }, id) => ({ partitionKey: id, correlationId: id, jurisdictionId: command.registration.jurisdictionId }),
    prepare: async (command, lookUps) => {
      const { jurisdictionId, parentId } = command.registration;
      if (parentId !== undefined && !(await lookUps.load(organisationStream, parentId))) throw new RuleBroken('organisation.unknown');
      return { command, jurisdictionLevel: (await knownJurisdiction(lookUps, jurisdictionId)).level };
    },
    decide: registerOrganisation,
    policy: operator,
  }),
  decisionHandler(RenameOrganisation, {
    stream: organisationStream,
    id: ({ organisationId }) => organisationId,
    decide: renameOrganisation,
    policy: operator,
  }),
];
