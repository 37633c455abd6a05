import { evaluationEvents, type EvaluationEvent } from '#libs/contracts';
import type { StreamKind } from '#libs/command-handling';
import { RuleBroken, type Fold, type Recorded } from '#libs/event-sourcing';
import { shanghaiDateOf, type Edition, type ShanghaiDate } from '#libs/shared-kernel';

export interface ThirdParty {
  readonly evaluatorId: string;
  readonly assessed: boolean;
  readonly answered: boolean;
}

export interface Computed {
  readonly digest: string;
  readonly process: string;
  readonly result: string;
  /** Codes of its items: what can be contested. */
  readonly items: readonly string[];
  readonly computedBy: string | null;
}

/** One round of a case's evaluation. */
export interface OpenedEvaluation {
  readonly status: 'opened';
  readonly roomId: string;
  readonly title: string;
  readonly jurisdictionId: string | null;
  readonly round: number;
  readonly invited: number | null;
  readonly satisfactionClosed: boolean;
  readonly thirdParty: ThirdParty | null;
  readonly computed: Readonly<Partial<Record<Edition, Computed>>>;
  /** Digest as published. */
  readonly published: Readonly<Partial<Record<Edition, string>>>;
  readonly contest: { readonly edition: Edition; readonly by: string | null } | null;
  readonly closed: boolean;
}

/**
 * The evaluation of a case. Warnings may come long before there is anything to evaluate; of a room as a whole they are all that its stream
 * holds.
 */
export interface Evaluation {
  readonly current: { readonly status: 'not_opened' } | OpenedEvaluation;
  /** By code: what was last said of a warning, and from which day on. */
  readonly warnings: Readonly<Record<string, { readonly stands: boolean; readonly since: ShanghaiDate }>>;
}

const initial: Evaluation = { current: { status: 'not_opened' }, warnings: {} };

const withCurrent = (evaluation: Evaluation, change: (current: OpenedEvaluation) => Partial<OpenedEvaluation>): Evaluation =>
  evaluation.current.status === 'opened'
    ? { ...evaluation, current: { ...evaluation.current, ...change(evaluation.current) } }
    : evaluation;

const evolve = (evaluation: Evaluation, event: Recorded<EvaluationEvent>): Evaluation => {
  switch (event.type) {
    case 'EvaluationOpened':
      return {
        ...evaluation,
        current: {
          status: 'opened',
          ...event.data,
          jurisdictionId: event.metadata.jurisdiction?.id ?? null,
          invited: null,
          satisfactionClosed: false,
          thirdParty: null,
          computed: {},
          published: {},
          contest: null,
          closed: false,
        },
      };
    case 'SatisfactionInvited':
      return withCurrent(evaluation, () => ({ invited: event.data.count }));
    case 'SatisfactionClosed':
      return withCurrent(evaluation, () => ({ satisfactionClosed: true, invited: event.data.invited }));
    case 'ThirdPartyAssigned':
      return withCurrent(evaluation, () => ({ thirdParty: { evaluatorId: event.data.evaluatorId, assessed: false, answered: false } }));
    case 'ThirdPartyAssessed':
      return withCurrent(evaluation, ({ thirdParty }) => ({ thirdParty: thirdParty && { ...thirdParty, assessed: true } }));
    case 'AssessmentAnswered':
      return withCurrent(evaluation, ({ thirdParty }) => ({ thirdParty: thirdParty && { ...thirdParty, answered: true } }));
    case 'ScoresComputed': {
      const { edition, digest, process, result } = event.data;
      const made: Computed = {
        digest,
        process: process.total,
        result: result.total,
        items: [...process.items, ...result.items].map(({ code }) => code),
        computedBy: event.metadata.actor.personId ?? null,
      };
      return withCurrent(evaluation, ({ computed }) => ({ computed: { ...computed, [edition]: made } }));
    }
    case 'ScoresPublished': {
      const { edition } = event.data;
      return withCurrent(evaluation, ({ computed, published }) => ({
        published: { ...published, [edition]: computed[edition]?.digest ?? '' },
      }));
    }
    case 'ScoreContested':
      return withCurrent(evaluation, () => ({ contest: { edition: event.data.edition, by: event.metadata.actor.personId ?? null } }));
    case 'ContestDecided':
      return withCurrent(evaluation, () => ({ contest: null }));
    case 'WarningRaised':
    case 'WarningCleared': {
      const said = { stands: event.type === 'WarningRaised', since: shanghaiDateOf(event.metadata.occurredAt) };
      return { ...evaluation, warnings: { ...evaluation.warnings, [event.data.code]: said } };
    }
    case 'EvaluationClosed':
      return withCurrent(evaluation, () => ({ closed: true }));
  }
};

export const evaluationFold: Fold<Evaluation, EvaluationEvent> = { category: 'evaluation', initial, evolve };

export const evaluationStream: StreamKind<Evaluation, EvaluationEvent> = {
  definition: evaluationEvents,
  fold: evaluationFold,
  envelope: ({ current }) => (current.status === 'opened' ? { round: current.round } : {}),
  target: ({ current }) =>
    current.status === 'opened'
      ? { roomId: current.roomId, organisationIds: current.thirdParty ? [current.thirdParty.evaluatorId] : [] }
      : { roomId: null, organisationIds: null },
};

/** @throws RuleBroken `evaluation.not-opened` */
export const openedIn = ({ current }: Evaluation): OpenedEvaluation => {
  if (current.status !== 'opened') throw new RuleBroken('evaluation.not-opened');
  return current;
};

/** @throws RuleBroken `evaluation.not-opened`, `evaluation.closed` */
export const runningIn = (evaluation: Evaluation): OpenedEvaluation => {
  const current = openedIn(evaluation);
  if (current.closed) throw new RuleBroken('evaluation.closed');
  return current;
};
