import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { Partitioners } from 'kafkajs';
import type { Pool } from 'pg';
import { register } from 'prom-client';
import { TOPICS } from '#libs/bus';
import {
  aclCommands,
  applyAcls,
  CheckedProducer,
  connectKafka,
  ensureTopics,
  groupOf,
  INBOUND_GROUP,
  openKafkaBus,
  partnerAccess,
  partnerLogin,
  processesAccess,
  toWatermark,
  type KafkaConnection,
} from '#libs/bus/kafka';
import { NumberedAppends, testCatalogue } from '#libs/bus/testing';
import { SERVICES } from '#libs/configuration';
import { inboundTopicOf, partnerTopicOf, PUBLIC_SERVICES, publicTopicOf } from '#libs/contracts';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { createLogger } from '#libs/observability';
import { recordingLogger } from '#libs/observability/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { ServiceHandlers } from '#libs/projections';
import type { InboundDoor } from '../../apps/partners/src/inbound/inbound-door.js';
import { InboundConsumer } from '../../apps/partners/src/kafka/inbound-consumer.js';
import { ensureNamedTopics } from '../../apps/partners/src/kafka/named-topics.js';
import { Relay } from '../../apps/relay/src/relay.js';
import { relayTablesSql, RelayTables } from '../../apps/relay/src/relay-tables.js';
import { LOGINS } from '../../deploy/processes.js';
import { describeWithKafka } from '../support/describe-with.js';
import { startKafkaBroker } from '../support/kafka-broker.js';
import { eventually } from './eventually.js';
import { Lines } from './kafka-ground.js';
import { createTallySchema, tallyProjection, tallyRows } from './tally.js';

const HOTLINE = '0198d3a1-4c5e-7b21-9f10-5a6b7c8d9e0f';
const GRID = '0198d3a1-4c5e-7b21-9f10-5a6b7c8d9e1f';
/** Signs in for `partners` before an administrator has written its rules. */
const WOULD_HEAR = 'evaluation';
const LOGINS_HERE = ['relay', 'intake', 'audit', 'outcomes', 'partners', WOULD_HEAR, partnerLogin(HOTLINE), partnerLogin(GRID)];
/** Its rules are written only later on. */
const LATECOMER = 'outcomes';

describe('the rules of who may do what in Kafka', () => {
  const all = processesAccess();
  const who = (resource: string, name: string, operation: string): string[] => [
    ...new Set(
      all
        .filter((rule) => rule.resource === resource && (rule.pattern === 'literal' ? rule.name === name : name.startsWith(rule.name)))
        .filter(({ operations }) => operations.some((one) => one === operation))
        .map(({ login }) => login),
    ),
  ];

  it('speak of every process that signs in, and of nobody else', () => {
    expect(new Set(all.map(({ login }) => login))).toEqual(new Set(LOGINS));
  });
  it('let every service read the log in a group of its own, and only the relay write it', () => {
    for (const topic of Object.values(TOPICS)) {
      expect(who('topic', topic, 'write')).toEqual(['relay']);
      expect(who('topic', topic, 'create')).toEqual(['relay']);
      expect(who('topic', topic, 'read')).toEqual([...SERVICES]);
    }
    for (const service of SERVICES) expect(who('group', groupOf(service), 'read')).toEqual([service]);
  });
  it('let only the partners’ service tell partners, and hear them', () => {
    for (const topic of [...PUBLIC_SERVICES.map(publicTopicOf), partnerTopicOf(HOTLINE)]) {
      expect(who('topic', topic, 'write')).toEqual(['partners']);
      expect(who('topic', topic, 'read')).toEqual([]);
    }
    expect(who('topic', inboundTopicOf(HOTLINE), 'read')).toEqual(['partners']);
    expect(who('topic', inboundTopicOf(HOTLINE), 'write')).toEqual([]);
    expect(who('group', INBOUND_GROUP, 'read')).toEqual(['partners']);
  });
  it('are told to administrators in the words of Kafka’s own tool', () => {
    expect(aclCommands(partnerAccess(HOTLINE)).slice(-3)).toEqual([
      `--add --allow-principal User:partner-${HOTLINE} --operation Read --topic public.partner-${HOTLINE}.v1`,
      `--add --allow-principal User:partner-${HOTLINE} --operation Write --topic inbound.${HOTLINE}.v1`,
      `--add --allow-principal User:partner-${HOTLINE} --operation Read --group partner-${HOTLINE} --resource-pattern-type prefixed`,
    ]);
  });
});

