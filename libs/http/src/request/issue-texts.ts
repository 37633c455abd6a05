import { z } from 'zod';
import { fill } from '../problems/catalogue.js';
import type { ProblemIssue } from '../problems/problem.js';
import { pointer } from './clean-text.js';

/** What is wrong with one field, as codes with texts; zod's own messages are for programmers. */
const TEXTS = {
  missing: { zh: '请填写此项。', en: 'This is missing.' },
  'not-allowed-here': { zh: '不应有此项。', en: 'There is no such field.' },
  'wrong-type': { zh: '类型不对，应为{expected}。', en: 'This has the wrong type; expected {expected}.' },
  'not-one-of': { zh: '只能是：{values}。', en: 'This has to be one of: {values}.' },
  'too-short': { zh: '至少 {limit} 个字符。', en: 'At least {limit} characters are needed.' },
  'too-long': { zh: '最多 {limit} 个字符。', en: 'At most {limit} characters are possible.' },
  'too-few': { zh: '至少 {limit} 项。', en: 'At least {limit} entries are needed.' },
  'too-many': { zh: '最多 {limit} 项。', en: 'At most {limit} entries are possible.' },
  'too-small': { zh: '不能小于 {limit}。', en: 'This has to be {limit} or more.' },
  'too-large': { zh: '不能大于 {limit}。', en: 'This has to be {limit} or less.' },
  'not-a-uuid': { zh: '编号格式不对。', en: 'This is not a valid id.' },
  'not-a-date': { zh: '应为日期，如 2026-03-01。', en: 'This has to be a date such as 2026-03-01.' },
  'not-a-time': { zh: '应为时间，如 2026-03-01T08:00:00.000Z。', en: 'This has to be a time such as 2026-03-01T08:00:00.000Z.' },
  'not-well-formed': { zh: '格式不对。', en: 'This is not well formed.' },
  'no-known-form': { zh: '不是任何一种允许的形式。', en: 'This fits none of the forms that are possible.' },
  invalid: { zh: '内容无效。', en: 'This is not valid.' },
} as const;
type IssueCode = keyof typeof TEXTS;

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是/否',
  array: '列表',
  object: '对象',
  null: '空',
};

const FORMATS: Readonly<Record<string, IssueCode>> = { uuid: 'not-a-uuid', guid: 'not-a-uuid', date: 'not-a-date', datetime: 'not-a-time' };

interface RawIssue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly message: string;
}

const keys = (issue: RawIssue): PropertyKey[] => (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

const bounded = (origin: string, side: 'small' | 'large'): IssueCode => {
  if (origin === 'string') return side === 'small' ? 'too-short' : 'too-long';
  if (origin === 'array' || origin === 'set' || origin === 'map' || origin === 'object') return side === 'small' ? 'too-few' : 'too-many';
  return side === 'small' ? 'too-small' : 'too-large';
};

const say = (
  path: string,
  code: IssueCode,
  details: Readonly<Record<string, string | number | readonly string[]>> = {},
  zhDetails = details,
): ProblemIssue => ({
  path,
  code,
  zh: fill(TEXTS[code].zh, zhDetails, '、'),
  en: fill(TEXTS[code].en, details, ', '),
});

/** So many are told; more would help nobody and could be made endless. */
const MAX_ISSUES = 50;

const OwnWords = z.object({ code: z.string(), zh: z.string(), en: z.string() });

/** What a field's own rule says where no general text does: `z.string().refine(…, inOwnWords('in-the-future', '…', '…'))`. */
export const inOwnWords = (code: string, zh: string, en: string): { readonly params: z.output<typeof OwnWords> } => ({
  params: { code, zh, en },
});

/** @param where `''` for a body; `query` or `path/<name>` before the pointer of other parts. */
export const describeIssues = (issues: readonly RawIssue[], value: unknown, where: string): ProblemIssue[] =>
  issues
    .flatMap((raw): ProblemIssue[] => {
      const issue = raw as z.core.$ZodIssue & RawIssue;
      const inside = keys(raw);
      const path = `${where}${pointer(inside)}` || '/';
      if (issue.code !== 'unrecognized_keys' && at(value, inside) === undefined) return [say(path, 'missing')];
      switch (issue.code) {
        case 'unrecognized_keys':
          return issue.keys.map((key) => say(`${where}${pointer([...inside, key])}`, 'not-allowed-here'));
        case 'invalid_type':
          return [say(path, 'wrong-type', { expected: issue.expected }, { expected: TYPES[issue.expected] ?? issue.expected })];
        case 'invalid_value':
          return [say(path, 'not-one-of', { values: issue.values.map(String) })];
        case 'too_small':
          return [
            Number(issue.minimum) === 1 && issue.origin === 'string'
              ? say(path, 'missing')
              : say(path, bounded(issue.origin, 'small'), { limit: Number(issue.minimum) }),
          ];
        case 'too_big':
          return [say(path, bounded(issue.origin, 'large'), { limit: Number(issue.maximum) })];
        case 'invalid_format':
          return [say(path, FORMATS[issue.format] ?? 'not-well-formed')];
        case 'invalid_union':
          return [say(path, 'no-known-form')];
        case 'custom': {
          const own = OwnWords.safeParse(issue.params);
          return [own.success ? { path, ...own.data } : say(path, 'invalid')];
        }
        default:
          return [say(path, 'invalid')];
      }
    })
    .slice(0, MAX_ISSUES);
