import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { register } from 'prom-client';
import type { OutgoingRecord } from '#libs/bus/kafka';
import { id } from '#libs/event-sourcing/testing';
import { migrateEventStore } from '#libs/event-store';
import { recordingLogger } from '#libs/observability/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { PublicEvents } from '../publishing/public-events.reader.js';
import { PUBLIC_EVENTS_SQL } from '../publishing/public-events.tables.js';
import { until } from '../webhooks/webhook-ground.fixtures.js';
import { KAFKA_PROGRESS_SQL, TOPIC_PROGRESS_SQL, TOPIC_REFILLS_SQL } from './kafka.tables.js';
import { KafkaPublisher } from './kafka-publisher.js';

/* What sends public events to their topics, in front of brokers that refuse some of them. Real ones: test/partners/public-topics.int.spec.ts. */

const INTAKE = 'public.intake.v1';
const OUTCOMES = 'public.outcomes.v1';
const ofPartner = (n: number): string => `public.partner-${id(n)}.v1`;

/** Brokers as their clients see them. */
class Brokers {
  readonly held = new Map<string, OutgoingRecord[]>();
  readonly closed = new Set<string>();

  readonly ensure = async (topic: string): Promise<bigint> => BigInt(this.held.get(topic)?.length ?? 0);

  readonly producerFor = (topic: string) => {
    const { closed, held } = this;
    return {
      get refusedBy(): Error | null {
        return closed.has(topic) ? new Error('Not authorized to access topics: [Topic authorization failed]') : null;
      },
      send: async (records: readonly OutgoingRecord[], signal: AbortSignal): Promise<void> => {
        while (closed.has(topic)) {
          signal.throwIfAborted();
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        held.set(topic, [...(held.get(topic) ?? []), ...records]);
      },
      disconnect: () => Promise.resolve(),
    };
  };

  idsIn(topic: string): string[] {
    return (this.held.get(topic) ?? []).map(({ headers }) => String(headers['ce_id']));
  }
}

let postgres: TestPostgres;
let pool: pg.Pool;
let brokers: Brokers;
let log: ReturnType<typeof recordingLogger>;
let publisher: KafkaPublisher | null = null;
beforeAll(async () => {
  postgres = await startTestPostgres();
  const connectionString = await postgres.createDatabase();
  await migrateEventStore(connectionString, { ownership: {}, serviceLogins: {} });
  pool = createPool({ connectionString, applicationName: 'kafka-publisher-spec' });
});
beforeEach(async () => {
  await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  for (const sql of [PUBLIC_EVENTS_SQL, KAFKA_PROGRESS_SQL, TOPIC_REFILLS_SQL]) await pool.query(sql);
  brokers = new Brokers();
  log = recordingLogger('partners');
  register.resetMetrics();
});
afterEach(async () => {
  await publisher?.close();
  publisher = null;
});
afterAll(async () => {
  await pool?.end();
  await postgres?.stop();
});

const start = (sendWithinMs = 100): void => {
  publisher = new KafkaPublisher({
    pool,
    events: new PublicEvents(pool),
    producerFor: brokers.producerFor,
    ensure: brokers.ensure,
    publicUrl: 'https://shangliang.example',
    log: log.logger,
    sendWithinMs,
  });
  publisher.start();
};

let made = 0;
const publish = async (count: number, service: string, audience: string | null = null): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => id(700_000 + ++made));
  for (const eventId of ids)
    await pool.query(
      `WITH head AS (UPDATE public_head SET last = last + 1 RETURNING last)
       INSERT INTO public_events(sequence, id, type, version, service, source, subject, partition_key, audience, time, data)
       SELECT last, $1, 'room.activated', 1, $2, '/logs/x', 'room/1', 'k', $3, now(), '{}'::bytea FROM head`,
      [eventId, service, audience],
    );
  return ids;
};
const lagOf = async (topic: string): Promise<unknown> =>
  (await register.getSingleMetric('public_kafka_lag')!.get()).values.find(({ labels }) => labels.topic === topic)?.value;

