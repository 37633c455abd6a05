import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { listOf, pageOf, Problem, readCursor, type Page } from '#libs/http';
import { POOL } from '#libs/service';
import { Deliveries } from '../webhooks/deliveries.js';

const utc = (column: string, name: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${name}"`;

/** Messages still to be sent are counted up to here; more would be to read through the whole table. */
export const MOST_COUNTED = 10_000;

export const SubscriptionView = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    url: z.string(),
    types: z.array(z.string()),
    jurisdictionIds: z.array(z.uuid()),
    themes: z.array(z.string()),
    status: z.enum(['active', 'disabled', 'closed']),
    /** asked, gone (410), unreachable. */
    disabledBecause: z.string().nullable(),
    openedAt: z.string(),
    secretVersion: z.int(),
    failures: z.int().describe('Tries in a row that failed, of whichever messages.'),
    failingSince: z.string().nullable(),
    restsUntil: z
      .string()
      .nullable()
      .describe('Nothing is sent before this instant, because of failures in a row; `enabling`, or a `test` that is taken, ends it.'),
    pending: z
      .int()
      .describe(`Messages that are still to be sent, tried before or not. Counted to ${MOST_COUNTED}: that number means so many or more.`),
    givenUp: z.int().describe('Messages whose last try failed; kept 30 days. A replay sends them again.'),
  })
  .meta({ id: 'Subscription' });
export type SubscriptionRow = z.output<typeof SubscriptionView>;
export const SubscriptionList = listOf(SubscriptionView, 'SubscriptionList');

export const DeliveryView = z
  .strictObject({
    sequence: z.string(),
    eventId: z.uuid(),
    type: z.string(),
    subject: z.string(),
    publishedAt: z.string(),
    status: z.enum(['pending', 'delivered', 'given_up']),
    attempts: z.array(z.strictObject({ at: z.string(), status: z.int().nullable(), error: z.string().nullable(), ms: z.int() })),
    /** When it is tried next. */
    dueAt: z.string().nullable(),
  })
  .meta({ id: 'Delivery' });
export const DeliveryList = listOf(DeliveryView, 'DeliveryList');

const SELECT = `SELECT s.id, s.name, s.url, s.types, s.jurisdiction_ids AS "jurisdictionIds", s.themes, s.status, s.disabled_because AS "disabledBecause",
  ${utc('s.opened_at', 'openedAt')}, s.secret_version AS "secretVersion", COALESCE(p.failures, 0) AS failures,
  ${utc('p.failing_since', 'failingSince')}, ${utc('p.open_until', 'restsUntil')},
  (SELECT count(*)::int FROM webhook_deliveries d WHERE d.subscription_id = s.id AND d.status = 'given_up') AS "givenUp"
  FROM subscriptions s LEFT JOIN webhook_progress p ON p.subscription_id = s.id`;

interface DeliveryRow extends pg.QueryResultRow {
  readonly sequence: string;
}

type StoredRow = Omit<SubscriptionRow, 'pending'>;

/** Subscriptions of one partner; those of others are not there. */
@Injectable()
export class Subscriptions {
  private readonly queues: Deliveries;

  constructor(@Inject(POOL) private readonly pool: pg.Pool) {
    this.queues = new Deliveries(pool);
  }

  async list(partnerId: string): Promise<Page<SubscriptionRow>> {
    const { rows } = await this.pool.query<StoredRow>(
      `${SELECT} WHERE s.partner_id = $1 AND s.status <> 'closed' ORDER BY s.opened_at, s.id LIMIT 100`,
      [partnerId],
    );
    const items: SubscriptionRow[] = [];
    for (const row of rows) items.push(await this.withPending(row));
    return { items, next: null };
  }

  /** @throws Problem `subscription.unknown` */
  async one(partnerId: string, id: string): Promise<SubscriptionRow> {
    const { rows } = await this.pool.query<StoredRow>(`${SELECT} WHERE s.partner_id = $1 AND s.id = $2`, [partnerId, id]);
    if (!rows[0]) throw new Problem('subscription.unknown', { details: { id } });
    return this.withPending(rows[0]);
  }

  private async withPending(row: StoredRow): Promise<SubscriptionRow> {
    return { ...row, pending: row.status === 'closed' ? 0 : await this.queues.outstanding(row.id, MOST_COUNTED) };
  }

  async countOpen(partnerId: string): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM subscriptions WHERE partner_id = $1 AND status <> 'closed'`,
      [partnerId],
    );
    return rows[0]!.count;
  }

  /** Newest first. */
  async deliveries(id: string, status: string | undefined, cursor: string | undefined, limit: number): Promise<Page<DeliveryRow>> {
    const before = readCursor(cursor, z.string().regex(/^\d+$/));
    const { rows } = await this.pool.query<DeliveryRow>(
      `SELECT lpad(d.sequence::text, 20, '0') AS sequence, e.id AS "eventId", e.type, e.subject, ${utc('e.published_at', 'publishedAt')}, d.status,
         CASE WHEN d.status = 'pending' THEN to_char(d.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END AS "dueAt",
         COALESCE((SELECT jsonb_agg(jsonb_build_object('at', to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', a.status, 'error', a.error, 'ms', a.ms) ORDER BY a.at)
           FROM webhook_attempts a WHERE a.subscription_id = d.subscription_id AND a.sequence = d.sequence), '[]') AS attempts
       FROM webhook_deliveries d JOIN public_events e ON e.sequence = d.sequence
       WHERE d.subscription_id = $1 AND ($2::text IS NULL OR d.status = $2) AND ($3::bigint IS NULL OR d.sequence < $3) ORDER BY d.sequence DESC LIMIT $4`,
      [id, status ?? null, before ?? null, limit + 1],
    );
    return pageOf(rows, limit, (row) => row.sequence);
  }
}
