import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { PROCESS_NAMES, type ProcessName } from './processes.js';
import { Suite } from './suite.js';

/*
 * `npm run api:client`: the types of the pages' client, made from the document that the running services answer themselves, so that they
 * can't say something else. Words after it choose services: a document without the others.
 */

const FILE = resolve('apps/web/src/api/schema.d.ts');
const DEADLINE_MS = 60_000;

const isProcess = (word: string): word is ProcessName => (PROCESS_NAMES as readonly string[]).includes(word);

const documentOf = async (only: readonly ProcessName[]): Promise<string> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'shangliang-openapi-'));
  try {
    const suite = await Suite.start({
      dataFolder,
      only: only.length > 0 ? ['gateway', ...only] : undefined,
      restart: false,
      logLevel: 'warn',
      environment: { PATH: process.env.PATH },
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    try {
      const response = await fetch(`${suite.url}/api/openapi.json`, { signal: AbortSignal.timeout(DEADLINE_MS) });
      if (!response.ok) throw new Error(`the gateway answered ${response.status} for its document`);
      return await response.text();
    } finally {
      await suite.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
};

const document = await documentOf(process.argv.slice(2).filter(isProcess));
/** Without upper bounds of lists: with one, the least number of entries doesn't reach the type, and a form could send none where one is asked for. */
const bounded = JSON.parse(document, (key, value: unknown) => (key === 'maxItems' ? undefined : value)) as OpenAPI3;
const types = astToString(await openapiTS(bounded, { alphabetize: true, arrayLength: true }));
const source = `// Made by \`npm run api:client\` from /api/openapi.json. Not edited by hand.\n\n${types}`;
const options = await resolveConfig(FILE);
await writeFile(FILE, await format(source, { ...options, filepath: FILE }));
console.log(`wrote ${FILE}`);
