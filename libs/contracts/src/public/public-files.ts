import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApi } from './async-api.js';
import { asFile, PUBLIC_CONTRACT, publicPlaces, publicSchemas, type JsonSchema } from './public-catalogue.js';

/** File name → content of what is made from the definitions, below `libs/contracts/public`. */
export const publicFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(publicSchemas()).map(([name, schema]): [string, string] => [join('schemas', `${name}.json`), asFile(schema)]),
    ['asyncapi.json', asFile(asyncApi())],
  ]);

const snapshotName = (release: string): string => join('released', `${release}.json`);
const placesName = (release: string): string => join('released', `${release}.places.json`);

const numbers = (file: string): [number, number] => {
  const [major = 0, minor = 0] = file.replace('.json', '').split('.').map(Number);
  return [major, minor];
};

export interface Release {
  readonly release: string;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** Topic and subject of each type. */
  readonly places: Readonly<Record<string, string>>;
}

const readJson = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Releases of the contract, oldest first, with every schema that each had. */
export const releases = (folder: string): readonly Release[] =>
  readdirSync(join(folder, 'released'))
    .filter((file) => /^\d+\.\d+\.json$/.test(file))
    .sort((a, b) => numbers(a)[0] - numbers(b)[0] || numbers(a)[1] - numbers(b)[1])
    .map((file) => {
      const release = file.slice(0, -'.json'.length);
      return {
        release,
        schemas: readJson(folder, snapshotName(release)) as Release['schemas'],
        places: readJson(folder, placesName(release)) as Release['places'],
      };
    });

/** Writes what is made; a release's snapshot only where there is none: what was released stays. @returns names written. */
export const writePublicFiles = (folder: string): string[] => {
  const files = new Map(publicFiles());
  if (!existsSync(join(folder, snapshotName(PUBLIC_CONTRACT)))) files.set(snapshotName(PUBLIC_CONTRACT), asFile(publicSchemas()));
  if (!existsSync(join(folder, placesName(PUBLIC_CONTRACT)))) files.set(placesName(PUBLIC_CONTRACT), asFile(publicPlaces()));
  for (const sub of ['schemas', 'released']) mkdirSync(join(folder, sub), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return [...files.keys()];
};
