import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { canonicalBytes } from './canonical-json.js';
import { createCatalogue, UnknownEvent, type StoredEvent } from './catalogue.js';
import { defineEvent, type Versions } from './define-event.js';
import { defineStream } from './define-stream.js';

/** First one name, then two, then who wrote them. */
const Signed = defineEvent('Signed', z.strictObject({ names: z.array(z.string()), by: z.string().nullable() }), {
  schemaVersion: 3,
  upcasters: {
    1: (older) => ({ names: [(older as { name: string }).name] }),
    2: (older) => ({ ...(older as { names: string[] }), by: null }),
  },
});
const catalogue = createCatalogue([defineStream('paper', 'intake', [Signed])]);

const stored = (schemaVersion: number, data: unknown, over: Partial<StoredEvent> = {}): StoredEvent => ({
  stream: 'paper-1',
  revision: 0,
  position: 7n,
  type: 'Signed',
  schemaVersion,
  data: canonicalBytes(data),
  metadata: canonicalBytes({ schemaVersion }),
  recordedAt: new Date('2026-03-02T02:00:00.000Z'),
  redacted: false,
  ...over,
});

describe('reading what was recorded', () => {
  it('brings every older version, step by step, to today’s shape', () => {
    const versions: [number, unknown, unknown][] = [
      [1, { name: '甲' }, { names: ['甲'], by: null }],
      [2, { names: ['甲', '乙'] }, { names: ['甲', '乙'], by: null }],
      [3, { names: ['甲'], by: '丙' }, { names: ['甲'], by: '丙' }],
    ];
    for (const [version, data, today] of versions) {
      const event = stored(version, data);
      const bytes = Buffer.from(event.data);
      expect(catalogue.read(event).data).toEqual(today);
      expect(Signed.schema.safeParse(catalogue.read(event).data).success).toBe(true);
      // What stands in the log is not touched, nor is what its envelope says of it.
      expect(Buffer.from(event.data).equals(bytes)).toBe(true);
      expect(catalogue.read(event).metadata.schemaVersion).toBe(version);
    }
  });

  it('shows no data of a redacted event, whatever its version', () => {
    expect(catalogue.read(stored(1, {}, { redacted: true, data: new Uint8Array() }))).toMatchObject({ data: null, redacted: true });
  });

  it('stops at a type or a version that this release does not know, and says where and what to do', () => {
    const newer = () => catalogue.read(stored(4, { anything: true }));
    expect(newer).toThrow(UnknownEvent);
    expect(newer).toThrow('event Signed version 4 at position 7 is newer than this release: upgrade this process before it reads on');
    expect(() => catalogue.read(stored(1, {}, { type: 'Sealed' }))).toThrow(/^event Sealed version 1 at position 7/);
    // Not even what it says of itself is looked at.
    expect(() => catalogue.read(stored(4, {}, { redacted: true }))).toThrow(UnknownEvent);
  });
});

describe('defining versions', () => {
  const define = (versions: Versions) => () => defineEvent('Signed', z.unknown(), versions);
  const same = (data: unknown): unknown => data;

  it('refuses a version that can not be reached from one before', () => {
    expect(define({ schemaVersion: 3, upcasters: { 2: same } })).toThrow('Signed: no upcaster from version 1 to 2');
    expect(define({ schemaVersion: 0, upcasters: {} })).toThrow('Signed: 0 is no version');
    expect(define({ schemaVersion: 2, upcasters: { 1: same, 2: same } })).toThrow('Signed: version 2 needs no upcaster from version 2');
  });

  it('lets a new version be read before it is written, and only the one before it be written meanwhile', () => {
    const written = { schemaVersion: 1, schema: z.unknown(), express: same };
    expect(define({ schemaVersion: 2, upcasters: { 1: same }, written })().written.schemaVersion).toBe(1);
    expect(define({ schemaVersion: 2, upcasters: { 1: same } })().written.schemaVersion).toBe(2);
    expect(define({ schemaVersion: 3, upcasters: { 1: same, 2: same }, written })).toThrow(/version 2 is written, not 1/);
  });
});
