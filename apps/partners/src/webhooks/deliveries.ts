import type pg from 'pg';
import { inTransaction } from '#libs/postgres';
import { WANTED_SQL, wantedValues, type Wanted } from '../publishing/public-events.reader.js';
import type { Health } from './retry-schedule.js';
import type { Answered } from './send-webhook.js';

/** Where a message goes, and what it is signed with. */
export interface Addressee {
  readonly id: string;
  readonly url: string;
  readonly secretVersion: number;
  /** When secrets were replaced, in order; those of long ago are left out. */
  readonly rotations: readonly Date[];
}

/** What the dispatcher has to know of one subscription. */
export interface Endpoint extends Addressee {
  readonly partnerId: string;
  readonly wanted: Wanted;
  readonly startsAt: Date | null;
  readonly replayId: string | null;
  readonly replayFrom: Date | null;
}

export interface DueDelivery {
  readonly sequence: bigint;
  readonly attempts: number;
}

interface EndpointRow extends Omit<Endpoint, 'wanted'> {
  readonly types: string[];
  readonly jurisdictionIds: string[];
  readonly themes: string[];
}

/** Messages of one subscription that wait at most; what was published beyond waits in the table of all. */
export const MOST_PENDING = 500;
const QUEUE_BATCH = 200;

/** Sequence before the first event published at or after an instant. */
const sequenceBefore = (instant: string): string =>
  `COALESCE((SELECT min(sequence) - 1 FROM public_events WHERE published_at >= ${instant}), (SELECT last FROM public_head))`;
const SEQUENCE_BEFORE = sequenceBefore('$2::timestamptz');

const ENDPOINT = `s.id, s.partner_id AS "partnerId", s.url, s.types, s.jurisdiction_ids AS "jurisdictionIds", s.themes, s.starts_at AS "startsAt",
  s.replay_id AS "replayId", s.replay_from AS "replayFrom", s.secret_version AS "secretVersion", s.rotations`;
const toEndpoint = ({ types, jurisdictionIds, themes, ...row }: EndpointRow): Endpoint => ({
  ...row,
  wanted: { types, jurisdictionIds, themes, audience: row.partnerId },
});

export class Deliveries {
  constructor(private readonly pool: pg.Pool) {}

  /** Active subscriptions that have something to do now. */
  async endpointsWithWork(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>({
      name: 'webhook-endpoints',
      text: `SELECT s.id FROM subscriptions s LEFT JOIN webhook_progress p ON p.subscription_id = s.id
             WHERE s.status = 'active' AND (p.subscription_id IS NULL OR p.replay_id IS DISTINCT FROM s.replay_id
               OR ((p.open_until IS NULL OR p.open_until <= clock_timestamp()) AND (p.queued_to < (SELECT last FROM public_head)
                 OR EXISTS (SELECT FROM webhook_deliveries d WHERE d.subscription_id = s.id AND d.status = 'pending' AND d.due_at <= clock_timestamp()))))`,
    });
    return rows.map(({ id }) => id);
  }

  /** As the subscription stands now; null when it is not active. */
  async endpoint(subscriptionId: string): Promise<Endpoint | null> {
    const { rows } = await this.pool.query<EndpointRow>({
      name: 'webhook-endpoint',
      text: `SELECT ${ENDPOINT} FROM subscriptions s WHERE s.id = $1 AND s.status = 'active'`,
      values: [subscriptionId],
    });
    return rows[0] ? toEndpoint(rows[0]) : null;
  }

  /** @throws Error for a subscription that there is none. */
  async addressee(subscriptionId: string): Promise<Addressee> {
    const { rows } = await this.pool.query<Addressee>(
      'SELECT id, url, secret_version AS "secretVersion", rotations FROM subscriptions WHERE id = $1',
      [subscriptionId],
    );
    if (!rows[0]) throw new Error(`there is no subscription ${subscriptionId}`);
    return rows[0];
  }

