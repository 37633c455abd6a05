import type { Provider } from '@nestjs/common';
import { anyOf, may, onlyReactions } from '#libs/access';
import { decisionHandler } from '#libs/command-handling';
import { derivedId } from '#libs/event-sourcing';
import { knownConcern, knownJurisdiction, knownOrganisation, knownPerson, knownRoom } from '../known.js';
import { amendConcern, AmendConcern, withdrawConcern, WithdrawConcern } from './amend-concern.js';
import { appealConcern, AppealConcern, decideConcernAppeal, DecideConcernAppeal } from './appeal-concern.js';
import { concernStream } from './concern.js';
import { declineConcern, DeclineConcern } from './decline-concern.js';
import { handConcernOn, HandConcernOn } from './hand-concern-on.js';
import { answerConcern, AnswerConcern, linkConcernToTopic, LinkConcernToTopic, unlinkConcern, UnlinkConcern } from './link-concern.js';
import { raiseConcern, RaiseConcern } from './raise-concern.js';
import { takeOverConcern, TakeOverConcern } from './take-over-concern.js';

const concernOf = ({ concernId }: { readonly concernId: string }): string => concernId;
const relatedCase = ({ topicId }: { readonly topicId: string }) => [{ kind: 'case', id: topicId }];

/** Whose concern it is, the decision finds out: the person stands in the concern by a pseudonym. */
const whoBringsConcerns = may({ roles: ['resident', 'grid_worker', 'coordinator', 'partner'], where: 'anywhere' });
const triage = anyOf(
  may({ roles: ['coordinator'], where: ['own-jurisdiction', 'own-room'] }),
  may({ roles: ['cppcc_office'], where: 'own-jurisdiction' }),
);

export const concernDecisions: readonly Provider[] = [
  decisionHandler(RaiseConcern, {
    stream: concernStream,
    id: ({ concern: { externalId } }, { requester }) =>
      externalId === undefined || requester.organisationId === undefined
        ? null
        : derivedId('concern', requester.organisationId, externalId),
    begins: ({ command: { concern } }, id) => ({
      partitionKey: id,
      correlationId: id,
      jurisdictionId: concern.jurisdictionId,
      target: { roomId: concern.roomId ?? null },
    }),
    prepare: async (command, lookUps, id) => {
      const { jurisdictionId, roomId, onBehalfOf } = command.concern;
      await knownJurisdiction(lookUps, jurisdictionId);
      if (roomId !== undefined) await knownRoom(lookUps, roomId);
      if (onBehalfOf === undefined) return { command, behalf: null };
      await knownPerson(lookUps, onBehalfOf);
      return { command, behalf: await lookUps.participantId(onBehalfOf, id) };
    },
    decide: raiseConcern,
    // A resident may meet a problem away from home; whoever works for a place records what is raised in it.
    policy: anyOf(
      may({ roles: ['resident'], where: 'anywhere' }),
      may({ roles: ['grid_worker', 'partner'], where: 'own-jurisdiction' }),
      may({ roles: ['coordinator'], where: ['own-jurisdiction', 'own-room'] }),
    ),
  }),
  decisionHandler(TakeOverConcern, {
    stream: concernStream,
    id: concernOf,
    begins: ({ passedOn: { jurisdictionId } }, id) => ({ partitionKey: id, correlationId: id, jurisdictionId }),
    decide: takeOverConcern,
    policy: onlyReactions,
  }),
  decisionHandler(AmendConcern, { stream: concernStream, id: concernOf, decide: amendConcern, policy: whoBringsConcerns }),
  decisionHandler(WithdrawConcern, { stream: concernStream, id: concernOf, decide: withdrawConcern, policy: whoBringsConcerns }),
  decisionHandler(HandConcernOn, {
    stream: concernStream,
    id: concernOf,
    prepare: async (command, lookUps) => {
      const { toOrganisationId } = command.handingOn;
      if (toOrganisationId !== undefined) await knownOrganisation(lookUps, toOrganisationId);
      return command;
    },
    decide: handConcernOn,
    policy: triage,
  }),
  decisionHandler(DeclineConcern, {
    stream: concernStream,
    id: concernOf,
    prepare: async (command, lookUps) => {
      const { jurisdictionId } = await knownConcern(lookUps, command.concernId);
      const rules = await lookUps.directory.rulesFor(jurisdictionId, lookUps.today);
      return { command, appealWithinDays: rules.appealWithinDays, ruleVersion: rules.version };
    },
    decide: declineConcern,
    policy: triage,
    ruleVersion: ({ ruleVersion }) => ruleVersion,
  }),
  decisionHandler(AppealConcern, { stream: concernStream, id: concernOf, decide: appealConcern, policy: whoBringsConcerns }),
  decisionHandler(DecideConcernAppeal, {
    stream: concernStream,
    id: concernOf,
    decide: decideConcernAppeal,
    policy: may({ roles: ['cppcc_office', 'party_organisation'], where: 'own-jurisdiction' }),
  }),
  decisionHandler(LinkConcernToTopic, {
    stream: concernStream,
    id: concernOf,
    decide: linkConcernToTopic,
    policy: onlyReactions,
    related: relatedCase,
  }),
  decisionHandler(UnlinkConcern, {
    stream: concernStream,
    id: concernOf,
    decide: unlinkConcern,
    policy: onlyReactions,
    related: relatedCase,
  }),
  decisionHandler(AnswerConcern, {
    stream: concernStream,
    id: concernOf,
    decide: answerConcern,
    policy: onlyReactions,
    related: relatedCase,
  }),
];
