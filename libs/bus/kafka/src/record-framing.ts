import { createHash } from 'node:crypto';
import type { IHeaders } from 'kafkajs';
import type { RecordedEvent } from '#libs/event-store';
import type { Carrier } from '#libs/event-sourcing';
import { TOPICS, type Delivery } from '../../src/bus.js';
import { partitionOf } from '../../src/partition-of.js';

/*
 * How a recorded event stands in a Kafka record: CloudEvents 1.0, binary mode. The value is the event's data, byte for byte; attributes
 * are `ce_` headers. Beside CloudEvents' own there are the extension attributes `logid`, `position`, `prev`, `revision`,
 * `schemaversion`, `partitionkey`, `jurisdiction` and `datahash` (hex), and two headers that are no attributes: `metadata` (the recorded
 * metadata, byte for byte, the salt inside) and `traceparent`. Everything that makes a recorded event can be read back.
 */

export interface OutgoingRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: string | null;
  readonly value: Buffer | null;
  readonly headers: IHeaders;
  /** UTC ms as text; the time of recording, so that offsets can be found by time. */
  readonly timestamp: string;
}

const WATERMARK = 'shangliang.watermark';
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const TRACEPARENT = Buffer.from('"traceparent":"');
/** Metadata is canonical JSON: the field is found without parsing the rest. */
const traceparentOf = (metadata: Buffer): Buffer | null => {
  const at = metadata.lastIndexOf(TRACEPARENT);
  if (at < 0) return null;
  const start = at + TRACEPARENT.length;
  return metadata.subarray(start, metadata.indexOf(0x22, start));
};

export const toRecord = (event: RecordedEvent, carrier: Carrier, partition: number, logId: string, previous: bigint): OutgoingRecord => {
  const metadata = asBuffer(event.metadata);
  const headers: IHeaders = {
    ce_specversion: '1.0',
    ce_id: event.eventId,
    ce_source: `/logs/${logId}`,
    ce_type: event.type,
    ce_subject: event.stream,
    ce_time: event.recordedAt.toISOString(),
    'content-type': 'application/json',
    ce_logid: logId,
    ce_position: event.position.toString(),
    ce_prev: previous.toString(),
    ce_revision: String(event.revision),
    ce_schemaversion: String(event.schemaVersion),
    ce_partitionkey: event.partitionKey,
    ce_datahash: asBuffer(event.dataHash).toString('hex'),
    metadata,
  };
  if (event.jurisdiction !== null) headers['ce_jurisdiction'] = event.jurisdiction;
  if (event.redacted) headers['redacted'] = 'true';
  const traceparent = traceparentOf(metadata);
  if (traceparent) headers['traceparent'] = traceparent;
  return {
    topic: TOPICS[carrier],
    partition,
    key: event.partitionKey,
    value: asBuffer(event.data),
    headers,
    timestamp: String(event.recordedAt.getTime()),
  };
};

/** Says that nothing lies in the partition between `previous` and `position`, so that a lost tail is seen without a next event. */
export const toWatermark = (
  carrier: Carrier,
  partition: number,
  logId: string,
  previous: bigint,
  position: bigint,
  now: Date,
): OutgoingRecord => ({
  topic: TOPICS[carrier],
  partition,
  key: null,
  value: null,
  headers: {
    ce_specversion: '1.0',
    ce_id: `${carrier}/${partition}/${position}`,
    ce_source: `/logs/${logId}`,
    ce_type: WATERMARK,
    ce_logid: logId,
    ce_position: position.toString(),
    ce_prev: previous.toString(),
  },
  timestamp: String(now.getTime()),
});

/** Bytes of a record on the wire, roughly: what bounds a batch. */
export const sizeOfRecord = ({ value, headers }: OutgoingRecord): number => {
  let size = 60 + (value?.byteLength ?? 0);
  for (const [name, content] of Object.entries(headers)) size += name.length + 2 + (content === undefined ? 0 : content.length);
  return size;
};

/** A record in the topic that no relay of this project has written so. It is passed over; had it been an event, the next one misses it. */
export class MalformedRecord extends Error {
  override readonly name = 'MalformedRecord';
}

export interface IncomingRecord {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: IHeaders | undefined;
}

const carriers = new Map<string, Carrier>(Object.entries(TOPICS).map(([carrier, topic]) => [topic, carrier as Carrier]));
/** @throws Error for a topic that isn't one of the bus. */
export const carrierOfTopic = (topic: string): Carrier => {
  const carrier = carriers.get(topic);
  if (!carrier) throw new Error(`topic ${topic} is none of the bus`);
  return carrier;
};

const text = (headers: IHeaders, name: string): string => {
  const value = headers[name];
  if (value === undefined || Array.isArray(value)) throw new MalformedRecord(`header ${name} is missing`);
  return value.toString();
};
const bytes = (headers: IHeaders, name: string): Buffer => {
  const value = headers[name];
  if (!Buffer.isBuffer(value)) throw new MalformedRecord(`header ${name} is missing`);
  return value;
};
const integer = (headers: IHeaders, name: string): bigint => {
  const value = text(headers, name);
  if (!/^\d{1,19}$/.test(value)) throw new MalformedRecord(`header ${name} is ${value}, not a number`);
  return BigInt(value);
};

/** @throws MalformedRecord */
export const fromRecord = (
  topic: string,
  partition: number,
  { key, value, headers = {} }: IncomingRecord,
): { logId: string; delivery: Delivery } => {
  const carrier = carrierOfTopic(topic);
  const logId = text(headers, 'ce_logid');
  const position = integer(headers, 'ce_position');
  const previous = integer(headers, 'ce_prev');
  if (previous >= position) throw new MalformedRecord(`position ${position} does not follow ${previous}`);
  const type = text(headers, 'ce_type');
  if (type === WATERMARK) return { logId, delivery: { carrier, partition, position, previous, event: null } };
  const partitionKey = text(headers, 'ce_partitionkey');
  if (key?.toString() !== partitionKey)
    throw new MalformedRecord(`the record's key is ${key?.toString() ?? 'none'}, the event's ${partitionKey}`);
  if (partitionOf(partitionKey) !== partition)
    throw new MalformedRecord(`key ${partitionKey} belongs to partition ${partitionOf(partitionKey)}, not ${partition}`);
  if (value === null) throw new MalformedRecord('the record has no value');
  const metadata = bytes(headers, 'metadata');
  const dataHash = text(headers, 'ce_datahash');
  if (!/^[0-9a-f]{64}$/.test(dataHash)) throw new MalformedRecord('header ce_datahash is no SHA-256');
  const event: RecordedEvent = {
    eventId: text(headers, 'ce_id'),
    type,
    schemaVersion: Number(integer(headers, 'ce_schemaversion')),
    partitionKey,
    jurisdiction: headers['ce_jurisdiction'] === undefined ? null : text(headers, 'ce_jurisdiction'),
    data: value,
    metadata,
    dataHash: Buffer.from(dataHash, 'hex'),
    metadataHash: createHash('sha256').update(metadata).digest(),
    position,
    stream: text(headers, 'ce_subject'),
    revision: Number(integer(headers, 'ce_revision')),
    recordedAt: new Date(text(headers, 'ce_time')),
    redacted: headers['redacted'] !== undefined,
  };
  if (Number.isNaN(event.recordedAt.getTime())) throw new MalformedRecord('header ce_time is no time');
  return { logId, delivery: { carrier, partition, position, previous, event } };
};