  /** Begins where the subscription begins, and again where a replay was asked for; then queues what is wanted and not yet queued. */
  async queue({ id, startsAt, replayId, replayFrom, wanted }: Endpoint): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await client.query(
        `INSERT INTO webhook_progress(subscription_id, queued_to) VALUES ($1, CASE WHEN $2::timestamptz IS NULL THEN 0 ELSE ${SEQUENCE_BEFORE} END) ON CONFLICT DO NOTHING`,
        [id, startsAt],
      );
      if (replayId !== null)
        await client.query(
          `UPDATE webhook_progress SET queued_to = LEAST(queued_to, ${SEQUENCE_BEFORE}), replay_id = $3 WHERE subscription_id = $1 AND replay_id IS DISTINCT FROM $3`,
          [id, replayFrom, replayId],
        );
      const { rows } = await client.query<{ queuedTo: string; pending: number; head: string }>(
        `SELECT queued_to AS "queuedTo", (SELECT last FROM public_head) AS head,
           (SELECT count(*)::int FROM webhook_deliveries WHERE subscription_id = $1 AND status = 'pending') AS pending
         FROM webhook_progress WHERE subscription_id = $1 FOR UPDATE`,
        [id],
      );
      const { queuedTo, pending, head } = rows[0]!;
      if (pending >= MOST_PENDING || BigInt(queuedTo) >= BigInt(head)) return;
      const { rows: queued } = await client.query<{ sequence: string }>(
        `INSERT INTO webhook_deliveries(subscription_id, sequence)
         SELECT $5, e.sequence FROM public_events e WHERE ${WANTED_SQL} AND e.sequence > $6 AND e.sequence <= $7 ORDER BY e.sequence LIMIT ${QUEUE_BATCH}
         ON CONFLICT (subscription_id, sequence) DO UPDATE SET status = 'pending', attempts = 0, due_at = clock_timestamp() RETURNING sequence`,
        [...wantedValues(wanted), id, queuedTo, head],
      );
      const last = queued.reduce((most, { sequence }) => (BigInt(sequence) > most ? BigInt(sequence) : most), 0n);
      await client.query('UPDATE webhook_progress SET queued_to = $2 WHERE subscription_id = $1', [
        id,
        String(queued.length < QUEUE_BATCH ? head : last),
      ]);
    });
  }

  /** In the order of publication; one that is tried again comes before newer ones. */
  async due(subscriptionId: string, limit: number): Promise<readonly DueDelivery[]> {
    const { rows } = await this.pool.query<{ sequence: string; attempts: number }>({
      name: 'webhook-due',
      text: `SELECT sequence, attempts FROM webhook_deliveries WHERE subscription_id = $1 AND status = 'pending' AND due_at <= clock_timestamp() ORDER BY sequence LIMIT $2`,
      values: [subscriptionId, limit],
    });
    return rows.map(({ sequence, attempts }) => ({ sequence: BigInt(sequence), attempts }));
  }

  async health(subscriptionId: string): Promise<Health> {
    const { rows } = await this.pool.query<{ failures: number; failing_since: Date | null; open_until: Date | null }>(
      'SELECT failures, failing_since, open_until FROM webhook_progress WHERE subscription_id = $1',
      [subscriptionId],
    );
    const [row] = rows;
    return {
      failures: row?.failures ?? 0,
      failingSince: row?.failing_since?.getTime() ?? null,
      openUntil: row?.open_until?.getTime() ?? null,
    };
  }

  /**
   * @param nextInMs until the next try; null when it was taken or is given up.
   * @returns the subscription as it stands now: its partner may have changed or ended it meanwhile; null when it is not active.
   */
  async record(
    subscriptionId: string,
    { sequence }: DueDelivery,
    answer: Pick<Answered, 'status' | 'error' | 'ms'>,
    nextInMs: number | null,
    health: Health,
  ): Promise<Endpoint | null> {
    const status = answer.error === null ? 'delivered' : nextInMs === null ? 'given_up' : 'pending';
    const instant = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
    // One statement, so one trip: it is what bounds how fast an endpoint is served.
    const { rows } = await this.pool.query<EndpointRow>({
      name: 'webhook-record',
      text: `WITH tried AS (INSERT INTO webhook_attempts(subscription_id, sequence, status, error, ms) VALUES ($1, $2, $3, $4, $5)),
               moved AS (UPDATE webhook_deliveries SET status = $6, attempts = attempts + 1, due_at = clock_timestamp() + $7 * interval '1 millisecond'
                 WHERE subscription_id = $1 AND sequence = $2),
               judged AS (UPDATE webhook_progress SET failures = $8, failing_since = $9, open_until = $10 WHERE subscription_id = $1)
             SELECT ${ENDPOINT} FROM subscriptions s WHERE s.id = $1 AND s.status = 'active'`,
      values: [
        subscriptionId,
        String(sequence),
        answer.status,
        answer.error,
        answer.ms,
        status,
        nextInMs ?? 0,
        health.failures,
        instant(health.failingSince),
        instant(health.openUntil),
      ],
    });
    return rows[0] ? toEndpoint(rows[0]) : null;
  }

  /** An endpoint that was disabled begins anew when it is enabled: with its queue, without its failures. */
  async forgetFailures(subscriptionId: string): Promise<void> {
    await this.pool.query('UPDATE webhook_progress SET failures = 0, failing_since = NULL, open_until = NULL WHERE subscription_id = $1', [
      subscriptionId,
    ]);
  }

  /**
   * As {@link forgetFailures}; and what was not taken waits no longer.
   * @param whose the pauses of an endpoint that doesn't rest go on for `resting`: who tries it every minute would use up all its tries.
   */
  async wake(subscriptionId: string, whose: 'resting' | 'any'): Promise<void> {
    await this.pool.query(
      `WITH woken AS (SELECT subscription_id FROM webhook_progress WHERE subscription_id = $1 AND (open_until IS NOT NULL OR $2)),
         due AS (UPDATE webhook_deliveries d SET due_at = clock_timestamp() FROM woken w
           WHERE d.subscription_id = w.subscription_id AND d.status = 'pending' AND d.due_at > clock_timestamp())
       UPDATE webhook_progress SET failures = 0, failing_since = NULL, open_until = NULL WHERE subscription_id = $1`,
      [subscriptionId, whose === 'any'],
    );
  }

  /**
   * How many messages are still to be sent, counted up to `most`: those that wait in the queue, and what is wanted but not queued yet,
   * which a subscription that begins at the beginning has thousands of.
   */
  async outstanding(subscriptionId: string, most: number): Promise<number> {
    const { rows } = await this.pool.query<EndpointRow & { queuedTo: string; pending: number; isBehind: boolean }>(
      `SELECT s.*, q."queuedTo", q."queuedTo" < (SELECT last FROM public_head) AS "isBehind",
         (SELECT count(*)::int FROM webhook_deliveries d WHERE d.subscription_id = s.id AND d.status = 'pending') AS pending
       FROM (SELECT ${ENDPOINT}, s.starts_at, s.replay_id, s.replay_from FROM subscriptions s WHERE s.id = $1) s
       LEFT JOIN webhook_progress p ON p.subscription_id = s.id
       CROSS JOIN LATERAL (SELECT LEAST(
         COALESCE(p.queued_to, CASE WHEN s.starts_at IS NULL THEN 0 ELSE ${sequenceBefore('s.starts_at')} END),
         CASE WHEN s.replay_id IS DISTINCT FROM p.replay_id THEN ${sequenceBefore('s.replay_from')} END) AS "queuedTo") q`,
      [subscriptionId],
    );
    const [row] = rows;
    if (!row?.isBehind) return Math.min(row?.pending ?? 0, most);
    const { rows: counted } = await this.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT FROM public_events e WHERE ${WANTED_SQL} AND e.sequence > $6
         AND NOT EXISTS (SELECT FROM webhook_deliveries d WHERE d.subscription_id = $5 AND d.sequence = e.sequence AND d.status = 'pending')
       LIMIT $7) not_queued`,
      [...wantedValues(toEndpoint(row).wanted), subscriptionId, row.queuedTo, most],
    );
    return Math.min(row.pending + counted[0]!.count, most);
  }

  /** The log of tries is kept for a while; what was sent and is done with too. */
  async sweep(keepDays: number): Promise<void> {
    await this.pool.query(`DELETE FROM webhook_attempts WHERE at < clock_timestamp() - $1 * interval '1 day'`, [keepDays]);
    await this.pool.query(
      `DELETE FROM webhook_deliveries WHERE status <> 'pending' AND due_at < clock_timestamp() - $1 * interval '1 day'`,
      [keepDays],
    );
  }
}
