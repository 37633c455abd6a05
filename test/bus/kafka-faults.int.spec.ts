import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { register } from 'prom-client';
import { openLogTailBus, partitionOf, requestRewind, silentBusLog, TOPICS, type Bus } from '#libs/bus';
import {
  connectKafka,
  ensureTopics,
  groupOf,
  openKafkaBus,
  toRecord,
  toWatermark,
  type KafkaConnection,
  type OutgoingRecord,
} from '#libs/bus/kafka';
import { NumberedAppends, numberedEvent, testCatalogue } from '#libs/bus/testing';
import type { EventStore } from '#libs/event-store';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { ServiceHandlers } from '#libs/projections';
import { describeWithKafka } from '../support/describe-with.js';
import { startKafkaBroker } from '../support/kafka-broker.js';
import { eventually } from './eventually.js';
import { freshTopics, kafkaGround, withoutTopics, Lines, type KafkaGround } from './kafka-ground.js';
import { createTallySchema, tallyProjection, tallyRows } from './tally.js';

const SERVICE = 'intake';

describeWithKafka('over Kafka, when something goes wrong', () => {
  let broker: Awaited<ReturnType<typeof startKafkaBroker>>;
  let connection: KafkaConnection;
  let postgres: TestPostgres;
  let pool: Pool;
  let store: EventStore;
  let appends: NumberedAppends;
  let lines: Lines;
  let ground: KafkaGround | null = null;
  let open: ServiceHandlers[] = [];
  const board = tallyProjection('topic-board');

  beforeAll(async () => {
    [broker, postgres] = await Promise.all([startKafkaBroker(), startTestPostgres()]);
    connection = { brokers: broker.brokers };
  }, 120_000);
  afterAll(async () => {
    await broker.stop();
    await postgres.stop();
  }, 60_000);
  beforeEach(async () => {
    pool = createPool({ connectionString: await postgres.createDatabase(), applicationName: 'fault-spec' });
    store = openInMemoryEventStore();
    appends = new NumberedAppends(store);
    lines = new Lines();
    await createTallySchema(pool, SERVICE, [board]);
  }, 60_000);
  afterEach(async () => {
    await Promise.all(open.splice(0).map((handlers) => handlers.close()));
    await ground?.close();
    ground = null;
    await pool.end();
  }, 60_000);

  const begin = async (options: { relay?: boolean; watermarkMs?: number } = {}): Promise<KafkaGround> =>
    (ground = await kafkaGround(connection, pool, { store, log: lines, ...options }));
  const start = async (
    bus: Bus = openKafkaBus({ ...connection, service: SERVICE, store, log: lines }),
    log = store,
  ): Promise<ServiceHandlers> => {
    const handlers = await ServiceHandlers.start({
      service: SERVICE,
      pool,
      store: log,
      bus,
      catalogue: testCatalogue,
      projections: [board],
      reactions: [],
      log: lines,
    });
    open.push(handlers);
    return handlers;
  };
  const stop = (handlers: ServiceHandlers): Promise<void> => {
    open = open.filter((other) => other !== handlers);
    return handlers.close();
  };
  const rows = () => tallyRows(pool, SERVICE, board);
  const allApplied = () => eventually(async () => expect(await rows()).toEqual(appends.counts));
  const joined = () => eventually(() => expect(lines.lines.some(({ message }) => message === 'joined the group')).toBe(true));
  /** Records as the relay would have made them, to be sent or left out by hand. */
  const records = async (): Promise<OutgoingRecord[]> => {
    const last = new Map<string, bigint>();
    const made: OutgoingRecord[] = [];
    for await (const events of store.readAll({ after: 0n })) {
      for (const event of events) {
        const carrier = testCatalogue.carrierOf(event.stream);
        const partition = partitionOf(event.partitionKey);
        made.push(toRecord(event, carrier, partition, store.logId, last.get(`${carrier}/${partition}`) ?? 0n));
        last.set(`${carrier}/${partition}`, event.position);
      }
    }
    return made;
  };
  const send = (...some: OutgoingRecord[]) => ground!.producer.send(some, AbortSignal.timeout(10_000));
  /** The handlers start on an empty log and hear of events only by what is sent by hand. */
  const onlyWhatIsSent = async () => {
    await begin({ relay: false });
    const handlers = await start();
    await joined();
    return handlers;
  };
  const metric = async (name: string): Promise<number> =>
    (await register.getSingleMetric(name)!.get()).values.reduce((sum, { value }) => sum + value, 0);
  const committed = async (topic: string, partition: number): Promise<number> => {
    const admin = connectKafka(connection, 'spec', silentBusLog).admin();
    await admin.connect();
    try {
      const [offsets] = await admin.fetchOffsets({ groupId: groupOf(SERVICE), topics: [topic] });
      return Number(offsets!.partitions.find((entry) => entry.partition === partition)!.offset);
    } finally {
      await admin.disconnect();
    }
  };

  it('skips what a wound-back relay sends again, while it goes on', async () => {
    await begin();
    await start();
    for (let round = 0; round < 30; round++) await appends.append(`tally-${round % 7}`, 3);
    await allApplied();
    expect(await requestRewind(pool, 10n, 'spec')).toBe(true);
    await eventually(() => expect(lines.lines.some(({ message }) => message.startsWith('wound back'))).toBe(true));
    for (let round = 0; round < 30; round++) await appends.append(`tally-${round % 7}`, 3);
    await allApplied();
    expect(await requestRewind(pool, 1_000_000n, 'spec')).toBe(false);
    expect(open[0]!.failures).toEqual([]);
  });

  it('stops a partition in which a record is missing, says so, and goes on when it is sent again', async () => {
    const handlers = await onlyWhatIsSent();
    await appends.append('tally-1', 4);
    await appends.append('tally-2', 2);
    const [first, second, lost, fourth, ...others] = await records();
    const missingBefore = await metric('handler_records_missing_total');
    await send(first!, second!, fourth!, ...others);
    await eventually(async () =>
      expect(await rows()).toEqual(
        new Map([
          ['tally-1', 2],
          ['tally-2', 2],
        ]),
      ),
    );
    await eventually(() => expect(handlers.failures).toHaveLength(1));
    const { eventId } = (await store.eventAt(4n))!;
    expect(handlers.failures[0]!.error.message).toContain(
      `stands at position 2 in log/${partitionOf('tally-1')}, but the next record (event ${eventId}) follows position 3`,
    );
    expect(lines.lines.filter(({ level, message }) => level === 'error' && message === 'a partition stands still')).toHaveLength(1);
    expect(await metric('handler_records_missing_total')).toBeGreaterThan(missingBefore);
    // Read on, but not committed: after a restart it comes again.
    expect(await committed(TOPICS.log, partitionOf('tally-1'))).toBeLessThan(3);
    await send(lost!, fourth!);
    await allApplied();
    await eventually(() => expect(handlers.failures).toEqual([]));
  });

  it('sees by an idle watermark that the end of a partition was lost', async () => {
    const handlers = await onlyWhatIsSent();
    await appends.append('tally-1', 2);
    const [first] = await records();
    const partition = partitionOf('tally-1');
    await send(first!, toWatermark('log', partition, store.logId, 2n, 2n + 5n, new Date()));
    // The watermark names a position that the log has to have reached.
    await appends.append('voice-1', 5);
    await eventually(() => expect(handlers.failures[0]?.error.message).toMatch(/event none, a watermark\) follows position 2/));
  });

  it('gets a watermark in every partition that has been idle, once', async () => {
    await begin({ watermarkMs: 500 });
    await start();
    const position = await appends.append('tally-1', 3);
    await eventually(async () => {
      const { rows: checkpoints } = await pool.query(`SELECT FROM ${SERVICE}.checkpoints WHERE partition >= 0 AND position >= $1`, [
        String(position),
      ]);
      expect(checkpoints).toHaveLength(96);
    });
    const sent = await metric('relay_watermarks_sent_total');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await metric('relay_watermarks_sent_total')).toBe(sent);
  });

  it('passes over records that no relay has written, names them, and loses nothing', async () => {
    await onlyWhatIsSent();
    await appends.append('tally-1', 3);
    const [first, second, third] = await records();
    const before = await metric('bus_malformed_records_total');
    const { ce_position: _, ...headers } = second!.headers;
    await send(
      first!,
      { ...second!, headers },
      { ...second!, key: 'tally-9' },
      { ...second!, headers: {}, value: Buffer.from('noise') },
      second!,
      third!,
    );
    await allApplied();
    expect((await metric('bus_malformed_records_total')) - before).toBe(3);
    const errors = lines.lines.filter(({ message }) => message.startsWith('record passed over'));
    expect(errors.map(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({ eventId: numberedEvent('tally-1', 1).eventId, error: 'header ce_position is missing' }),
    );
  });

  it('stops at records of another log', async () => {
    const handlers = await onlyWhatIsSent();
    await appends.append('tally-1', 1);
    const [first] = await records();
    await send({ ...first!, headers: { ...first!.headers, ce_logid: '00000000-0000-4000-8000-00000000dead' } });
    await eventually(() => expect(handlers.failures[0]).toMatchObject({ consumer: 'topic-board', error: { name: 'LogMismatch' } }));
    expect(await rows()).toEqual(new Map());
  });

  it('takes nothing from a Kafka that is ahead of a restored log', async () => {
    await begin();
    await appends.append('tally-1', 20);
    await start();
    await allApplied();
    await stop(open[0]!);
    // The backup holds five events; read models were thrown away with the rest.
    const restored = openInMemoryEventStore({ logId: store.logId });
    await new NumberedAppends(restored).append('tally-1', 5);
    await pool.query(`TRUNCATE ${SERVICE}.checkpoints, ${SERVICE}.topic_board`);
    const lost = await start(openKafkaBus({ ...connection, service: 'restored', store: restored, log: lines }), restored);
    await eventually(() =>
      expect(lost.failures.map(({ error }) => error.message)).toContainEqual(
        expect.stringMatching(/Kafka holds position \d+, but the log ends at 5/),
      ),
    );
    expect(await rows()).toEqual(new Map([['tally-1', 5]]));
  });

  it('carries the largest event, and passes over a record of 2 MB that no relay has written', async () => {
    await begin();
    await start();
    await appends.append('tally-1', 1, { payload: '字'.repeat(230_000) });
    await allApplied();
    const [first] = await records();
    await send({ ...first!, headers: {}, value: Buffer.alloc(2_000_000, 'x') });
    await appends.append('tally-1', 1);
    await allApplied();
    await eventually(() => expect(lines.lines.map(({ message }) => message)).toContain('record passed over: no relay has written it'));
  });

  it('waits for a topic that is missing, and goes on when it is there', async () => {
    await begin({ relay: false });
    await withoutTopics(connection);
    ground!.relay();
    await start();
    await appends.append('tally-1', 3);
    await eventually(() =>
      expect(lines.lines.map(({ message }) => message)).toContain('batch not acknowledged by every partition; sending it again'),
    );
    await eventually(() => ensureTopics(connection, lines));
    await allApplied();
    await appends.append('tally-1', 3);
    await allApplied();
  }, 60_000);

  it('refuses a topic in which keys would move or records would be thrown away', async () => {
    await freshTopics(connection);
    const admin = connectKafka(connection, 'spec', silentBusLog).admin();
    await admin.connect();
    await admin.alterConfigs({
      validateOnly: false,
      resources: [{ type: 2, name: TOPICS.voices, configEntries: [{ name: 'retention.ms', value: '86400000' }] }],
    });
    await eventually(() => expect(ensureTopics(connection, lines)).rejects.toThrow(/shangliang.voices.v1 has retention.ms=86400000/));
    await admin.createPartitions({ topicPartitions: [{ topic: TOPICS.log, count: 50 }] });
    await eventually(() => expect(ensureTopics(connection, lines)).rejects.toThrow(/shangliang.log.v1 has 50 partitions/));
    await admin.disconnect();
  });

  it('is led by one relay: a standby takes over within 10 s of the last sign of the leader, and the old one sends no more', async () => {
    const { tables } = await begin();
    await start();
    await appends.append('tally-1', 5);
    await allApplied();
    // Somebody else leads for a while, as after a pause in which the lease ran out.
    await pool.query(`UPDATE relay.state SET epoch = epoch + 1, holder = 'another', lease_until = clock_timestamp() + interval '5 s'`);
    const began = performance.now();
    await appends.append('tally-1', 5);
    await allApplied();
    await eventually(async () => expect(await tables.progress()).toMatchObject({ position: 10n }));
    expect(performance.now() - began).toBeLessThan(10_000);
    const { rows: state } = await pool.query<{ holder: string }>('SELECT holder FROM relay.state');
    expect(state[0]!.holder).not.toBe('another');
  }, 30_000);

  it('lets two relays run at once, one standing by', async () => {
    const { relay } = await begin();
    const standby = relay();
    await start();
    for (let round = 0; round < 20; round++) await appends.append(`tally-${round % 5}`, 2);
    await allApplied();
    expect(standby.leading).toBe(false);
    expect(standby.stoppedBy).toBeNull();
  });

  it('goes on from the log tail to Kafka and back on the same data', async () => {
    await begin();
    const buses = [
      () => openLogTailBus({ store, log: lines }),
      () => openKafkaBus({ ...connection, service: SERVICE, store, log: lines }),
      () => openLogTailBus({ store, log: lines }),
      () => openKafkaBus({ ...connection, service: SERVICE, store, log: lines }),
    ];
    for (const [turn, openBus] of buses.entries()) {
      const handlers = await start(openBus());
      for (let round = 0; round < 10; round++) await appends.append(`tally-${(turn + round) % 9}`, 2);
      await appends.append('voice-1', 1);
      await allApplied();
      expect(handlers.failures).toEqual([]);
      await stop(handlers);
      await appends.append('tally-3', 1);
    }
    expect(await pool.query(`SELECT FROM ${SERVICE}.parked_events`)).toHaveProperty('rowCount', 0);
  }, 60_000);

  it('leaves in the broker what the log holds, as Kafka reads it itself', async () => {
    const { tables } = await begin();
    for (let round = 0; round < 20; round++) await appends.append(`tally-${round % 5}`, 5);
    await eventually(async () => expect(await tables.progress()).toMatchObject({ position: 100n }));
    const output = await broker.runTool('org.apache.kafka.tools.consumer.ConsoleConsumer', [
      '--bootstrap-server',
      broker.operatorBrokers.join(','),
      '--topic',
      TOPICS.log,
      '--from-beginning',
      '--timeout-ms',
      '5000',
      '--formatter-property',
      'print.headers=true',
      '--formatter-property',
      'print.value=true',
      '--formatter-property',
      'headers.separator=|',
    ]);
    const read = output.split('\n').flatMap((line) => {
      const [, eventId] = /ce_id:([0-9a-f-]{36})\|/.exec(line) ?? [];
      const [, position] = /ce_position:(\d+)/.exec(line) ?? [];
      return eventId ? [{ position: Number(position), eventId, data: line.slice(line.lastIndexOf('{')) }] : [];
    });
    for (const { position, eventId, data } of read) {
      const event = await store.eventAt(BigInt(position));
      expect(eventId).toBe(event!.eventId);
      expect(data).toBe(Buffer.from(event!.data).toString());
    }
    expect(new Set(read.map(({ position }) => position)).size).toBe(100);
  }, 60_000);
});
