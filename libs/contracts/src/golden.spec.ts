import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { canonicalBytes, Envelope, upcast } from '#libs/event-sourcing';
import { catalogue } from './catalogue.js';
import { digestOf, readGolden, readLedger, shapesOfToday } from './golden.js';
import { sampleOf } from './sample.js';

const folder = resolve('libs/contracts/golden');
const files = readGolden(folder);
const ledger = readLedger(folder);
const VERSION = /^(.+)\.v(\d+)$/;

describe('golden files of recorded events', () => {
  it('exist for every event type, in today’s version and every one before; else run "npm run golden"', () => {
    expect(existsSync(folder)).toBe(true);
    const everyVersion = [...catalogue.types.values()].flatMap(({ type, schemaVersion }) =>
      Array.from({ length: schemaVersion }, (_, before) => `${type}.v${before + 1}`),
    );
    expect(['envelope.v1', ...everyVersion].filter((name) => !files.has(name) || !ledger.has(name))).toEqual([]);
  });
  it('are those that were ever written, byte by byte: neither a type nor a version disappears', () => {
    expect([...files.keys()].filter((name) => !ledger.has(name))).toEqual([]);
    const changed = [...ledger].filter(([name, { sample }]) => !files.has(name) || digestOf(files.get(name)!) !== sample);
    expect(changed.map(([name]) => name)).toEqual([]);
  });
  it('belong to schemas that still accept what they accepted: another shape is another version', () => {
    // Of something that no release has recorded: take away its golden file and its line in ever-recorded.json, then run "npm run golden".
    const changed = [...shapesOfToday()].filter(([name, shape]) => ledger.get(name)?.shape !== shape);
    expect(changed.map(([name]) => name)).toEqual([]);
  });
  it.each([...files.keys()].filter((name) => name !== 'envelope.v1'))('%s is read by this release, upcast to today’s shape', (name) => {
    const [, type, version] = VERSION.exec(name)!;
    const definition = catalogue.types.get(type!);
    // A type that was ever recorded never disappears.
    expect(definition).toBeDefined();
    expect(Number(version)).toBeLessThanOrEqual(definition!.schemaVersion);
    const data = upcast(definition!, Number(version), JSON.parse(files.get(name)!.toString('utf8')));
    expect(definition!.schema.safeParse(data).error?.issues).toBeUndefined();
  });
  it.each([...files.keys()])('%s holds the canonical bytes', (name) => {
    const bytes = files.get(name)!;
    expect(canonicalBytes(JSON.parse(bytes.toString('utf8'))).equals(bytes)).toBe(true);
  });
  it('keeps the envelope as it was', () => {
    const envelope: unknown = JSON.parse(files.get('envelope.v1')!.toString('utf8'));
    expect(Envelope.safeParse(envelope).error?.issues).toBeUndefined();
    expect(Object.keys(Envelope.shape).sort()).toEqual(Object.keys(envelope as object).sort());
  });
});

describe('the catalogue', () => {
  it('reads back today’s data from the version in which they are written', () => {
    for (const definition of catalogue.types.values()) {
      const today = sampleOf(definition.schema, definition.type);
      const written = definition.written.schema.parse(definition.written.express(today));
      expect(upcast(definition, definition.written.schemaVersion, written)).toEqual(today);
    }
  });
  it('knows events of every owning service and names each type once', () => {
    expect(catalogue.types.size).toBeGreaterThan(100);
    expect(new Set(Object.values(catalogue.ownership()))).toEqual(
      new Set(['intake', 'deliberation', 'outcomes', 'evaluation', 'audit', 'partners']),
    );
  });
  it('records no stage number and no colour', () => {
    const offending = [...catalogue.types.values()].filter((event) =>
      /"(stage|stageNumber|colou?r)"/.test(JSON.stringify(Object.keys((event.schema as unknown as { shape?: object }).shape ?? {}))),
    );
    expect(offending.map((event) => event.type)).toEqual([]);
  });
});
