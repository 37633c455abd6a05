import { describe, expect, it } from '@jest/globals';
import { id } from '#libs/event-sourcing/testing';
import { readRequestQuery } from './request-query.js';

const now = Date.parse('2026-06-30T00:00:00.000Z');
const read = (fields: Record<string, string>) => readRequestQuery(fields, now);
const all = { limit: 1_000, offset: 0 };

describe('what a list of Open311 requests is asked for', () => {
  it('is the last ninety days, where nothing is said', () => {
    expect(read({})).toEqual({ ...all, from: '2026-04-01T00:00:00.000Z', until: '2026-06-30T00:00:00.000Z' });
  });
  it('is ninety days from a beginning, or to an end', () => {
    expect(read({ start_date: '2026-01-01T00:00:00Z' })).toMatchObject({
      from: '2026-01-01T00:00:00.000Z',
      until: '2026-04-01T00:00:00.000Z',
    });
    expect(read({ end_date: '2026-04-01T08:00:00+08:00' })).toMatchObject({
      from: '2026-01-01T00:00:00.000Z',
      until: '2026-04-01T00:00:00.000Z',
    });
  });
  it('is by ids alone, where there are ids', () => {
    expect(read({ service_request_id: `${id(1)}, x,${id(2)}`, status: 'open', start_date: 'never' })).toEqual({
      ...all,
      concernIds: [id(1), id(2)],
    });
  });
  it('is by several services, by status, and page by page', () => {
    expect(read({ service_code: 'livelihood,governance', status: 'closed', page_size: '50', page: '3' })).toMatchObject({
      themes: ['livelihood', 'governance'],
      closed: true,
      limit: 50,
      offset: 100,
    });
    expect(read({ status: 'open,closed' }).closed).toBeUndefined();
    expect(read({ page_size: '5000' }).limit).toBe(1_000);
  });
  it.each<[Record<string, string>, string, RegExp, RegExp]>([
    [{ start_date: 'yesterday' }, 'start_date', /应为时间/, /has to be a time/],
    [{ start_date: '2026-01-01', end_date: '2026-04-02' }, 'start_date, end_date', /最多相隔 90 天/, /90 days apart at most/],
    [{ start_date: '2026-02-01', end_date: '2026-01-01' }, 'start_date, end_date', /不能晚于/, /after the end/],
    [{ status: 'maybe' }, 'status', /open、closed/, /open or closed/],
    [{ service_code: 'potholes' }, 'service_code', /reform、livelihood、governance/, /reform, livelihood, governance/],
    [{ page_size: '0' }, 'page_size', /1 至 999999/, /1 to 999999/],
    [{ page: '-1' }, 'page', /1 至 999999/, /1 to 999999/],
  ])('is refused: %j, with what is wrong', (fields, field, zh, en) => {
    expect(() => read(fields)).toThrow(
      expect.objectContaining({ fields: [{ field, zh: expect.stringMatching(zh), en: expect.stringMatching(en) }] }),
    );
  });
});
