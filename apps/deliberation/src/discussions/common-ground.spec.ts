import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commonGround, type CountedVote } from './common-ground.js';

const groupOf = new Map([
  ['a1', 'upper_floors'],
  ['a2', 'upper_floors'],
  ['a3', 'upper_floors'],
  ['b1', 'lower_floors'],
]);
const votes = (statementId: string, choices: Record<string, CountedVote['choice']>): CountedVote[] =>
  Object.entries(choices).map(([participantId, choice]) => ({ participantId, statementId, choice }));

describe('common ground', () => {
  it('ranks what both sides support above what the larger one wants', () => {
    const { ranking } = commonGround(['move-the-shaft', 'build-at-once'], groupOf, [
      ...votes('move-the-shaft', { a1: 'agree', a2: 'agree', a3: 'pass', b1: 'agree' }),
      ...votes('build-at-once', { a1: 'agree', a2: 'agree', a3: 'agree', b1: 'disagree' }),
    ]);
    // (3/5)·(2/3) against (4/5)·(1/3).
    expect(ranking).toEqual([
      { statementId: 'move-the-shaft', consensus: '0.400000', votes: 4, common: true },
      { statementId: 'build-at-once', consensus: '0.266667', votes: 4, common: false },
    ]);
  });
  it('needs every group that votes at all to support a statement', () => {
    const { ranking } = commonGround(['one-sided', 'other'], groupOf, [
      ...votes('one-sided', { a1: 'agree', a2: 'agree' }),
      ...votes('other', { b1: 'pass' }),
    ]);
    expect(ranking.find(({ statementId }) => statementId === 'one-sided')).toEqual({
      statementId: 'one-sided',
      consensus: '0.375000',
      votes: 2,
      common: false,
    });
  });
  it('is nothing where nobody has voted', () => {
    expect(commonGround(['silent'], groupOf, [])).toMatchObject({
      groups: [],
      ranking: [{ statementId: 'silent', votes: 0, common: false }],
    });
  });
  it('comes out the same, to the last digit and with the same digest, in whatever order votes and statements are given', () => {
    const statements = ['s1', 's2', 's3', 's4'];
    const anyVotes = fc.uniqueArray(
      fc.record({
        participantId: fc.constantFrom(...groupOf.keys()),
        statementId: fc.constantFrom(...statements),
        choice: fc.constantFrom('agree' as const, 'disagree' as const, 'pass' as const),
      }),
      { selector: ({ participantId, statementId }) => `${participantId} ${statementId}` },
    );
    fc.assert(
      fc.property(
        anyVotes.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray(given, { minLength: given.length }),
            fc.shuffledSubarray(statements, { minLength: 4 }),
          ),
        ),
        ([given, shuffled, order]) => {
          expect(commonGround(order, groupOf, shuffled)).toEqual(commonGround(statements, groupOf, given));
        },
      ),
      { seed: 20260302, numRuns: 300 },
    );
  });
});
