import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { register } from 'prom-client';
import { Webhook } from 'standardwebhooks';
import { BREAKER, DAY, PAUSES } from './retry-schedule.js';
import { secretText, webhookKeys } from './signature.js';
import type { WebhookTimes } from './webhook-dispatcher.js';
import { FAST, MASTER_KEY, oneTo, until, WebhookGround } from './webhook-ground.fixtures.js';

/* What goes wrong at a receiver's: each is told in the log with the event's id, counted, and loses nothing. */

/** The real schedule and breaker, faster: an hour takes a tenth of a second. */
const COMPRESSION = 36_000;
const HOUR = 3_600_000 / COMPRESSION;
const COMPRESSED: WebhookTimes = {
  ...FAST,
  lookEveryMs: 5,
  pauses: PAUSES.map((pause) => pause / COMPRESSION),
  breaker: {
    ...BREAKER,
    firstRestMs: BREAKER.firstRestMs / COMPRESSION,
    longestRestMs: BREAKER.longestRestMs / COMPRESSION,
    unreachableAfterMs: (5 * DAY) / COMPRESSION,
  },
};

let ground: WebhookGround;
beforeAll(async () => {
  ground = await WebhookGround.open();
});
beforeEach(async () => {
  await ground.clear();
  register.resetMetrics();
});
afterEach(() => ground.rest());
afterAll(() => ground?.close());

