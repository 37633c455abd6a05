import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import { cleanText } from './clean-text.js';
import { parseBody } from './json-body.js';
import { codeText, oneLine, PhoneNumber } from './fields.js';
import { readText } from './query-text.js';

const refusal = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
};

const isNfc = (value: unknown): boolean =>
  typeof value === 'string'
    ? value === value.normalize('NFC') && !/\u0000|\p{Surrogate}/u.test(value)
    : value === null || typeof value !== 'object' || Object.entries(value).every(([key, item]) => isNfc(key) && isNfc(item));

describe('clean text', () => {
  it('is NFC throughout or refused, for any JSON at all; cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 }), (value) => {
        let cleaned: unknown;
        try {
          cleaned = cleanText(value);
        } catch (error) {
          return error instanceof Problem;
        }
        return isNfc(cleaned) && JSON.stringify(cleanText(cleaned)) === JSON.stringify(cleaned);
      }),
      { seed: 20260301, numRuns: 2_000 },
    );
  });

  it('never drops or changes anything but the spelling', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme-ascii', maxDepth: 4 }), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(cleanText(value)).toEqual(value);
      }),
      { seed: 20260301, numRuns: 500 },
    );
  });

  it('refuses names that become one, and names that reach for prototypes', () => {
    expect(refusal(() => cleanText({ é: 1, 'e\u0301': 2 }))).toBe('request.malformed');
    expect(refusal(() => parseBody(Buffer.from('{"a":{"__proto__":1}}')))).toBe('request.malformed');
  });

  it('takes a byte order mark, as some editors write one', () => {
    expect(parseBody(Buffer.from('\ufeff{"a":1}'))).toEqual({ a: 1 });
  });
});

describe('fields', () => {
  it.each([
    [PhoneNumber, '＋８６　１３８－００００－００００', '+86 138-0000-0000'],
    [codeText(20), ' 通政办〔２０２６〕１号 ', '通政办〔2026〕1号'],
  ])('for codes take what an input method types full-width', (schema, typed, read) => {
    expect(schema.parse(typed)).toBe(read);
  });

  it.each(['', '12', 'call me', '138\n0000\n0000', '++86138000000'])('for phones refuse %j', (typed) => {
    expect(PhoneNumber.safeParse(typed).success).toBe(false);
  });

  it('of one line hold one line', () => {
    expect([
      oneLine(10).safeParse('一行').success,
      oneLine(10).safeParse('两\n行').success,
      oneLine(3).safeParse('四个字呀').success,
    ]).toEqual([true, false, false]);
  });

  it('all of them can be described in JSON Schema', () => {
    for (const schema of [PhoneNumber, codeText(5), oneLine(5)]) expect(() => z.toJSONSchema(schema, { io: 'input' })).not.toThrow();
  });
});

describe('text of queries', () => {
  const schema = z.strictObject({
    n: z.int().optional(),
    yes: z.boolean().default(false),
    kinds: z.array(z.enum(['a', 'b'])).default([]),
    numbers: z.array(z.number()).optional(),
    text: z.string().nullable(),
  });

  it('becomes what the schema says, and stays text where it does not read', () => {
    expect(readText(schema, { n: '12', yes: 'true', kinds: 'a', numbers: ['1', '-2.5', 'x'], text: '12', other: '3' })).toEqual({
      n: 12,
      yes: true,
      kinds: ['a'],
      numbers: [1, -2.5, 'x'],
      text: '12',
      other: '3',
    });
    expect(readText(schema, { n: '1e3', yes: 'on' })).toEqual({ n: '1e3', yes: 'on' });
  });
});
