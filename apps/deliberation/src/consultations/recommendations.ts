import { z } from 'zod';
import { RecommendationAmended, RecommendationMade, RecommendationWithdrawn, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Note, Reason } from '../fields.js';
import type { Consultation, Ground, OpenedConsultation, Recommendation } from './consultation.js';
import { sessionsOfThisRound, underWay } from './standing.js';

const Grounds = z
  .array(
    z.strictObject({ kind: z.enum(['statement', 'finding', 'speech', 'paper', 'law', 'other']), id: z.string().trim().min(1).max(100) }),
  )
  .max(50)
  .default([]);

export const MakeRecommendationBody = z
  .strictObject({ text: Note, grounds: Grounds, toBodyId: z.uuid().optional() })
  .meta({ id: 'MakeRecommendation' });
export const AmendRecommendationBody = z
  .strictObject({ text: Note, grounds: Grounds, toBodyId: z.uuid().optional(), reason: Reason })
  .meta({ id: 'AmendRecommendation' });
export const WithdrawRecommendationBody = z.strictObject({ reason: Reason }).meta({ id: 'WithdrawRecommendation' });

export class MakeRecommendation {
  constructor(
    readonly caseId: string,
    readonly recommendation: z.output<typeof MakeRecommendationBody>,
  ) {}
}
export class AmendRecommendation {
  constructor(
    readonly caseId: string,
    readonly recommendationId: string,
    readonly recommendation: z.output<typeof AmendRecommendationBody>,
  ) {}
}
export class WithdrawRecommendation {
  constructor(
    readonly caseId: string,
    readonly recommendationId: string,
    readonly reason: string,
  ) {}
}

/** A command together with the ids of the statements that the online discussion has accepted. */
export interface WithStatements<Command> {
  readonly command: Command;
  readonly statementIds: readonly string[];
}

/** What a recommendation rests on has to exist, as far as it is recorded here. */
const checkGrounds = (state: OpenedConsultation, grounds: readonly Ground[], statementIds: readonly string[]): void => {
  const known: Partial<Record<Ground['kind'], readonly string[]>> = {
    finding: state.investigations.flatMap(({ findings }) => findings.map(({ findingId }) => findingId)),
    paper: state.paperIds,
    statement: statementIds,
  };
  const unknown = grounds.filter(({ kind, id }) => known[kind] && !known[kind].includes(id));
  if (unknown.length > 0) throw new RuleBroken('consultation.ground-unknown', { grounds: unknown.map(({ kind, id }) => `${kind} ${id}`) });
};

const recommendationIn = (state: OpenedConsultation, recommendationId: string): Recommendation => {
  const found = state.recommendations.find((one) => one.recommendationId === recommendationId);
  if (!found) throw new RuleBroken('consultation.recommendation-unknown', { recommendationId });
  return found;
};

const addressed = (toBodyId: string | undefined) => (toBodyId === undefined ? {} : { toBodyId });

export const makeRecommendation: Decide<WithStatements<MakeRecommendation>, Consultation, ConsultationEvent> = (
  { command, statementIds },
  consultation,
  context,
) => {
  const state = underWay(consultation);
  if (sessionsOfThisRound(state).length === 0) throw new RuleBroken('consultation.no-session-yet');
  const { text, grounds, toBodyId } = command.recommendation;
  checkGrounds(state, grounds, statementIds);
  return [
    RecommendationMade({
      recommendationId: context.idFor('recommendation'),
      text: maskPersonalData(text),
      grounds: [...grounds],
      ...addressed(toBodyId),
    }),
  ];
};

export const amendRecommendation: Decide<WithStatements<AmendRecommendation>, Consultation, ConsultationEvent> = (
  { command, statementIds },
  consultation,
) => {
  const state = underWay(consultation);
  const before = recommendationIn(state, command.recommendationId);
  if (before.withdrawn) throw new RuleBroken('consultation.recommendation-withdrawn');
  const { grounds, toBodyId, reason } = command.recommendation;
  const text = maskPersonalData(command.recommendation.text);
  checkGrounds(state, grounds, statementIds);
  const isSo = before.text === text && before.toBodyId === toBodyId && JSON.stringify(before.grounds) === JSON.stringify(grounds);
  if (isSo) return [];
  const { recommendationId } = before;
  return [
    RecommendationAmended({ recommendationId, text, grounds: [...grounds], ...addressed(toBodyId), reason: maskPersonalData(reason) }),
  ];
};

export const withdrawRecommendation: Decide<WithdrawRecommendation, Consultation, ConsultationEvent> = (
  { recommendationId, reason },
  consultation,
) =>
  recommendationIn(underWay(consultation), recommendationId).withdrawn
    ? []
    : [RecommendationWithdrawn({ recommendationId, reason: maskPersonalData(reason) })];
