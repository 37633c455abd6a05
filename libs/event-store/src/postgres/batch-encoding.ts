import type { NewEvent } from '../event-store.js';

/** What the append functions take (see schema.ts): arrays over the events of a batch, in PostgreSQL's binary form. */
export interface AppendInBatch {
  readonly stream: string;
  /** −1 for no stream. */
  readonly expected: number;
  readonly events: readonly NewEvent[];
}

const [UUID_OID, TEXT_OID, BYTEA_OID, INT4_OID] = [2950, 25, 17, 23] as const;
const ARRAY_HEAD = 20;
const HEX = new Uint8Array(128);
for (let i = 0; i < 16; i++) HEX['0123456789abcdef'.charCodeAt(i)] = i;

/**
 * Writes batches into memory of its own that is used again and again: the buffers of one batch are good until the next one is encoded,
 * so an encoder belongs to one connection that sends one batch at a time.
 */
export class BatchEncoder {
  private memory = Buffer.allocUnsafeSlow(1 << 18);
  private at = 0;

  /** The fifteen parameters, in the order of the functions' signatures. */
  encode(batch: readonly AppendInBatch[]): Buffer[] {
    const count = this.prepare(batch);
    const rounds = roundsOf(batch);
    return [
      this.texts(count, batch, (append) => append.stream),
      this.integers(count, batch, (_append, n) => n + 1),
      this.integers(count, batch, (_append, _n, index) => index),
      this.integers(count, batch, (append) => append.events.length),
      this.integers(count, batch, (append) => append.expected),
      this.integers(count, batch, (_append, n) => rounds?.[n] ?? 0),
      this.uuids(count, batch),
      this.texts(count, batch, (_append, event) => event.type),
      this.integers(count, batch, (_append, _n, _index, event) => event.schemaVersion),
      this.texts(count, batch, (_append, event) => event.partitionKey),
      this.texts(count, batch, (_append, event) => event.jurisdiction),
      this.bytes(count, batch, (event) => event.dataHash),
      this.bytes(count, batch, (event) => event.metadataHash),
      this.bytes(count, batch, (event) => event.data),
      this.bytes(count, batch, (event) => event.metadata),
    ];
  }

  private prepare(batch: readonly AppendInBatch[]): number {
    let count = 0;
    let size = 15 * ARRAY_HEAD;
    for (const append of batch) {
      count += append.events.length;
      for (const event of append.events) {
        // UTF-8 takes at most three bytes a UTF-16 unit.
        size += 3 * (append.stream.length + event.type.length + event.partitionKey.length + (event.jurisdiction?.length ?? 0));
        size += event.data.length + event.metadata.length + 64 + 15 * 4 + 16 + 6 * 4;
      }
    }
    if (size > this.memory.length) this.memory = Buffer.allocUnsafeSlow(Math.max(size, this.memory.length * 2));
    this.at = 0;
    return count;
  }

  private head(type: number, count: number): number {
    const { memory } = this;
    const start = this.at;
    memory.writeInt32BE(1, start);
    // NOTE: "has nulls" is only a hint that is not even read; the elements' lengths say it.
    memory.writeInt32BE(0, start + 4);
    memory.writeInt32BE(type, start + 8);
    memory.writeInt32BE(count, start + 12);
    memory.writeInt32BE(1, start + 16);
    this.at = start + ARRAY_HEAD;
    return start;
  }

  private texts(count: number, batch: readonly AppendInBatch[], pick: (append: AppendInBatch, event: NewEvent) => string | null): Buffer {
    const { memory } = this;
    const start = this.head(TEXT_OID, count);
    let at = this.at;
    for (const append of batch) {
      for (const event of append.events) {
        const text = pick(append, event);
        if (text === null) {
          at = memory.writeInt32BE(-1, at);
        } else {
          const length = memory.write(text, at + 4, 'utf8');
          memory.writeInt32BE(length, at);
          at += 4 + length;
        }
      }
    }
    this.at = at;
    return memory.subarray(start, at);
  }

  private integers(
    count: number,
    batch: readonly AppendInBatch[],
    pick: (append: AppendInBatch, n: number, index: number, event: NewEvent) => number,
  ): Buffer {
    const { memory } = this;
    const start = this.head(INT4_OID, count);
    let at = this.at;
    for (let n = 0; n < batch.length; n++) {
      const append = batch[n] as AppendInBatch;
      for (let index = 0; index < append.events.length; index++) {
        at = memory.writeInt32BE(4, at);
        at = memory.writeInt32BE(pick(append, n, index, append.events[index] as NewEvent), at);
      }
    }
    this.at = at;
    return memory.subarray(start, at);
  }

  private uuids(count: number, batch: readonly AppendInBatch[]): Buffer {
    const { memory } = this;
    const start = this.head(UUID_OID, count);
    let at = this.at;
    for (const append of batch) {
      for (const event of append.events) {
        at = memory.writeInt32BE(16, at);
        at = writeUuid(memory, event.eventId, at);
      }
    }
    this.at = at;
    return memory.subarray(start, at);
  }

  private bytes(count: number, batch: readonly AppendInBatch[], pick: (event: NewEvent) => Uint8Array): Buffer {
    const { memory } = this;
    const start = this.head(BYTEA_OID, count);
    let at = this.at;
    for (const append of batch) {
      for (const event of append.events) {
        const value = pick(event);
        at = memory.writeInt32BE(value.length, at);
        memory.set(value, at);
        at += value.length;
      }
    }
    this.at = at;
    return memory.subarray(start, at);
  }
}

/** Lower-case hex with hyphens, checked before. */
function writeUuid(memory: Buffer, uuid: string, start: number): number {
  let at = start;
  for (let i = 0; i < 36; i += 2) {
    if (i === 8 || i === 13 || i === 18 || i === 23) i++;
    memory[at++] = ((HEX[uuid.charCodeAt(i)] as number) << 4) | (HEX[uuid.charCodeAt(i + 1)] as number);
  }
  return at;
}

/** The n-th append to a stream within the batch lies in round n; undefined when all streams differ. */
function roundsOf(batch: readonly AppendInBatch[]): number[] | undefined {
  if (batch.length === 1) return undefined;
  const seen = new Map<string, number>();
  for (const { stream } of batch) seen.set(stream, (seen.get(stream) ?? 0) + 1);
  if (seen.size === batch.length) return undefined;
  seen.clear();
  return batch.map(({ stream }) => {
    const round = seen.get(stream) ?? 0;
    seen.set(stream, round + 1);
    return round;
  });
}

/** One-dimensional array of int4 or int8 without nulls, as a result column has it. */
export function readIntegers(buffer: Buffer, start: number): number[] {
  if (buffer.readInt32BE(start) === 0) return [];
  const count = buffer.readInt32BE(start + 12);
  const values = new Array<number>(count);
  let at = start + ARRAY_HEAD;
  for (let i = 0; i < count; i++) {
    values[i] = buffer.readInt32BE(at + 4);
    at += 8;
  }
  return values;
}

export function readBigIntegers(buffer: Buffer, start: number): bigint[] {
  if (buffer.readInt32BE(start) === 0) return [];
  const count = buffer.readInt32BE(start + 12);
  const values = new Array<bigint>(count);
  let at = start + ARRAY_HEAD;
  for (let i = 0; i < count; i++) {
    values[i] = buffer.readBigInt64BE(at + 4);
    at += 12;
  }
  return values;
}
