import { anyOf, onlyReactions } from '#libs/access';
import { decisionHandler, type LookUps } from '#libs/command-handling';
import { required } from '#libs/directory';
import { RuleBroken } from '#libs/event-sourcing';
import { consultationStream, type OpenedConsultation } from '../consultations/consultation.js';
import { countsForQuorum, seatOf } from '../consultations/standing.js';
import * as allow from '../policies.js';
import { CastVote, castVote } from './cast-vote.js';
import { CloseVoting, closeVoting } from './close-voting.js';
import { ComputeCommonGround, computeCommonGround } from './compute-common-ground.js';
import { ballotId, ballotStream, discussionStream } from './discussion.js';
import { ModerateStatement, moderateStatement } from './moderate-statement.js';
import { OpenDiscussion, openDiscussion } from './open-discussion.js';
import { RecordStatement, SubmitStatement, submitStatement } from './submit-statement.js';

const ofCase = { stream: discussionStream, id: ({ caseId }: { readonly caseId: string }) => caseId };

const consultationOf = async ({ load }: LookUps, caseId: string): Promise<OpenedConsultation> => {
  const state = await load(consultationStream, caseId);
  if (!state || state.status === 'not_opened') throw new RuleBroken('consultation.unknown');
  return state;
};

const jurisdictionOf = async ({ directory }: LookUps, { roomId }: OpenedConsultation): Promise<string> =>
  (await required(() => directory.room(roomId), 'room.unknown')).homeJurisdictionId;

/** The requester as known in this case; only persons come here, so that a reaction is a mistake of ours. */
const requesterIn = ({ requester, participantId }: LookUps, caseId: string): Promise<string> => {
  if (requester.personId === undefined) throw new Error('a reaction has no seat');
  return participantId(requester.personId, caseId);
};

/** 列席 observers listen; they don't vote or write. */
const hasVoice = (consultation: OpenedConsultation, participantId: string): boolean => {
  const seat = seatOf(consultation, participantId);
  return seat !== undefined && countsForQuorum(seat);
};

export const discussionDecisions = [
  decisionHandler(OpenDiscussion, {
    ...ofCase,
    begins: ({ consultation, jurisdictionId }, caseId) => ({
      partitionKey: caseId,
      correlationId: caseId,
      jurisdictionId,
      ruleVersion: consultation.rules.version,
      target: { roomId: consultation.roomId },
    }),
    prepare: async ({ caseId, closesAt }: OpenDiscussion, lookUps) => {
      const consultation = await consultationOf(lookUps, caseId);
      return { closesAt, consultation, jurisdictionId: await jurisdictionOf(lookUps, consultation) };
    },
    decide: openDiscussion,
    policy: allow.runsTheRoom,
  }),
  decisionHandler(SubmitStatement, {
    ...ofCase,
    prepare: async ({ caseId, text }: SubmitStatement, lookUps) => {
      const participantId = await requesterIn(lookUps, caseId);
      return { text, participantId, hasSeat: hasVoice(await consultationOf(lookUps, caseId), participantId) };
    },
    decide: submitStatement,
    policy: allow.speaksForThemselves,
    pseudonymous: true,
  }),
  decisionHandler(RecordStatement, {
    ...ofCase,
    prepare: async ({ caseId, personId, text }: RecordStatement, lookUps) => {
      // Registration has made the person's key; asking for a pseudonym would make one for anybody.
      if (!(await lookUps.keys.find(personId))) throw new RuleBroken('consultation.person-unknown');
      const participantId = await lookUps.participantId(personId, caseId);
      return { text, participantId, hasSeat: hasVoice(await consultationOf(lookUps, caseId), participantId) };
    },
    decide: submitStatement,
    policy: allow.writesDownForOthers,
  }),
  decisionHandler(ModerateStatement, { ...ofCase, decide: moderateStatement, policy: allow.runsTheRoom }),
  decisionHandler(CastVote, {
    stream: ballotStream,
    id: async ({ caseId }: CastVote, lookUps) => ballotId(caseId, await requesterIn(lookUps, caseId)),
    begins: ({ caseId, jurisdictionId }) => ({ partitionKey: caseId, correlationId: caseId, jurisdictionId }),
    prepare: async ({ caseId, vote }: CastVote, lookUps) => {
      const consultation = await consultationOf(lookUps, caseId);
      return {
        caseId,
        vote,
        discussion: await lookUps.load(discussionStream, caseId),
        hasSeat: hasVoice(consultation, await requesterIn(lookUps, caseId)),
        jurisdictionId: await jurisdictionOf(lookUps, consultation),
      };
    },
    decide: castVote,
    policy: allow.speaksForThemselves,
    pseudonymous: true,
  }),
  decisionHandler(CloseVoting, { ...ofCase, decide: closeVoting, policy: allow.runsTheRoom }),
  decisionHandler(ComputeCommonGround, {
    ...ofCase,
    prepare: async ({ caseId }: ComputeCommonGround, lookUps) => {
      const { participants } = await consultationOf(lookUps, caseId);
      const voters = [];
      for (const { participantId, group } of participants)
        voters.push({ participantId, group, ballot: await lookUps.load(ballotStream, ballotId(caseId, participantId)) });
      return { voters };
    },
    decide: computeCommonGround,
    policy: anyOf(onlyReactions, allow.runsTheRoom),
  }),
];
