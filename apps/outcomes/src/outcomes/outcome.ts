import { outcomeEvents, type OutcomeEvent } from '#libs/contracts';
import type { StreamKind } from '#libs/command-handling';
import { RuleBroken, type Fold, type Recorded } from '#libs/event-sourcing';
import { shanghaiDateOf, type BackTo, type DecisionKind, type ShanghaiDate } from '#libs/shared-kernel';

interface AnyRecommendation {
  readonly recommendationId: string;
  readonly text: string;
  /** The body that the consultation asked; null: whoever receives the report. */
  readonly toBodyId: string | null;
  /** Of the report that brought it. */
  readonly round: number;
}
/**
 * 协商意见建议. `reported`: in a report that nobody has received yet. `set_aside`: its report went back before it was received, with reasons;
 * a later report may bring it again. `referred_up` is decided once more, by the body it was referred to.
 */
export type Recommendation = AnyRecommendation &
  (
    | { readonly status: 'reported' | 'set_aside' }
    | { readonly status: 'awaiting'; readonly receivedBy: string }
    | { readonly status: 'referred_up'; readonly decidedBy: string; readonly referredTo: string }
    | { readonly status: 'decided'; readonly decidedBy: string; readonly decision: Exclude<DecisionKind, 'referred_up'> }
  );

interface AnyResponsibility {
  readonly responsibilityId: string;
  readonly recommendationIds: readonly string[];
  readonly assignedBy: string;
  readonly leadUnitId: string;
  readonly supportingUnitIds: readonly string[];
  readonly dueOn: ShanghaiDate;
  readonly evidenceRequired: readonly string[];
  /** Pieces of evidence handed in so far. */
  readonly evidenceGiven: number;
  /** Persons who ever reported it complete: none of them verifies it. */
  readonly completers: readonly string[];
  readonly extensionAskedFor: ShanghaiDate | null;
}
export type Responsibility = AnyResponsibility &
  (
    | { readonly status: 'assigned' | 'accepted' | 'refused' | 'completed' | 'ended' }
    | { readonly status: 'verified'; readonly lastCheck: { readonly on: ShanghaiDate; readonly lasting: boolean } | null }
  );

/** The report of the present round on its way to the Party committee. */
export type Report =
  | { readonly status: 'none' }
  | { readonly status: 'drafted'; readonly revised: boolean }
  | { readonly status: 'submitted'; readonly toBodyId: string; readonly submittedBy: string | null }
  | { readonly status: 'returned'; readonly backTo: BackTo; readonly toBodyId: string }
  | { readonly status: 'recalled' }
  | { readonly status: 'received'; readonly byBodyId: string; readonly decideBy: ShanghaiDate };

/** What becomes of a consultation's conclusions: report, decisions, responsibilities, results. One stream per case, over all its rounds. */
export interface Outcome {
  readonly roomId: string;
  readonly title: string;
  readonly jurisdictionId: string | null;
  /** The Party organisation that approved the topic: the report goes there unless it is sent elsewhere. */
  readonly approvedBy: string;
  readonly round: number;
  readonly report: Report;
  readonly recommendations: Readonly<Record<string, Recommendation>>;
  readonly responsibilities: Readonly<Record<string, Responsibility>>;
  /** Round whose results were published last; null before the first time. */
  readonly publishedRound: number | null;
  /** Recommendations and responsibilities whose fate was settled after the last publication. */
  readonly unpublished: readonly string[];
  readonly conversions: readonly string[];
  readonly mediaReports: readonly string[];
  readonly closed: boolean;
}

const initial: Outcome = {
  roomId: '',
  title: '',
  jurisdictionId: null,
  approvedBy: '',
  round: 0,
  report: { status: 'none' },
  recommendations: {},
  responsibilities: {},
  publishedRound: null,
  unpublished: [],
  conversions: [],
  mediaReports: [],
  closed: false,
};

const mapValues = <Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const setAside = (outcome: Outcome): Outcome['recommendations'] =>
  mapValues(outcome.recommendations, (one) => (one.status === 'reported' ? { ...one, status: 'set_aside' } : one));

const withResponsibility = (outcome: Outcome, id: string, change: (one: Responsibility) => Responsibility): Outcome => {
  const one = outcome.responsibilities[id];
  return one ? { ...outcome, responsibilities: { ...outcome.responsibilities, [id]: change(one) } } : outcome;
};

const settled = (outcome: Outcome, id: string): Outcome => ({
  ...outcome,
  unpublished: [...outcome.unpublished.filter((one) => one !== id), id],
});

