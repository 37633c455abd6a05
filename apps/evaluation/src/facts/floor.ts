/**
 * SQL for how far a handler of this service has come in one carrier, with nothing missing before, in any partition: the follower of the log
 * leaves one position for all; a Kafka consumer one for each of the 48, and a partition that has none yet stands where the former does.
 */
export const floorSql = (handler: string, carrier: 'log' | 'voices'): string => `SELECT (CASE
    WHEN count(*) FILTER (WHERE partition >= 0) < 48 THEN coalesce(max(position) FILTER (WHERE partition = -1), 0)
    ELSE greatest(coalesce(max(position) FILTER (WHERE partition = -1), 0), min(position) FILTER (WHERE partition >= 0)) END)::text AS floor
  FROM checkpoints WHERE handler = '${handler}' AND carrier = '${carrier}'`;
