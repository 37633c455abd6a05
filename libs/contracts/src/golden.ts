import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalBytes, Envelope } from '#libs/event-sourcing';
import { catalogue } from './catalogue.js';
import { sampleOf } from './sample.js';

/** Name → content of a golden file: one per event type and version, and one for the envelope. */
const wanted = (): Map<string, unknown> =>
  new Map<string, unknown>([
    ['envelope.v1', { ...(sampleOf(Envelope, 'envelope') as object), v: 1 }],
    ...[...catalogue.types.values()].map((event): [string, unknown] => [
      `${event.type}.v${event.schemaVersion}`,
      sampleOf(event.schema, event.type),
    ]),
  ]);

const inFolder = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));

export const readGolden = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(inFolder(folder).map((name) => [name, readFileSync(join(folder, `${name}.json`))]));

/** Writes what is missing. Never touches a file that is there: what was recorded once stays readable. @returns names written. */
export const writeMissingGolden = (folder: string): string[] => {
  const there = new Set(inFolder(folder));
  const missing = [...wanted()].filter(([name]) => !there.has(name));
  for (const [name, content] of missing) writeFileSync(join(folder, `${name}.json`), canonicalBytes(content));
  return missing.map(([name]) => name);
};

export const goldenNames = (): string[] => [...wanted().keys()];
