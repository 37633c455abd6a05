import { onlyReactions } from '#libs/access';
import { decisionHandler, type LookUps } from '#libs/command-handling';
import { required } from '#libs/directory';
import { RuleBroken } from '#libs/event-sourcing';
import { discussionStream, type Discussion } from '../discussions/discussion.js';
import * as allow from '../policies.js';
import { sessionStream, scheduled, type ScheduledSession } from '../sessions/session.js';
import { AbandonInvestigation, abandonInvestigation } from './abandon-investigation.js';
import {
  AcceptSeat,
  acceptSeat,
  DeclineSeat,
  declineSeat,
  RecordSeatAcceptance,
  recordSeatAcceptance,
  RecordSeatRefusal,
  recordSeatRefusal,
} from './answer-seat-offer.js';
import { AssignInvestigation, assignInvestigation } from './assign-investigation.js';
import { CompleteInvestigation, completeInvestigation } from './complete-investigation.js';
import { ConcludeConsultation, concludeConsultation } from './conclude-consultation.js';
import { ConfirmFinding, confirmFinding } from './confirm-finding.js';
import { consultationStream, type OpenedConsultation } from './consultation.js';
import { ConveneSession, conveneSession } from './convene-session.js';
import {
  ExplainGroupNotHeard,
  explainGroupNotHeard,
  NoteGroupHeard,
  noteGroupHeard,
  NoteStatementHeard,
  noteStatementHeard,
} from './group-heard.js';
import { DraftMinutes, draftMinutes, ObjectToMinutes, objectToMinutes, PublishMinutes, publishMinutes } from './minutes.js';
import { OfferSeat, offerSeat } from './offer-seat.js';
import { OpenConsultation, openConsultation } from './open-consultation.js';
import { PencilSession, pencilSession } from './pencil-session.js';
import {
  AmendRecommendation,
  amendRecommendation,
  MakeRecommendation,
  makeRecommendation,
  WithdrawRecommendation,
  withdrawRecommendation,
} from './recommendations.js';
import { RecordFinding, recordFinding } from './record-finding.js';
import { AnswerReferral, answerReferral, ReferUp, referUp } from './refer-up.js';
import { ReopenConsultation, reopenConsultation, ReopenForReturnedReport, reopenForReturnedReport } from './reopen-consultation.js';
import { SetComposition, setComposition } from './set-composition.js';
import { SettleParticipants, settleParticipants } from './settle-participants.js';
import { sessionsOfThisRound } from './standing.js';
import {
  ResumeConsultation,
  resumeConsultation,
  SuspendConsultation,
  suspendConsultation,
  TerminateConsultation,
  terminateConsultation,
  TerminateWithTopic,
  terminateWithTopic,
} from './stop-consultation.js';
import { TablePaper, tablePaper } from './table-paper.js';
import { LeaveSeat, leaveSeat, VacateSeat, vacateSeat } from './vacate-seat.js';

/** All of a consultation's commands name their case. */
const ofCase = { stream: consultationStream, id: ({ caseId }: { readonly caseId: string }) => caseId };

const consultationOf = async (lookUps: LookUps, caseId: string): Promise<OpenedConsultation> => {
  const state = await lookUps.load(consultationStream, caseId);
  if (!state || state.status === 'not_opened') throw new RuleBroken('consultation.unknown');
  return state;
};

const sessionOf = async (lookUps: LookUps, sessionId: string): Promise<ScheduledSession> =>
  scheduled(await lookUps.load(sessionStream, sessionId));

/** The sessions that this round has convened, as they stand now. */
const sessionsOf = async (lookUps: LookUps, caseId: string): Promise<ReadonlyMap<string, ScheduledSession>> => {
  const sessions = new Map<string, ScheduledSession>();
  for (const { sessionId } of sessionsOfThisRound(await consultationOf(lookUps, caseId)))
    sessions.set(sessionId, await sessionOf(lookUps, sessionId));
  return sessions;
};

const acceptedStatements = (discussion: Discussion | null): readonly string[] =>
  discussion && discussion.status !== 'not_opened'
    ? discussion.statements.filter(({ moderation }) => moderation === 'accepted').map(({ statementId }) => statementId)
    : [];

const knownOrganisation = async ({ directory }: LookUps, id: string | undefined): Promise<void> => {
  if (id !== undefined) await required(() => directory.organisation(id), 'organisation.unknown');
};

/** Roles a person holds on the day; none for somebody who holds no office. */
const rolesOf = async ({ directory, today }: LookUps, personId: string) =>
  (await directory.grantsOf(personId, today)).map(({ role }) => role).filter((role) => role !== 'resident');

