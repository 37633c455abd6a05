import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import kafkajs from 'kafkajs';
import type pg from 'pg';
import { register } from 'prom-client';
import { silentBusLog } from '#libs/bus';
import { applyAcls, CheckedProducer, connectKafka, processesAccess, type KafkaConnection } from '#libs/bus/kafka';
import { migrateEventStore } from '#libs/event-store';
import { recordingLogger } from '#libs/observability/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { KAFKA_PROGRESS_SQL, TOPIC_PROGRESS_SQL, TOPIC_REFILLS_SQL } from '../../apps/partners/src/kafka/kafka.tables.js';
import { KafkaPublisher } from '../../apps/partners/src/kafka/kafka-publisher.js';
import { ensureNamedTopics } from '../../apps/partners/src/kafka/named-topics.js';
import { PublicEvents } from '../../apps/partners/src/publishing/public-events.reader.js';
import { PUBLIC_EVENTS_SQL } from '../../apps/partners/src/publishing/public-events.tables.js';
import { describeWithKafka } from '../support/describe-with.js';
import { startKafkaBroker } from '../support/kafka-broker.js';
import { until } from './partner-client.js';

/* What sends public events to their topics, while those topics are missing, emptied or closed to it. */

const MINUTES = 60_000;
jest.setTimeout(8 * MINUTES);

const PARTNERS = 'partners';
const TOPIC = 'public.intake.v1';
const OTHER = 'public.outcomes.v1';
/** As the service makes its topics: events may lie ahead of the broker's clock. */
const TIMES_OF_TOMORROW = { name: 'message.timestamp.after.max.ms', value: '9223372036854775807' };
const PASSWORDS = { partners: 'partners-password' };

