import { describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { openLogTailBus, partitionOf, silentBusLog, TOPICS } from '#libs/bus';
import { connectKafka, ensureTopics, groupOf, MAX_RECORD_BYTES } from '#libs/bus/kafka';
import { Counted, Ignored, NumberedAppends, numberedEvent, tallyStream, voiceStream } from '#libs/bus/testing';
import { createCatalogue, defineEvent, defineStream, type Catalogue } from '#libs/event-sourcing';
import { LogMismatch, type EventStore } from '#libs/event-store';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { describeWithKafka } from '../support/describe-with.js';
import { eventually } from './eventually.js';
import { freshTopics, withoutTopics } from './kafka-ground.js';
import { KafkaTrial, metric, SERVICE } from './kafka-trial.js';
import { tallyProjection } from './tally.js';

/*
 * Bad input and faults, one by one: each gives a line in the log with the event's id (or the position), counts in a metric, and loses
 * nothing. That Kafka refuses a login is in kafka-security.int.spec.ts.
 */

const HOUR = 3_600_000;
const data = z.strictObject({ n: z.int(), payload: z.string() });
const Novel = defineEvent('Novel', data);
const CountedAnew = defineEvent('Counted', data, { schemaVersion: 2, upcasters: { 1: (older) => older } });
const PASSED_OVER = 'record passed over: no relay has written it';

describeWithKafka('over Kafka, bad input and faults', () => {
  const trial = new KafkaTrial();

  it.each<[string, { type?: string; schemaVersion?: number }, Catalogue, readonly string[]]>([
    [
      'of an unknown type',
      { type: 'Novel' },
      createCatalogue([defineStream('tally', 'intake', [Counted, Ignored, Novel]), voiceStream]),
      ['Counted', 'Novel', 'VoiceRaised'],
    ],
    [
      'of an unknown newer version',
      { schemaVersion: 2 },
      createCatalogue([defineStream('tally', 'intake', [CountedAnew, Ignored]), voiceStream]),
      ['Counted', 'VoiceRaised'],
    ],
  ])('stops a handler at an event %s, and a newer release goes on from there', async (_, over, newer, handles) => {
    await trial.begin();
    const handlers = await trial.start();
    await trial.joined();
    await trial.appends.append('tally-1', 2);
    await trial.allApplied();
    const before = await metric('bus_stops_total', { consumer: 'topic-board', why: 'UnknownEvent' });
    const position = await trial.appends.append('tally-1', 1, over);
    await trial.appends.append('tally-1', 2);
    await trial.appends.append('tally-2', 2);
    const { eventId } = (await trial.store.eventAt(position))!;
    await eventually(() => expect(handlers.failures).toMatchObject([{ consumer: 'topic-board', error: { name: 'UnknownEvent' } }]));
    expect(trial.told('a handler has stopped')).toMatchObject([
      { level: 'error', handler: 'topic-board', eventId, position: String(position), error: expect.stringMatching(/upgrade this process/) },
    ]);
    expect(await metric('bus_stops_total', { consumer: 'topic-board', why: 'UnknownEvent' })).toBe(before + 1);
    expect((await trial.rows()).get('tally-1')).toBe(2);
    await trial.stop(handlers);
    await trial.start({ catalogue: newer, projection: { ...trial.board, handles } });
    await trial.allApplied();
    await trial.nothingParked();
  });

  it('stands still, as a relay, before a stream that it does not know, and a newer relay goes on from there', async () => {
    const newer = createCatalogue([tallyStream, voiceStream, defineStream('novel', 'intake', [Novel])]);
    const { relay, tables } = await trial.begin();
    const handles = ['Counted', 'Novel', 'VoiceRaised'];
    await trial.start({ catalogue: newer, projection: { ...trial.board, handles } });
    await trial.joined();
    await trial.appends.append('tally-1', 2);
    const position = await trial.appends.append('novel-1', 1, { type: 'Novel' });
    await trial.appends.append('tally-1', 2);
    const { eventId } = (await trial.store.eventAt(position))!;
    await eventually(() =>
      expect(trial.told('the relay stands still: the log holds a stream that this release does not know')).toMatchObject([
        { level: 'error', eventId, position: String(position), type: 'Novel' },
      ]),
    );
    expect(await metric('relay_stands_still')).toBe(1);
    // What lies before is sent.
    await eventually(async () => expect(await tables.progress()).toMatchObject({ position: position - 1n }));
    await eventually(async () => expect((await trial.rows()).get('tally-1')).toBe(2));
    relay({ catalogue: newer });
    await trial.allApplied();
  });

  it('passes over records that no relay has written, names them, and loses nothing', async () => {
    await trial.onlyWhatIsSent();
    await trial.appends.append('tally-1', 3);
    const [first, second, third] = await trial.records();
    const before = await metric('bus_malformed_records_total', { topic: TOPICS.log });
    const { ce_position: _, ...headers } = second!.headers;
    await trial.send(
      first!,
      { ...second!, headers },
      { ...second!, key: 'tally-9' },
      { ...second!, partition: (second!.partition + 1) % 48 },
      { ...second!, headers: {}, value: Buffer.from('noise') },
      second!,
      third!,
    );
    await trial.allApplied();
    const { eventId } = numberedEvent('tally-1', 1);
    const { partition } = second!;
    const at = { level: 'error', offset: expect.stringMatching(/^\d+$/) };
    await eventually(() => expect(trial.told(PASSED_OVER).length).toBeGreaterThanOrEqual(4));
    expect(trial.told(PASSED_OVER)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...at, eventId, partition, error: 'header ce_position is missing' }),
        expect.objectContaining({ ...at, eventId, partition, error: "the record's key is tally-9, the event's tally-1" }),
        expect.objectContaining({ ...at, eventId, error: expect.stringMatching(/belongs to partition/) }),
        expect.objectContaining({ ...at, eventId: null, partition, error: 'header ce_logid is missing' }),
      ]),
    );
    expect(await metric('bus_malformed_records_total', { topic: TOPICS.log })).toBe(before + trial.told(PASSED_OVER).length);
  });

  it.each([
    ['a header is missing', { headers: {} }],
    ['the key is wrong', { key: 'tally-9' }],
  ])('misses an event that came in a record whose %s, and applies it when it is sent again', async (_, change) => {
    const handlers = await trial.onlyWhatIsSent();
    await trial.appends.append('tally-1', 3);
    const [first, second, third] = await trial.records();
    const before = await metric('handler_records_missing_total');
    await trial.send(first!, { ...second!, ...change }, third!);
    await eventually(() => expect(handlers.failures).toMatchObject([{ error: { name: 'MissingRecord' } }]));
    expect(trial.told('a partition stands still')).toMatchObject([
      {
        level: 'error',
        handler: 'topic-board',
        partition: partitionOf('tally-1'),
        eventId: numberedEvent('tally-1', 2).eventId,
        position: '1',
      },
    ]);
    expect(await metric('handler_records_missing_total')).toBeGreaterThan(before);
    expect(await trial.rows()).toEqual(new Map([['tally-1', 1]]));
    await trial.send(second!, third!);
    await trial.allApplied();
    await eventually(() => expect(handlers.failures).toEqual([]));
  });

  it('stops at records of another log', async () => {
    const handlers = await trial.onlyWhatIsSent();
    await trial.appends.append('tally-1', 1);
    const [first] = await trial.records();
    await trial.send({ ...first!, headers: { ...first!.headers, ce_logid: '00000000-0000-4000-8000-00000000dead' } });
    await eventually(() => expect(handlers.failures[0]).toMatchObject({ consumer: 'topic-board', error: { name: 'LogMismatch' } }));
    expect(await trial.rows()).toEqual(new Map());
  });

  it('carries the largest event, and passes over a record of 2 MB that no relay has written', async () => {
    await trial.begin();
    await trial.start();
    await trial.joined();
    await trial.appends.append('tally-1', 1, { payload: '字'.repeat(230_000) });
    await trial.allApplied();
    const [first] = await trial.records();
    const before = await metric('bus_malformed_records_total');
    await trial.send({ ...first!, headers: { ce_id: 'a-stranger' }, value: Buffer.alloc(2_000_000, 'x') });
    await trial.appends.append('tally-1', 1);
    await trial.allApplied();
    await eventually(() =>
      expect(trial.told(PASSED_OVER)).toMatchObject([{ eventId: 'a-stranger', offset: '1', partition: first!.partition }]),
    );
    expect(await metric('bus_malformed_records_total')).toBe(before + 1);
  });

  it('names a batch that Kafka does not take because it is too large, and takes the others', async () => {
    await trial.onlyWhatIsSent();
    await trial.appends.append('tally-1', 2);
    const [first, second] = await trial.records();
    const before = await metric('kafka_batches_repeated_total');
    const tooLarge = { ...first!, value: Buffer.alloc(MAX_RECORD_BYTES + 1, 'x') };
    const over = new AbortController();
    const sent = expect(trial.ground.producer.send([tooLarge], over.signal)).rejects.toThrow();
    await eventually(() =>
      expect(trial.told('batch not acknowledged by every partition; sending it again')).toContainEqual(
        expect.objectContaining({ firstEventId: numberedEvent('tally-1', 0).eventId, error: expect.stringMatching(/larger|too large/i) }),
      ),
    );
    over.abort();
    await sent;
    expect(await metric('kafka_batches_repeated_total')).toBeGreaterThan(before);
    await trial.send(first!, second!);
    await trial.allApplied();
  });

  it('waits for a topic that is missing, and goes on when it is there', async () => {
    await trial.begin({ relay: false });
    await withoutTopics(trial.connection);
    const before = [await metric('kafka_batches_repeated_total'), await metric('bus_consumer_restarts_total')] as const;
    trial.ground.relay();
    await trial.start();
    await trial.appends.append('tally-1', 3);
    await eventually(() =>
      expect(trial.told('batch not acknowledged by every partition; sending it again')).toContainEqual(
        expect.objectContaining({ firstEventId: numberedEvent('tally-1', 0).eventId, error: expect.stringMatching(/topic-partition/) }),
      ),
    );
    await eventually(() =>
      expect(trial.told('Kafka can not be consumed; trying again')).toContainEqual(
        expect.objectContaining({ groupId: groupOf(SERVICE), error: expect.stringMatching(/topic-partition/) }),
      ),
    );
    await eventually(async () => {
      expect(await metric('kafka_batches_repeated_total')).toBeGreaterThan(before[0]);
      expect(await metric('bus_consumer_restarts_total')).toBeGreaterThan(before[1]);
    });
    await eventually(() => ensureTopics(trial.connection, trial.lines));
    await trial.allApplied();
    await trial.appends.append('tally-1', 3);
    await trial.joined();
    await trial.allApplied();
  });

  it('refuses a topic in which keys would move or records would be thrown away', async () => {
    await freshTopics(trial.connection);
    const admin = connectKafka(trial.connection, 'spec', silentBusLog).admin();
    await admin.connect();
    await admin.alterConfigs({
      validateOnly: false,
      resources: [{ type: 2, name: TOPICS.voices, configEntries: [{ name: 'retention.ms', value: '86400000' }] }],
    });
    await eventually(() =>
      expect(ensureTopics(trial.connection, trial.lines)).rejects.toThrow(/shangliang.voices.v1 has retention.ms=86400000/),
    );
    await admin.createPartitions({ topicPartitions: [{ topic: TOPICS.log, count: 50 }] });
    await eventually(() => expect(ensureTopics(trial.connection, trial.lines)).rejects.toThrow(/shangliang.log.v1 has 50 partitions/));
    await admin.disconnect();
  });

  describe('a consumer that was away for an hour', () => {
    it('misses nothing when the brokers have forgotten its group, and says how far behind it is', async () => {
      await trial.begin();
      const before = await trial.start();
      await trial.joined();
      await trial.appends.append('tally-1', 5);
      await trial.allApplied();
      await trial.stop(before);
      for (let round = 0; round < 30; round++) await trial.appends.append(`tally-${round}`, 100);
      await eventually(async () => expect(await trial.ground.tables.progress()).toMatchObject({ position: 3_005n }));
      // What `offsets.retention.minutes` does once it has run out.
      const admin = connectKafka(trial.connection, 'spec', silentBusLog).admin();
      await admin.connect();
      await eventually(() => admin.deleteGroups([groupOf(SERVICE)]));
      await admin.disconnect();
      await trial.start();
      await trial.allApplied();
      // From the start where no watermark of the idle partitions had come before it was stopped.
      const from = expect.stringMatching(/^[05]$/);
      expect(trial.told('catching up from the log')).toMatchObject([{ handler: 'topic-board', from, to: '3005' }]);
      await eventually(() => expect(trial.told('caught up with the log')).toMatchObject([{ handler: 'topic-board', at: '3005' }]));
      expect(await metric('handler_catching_up_events', { handler: 'topic-board' })).toBe(0);
      await trial.appends.append('tally-1', 5);
      await trial.allApplied();
      await trial.nothingParked();
    });

    it('misses nothing when it slept past its session, and joins again', async () => {
      await trial.begin();
      // The shortest session that brokers allow by default.
      const handlers = await trial.start({ bus: trial.openBus({ sessionTimeoutMs: 6_000 }) });
      await trial.joined();
      await trial.appends.append('tally-1', 5);
      await trial.allApplied();
      await trial.appends.append('tally-2', 5);
      const joins = trial.told('joined the group').length;
      // Neither heartbeats nor anything else: the process is frozen.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 9_000);
      await trial.appends.append('tally-1', 5);
      await trial.joined(joins + 1);
      await trial.allApplied();
      expect(handlers.failures).toEqual([]);
      await trial.nothingParked();
    });
  });

  describe('clocks that are wrong', () => {
    it('let events through that were recorded hours ahead of the brokers’ clock', async () => {
      const ahead = openInMemoryEventStore({ now: () => Date.now() + 26 * HOUR });
      trial.store = ahead;
      trial.appends = new NumberedAppends(ahead);
      await trial.begin();
      await trial.start();
      await trial.joined();
      await trial.appends.append('tally-1', 3);
      await trial.allApplied();
      await eventually(async () => expect(await trial.ground.tables.progress()).toMatchObject({ position: 3n }));
      expect(JSON.stringify(trial.told('batch not acknowledged by every partition; sending it again'))).not.toMatch(/timestamp/i);
    });

    it('set back by hours, let nobody fall out of the group unseen', async () => {
      await trial.begin();
      const handlers = await trial.start({ bus: trial.openBus({ sessionTimeoutMs: 6_000 }) });
      await trial.joined();
      await trial.appends.append('tally-1', 3);
      await trial.allApplied();
      const before = await metric('bus_consumer_restarts_total');
      const joinsBefore = trial.told('joined the group').length;
      const real = Date.now;
      const clock = jest.spyOn(Date, 'now').mockImplementation(() => real() - 2 * HOUR);
      try {
        await eventually(() =>
          expect(trial.told('the clock was set back; starting the Kafka consumer afresh')).toMatchObject([{ groupId: groupOf(SERVICE) }]),
        );
        await trial.joined(joinsBefore + 1);
        await trial.appends.append('tally-1', 3);
        await trial.allApplied();
        expect(await metric('bus_consumer_restarts_total')).toBe(before + 1);
        await eventually(async () => {
          const joins = trial.told('joined the group').length;
          // Longer than a session without heartbeats would last.
          await new Promise((resolve) => setTimeout(resolve, 8_000));
          expect(trial.told('joined the group')).toHaveLength(joins);
        });
        expect(await metric('bus_consumer_restarts_total')).toBe(before + 1);
      } finally {
        clock.mockRestore();
      }
      // And ahead again.
      await trial.appends.append('tally-2', 3);
      await trial.allApplied();
      expect(handlers.failures).toEqual([]);
      await trial.nothingParked();
    });
  });

  describe('a log restored from a backup behind what Kafka holds', () => {
    /** Twenty events were sent; the backup holds five. Rows and checkpoints stood in the same database. */
    const restore = async () => {
      await trial.begin();
      await trial.appends.append('tally-1', 20);
      const handlers = await trial.start();
      await trial.joined();
      await trial.allApplied();
      await eventually(async () => expect(await trial.ground.tables.progress()).toMatchObject({ position: 20n }));
      await trial.stop(handlers);
      const restored = openInMemoryEventStore({ logId: trial.store.logId });
      const appends = new NumberedAppends(restored);
      await appends.append('tally-1', 5);
      await trial.pool.query(`TRUNCATE ${SERVICE}.checkpoints, ${SERVICE}.topic_board`);
      return { restored, appends };
    };
    const stops = () => metric('bus_stops_total', { why: 'LogMismatch' });
    /** It may be stopped before it has read the log, but never have more than that. */
    const rowsBeyondTheLog = async () => [...(await trial.rows())].filter(([stream, count]) => count > (stream === 'tally-1' ? 5 : 1));

    it('has nothing taken from Kafka', async () => {
      const { restored } = await restore();
      const before = await stops();
      const lost = await trial.start({ bus: trial.openBus({ service: 'restored', store: restored }), store: restored });
      await eventually(() =>
        expect(lost.failures.map(({ error }) => error.message)).toContainEqual(
          expect.stringMatching(/Kafka holds position \d+, but the log ends at 5/),
        ),
      );
      expect(trial.told('nothing more is taken from Kafka')).toMatchObject([
        { level: 'error', position: '20', error: expect.stringMatching(/restored from a backup/) },
      ]);
      expect(await stops()).toBe(before + 1);
      expect(await rowsBeyondTheLog()).toEqual([]);
    });

    it('has nothing taken from Kafka either when it was written on past what Kafka holds', async () => {
      const { restored, appends } = await restore();
      const before = await stops();
      const head = restored.head.bind(restored);
      // The service has read the log up to its end, and others write on before it hears of anything from Kafka.
      const bus = trial.openBus({ service: 'restored', store: restored });
      const lost = await trial.start({ bus, store: restored });
      for (let n = 0; n < 30; n++) await appends.append(`tally-${100 + n}`, 1);
      expect(await head()).toBe(35n);
      await eventually(() => expect(lost.failures.map(({ error }) => error.name)).toEqual(['LogMismatch']));
      const [line] = trial.told('nothing more is taken from Kafka');
      expect(line).toMatchObject({ level: 'error', position: '6', eventId: numberedEvent('tally-1', 5).eventId });
      expect(await stops()).toBe(before + 1);
      expect(await rowsBeyondTheLog()).toEqual([]);
    });

    it('has nothing taken from Kafka when the address leads to another log altogether', async () => {
      await trial.begin();
      let replaced = false;
      const head = async (): Promise<bigint> => {
        if (replaced) throw new LogMismatch('the database holds log B, this store was opened on log A');
        return trial.store.head();
      };
      const lost = await trial.start({
        bus: trial.openBus({ store: Object.create(trial.store, { head: { value: head } }) as EventStore }),
      });
      await trial.joined();
      replaced = true;
      const before = await stops();
      await trial.appends.append('tally-1', 3);
      await eventually(() => expect(lost.failures).toMatchObject([{ consumer: groupOf(SERVICE), error: { name: 'LogMismatch' } }]));
      // Whichever shows it first: the event, or the watermark of a partition without one.
      const error = expect.stringMatching(/holds log B/);
      expect(trial.told('nothing more is taken from Kafka')).toMatchObject([{ level: 'error', error }]);
      expect(await stops()).toBe(before + 1);
      expect(await trial.rows()).toEqual(new Map());
    });

    it('has nothing more sent by the relay', async () => {
      const { restored } = await restore();
      const { relay, tables } = trial.ground;
      await trial.pool.query(`UPDATE relay.state SET epoch = epoch + 1, holder = NULL, lease_until = '-infinity'`);
      const another = relay({ store: restored });
      await eventually(() => expect(another.stoppedBy?.message).toMatch(/position 20 was sent, but the log ends at 5/));
      expect(trial.told('the relay stands still: the log is not the one that was sent so far')).toMatchObject([
        { level: 'error', position: '20', eventId: numberedEvent('tally-1', 19).eventId, error: expect.stringMatching(/position 20/) },
      ]);
      expect(await metric('relay_stands_still')).toBe(1);
      expect(await tables.progress()).toMatchObject({ position: 20n });
    });

    it('has a follower of the log itself refuse to start', async () => {
      const { restored } = await restore();
      await trial.pool.query(
        `INSERT INTO ${SERVICE}.checkpoints (handler, carrier, partition, log_id, position) VALUES ('topic-board', 'log', -1, $1, 20)`,
        [trial.store.logId],
      );
      const bus = openLogTailBus({ store: restored, log: trial.lines });
      await expect(trial.start({ bus, store: restored, projection: tallyProjection('topic-board') })).rejects.toThrow(
        /restored from a backup/,
      );
      await bus.close();
    });
  });
});
