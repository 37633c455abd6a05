import { describe, expect, it } from '@jest/globals';
import type { IHeaders } from 'kafkajs';
import type { RecordedEvent } from '#libs/event-store';
import { partitionOf, TOPICS } from '#libs/bus';
import { numberedEvent } from '#libs/bus/testing';
import { fromRecord, MalformedRecord, toRecord, toWatermark, type OutgoingRecord } from './record-framing.js';

const LOG = '00000000-0000-4000-8000-00000000000a';
const partition = partitionOf('tally-1');
const event: RecordedEvent = {
  ...numberedEvent('tally-1', 3, { payload: '引号"与\\反斜线' }),
  jurisdiction: '00000000-0000-4000-8000-00000000000b',
  position: 9_007_199_254_740_993n,
  stream: 'tally-1',
  revision: 3,
  recordedAt: new Date('2026-03-02T02:03:04.005Z'),
  redacted: false,
};
/** As a broker hands it back: header values are bytes. */
const received = ({ key, value, headers }: OutgoingRecord, change: (headers: IHeaders) => void = () => {}) => {
  const bytes: IHeaders = Object.fromEntries(Object.entries(headers).map(([name, content]) => [name, Buffer.from(content as string)]));
  change(bytes);
  return { key: key === null ? null : Buffer.from(key), value, headers: bytes };
};
const record = toRecord(event, 'log', partition, LOG, 41n);

describe('a recorded event in a Kafka record', () => {
  it('is read back as it was recorded, bytes included', () => {
    const { logId, delivery } = fromRecord(TOPICS.log, partition, received(record));
    expect(logId).toBe(LOG);
    expect(delivery).toEqual({ carrier: 'log', partition, position: event.position, previous: 41n, event });
    expect(Buffer.from(delivery.event!.data).equals(Buffer.from(event.data))).toBe(true);
    expect(Buffer.from(delivery.event!.metadata).equals(Buffer.from(event.metadata))).toBe(true);
  });

  it('is a CloudEvent in binary mode whose value is the data alone', () => {
    expect(record.value?.equals(Buffer.from(event.data))).toBe(true);
    expect(record.headers).toMatchObject({
      ce_specversion: '1.0',
      ce_id: event.eventId,
      ce_source: `/logs/${LOG}`,
      ce_type: 'Counted',
      ce_subject: 'tally-1',
      ce_time: '2026-03-02T02:03:04.005Z',
      'content-type': 'application/json',
    });
    expect(String(record.headers['traceparent'])).toBe('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01');
  });

  it('keeps that its data was removed', () => {
    const redacted = toRecord({ ...event, data: Buffer.alloc(0), redacted: true }, 'log', partition, LOG, 41n);
    expect(fromRecord(TOPICS.log, partition, received(redacted)).delivery.event).toMatchObject({
      redacted: true,
      dataHash: event.dataHash,
    });
  });

  it('may be an idle watermark without an event', () => {
    const watermark = toWatermark('voices', 7, LOG, 3n, 90n, new Date(0));
    expect(fromRecord(TOPICS.voices, 7, received(watermark)).delivery).toEqual({
      carrier: 'voices',
      partition: 7,
      position: 90n,
      previous: 3n,
      event: null,
    });
  });

  it.each([
    ['a missing header', (headers: IHeaders) => void delete headers['ce_position'], /ce_position is missing/],
    ['missing metadata', (headers: IHeaders) => void delete headers['metadata'], /metadata is missing/],
    ['a position that is no number', (headers: IHeaders) => void (headers['ce_position'] = Buffer.from('1e9')), /not a number/],
    [
      'a position that follows none before it',
      (headers: IHeaders) => void (headers['ce_prev'] = headers['ce_position']),
      /does not follow/,
    ],
    [
      'another key than the event has',
      (headers: IHeaders) => void (headers['ce_partitionkey'] = Buffer.from('tally-2')),
      /the record's key is tally-1/,
    ],
    ['a time that is none', (headers: IHeaders) => void (headers['ce_time'] = Buffer.from('yesterday')), /ce_time/],
  ])('is refused with %s', (_, change, message) => {
    expect(() => fromRecord(TOPICS.log, partition, received(record, change))).toThrow(message);
    expect(() => fromRecord(TOPICS.log, partition, received(record, change))).toThrow(MalformedRecord);
  });

  it('is refused in the wrong partition', () => {
    expect(() => fromRecord(TOPICS.log, (partition + 1) % 48, received(record))).toThrow(/belongs to partition/);
  });
});
