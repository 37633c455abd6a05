import { consultationEvents, type ConsultationEvent } from '#libs/contracts';
import type { StreamKind } from '#libs/command-handling';
import type { Fold, Recorded } from '#libs/event-sourcing';
import type { BackTo, Capacity, ConclusionKind, Evidence, FindingKind } from '#libs/shared-kernel';

export interface StakeholderGroup {
  readonly code: string;
  readonly name: string;
  readonly why: string;
}

/** Values of the rules of the jurisdiction, as they stood when the consultation opened. */
export interface Rules {
  readonly version: string;
  readonly quorumShare: number;
  readonly noticeDays: number;
  readonly undecidedAfterDays: number;
  readonly minimumSeats: number;
  readonly minimumResidentShare: number;
}

/** A place at the table. It outlives whoever sits in it: when they leave, it can be offered to somebody else. */
export type Seat = { readonly seatId: string; readonly group: string; readonly capacity: Capacity } & (
  { readonly status: 'vacant' } | { readonly status: 'offered' | 'accepted'; readonly participantId: string }
);

export interface Finding {
  readonly findingId: string;
  readonly kind: FindingKind;
  /** How many people were heard, over all groups. */
  readonly heard: number;
  readonly recordedBy: string | null;
  readonly confirmed: boolean;
}

export interface Investigation {
  readonly investigationId: string;
  readonly round: number;
  readonly leadPersonId: string;
  readonly team: readonly string[];
  readonly status: 'assigned' | 'completed' | 'abandoned';
  readonly findings: readonly Finding[];
}

export interface Minutes {
  /** As it would be published; null before there is one, and for a draft whose data was lawfully removed. */
  readonly draft: { readonly text: string; readonly evidence: readonly Evidence[] } | null;
  readonly objectedSinceDraft: boolean;
  readonly published: boolean;
}

/** A session as far as this case is concerned; what happened in it stands in the session's own stream. */
export interface ConvenedSession {
  readonly sessionId: string;
  readonly itemNo: number;
  readonly round: number;
  readonly startsAt: string;
  readonly quorum: number;
  readonly minutes: Minutes;
}

export interface Ground {
  readonly kind: 'statement' | 'finding' | 'speech' | 'paper' | 'law' | 'other';
  readonly id: string;
}
export interface Recommendation {
  readonly recommendationId: string;
  readonly text: string;
  readonly grounds: readonly Ground[];
  readonly toBodyId?: string;
  readonly withdrawn: boolean;
}

export interface Referral {
  readonly referralId: string;
  readonly toBodyId: string;
  readonly answered: boolean;
}

/** Somebody who sits, or once sat, in a seat of the case. */
export interface Participant {
  readonly participantId: string;
  readonly group: string;
  readonly capacity: Capacity;
}

export interface OpenedConsultation {
  readonly status: 'under_way' | 'suspended' | 'concluded' | 'terminated';
  readonly roomId: string;
  readonly partnerRoomIds: readonly string[];
  readonly title: string;
  readonly approvedBy: string;
  readonly groups: readonly StakeholderGroup[];
  readonly rules: Rules;
  /** From 1; a reopened consultation is in its next round. */
  readonly round: number;
  readonly backTo: BackTo | null;
  readonly seats: readonly Seat[];
  readonly participants: readonly Participant[];
  readonly settled: boolean;
  readonly investigations: readonly Investigation[];
  readonly pencilled: readonly string[];
  readonly sessions: readonly ConvenedSession[];
  readonly paperIds: readonly string[];
  /** Groups heard in a session or online in this round. */
  readonly heard: readonly string[];
  /** Groups not heard in this round, with the reason on record. */
  readonly explained: readonly string[];
  readonly recommendations: readonly Recommendation[];
  readonly referrals: readonly Referral[];
  readonly conclusion: ConclusionKind | null;
}

export type Consultation = { readonly status: 'not_opened' } | OpenedConsultation;

const NO_MINUTES: Minutes = { draft: null, objectedSinceDraft: false, published: false };

const including = <T>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list : [...list, one]);

