import type { OutcomeEvent, TopicApproved, VisibilityChanged } from '#libs/contracts';
import type { EventOf, Recorded } from '#libs/event-sourcing';
import { shanghaiDateOf, type Evidence } from '#libs/shared-kernel';
import { competentFor, isAdopted, openEnds, outcomeFold, type Outcome } from '../outcomes/outcome.js';

export type SeenEvent = OutcomeEvent | EventOf<typeof TopicApproved> | EventOf<typeof VisibilityChanged>;

interface Step {
  readonly what: string;
  readonly on: string;
  readonly text: string | null;
  readonly evidence: readonly Evidence[];
}

/** A case as the lists show it: the state of its stream, and the words and dates beside it. */
export interface OutcomeView {
  readonly core: Outcome;
  readonly visibility: string;
  readonly conclusion: string | null;
  readonly differences: string | null;
  readonly summary: string | null;
  readonly documentNumber: string | null;
  readonly receiptNo: string | null;
  readonly returns: readonly { readonly round: number; readonly backTo: string; readonly reasons: string; readonly on: string }[];
  readonly decisions: Readonly<
    Record<string, { readonly decision: string; readonly reasons: string; readonly bodyId: string; readonly on: string }>
  >;
  /** By which date the body that has it should decide. */
  readonly decideBy: Readonly<Record<string, string>>;
  readonly tasks: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, readonly Step[]>>;
  readonly percents: Readonly<Record<string, number>>;
  readonly results: readonly {
    readonly responsibilityId: string | null;
    readonly recommendationId: string | null;
    readonly what: string;
    readonly evidence: readonly Evidence[];
    readonly publishedOn: string;
    readonly round: number;
  }[];
  readonly conversions: readonly { readonly kind: string; readonly reference: string; readonly note: string | null }[];
  readonly mediaReports: readonly { readonly outlet: string; readonly title: string; readonly url: string; readonly on: string }[];
  readonly closedHow: string | null;
}

export const initialView: OutcomeView = {
  core: outcomeFold.initial,
  visibility: 'internal',
  conclusion: null,
  differences: null,
  summary: null,
  documentNumber: null,
  receiptNo: null,
  returns: [],
  decisions: {},
  decideBy: {},
  tasks: {},
  steps: {},
  percents: {},
  results: [],
  conversions: [],
  mediaReports: [],
  closedHow: null,
};

const isOutcomeEvent = (event: Recorded<SeenEvent>): event is Recorded<OutcomeEvent> =>
  event.type !== 'TopicApproved' && event.type !== 'VisibilityChanged';

export const outcomeView = (view: OutcomeView, event: Recorded<SeenEvent>): OutcomeView => {
  if (!isOutcomeEvent(event)) return { ...view, visibility: event.data.visibility.level };
  const told = besides(view, event);
  return { ...told, core: outcomeFold.evolve(view.core, event) };
};

