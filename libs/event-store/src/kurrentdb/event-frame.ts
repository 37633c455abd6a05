import type { NewEvent } from '../event-store.js';

/**
 * What stands in an event's custom metadata: the columns that the other engine has, then the caller's metadata byte by byte.
 *
 * The client parses metadata that look like JSON and hands out the parsed value, so bytes would be lost. A frame never looks like JSON:
 * it begins with `S1`, so it comes back as it was written.
 */
export interface Frame {
  /** Of one call of append: tells a fresh write from an earlier one with the same ids. */
  readonly append: string;
  readonly schemaVersion: number;
  readonly partitionKey: string;
  readonly jurisdiction: string | null;
  readonly dataHash: Buffer;
  readonly metadataHash: Buffer;
  /** UTC milliseconds by the writer's clock: the server's own time is cut to seconds on one of the client's two paths. */
  readonly recordedAt: number;
  readonly metadata: Buffer;
}

const MAGIC = Buffer.from('S1');
const HEAD = MAGIC.length + 4;

// NOTE: a plain Uint8Array, not a Buffer: of anything else the client takes the JSON.
export function encodeFrame(event: NewEvent, append: string, recordedAt: number): Uint8Array {
  const header = Buffer.from(
    JSON.stringify([
      append,
      event.schemaVersion,
      event.partitionKey,
      event.jurisdiction,
      Buffer.from(event.dataHash).toString('base64'),
      Buffer.from(event.metadataHash).toString('base64'),
      recordedAt,
    ]),
  );
  const frame = new Uint8Array(HEAD + header.length + event.metadata.length);
  frame.set(MAGIC);
  new DataView(frame.buffer).setUint32(MAGIC.length, header.length);
  frame.set(header, HEAD);
  frame.set(event.metadata, HEAD + header.length);
  return frame;
}

/** Null for an event that this store didn't write. */
export function decodeFrame(metadata: unknown): Frame | null {
  if (!(metadata instanceof Uint8Array)) return null;
  const bytes = Buffer.from(metadata.buffer, metadata.byteOffset, metadata.byteLength);
  if (bytes.length < HEAD || bytes[0] !== MAGIC[0] || bytes[1] !== MAGIC[1]) return null;
  const end = HEAD + bytes.readUInt32BE(MAGIC.length);
  const header = JSON.parse(bytes.toString('utf8', HEAD, end)) as [string, number, string, string | null, string, string, number];
  const [append, schemaVersion, partitionKey, jurisdiction, dataHash, metadataHash, recordedAt] = header;
  return {
    append,
    schemaVersion,
    partitionKey,
    jurisdiction,
    recordedAt,
    dataHash: Buffer.from(dataHash, 'base64'),
    metadataHash: Buffer.from(metadataHash, 'base64'),
    metadata: bytes.subarray(end),
  };
}
