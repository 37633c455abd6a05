// Webhook messages per second to receivers on this machine, recorded one by one as the service does it:
//   npm run build && node test/bench/webhooks.mjs [--messages 1000] [--json]
// to one endpoint, to ten, and to ten with a dead one among them that takes connections and never answers; beside bare posts of the same
// signed bytes, one after the other, in the same run.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const dist = new URL('../../dist/', import.meta.url);
const from = (path) => import(new URL(path, dist));

const ENDPOINTS = 10;
const WITHIN_MS = 5 * 60_000;
const id = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Answers 204 on one port and nothing at all on the other; on a core of its own where there is one. */
const RECEIVER = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
const listening = (taken) => new Promise((settle) => {
  const server = createServer((request, response) => request.resume().once('end', () => taken(response)));
  server.listen(0, '127.0.0.1', () => settle(server.address().port));
});
Promise.all([listening((response) => response.writeHead(204).end()), listening(() => {})]).then(([healthy, dead]) => parentPort.postMessage({ healthy, dead }));
`;

/** @returns messages per second, each figure of one run. */
const benchWebhooks = async ({ messages = 1_000, say = () => {} } = {}) => {
  const [{ startEmbeddedPostgres, createPool, ensureDatabase, withDatabase }, { migrateEventStore }, { directoryTablesSql }] =
    await Promise.all([from('libs/postgres/src/index.js'), from('libs/event-store/src/index.js'), from('libs/directory/src/index.js')]);
  const partners = 'apps/partners/src';
  const { PUBLIC_EVENTS_SQL } = await from(`${partners}/publishing/public-events.tables.js`);
  const { PublicEvents } = await from(`${partners}/publishing/public-events.reader.js`);
  const { SUBSCRIPTIONS_TABLE_SQL } = await from(`${partners}/subscriptions/subscriptions.projection.js`);
  const { WEBHOOK_TABLES_SQL } = await from(`${partners}/webhooks/webhook.tables.js`);
  const { WebhookDispatcher } = await from(`${partners}/webhooks/webhook-dispatcher.js`);
  const { WebhookGuard } = await from(`${partners}/webhooks/webhook-guard.js`);
  const { sendWebhook } = await from(`${partners}/webhooks/send-webhook.js`);
  const { signedHeaders, webhookKeys } = await from(`${partners}/webhooks/signature.js`);
  const { publicEvents: contract } = await from('libs/contracts/src/index.js');

  const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
  const masterKey = Buffer.alloc(32, 1);
  const guard = new WebhookGuard(true);
  const concluded = contract.find(({ type }) => type === 'case.concluded');
  const data = Buffer.from(JSON.stringify(concluded.example));

  const folder = await mkdtemp(join(tmpdir(), 'shangliang-bench-webhooks-'));
  const postgres = await startEmbeddedPostgres({ folder });
  const receiver = new Worker(RECEIVER, { eval: true });
  let pool;
  try {
    const ports = await new Promise((settle, fail) => receiver.once('message', settle).once('error', fail));
    const addresses = { healthy: `http://127.0.0.1:${ports.healthy}/`, dead: `http://127.0.0.1:${ports.dead}/` };
    const admin = createPool({ connectionString: postgres.adminUrl, applicationName: 'bench', max: 2 });
    await ensureDatabase(admin, 'shangliang');
    await admin.end();
    const url = withDatabase(postgres.adminUrl, 'shangliang');
    await migrateEventStore(url, { ownership: {}, serviceLogins: {} });
    pool = createPool({ connectionString: url, applicationName: 'bench' });

    const deliver = async (healthy, dead) => {
      await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      for (const sql of [directoryTablesSql, PUBLIC_EVENTS_SQL, SUBSCRIPTIONS_TABLE_SQL, WEBHOOK_TABLES_SQL]) await pool.query(sql);
      const each = Math.ceil(messages / healthy);
      await pool.query(
        `INSERT INTO public_events(sequence, id, type, version, service, source, subject, partition_key, theme, time, data)
         SELECT n, gen_random_uuid(), 'case.concluded', 1, 'deliberation', '/logs/x/deliberation', 'case/1', 'k', 'livelihood', now(), $2
         FROM generate_series(1, $1::int) n`,
        [each, data],
      );
      await pool.query('UPDATE public_head SET last = $1', [each]);
      const endpoints = [...Array(dead).fill(addresses.dead), ...Array(healthy).fill(addresses.healthy)];
      for (const [n, address] of endpoints.entries())
        await pool.query(
          `INSERT INTO subscriptions(id, partner_id, name, url, types, jurisdiction_ids, themes, status, secret_version, opened_at)
           VALUES ($1, $2, 'x', $3, '{}', '{}', '{}', 'active', 1, now())`,
          [id(n + 1), id(70), address],
        );
      const dispatcher = new WebhookDispatcher({
        pool,
        events: new PublicEvents(pool),
        guard,
        masterKey,
        publicUrl: 'https://shangliang.example',
        disable: async () => {},
        log: silent,
      });
      const wanted = each * healthy;
      const started = performance.now();
      dispatcher.start();
      try {
        for (;;) {
          const { rows } = await pool.query(`SELECT count(*)::int AS count FROM webhook_deliveries WHERE status = 'delivered'`);
          if (rows[0].count >= wanted) return Math.round(wanted / ((performance.now() - started) / 1000));
          if (performance.now() - started > WITHIN_MS) throw new Error(`${rows[0].count} of ${wanted} delivered within ${WITHIN_MS} ms`);
          await sleep(20);
        }
      } finally {
        await dispatcher.close();
      }
    };

    const bare = async () => {
      const body = JSON.stringify({ specversion: '1.0', data: concluded.example });
      const keys = [webhookKeys(masterKey, id(1), 1)];
      const started = performance.now();
      for (let n = 0; n < messages; n++) {
        const { error } = await sendWebhook(
          guard,
          addresses.healthy,
          signedHeaders(keys, id(n), new Date(), body),
          body,
          new AbortController().signal,
        );
        if (error !== null) throw new Error(error);
      }
      return Math.round(messages / ((performance.now() - started) / 1000));
    };

    const measured = async (what, work) => {
      say(`${what} …`);
      return work();
    };
    // The first run warms up what all of them use.
    await deliver(1, 0);
    return {
      bench: 'webhooks',
      cores: availableParallelism(),
      node: process.version,
      messages,
      barePostsPerSecond: await measured('bare posts', bare),
      toOnePerSecond: await measured('one endpoint', () => deliver(1, 0)),
      toTenPerSecond: await measured('ten endpoints', () => deliver(ENDPOINTS, 0)),
      toTenBesideADeadOnePerSecond: await measured('ten endpoints and a dead one', () => deliver(ENDPOINTS, 1)),
    };
  } finally {
    await receiver.terminate();
    await pool?.end();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const { values } = parseArgs({
  options: { messages: { type: 'string', default: '1000' }, json: { type: 'boolean', default: false } },
});
const figures = await benchWebhooks({
  messages: Number(values.messages),
  say: values.json ? undefined : (line) => console.error(line),
});
console.log(values.json ? JSON.stringify(figures) : figures);