const besides = (view: OutcomeView, event: Recorded<OutcomeEvent>): OutcomeView => {
  const on = shanghaiDateOf(event.metadata.occurredAt);
  const step = (id: string, what: string, text: string | null, evidence: readonly Evidence[] = []): OutcomeView => ({
    ...view,
    steps: { ...view.steps, [id]: [...(view.steps[id] ?? []), { what, on, text, evidence }] },
  });
  switch (event.type) {
    case 'OutcomeReportDrafted':
      return {
        ...view,
        conclusion: event.data.conclusion,
        differences: event.data.differences ?? null,
        summary: null,
        documentNumber: null,
        receiptNo: null,
        closedHow: null,
      };
    case 'OutcomeReportRevised':
      return { ...view, summary: event.data.summary };
    case 'OutcomeReportSubmitted':
      return { ...view, documentNumber: event.data.documentNumber ?? null };
    case 'OutcomeReportReturned':
      return {
        ...view,
        returns: [...view.returns, { round: view.core.round, backTo: event.data.backTo, reasons: event.data.reasons, on }],
      };
    case 'OutcomeReportRecalled':
      return view;
    case 'OutcomeReportReceived': {
      const { receiptNo, decideBy } = event.data;
      const reported = Object.values(view.core.recommendations).filter(({ status }) => status === 'reported');
      return {
        ...view,
        receiptNo: receiptNo ?? null,
        decideBy: { ...view.decideBy, ...Object.fromEntries(reported.map(({ recommendationId }) => [recommendationId, decideBy])) },
      };
    }
    case 'RecommendationDecided': {
      const { recommendationId, decision, reasons, decidedByBodyId: bodyId } = event.data;
      return { ...view, decisions: { ...view.decisions, [recommendationId]: { decision, reasons, bodyId, on } } };
    }
    case 'ResponsibilityAssigned': {
      const { responsibilityId, task } = event.data;
      return { ...step(responsibilityId, 'assigned', null), tasks: { ...view.tasks, [responsibilityId]: task } };
    }
    case 'ResponsibilityAccepted':
      return step(event.data.responsibilityId, 'accepted', null);
    case 'ResponsibilityRefused':
      return step(event.data.responsibilityId, 'refused', event.data.reason);
    case 'ResponsibilityHandedOver':
      return step(event.data.responsibilityId, 'handed_over', event.data.reason);
    case 'ProgressReported': {
      const { responsibilityId, text, percent, evidence } = event.data;
      const reported = step(responsibilityId, 'progress', text, evidence);
      return percent === undefined ? reported : { ...reported, percents: { ...view.percents, [responsibilityId]: percent } };
    }
    case 'UnitUrged':
      return step(event.data.responsibilityId, `urged_${event.data.level}`, event.data.reason);
    case 'ExtensionRequested':
      return step(event.data.responsibilityId, 'extension_requested', event.data.reason);
    case 'ExtensionGranted':
      return step(event.data.responsibilityId, 'extension_granted', event.data.reason);
    case 'ExtensionRefused':
      return step(event.data.responsibilityId, 'extension_refused', event.data.reason);
    case 'ResponsibilityCompleted':
      return step(event.data.responsibilityId, 'completed', event.data.text, event.data.evidence);
    case 'CompletionVerified':
      return step(event.data.responsibilityId, `verified_by_${event.data.capacity}`, event.data.note ?? null);
    case 'CompletionSentBack':
      return step(event.data.responsibilityId, 'sent_back', event.data.reasons);
    case 'ResponsibilityEnded':
      return step(event.data.responsibilityId, 'ended', event.data.reason);
    case 'LastingChecked':
      return step(
        event.data.responsibilityId,
        event.data.lasting ? 'lasting' : 'not_lasting',
        event.data.note ?? null,
        event.data.evidence,
      );
    case 'ResultsPublished': {
      const published = event.data.results.map(({ responsibilityId, recommendationId, what, evidence }) => ({
        responsibilityId: responsibilityId ?? null,
        recommendationId: recommendationId ?? null,
        what,
        evidence,
        publishedOn: on,
        round: view.core.round,
      }));
      return { ...view, results: [...view.results, ...published] };
    }
    case 'OutcomeConverted': {
      const { kind, reference, note } = event.data;
      return { ...view, conversions: [...view.conversions, { kind, reference, note: note ?? null }] };
    }
    case 'MediaReportLinked':
      return { ...view, mediaReports: [...view.mediaReports, event.data] };
    case 'OutcomeClosed':
      return { ...view, closedHow: event.data.how };
  }
};

/** One thing that somebody has to do next. Neither organisation nor room: any supervisor, member or participant may. */
export interface DeskEntry {
  readonly organisationId: string | null;
  readonly roomId: string | null;
  readonly task: string;
  readonly itemId: string | null;
  readonly until: string | null;
}

/** What waits for whom, until when. */
export const deskOf = ({ core, decideBy }: OutcomeView): DeskEntry[] => {
  const room = (task: string): DeskEntry => ({ organisationId: null, roomId: core.roomId, task, itemId: null, until: null });
  const body = (organisationId: string | null, task: string, itemId: string | null, until: string | null): DeskEntry => ({
    organisationId,
    roomId: null,
    task,
    itemId,
    until,
  });
  const entries: DeskEntry[] = [];
  if (core.report.status === 'drafted') entries.push(room('submit_report'));
  if (core.report.status === 'returned' && core.report.backTo === 'report') entries.push(room('revise_report'));
  if (core.report.status === 'submitted') entries.push(body(core.report.toBodyId, 'receive_report', null, null));
  const { unassigned, undecided, open } = openEnds(core);
  for (const one of Object.values(core.recommendations)) {
    const competent = competentFor(one);
    if (competent !== null) entries.push(body(competent, 'decide', one.recommendationId, decideBy[one.recommendationId] ?? null));
    if (one.status === 'decided' && isAdopted(one) && unassigned.includes(one.recommendationId))
      entries.push(body(one.decidedBy, 'assign', one.recommendationId, null));
  }
  for (const one of Object.values(core.responsibilities)) {
    const { responsibilityId: id, leadUnitId, assignedBy, dueOn, status } = one;
    if (status === 'assigned') entries.push(body(leadUnitId, 'accept', id, dueOn));
    if (status === 'accepted') entries.push(body(leadUnitId, 'carry_out', id, dueOn));
    if (status === 'refused') entries.push(body(assignedBy, 'reassign', id, dueOn));
    if (status === 'completed') entries.push(body(null, 'verify', id, null));
    if (one.extensionAskedFor !== null) entries.push(body(assignedBy, 'answer_extension', id, dueOn));
  }
  const settled = undecided.length === 0 && unassigned.length === 0 && open.length === 0;
  const published = core.publishedRound === core.round && core.unpublished.length === 0;
  if (core.report.status === 'received' && settled && !published) entries.push(room('publish_results'));
  return entries;
};