describeWithKafka('Kafka with TLS, sign-in and access rules', () => {
  let broker: Awaited<ReturnType<typeof startKafkaBroker>>;
  let postgres: TestPostgres;
  let pool: Pool;
  const as = (login: string, password = `${login}-password`): KafkaConnection => ({
    brokers: broker.brokers,
    ssl: { ca: [broker.ca!] },
    sasl: { mechanism: 'scram-sha-512', username: login, password },
  });
  const asOperator = (): KafkaConnection => ({ brokers: broker.operatorBrokers });
  const refused = async (client: string): Promise<number> =>
    (await register.getSingleMetric('kafka_refusals_total')!.get()).values
      .filter(({ labels }) => labels['client'] === client)
      .reduce((sum, { value }) => sum + value, 0);

  beforeAll(async () => {
    const users = Object.fromEntries(LOGINS_HERE.map((login) => [login, `${login}-password`]));
    [broker, postgres] = await Promise.all([startKafkaBroker({ tls: true, users, acls: true }), startTestPostgres()]);
    pool = createPool({ connectionString: await postgres.createDatabase(), applicationName: 'security-spec' });
    await pool.query(`CREATE SCHEMA relay; ${relayTablesSql}`);
    for (const service of ['intake', 'audit', LATECOMER]) await createTallySchema(pool, service, [board]);
    const rules = [...processesAccess(), ...[HOTLINE, GRID].flatMap(partnerAccess)].filter(({ login }) => login !== LATECOMER);
    await applyAcls(asOperator(), rules, new Lines());
    // Twice, as at every start of the suite.
    await applyAcls(asOperator(), rules, new Lines());
    await ensureTopics(as('relay'), new Lines());
    const ofPartners = [HOTLINE, GRID].flatMap((partner) => [partnerTopicOf(partner), inboundTopicOf(partner)]);
    const log = createLogger({ service: 'spec', level: 'silent' });
    // Just made, a topic is not known to be there yet.
    await eventually(() => ensureNamedTopics(as('partners'), [...PUBLIC_SERVICES.map(publicTopicOf), ...ofPartners], log));
  });
  afterAll(async () => {
    await pool.end();
    await broker.stop();
    await postgres.stop();
  });

  const board = tallyProjection('topic-board');
  const store = openInMemoryEventStore();
  const appends = new NumberedAppends(store);

  const write = async (login: string, topic: string, value: string): Promise<void> => {
    const producer = connectKafka(as(login), 'spec', new Lines(), 0).producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: 0 },
    });
    await producer.connect();
    try {
      await producer.send({ topic, acks: -1, messages: [{ key: 'k', value }] });
    } finally {
      await producer.disconnect();
    }
  };
  /** The first record from the beginning. @throws Error with what Kafka said when it refuses. */
  const read = async (login: string, groupId: string, topic: string): Promise<string> => {
    const lines = new Lines();
    const consumer = connectKafka(as(login), 'spec', lines, 0).consumer({ groupId, maxWaitTimeInMs: 100, retry: { retries: 0 } });
    try {
      return await new Promise<string>((settle, fail) => {
        // Why no coordinator was found stands in the client's log only.
        const say = (error: Error) =>
          fail(new Error([error.message, ...lines.lines.map(({ fields }) => JSON.stringify(fields))].join(' ')));
        consumer.on(consumer.events.CRASH, ({ payload }) => say(payload.error));
        void (async () => {
          await consumer.connect();
          await consumer.subscribe({ topics: [topic], fromBeginning: true });
          await consumer.run({ eachMessage: async ({ message }) => settle(String(message.value)) });
        })().catch(say);
      });
    } finally {
      await consumer.disconnect();
    }
  };

  it('carries events from the relay to the services, each with a login of its own', async () => {
    const lines = new Lines();
    const producer = new CheckedProducer(as('relay'), 'relay', lines);
    const relay = new Relay({ store, tables: new RelayTables(pool), producer, catalogue: testCatalogue, holder: 'spec', log: lines });
    relay.start();
    const start = (service: string) =>
      ServiceHandlers.start({
        service,
        pool,
        store,
        bus: openKafkaBus({ ...as(service), service, store, log: lines }),
        catalogue: testCatalogue,
        projections: [board],
        reactions: [],
      });
    const handlers = await Promise.all(['intake', 'audit'].map(start));
    await appends.append('tally-1', 5);
    await appends.append('voice-1', 2);
    for (const service of ['intake', 'audit'])
      await eventually(async () => expect(await tallyRows(pool, service, board)).toEqual(appends.counts));

    // One whose rules an administrator had forgotten: it says so, and misses nothing once they stand.
    const before = await refused(LATECOMER);
    const late = await start(LATECOMER);
    await eventually(() => expect(late.failures.map(({ error }) => error.message).join()).toMatch(/not authorized/i));
    await appends.append('tally-2', 3);
    expect(await refused(LATECOMER)).toBe(before + 1);
    await eventually(async () => expect(await tallyRows(pool, 'audit', board)).toEqual(appends.counts));
    expect((await tallyRows(pool, LATECOMER, board)).has('tally-2')).toBe(false);
    await applyAcls(asOperator(), processesAccess(), lines);
    await eventually(async () => expect(await tallyRows(pool, LATECOMER, board)).toEqual(appends.counts));
    await eventually(() => expect(late.failures).toEqual([]));

    await Promise.all([...handlers, late].map((each) => each.close()));
    await relay.close();
    await producer.disconnect();
  });

  it('tells partners what is public, and takes what they send in', async () => {
    const own = partnerTopicOf(HOTLINE);
    for (const topic of [publicTopicOf('intake'), own]) {
      await eventually(() => write('partners', topic, `in ${topic}`));
      expect(await eventually(() => read(partnerLogin(HOTLINE), `${partnerLogin(HOTLINE)}.map`, topic))).toBe(`in ${topic}`);
    }
    await eventually(() => write(partnerLogin(HOTLINE), inboundTopicOf(HOTLINE), 'a concern'));
    expect(await eventually(() => read('partners', INBOUND_GROUP, inboundTopicOf(HOTLINE)))).toBe('a concern');
  });

  it.each([
    ['a partner', 'the log', partnerLogin(HOTLINE), TOPICS.log],
    ['a partner', 'what is public', partnerLogin(HOTLINE), publicTopicOf('intake')],
    ['a partner', 'in the name of another', partnerLogin(HOTLINE), inboundTopicOf(GRID)],
    ['a service', 'what is public', 'intake', publicTopicOf('intake')],
    ['a service', 'what partners send in', 'audit', inboundTopicOf(HOTLINE)],
    ['the partners’ service', 'the log', 'partners', TOPICS.log],
    ['the relay', 'what is public', 'relay', publicTopicOf('intake')],
  ])('refuses %s to write %s', async (_who, _what, login, topic) => {
    // A client that tries nothing twice may fail for another reason first.
    await eventually(() => expect(write(login, topic, 'not allowed')).rejects.toThrow(/not authorized/i));
  });

  it.each([
    ['a partner', 'the log', partnerLogin(HOTLINE), `${partnerLogin(HOTLINE)}.map`, TOPICS.log],
    ['a partner', 'the many voices', partnerLogin(HOTLINE), `${partnerLogin(HOTLINE)}.map`, TOPICS.voices],
    ['a partner', 'what another is told', partnerLogin(HOTLINE), `${partnerLogin(HOTLINE)}.map`, partnerTopicOf(GRID)],
    ['a partner', 'what another sends in', partnerLogin(HOTLINE), `${partnerLogin(HOTLINE)}.map`, inboundTopicOf(GRID)],
    ['a partner', 'in the group of another', partnerLogin(HOTLINE), `${partnerLogin(GRID)}.map`, publicTopicOf('intake')],
    ['a partner', 'in the group of a service', partnerLogin(HOTLINE), groupOf('intake'), publicTopicOf('intake')],
    ['a service', 'in the group of another', 'audit', groupOf('intake'), TOPICS.log],
    ['a service', 'what partners send in', 'intake', groupOf('intake'), inboundTopicOf(HOTLINE)],
    ['a service', 'what one partner is told', 'intake', groupOf('intake'), partnerTopicOf(HOTLINE)],
    ['the relay', 'the log', 'relay', groupOf('intake'), TOPICS.log],
  ])('refuses %s to read %s', async (_who, _what, login, group, topic) => {
    await eventually(() => expect(read(login, group, topic)).rejects.toThrow(/not authorized/i));
  });

  it('has the partners’ service say so when it may not hear partners, and hear them once it may', async () => {
    await pool.query(`CREATE TABLE directory_organisations (id uuid, jurisdiction_id uuid, kinds text[])`);
    await pool.query(`INSERT INTO directory_organisations VALUES ($1, $1, '{partner}')`, [HOTLINE]);
    const { logger: log, lines } = recordingLogger();
    const heard: unknown[] = [];
    const inbound = new InboundConsumer({
      pool,
      connection: as(WOULD_HEAR),
      log,
      door: {
        receive: async (concern: object) => heard.push(concern),
        refuse: async (refusal: object) => heard.push(refusal),
      } as unknown as InboundDoor,
    });
    const before = await refused('partners-inbound');
    inbound.start();
    try {
      await eventually(() => expect(inbound.refusedBy?.message).toMatch(/not authorized/i));
      expect(await refused('partners-inbound')).toBe(before + 1);
      expect(lines.filter(({ msg }) => msg === 'Kafka refuses this service: its login or its ACLs are wrong')).toMatchObject([
        { level: 'error', groupId: INBOUND_GROUP, error: expect.stringMatching(/not authorized/i) },
      ]);
      await eventually(() => write(partnerLogin(HOTLINE), inboundTopicOf(HOTLINE), JSON.stringify({ externalId: 'held-up' })));
      const rules = processesAccess().filter(({ login }) => login === 'partners');
      await applyAcls(
        asOperator(),
        rules.map((rule) => ({ ...rule, login: WOULD_HEAR })),
        new Lines(),
      );
      await eventually(() => expect(heard).toContainEqual(expect.objectContaining({ externalId: 'held-up' })));
      await eventually(() => expect(inbound.refusedBy).toBeNull());
    } finally {
      await inbound.close();
    }
  });

  it('lets no login write rules that the operator has not let', async () => {
    await expect(applyAcls(as('intake'), partnerAccess(HOTLINE), new Lines())).rejects.toThrow(/authoriz/i);
  });

  it('has a relay that may not write say so, count it, and report itself unhealthy', async () => {
    const lines = new Lines();
    const producer = new CheckedProducer(as('intake'), 'intake', lines);
    const before = await refused('intake');
    const over = new AbortController();
    const sent = expect(producer.send([toWatermark('log', 0, store.logId, 0n, 1n, new Date())], over.signal)).rejects.toThrow();
    await eventually(() => expect(producer.refusedBy?.message).toMatch(/not authorized/i));
    expect(await refused('intake')).toBe(before + 1);
    over.abort();
    await sent;
    await producer.disconnect();
    expect(lines.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        fields: expect.objectContaining({ firstEventId: 'log/0/1', error: expect.stringMatching(/not authorized/i) }),
      }),
    );
  });

  it.each([
    ['reading in the group of another service', () => ({ ...as('audit'), service: 'intake' }), /not authorized/i],
    ['a wrong password', () => ({ ...as('intake', 'guessed'), service: 'intake' }), /authentication failed|invalid credentials/i],
  ])('refuses %s with a clear error, and the service reports itself unhealthy', async (_, options, message) => {
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
    // Asks again, but not without a pause.
    const restarts = async () => (await register.getSingleMetric('bus_consumer_restarts_total')!.get()).values[0]!.value;
    const before = await restarts();
    await sleep(4_000);
    expect((await restarts()) - before).toBeLessThanOrEqual(5);
    await bus.close();
  });

  it('holds the rules as Kafka itself tells them', async () => {
    const admin = connectKafka(asOperator(), 'spec', new Lines()).admin();
    await admin.connect();
    const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
    const { resources } = await admin.describeAcls({
      resourceType: AclResourceTypes.TOPIC,
      resourceName: TOPICS.log,
      resourcePatternType: ResourcePatternTypes.LITERAL,
      operation: AclOperationTypes.WRITE,
      permissionType: AclPermissionTypes.ALLOW,
    });
    await admin.disconnect();
    expect(resources.flatMap(({ acls }) => acls.map(({ principal }) => principal))).toEqual(['User:relay']);
  });
});
