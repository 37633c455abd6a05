import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimal, divideHalfUp, inProportion, notApplicable, outright, scoreOf, share } from './points.js';

describe('points', () => {
  it('are decimals made of integers', () => {
    expect([0, 5, 100, 7250, 10_000].map(decimal)).toEqual(['0.00', '0.05', '1.00', '72.50', '100.00']);
    expect(() => decimal(0.5)).toThrow(RangeError);
  });
  it('round halves up', () => {
    expect([divideHalfUp(1, 2), divideHalfUp(1, 3), divideHalfUp(2, 3), divideHalfUp(5, 2)]).toEqual([1, 0, 1, 3]);
    expect(share(10, 1, 3)).toBe(333);
    expect(share(10, 2, 3)).toBe(667);
  });
  it('never give more than all', () => {
    expect(share(5, 7, 3)).toBe(500);
  });
});

describe('a score', () => {
  const event = { eventId: 'e1' };
  it('adds up its items, out of those that apply', () => {
    const { total, items } = scoreOf([
      inProportion('a', 10, 1, 2, [event]),
      outright('b', 5, 5, [event, undefined, event], { days: 3 }),
      notApplicable('c'),
    ]);
    // 5 + 5 of 15.
    expect(total).toBe('66.67');
    expect(items).toEqual([
      { code: 'a', points: '5.00', of: '10.00', found: 'found=1; of=2', events: ['e1'] },
      { code: 'b', points: '5.00', of: '5.00', found: 'days=3', events: ['e1'] },
      { code: 'c', points: '0.00', of: '0.00', found: 'applies=no', events: [] },
    ]);
  });
  it('is nothing where no item applies', () => {
    expect(scoreOf([notApplicable('a')]).total).toBe('0.00');
    expect(inProportion('a', 10, 0, 0, []).of).toBe(0);
  });
  it('lies between 0 and 100 and needs no fractions, whatever is found', () => {
    const item = fc.record({ points: fc.integer({ min: 1, max: 40 }), found: fc.nat(1_000_000), total: fc.nat(1_000_000) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), (given) => {
        const { total, items } = scoreOf(given.map(({ points, found, total: all }) => inProportion('x', points, found, all, [])));
        expect(total).toMatch(/^\d{1,3}\.\d\d$/);
        expect(Number(total)).toBeLessThanOrEqual(100);
        for (const one of items) expect(Number(one.points)).toBeLessThanOrEqual(Number(one.of));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
