import type { Pool } from 'pg';
import { parkedEventOf, type ParkedEvent, type ParkedRow } from './handler-tables.js';
import { quoted } from './projection-tables.js';

/** Parked events of a service, by handler and key in the order in which they have to be applied; at most 10,000. */
export const listParked = async (pool: Pool, service: string, handler?: string): Promise<ParkedEvent[]> => {
  const { rows } = await pool.query<ParkedRow>(
    `SELECT * FROM ${quoted(service)}.parked_events WHERE $1::text IS NULL OR handler = $1 ORDER BY handler, partition_key, position LIMIT 10000`,
    [handler ?? null],
  );
  return rows.map(parkedEventOf);
};

/**
 * Asks the running service to apply the handler's parked keys again, or only one of them; it does so within seconds, or when it next
 * starts. @returns how many events are asked for.
 */
export const requestReplay = async (
  pool: Pool,
  service: string,
  handler: string,
  partitionKey: string | null,
  by: string,
): Promise<number> => {
  const { rowCount } = await pool.query(
    `UPDATE ${quoted(service)}.parked_events SET requested = 'replay', requested_by = $3
     WHERE handler = $1 AND ($2::text IS NULL OR partition_key = $2) AND requested IS NULL`,
    [handler, partitionKey, by],
  );
  return rowCount ?? 0;
};

/**
 * Asks the running service to give up one parked event for this handler: its rows will never show it. Who, when and why is kept in
 * `discarded_events`; what queued behind it is applied. @returns false when no such event is parked.
 * @throws TypeError without a reason.
 */
export const requestDiscard = async (
  pool: Pool,
  service: string,
  handler: string,
  position: bigint,
  reason: string,
  by: string,
): Promise<boolean> => {
  if (reason.trim() === '') throw new TypeError('an event is discarded for a reason');
  const { rowCount } = await pool.query(
    `UPDATE ${quoted(service)}.parked_events SET requested = 'discard', requested_reason = $3, requested_by = $4 WHERE handler = $1 AND position = $2`,
    [handler, position.toString(), reason.trim(), by],
  );
  return (rowCount ?? 0) > 0;
};

/** All of a service's parked events, also those that are too many to list. */
export const countParked = async (pool: Pool, service: string, handler?: string): Promise<number> => {
  const { rows } = await pool.query<{ parked: string }>(
    `SELECT count(*) AS parked FROM ${quoted(service)}.parked_events WHERE $1::text IS NULL OR handler = $1`,
    [handler ?? null],
  );
  return Number(rows[0]?.parked);
};

/** How many parked events of a handler somebody has asked to replay or discard, and the service has not come to yet. */
export const openRequests = async (pool: Pool, service: string, handler: string): Promise<number> => {
  const { rows } = await pool.query<{ open: string }>(
    `SELECT count(*) AS open FROM ${quoted(service)}.parked_events WHERE handler = $1 AND requested IS NOT NULL`,
    [handler],
  );
  return Number(rows[0]?.open);
};
