import type pg from 'pg';
import type { PublicTopic } from './public-records.js';

/** Counted no further: beyond, it only matters that there is much. */
const MOST_COUNTED = 100_000;

const eventsOf = ({ service, audience }: PublicTopic): { readonly where: string; readonly value: string } =>
  audience === null
    ? { where: 'audience IS NULL AND service = $1', value: service }
    : { where: 'audience IS NOT NULL AND audience = $1::uuid', value: audience };

/** How far each topic has what is published. */
export class TopicProgress {
  constructor(private readonly pool: pg.Pool) {}

  /** Topics of which something is published after one sequence and up to another. */
  async touched(after: bigint, upTo: bigint): Promise<readonly Pick<PublicTopic, 'service' | 'audience'>[]> {
    const { rows } = await this.pool.query<Pick<PublicTopic, 'service' | 'audience'>>(
      'SELECT DISTINCT service, audience FROM public_events WHERE sequence > $1 AND sequence <= $2',
      [String(after), String(upTo)],
    );
    return rows;
  }

  async sentTo({ name }: PublicTopic): Promise<bigint> {
    const { rows } = await this.pool.query<{ sent_to: string }>('SELECT sent_to FROM kafka_topics WHERE topic = $1', [name]);
    return BigInt(rows[0]?.sent_to ?? 0);
  }

  /** Of everything sent so far, how many records the topic must have taken at least. */
  async owed(topic: PublicTopic, sentTo: bigint): Promise<bigint> {
    const { where, value } = eventsOf(topic);
    const { rows } = await this.pool.query<{ count: string }>(`SELECT count(*) FROM public_events WHERE ${where} AND sequence <= $2`, [
      value,
      String(sentTo),
    ]);
    return BigInt(rows[0]!.count);
  }

  /** Events that are not in their topic yet, a hundred thousand at most. */
  async waiting(topic: PublicTopic, sentTo: bigint): Promise<number> {
    const { where, value } = eventsOf(topic);
    const { rows } = await this.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT FROM public_events WHERE ${where} AND sequence > $2 LIMIT ${MOST_COUNTED}) waiting`,
      [value, String(sentTo)],
    );
    return rows[0]!.count;
  }

  async moved(client: pg.PoolClient, { name }: PublicTopic, sentTo: bigint): Promise<void> {
    await client.query(
      'INSERT INTO kafka_topics(topic, sent_to) VALUES ($1, $2) ON CONFLICT (topic) DO UPDATE SET sent_to = EXCLUDED.sent_to',
      [name, String(sentTo)],
    );
  }
}
