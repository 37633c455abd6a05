import type { RecordedEvent } from '../event-store.js';

/** Columns in the order in which {@link decodeEvent} reads them. */
export const EVENT_COLUMNS = `e.position, e.recorded_at, e.event_id, e.revision, e.schema_version, e.redacted, e.stream, e.type, e.partition_key, e.jurisdiction,
  e.data_hash, e.metadata_hash, e.data, e.metadata`;

/** Microseconds since 2000-01-01 on the wire. */
const POSTGRES_EPOCH_MS = 946_684_800_000;

const HEX = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));

function uuidAt(buffer: Buffer, at: number): string {
  let text = '';
  for (let i = 0; i < 16; i++) {
    text += HEX[buffer[at + i] as number] as string;
    if (i === 3 || i === 5 || i === 7 || i === 9) text += '-';
  }
  return text;
}

const numberAt = (buffer: Buffer, at: number): number => buffer.readInt32BE(at) * 4_294_967_296 + buffer.readUInt32BE(at + 4);

/**
 * The bytes of data, metadata and hashes are views of the network buffer, not copies: a reader that keeps one event for long keeps the
 * ~64 KiB it came in.
 */
export function decodeEvent(buffer: Buffer, fields: Int32Array): RecordedEvent {
  const at = fields as Int32Array & Record<number, number>;
  const jurisdiction = at[18] as number;
  return {
    position: buffer.readBigInt64BE(at[0]),
    stream: buffer.toString('utf8', at[12], at[13]),
    revision: buffer.readInt32BE(at[6]),
    eventId: uuidAt(buffer, at[4] as number),
    type: buffer.toString('utf8', at[14], at[15]),
    schemaVersion: buffer.readInt16BE(at[8]),
    partitionKey: buffer.toString('utf8', at[16], at[17]),
    jurisdiction: jurisdiction < 0 ? null : buffer.toString('utf8', jurisdiction, at[19]),
    recordedAt: new Date(numberAt(buffer, at[2] as number) / 1_000 + POSTGRES_EPOCH_MS),
    redacted: buffer[at[10] as number] === 1,
    dataHash: buffer.subarray(at[20], at[21]),
    metadataHash: buffer.subarray(at[22], at[23]),
    data: buffer.subarray(at[24], at[25]),
    metadata: buffer.subarray(at[26], at[27]),
  };
}
export { uuidAt };
