import type pg from 'pg';
import { topicOf } from './public-records.js';

export interface Refill {
  readonly topic: string;
  readonly sentTo: bigint;
  readonly upTo: bigint;
}

/**
 * Topics that lost what they were sent: deleted, made anew by hand, or restored from a backup. Written down before anything is sent again,
 * so that a crash in the middle leaves no gap.
 */
export class TopicRefills {
  constructor(private readonly pool: pg.Pool) {}

  /** Of everything sent so far, how many records each topic must have taken at least. */
  async owed(sentTo: bigint): Promise<ReadonlyMap<string, bigint>> {
    const { rows } = await this.pool.query<{ service: string; audience: string | null; count: string }>(
      'SELECT service, audience, count(*) FROM public_events WHERE sequence <= $1 GROUP BY service, audience',
      [String(sentTo)],
    );
    const owed = new Map<string, bigint>();
    for (const { count, ...row } of rows) owed.set(topicOf(row), (owed.get(topicOf(row)) ?? 0n) + BigInt(count));
    return owed;
  }

  /** From the first event on; a refill that was under way begins anew. */
  async begin(topic: string, upTo: bigint): Promise<void> {
    await this.pool.query(
      'INSERT INTO kafka_refills(topic, up_to) VALUES ($1, $2) ON CONFLICT (topic) DO UPDATE SET sent_to = 0, up_to = EXCLUDED.up_to',
      [topic, String(upTo)],
    );
  }

  async pending(): Promise<readonly Refill[]> {
    const { rows } = await this.pool.query<{ topic: string; sent_to: string; up_to: string }>(
      'SELECT topic, sent_to, up_to FROM kafka_refills ORDER BY topic',
    );
    return rows.map(({ topic, sent_to, up_to }) => ({ topic, sentTo: BigInt(sent_to), upTo: BigInt(up_to) }));
  }

  async moved(client: pg.PoolClient, { topic, upTo }: Refill, sentTo: bigint): Promise<void> {
    if (sentTo >= upTo) await client.query('DELETE FROM kafka_refills WHERE topic = $1', [topic]);
    else await client.query('UPDATE kafka_refills SET sent_to = $2 WHERE topic = $1', [topic, String(sentTo)]);
  }
}
