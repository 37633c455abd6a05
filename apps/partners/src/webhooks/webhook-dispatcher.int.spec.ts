import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { id } from '#libs/event-sourcing/testing';
import type { PublishedEvent } from '../publishing/cloud-event.js';
import { Deliveries } from './deliveries.js';
import { BREAKER } from './retry-schedule.js';
import { secretText, webhookKeys } from './signature.js';
import { FAST, MASTER_KEY, oneTo, until, WebhookGround } from './webhook-ground.fixtures.js';

const aSample = (): PublishedEvent => ({
  sequence: 0n,
  id: id(99),
  type: 'case.concluded',
  version: 1,
  service: 'deliberation',
  source: '/logs/x/test',
  subject: 'case/1',
  partitionKey: 'k',
  audience: null,
  time: '2026-03-02T00:00:00.000Z',
  data: Buffer.from('{}'),
});

let ground: WebhookGround;
beforeAll(async () => {
  ground = await WebhookGround.open();
});
beforeEach(() => ground.clear());
afterEach(() => ground.rest());
afterAll(() => ground?.close());

describe('what sends webhooks', () => {
  it('sends what is wanted, once and in order', async () => {
    const { url, seen } = await ground.endpoint(() => 200);
    const all = await ground.subscribe(url);
    const some = await ground.endpoint(() => 200);
    await ground.subscribe(some.url, { types: ['case.decided'], themes: ['reform'] });
    await ground.publish(230);
    await ground.publish(1, { type: 'case.decided' });
    await ground.publish(1, { type: 'case.decided', theme: 'reform' });
    await ground.publish(1, { audience: id(71) });
    await ground.publish(1, { audience: id(70) });
    ground.start();
    await until('everything is delivered', async () => (await ground.statuses(all))['delivered'] === 233);
    expect(seen).toEqual([...oneTo(232), 234]);
    expect(some.seen).toEqual([232]);
  });

  it('lets a dead, a slow and a failing endpoint delay nobody else', async () => {
    const silent = await ground.endpoint(() => null);
    const failing = await ground.endpoint(() => 500);
    const healthy = await ground.endpoint(() => 204);
    await ground.subscribe(silent.url);
    await ground.subscribe('http://127.0.0.1:1/');
    await ground.subscribe(failing.url);
    const fine = await ground.subscribe(healthy.url);
    await ground.publish(40);
    ground.start();
    await until('the healthy endpoint has everything', async () => (await ground.statuses(fine))['delivered'] === 40);
    // All the while the first message to the silent one is under way.
    expect(silent.seen).toEqual([1]);
    expect(healthy.seen).toEqual(oneTo(40));
  });

  it('tries again what was not taken, lets later messages pass, and gives up after the last try', async () => {
    const { url, seen } = await ground.endpoint((sequence, time) => (sequence === 2 ? 503 : sequence === 3 && time < 3 ? 500 : 200));
    const subscription = await ground.subscribe(url);
    await ground.publish(5);
    ground.start();
    await until('it is over', async () => {
      const { delivered = 0, given_up: givenUp = 0 } = await ground.statuses(subscription);
      return delivered === 4 && givenUp === 1;
    });
    const countOf = (sequence: number) => seen.filter((one) => one === sequence).length;
    expect(oneTo(5).map(countOf)).toEqual([1, 4, 3, 1, 1]);
    const { rows } = await ground.pool.query<{ status: number }>('SELECT status FROM webhook_attempts WHERE sequence = 2 ORDER BY at');
    expect(rows.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
  });

  it('leaves an endpoint alone that fails again and again, and asks with one message whether it is back', async () => {
    const FAILURES = 3;
    const at: number[] = [];
    const { url, seen } = await ground.endpoint(() => (at.push(performance.now()) > FAILURES ? 200 : 500));
    const subscription = await ground.subscribe(url);
    await ground.publish(30);
    ground.start({
      ...FAST,
      pauses: Array.from({ length: 50 }, () => 1),
      breaker: { ...BREAKER, failuresBeforeRest: FAILURES, firstRestMs: 1_000, longestRestMs: 1_000 },
    });
    await until('everything arrives', async () => (await ground.statuses(subscription))['delivered'] === 30);
    // A fifth of a rest is chance at most.
    expect(at[FAILURES]! - at[FAILURES - 1]!).toBeGreaterThan(790);
    expect(seen.slice(FAILURES)).toEqual(oneTo(30));
  });

  it('says that an endpoint is gone, or was out of reach for too long', async () => {
    const gone = await ground.endpoint(() => 410);
    const first = await ground.subscribe(gone.url);
    const second = await ground.subscribe('http://127.0.0.1:1/');
    await ground.publish(3);
    ground.start({ ...FAST, breaker: { ...FAST.breaker, unreachableAfterMs: 60 } });
    await until('both are disabled', () => ground.disabled.length === 2);
    expect(new Map(ground.disabled)).toEqual(
      new Map([
        [first, 'gone'],
        [second, 'unreachable'],
      ]),
    );
    expect(gone.seen).toEqual([1]);
  });

  it('sends again from where a replay was asked for', async () => {
    const { url, seen } = await ground.endpoint(() => 200);
    const subscription = await ground.subscribe(url);
    await ground.publish(3);
    const { rows } = await ground.pool.query<{ at: Date }>('SELECT published_at AS at FROM public_events WHERE sequence = 2');
    ground.start();
    await until('it is delivered', () => seen.length === 3);
    await ground.pool.query('UPDATE subscriptions SET replay_id = $2, replay_from = $3 WHERE id = $1', [subscription, id(5), rows[0]!.at]);
    await until('it is replayed', () => seen.length === 5);
    expect(seen).toEqual([1, 2, 3, 2, 3]);
  });

  it('signs a sample, too, with every secret that was replaced within a day', async () => {
    const signatures: string[] = [];
    const url = await ground.listen((request, body, response) => {
      const headers = request.headers as Record<string, string>;
      signatures.push(...headers['webhook-signature']!.split(' '));
      for (const version of [1, 2, 3]) new Webhook(secretText(webhookKeys(MASTER_KEY, subscription, version))).verify(body, headers);
      response.writeHead(204).end();
    });
    const subscription = await ground.subscribe(url);
    await ground.pool.query(
      `UPDATE subscriptions SET secret_version = 3, rotations = ARRAY[now() - interval '1 hour', now() - interval '1 minute'] WHERE id = $1`,
      [subscription],
    );
    ground.start();
    expect((await ground.dispatcher.test(subscription, aSample())).answered).toMatchObject({ error: null, status: 204 });
    expect(signatures.map((one) => one.split(',')[0])).toEqual(['v1', 'v1', 'v1', 'v1a', 'v1a', 'v1a']);
  });

  describe('about an endpoint that rests for an hour', () => {
    const HOUR = 3_600_000;
    let up = false;
    const resting = async () => {
      up = false;
      const { url, seen } = await ground.endpoint(() => (up ? 200 : 500));
      const subscription = await ground.subscribe(url);
      await ground.publish(4);
      ground.start({
        ...FAST,
        pauses: oneTo(10).map(() => HOUR),
        breaker: { ...BREAKER, failuresBeforeRest: 3, firstRestMs: HOUR, longestRestMs: HOUR },
      });
      await until('it rests', async () => (await restOf(subscription)) !== null);
      expect(seen).toEqual([1, 2, 3]);
      return { subscription, seen };
    };
    const restOf = async (subscription: string) =>
      (
        await ground.pool.query<{ open_until: Date | null }>('SELECT open_until FROM webhook_progress WHERE subscription_id = $1', [
          subscription,
        ])
      ).rows[0]?.open_until ?? null;
    const everythingArrives = (subscription: string) =>
      until('everything arrives', async () => (await ground.statuses(subscription))['delivered'] === 4);

    it('wakes it by a sample that it takes, and by none that it refuses', async () => {
      const { subscription } = await resting();
      expect((await ground.dispatcher.test(subscription, aSample())).answered).toMatchObject({ status: 500 });
      expect(await restOf(subscription)).not.toBeNull();
      up = true;
      expect((await ground.dispatcher.test(subscription, aSample())).answered).toMatchObject({ status: 200 });
      expect(await restOf(subscription)).toBeNull();
      await everythingArrives(subscription);
    });

    it('wakes it when its partner says that it is back', async () => {
      const { subscription } = await resting();
      up = true;
      await ground.dispatcher.wake(subscription);
      expect(await restOf(subscription)).toBeNull();
      await everythingArrives(subscription);
    });
  });

  it('leaves the pauses of single messages as they are when an endpoint that does not rest takes a sample', async () => {
    const { url, seen } = await ground.endpoint((sequence) => (sequence === 1 ? 500 : 200));
    const subscription = await ground.subscribe(url);
    await ground.publish(2);
    ground.start({ ...FAST, pauses: oneTo(10).map(() => 3_600_000) });
    await until('the second is delivered', async () => (await ground.statuses(subscription))['delivered'] === 1);
    await ground.dispatcher.test(subscription, aSample());
    const { rows } = await ground.pool.query(
      `SELECT FROM webhook_deliveries WHERE status = 'pending' AND due_at > now() + interval '30 minutes'`,
    );
    expect(rows).toHaveLength(1);
    expect(seen).toEqual([1, 2, 0]);
  });

  it('counts what is still to be sent, queued or not, up to a bound', async () => {
    const PUBLISHED = 900;
    const endpoint = await ground.endpoint(() => 500);
    const all = await ground.subscribe(endpoint.url);
    const some = await ground.subscribe(endpoint.url, { types: ['case.decided'] });
    const fresh = await ground.subscribe(endpoint.url);
    await ground.pool.query('UPDATE subscriptions SET starts_at = clock_timestamp() WHERE id = $1', [fresh]);
    await ground.publish(PUBLISHED);
    await ground.publish(5, { type: 'case.decided' });
    const deliveries = new Deliveries(ground.pool);
    const counts = () => Promise.all([all, some, fresh].map((id) => deliveries.outstanding(id, 10_000)));
    // Before what sends has looked at any of them.
    expect(await counts()).toEqual([PUBLISHED + 5, 5, PUBLISHED + 5]);
    await deliveries.queue((await deliveries.endpoint(all))!);
    await deliveries.queue((await deliveries.endpoint(some))!);
    expect((await ground.statuses(all))['pending']).toBe(200);
    expect(await counts()).toEqual([PUBLISHED + 5, 5, PUBLISHED + 5]);
    expect(await deliveries.outstanding(all, 300)).toBe(300);
    await ground.pool.query(`UPDATE webhook_deliveries SET status = 'delivered' WHERE subscription_id = $1`, [all]);
    expect(await deliveries.outstanding(all, 10_000)).toBe(PUBLISHED + 5 - 200);
    // A replay that is asked for and not yet begun.
    await ground.pool.query(`UPDATE subscriptions SET replay_id = gen_random_uuid(), replay_from = 'epoch' WHERE id = $1`, [all]);
    expect(await deliveries.outstanding(all, 10_000)).toBe(PUBLISHED + 5);
  });

  it('begins where the subscription says', async () => {
    await ground.publish(2);
    const { url, seen } = await ground.endpoint(() => 200);
    const subscription = await ground.subscribe(url);
    await ground.pool.query('UPDATE subscriptions SET starts_at = clock_timestamp() WHERE id = $1', [subscription]);
    ground.start();
    await until('it has begun', async () => (await ground.pool.query('SELECT FROM webhook_progress')).rowCount === 1);
    await ground.publish(1);
    await until('the new one arrives', () => seen.length === 1);
    expect(seen).toEqual([3]);
  });

  it('loses nothing when it is stopped in the middle and started again', async () => {
    const { url, seen } = await ground.endpoint(() => 200);
    const subscription = await ground.subscribe(url);
    await ground.publish(120);
    ground.start();
    await until('it is in the middle', () => seen.length > 20);
    await ground.stop();
    ground.start();
    await until('everything is delivered', async () => (await ground.statuses(subscription))['delivered'] === 120);
    expect([...new Set(seen)]).toEqual(oneTo(120));
    // At least once: the one that was on its way may come twice.
    expect(seen.length).toBeLessThanOrEqual(121);
  });
});
