import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { PROCESS_NAMES, type ProcessName } from './processes.js';
import { Suite } from './suite.js';

/*
 * `npm run api:client`: the types of the pages' client, made from the document that the running services answer themselves, so that they
 * can't say something else. Words after it choose services: a document without the others. `--check <url>` asks the suite that runs there
 * and fails where the types in hand are not those.
 */

const FILE = resolve('apps/web/src/api/schema.d.ts');
const DEADLINE_MS = 60_000;

const isProcess = (word: string): word is ProcessName => (PROCESS_NAMES as readonly string[]).includes(word);

const documentAt = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/api/openapi.json`, { signal: AbortSignal.timeout(DEADLINE_MS) });
  if (!response.ok) throw new Error(`the gateway answered ${response.status} for its document`);
  return await response.text();
};

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
      return await documentAt(suite.url);
    } finally {
      await suite.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
};

const typesOf = async (document: string): Promise<string> => {
  /** Without upper bounds of lists: with one, the least number of entries doesn't reach the type, and a form could send none where one is asked for. */
  const bounded = JSON.parse(document, (key, value: unknown) => (key === 'maxItems' ? undefined : value)) as OpenAPI3;
  const types = astToString(await openapiTS(bounded, { alphabetize: true, arrayLength: true }));
  const source = `// Made by \`npm run api:client\` from /api/openapi.json. Not edited by hand.\n\n${types}`;
  return format(source, { ...(await resolveConfig(FILE)), filepath: FILE });
};

const words = process.argv.slice(2);
if (words[0] === '--check') {
  const [, url = ''] = words;
  if ((await typesOf(await documentAt(url))) !== (await readFile(FILE, 'utf8'))) {
    console.error(`${FILE} says something else than the services do: run "npm run api:client"`);
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, await typesOf(await documentOf(words.filter(isProcess))));
  console.log(`wrote ${FILE}`);
}
