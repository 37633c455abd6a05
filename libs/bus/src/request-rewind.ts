import type { Pool } from 'pg';

/**
 * Asks the relay that leads, now or next, to send every event after `position` to Kafka again. Readers skip what they have applied. Of
 * several requests that wait, the one furthest back holds.
 * @returns false when the relay has not come as far as `position`: there is nothing to repeat.
 */
export const requestRewind = async (pool: Pool, position: bigint, by: string): Promise<boolean> => {
  const { rowCount } = await pool.query(
    'UPDATE relay.state SET rewind_to = LEAST(rewind_to, $1), rewind_requested_by = $2 WHERE position >= $1',
    [position.toString(), by],
  );
  return (rowCount ?? 0) > 0;
};
