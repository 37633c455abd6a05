import { z } from 'zod';
import { Code, ScoreContested, type EvaluationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { Edition, maskPersonalData } from '#libs/shared-kernel';
import { said } from '../said.js';
import { runningIn, type Evaluation } from './evaluation.js';

export const ScoreContest = z
  .strictObject({ edition: Edition, items: z.array(Code).max(60).default([]), reason: said(2000) })
  .meta({ id: 'ScoreContest' });

export class ContestScore {
  constructor(
    readonly caseId: string,
    readonly contest: z.output<typeof ScoreContest>,
  ) {}
}

export const contestScore: Decide<ContestScore, Evaluation, EvaluationEvent> = ({ contest: { edition, items, reason } }, evaluation) => {
  const { published, computed, contest } = runningIn(evaluation);
  if (published[edition] === undefined) throw new RuleBroken('scores.not-published');
  if (contest) {
    if (contest.edition === edition) return [];
    throw new RuleBroken('scores.contested');
  }
  const unknown = items.find((code) => !computed[edition]?.items.includes(code));
  if (unknown !== undefined) throw new RuleBroken('scores.item-unknown', { code: unknown });
  return [ScoreContested({ edition, items: [...new Set(items)], reason: maskPersonalData(reason) })];
};
