import type { ConsultationEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { BackTo, ConclusionKind, Evidence, FindingKind, SessionForm } from '#libs/shared-kernel';
import type { Ground } from '../consultations/consultation.js';

/*
 * What there is to read about a consultation, as its events tell it: texts in their published form only. What the rules ask stands beside
 * it, folded by the rules' own fold.
 */

export interface ShownFinding {
  readonly findingId: string;
  readonly kind: FindingKind;
  readonly on: string;
  readonly place: string | null;
  readonly heard: readonly { readonly group: string; readonly count: number }[];
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly confirmed: boolean;
}
export interface ShownInvestigation {
  readonly investigationId: string;
  readonly round: number;
  readonly plan: string;
  readonly dueOn: string;
  readonly status: 'assigned' | 'completed' | 'abandoned';
  readonly findings: readonly ShownFinding[];
  readonly report: {
    readonly policyBasis: string;
    readonly facts: string;
    readonly problems: string;
    readonly options: string;
    readonly suggestions: string;
  } | null;
}
export interface ShownMinutes {
  readonly sessionId: string;
  readonly itemNo: number;
  readonly status: 'draft' | 'published';
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly objections: readonly { readonly objectedBy: string; readonly text: string }[];
}
export interface ShownConclusion {
  readonly round: number;
  readonly kind: ConclusionKind;
  readonly recommendationIds: readonly string[];
  readonly differences: string | null;
  readonly settlement: { readonly what: string; readonly doneByUnitId: string | null; readonly evidence: readonly Evidence[] } | null;
  readonly pact: {
    readonly title: string;
    readonly terms: string;
    readonly agreedOn: string;
    readonly evidence: readonly Evidence[];
  } | null;
  readonly at: string;
}
export interface ConsultationRecord {
  readonly compositionWhy: string | null;
  readonly settledAs: readonly {
    readonly rule: string;
    readonly group: string | null;
    readonly required: number;
    readonly found: number;
  }[];
  readonly investigations: readonly ShownInvestigation[];
  readonly convened: readonly {
    readonly sessionId: string;
    readonly itemNo: number;
    readonly round: number;
    readonly form: SessionForm;
    readonly startsAt: string;
    readonly noticeGivenOn: string;
    readonly quorum: number;
  }[];
  readonly papers: readonly {
    readonly paperId: string;
    readonly sessionId: string | null;
    readonly title: string;
    readonly proposals: readonly { readonly proposalId: string; readonly text: string }[];
    readonly evidence: readonly Evidence[];
  }[];
  readonly groups: readonly {
    readonly round: number;
    readonly group: string;
    readonly where: 'session' | 'online' | 'visit' | null;
    readonly sessionId: string | null;
    readonly notHeardBecause: string | null;
  }[];
  readonly minutes: readonly ShownMinutes[];
  readonly recommendations: readonly {
    readonly recommendationId: string;
    readonly round: number;
    readonly text: string;
    readonly grounds: readonly Ground[];
    readonly toBodyId: string | null;
    readonly withdrawn: string | null;
  }[];
  readonly conclusions: readonly ShownConclusion[];
  readonly reopenings: readonly {
    readonly round: number;
    readonly ground: string;
    readonly backTo: BackTo;
    readonly reason: string;
    readonly at: string;
  }[];
  readonly stops: readonly { readonly what: 'suspended' | 'resumed' | 'terminated'; readonly reason: string; readonly at: string }[];
  readonly referrals: readonly {
    readonly referralId: string;
    readonly toBodyId: string;
    readonly question: string;
    readonly replyBy: string;
    readonly answer: string | null;
  }[];
}

export const EMPTY_RECORD: ConsultationRecord = {
  compositionWhy: null,
  settledAs: [],
  investigations: [],
  convened: [],
  papers: [],
  groups: [],
  minutes: [],
  recommendations: [],
  conclusions: [],
  reopenings: [],
  stops: [],
  referrals: [],
};

type Told = ReadEvent & ConsultationEvent;

const investigationIs = (
  record: ConsultationRecord,
  id: string,
  change: (one: ShownInvestigation) => ShownInvestigation,
): ConsultationRecord => ({
  ...record,
  investigations: record.investigations.map((one) => (one.investigationId === id ? change(one) : one)),
});

/** Round that the event belongs to, as its envelope says; the first where an old envelope said none. */
const roundOf = ({ metadata }: Told): number => metadata.round ?? 1;

export const tell = (record: ConsultationRecord, event: Told): ConsultationRecord => {
  const at = event.metadata.occurredAt;
  switch (event.type) {
    case 'ConsultationOpened':
    case 'SeatOffered':
    case 'SeatAccepted':
    case 'SeatDeclined':
    case 'SeatVacated':
    case 'DrawRecorded':
    case 'SessionPencilled':
      return record;
    case 'CompositionSet':
      return { ...record, compositionWhy: event.data.why };
    case 'ParticipantsSettled':
      return { ...record, settledAs: event.data.explanation.map(({ group, ...one }) => ({ ...one, group: group ?? null })) };
    case 'InvestigationAssigned': {
      const { investigationId, plan, dueOn } = event.data;
      const assigned = { investigationId, round: roundOf(event), plan, dueOn, status: 'assigned' as const, findings: [], report: null };
      return { ...record, investigations: [...record.investigations, assigned] };
    }
    case 'FindingRecorded': {
      const { investigationId, findingId, kind, on, place, heard, text, evidence } = event.data;
      const finding = { findingId, kind, on, place: place ?? null, heard, text: text.published, evidence, confirmed: false };
      return investigationIs(record, investigationId, (one) => ({ ...one, findings: [...one.findings, finding] }));
    }
    case 'FindingConfirmed':
      return {
        ...record,
        investigations: record.investigations.map((one) => ({
          ...one,
          findings: one.findings.map((finding) => (finding.findingId === event.data.findingId ? { ...finding, confirmed: true } : finding)),
        })),
      };
    case 'InvestigationCompleted': {
      const { investigationId, policyBasis, facts, problems, options, suggestions } = event.data;
      const report = { policyBasis, facts, problems, options, suggestions };
      return investigationIs(record, investigationId, (one) => ({ ...one, status: 'completed', report }));
    }
    case 'InvestigationAbandoned':
      return investigationIs(record, event.data.investigationId, (one) => ({ ...one, status: 'abandoned' }));
    case 'SessionConvened': {
      const { sessionId, itemNo, form, startsAt, noticeGivenOn, quorum } = event.data;
      const convened = { sessionId, itemNo, round: roundOf(event), form, startsAt, noticeGivenOn, quorum };
      return { ...record, convened: [...record.convened.filter((one) => one.sessionId !== sessionId), convened] };
    }
    case 'PaperTabled': {
      const { sessionId, ...paper } = event.data;
      return { ...record, papers: [...record.papers, { ...paper, sessionId: sessionId ?? null }] };
    }
    case 'GroupHeard': {
      const { group, where, sessionId } = event.data;
      const heard = { round: roundOf(event), group, where, sessionId: sessionId ?? null, notHeardBecause: null };
      return { ...record, groups: [...record.groups, heard] };
    }
    case 'GroupNotHeardExplained': {
      const { group, reason } = event.data;
      return {
        ...record,
        groups: [...record.groups, { round: roundOf(event), group, where: null, sessionId: null, notHeardBecause: reason }],
      };
    }
    case 'MinutesDrafted':
    case 'MinutesPublished': {
      const { sessionId, itemNo, text, evidence } = event.data;
      const before = record.minutes.find((one) => one.sessionId === sessionId);
      const minutes: ShownMinutes = {
        sessionId,
        itemNo,
        status: event.type === 'MinutesDrafted' ? 'draft' : 'published',
        text: text.published,
        evidence,
        objections: before?.objections ?? [],
      };
      return { ...record, minutes: [...record.minutes.filter((one) => one.sessionId !== sessionId), minutes] };
    }
    case 'MinutesObjected': {
      const { sessionId, objectedBy, text } = event.data;
      const objection = { objectedBy, text: text.published };
      return {
        ...record,
        minutes: record.minutes.map((one) => (one.sessionId === sessionId ? { ...one, objections: [...one.objections, objection] } : one)),
      };
    }
    case 'RecommendationMade': {
      const { toBodyId, ...made } = event.data;
      return {
        ...record,
        recommendations: [...record.recommendations, { ...made, round: roundOf(event), toBodyId: toBodyId ?? null, withdrawn: null }],
      };
    }
    case 'RecommendationAmended': {
      const { recommendationId, text, grounds, toBodyId } = event.data;
      return {
        ...record,
        recommendations: record.recommendations.map((one) =>
          one.recommendationId === recommendationId ? { ...one, round: roundOf(event), text, grounds, toBodyId: toBodyId ?? null } : one,
        ),
      };
    }
    case 'RecommendationWithdrawn': {
      const { recommendationId, reason } = event.data;
      return {
        ...record,
        recommendations: record.recommendations.map((one) =>
          one.recommendationId === recommendationId ? { ...one, withdrawn: reason } : one,
        ),
      };
    }
    case 'ConsultationConcluded': {
      const { kind, recommendations, differences, settlement, pact } = event.data;
      const conclusion: ShownConclusion = {
        round: roundOf(event),
        kind,
        recommendationIds: recommendations.map(({ recommendationId }) => recommendationId),
        differences: differences ?? null,
        settlement: settlement ? { ...settlement, doneByUnitId: settlement.doneByUnitId ?? null } : null,
        pact: pact ?? null,
        at,
      };
      return { ...record, conclusions: [...record.conclusions, conclusion] };
    }
    case 'ConsultationReopened':
      return { ...record, reopenings: [...record.reopenings, { ...event.data, at }] };
    case 'ConsultationSuspended':
      return { ...record, stops: [...record.stops, { what: 'suspended', reason: event.data.reason, at }] };
    case 'ConsultationResumed':
      return { ...record, stops: [...record.stops, { what: 'resumed', reason: event.data.reason, at }] };
    case 'ConsultationTerminated':
      return { ...record, stops: [...record.stops, { what: 'terminated', reason: event.data.reason, at }] };
    case 'ReferredUp':
      return { ...record, referrals: [...record.referrals, { ...event.data, answer: null }] };
    case 'ReferralAnswered': {
      const { referralId, answer } = event.data;
      return { ...record, referrals: record.referrals.map((one) => (one.referralId === referralId ? { ...one, answer } : one)) };
    }
  }
};
