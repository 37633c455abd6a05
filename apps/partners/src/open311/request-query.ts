import { Theme } from '#libs/shared-kernel';
import type { InboundFilter } from '../inbound/inbound-concerns.reader.js';

export type Fields = Readonly<Record<string, string>>;

/** What is wrong with one field, by the name that GeoReport has for it. */
export interface WrongField {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

/** A form or an address with fields that are missing or wrong. */
export class FieldsWrong extends Error {
  override readonly name = 'FieldsWrong';
  constructor(readonly fields: readonly WrongField[]) {
    super(`missing or wrong: ${fields.map(({ field }) => field).join(', ')}`);
  }
}

const DAY_MS = 86_400_000;
/** GeoReport v2: a range of dates spans 90 days at most, the last 90 where none is given, and an answer holds 1,000 requests at most. */
const LONGEST_RANGE_DAYS = 90;
const LONGEST_RANGE_MS = LONGEST_RANGE_DAYS * DAY_MS;
const MOST_LISTED = 1_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const listOf = (text: string | undefined): readonly string[] | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.split(',').flatMap((one) => one.trim() || []);

const instantOf = (fields: Fields, name: string): number | null => {
  const text = fields[name];
  if (text === undefined || text === '') return null;
  const at = Date.parse(text);
  if (Number.isNaN(at))
    throw new FieldsWrong([
      { field: name, zh: '应为时间，如 2026-03-01T08:00:00Z。', en: 'This has to be a time such as 2026-03-01T08:00:00Z.' },
    ]);
  return at;
};

const countOf = (fields: Fields, name: string, otherwise: number, most: number): number => {
  const text = fields[name];
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1)
    throw new FieldsWrong([{ field: name, zh: '应为 1 至 999999 的整数。', en: 'This has to be a whole number from 1 to 999999.' }]);
  return Math.min(Number(text), most);
};

const rangeOf = (fields: Fields, now: number): { readonly from: string; readonly until: string } => {
  const [start, end] = [instantOf(fields, 'start_date'), instantOf(fields, 'end_date')];
  const from = start ?? (end ?? now) - LONGEST_RANGE_MS;
  const until = end ?? (start === null ? now : start + LONGEST_RANGE_MS);
  if (until < from)
    throw new FieldsWrong([{ field: 'start_date, end_date', zh: '开始不能晚于结束。', en: 'The beginning lies after the end.' }]);
  if (until - from > LONGEST_RANGE_MS)
    throw new FieldsWrong([
      {
        field: 'start_date, end_date',
        zh: `起止最多相隔 ${LONGEST_RANGE_DAYS} 天，请分段查询。`,
        en: `They may lie ${LONGEST_RANGE_DAYS} days apart at most: ask for one stretch after the other.`,
      },
    ]);
  return { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
};

const closedOf = (fields: Fields): boolean | undefined => {
  const statuses = listOf(fields['status']);
  if (statuses === undefined) return undefined;
  if (statuses.some((status) => status !== 'open' && status !== 'closed'))
    throw new FieldsWrong([
      {
        field: 'status',
        zh: '只能是 open、closed，可用逗号分隔。',
        en: 'This has to be open or closed, or both with a comma between them.',
      },
    ]);
  return new Set(statuses).size === 2 ? undefined : statuses[0] === 'closed';
};

/**
 * What a list of requests is asked for. Ids override everything else.
 * @throws FieldsWrong
 */
export const readRequestQuery = (fields: Fields, now: number): InboundFilter => {
  const limit = countOf(fields, 'page_size', MOST_LISTED, MOST_LISTED);
  const offset = (countOf(fields, 'page', 1, 1_000_000) - 1) * limit;
  const ids = listOf(fields['service_request_id']);
  if (ids !== undefined) return { concernIds: ids.filter((id) => UUID.test(id)), limit, offset };
  const themes = listOf(fields['service_code']);
  if (themes?.some((theme) => !Theme.options.some((known) => known === theme)))
    throw new FieldsWrong([
      {
        field: 'service_code',
        zh: `只能是：${Theme.options.join('、')}，可用逗号分隔。`,
        en: `This has to be one of ${Theme.options.join(', ')}, or several with commas between them.`,
      },
    ]);
  return { themes, closed: closedOf(fields), ...rangeOf(fields, now), limit, offset };
};
