import { describe, expect, it } from '@jest/globals';
import { ALL_PARTITIONS, MissingRecord, PARTITIONS, partitionOf, type Delivery, type PartitionCheckpoint } from '#libs/bus';
import { numberedEvent, testCatalogue } from '#libs/bus/testing';
import { LogMismatch, type RecordedEvent } from '#libs/event-store';
import { Standing } from './standing.js';

const LOG = '00000000-0000-4000-8000-00000000000a';
const stream = 'tally-1';
const partition = partitionOf(stream);

const event = (position: bigint, name = stream): RecordedEvent => ({
  ...numberedEvent(name, Number(position)),
  position,
  stream: name,
  revision: Number(position) - 1,
  recordedAt: new Date(0),
  redacted: false,
});
const at = (position: bigint, over: Partial<PartitionCheckpoint> = {}): PartitionCheckpoint => ({
  carrier: 'log',
  partition,
  logId: LOG,
  position,
  eventId: null,
  ...over,
});
const record = (position: bigint, previous: bigint): Delivery => ({
  carrier: 'log',
  partition,
  position,
  previous,
  event: event(position),
});
const standing = (...rows: PartitionCheckpoint[]): Standing => new Standing('board', ['log'], rows);
const fromKafka = (from: Standing, ...deliveries: Delivery[]) =>
  from.remainder({ kind: 'partitions', logId: LOG, deliveries }, testCatalogue);
const positions = (remainder: { fresh: readonly { event: RecordedEvent }[] }): bigint[] =>
  remainder.fresh.map((fresh) => fresh.event.position);

describe('where a handler stands in a partition', () => {
  it('takes records that follow the last one applied', () => {
    const remainder = fromKafka(standing(at(3n)), record(7n, 3n), record(9n, 7n));
    expect(positions(remainder)).toEqual([7n, 9n]);
    expect(remainder.checkpoints).toEqual([at(9n, { eventId: event(9n).eventId })]);
    expect(remainder.missing).toEqual([]);
  });

  it('skips what it has applied, in whichever order repeats come', () => {
    const remainder = fromKafka(standing(at(7n)), record(3n, 1n), record(7n, 3n), record(9n, 7n), record(7n, 3n), record(9n, 7n));
    expect(positions(remainder)).toEqual([9n]);
  });

  it('applies up to a gap, stands still there and says which record follows what', () => {
    const remainder = fromKafka(standing(at(3n)), record(7n, 3n), record(12n, 9n), record(13n, 12n));
    expect(positions(remainder)).toEqual([7n]);
    expect(remainder.missing).toHaveLength(1);
    expect(remainder.missing[0]).toMatchObject({ standsAt: 7n, follows: 9n, eventId: event(12n).eventId });
    expect(remainder.checkpoints[0]?.position).toBe(7n);
  });

  it('goes on when the missing record comes later, as after a rewind', () => {
    const remainder = fromKafka(standing(at(3n)), record(12n, 9n), record(9n, 3n), record(12n, 9n));
    expect(positions(remainder)).toEqual([9n, 12n]);
    expect(remainder.missing).toEqual([]);
  });

  it('sees a lost tail by an idle watermark', () => {
    const watermark = { ...record(20n, 9n), event: null };
    expect(fromKafka(standing(at(9n)), watermark).checkpoints).toEqual([at(20n)]);
    expect(fromKafka(standing(at(7n)), watermark).missing[0]).toMatchObject({ standsAt: 7n, follows: 9n, eventId: null });
  });

  it('stands at least where a follower of the whole log has come', () => {
    const all = at(10n, { partition: ALL_PARTITIONS });
    expect(positions(fromKafka(standing(all), record(9n, 2n), record(11n, 9n)))).toEqual([11n]);
  });

  it('refuses another log', () => {
    expect(() => standing(at(3n)).remainder({ kind: 'partitions', logId: LOG.replace('a', 'b'), deliveries: [] }, testCatalogue)).toThrow(
      LogMismatch,
    );
  });
});

describe('where a handler stands in the whole log', () => {
  const log = (after: bigint, through: bigint, ...events: RecordedEvent[]) => ({
    kind: 'log' as const,
    logId: LOG,
    after,
    through,
    throughEventId: null,
    events,
  });

  it('is where its slowest partition stands', () => {
    const rows = Array.from({ length: PARTITIONS }, (_, index) => at(BigInt(100 + index), { partition: index }));
    expect(standing(...rows).floor()).toBe(100n);
    expect(standing(...rows.slice(1)).floor()).toBe(0n);
    expect(standing(...rows.slice(1), at(50n, { partition: ALL_PARTITIONS })).floor()).toBe(50n);
    expect(new Standing('board', ['log', 'voices'], rows).floor()).toBe(0n);
  });

  it('skips in each partition what a Kafka consumer has applied there, and stands further in all afterwards', () => {
    const other = 'tally-2';
    const rows = [at(5n, { partition: ALL_PARTITIONS }), at(8n)];
    const remainder = standing(...rows).remainder(log(5n, 9n, event(6n, other), event(8n), event(9n)), testCatalogue);
    expect(positions(remainder)).toEqual([6n, 9n]);
    expect(remainder.checkpoints).toEqual([at(9n, { partition: ALL_PARTITIONS })]);
  });

  it('leaves out carriers that the handler does not read', () => {
    expect(positions(standing().remainder(log(0n, 2n, event(1n, 'voice-1'), event(2n)), testCatalogue))).toEqual([2n]);
  });

  it('refuses a stretch that begins behind a gap', () => {
    expect(() => standing(at(5n, { partition: ALL_PARTITIONS })).remainder(log(6n, 9n), testCatalogue)).toThrow(MissingRecord);
  });
});
