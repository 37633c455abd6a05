import { describe, expect, it } from '@jest/globals';
import { lowestCommon } from './directory.js';
import { DEFAULT_RULES, inheritRules } from './rules.js';

describe('rules of a jurisdiction', () => {
  it('are the default where nobody has set any', () => {
    expect(inheritRules([])).toEqual(DEFAULT_RULES);
  });
  it('are inherited value by value, the nearest deciding, and the version names who said something', () => {
    const rules = inheritRules([
      { version: 'city-1', rules: { noticeDays: 5, quorumShare: 0.6 } },
      { version: 'town-2', rules: { noticeDays: 2 } },
    ]);
    expect(rules).toMatchObject({ noticeDays: 2, quorumShare: 0.6, minimumSeats: DEFAULT_RULES.minimumSeats, version: 'city-1+town-2' });
  });
});

describe('the lowest common superior', () => {
  it('is the deepest jurisdiction on every path', () => {
    expect(
      lowestCommon([
        ['p', 'c', 'd', 't1'],
        ['p', 'c', 'd', 't2'],
      ]),
    ).toBe('d');
    expect(lowestCommon([['p', 'c', 'd']])).toBe('d');
    expect(lowestCommon([['p'], ['q']])).toBeNull();
  });
});