const seatIs = (state: OpenedConsultation, seatId: string, change: (seat: Seat) => Seat): OpenedConsultation => ({
  ...state,
  seats: state.seats.map((seat) => (seat.seatId === seatId ? change(seat) : seat)),
});
const investigationIs = (
  state: OpenedConsultation,
  investigationId: string,
  change: (one: Investigation) => Investigation,
): OpenedConsultation => ({
  ...state,
  investigations: state.investigations.map((one) => (one.investigationId === investigationId ? change(one) : one)),
});
const minutesAre = (state: OpenedConsultation, sessionId: string, change: (minutes: Minutes) => Minutes): OpenedConsultation => ({
  ...state,
  sessions: state.sessions.map((one) => (one.sessionId === sessionId ? { ...one, minutes: change(one.minutes) } : one)),
});
const recommendationIs = (
  state: OpenedConsultation,
  recommendationId: string,
  change: (one: Recommendation) => Recommendation,
): OpenedConsultation => ({
  ...state,
  recommendations: state.recommendations.map((one) => (one.recommendationId === recommendationId ? change(one) : one)),
});

const vacant = ({ seatId, group, capacity }: Seat): Seat => ({ seatId, group, capacity, status: 'vacant' });

/** Whoever sat in a seat that a new composition keeps goes on sitting in it. */
const composed = (state: OpenedConsultation, seats: readonly Omit<Seat, 'status'>[]): readonly Seat[] =>
  seats.map((planned) => {
    const before = state.seats.find(({ seatId }) => seatId === planned.seatId);
    return before && before.status !== 'vacant' ? { ...before, ...planned } : { ...planned, status: 'vacant' };
  });

