import { describe, expect, it, jest } from '@jest/globals';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { register, type Gauge } from 'prom-client';
import { openLogTailBus, partitionOf, requestRewind, silentBusLog, TOPICS } from '#libs/bus';
import { connectKafka, ensureTopics, toWatermark } from '#libs/bus/kafka';
import { StoreUnavailable, type EventStore, type RecordedEvent, type SubscribeOptions } from '#libs/event-store';
import { LEASE_TIMES } from '../../apps/relay/src/lease.js';
import { describeWithKafka } from '../support/describe-with.js';
import { eventually } from './eventually.js';
import { KafkaTrial, metric, SERVICE } from './kafka-trial.js';

const Runner = createRequire(import.meta.url)('kafkajs/src/consumer/runner') as {
  readonly prototype: { fetch(node: number): Promise<unknown> };
};

describeWithKafka('over Kafka, when something goes wrong', () => {
  const trial = new KafkaTrial();
  /** What the log's topic holds, as Kafka reads it itself: a line for each record, headers first. */
  const inKafka = async (): Promise<string> => {
    const admin = connectKafka(trial.connection, 'spec', silentBusLog).admin();
    await admin.connect();
    const held = async (): Promise<number> =>
      (await admin.fetchTopicOffsets(TOPICS.log)).reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
    try {
      for (;;) {
        const records = await held();
        const output = await read(records);
        // Had watermarks come meanwhile, they would have been counted in place of something that came before.
        if ((await held()) === records) return output;
      }
    } finally {
      await admin.disconnect();
    }
  };
  const read = (records: number): Promise<string> =>
    trial.broker.runTool('org.apache.kafka.tools.consumer.ConsoleConsumer', [
      '--bootstrap-server',
      trial.broker.operatorBrokers.join(','),
      '--topic',
      TOPICS.log,
      '--from-beginning',
      // It ends with the last record, however long it takes to come to the first.
      '--max-messages',
      String(records),
      '--timeout-ms',
      '60000',
      '--formatter-property',
      'print.headers=true',
      '--formatter-property',
      'print.value=true',
      '--formatter-property',
      'headers.separator=|',
    ]);
  /** No member has joined the group for so long. */
  const atRest = (forMs: number): Promise<void> =>
    eventually(async () => {
      const joins = trial.told('joined the group').length;
      await sleep(forMs);
      expect(trial.told('joined the group')).toHaveLength(joins);
    });

  it('skips what a wound-back relay sends again, while it goes on', async () => {
    await trial.begin();
    const handlers = await trial.start();
    for (let round = 0; round < 30; round++) await trial.appends.append(`tally-${round % 7}`, 3);
    await trial.allApplied();
    expect(await requestRewind(trial.pool, 10n, 'spec')).toBe(true);
    await eventually(() => expect(trial.lines.lines.some(({ message }) => message.startsWith('wound back'))).toBe(true));
    for (let round = 0; round < 30; round++) await trial.appends.append(`tally-${round % 7}`, 3);
    await trial.allApplied();
    expect(await requestRewind(trial.pool, 1_000_000n, 'spec')).toBe(false);
    expect(handlers.failures).toEqual([]);
  });

  it('stops a partition in which a record is missing, says so, and goes on when it is sent again', async () => {
    const handlers = await trial.onlyWhatIsSent();
    await trial.appends.append('tally-1', 4);
    await trial.appends.append('tally-2', 2);
    const [first, second, lost, fourth, ...others] = await trial.records();
    const missingBefore = await metric('handler_records_missing_total');
    await trial.send(first!, second!, fourth!, ...others);
    await eventually(async () =>
      expect(await trial.rows()).toEqual(
        new Map([
          ['tally-1', 2],
          ['tally-2', 2],
        ]),
      ),
    );
    await eventually(() => expect(handlers.failures).toHaveLength(1));
    const { eventId } = (await trial.store.eventAt(4n))!;
    expect(handlers.failures[0]!.error.message).toContain(
      `stands at position 2 in log/${partitionOf('tally-1')}, but the next record (event ${eventId}) follows position 3`,
    );
    expect(trial.told('a partition stands still')).toMatchObject([{ level: 'error', handler: 'topic-board', eventId, position: '2' }]);
    expect(await metric('handler_records_missing_total')).toBeGreaterThan(missingBefore);
    // Read on, but not committed: after a restart it comes again.
    expect(await trial.committed(TOPICS.log, partitionOf('tally-1'))).toBeLessThan(3);
    await trial.send(lost!, fourth!);
    await trial.allApplied();
    await eventually(() => expect(handlers.failures).toEqual([]));
  });

  it('sees by an idle watermark that the end of a partition was lost', async () => {
    const handlers = await trial.onlyWhatIsSent();
    await trial.appends.append('tally-1', 2);
    const [first] = await trial.records();
    const partition = partitionOf('tally-1');
    await trial.send(first!, toWatermark('log', partition, trial.store.logId, 2n, 2n + 5n, new Date()));
    // The watermark names a position that the log has to have reached.
    await trial.appends.append('voice-1', 5);
    await eventually(() => expect(handlers.failures[0]?.error.message).toMatch(/event none, a watermark\) follows position 2/));
  });

  it('gets a watermark in every partition that has been idle, once', async () => {
    await trial.begin({ watermarkMs: 500 });
    await trial.start();
    const before = await metric('relay_watermarks_sent_total');
    const position = await trial.appends.append('tally-1', 3);
    await eventually(async () => {
      const { rows: checkpoints } = await trial.pool.query(`SELECT FROM ${SERVICE}.checkpoints WHERE partition >= 0 AND position >= $1`, [
        String(position),
      ]);
      expect(checkpoints).toHaveLength(96);
    });
    // Of all partitions but the one that holds the events. Counted once they are acknowledged, which a reader may be faster than.
    await eventually(async () => expect(await metric('relay_watermarks_sent_total')).toBe(before + 95));
    await sleep(1_500);
    expect(await metric('relay_watermarks_sent_total')).toBe(before + 95);
  });

  it('is led by one relay: a standby takes over within 10 s of the last sign of the leader, and the old one sends no more', async () => {
    const { tables } = await trial.begin();
    await trial.start();
    await trial.appends.append('tally-1', 5);
    await trial.allApplied();
    const holder = async () => (await trial.pool.query<{ holder: string }>('SELECT holder FROM relay.state')).rows[0]!.holder;
    // Somebody else leads for a while, as after a pause in which the lease ran out.
    await trial.pool.query(
      `UPDATE relay.state SET epoch = epoch + 1, holder = 'another', lease_until = clock_timestamp() + interval '3 s'`,
    );
    const began = performance.now();
    await trial.appends.append('tally-1', 5);
    await eventually(async () => expect(await holder()).not.toBe('another'));
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(LEASE_TIMES.leaseMs + 1.25 * LEASE_TIMES.retryMs).toBeLessThan(10_000);
    await trial.allApplied();
    await eventually(async () => expect(await tables.progress()).toMatchObject({ position: 10n }));
    expect(await holder()).not.toBe('another');
  });

  it('tells no lag of partitions that another copy of the service reads now', async () => {
    await trial.begin();
    await trial.start();
    await trial.joined();
    // As of one of which nothing more is heard here.
    const lag = register.getSingleMetric('bus_lag_records') as Gauge;
    lag.set({ topic: TOPICS.log, partition: -7 }, 5_000);
    const joins = trial.told('joined the group').length;
    await trial.start();
    await trial.joined(joins + 2);
    expect(await metric('bus_lag_records', { partition: '-7' })).toBe(0);
    for (let n = 0; n < 20; n++) await trial.appends.append(`tally-${n}`, 2);
    await trial.allApplied();
    await eventually(async () => expect(await metric('bus_lag_records')).toBe(0));
    expect((await lag.get()).values.length).toBeGreaterThan(0);
  });

  it('lets two relays run at once, one standing by', async () => {
    const { relay } = await trial.begin({ relay: false });
    // Whichever is faster leads.
    const both = [relay(), relay()];
    await trial.start();
    for (let round = 0; round < 20; round++) await trial.appends.append(`tally-${round % 5}`, 2);
    await trial.allApplied();
    await eventually(() => expect(both.filter(({ leading }) => leading)).toHaveLength(1));
    expect(both.map(({ stoppedBy }) => stoppedBy)).toEqual([null, null]);
  });

  it('stays in the group while it waits for the log for longer than a session', async () => {
    await trial.begin();
    let away = false;
    const head = async (): Promise<bigint> => {
      if (away) throw new StoreUnavailable('away');
      return trial.store.head();
    };
    const store = Object.create(trial.store, { head: { value: head } }) as EventStore;
    const handlers = await trial.start({ bus: trial.openBus({ store, sessionTimeoutMs: 12_000 }) });
    await trial.joined();
    await trial.appends.append('tally-1', 2);
    await trial.allApplied();
    const joins = trial.told('joined the group').length;
    away = true;
    await trial.appends.append('tally-1', 2);
    await sleep(16_000);
    away = false;
    await trial.allApplied();
    await sleep(2_000);
    expect(trial.told('joined the group')).toHaveLength(joins);
    expect(handlers.failures).toEqual([]);
  });

  it('goes on from the log tail to Kafka and back on the same data', async () => {
    await trial.begin();
    const buses = [
      () => openLogTailBus({ store: trial.store, log: trial.lines }),
      () => trial.openBus(),
      () => openLogTailBus({ store: trial.store, log: trial.lines }),
      () => trial.openBus(),
    ];
    for (const [turn, openBus] of buses.entries()) {
      const handlers = await trial.start({ bus: openBus() });
      for (let round = 0; round < 10; round++) await trial.appends.append(`tally-${(turn + round) % 9}`, 2);
      await trial.appends.append('voice-1', 1);
      await trial.allApplied();
      expect(handlers.failures).toEqual([]);
      await trial.stop(handlers);
      await trial.appends.append('tally-3', 1);
    }
    await trial.nothingParked();
  });

  it('leaves in the broker what the log holds, as Kafka reads it itself', async () => {
    const { tables } = await trial.begin();
    for (let round = 0; round < 20; round++) await trial.appends.append(`tally-${round % 5}`, 5);
    await eventually(async () => expect(await tables.progress()).toMatchObject({ position: 100n }));
    const output = await inKafka();
    const read = output.split('\n').flatMap((line) => {
      const [, eventId] = /ce_id:([0-9a-f-]{36})\|/.exec(line) ?? [];
      const [, position] = /ce_position:(\d+)/.exec(line) ?? [];
      return eventId ? [{ position: Number(position), eventId, data: line.slice(line.lastIndexOf('{')) }] : [];
    });
    for (const { position, eventId, data } of read) {
      const event = await trial.store.eventAt(BigInt(position));
      expect(eventId).toBe(event!.eventId);
      expect(data).toBe(Buffer.from(event!.data).toString());
    }
    expect(new Set(read.map(({ position }) => position)).size).toBe(100);
  });

  it('holds nothing of a redacted event once its topic was made anew, and services go on', async () => {
    const redacted = new Set<bigint>();
    const asItIsNow = (event: RecordedEvent): RecordedEvent =>
      redacted.has(event.position) ? { ...event, data: new Uint8Array(), redacted: true } : event;
    const { store } = trial;
    trial.store = Object.create(store, {
      subscribe: {
        value: async function* (options: SubscribeOptions) {
          for await (const batch of store.subscribe(options)) yield { ...batch, events: batch.events.map(asItIsNow) };
        },
      },
    }) as EventStore;
    const { tables } = await trial.begin();
    const handlers = await trial.start();
    await trial.appends.append('tally-1', 3, { payload: 'said in confidence' });
    await trial.allApplied();
    await eventually(async () => expect(await tables.progress()).toMatchObject({ position: 3n }));
    expect((await inKafka()).match(/said in confidence/g)).toHaveLength(3);
    redacted.add(2n);
    const admin = connectKafka(trial.connection, 'spec', silentBusLog).admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [TOPICS.log] });
    await eventually(async () => expect(await admin.listTopics()).not.toContain(TOPICS.log));
    await admin.disconnect();
    await eventually(() => ensureTopics(trial.connection, silentBusLog));
    expect(await requestRewind(trial.pool, 0n, 'spec')).toBe(true);
    await trial.appends.append('tally-1', 2);
    await trial.allApplied();
    await eventually(async () => expect(await tables.progress()).toMatchObject({ position: 5n, rewindTo: null }));
    const lines = (await inKafka()).split('\n').filter((line) => line.includes('ce_position:'));
    expect(lines.filter((line) => line.includes('said in confidence')).map((line) => /ce_position:(\d+)/.exec(line)![1])).toEqual([
      '1',
      '3',
    ]);
    expect(lines.filter((line) => line.includes('ce_position:2|'))).toEqual([expect.stringMatching(/redacted:true/)]);
    await eventually(() => expect(handlers.failures).toEqual([]));
    await trial.nothingParked();
  });

  describe('of kafkajs’s own making', () => {
    it('starts a consumer afresh that has lost its fetch loop without an error', async () => {
      await trial.begin();
      await trial.start({ bus: trial.openBus({ silentForMs: 3_000 }) });
      await trial.appends.append('tally-1', 3);
      await trial.joined();
      await trial.allApplied();
      const before = await metric('bus_consumer_restarts_total');
      // As upstream's issues 1720 and 1568 tell it: the loop waits for something that never comes.
      const lost = jest.spyOn(Runner.prototype, 'fetch').mockImplementation(() => new Promise(() => {}));
      try {
        await trial.appends.append('tally-1', 3);
        await eventually(() => expect(trial.told('the Kafka consumer has fallen silent; starting it afresh')).toHaveLength(1));
      } finally {
        lost.mockRestore();
      }
      await trial.allApplied();
      await trial.appends.append('tally-2', 3);
      await trial.allApplied();
      expect(await metric('bus_consumer_restarts_total')).toBe(before + 1);
    });

    it('comes to rest after members have come and gone', async () => {
      await trial.begin();
      const handlers = await trial.start();
      await trial.joined();
      for (let round = 0; round < 4; round++) {
        const other = await trial.start();
        for (let n = 0; n < 10; n++) await trial.appends.append(`tally-${n}`, 2);
        await trial.stop(other);
      }
      await trial.allApplied();
      // The last one to leave is noticed with a heartbeat; then nobody joins any more.
      await atRest(4_000);
      await trial.appends.append('tally-1', 2);
      await trial.allApplied();
      expect(handlers.failures).toEqual([]);
      await trial.nothingParked();
    });

    it('takes no notice of what kafkajs would warn of', async () => {
      await trial.begin();
      await trial.start();
      await trial.appends.append('tally-1', 3);
      await trial.allApplied();
      expect(JSON.stringify(trial.lines.lines)).not.toMatch(/partitioner|MaxListeners|negative/i);
      expect(trial.lines.lines.filter(({ level }) => level === 'error')).toEqual([]);
    });
  });
});
