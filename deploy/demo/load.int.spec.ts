import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startSuite, type TestSuite } from '../../test/support/suite.js';
import { loadDivisions, type DivisionsFile } from './divisions/divisions.js';
import { loadDemonstration } from './load.js';
import { scenarios } from './scenarios/index.js';
import { digestOf, Loaded } from './loaded.js';

/** The fictional district alone, with stories that need partner rooms, a second round, voting online and a referral. */
const divisions: DivisionsFile = { ...loadDivisions(), counties: [] };
const stories = ['ebike-charging', 'boundary-river', 'corridor-clutter', 'culture-wall'].map((key) =>
  scenarios.find((one) => one.key === key)!,
);

let suite: TestSuite;
let log: pg.Client;
beforeAll(async () => {
  suite = await startSuite({ bus: 'log-tail' });
  log = new pg.Client({ connectionString: suite.databaseUrl });
  await log.connect();
});
afterAll(async () => {
  await log?.end();
  await suite?.stop();
});

const load = (signal: AbortSignal, write: (line: string) => void = () => {}) =>
  loadDemonstration({ url: suite.url, dataFolder: suite.dataFolder, signal, stories, divisions, write });
const storyEvents = async (): Promise<number> =>
  Number(
    (
      await log.query<{ count: string }>(
        `SELECT count(*) FROM log.events WHERE split_part(stream, '-', 1) IN ('topic', 'concern', 'session', 'ballot', 'rating', 'room', 'person')`,
      )
    ).rows[0]!.count,
  );

describe('loading the demonstration', () => {
  it('goes on where it was stopped, tells every story to its end, and nothing twice', async () => {
    const over = new AbortController();
    const stopped = load(over.signal, (line) => {
      const { done, total } = JSON.parse(line) as { done: number; total: number };
      if (done > total * 0.4) over.abort(new Error('stopped half-way'));
    });
    await expect(stopped).rejects.toThrow('stopped half-way');
    const half = await storyEvents();

    expect(await load(new AbortController().signal)).toEqual([]);
    const whole = await storyEvents();
    expect(whole).toBeGreaterThan(half);
    const { rows } = await log.query<{ type: string; count: string }>(
      `SELECT type, count(*) FROM log.events WHERE type IN ('TopicDrafted', 'TopicApproved', 'ConsultationReopened', 'ReferralAnswered', 'RoomActivated', 'CommonGroundComputed') GROUP BY type`,
    );
    expect(Object.fromEntries(rows.map(({ type, count }) => [type, Number(count)]))).toEqual({
      TopicDrafted: 4,
      TopicApproved: 4,
      ConsultationReopened: 1,
      ReferralAnswered: 1,
      CommonGroundComputed: 1,
      // 20 of the fictional district's places, 3 of its work units and 4 sectors; 25 sectors of the city and its university.
      RoomActivated: 53,
    });

    const lines: string[] = [];
    expect(await load(new AbortController().signal, (line) => void lines.push(line))).toEqual([]);
    expect(await storyEvents()).toBe(whole);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ done: expect.any(Number), total: expect.any(Number) });
  }, 900_000);

  it('does nothing twice either when nobody remembers what was loaded', async () => {
    const before = await storyEvents();
    const elsewhere = join(suite.dataFolder, 'elsewhere');
    await cp(join(suite.dataFolder, 'secrets'), join(elsewhere, 'secrets'), { recursive: true });
    expect(
      await loadDemonstration({
        url: suite.url,
        dataFolder: elsewhere,
        signal: new AbortController().signal,
        stories,
        divisions,
        write: () => {},
      }),
    ).toEqual([]);
    expect(await storyEvents()).toBe(before);
  }, 900_000);

  it('states the stories’ times as simulated', async () => {
    const { rows } = await log.query<{ metadata: Buffer }>(`SELECT metadata FROM log.events WHERE type = 'ConsultationConcluded'`);
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const { metadata } of rows)
      expect(JSON.parse(metadata.toString('utf8'))).toMatchObject({
        timeSource: 'simulated',
        capturedFrom: 'simulation',
        occurredAt: expect.stringMatching(/^2026-/),
      });
  });
});

describe('what was loaded', () => {
  it('is forgotten for another log', async () => {
    const file = join(suite.dataFolder, 'loaded-spec.json');
    const first = await Loaded.open(file);
    first.forLog('log-1');
    await first.worldIs('w', new Map([['room:1', 'id-1']]));
    await Promise.all(['a', 'b', 'c'].map((key) => first.storyIs(key, digestOf(key))));
    const again = await Loaded.open(file);
    again.forLog('log-1');
    expect([
      again.hasWorld('w'),
      again.hasStory('b', digestOf('b')),
      again.hasStory('b', digestOf('other')),
      again.ids.get('room:1'),
    ]).toEqual([true, true, false, 'id-1']);
    again.forLog('log-2');
    expect([again.hasWorld('w'), again.hasStory('b', digestOf('b')), again.ids.size]).toEqual([false, false, 0]);
  });
});