const evolve = (outcome: Outcome, event: Recorded<OutcomeEvent>): Outcome => {
  switch (event.type) {
    case 'OutcomeReportDrafted': {
      const { roomId, title, approvedBy, round, recommendations } = event.data;
      const brought = recommendations
        // What was decided or is on somebody's desk already keeps its place there.
        .filter(({ recommendationId }) => [undefined, 'reported', 'set_aside'].includes(outcome.recommendations[recommendationId]?.status))
        .map(({ recommendationId, text, toBodyId }): [string, Recommendation] => [
          recommendationId,
          { recommendationId, text, toBodyId: toBodyId ?? null, round, status: 'reported' },
        ]);
      return {
        ...outcome,
        roomId,
        title,
        approvedBy,
        round,
        jurisdictionId: event.metadata.jurisdiction?.id ?? null,
        report: { status: 'drafted', revised: false },
        recommendations: { ...outcome.recommendations, ...Object.fromEntries(brought) },
        closed: false,
      };
    }
    case 'OutcomeReportRevised':
      return { ...outcome, report: { status: 'drafted', revised: true } };
    case 'OutcomeReportSubmitted':
      return {
        ...outcome,
        report: { status: 'submitted', toBodyId: event.data.toBodyId, submittedBy: event.metadata.actor.personId ?? null },
      };
    case 'OutcomeReportReturned': {
      const toBodyId = outcome.report.status === 'submitted' ? outcome.report.toBodyId : outcome.approvedBy;
      const report: Report = { status: 'returned', backTo: event.data.backTo, toBodyId };
      // Sent back for its wording, it still asks for the same; sent back for more talk, its recommendations wait for the next conclusion.
      return event.data.backTo === 'report' ? { ...outcome, report } : { ...outcome, report, recommendations: setAside(outcome) };
    }
    case 'OutcomeReportRecalled':
      return { ...outcome, report: { status: 'recalled' }, recommendations: setAside(outcome) };
    case 'OutcomeReportReceived': {
      const byBodyId = outcome.report.status === 'submitted' ? outcome.report.toBodyId : outcome.approvedBy;
      return {
        ...outcome,
        report: { status: 'received', byBodyId, decideBy: event.data.decideBy },
        recommendations: mapValues(outcome.recommendations, (one) =>
          one.status === 'reported' ? { ...one, status: 'awaiting', receivedBy: byBodyId } : one,
        ),
      };
    }
    case 'RecommendationDecided': {
      const { recommendationId, decision, decidedByBodyId: decidedBy, referredTo } = event.data;
      const one = outcome.recommendations[recommendationId];
      if (!one) return outcome;
      const decided: Recommendation =
        decision === 'referred_up'
          ? { ...one, status: 'referred_up', decidedBy, referredTo: referredTo ?? decidedBy }
          : { ...one, status: 'decided', decidedBy, decision };
      return settled({ ...outcome, recommendations: { ...outcome.recommendations, [recommendationId]: decided } }, recommendationId);
    }
    case 'ResponsibilityAssigned': {
      const {
        responsibilityId,
        recommendationIds,
        assignedByBodyId: assignedBy,
        leadUnitId,
        supportingUnitIds,
        dueOn,
        evidenceRequired,
      } = event.data;
      const made: Responsibility = {
        responsibilityId,
        recommendationIds,
        assignedBy,
        leadUnitId,
        supportingUnitIds,
        dueOn,
        evidenceRequired,
        evidenceGiven: 0,
        completers: [],
        extensionAskedFor: null,
        status: 'assigned',
      };
      return { ...outcome, responsibilities: { ...outcome.responsibilities, [responsibilityId]: made } };
    }
    case 'ResponsibilityAccepted':
      return withResponsibility(outcome, event.data.responsibilityId, (one) => ({ ...one, status: 'accepted' }));
    case 'ResponsibilityRefused':
      return withResponsibility(outcome, event.data.responsibilityId, (one) => ({ ...one, status: 'refused' }));
    case 'ResponsibilityHandedOver': {
      const { responsibilityId, toUnitId } = event.data;
      return withResponsibility(outcome, responsibilityId, (one) => ({
        ...one,
        status: 'assigned',
        leadUnitId: toUnitId,
        supportingUnitIds: one.supportingUnitIds.filter((id) => id !== toUnitId),
        extensionAskedFor: null,
      }));
    }
    case 'ProgressReported': {
      const { responsibilityId, evidence } = event.data;
      return withResponsibility(outcome, responsibilityId, (one) => ({ ...one, evidenceGiven: one.evidenceGiven + evidence.length }));
    }
    case 'UnitUrged':
      return outcome;
    case 'ExtensionRequested':
      return withResponsibility(outcome, event.data.responsibilityId, (one) => ({ ...one, extensionAskedFor: event.data.dueOn }));
    case 'ExtensionGranted':
      return withResponsibility(outcome, event.data.responsibilityId, (one) => ({
        ...one,
        extensionAskedFor: null,
        dueOn: event.data.dueOn,
      }));
    case 'ExtensionRefused':
      return withResponsibility(outcome, event.data.responsibilityId, (one) => ({ ...one, extensionAskedFor: null }));
    case 'ResponsibilityCompleted': {
      const { responsibilityId, evidence } = event.data;
      const { personId } = event.metadata.actor;
      return withResponsibility(outcome, responsibilityId, (one) => ({
        ...one,
        status: 'completed',
        evidenceGiven: one.evidenceGiven + evidence.length,
        extensionAskedFor: null,
        completers: personId === undefined || one.completers.includes(personId) ? one.completers : [...one.completers, personId],
      }));
    }
    case 'CompletionVerified': {
      const verified = withResponsibility(outcome, event.data.responsibilityId, (one) => ({ ...one, status: 'verified', lastCheck: null }));
      return settled(verified, event.data.responsibilityId);
    }
    case 'CompletionSentBack':
      return withResponsibility(outcome, event.data.responsibilityId, (one) => ({ ...one, status: 'accepted' }));
    case 'ResponsibilityEnded': {
      const ended = withResponsibility(outcome, event.data.responsibilityId, (one) => ({
        ...one,
        status: 'ended',
        extensionAskedFor: null,
      }));
      return settled(ended, event.data.responsibilityId);
    }
    case 'ResultsPublished':
      return { ...outcome, publishedRound: outcome.round, unpublished: [] };
    case 'LastingChecked': {
      const { responsibilityId, lasting } = event.data;
      return withResponsibility(outcome, responsibilityId, (one) =>
        one.status === 'verified' ? { ...one, lastCheck: { on: shanghaiDateOf(event.metadata.occurredAt), lasting } } : one,
      );
    }
    case 'OutcomeConverted':
      return { ...outcome, conversions: [...outcome.conversions, conversionKey(event.data.kind, event.data.reference)] };
    case 'MediaReportLinked':
      return { ...outcome, mediaReports: [...outcome.mediaReports, event.data.url] };
    case 'OutcomeClosed':
      return { ...outcome, closed: true };
  }
};