const counted = async (name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> =>
  ((await register.getSingleMetric(name)!.get()).values as readonly { value: number; labels: Readonly<Record<string, unknown>> }[])
    .filter((one) => Object.entries(labels).every(([label, value]) => one.labels[label] === value))
    .reduce((sum, { value }) => sum + value, 0);
const lines = (message: string) => ground.log.lines.filter(({ msg }) => String(msg).includes(message));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a receiver', () => {
  it('that is down for hours gets everything when it is back, and is asked seldom meanwhile', async () => {
    let up = false;
    const { url, seen } = await ground.endpoint(() => (up ? 204 : 503));
    const subscription = await ground.subscribe(url);
    const ids = await ground.publish(30);
    ground.start(COMPRESSED);
    await until('it is found out', () => seen.length >= BREAKER.failuresBeforeRest);
    const down = performance.now();
    await pause(8 * HOUR);
    const triesWhileDown = seen.length;
    const hours = (performance.now() - down) / HOUR;
    up = true;
    await until('everything is delivered', async () => (await ground.statuses(subscription))['delivered'] === 30);
    // Five tries at once, seven while the rests double up to an hour, then one an hour (or a little less: a fifth of a rest is chance).
    expect(triesWhileDown).toBeLessThan(15 + 1.25 * hours);
    expect(new Set(seen.slice(triesWhileDown))).toEqual(new Set(oneTo(30)));
    expect(ground.disabled).toEqual([]);
    const told = lines('was not taken; it will be sent again');
    expect(told[0]).toMatchObject({
      level: 'warn',
      subscriptionId: subscription,
      eventId: ids[0],
      sequence: '1',
      attempt: 1,
      status: 503,
      error: 'answered 503',
    });
    expect(told.every(({ eventId }) => ids.includes(String(eventId)))).toBe(true);
    expect(told.at(-1)).toMatchObject({ restsUntil: expect.stringMatching(/^\d{4}-/) });
    await until('the last one is counted', async () => (await counted('webhook_tries_total', { outcome: 'taken' })) === 30);
    expect(await counted('webhook_tries_total', { outcome: 'not_taken' })).toBe(told.length);
  });

  it('that says it is gone is left alone with what it has not had, and gets it when its subscription is enabled', async () => {
    let gone = true;
    const { url, seen } = await ground.endpoint(() => (gone ? 410 : 200));
    const subscription = await ground.subscribe(url);
    const [first] = await ground.publish(4);
    ground.start();
    await until('it is disabled, and that is said', () => lines('a subscription is disabled').length === 1);
    expect(ground.disabled).toEqual([[subscription, 'gone']]);
    expect(lines('a subscription is disabled')[0]).toMatchObject({
      level: 'warn',
      subscriptionId: subscription,
      eventId: first,
      why: 'gone',
    });
    expect(await counted('webhook_disabled_total', { why: 'gone' })).toBe(1);
    await ground.publish(2);
    await pause(500);
    expect(seen).toEqual([1]);
    gone = false;
    await ground.pool.query(`UPDATE subscriptions SET status = 'active' WHERE id = $1`, [subscription]);
    await until('everything is delivered', async () => (await ground.statuses(subscription))['delivered'] === 6);
    expect(new Set(seen)).toEqual(new Set(oneTo(6)));
  });

  it('that takes its time delays its own messages only', async () => {
    let answered = (): void => undefined;
    const patience = new Promise<void>((resolve) => (answered = resolve));
    const slow = await ground.listen((_request, _body, response) => void patience.then(() => response.writeHead(200).end()));
    const slowOnes = await Promise.all(oneTo(10).map(() => ground.subscribe(slow)));
    const quick = await ground.endpoint(() => 200);
    const fine = await ground.subscribe(quick.url);
    await ground.publish(25);
    ground.start();
    await until('the quick one has everything', async () => (await ground.statuses(fine))['delivered'] === 25);
    // None of the slow ones has answered its first yet.
    expect(Math.max(...(await ground.delivered(slowOnes)))).toBe(0);
    expect(quick.seen).toEqual(oneTo(25));
    answered();
    await until('the slow ones have everything too', async () => (await ground.delivered(slowOnes)).every((count) => count === 25));
    expect(lines('was not taken')).toEqual([]);
  });

  it('among so many slow ones that they could fill every place delays nobody, and no connection to the database waits for any', async () => {
    const SLOW_MS = 1_500;
    const slow = await ground.listen((_request, _body, response) => setTimeout(() => response.writeHead(200).end(), SLOW_MS));
    const slowOnes: string[] = [];
    for (let n = 0; n < 40; n++) slowOnes.push(await ground.subscribe(slow));
    await ground.publish(5);
    ground.start({ ...FAST, slowAfterMs: 1_000, places: { all: 8, slow: 4 } });
    await until('all are found out', async () => Math.min(...(await ground.delivered(slowOnes))) >= 1);
    const quick = await ground.endpoint(() => 200);
    const fine = await ground.subscribe(quick.url);
    await ground.publish(20);
    await until('the quick one has everything', async () => (await ground.statuses(fine))['delivered'] === 25);
    expect(ground.pool.waitingCount).toBeLessThan(5);
    const behind = await ground.delivered(slowOnes);
    // Four places for forty slow ones: in its turn among them the quick one would have had no more than each of them.
    expect(Math.max(...behind)).toBeLessThan(10);
    // Each has its turn.
    expect(Math.max(...behind) - Math.min(...behind)).toBeLessThanOrEqual(2);
  });

  it('whose subscription is ended, or goes elsewhere, is sent nothing more, in the middle of what was under way', async () => {
    const AT_FIRST = 5;
    let goOn = (): void => undefined;
    const change = new Promise<void>((resolve) => (goOn = resolve));
    const asked = new Map<string, number>();
    // Each of the two is answered a few times, and then not before the change is made.
    const slow = await ground.listen((_request, body, response) => {
      const { sequence } = JSON.parse(body) as { sequence: string };
      asked.set(sequence, (asked.get(sequence) ?? 0) + 1);
      const answer = (): void => void response.writeHead(200).end();
      if (Number(sequence) <= AT_FIRST) answer();
      else void change.then(answer);
    });
    const [ended, moved] = [await ground.subscribe(slow), await ground.subscribe(slow)];
    const elsewhere = await ground.endpoint(() => 200);
    await ground.publish(45);
    ground.start();
    const delivered = async (one: string) => (await ground.statuses(one))['delivered'] ?? 0;
    await until('both are under way', () => asked.get(String(AT_FIRST + 1).padStart(20, '0')) === 2);
    await ground.pool.query(`UPDATE subscriptions SET status = 'closed' WHERE id = $1`, [ended]);
    await ground.pool.query('UPDATE subscriptions SET url = $2 WHERE id = $1', [moved, elsewhere.url]);
    goOn();
    await until('the rest goes elsewhere', async () => (await delivered(moved)) === 45);
    expect(elsewhere.seen).toEqual(oneTo(45).slice(AT_FIRST + 1));
    expect(await delivered(ended)).toBeLessThanOrEqual(AT_FIRST + 1);
  });

  it('whose clock is wrong refuses what is signed as of now, is told so, and takes it when the clock is right', async () => {
    let behindMs = 3_600_000;
    const seen: string[] = [];
    const asThere = <T>(work: () => T): T => {
      const { now } = Date;
      Date.now = () => now() - behindMs;
      try {
        return work();
      } finally {
        Date.now = now;
      }
    };
    /** Made when the subscription is: its secret follows from its id. */
    const official: Webhook[] = [];
    const url = await ground.listen((request, body, response) => {
      // The official library, by the clock of the receiver.
      const taken = asThere(() => {
        try {
          official[0]!.verify(body, request.headers as Record<string, string>);
          return true;
        } catch {
          return false;
        }
      });
      seen.push(String(request.headers['webhook-timestamp']));
      response.writeHead(taken ? 204 : 401, { date: asThere(() => new Date(Date.now()).toUTCString()) }).end();
    });
    const subscription = await ground.subscribe(url);
    official.push(new Webhook(secretText(webhookKeys(MASTER_KEY, subscription, 1))));
    const [eventId] = await ground.publish(1);
    ground.start({ ...FAST, pauses: oneTo(30).map(() => 200) });
    await until('it was refused', () => seen.length >= 2);
    const error = expect.stringMatching(/^answered 401; its clock is (359\d|36[0-2]\d) s behind$/);
    expect(lines('was not taken')[0]).toMatchObject({ level: 'warn', subscriptionId: subscription, eventId, status: 401, error });
    expect(await counted('webhook_receiver_clock_off_total')).toBeGreaterThan(0);
    behindMs = 0;
    await until('it is taken', async () => (await ground.statuses(subscription))['delivered'] === 1);
    const { rows } = await ground.pool.query<{ error: string | null }>('SELECT error FROM webhook_attempts ORDER BY at');
    expect(rows.map((row) => row.error)).toEqual([...rows.slice(1).map(() => error), null]);
  });

  it('that was down for longer than a message is tried gets it by a replay', async () => {
    let up = false;
    const { url, seen } = await ground.endpoint(() => (up ? 200 : 500));
    const subscription = await ground.subscribe(url);
    const ids = await ground.publish(3);
    ground.start();
    await until('they are given up, and that is said', () => lines('is given up').length === 3);
    expect(await ground.statuses(subscription)).toEqual({ given_up: 3 });
    expect(new Set(lines('is given up').map((line) => line['eventId']))).toEqual(new Set(ids));
    expect(await counted('webhook_given_up_total')).toBe(3);
    up = true;
    await ground.pool.query(`UPDATE subscriptions SET replay_id = gen_random_uuid(), replay_from = 'epoch' WHERE id = $1`, [subscription]);
    await until('they are delivered', async () => (await ground.statuses(subscription))['delivered'] === 3);
    expect(seen.slice(-3)).toEqual([1, 2, 3]);
  });
});
