import type { EvaluationEvent, ScoresComputed, TopicApproved, TopicDrafted, VisibilityChanged } from '#libs/contracts';
import type { EventOf, Recorded } from '#libs/event-sourcing';
import { shanghaiDateOf, type Edition } from '#libs/shared-kernel';
import { evaluationFold, type Evaluation } from '../evaluations/evaluation.js';

export type SeenEvent = EvaluationEvent | EventOf<typeof TopicDrafted> | EventOf<typeof TopicApproved> | EventOf<typeof VisibilityChanged>;
type Computed = EventOf<typeof ScoresComputed>['data'];

export interface StandingWarning {
  readonly code: string;
  readonly subject: string;
  readonly roomId: string;
  readonly rule: string;
  readonly signs: readonly { readonly code: string; readonly found: number; readonly limit: number }[];
  readonly evidence: readonly string[];
  readonly raisedOn: string;
}

/** A case, or a room as a whole, as its evaluation shows it. */
export interface EvaluationView {
  readonly core: Evaluation;
  readonly title: string;
  readonly roomId: string | null;
  readonly jurisdictionId: string | null;
  readonly visibility: string;
  readonly openedOn: string | null;
  readonly satisfaction: {
    readonly invited: number;
    readonly answered: number;
    readonly solvedYes: number;
    readonly improvedYes: number;
    readonly benefitedYes: number;
    readonly closedOn: string;
  } | null;
  readonly assessment: {
    readonly evaluatorId: string;
    readonly why: string;
    readonly items: readonly { readonly code: string; readonly points: number; readonly note?: string }[];
    readonly text: string | null;
    readonly answer: string | null;
    readonly assessedOn: string | null;
  } | null;
  /** The last computation of each edition, with every item. */
  readonly computed: Readonly<Partial<Record<Edition, Computed & { readonly computedOn: string; readonly publishedOn: string | null }>>>;
  readonly contests: readonly {
    readonly edition: string;
    readonly items: readonly string[];
    readonly reason: string;
    readonly on: string;
    readonly upheld: boolean | null;
    readonly answer: string | null;
  }[];
  readonly warnings: readonly StandingWarning[];
}

export const initialView: EvaluationView = {
  core: evaluationFold.initial,
  title: '',
  roomId: null,
  jurisdictionId: null,
  visibility: 'internal',
  openedOn: null,
  satisfaction: null,
  assessment: null,
  computed: {},
  contests: [],
  warnings: [],
};

export const evaluationView = (view: EvaluationView, event: Recorded<SeenEvent>): EvaluationView => {
  const jurisdictionId = event.metadata.jurisdiction?.id ?? view.jurisdictionId;
  switch (event.type) {
    case 'TopicDrafted':
      return { ...view, title: event.data.title, roomId: event.data.roomId, jurisdictionId };
    case 'TopicApproved':
      return { ...view, title: event.data.title, roomId: event.data.roomId, jurisdictionId, visibility: event.data.visibility.level };
    case 'VisibilityChanged':
      return { ...view, visibility: event.data.visibility.level };
    default:
      return { ...besides({ ...view, jurisdictionId }, event), core: evaluationFold.evolve(view.core, event) };
  }
};

const besides = (view: EvaluationView, event: Recorded<EvaluationEvent>): EvaluationView => {
  const on = shanghaiDateOf(event.metadata.occurredAt);
  switch (event.type) {
    case 'EvaluationOpened':
      return {
        ...view,
        title: event.data.title,
        roomId: event.data.roomId,
        openedOn: on,
        satisfaction: null,
        assessment: null,
        computed: {},
        contests: [],
      };
    case 'SatisfactionInvited':
      return view;
    case 'SatisfactionClosed': {
      const { atPosition: _, ...satisfaction } = event.data;
      return { ...view, satisfaction: { ...satisfaction, closedOn: on } };
    }
    case 'ThirdPartyAssigned':
      return { ...view, assessment: { ...event.data, items: [], text: null, answer: null, assessedOn: null } };
    case 'ThirdPartyAssessed':
      return {
        ...view,
        assessment: view.assessment && { ...view.assessment, items: event.data.items, text: event.data.text.published, assessedOn: on },
      };
    case 'AssessmentAnswered':
      return { ...view, assessment: view.assessment && { ...view.assessment, answer: event.data.text.published } };
    case 'ScoresComputed':
      return { ...view, computed: { ...view.computed, [event.data.edition]: { ...event.data, computedOn: on, publishedOn: null } } };
    case 'ScoresPublished': {
      const computed = view.computed[event.data.edition];
      return computed ? { ...view, computed: { ...view.computed, [event.data.edition]: { ...computed, publishedOn: on } } } : view;
    }
    case 'ScoreContested':
      return { ...view, contests: [...view.contests, { ...event.data, on, upheld: null, answer: null }] };
    case 'ContestDecided': {
      const { upheld, reason } = event.data;
      return {
        ...view,
        contests: view.contests.map((one, index, all) => (index === all.length - 1 ? { ...one, upheld, answer: reason } : one)),
      };
    }
    case 'WarningRaised': {
      const { code, subject, roomId, rule, signs, evidence } = event.data;
      const raised: StandingWarning = { code, subject, roomId, rule, signs, evidence, raisedOn: on };
      return { ...view, roomId: view.roomId ?? roomId, warnings: [...view.warnings.filter((one) => one.code !== code), raised] };
    }
    case 'WarningCleared':
      return { ...view, warnings: view.warnings.filter(({ code }) => code !== event.data.code) };
    case 'EvaluationClosed':
      return view;
  }
};
