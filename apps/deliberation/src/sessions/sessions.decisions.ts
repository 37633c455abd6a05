import { onlyReactions } from '#libs/access';
import { decisionHandler, type LookUps } from '#libs/command-handling';
import { required } from '#libs/directory';
import { RuleBroken } from '#libs/event-sourcing';
import { consultationStream } from '../consultations/consultation.js';
import { seatOf } from '../consultations/standing.js';
import * as allow from '../policies.js';
import { AdjournItem, adjournItem } from './adjourn-item.js';
import { CheckIn, checkIn, CheckMyselfIn } from './check-in.js';
import { CloseSession, closeSession, FailSession, failSession } from './end-session.js';
import { OpenSession, openSession } from './open-session.js';
import { hasConvened, PutOnTheAgenda, putOnTheAgenda } from './put-on-the-agenda.js';
import { presenceOf, type Presence } from './quorum.js';
import { RecordSpeech, recordSpeech } from './record-speech.js';
import { RemoveAgendaItem, removeAgendaItem } from './remove-agenda-item.js';
import { ScheduleSession, scheduleSession } from './schedule-session.js';
import { scheduled, sessionStream } from './session.js';

const ofSession = { stream: sessionStream, id: ({ sessionId }: { readonly sessionId: string }) => sessionId };

const theCase = (caseId: string) => [{ kind: 'case', id: caseId }];

/** The seat a participant holds in a case now. */
const seatIn = async ({ load }: LookUps, caseId: string, participantId: string) => {
  const consultation = await load(consultationStream, caseId);
  return consultation && consultation.status !== 'not_opened' ? (seatOf(consultation, participantId) ?? null) : null;
};

/** Presence and quorum of every case that is on the agenda. */
const rollOf = async ({ load }: LookUps, sessionId: string): Promise<Presence[]> => {
  const session = scheduled(await load(sessionStream, sessionId));
  const roll: Presence[] = [];
  for (const { caseId, status } of session.agenda) {
    const presence = status === 'on_the_agenda' ? presenceOf(session, sessionId, caseId, await load(consultationStream, caseId)) : null;
    if (presence) roll.push(presence);
  }
  return roll;
};

export const sessionDecisions = [
  decisionHandler(ScheduleSession, {
    stream: sessionStream,
    id: () => null,
    begins: ({ session, jurisdictionId }) => ({
      partitionKey: session.roomId,
      correlationId: session.roomId,
      jurisdictionId,
      target: { roomId: session.roomId },
    }),
    prepare: async ({ session }: ScheduleSession, { directory }) => {
      const room = await required(() => directory.room(session.roomId), 'room.unknown');
      return { session, roomIsActive: room.status === 'active', jurisdictionId: room.homeJurisdictionId };
    },
    decide: scheduleSession,
    policy: allow.convenesInTheRoom,
  }),
  decisionHandler(PutOnTheAgenda, {
    ...ofSession,
    prepare: async ({ sessionId, caseId, itemNo }: PutOnTheAgenda, { load }) => ({
      caseId,
      itemNo,
      consultationConvenedIt: hasConvened(await load(consultationStream, caseId), sessionId),
    }),
    decide: putOnTheAgenda,
    policy: onlyReactions,
    related: ({ caseId }) => theCase(caseId),
  }),
  decisionHandler(RemoveAgendaItem, {
    ...ofSession,
    decide: removeAgendaItem,
    policy: allow.convenesInTheRoom,
    related: ({ caseId }) => theCase(caseId),
  }),
  decisionHandler(CheckIn, {
    ...ofSession,
    prepare: async ({ arrival }: CheckIn, lookUps) => ({
      ...arrival,
      hasSeat: (await seatIn(lookUps, arrival.caseId, arrival.participantId)) !== null,
    }),
    decide: checkIn,
    policy: allow.runsTheRoom,
    related: ({ caseId }) => theCase(caseId),
  }),
  decisionHandler(CheckMyselfIn, {
    ...ofSession,
    prepare: async ({ arrival }: CheckMyselfIn, lookUps) => {
      const { personId } = lookUps.requester;
      if (personId === undefined) throw new RuleBroken('session.without-seat');
      const participantId = await lookUps.participantId(personId, arrival.caseId);
      return { ...arrival, participantId, hasSeat: (await seatIn(lookUps, arrival.caseId, participantId)) !== null };
    },
    decide: checkIn,
    policy: allow.speaksForThemselves,
    pseudonymous: true,
    related: ({ caseId }) => theCase(caseId),
  }),
  decisionHandler(OpenSession, {
    ...ofSession,
    prepare: async ({ sessionId, chairedBy }: OpenSession, lookUps) => {
      const { roomId } = scheduled(await lookUps.load(sessionStream, sessionId));
      const room = await required(() => lookUps.directory.room(roomId), 'room.unknown');
      const chairIsOfRoom = chairedBy === undefined || [...room.convenorIds, ...room.coordinatorIds].includes(chairedBy);
      return { chairedBy, chairIsOfRoom, roll: await rollOf(lookUps, sessionId) };
    },
    decide: openSession,
    policy: allow.convenesInTheRoom,
    related: ({ roll }) => roll.flatMap(({ caseId }) => theCase(caseId)).slice(0, 50),
  }),
  decisionHandler(RecordSpeech, {
    ...ofSession,
    prepare: async ({ speech }: RecordSpeech, lookUps) => ({ speech, seat: await seatIn(lookUps, speech.caseId, speech.participantId) }),
    decide: recordSpeech,
    policy: allow.runsTheRoom,
    related: ({ speech }) => theCase(speech.caseId),
  }),
  decisionHandler(AdjournItem, {
    ...ofSession,
    decide: adjournItem,
    policy: allow.convenesInTheRoom,
    related: ({ caseId }) => theCase(caseId),
  }),
  decisionHandler(CloseSession, {
    ...ofSession,
    decide: closeSession,
    policy: allow.convenesInTheRoom,
    related: (_, session) =>
      session.status === 'not_scheduled' ? [] : session.agenda.flatMap(({ caseId }) => theCase(caseId)).slice(0, 50),
  }),
  decisionHandler(FailSession, {
    ...ofSession,
    prepare: async ({ sessionId, reason }: FailSession, lookUps) => ({ reason, roll: await rollOf(lookUps, sessionId) }),
    decide: failSession,
    policy: allow.convenesInTheRoom,
    related: ({ roll }) => roll.flatMap(({ caseId }) => theCase(caseId)).slice(0, 50),
  }),
];
