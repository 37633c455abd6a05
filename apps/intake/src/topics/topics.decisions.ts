import type { Provider } from '@nestjs/common';
import { anyOf, may, onlyReactions, relation } from '#libs/access';
import { decisionHandler, type LookUps } from '#libs/command-handling';
import { lowestCommon } from '#libs/directory';
import { RuleBroken } from '#libs/event-sourcing';
import { knownConcern, knownJurisdiction, knownOrganisation, knownPath, knownRoom } from '../known.js';
import { isMember } from '../people/people.decisions.js';
import { approveTopic, ApproveTopic, type ByBody } from './approve-topic.js';
import { changeVisibility, ChangeVisibility } from './change-visibility.js';
import { closeTopic, CloseTopic } from './close-topic.js';
import { draftTopic, DraftTopic, type DraftIn } from './draft-topic.js';
import { addConcernToTopic, AddConcernToTopic, removeConcernFromTopic, RemoveConcernFromTopic } from './gather-concern.js';
import { raiseTopicOneLevel, RaiseTopicOneLevel } from './raise-topic-one-level.js';
import { ratifyTopic, RatifyTopic, refuseRatification, RefuseRatification } from './ratify-topic.js';
import { rejectTopic, RejectTopic, returnTopic, ReturnTopic } from './return-topic.js';
import { reviseTopic, ReviseTopic } from './revise-topic.js';
import { screenTopic, ScreenTopic } from './screen-topic.js';
import { submitTopic, SubmitTopic } from './submit-topic.js';
import { topicStream, type DraftedTopic, type Topic } from './topic.js';
import { withdrawTopic, WithdrawTopic } from './withdraw-topic.js';

/** Concerns looked up at the same time. */
const AT_ONCE = 20;

const topicOf = ({ topicId }: { readonly topicId: string }): string => topicId;

const knownTopic = async ({ load }: LookUps, topicId: string): Promise<DraftedTopic> => {
  const topic = await load(topicStream, topicId);
  if (topic?.status !== 'drafted') throw new RuleBroken('topic.unknown');
  return topic;
};

const closedAmong = async (lookUps: LookUps, concernIds: readonly string[]): Promise<readonly string[]> => {
  const closed: string[] = [];
  for (let from = 0; from < concernIds.length; from += AT_ONCE) {
    const some = concernIds.slice(from, from + AT_ONCE);
    const concerns = await Promise.all(some.map((id) => knownConcern(lookUps, id)));
    closed.push(...some.filter((_, index) => concerns[index]!.standing.status !== 'waiting'));
  }
  return closed;
};

/** Whether a body is a Party organisation at or above the lowest place that holds every room taking part. */
const covers = async (lookUps: LookUps, topic: DraftedTopic, organisationId: string | undefined): Promise<boolean> => {
  if (organisationId === undefined) return false;
  const rooms = await Promise.all([topic.roomId, ...topic.partnerRoomIds].map((id) => knownRoom(lookUps, id)));
  const paths = await Promise.all(rooms.map(({ homeJurisdictionId }) => knownPath(lookUps, homeJurisdictionId)));
  const body = await knownOrganisation(lookUps, organisationId);
  const common = lowestCommon(paths);
  const above = common === null ? [] : paths[0]!.slice(0, paths[0]!.indexOf(common) + 1);
  return body.kinds.includes('party_organisation') && above.includes(body.jurisdictionId);
};

const byBody = async <Command extends { readonly topicId: string }>(command: Command, lookUps: LookUps): Promise<ByBody<Command>> => ({
  command,
  covers: await covers(lookUps, await knownTopic(lookUps, command.topicId), lookUps.requester.organisationId),
});

const proposedIt = relation<Topic>(
  'proposed it',
  ({ personId }, { state }) => state.status === 'drafted' && personId !== undefined && state.proposedBy.includes(personId),
);
const room = anyOf<Topic>(may({ roles: ['coordinator'], where: 'own-room' }), may({ roles: ['cppcc_office'], where: 'own-jurisdiction' }));
const party = may<Topic>({ roles: ['party_organisation'], where: 'own-jurisdiction' });

