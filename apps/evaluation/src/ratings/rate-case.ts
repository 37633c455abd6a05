import { z } from 'zod';
import { CaseRated, type RatingEvent } from '#libs/contracts';
import type { LookUps } from '#libs/command-handling';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { writtenText } from '#libs/shared-kernel';
import { evaluationStream, runningIn } from '../evaluations/evaluation.js';
import { said } from '../said.js';
import type { Rating } from './rating.js';

export const CaseRating = z
  .strictObject({ solved: z.boolean(), improved: z.boolean(), benefited: z.boolean(), comment: said(2000).optional() })
  .meta({ id: 'CaseRating' });

export class RateCase {
  constructor(
    readonly caseId: string,
    readonly rating: z.output<typeof CaseRating>,
    /** Whether the person took part in the case, or raised or endorsed what it is about. */
    readonly entitled: boolean,
  ) {}
}

export interface PreparedRating {
  readonly caseId: string;
  readonly jurisdictionId: string | null;
  readonly round: number;
  readonly rating: z.output<typeof CaseRating>;
  readonly entitled: boolean;
  readonly satisfactionClosed: boolean;
}

export const prepareRating = async ({ caseId, rating, entitled }: RateCase, { load }: LookUps): Promise<PreparedRating> => {
  const evaluation = await load(evaluationStream, caseId);
  if (!evaluation) throw new RuleBroken('evaluation.not-opened');
  const { jurisdictionId, round, satisfactionClosed } = runningIn(evaluation);
  return { caseId, jurisdictionId, round, rating, entitled, satisfactionClosed };
};

export const rateCase: Decide<PreparedRating, Rating, RatingEvent> = (
  { caseId, round, rating, entitled, satisfactionClosed },
  before,
  { participantId },
) => {
  const { solved, improved, benefited, comment } = rating;
  if (before?.round === round) {
    if (before.solved === solved && before.improved === improved && before.benefited === benefited) return [];
    throw new RuleBroken('rating.given-already');
  }
  if (!entitled) throw new RuleBroken('rating.not-entitled');
  if (satisfactionClosed) throw new RuleBroken('satisfaction.closed');
  return [
    CaseRated({
      caseId,
      ratedBy: participantId,
      round,
      solved,
      improved,
      benefited,
      ...(comment === undefined ? {} : { comment: writtenText('rating.comment', participantId, comment) }),
    }),
  ];
};
