import { createHash } from 'node:crypto';
import { canonicalBytes } from '#libs/event-sourcing';
import type { Edition } from '#libs/shared-kernel';
import type { FactsAsOf } from '../facts/case-facts.reader.js';
import type { RecordedScore } from './points.js';
import { PROCESS_SCORE, processScore, type ScoreRules } from './process-score.v1.js';
import { RESULT_SCORE, resultScore } from './result-score.v1.js';

export const FORMULA = `${PROCESS_SCORE}+${RESULT_SCORE}`;

export interface ComputedScores {
  readonly edition: Edition;
  readonly atPosition: string;
  readonly formula: string;
  readonly rules: ScoreRules;
  readonly process: RecordedScore;
  readonly result: RecordedScore;
  readonly facts: number;
  readonly digest: string;
}

/**
 * Both scores of a case from its facts alone. The digest covers everything that went in, in canonical JSON: whoever reads the log to the
 * same position, with the same rules and formulas, gets the same digest and the same digits.
 */
export const computeCaseScores = (edition: Edition, { atPosition, facts }: FactsAsOf, rules: ScoreRules): ComputedScores => ({
  edition,
  atPosition,
  formula: FORMULA,
  rules,
  process: processScore(facts, rules),
  result: resultScore(facts, rules),
  facts: facts.length,
  digest: createHash('sha256')
    .update(canonicalBytes({ atPosition, facts, formula: FORMULA, rules }))
    .digest('hex'),
});
