import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApi } from './async-api.js';
import { asFile, PUBLIC_CONTRACT, publicSchemas, type JsonSchema } from './public-catalogue.js';

/** File name → content of what is made from the definitions, below `libs/contracts/public`. */
export const publicFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(publicSchemas()).map(([name, schema]): [string, string] => [join('schemas', `${name}.json`), asFile(schema)]),
    ['asyncapi.json', asFile(asyncApi())],
  ]);

const snapshotName = (release: string): string => join('released', `${release}.json`);

const numbers = (file: string): [number, number] => {
  const [major = 0, minor = 0] = file.replace('.json', '').split('.').map(Number);
  return [major, minor];
};

/** Releases of the contract, oldest first, with every schema that each had. */
export const releases = (folder: string): { readonly release: string; readonly schemas: Readonly<Record<string, JsonSchema>> }[] =>
  readdirSync(join(folder, 'released'))
    .filter((file) => file.endsWith('.json'))
    .sort((a, b) => numbers(a)[0] - numbers(b)[0] || numbers(a)[1] - numbers(b)[1])
    .map((file) => ({
      release: file.slice(0, -'.json'.length),
      schemas: JSON.parse(readFileSync(join(folder, 'released', file), 'utf8')) as Record<string, JsonSchema>,
    }));

/** Writes what is made; a release's snapshot only where there is none: what was released stays. @returns names written. */
export const writePublicFiles = (folder: string): string[] => {
  const files = new Map(publicFiles());
  if (!existsSync(join(folder, snapshotName(PUBLIC_CONTRACT)))) files.set(snapshotName(PUBLIC_CONTRACT), asFile(publicSchemas()));
  for (const sub of ['schemas', 'released']) mkdirSync(join(folder, sub), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return [...files.keys()];
};
