import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { canonicalBytes, Envelope } from '#libs/event-sourcing';
import { catalogue } from './catalogue.js';
import { goldenNames, readGolden } from './golden.js';

const folder = resolve('libs/contracts/golden');
const files = readGolden(folder);
const VERSION = /^(.+)\.v(\d+)$/;

describe('golden files of recorded events', () => {
  it('exist for every event type and version of today', () => {
    expect(existsSync(folder)).toBe(true);
    expect(goldenNames().filter((name) => !files.has(name))).toEqual([]);
  });
  it.each([...files.keys()].filter((name) => name !== 'envelope.v1'))('%s is read by this release, upcast to today’s shape', (name) => {
    const [, type, version] = VERSION.exec(name)!;
    const definition = catalogue.types.get(type!);
    // A type that was ever recorded never disappears.
    expect(definition).toBeDefined();
    expect(Number(version)).toBeLessThanOrEqual(definition!.schemaVersion);
    let data: unknown = JSON.parse(files.get(name)!.toString('utf8'));
    for (let from = Number(version); from < definition!.schemaVersion; from++) data = definition!.upcasters[from]!(data);
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
