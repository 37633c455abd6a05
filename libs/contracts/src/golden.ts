import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalBytes, Envelope } from '#libs/event-sourcing';
import { catalogue } from './catalogue.js';
import { sampleOf } from './sample.js';
import { shapeOf } from './shape.js';

interface Golden {
  readonly sample: unknown;
  readonly shape: string;
}

/** By name of its file: one per event type and today's version of it, and one for the envelope. */
const wanted = (): ReadonlyMap<string, Golden> =>
  new Map<string, Golden>([
    ['envelope.v1', { sample: { ...(sampleOf(Envelope, 'envelope') as object), v: 1 }, shape: shapeOf(Envelope) }],
    ...[...catalogue.types.values()].map((event): [string, Golden] => [
      `${event.type}.v${event.schemaVersion}`,
      { sample: sampleOf(event.schema, event.type), shape: shapeOf(event.schema) },
    ]),
  ]);

/**
 * Names every golden file that was ever written: a type that disappears together with its files is noticed all the same. Grows only.
 */
const LEDGER = 'ever-recorded';

/** SHA-256 each: of the golden file, and of what the schema of that version accepted. */
export interface LedgerEntry {
  readonly sample: string;
  readonly shape: string;
}

const inFolder = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== `${LEDGER}.json`)
    .map((file) => file.slice(0, -'.json'.length));

export const readGolden = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(inFolder(folder).map((name) => [name, readFileSync(join(folder, `${name}.json`))]));

export const readLedger = (folder: string): ReadonlyMap<string, LedgerEntry> => {
  const file = join(folder, `${LEDGER}.json`);
  return new Map(existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, LedgerEntry>) : []);
};

export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Writes what is missing. Never touches a file or a line that is there: what was recorded once stays readable. @returns names written. */
export const writeMissingGolden = (folder: string): string[] => {
  const there = new Set(inFolder(folder));
  const ledger = readLedger(folder);
  const missing = [...wanted()].filter(([name]) => !there.has(name));
  for (const [name, { sample }] of missing) writeFileSync(join(folder, `${name}.json`), canonicalBytes(sample));
  const files = readGolden(folder);
  const entered = [...wanted()]
    .filter(([name]) => !ledger.has(name))
    .map(([name, { shape }]): [string, LedgerEntry] => [name, { sample: digestOf(files.get(name)!), shape }]);
  if (entered.length > 0) {
    const lines = [...ledger, ...entered].sort(([one], [other]) => (one < other ? -1 : 1));
    writeFileSync(join(folder, `${LEDGER}.json`), `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`);
  }
  return [...new Set([...missing, ...entered].map(([name]) => name))];
};

/** Name → digest of what is accepted, for today's versions. */
export const shapesOfToday = (): ReadonlyMap<string, string> => new Map([...wanted()].map(([name, { shape }]) => [name, shape]));
