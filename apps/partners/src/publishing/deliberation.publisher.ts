import {
  CommonGroundFoundV1,
  ConcludedV1,
  DiscussionOpenedV1,
  ParticipantsSettledV1,
  ReopenedV1,
  ResearchCompletedV1,
  ResumedV1,
  SessionConvenedV1,
  SessionHeldV1,
  SuspendedV1,
  TerminatedV1,
  type ConsultationEvent,
  type DiscussionEvent,
} from '#libs/contracts';
import { aboutCase, caseRef, isPublic, open, type Publisher, type Read } from './publisher.js';

export type PublishedOfDeliberation = Extract<
  ConsultationEvent | DiscussionEvent,
  {
    type:
      | 'ParticipantsSettled'
      | 'InvestigationCompleted'
      | 'SessionConvened'
      | 'MinutesPublished'
      | 'DiscussionOpened'
      | 'CommonGroundComputed'
      | 'ConsultationConcluded'
      | 'ConsultationReopened'
      | 'ConsultationSuspended'
      | 'ConsultationResumed'
      | 'ConsultationTerminated';
  }
>;
export const DELIBERATION_TYPES = [
  'ParticipantsSettled',
  'InvestigationCompleted',
  'SessionConvened',
  'MinutesPublished',
  'DiscussionOpened',
  'CommonGroundComputed',
  'ConsultationConcluded',
  'ConsultationReopened',
  'ConsultationSuspended',
  'ConsultationResumed',
  'ConsultationTerminated',
] as const satisfies readonly PublishedOfDeliberation['type'][];

/**
 * That a session was held is taken from its published minutes: they stand in the case's own stream, while the session belongs to a room
 * and may not be told of in the case's order.
 */
export const publishDeliberation: Publisher<Read<PublishedOfDeliberation>> = (event, _before, standing) => {
  if (!isPublic(standing)) return [];
  const ref = caseRef(event, standing);
  switch (event.type) {
    case 'ParticipantsSettled':
      return [aboutCase(event, standing, ParticipantsSettledV1, ref)];
    case 'InvestigationCompleted':
      return [aboutCase(event, standing, ResearchCompletedV1, { ...ref, investigationId: event.data.investigationId })];
    case 'SessionConvened': {
      const { sessionId, form, startsAt } = event.data;
      return [aboutCase(event, standing, SessionConvenedV1, { ...ref, sessionId, form, startsAt })];
    }
    case 'MinutesPublished':
      return [aboutCase(event, standing, SessionHeldV1, { ...ref, sessionId: event.data.sessionId, itemNo: event.data.itemNo })];
    case 'DiscussionOpened':
      return [aboutCase(event, standing, DiscussionOpenedV1, { ...ref, closesAt: event.data.closesAt })];
    case 'CommonGroundComputed': {
      const { ranking } = event.data;
      return [
        aboutCase(event, standing, CommonGroundFoundV1, {
          ...ref,
          statements: ranking.length,
          common: ranking.filter(({ common }) => common).length,
        }),
      ];
    }
    case 'ConsultationConcluded': {
      const { kind, recommendations, differences } = event.data;
      return [
        aboutCase(event, standing, ConcludedV1, {
          ...ref,
          conclusion: kind,
          recommendations: recommendations.map(({ recommendationId, text, toBodyId }) => ({
            recommendationId,
            text: open(text),
            ...(toBodyId === undefined ? {} : { toBodyId }),
          })),
          ...(differences === undefined ? {} : { differences: open(differences) }),
        }),
      ];
    }
    case 'ConsultationReopened': {
      const { ground, backTo, round } = event.data;
      return [aboutCase(event, standing, ReopenedV1, { ...ref, round, ground, backTo })];
    }
    case 'ConsultationSuspended':
      return [aboutCase(event, standing, SuspendedV1, ref)];
    case 'ConsultationResumed':
      return [aboutCase(event, standing, ResumedV1, ref)];
    case 'ConsultationTerminated':
      return [aboutCase(event, standing, TerminatedV1, ref)];
  }
};
