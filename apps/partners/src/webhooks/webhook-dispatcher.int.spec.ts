import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import { directoryTablesSql } from '#libs/directory';
import { id } from '#libs/event-sourcing/testing';
import { migrateEventStore } from '#libs/event-store';
import { recordingLogger } from '#libs/observability/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { PUBLIC_EVENTS_SQL } from '../publishing/public-events.tables.js';
import { PublicEvents } from '../publishing/public-events.reader.js';
import { SUBSCRIPTIONS_TABLE_SQL } from '../subscriptions/subscriptions.projection.js';
import { BREAKER } from './retry-schedule.js';
import { WEBHOOK_TABLES_SQL } from './webhook.tables.js';
import { WebhookDispatcher, type WebhookTimes } from './webhook-dispatcher.js';
import { WebhookGuard } from './webhook-guard.js';

/** Hours are hundredths of a second here; the schedule itself is a pure function with a spec of its own. */
const FAST: WebhookTimes = {
  lookEveryMs: 20,
  answerWithinMs: 400,
  pauses: [30, 30, 30],
  breaker: { ...BREAKER, failuresBeforeRest: 100 },
};

let postgres: TestPostgres;
let pool: pg.Pool;
let databaseUrl: string;
let dispatcher: WebhookDispatcher | null = null;
const servers: Server[] = [];
const disabled: [string, string][] = [];