export const consultationDecisions = [
  decisionHandler(OpenConsultation, {
    ...ofCase,
    begins: ({ topic, jurisdictionId, rules }, caseId) => ({
      partitionKey: caseId,
      correlationId: caseId,
      jurisdictionId,
      target: { roomId: topic.roomId },
      ruleVersion: rules.version,
    }),
    prepare: async ({ topic, jurisdictionId }: OpenConsultation, { directory, today }) => {
      const home = jurisdictionId ?? (await required(() => directory.room(topic.roomId), 'room.unknown')).homeJurisdictionId;
      await required(() => directory.jurisdiction(home), 'jurisdiction.unknown');
      const { version, quorumShare, noticeDays, undecidedAfterDays, minimumSeats, minimumResidentShare } = await directory.rulesFor(
        home,
        today,
      );
      return {
        topic,
        jurisdictionId: home,
        rules: { version, quorumShare, noticeDays, undecidedAfterDays, minimumSeats, minimumResidentShare },
      };
    },
    decide: openConsultation,
    policy: onlyReactions,
  }),

  decisionHandler(SetComposition, { ...ofCase, decide: setComposition, policy: allow.runsTheRoom }),
  decisionHandler(OfferSeat, {
    ...ofCase,
    prepare: async ({ caseId, seatId, offer }: OfferSeat, { keys, participantId }) => {
      // Registration has made the person's key; asking for a pseudonym would make one for anybody.
      if (!(await keys.find(offer.personId))) throw new RuleBroken('consultation.person-unknown');
      return { seatId, ...offer, participantId: await participantId(offer.personId, caseId) };
    },
    decide: offerSeat,
    policy: allow.runsTheRoom,
  }),
  decisionHandler(AcceptSeat, { ...ofCase, decide: acceptSeat, policy: allow.speaksForThemselves, pseudonymous: true }),
  decisionHandler(DeclineSeat, { ...ofCase, decide: declineSeat, policy: allow.speaksForThemselves, pseudonymous: true }),
  decisionHandler(RecordSeatAcceptance, { ...ofCase, decide: recordSeatAcceptance, policy: allow.writesDownForOthers }),
  decisionHandler(RecordSeatRefusal, { ...ofCase, decide: recordSeatRefusal, policy: allow.writesDownForOthers }),
  decisionHandler(VacateSeat, { ...ofCase, decide: vacateSeat, policy: allow.runsTheRoom }),
  decisionHandler(LeaveSeat, { ...ofCase, decide: leaveSeat, policy: allow.speaksForThemselves, pseudonymous: true }),
  decisionHandler(SettleParticipants, { ...ofCase, decide: settleParticipants, policy: allow.runsTheRoom }),

  decisionHandler(AssignInvestigation, {
    ...ofCase,
    prepare: async ({ caseId, assignment }: AssignInvestigation, lookUps) => {
      const leadRoles = await required(async () => {
        const roles = await rolesOf(lookUps, assignment.leadPersonId);
        return roles.length > 0 ? roles : null;
      }, 'consultation.lead-without-office');
      const team = await Promise.all(
        assignment.team.map(async (personId) => {
          if ((await rolesOf(lookUps, personId)).length > 0) return personId;
          if (!(await lookUps.keys.find(personId))) throw new RuleBroken('consultation.person-unknown');
          return lookUps.participantId(personId, caseId);
        }),
      );
      return { assignment: { ...assignment, team }, leadRoles };
    },
    decide: assignInvestigation,
    policy: allow.guidesTheRoom,
  }),
  decisionHandler(RecordFinding, { ...ofCase, decide: recordFinding, policy: allow.goesAndSees }),
  decisionHandler(ConfirmFinding, { ...ofCase, decide: confirmFinding, policy: allow.goesAndSees }),
  decisionHandler(CompleteInvestigation, { ...ofCase, decide: completeInvestigation, policy: allow.goesAndSees }),
  decisionHandler(AbandonInvestigation, { ...ofCase, decide: abandonInvestigation, policy: allow.goesAndSees }),

  decisionHandler(PencilSession, {
    ...ofCase,
    prepare: async ({ sessionId }: PencilSession, lookUps) => ({ sessionId, session: await sessionOf(lookUps, sessionId) }),
    decide: pencilSession,
    policy: allow.convenesInTheRoom,
    related: ({ sessionId }) => [{ kind: 'session', id: sessionId }],
  }),
  decisionHandler(ConveneSession, {
    ...ofCase,
    prepare: async ({ caseId, call }: ConveneSession, lookUps) => ({
      caseId,
      ...call,
      formReason: call.formReason,
      session: await sessionOf(lookUps, call.sessionId),
    }),
    decide: conveneSession,
    policy: allow.convenesInTheRoom,
    related: ({ sessionId }) => [{ kind: 'session', id: sessionId }],
  }),
  decisionHandler(TablePaper, { ...ofCase, decide: tablePaper, policy: allow.runsTheRoom }),
  decisionHandler(NoteGroupHeard, {
    ...ofCase,
    decide: noteGroupHeard,
    policy: onlyReactions,
    related: ({ sessionId }) => [{ kind: 'session', id: sessionId }],
  }),
  decisionHandler(NoteStatementHeard, {
    ...ofCase,
    prepare: async ({ caseId, statementId }: NoteStatementHeard, { load }) => {
      const discussion = await load(discussionStream, caseId);
      const statements = discussion && discussion.status !== 'not_opened' ? discussion.statements : [];
      return { statement: statements.find((one) => one.statementId === statementId && one.moderation === 'accepted') ?? null };
    },
    decide: noteStatementHeard,
    policy: onlyReactions,
  }),
  decisionHandler(ExplainGroupNotHeard, { ...ofCase, decide: explainGroupNotHeard, policy: allow.runsTheRoom }),

  decisionHandler(DraftMinutes, {
    ...ofCase,
    prepare: async (command: DraftMinutes, lookUps) => ({ command, session: await sessionOf(lookUps, command.sessionId) }),
    decide: draftMinutes,
    policy: allow.runsTheRoom,
    related: ({ command }) => [{ kind: 'session', id: command.sessionId }],
  }),
  decisionHandler(ObjectToMinutes, {
    ...ofCase,
    prepare: async (command: ObjectToMinutes, lookUps) => ({ command, session: await sessionOf(lookUps, command.sessionId) }),
    decide: objectToMinutes,
    policy: allow.speaksForThemselves,
    pseudonymous: true,
    related: ({ command }) => [{ kind: 'session', id: command.sessionId }],
  }),
  decisionHandler(PublishMinutes, {
    ...ofCase,
    prepare: async (command: PublishMinutes, lookUps) => ({ command, session: await sessionOf(lookUps, command.sessionId) }),
    decide: publishMinutes,
    policy: allow.convenesInTheRoom,
    related: ({ command }) => [{ kind: 'session', id: command.sessionId }],
  }),

  decisionHandler(MakeRecommendation, {
    ...ofCase,
    prepare: async (command: MakeRecommendation, lookUps) => {
      await knownOrganisation(lookUps, command.recommendation.toBodyId);
      return { command, statementIds: acceptedStatements(await lookUps.load(discussionStream, command.caseId)) };
    },
    decide: makeRecommendation,
    policy: allow.runsTheRoom,
  }),
  decisionHandler(AmendRecommendation, {
    ...ofCase,
    prepare: async (command: AmendRecommendation, lookUps) => {
      await knownOrganisation(lookUps, command.recommendation.toBodyId);
      return { command, statementIds: acceptedStatements(await lookUps.load(discussionStream, command.caseId)) };
    },
    decide: amendRecommendation,
    policy: allow.runsTheRoom,
  }),
  decisionHandler(WithdrawRecommendation, { ...ofCase, decide: withdrawRecommendation, policy: allow.runsTheRoom }),

  decisionHandler(ConcludeConsultation, {
    ...ofCase,
    prepare: async ({ caseId, conclusion }: ConcludeConsultation, lookUps) => {
      if (conclusion.kind === 'settled_on_the_spot') await knownOrganisation(lookUps, conclusion.settlement.doneByUnitId);
      return { caseId, conclusion, sessions: await sessionsOf(lookUps, caseId) };
    },
    decide: concludeConsultation,
    policy: allow.convenesInTheRoom,
  }),
  decisionHandler(ReopenConsultation, { ...ofCase, decide: reopenConsultation, policy: allow.oversees }),
  decisionHandler(ReopenForReturnedReport, { ...ofCase, decide: reopenForReturnedReport, policy: onlyReactions }),
  decisionHandler(SuspendConsultation, { ...ofCase, decide: suspendConsultation, policy: allow.oversees }),
  decisionHandler(ResumeConsultation, { ...ofCase, decide: resumeConsultation, policy: allow.oversees }),
  decisionHandler(TerminateConsultation, { ...ofCase, decide: terminateConsultation, policy: allow.ends }),
  decisionHandler(TerminateWithTopic, { ...ofCase, decide: terminateWithTopic, policy: onlyReactions }),

  decisionHandler(ReferUp, {
    ...ofCase,
    prepare: async ({ caseId, referral }: ReferUp, lookUps) => {
      const { directory } = lookUps;
      const body = await required(() => directory.organisation(referral.toBodyId), 'organisation.unknown');
      const { roomId } = await consultationOf(lookUps, caseId);
      const room = await required(() => directory.room(roomId), 'room.unknown');
      return { referral, bodyIsAbove: (await directory.pathOf(room.homeJurisdictionId))?.includes(body.jurisdictionId) ?? false };
    },
    decide: referUp,
    policy: allow.guidesTheRoom,
    related: ({ referral }) => [{ kind: 'organisation', id: referral.toBodyId }],
  }),
  decisionHandler(AnswerReferral, { ...ofCase, decide: answerReferral, policy: allow.answersForItsBody }),
];
