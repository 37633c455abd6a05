import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { TOPICS } from '#libs/bus';
import { applyAcls, CheckedProducer, ensureTopics, kafkaAcls, openKafkaBus, toWatermark, type KafkaConnection } from '#libs/bus/kafka';
import { NumberedAppends, testCatalogue } from '#libs/bus/testing';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { ServiceHandlers } from '#libs/projections';
import { Relay } from '../../apps/relay/src/relay.js';
import { relayTablesSql, RelayTables } from '../../apps/relay/src/relay-tables.js';
import { describeWithKafka } from '../support/describe-with.js';
import { startKafkaBroker } from '../support/kafka-broker.js';
import { eventually } from './eventually.js';
import { Lines } from './kafka-ground.js';
import { createTallySchema, tallyProjection, tallyRows } from './tally.js';

const PASSWORDS = { relay: 'relay-password', intake: 'intake-password', audit: 'audit-password' };

describeWithKafka('Kafka with TLS, sign-in and access rules', () => {
  let broker: Awaited<ReturnType<typeof startKafkaBroker>>;
  let postgres: TestPostgres;
  let pool: Pool;
  const as = (login: keyof typeof PASSWORDS, password: string = PASSWORDS[login]): KafkaConnection => ({
    brokers: broker.brokers,
    ssl: { ca: [broker.ca!] },
    sasl: { mechanism: 'scram-sha-512', username: login, password },
  });

  beforeAll(async () => {
    [broker, postgres] = await Promise.all([startKafkaBroker({ tls: true, users: PASSWORDS, acls: true }), startTestPostgres()]);
    pool = createPool({ connectionString: await postgres.createDatabase(), applicationName: 'security-spec' });
    await pool.query(`CREATE SCHEMA relay; ${relayTablesSql}`);
    for (const service of ['intake', 'audit']) await createTallySchema(pool, service, [board]);
    await applyAcls({ brokers: broker.operatorBrokers }, kafkaAcls(['intake', 'audit']), new Lines());
    await ensureTopics(as('relay'), new Lines());
  }, 120_000);
  afterAll(async () => {
    await pool.end();
    await broker.stop();
    await postgres.stop();
  }, 60_000);

  const board = tallyProjection('topic-board');
  const store = openInMemoryEventStore();
  const appends = new NumberedAppends(store);

  it('carries events from the relay to the services, each with a login of its own', async () => {
    const lines = new Lines();
    const producer = new CheckedProducer(as('relay'), 'relay', lines);
    const relay = new Relay({ store, tables: new RelayTables(pool), producer, catalogue: testCatalogue, holder: 'spec', log: lines });
    relay.start();
    const handlers = await Promise.all(
      (['intake', 'audit'] as const).map((service) =>
        ServiceHandlers.start({
          service,
          pool,
          store,
          bus: openKafkaBus({ ...as(service), service, store, log: lines }),
          catalogue: testCatalogue,
          projections: [board],
          reactions: [],
        }),
      ),
    );
    await appends.append('tally-1', 5);
    await appends.append('voice-1', 2);
    for (const service of ['intake', 'audit'])
      await eventually(async () => expect(await tallyRows(pool, service, board)).toEqual(appends.counts));
    await Promise.all(handlers.map((each) => each.close()));
    await relay.close();
    await producer.disconnect();
  }, 60_000);

  it('lets no service write what others will read', async () => {
    const lines = new Lines();
    const producer = new CheckedProducer(as('intake'), 'intake', lines);
    await expect(producer.send([toWatermark('log', 0, store.logId, 0n, 1n, new Date())], AbortSignal.timeout(3_000))).rejects.toThrow();
    await producer.disconnect();
    expect(lines.lines).toContainEqual(
      expect.objectContaining({ level: 'error', fields: expect.objectContaining({ error: expect.stringMatching(/not authorized/i) }) }),
    );
  }, 30_000);

  it.each([
    ['reading in the group of another service', () => ({ ...as('audit'), service: 'intake' }), /not authorized/i],
    ['a wrong password', () => ({ ...as('intake', 'guessed'), service: 'intake' }), /authentication failed|invalid credentials/i],
  ])(
    'refuses %s with a clear error, and the service reports itself unhealthy',
    async (_, options, message) => {
      const lines = new Lines();
      const bus = openKafkaBus({ ...options(), store, log: lines });
      await bus.attach({
        name: 'nobody',
        carriers: ['log'],
        checkpoints: async () => [],
        deliver: async () => [],
        flush: async () => {},
      });
      await eventually(() => expect(bus.failures.map(({ error }) => error.message).join()).toMatch(message));
      expect(lines.lines.map(({ message: line }) => line)).toContain('Kafka refuses this service: its login or its ACLs are wrong');
      await bus.close();
    },
    40_000,
  );

  it('gives every service the right to read, and only the relay the right to write', () => {
    const acls = kafkaAcls(['intake', 'audit']);
    const writers = new Set(
      acls
        .filter(({ operation, resourceName }) => operation === 4 && Object.values(TOPICS).includes(resourceName))
        .map(({ principal }) => principal),
    );
    expect([...writers]).toEqual(['User:relay']);
  });
});