beforeAll(async () => {
  postgres = await startTestPostgres();
  databaseUrl = await postgres.createDatabase();
  await migrateEventStore(databaseUrl, { ownership: {}, serviceLogins: {} });
  pool = createPool({ connectionString: databaseUrl, applicationName: 'webhooks-spec' });
}, 60_000);
beforeEach(async () => {
  await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  for (const sql of [directoryTablesSql, PUBLIC_EVENTS_SQL, SUBSCRIPTIONS_TABLE_SQL, WEBHOOK_TABLES_SQL]) await pool.query(sql);
  disabled.length = 0;
});
afterEach(async () => {
  await dispatcher?.close();
  dispatcher = null;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
afterAll(async () => {
  await pool?.end();
  await postgres?.stop();
});

const start = (times: WebhookTimes = FAST): void => {
  dispatcher = new WebhookDispatcher({
    pool,
    events: new PublicEvents(pool),
    guard: new WebhookGuard(true),
    masterKey: Buffer.alloc(32, 1),
    publicUrl: 'https://shangliang.example',
    disable: async (subscriptionId, why) => {
      disabled.push([subscriptionId, why]);
      await pool.query(`UPDATE subscriptions SET status = 'disabled' WHERE id = $1`, [subscriptionId]);
    },
    log: recordingLogger('partners').logger,
    times,
  });
  dispatcher.start();
};

/** @param answer status by how often this message has been asked; null: no answer. */
const endpoint = async (answer: (sequence: number, time: number) => number | null): Promise<{ url: string; seen: number[] }> => {
  const seen: number[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const sequence = Number((JSON.parse(body) as { sequence: string }).sequence);
      seen.push(sequence);
      const status = answer(sequence, seen.filter((one) => one === sequence).length);
      if (status !== null) response.writeHead(status).end();
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, seen };
};

let subscriptions = 0;
const subscribe = async (url: string, over: { types?: string[]; themes?: string[]; partner?: string } = {}): Promise<string> => {
  const subscription = id(9_000 + ++subscriptions);
  await pool.query(
    `INSERT INTO subscriptions(id, partner_id, name, url, types, jurisdiction_ids, themes, status, secret_version, opened_at)
     VALUES ($1, $2, 'x', $3, $4, '{}', $5, 'active', 1, now())`,
    [subscription, over.partner ?? id(70), url, over.types ?? [], over.themes ?? []],
  );
  return subscription;
};

let published = 0;
const publish = async (count: number, over: { type?: string; theme?: string; audience?: string } = {}): Promise<void> => {
  for (let n = 0; n < count; n++)
    await pool.query(
      `WITH head AS (UPDATE public_head SET last = last + 1 RETURNING last)
       INSERT INTO public_events(sequence, id, type, version, service, source, subject, partition_key, theme, audience, time, data)
       SELECT last, $1, $2, 1, 'intake', '/logs/x/intake', 'case/1', 'k', $3, $4, now(), '{}'::bytea FROM head`,
      [id(100_000 + ++published), over.type ?? 'case.concluded', over.theme ?? 'livelihood', over.audience ?? null],
    );
};

const until = async (what: string, look: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + 15_000;
  while (!(await look())) {
    if (performance.now() > deadline) throw new Error(`${what}: not within 15 s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const oneTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
const statuses = async (subscription: string): Promise<Record<string, number>> => {
  const { rows } = await pool.query<{ status: string; count: number }>(
    'SELECT status, count(*)::int AS count FROM webhook_deliveries WHERE subscription_id = $1 GROUP BY 1',
    [subscription],
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
};

describe('what sends webhooks', () => {
  it('sends what is wanted, once and in order', async () => {
    const { url, seen } = await endpoint(() => 200);
    const all = await subscribe(url);
    const some = await endpoint(() => 200);
    await subscribe(some.url, { types: ['case.decided'], themes: ['reform'] });
    await publish(230);
    await publish(1, { type: 'case.decided' });
    await publish(1, { type: 'case.decided', theme: 'reform' });
    await publish(1, { audience: id(71) });
    await publish(1, { audience: id(70) });
    start();
    await until('everything is delivered', async () => (await statuses(all))['delivered'] === 233);
    expect(seen).toEqual([...oneTo(232), 234]);
    expect(some.seen).toEqual([232]);
  });

  it('lets a dead, a slow and a failing endpoint delay nobody else', async () => {
    const silent = await endpoint(() => null);
    const failing = await endpoint(() => 500);
    const healthy = await endpoint(() => 204);
    await subscribe(silent.url);
    await subscribe('http://127.0.0.1:1/');
    await subscribe(failing.url);
    const fine = await subscribe(healthy.url);
    await publish(40);
    const started = performance.now();
    start();
    await until('the healthy endpoint has everything', async () => (await statuses(fine))['delivered'] === 40);
    // One silent message alone holds its own endpoint for 400 ms; forty one after the other would take 16 s.
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(healthy.seen).toEqual(oneTo(40));
  });

  it('tries again what was not taken, lets later messages pass, and gives up after the last try', async () => {
    const { url, seen } = await endpoint((sequence, time) => (sequence === 2 ? 503 : sequence === 3 && time < 3 ? 500 : 200));
    const subscription = await subscribe(url);
    await publish(5);
    start();
    await until('it is over', async () => {
      const { delivered = 0, given_up: givenUp = 0 } = await statuses(subscription);
      return delivered === 4 && givenUp === 1;
    });
    const countOf = (sequence: number) => seen.filter((one) => one === sequence).length;
    expect(oneTo(5).map(countOf)).toEqual([1, 4, 3, 1, 1]);
    const { rows } = await pool.query<{ status: number }>('SELECT status FROM webhook_attempts WHERE sequence = 2 ORDER BY at');
    expect(rows.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
  });

  it('leaves an endpoint alone that fails again and again, and asks with one message whether it is back', async () => {
    let up = false;
    const { url, seen } = await endpoint(() => (up ? 200 : 500));
    const subscription = await subscribe(url);
    await publish(30);
    start({
      ...FAST,
      pauses: Array.from({ length: 50 }, () => 1),
      breaker: { ...BREAKER, failuresBeforeRest: 3, firstRestMs: 1_000, longestRestMs: 1_000 },
    });
    await until('the breaker opens', () => seen.length >= 3);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen).toHaveLength(3);
    up = true;
    await until('everything arrives', async () => (await statuses(subscription))['delivered'] === 30);
    expect(seen.slice(3)).toEqual(oneTo(30));
  });

  it('says that an endpoint is gone, or was out of reach for too long', async () => {
    const gone = await endpoint(() => 410);
    const first = await subscribe(gone.url);
    const second = await subscribe('http://127.0.0.1:1/');
    await publish(3);
    start({ ...FAST, breaker: { ...FAST.breaker, unreachableAfterMs: 60 } });
    await until('both are disabled', () => disabled.length === 2);
    expect(new Map(disabled)).toEqual(
      new Map([
        [first, 'gone'],
        [second, 'unreachable'],
      ]),
    );
    expect(gone.seen).toEqual([1]);
  });

  it('sends again from where a replay was asked for', async () => {
    const { url, seen } = await endpoint(() => 200);
    const subscription = await subscribe(url);
    await publish(3);
    const { rows } = await pool.query<{ at: Date }>('SELECT published_at AS at FROM public_events WHERE sequence = 2');
    start();
    await until('it is delivered', () => seen.length === 3);
    await pool.query('UPDATE subscriptions SET replay_id = $2, replay_from = $3 WHERE id = $1', [subscription, id(5), rows[0]!.at]);
    await until('it is replayed', () => seen.length === 5);
    expect(seen).toEqual([1, 2, 3, 2, 3]);
  });

  it('begins where the subscription says', async () => {
    await publish(2);
    const { url, seen } = await endpoint(() => 200);
    const subscription = await subscribe(url);
    await pool.query('UPDATE subscriptions SET starts_at = clock_timestamp() WHERE id = $1', [subscription]);
    start();
    await until('it has begun', async () => (await pool.query('SELECT FROM webhook_progress')).rowCount === 1);
    await publish(1);
    await until('the new one arrives', () => seen.length === 1);
    expect(seen).toEqual([3]);
  });

  it('loses nothing when it is stopped in the middle and started again', async () => {
    const { url, seen } = await endpoint(() => 200);
    const subscription = await subscribe(url);
    await publish(120);
    start();
    await until('it is in the middle', () => seen.length > 20);
    await dispatcher!.close();
    start();
    await until('everything is delivered', async () => (await statuses(subscription))['delivered'] === 120);
    expect([...new Set(seen)]).toEqual(oneTo(120));
    // At least once: the one that was on its way may come twice.
    expect(seen.length).toBeLessThanOrEqual(121);
  });
});