export const topicDecisions: readonly Provider[] = [
  decisionHandler(DraftTopic, {
    stream: topicStream,
    id: () => null,
    begins: ({ command: { draft }, homeJurisdictionId }, id) => ({
      partitionKey: id,
      correlationId: id,
      jurisdictionId: homeJurisdictionId,
      target: { roomId: draft.roomId },
    }),
    prepare: async (command, lookUps): Promise<DraftIn> => {
      const { roomId, partnerRoomIds, concernIds, setBy, recommendedBy } = command.draft;
      const [home, ...partners] = await Promise.all([roomId, ...partnerRoomIds].map((id) => knownRoom(lookUps, id)));
      await knownJurisdiction(lookUps, home!.homeJurisdictionId);
      return {
        command,
        homeJurisdictionId: home!.homeJurisdictionId,
        roomsActive: [home!, ...partners].every(({ status }) => status === 'active'),
        setByKinds: setBy ? (await knownOrganisation(lookUps, setBy.organisationId)).kinds : null,
        recommenderIsMember: recommendedBy !== undefined && (await isMember(lookUps, recommendedBy)),
        closedConcernIds: await closedAmong(lookUps, concernIds),
      };
    },
    decide: draftTopic,
    policy: anyOf(room, may({ roles: ['member'], where: 'own-jurisdiction' })),
    related: ({ command: { draft } }) => [{ kind: 'room', id: draft.roomId }],
  }),
  decisionHandler(AddConcernToTopic, {
    stream: topicStream,
    id: topicOf,
    prepare: async (command, lookUps) => ({ command, isOpen: (await closedAmong(lookUps, [command.gathered.concernId])).length === 0 }),
    decide: addConcernToTopic,
    policy: room,
    related: ({ command }) => [{ kind: 'concern', id: command.gathered.concernId }],
  }),
  decisionHandler(RemoveConcernFromTopic, {
    stream: topicStream,
    id: topicOf,
    decide: removeConcernFromTopic,
    policy: room,
    related: ({ gathered }) => [{ kind: 'concern', id: gathered.concernId }],
  }),
  decisionHandler(ReviseTopic, {
    stream: topicStream,
    id: topicOf,
    decide: reviseTopic,
    policy: anyOf(room, may({ roles: ['member'], where: 'own-jurisdiction', relation: proposedIt })),
  }),
  decisionHandler(ScreenTopic, { stream: topicStream, id: topicOf, decide: screenTopic, policy: room }),
  decisionHandler(SubmitTopic, {
    stream: topicStream,
    id: topicOf,
    prepare: async (command, lookUps) => {
      const topic = await knownTopic(lookUps, command.topicId);
      const { approvingBodyId, homeJurisdictionId } = await knownRoom(lookUps, topic.roomId);
      const toBodyId = command.submission.toBodyId ?? approvingBodyId;
      const rules = await lookUps.directory.rulesFor(homeJurisdictionId, lookUps.today);
      return {
        command,
        toBodyId,
        covers: await covers(lookUps, topic, toBodyId),
        decideWithin: rules.decideTopicWithinWorkingDays,
        ruleVersion: rules.version,
      };
    },
    decide: submitTopic,
    policy: room,
    ruleVersion: ({ ruleVersion }) => ruleVersion,
  }),
  decisionHandler(ApproveTopic, { stream: topicStream, id: topicOf, prepare: byBody, decide: approveTopic, policy: party }),
  decisionHandler(ReturnTopic, { stream: topicStream, id: topicOf, prepare: byBody, decide: returnTopic, policy: party }),
  decisionHandler(RejectTopic, { stream: topicStream, id: topicOf, prepare: byBody, decide: rejectTopic, policy: party }),
  decisionHandler(RatifyTopic, { stream: topicStream, id: topicOf, prepare: byBody, decide: ratifyTopic, policy: party }),
  decisionHandler(RefuseRatification, { stream: topicStream, id: topicOf, prepare: byBody, decide: refuseRatification, policy: party }),
  decisionHandler(RaiseTopicOneLevel, {
    stream: topicStream,
    id: topicOf,
    prepare: async (command, lookUps) => {
      const topic = await knownTopic(lookUps, command.topicId);
      const [from, to] = await Promise.all([topic.roomId, command.raising.toRoomId].map((id) => knownRoom(lookUps, id)));
      const path = await knownPath(lookUps, from!.homeJurisdictionId);
      return { command, isOneLevelUp: to!.status === 'active' && path.at(-2) === to!.homeJurisdictionId };
    },
    decide: raiseTopicOneLevel,
    policy: room,
    related: ({ command }) => [{ kind: 'room', id: command.raising.toRoomId }],
  }),
  decisionHandler(WithdrawTopic, {
    stream: topicStream,
    id: topicOf,
    decide: withdrawTopic,
    policy: anyOf(room, may({ roles: ['member'], where: 'own-jurisdiction', relation: proposedIt })),
  }),
  decisionHandler(ChangeVisibility, { stream: topicStream, id: topicOf, prepare: byBody, decide: changeVisibility, policy: party }),
  decisionHandler(CloseTopic, { stream: topicStream, id: topicOf, decide: closeTopic, policy: onlyReactions }),
];
