import type { Provider } from '@nestjs/common';
import { decisionHandler, type LookUps } from '#libs/command-handling';
import { speaksForThemselves } from '../policies.js';
import { prepareRating, RateCase, rateCase } from './rate-case.js';
import { ratingId, ratingStream } from './rating.js';

/** Only persons come here: that a reaction rated a case would be a mistake of ours. */
const raterIn = async ({ requester, participantId }: LookUps, caseId: string): Promise<string> => {
  if (requester.personId === undefined) throw new Error('a reaction rates nothing');
  return participantId(requester.personId, caseId);
};

export const ratingDecisions: Provider[] = [
  decisionHandler(RateCase, {
    stream: ratingStream,
    id: async ({ caseId }, lookUps) => ratingId(caseId, await raterIn(lookUps, caseId)),
    begins: ({ caseId, jurisdictionId, round }) => ({ partitionKey: caseId, correlationId: caseId, jurisdictionId, round }),
    prepare: prepareRating,
    decide: rateCase,
    policy: speaksForThemselves,
    pseudonymous: true,
  }),
];
