import type { Provider } from '@nestjs/common';
import { may } from '#libs/access';
import { decisionHandler, type LookUps } from '#libs/command-handling';
import { RuleBroken } from '#libs/event-sourcing';
import { knownConcern } from '../known.js';
import { endorseConcern, EndorseConcern, withdrawEndorsement, WithdrawEndorsement } from './endorse-concern.js';
import { endorsementStream } from './endorsement.js';

/** One stream for each person and concern, so that nobody counts twice; it holds no person's id, only the one known to this concern. */
const streamOf = async ({ concernId }: { readonly concernId: string }, { requester, participantId }: LookUps): Promise<string> => {
  if (requester.personId === undefined) throw new RuleBroken('person.unknown');
  return `${concernId}-${await participantId(requester.personId, concernId)}`;
};

/** Residents of the place, of a place in it, or of the place around it: how many stand behind a concern says something about that place. */
const residentsOfThePlace = may({ roles: ['resident'], where: ['superior-or-own-jurisdiction', 'own-jurisdiction'] });

export const endorsementDecisions: readonly Provider[] = [
  decisionHandler(EndorseConcern, {
    stream: endorsementStream,
    id: streamOf,
    begins: ({ command, concern }) => ({
      partitionKey: command.concernId,
      correlationId: command.concernId,
      jurisdictionId: concern.jurisdictionId,
    }),
    prepare: async (command, lookUps) => ({ command, concern: await knownConcern(lookUps, command.concernId) }),
    decide: endorseConcern,
    policy: residentsOfThePlace,
  }),
  decisionHandler(WithdrawEndorsement, {
    stream: endorsementStream,
    id: streamOf,
    decide: withdrawEndorsement,
    policy: residentsOfThePlace,
  }),
];
