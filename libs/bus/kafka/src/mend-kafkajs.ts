import { createRequire } from 'node:module';

/*
 * What kafkajs 2.2.4 does wrong or dearly inside, where nothing that it offers helps. Only what prototypes and statics hold is replaced,
 * once; every byte on the wire stays as it was.
 */

interface RequestQueue {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  scheduleCheckPendingRequests(): void;
  checkPendingRequests(): void;
}

interface Encoder {
  buf: Buffer;
  offset: number;
  ensureAvailable(length: number): void;
  writeUVarInt(value: number): Encoder;
}

interface EncoderClass {
  readonly prototype: Encoder;
  nextPowerOfTwo(value: number): number;
}

const internal = createRequire(import.meta.url);
let mended = false;

export const mendKafkajs = (): void => {
  if (mended) return;
  mended = true;
  mendRequestQueue(internal('kafkajs/src/network/requestQueue') as { readonly prototype: RequestQueue });
  mendEncoder(internal('kafkajs/src/protocol/encoder') as EncoderClass);
};

/**
 * NOTE: kafkajs asks its queue of requests again after `throttledUntil − now`, which is negative unless the broker throttles: a timer of
 * 1 ms for ever for each connection, and since Node 24 a TimeoutNegativeWarning. Here the queue is asked again only while something
 * waits in it (upstream: tulios/kafkajs issue 1751).
 */
const mendRequestQueue = ({ prototype }: { readonly prototype: RequestQueue }): void => {
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
    this.throttleCheckTimeoutId = setTimeout(
      () => {
        this.throttleCheckTimeoutId = null;
        this.checkPendingRequests();
      },
      Math.max(10, this.throttledUntil - Date.now()),
    );
  };
};

/** What an encoder asks for when it is not told a size. */
const DEFAULT_SIZE = 511;
/** The most that Node keeps on its own heap, where it costs next to nothing. */
const SMALL_SIZE = 64;
const LONGEST_VARINT = 5;

/**
 * NOTE: kafkajs makes an encoder of 512 zeroed bytes for each header of each record, and a buffer for each number in it: a third of what
 * encoding a batch takes. Everything up to `offset` is written before it is read, so what lies behind need not be zeroed.
 */
const mendEncoder = (encoder: EncoderClass): void => {
  const { prototype } = encoder;
  const nextPowerOfTwo = (value: number): number => 1 << (32 - Math.clz32(value));
  encoder.nextPowerOfTwo = (value) => (value === DEFAULT_SIZE ? SMALL_SIZE : nextPowerOfTwo(value));
  prototype.ensureAvailable = function (this: Encoder, length: number): void {
    const needed = this.offset + length;
    if (needed <= this.buf.length) return;
    const larger = Buffer.allocUnsafe(nextPowerOfTwo(needed));
    this.buf.copy(larger, 0, 0, this.offset);
    this.buf = larger;
  };
  prototype.writeUVarInt = function (this: Encoder, value: number): Encoder {
    this.ensureAvailable(LONGEST_VARINT);
    let rest = value;
    for (; (rest & ~0x7f) !== 0; rest >>>= 7) this.buf[this.offset++] = (rest & 0x7f) | 0x80;
    this.buf[this.offset++] = rest;
    return this;
  };
};