const evolve = (state: Consultation, event: Recorded<ConsultationEvent>): Consultation => {
  if (event.type === 'ConsultationOpened') {
    const { roomId, partnerRoomIds, title, approvedBy, stakeholderGroups, rules } = event.data;
    return {
      status: 'under_way',
      roomId,
      partnerRoomIds,
      title,
      approvedBy,
      groups: stakeholderGroups,
      rules,
      round: 1,
      backTo: null,
      seats: [],
      participants: [],
      settled: false,
      investigations: [],
      pencilled: [],
      sessions: [],
      paperIds: [],
      heard: [],
      explained: [],
      recommendations: [],
      referrals: [],
      conclusion: null,
    };
  }
  // A consultation whose opening was redacted has no state to go on from.
  if (state.status === 'not_opened') return state;
  switch (event.type) {
    case 'CompositionSet':
      return { ...state, seats: composed(state, event.data.seats), settled: false };
    case 'SeatOffered':
      return seatIs(state, event.data.seatId, (seat) => ({ ...seat, status: 'offered', participantId: event.data.participantId }));
    case 'SeatAccepted': {
      const { seatId, participantId } = event.data;
      const seat = state.seats.find((one) => one.seatId === seatId);
      return {
        ...seatIs(state, seatId, (one) => ({ ...one, status: 'accepted', participantId })),
        participants: seat
          ? [
              ...state.participants.filter((one) => one.participantId !== participantId),
              { participantId, group: seat.group, capacity: seat.capacity },
            ]
          : state.participants,
      };
    }
    case 'SeatDeclined':
    case 'SeatVacated':
      return seatIs(state, event.data.seatId, vacant);
    case 'ParticipantsSettled':
      return { ...state, settled: true };
    case 'DrawRecorded':
      return state;
    case 'InvestigationAssigned': {
      const { investigationId, leadPersonId, team } = event.data;
      const assigned: Investigation = { investigationId, round: state.round, leadPersonId, team, status: 'assigned', findings: [] };
      return { ...state, investigations: [...state.investigations, assigned] };
    }
    case 'FindingRecorded': {
      const { investigationId, findingId, kind, heard } = event.data;
      const finding: Finding = {
        findingId,
        kind,
        heard: heard.reduce((sum, { count }) => sum + count, 0),
        recordedBy: event.metadata.actor.personId ?? null,
        confirmed: false,
      };
      return investigationIs(state, investigationId, (one) => ({ ...one, findings: [...one.findings, finding] }));
    }
    case 'FindingConfirmed':
      return {
        ...state,
        investigations: state.investigations.map((one) => ({
          ...one,
          findings: one.findings.map((finding) => (finding.findingId === event.data.findingId ? { ...finding, confirmed: true } : finding)),
        })),
      };
    case 'InvestigationCompleted':
      return investigationIs(state, event.data.investigationId, (one) => ({ ...one, status: 'completed' }));
    case 'InvestigationAbandoned':
      return investigationIs(state, event.data.investigationId, (one) => ({ ...one, status: 'abandoned' }));
    case 'SessionPencilled':
      return { ...state, pencilled: including(state.pencilled, event.data.sessionId) };
    case 'SessionConvened': {
      const { sessionId, itemNo, startsAt, quorum } = event.data;
      const convened: ConvenedSession = { sessionId, itemNo, round: state.round, startsAt, quorum, minutes: NO_MINUTES };
      return { ...state, sessions: [...state.sessions.filter((one) => one.sessionId !== sessionId), convened] };
    }
    case 'PaperTabled':
      return { ...state, paperIds: [...state.paperIds, event.data.paperId] };
    case 'GroupHeard':
      return event.data.where === 'visit' ? state : { ...state, heard: including(state.heard, event.data.group) };
    case 'GroupNotHeardExplained':
      return { ...state, explained: including(state.explained, event.data.group) };
    case 'MinutesDrafted': {
      const { sessionId, text, evidence } = event.data;
      return minutesAre(state, sessionId, (minutes) => ({
        ...minutes,
        draft: { text: text.published, evidence },
        objectedSinceDraft: false,
      }));
    }
    case 'MinutesObjected':
      return minutesAre(state, event.data.sessionId, (minutes) => ({ ...minutes, objectedSinceDraft: true }));
    case 'MinutesPublished':
      return minutesAre(state, event.data.sessionId, (minutes) => ({ ...minutes, published: true }));
    case 'RecommendationMade':
      return { ...state, recommendations: [...state.recommendations, { ...event.data, withdrawn: false }] };
    case 'RecommendationAmended': {
      const { recommendationId, text, grounds, toBodyId } = event.data;
      return recommendationIs(state, recommendationId, () => ({ recommendationId, text, grounds, toBodyId, withdrawn: false }));
    }
    case 'RecommendationWithdrawn':
      return recommendationIs(state, event.data.recommendationId, (one) => ({ ...one, withdrawn: true }));
    case 'ConsultationConcluded':
      return { ...state, status: 'concluded', conclusion: event.data.kind };
    case 'ConsultationReopened':
      return {
        ...state,
        status: 'under_way',
        round: event.data.round,
        backTo: event.data.backTo,
        conclusion: null,
        heard: [],
        explained: [],
        // Only recommendations that nobody has decided can still be amended: those of a report that was sent back.
        recommendations: event.data.ground === 'report_returned' ? state.recommendations : [],
      };
    case 'ConsultationSuspended':
      return { ...state, status: 'suspended' };
    case 'ConsultationResumed':
      return { ...state, status: 'under_way' };
    case 'ConsultationTerminated':
      return { ...state, status: 'terminated' };
    case 'ReferredUp': {
      const { referralId, toBodyId } = event.data;
      return { ...state, referrals: [...state.referrals, { referralId, toBodyId, answered: false }] };
    }
    case 'ReferralAnswered':
      return {
        ...state,
        referrals: state.referrals.map((one) => (one.referralId === event.data.referralId ? { ...one, answered: true } : one)),
      };
  }
};

export const consultationFold: Fold<Consultation, ConsultationEvent> = {
  category: 'consultation',
  initial: { status: 'not_opened' },
  evolve,
};

export const consultationStream: StreamKind<Consultation, ConsultationEvent> = {
  definition: consultationEvents,
  fold: consultationFold,
  envelope: (state) => (state.status === 'not_opened' ? {} : { round: state.round, ruleVersion: state.rules.version }),
  target: (state) =>
    state.status === 'not_opened' ? {} : { roomId: state.roomId, organisationIds: state.referrals.map(({ toBodyId }) => toBodyId) },
};