export const conversionKey = (kind: string, reference: string): string => `${kind} ${reference}`;

export const outcomeFold: Fold<Outcome, OutcomeEvent> = { category: 'outcome', initial, evolve };

export const outcomeStream: StreamKind<Outcome, OutcomeEvent> = {
  definition: outcomeEvents,
  fold: outcomeFold,
  envelope: ({ round }) => ({ round }),
  target: (outcome) => ({ roomId: outcome.roomId, organisationIds: organisationsIn(outcome) }),
};

/** Every body and unit with a part in the case; which of them may do a thing now is the decision's rule. */
const organisationsIn = ({ approvedBy, report, recommendations, responsibilities }: Outcome): string[] => {
  const ids = new Set([approvedBy]);
  if (report.status === 'submitted' || report.status === 'returned') ids.add(report.toBodyId);
  if (report.status === 'received') ids.add(report.byBodyId);
  for (const one of Object.values(recommendations)) {
    if (one.toBodyId !== null) ids.add(one.toBodyId);
    if (one.status === 'awaiting') ids.add(one.receivedBy);
    if (one.status === 'referred_up') ids.add(one.referredTo);
    if (one.status === 'referred_up' || one.status === 'decided') ids.add(one.decidedBy);
  }
  for (const one of Object.values(responsibilities))
    for (const id of [one.assignedBy, one.leadUnitId, ...one.supportingUnitIds]) ids.add(id);
  return [...ids];
};

// Questions that several decisions ask.

/** @throws RuleBroken `recommendation.unknown` */
export const recommendationIn = (outcome: Outcome, id: string): Recommendation => {
  const one = outcome.recommendations[id];
  if (!one) throw new RuleBroken('recommendation.unknown', { id });
  return one;
};

/** @throws RuleBroken `responsibility.unknown` */
export const responsibilityIn = (outcome: Outcome, id: string): Responsibility => {
  const one = outcome.responsibilities[id];
  if (!one) throw new RuleBroken('responsibility.unknown', { id });
  return one;
};

/** Neither verified nor ended. */
export const isOpen = ({ status }: Responsibility): boolean => status !== 'verified' && status !== 'ended';

/** @throws RuleBroken `responsibility.settled` */
export const openResponsibilityIn = (outcome: Outcome, id: string): Responsibility => {
  const one = responsibilityIn(outcome, id);
  if (!isOpen(one)) throw new RuleBroken('responsibility.settled');
  return one;
};

export const isAdopted = (one: Recommendation): boolean =>
  one.status === 'decided' && (one.decision === 'adopt' || one.decision === 'adopt_in_part');

/** The body that may decide it now; null while nobody may. */
export const competentFor = (one: Recommendation): string | null => {
  switch (one.status) {
    case 'awaiting':
      return one.toBodyId ?? one.receivedBy;
    case 'referred_up':
      return one.referredTo;
    case 'reported':
    case 'set_aside':
    case 'decided':
      return null;
  }
};

/** What still has to happen before results can be published, by the ids concerned. Nothing leaves the chain otherwise. */
export const openEnds = ({ recommendations, responsibilities }: Outcome) => {
  const assigned = new Set(Object.values(responsibilities).flatMap(({ recommendationIds }) => recommendationIds));
  const all = Object.values(recommendations);
  return {
    undecided: all.filter(({ status }) => status === 'reported' || status === 'awaiting').map(({ recommendationId }) => recommendationId),
    unassigned: all.filter((one) => isAdopted(one) && !assigned.has(one.recommendationId)).map(({ recommendationId }) => recommendationId),
    open: Object.values(responsibilities)
      .filter(isOpen)
      .map(({ responsibilityId }) => responsibilityId),
  };
};
