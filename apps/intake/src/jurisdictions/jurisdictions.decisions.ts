import type { Provider } from '@nestjs/common';
import { anyOf, may } from '#libs/access';
import { decisionHandler } from '#libs/command-handling';
import { RuleBroken } from '#libs/event-sourcing';
import { knownJurisdiction } from '../known.js';
import { jurisdictionStream } from './jurisdiction.js';
import { moveJurisdiction, MoveJurisdiction } from './move-jurisdiction.js';
import { recodeJurisdiction, RecodeJurisdiction } from './recode-jurisdiction.js';
import { registerJurisdiction, RegisterJurisdiction } from './register-jurisdiction.js';
import { setRules, SetRules } from './set-rules.js';

const operator = may({ roles: ['operator'], where: 'anywhere' });

export const jurisdictionDecisions: readonly Provider[] = [
  decisionHandler(RegisterJurisdiction, {
    stream: jurisdictionStream,
    id: () => null,
    begins: (_under, id) => ({ partitionKey: id, correlationId: id, jurisdictionId: id }),
    prepare: async (command, { load }) => {
      const { parentId } = command.registration;
      if (parentId === null) return { command, parentLevel: null };
      const parent = await load(jurisdictionStream, parentId);
      if (parent?.status !== 'registered') throw new RuleBroken('jurisdiction.unknown');
      return { command, parentLevel: parent.level };
    },
    decide: registerJurisdiction,
    policy: operator,
  }),
  decisionHandler(RecodeJurisdiction, {
    stream: jurisdictionStream,
    id: ({ jurisdictionId }) => jurisdictionId,
    prepare: async (command, lookUps) => {
      await knownJurisdiction(lookUps, command.jurisdictionId);
      return command;
    },
    decide: recodeJurisdiction,
    policy: operator,
  }),
  decisionHandler(MoveJurisdiction, {
    stream: jurisdictionStream,
    id: ({ jurisdictionId }) => jurisdictionId,
    prepare: async (command, lookUps) => {
      await knownJurisdiction(lookUps, command.jurisdictionId);
      const parent = await knownJurisdiction(lookUps, command.move.parentId);
      return { command, parentLevel: parent.level };
    },
    decide: moveJurisdiction,
    policy: operator,
  }),
  decisionHandler(SetRules, {
    stream: jurisdictionStream,
    id: ({ jurisdictionId }) => jurisdictionId,
    prepare: async (command, lookUps) => {
      await knownJurisdiction(lookUps, command.jurisdictionId);
      return command;
    },
    decide: setRules,
    policy: anyOf(operator, may({ roles: ['party_organisation', 'cppcc_office'], where: 'exactly-own-jurisdiction' })),
  }),
];