describe('the topics of public events', () => {
  it('go on while one of them is refused, and that one has everything in order once it is opened', async () => {
    await pool.query(TOPIC_PROGRESS_SQL);
    brokers.closed.add(INTAKE);
    const refused = await publish(3, 'intake');
    start();
    const others: string[] = [];
    for (let n = 0; n < 4; n++) {
      others.push(...(await publish(2, 'outcomes')));
      refused.push(...(await publish(1, 'intake')));
      await until('the other topic goes on', () => brokers.idsIn(OUTCOMES).length === others.length);
    }
    const told = await publish(1, 'partners', id(70));
    await until('one partner is told', () => brokers.idsIn(ofPartner(70)).length === 1);
    expect(brokers.idsIn(OUTCOMES)).toEqual(others);
    expect(brokers.idsIn(ofPartner(70))).toEqual(told);
    expect(brokers.idsIn(INTAKE)).toEqual([]);
    await until('it is told', () => log.lines.some(({ msg }) => String(msg).includes('do not reach their topic')));
    expect(log.lines.filter(({ level }) => level === 'error')[0]).toMatchObject({
      topic: INTAKE,
      eventId: refused[0],
      error: expect.stringMatching(/authoriz/i),
    });
    await until('each topic tells how much of it waits', async () => (await lagOf(INTAKE)) === 7);
    expect(await lagOf(OUTCOMES)).toBe(0);

    brokers.closed.clear();
    await until('nothing is lost', () => brokers.idsIn(INTAKE).length >= refused.length);
    expect(brokers.idsIn(INTAKE)).toEqual(refused);
    await until('nothing waits', async () => (await lagOf(INTAKE)) === 0);
  });

  it('of many partners that are refused hold up neither those of services nor those of other partners', async () => {
    await pool.query(TOPIC_PROGRESS_SQL);
    for (let n = 0; n < 40; n++) {
      brokers.closed.add(ofPartner(100 + n));
      await publish(1, 'partners', id(100 + n));
    }
    start(400);
    await until('all are found out', () => new Set(log.lines.map(({ topic }) => topic)).size >= 40);
    const [open, one] = [await publish(5, 'evaluation'), await publish(1, 'partners', id(70))];
    const begun = performance.now();
    await until('both are told', () => brokers.idsIn('public.evaluation.v1').length === 5 && brokers.idsIn(ofPartner(70)).length === 1);
    // One after the other, the forty alone take sixteen seconds each time.
    expect(performance.now() - begun).toBeLessThan(12_000);
    expect([brokers.idsIn('public.evaluation.v1'), brokers.idsIn(ofPartner(70))]).toEqual([open, one]);
  });

  it('go on where all of them together stood before each was counted by itself', async () => {
    const before = [await publish(3, 'intake'), await publish(2, 'outcomes')];
    brokers.held.set(INTAKE, [{}, {}, {}] as OutgoingRecord[]);
    await pool.query('UPDATE kafka_progress SET sent_to = 4');
    await pool.query('INSERT INTO kafka_refills VALUES ($1, 3, 5)', [OUTCOMES]);
    await pool.query(TOPIC_PROGRESS_SQL);
    const { rows } = await pool.query('SELECT topic, sent_to FROM kafka_topics ORDER BY topic');
    expect(rows).toEqual([
      { topic: INTAKE, sent_to: '4' },
      { topic: OUTCOMES, sent_to: '3' },
    ]);
    const after = await publish(1, 'intake');
    start();
    await until('the rest is sent', () => brokers.held.get(INTAKE)!.length === 4 && brokers.idsIn(OUTCOMES).length === 2);
    expect(brokers.idsIn(OUTCOMES)).toEqual(before[1]);
    expect(
      brokers.held
        .get(INTAKE)!
        .slice(3)
        .map(({ headers }) => headers['ce_id']),
    ).toEqual(after);
  });

  it('are filled again when they hold less than was sent to them, in front of what is new', async () => {
    await pool.query(TOPIC_PROGRESS_SQL);
    const before = await publish(510, 'intake');
    start();
    await until('it is sent', () => brokers.idsIn(INTAKE).length === 510);
    await publisher!.close();
    brokers.held.delete(INTAKE);
    const after = await publish(2, 'intake');
    start();
    await until('it is whole again', () => brokers.idsIn(INTAKE).length === 512);
    expect(brokers.idsIn(INTAKE)).toEqual([...before, ...after]);
    await until('it says so', () => log.lines.some(({ msg }) => msg === 'a public topic is whole again'));
  });
});
