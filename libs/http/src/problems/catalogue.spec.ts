import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AccessDenied, Unauthenticated } from '#libs/access';
import { RuleBroken } from '#libs/event-sourcing';
import { problemGaps } from '../testing.js';
import { fill, problemText, registerProblems } from './catalogue.js';
import { describeProblem, factOf } from './describe-problem.js';
import { GENERAL_PROBLEMS } from './general.problems.js';
import { languageOf } from './language.js';

const text = { status: 409, zh: '满了：{names}。', en: 'Full: {names}.' };

describe('the catalogue of problems', () => {
  it.each([
    ['a code without a reason', { kettle: text }],
    ['a code in capitals', { 'Kettle.full': text }],
    ['a status that is no error', { 'kettle.fine': { ...text, status: 200 } }],
    ['a language without text', { 'kettle.mute': { ...text, en: ' ' } }],
    ['languages that name different details', { 'kettle.odd': { ...text, en: 'Full: {name}.' } }],
  ])('refuses %s', (_, problems) => {
    expect(() => registerProblems(problems)).toThrow(/problem/);
  });

  it('takes the same texts twice, but never others under the same code', () => {
    registerProblems({ 'kettle.full': text });
    registerProblems({ 'kettle.full': { ...text } });
    expect(() => registerProblems({ 'kettle.full': { ...text, zh: '{names}已满。' } })).toThrow(/twice/);
  });

  it('fills in details, lists in the way of the language, and leaves what it was not given visible', () => {
    expect([fill(text.zh, { names: ['甲', '乙'] }, '、'), fill(text.en, { names: ['A', 'B'] }, ', '), fill(text.en, {}, ', ')]).toEqual([
      '满了：甲、乙。',
      'Full: A, B.',
      'Full: {names}.',
    ]);
  });

  it('has a text in Chinese and in English for everything of its own', () => {
    for (const [code, { zh, en }] of Object.entries(GENERAL_PROBLEMS)) {
      expect([code, /[一-鿿]/.test(zh), /[一-鿿]/.test(en)]).toEqual([code, true, false]);
    }
  });
});

describe('a refusal whose code has no text', () => {
  it('keeps its code and its kind, and counts as our fault', () => {
    expect(factOf(new RuleBroken('kettle.unheard'))).toMatchObject({ code: 'kettle.unheard', status: 409, ourFault: true });
    expect(factOf(new AccessDenied('kettle.forbidden'))).toMatchObject({ code: 'kettle.forbidden', status: 403, ourFault: true });
    expect(describeProblem(factOf(new RuleBroken('kettle.unheard')), 'r', 'en').detail).toBe(problemText('rule.broken')!.en);
  });
});

describe('a missing token', () => {
  it('is told from a bad one in the way that RFC 6750 asks', () => {
    expect(factOf(new Unauthenticated('access.token-missing')).headers['www-authenticate']).toBe('Bearer');
    expect(factOf(new Unauthenticated('access.token-expired')).headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['en;q=0.5, zh;q=0.6', 'zh'],
    ['zh;q=0.5, en;q=0.6', 'en'],
    ['zh, en', 'zh'],
    ['en;q=0', 'zh'],
    ['fr, de', 'zh'],
    ['zh;q=0, *', 'en'],
    ['english', 'zh'],
    [`${'x'.repeat(100_000)},en`, 'zh'],
  ])('for %.40s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('the codes that sources throw', () => {
  it('are held against the catalogue both ways', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shangliang-codes-'));
    await mkdir(join(folder, 'fill-kettle'));
    await writeFile(
      join(folder, 'fill-kettle', 'fill-kettle.ts'),
      "if (x) throw new RuleBroken('kettle.full', { names });\nif (y) throw new RuleBroken(\n  'kettle.without-text',\n);\nthrow new RuleBroken(code);\nconst BY_KIND = { a: 'kettle.by-table' };",
    );
    await writeFile(join(folder, 'fill-kettle', 'fill-kettle.spec.ts'), "expectRefused('kettle.only-in-a-spec')");
    await writeFile(join(folder, 'kettle.problems.ts'), "'kettle.never-thrown': {}");
    expect(
      await problemGaps(folder, {
        'kettle.full': text,
        'kettle.never-thrown': text,
        'kettle.only-in-a-spec': text,
        'kettle.by-table': text,
      }),
    ).toEqual({
      withoutText: ['kettle.without-text'],
      neverThrown: ['kettle.never-thrown', 'kettle.only-in-a-spec'],
      notLiteral: ['fill-kettle/fill-kettle.ts: code'],
    });
    await rm(folder, { recursive: true });
  });
});