describeWithKafka('the topics of public events', () => {
  let broker: Awaited<ReturnType<typeof startKafkaBroker>>;
  let postgres: TestPostgres;
  let pool: pg.Pool;
  let log: ReturnType<typeof recordingLogger>;
  let publisher: KafkaPublisher | null = null;
  const operator = (): KafkaConnection => ({ brokers: broker.operatorBrokers });

  beforeAll(async () => {
    [broker, postgres] = await Promise.all([startKafkaBroker({ tls: true, users: PASSWORDS, acls: true }), startTestPostgres()]);
    const connectionString = await postgres.createDatabase();
    await migrateEventStore(connectionString, { ownership: {}, serviceLogins: {} });
    pool = createPool({ connectionString, applicationName: 'public-topics-spec' });
  });
  beforeEach(async () => {
    await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    for (const sql of [PUBLIC_EVENTS_SQL, KAFKA_PROGRESS_SQL, TOPIC_REFILLS_SQL, TOPIC_PROGRESS_SQL]) await pool.query(sql);
    log = recordingLogger(PARTNERS);
    register.resetMetrics();
  });
  afterEach(async () => {
    await publisher?.close();
    publisher = null;
    await asOperator((admin) => withoutPublicTopics(admin));
  });
  afterAll(async () => {
    await pool?.end();
    await broker?.stop();
    await postgres?.stop();
  });

  type Admin = ReturnType<ReturnType<typeof connectKafka>['admin']>;
  const asOperator = async <T>(work: (admin: Admin) => Promise<T>): Promise<T> => {
    const admin = connectKafka(operator(), 'spec', silentBusLog).admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  };
  const withoutPublicTopics = async (admin: Admin, only?: string): Promise<void> => {
    const unwanted = (topic: string): boolean => (only === undefined ? topic.startsWith('public.') : topic === only);
    const topics = (await admin.listTopics()).filter(unwanted);
    if (topics.length > 0) await admin.deleteTopics({ topics });
    // Deletion goes on after its answer.
    await until('the topics are gone', async () => !(await admin.listTopics()).some(unwanted));
  };

  const start = (connection: KafkaConnection = operator()): void => {
    publisher = new KafkaPublisher({
      pool,
      events: new PublicEvents(pool),
      producerFor: () => new CheckedProducer(connection, 'partners-public', log.logger),
      ensure: async (topic) => (await ensureNamedTopics(connection, [topic], log.logger)).get(topic) ?? 0n,
      publicUrl: 'https://shangliang.example',
      log: log.logger,
      sendWithinMs: 3_000,
    });
    publisher.start();
  };

  let made = 0;
  const publish = async (count: number, service = 'intake'): Promise<string[]> => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      const id = `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
      await pool.query(
        `WITH head AS (UPDATE public_head SET last = last + 1 RETURNING last)
         INSERT INTO public_events(sequence, id, type, version, service, source, subject, partition_key, time, data)
         SELECT last, $1, 'room.activated', 1, $2, '/logs/x', 'room/1', $3, now() + interval '3 days', $4 FROM head`,
        [id, service, `key-${made % 5}`, Buffer.from(`{"n":${made}}`)],
      );
      ids.push(id);
    }
    return ids;
  };
  const sentTo = async (topic = TOPIC): Promise<number> =>
    Number((await pool.query<{ sent_to: string }>('SELECT sent_to FROM kafka_topics WHERE topic = $1', [topic])).rows[0]?.sent_to ?? 0);
  const everythingIsSent = () =>
    until('everything is sent', async () => {
      const { rowCount } = await pool.query(
        `SELECT FROM public_events e LEFT JOIN kafka_topics t ON t.topic = 'public.' || e.service || '.v1' WHERE e.sequence > COALESCE(t.sent_to, 0) LIMIT 1`,
      );
      return rowCount === 0;
    });

  interface Held {
    readonly id: string;
    readonly key: string;
    readonly sequence: string;
  }
  /** Everything that a topic holds, partition by partition. */
  const heldBy = async (topic: string): Promise<readonly Held[]> => {
    const wanted = await asOperator(async (admin) =>
      (await admin.fetchTopicOffsets(topic)).reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0),
    );
    // A consumer of kafkajs may give up where the broker is about to make room for its first group, and may lose its fetch loop.
    return until(`the ${wanted} records of ${topic} are read`, () => readBy(`spec-${++groups}`, topic, wanted));
  };
  let groups = 0;
  /** @returns null when not so many records have come in a while. */
  const readBy = async (groupId: string, topic: string, wanted: number): Promise<readonly Held[] | null> => {
    const consumer = connectKafka(operator(), 'spec', silentBusLog).consumer({ groupId, maxWaitTimeInMs: 100 });
    const held: Held[] = [];
    await consumer.connect();
    try {
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      await consumer.run({
        eachMessage: async ({ message }) => {
          const { ce_id: id, ce_sequence: sequence } = message.headers ?? {};
          held.push({ id: String(id), key: String(message.key), sequence: String(sequence) });
        },
      });
      const deadline = performance.now() + 20_000;
      while (held.length < wanted && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
      return held.length >= wanted ? held : null;
    } finally {
      await consumer.disconnect();
    }
  };
  const isInOrderPerKey = (held: readonly Held[]): boolean =>
    [...new Set(held.map(({ key }) => key))].every((key) => {
      // Of an event that is there twice the first counts.
      const sequences = [...new Set(held.filter((one) => one.key === key).map(({ sequence }) => sequence))];
      return sequences.join() === sequences.toSorted().join();
    });
  const idsOf = (held: readonly Held[]): ReadonlySet<string> => new Set(held.map(({ id }) => id));
  const counted = async (name: string): Promise<number> =>
    ((await register.getSingleMetric(name)?.get())?.values ?? []).reduce((sum, { value }) => sum + value, 0);
  const lines = (message: string) => log.lines.filter(({ msg }) => String(msg).includes(message));
  const failuresOf = (of: string) => lines('public events do not reach their topic').filter(({ topic }) => topic === of);

  it('are made where they are missing, for events of tomorrow too', async () => {
    const ids = await publish(30);
    start();
    await everythingIsSent();
    expect(idsOf(await heldBy(TOPIC))).toEqual(new Set(ids));
    expect(await asOperator((admin) => admin.listTopics())).toEqual(expect.arrayContaining([TOPIC, OTHER, 'public.partners.v1']));
    expect(await counted('public_kafka_refills_total')).toBe(0);
  });

  it('that are deleted under way are made anew and hold everything again, in order', async () => {
    const before = [...(await publish(700)), ...(await publish(20, 'outcomes'))];
    start();
    await everythingIsSent();
    const untouched = (await heldBy(OTHER)).length;
    const toldBefore = failuresOf(TOPIC).length;
    await asOperator((admin) => withoutPublicTopics(admin, TOPIC));
    const after = await publish(5);
    await until('the topic is whole again', () => lines('a public topic is whole again').length > 0);
    await everythingIsSent();
    const held = await heldBy(TOPIC);
    expect(idsOf(held)).toEqual(new Set([...before.slice(0, 700), ...after]));
    expect(isInOrderPerKey(held)).toBe(true);
    expect((await heldBy(OTHER)).length).toBe(untouched);
    expect(failuresOf(TOPIC)[toldBefore]).toMatchObject({
      level: 'error',
      eventId: after[0],
      topic: TOPIC,
      error: 'NotTakenInTime: not taken within 3000 ms',
    });
    expect(await counted('public_kafka_failures_total')).toBeGreaterThan(0);
    expect(await counted('public_kafka_refills_total')).toBe(1);
  });

  it('that an operator has made anew, or restored without the last of it, are filled when the service starts', async () => {
    const before = await publish(40);
    start();
    await everythingIsSent();
    await publisher!.close();
    await asOperator(async (admin) => {
      await withoutPublicTopics(admin, TOPIC);
      await admin.createTopics({
        waitForLeaders: true,
        topics: [{ topic: TOPIC, numPartitions: 12, replicationFactor: 1, configEntries: [TIMES_OF_TOMORROW] }],
      });
    });
    start();
    await until('the topic is whole again', () => lines('a public topic is whole again').length > 0);
    expect(idsOf(await heldBy(TOPIC))).toEqual(new Set(before));
    expect(lines('holds less than was sent to it')[0]).toMatchObject({ topic: TOPIC, records: '0', events: '40' });
  });

  it('that are closed to this service keep what is published waiting, until they are opened', async () => {
    const ids = await publish(3);
    start({
      brokers: broker.brokers,
      ssl: { ca: [broker.ca!] },
      sasl: { mechanism: 'scram-sha-512', username: PARTNERS, password: PASSWORDS.partners },
    });
    const refusals = () => failuresOf(TOPIC).filter(({ error }) => /authoriz/i.test(String(error)));
    await until('it is told', () => refusals().length > 1);
    expect(refusals()[0]).toMatchObject({
      level: 'error',
      eventId: ids[0],
      sequence: '00000000000000000001',
      waiting: 3,
      error: expect.stringMatching(/authoriz/i),
    });
    expect(await sentTo()).toBe(0);
    expect(await counted('public_kafka_failures_total')).toBeGreaterThan(0);
    await until('it is told how many wait', async () => (await counted('public_kafka_lag')) === 3);
    await applyAcls(
      operator(),
      processesAccess().filter(({ login }) => login === PARTNERS),
      silentBusLog,
    );
    await everythingIsSent();
    expect(idsOf(await heldBy(TOPIC))).toEqual(new Set(ids));
    await until('it is told that none waits', async () => (await counted('public_kafka_lag')) === 0);
  });

  it('go on while one of them is closed to this service', async () => {
    const login: KafkaConnection = {
      brokers: broker.brokers,
      ssl: { ca: [broker.ca!] },
      sasl: { mechanism: 'scram-sha-512', username: PARTNERS, password: PASSWORDS.partners },
    };
    await applyAcls(
      operator(),
      processesAccess().filter(({ login: name }) => name === PARTNERS),
      silentBusLog,
    );
    // What is denied counts for more than what is allowed.
    const denied = {
      resourceType: kafkajs.AclResourceTypes.TOPIC,
      resourceName: TOPIC,
      resourcePatternType: kafkajs.ResourcePatternTypes.LITERAL,
      principal: `User:${PARTNERS}`,
      host: '*',
      operation: kafkajs.AclOperationTypes.WRITE,
      permissionType: kafkajs.AclPermissionTypes.DENY,
    };
    await asOperator((admin) => admin.createAcls({ acl: [denied] }));
    try {
      const refused = await publish(3);
      start(login);
      await until('it is told', () => failuresOf(TOPIC).length > 0);
      const others = await publish(20, 'outcomes');
      await until('the other topic has everything', async () => (await sentTo(OTHER)) === 23);
      expect(idsOf(await heldBy(OTHER))).toEqual(new Set(others));
      expect(await sentTo()).toBe(0);
      await asOperator((admin) => admin.deleteAcls({ filters: [denied] }));
      await everythingIsSent();
      expect(idsOf(await heldBy(TOPIC))).toEqual(new Set(refused));
    } finally {
      await asOperator((admin) => admin.deleteAcls({ filters: [denied] }));
    }
  });
});
