import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
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
import { SUBSCRIPTION_ROTATIONS_SQL, SUBSCRIPTIONS_TABLE_SQL } from '../subscriptions/subscriptions.tables.js';
import { BREAKER } from './retry-schedule.js';
import { WEBHOOK_TABLES_SQL } from './webhook.tables.js';
import { WEBHOOK_TIMES, WebhookDispatcher, type WebhookTimes } from './webhook-dispatcher.js';
import { WebhookGuard } from './webhook-guard.js';

/**
 * Hours are hundredths of a second here; the schedule itself is a pure function with a spec of its own. An answer may take its time: it
 * comes from this same process, which may be kept waiting, and a message that is sent twice would be seen twice.
 */
export const FAST: WebhookTimes = {
  ...WEBHOOK_TIMES,
  lookEveryMs: 20,
  answerWithinMs: 120_000,
  pauses: [30, 30, 30],
  breaker: { ...BREAKER, failuresBeforeRest: 100 },
};

export const MASTER_KEY = Buffer.alloc(32, 1);

interface Endpoint {
  readonly url: string;
  /** Sequences in the order in which they came. */
  readonly seen: readonly number[];
}
type Taken = (request: IncomingMessage, body: string, response: ServerResponse) => void;

export const oneTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** @throws Error naming what was waited for, when it doesn't come within a minute. */
export const until = async (what: string, look: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + 60_000;
  while (!(await look())) {
    if (performance.now() > deadline) throw new Error(`${what}: not within a minute`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** A database with what the dispatcher reads and writes, endpoints on this machine, and events to send to them. */
export class WebhookGround {
  readonly disabled: [string, string][] = [];
  log = recordingLogger('partners');
  private readonly servers: Server[] = [];
  private running: WebhookDispatcher | null = null;
  private subscriptions = 0;
  private published = 0;

  private constructor(
    private readonly postgres: TestPostgres,
    readonly pool: pg.Pool,
  ) {}

  static async open(): Promise<WebhookGround> {
    const postgres = await startTestPostgres();
    const connectionString = await postgres.createDatabase();
    await migrateEventStore(connectionString, { ownership: {}, serviceLogins: {} });
    return new WebhookGround(postgres, createPool({ connectionString, applicationName: 'webhooks-spec' }));
  }

  /** As if nothing had been before. */
  async clear(): Promise<void> {
    await this.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    for (const sql of [directoryTablesSql, PUBLIC_EVENTS_SQL, SUBSCRIPTIONS_TABLE_SQL, SUBSCRIPTION_ROTATIONS_SQL, WEBHOOK_TABLES_SQL])
      await this.pool.query(sql);
    this.disabled.length = 0;
    this.log = recordingLogger('partners');
  }

  get dispatcher(): WebhookDispatcher {
    if (!this.running) throw new Error('nothing sends: start it first');
    return this.running;
  }

  start(times: WebhookTimes = FAST): void {
    this.running = new WebhookDispatcher({
      pool: this.pool,
      events: new PublicEvents(this.pool),
      guard: new WebhookGuard(true),
      masterKey: MASTER_KEY,
      publicUrl: 'https://shangliang.example',
      disable: async (subscriptionId, why) => {
        this.disabled.push([subscriptionId, why]);
        await this.pool.query(`UPDATE subscriptions SET status = 'disabled' WHERE id = $1`, [subscriptionId]);
      },
      log: this.log.logger,
      times,
    });
    this.running.start();
  }

  async stop(): Promise<void> {
    await this.running?.close();
    this.running = null;
  }

  /** Stops what sends, and the endpoints. */
  async rest(): Promise<void> {
    await this.stop();
    for (const server of this.servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.postgres.stop();
  }

  /** @param answer status by how often this message has been asked; null: no answer. */
  async endpoint(answer: (sequence: number, time: number) => number | null): Promise<Endpoint> {
    const seen: number[] = [];
    const url = await this.listen((_request, body, response) => {
      const sequence = Number((JSON.parse(body) as { sequence: string }).sequence);
      seen.push(sequence);
      const status = answer(sequence, seen.filter((one) => one === sequence).length);
      if (status !== null) response.writeHead(status).end();
    });
    return { url, seen };
  }

  async listen(taken: Taken): Promise<string> {
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => taken(request, body, response));
    });
    this.servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  async subscribe(url: string, over: { types?: string[]; themes?: string[]; partner?: string } = {}): Promise<string> {
    const subscription = id(9_000 + ++this.subscriptions);
    await this.pool.query(
      `INSERT INTO subscriptions(id, partner_id, name, url, types, jurisdiction_ids, themes, status, secret_version, opened_at)
       VALUES ($1, $2, 'x', $3, $4, '{}', $5, 'active', 1, now())`,
      [subscription, over.partner ?? id(70), url, over.types ?? [], over.themes ?? []],
    );
    return subscription;
  }

  /** @returns ids of the events. */
  async publish(count: number, over: { type?: string; theme?: string; audience?: string } = {}): Promise<readonly string[]> {
    const ids = oneTo(count).map(() => id(100_000 + ++this.published));
    for (const eventId of ids)
      await this.pool.query(
        `WITH head AS (UPDATE public_head SET last = last + 1 RETURNING last)
         INSERT INTO public_events(sequence, id, type, version, service, source, subject, partition_key, theme, audience, time, data)
         SELECT last, $1, $2, 1, 'intake', '/logs/x/intake', 'case/1', 'k', $3, $4, now(), '{}'::bytea FROM head`,
        [eventId, over.type ?? 'case.concluded', over.theme ?? 'livelihood', over.audience ?? null],
      );
    return ids;
  }

  /** How many messages each has taken, as of one moment, in the order of the subscriptions. */
  async delivered(subscriptions: readonly string[]): Promise<number[]> {
    const { rows } = await this.pool.query<{ count: number }>(
      `SELECT count(d.sequence)::int AS count FROM unnest($1::uuid[]) WITH ORDINALITY AS s(id, place)
       LEFT JOIN webhook_deliveries d ON d.subscription_id = s.id AND d.status = 'delivered' GROUP BY s.place ORDER BY s.place`,
      [subscriptions],
    );
    return rows.map(({ count }) => count);
  }

  async statuses(subscription: string): Promise<Record<string, number>> {
    const { rows } = await this.pool.query<{ status: string; count: number }>(
      'SELECT status, count(*)::int AS count FROM webhook_deliveries WHERE subscription_id = $1 GROUP BY 1',
      [subscription],
    );
    return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  }
}
