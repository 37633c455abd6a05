import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Cast, StoryClock, type Caller } from '../support/actors.js';
import { openTheRoom } from '../support/consultation-story.js';
import { describeWithPython } from '../support/describe-with.js';
import { settleNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { pythonWith } from '../support/python-environment.js';
import { startSuite, type TestSuite } from '../support/suite.js';

const run = promisify(execFile);
const MINUTES = 60_000;
const GENERATOR = 'openapi-python-client==0.29.1';

const walkWith = (python: string, folder: string, input: object): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(python, [resolve('test/clients/walk.py'), 'generated'], {
      env: { PATH: process.env.PATH, PYTHONPATH: folder, PYTHONUTF8: '1' },
      timeout: 5 * MINUTES,
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? done(out) : failed(new Error(`the client ended with ${code}: ${err.slice(-3_000)}`))));
    child.stdin.end(JSON.stringify(input));
  });

describeWithPython('a client in Python, generated from the OpenAPI document', () => {
  let suite: TestSuite;
  let place: Neighbourhood;
  let folder: string;
  let python: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shangliang-python-client-'));
    python = pythonWith([GENERATOR]);
    suite = await startSuite({ bus: 'log-tail' });
    const cast = await Cast.of(suite, new StoryClock('2026-02-23T01:00:00.000Z'));
    place = await settleNeighbourhood(cast);
    await openTheRoom(place);
  }, 15 * MINUTES);
  afterAll(async () => {
    await suite?.stop();
    await rm(folder, { recursive: true, force: true });
  }, 4 * MINUTES);

  it(
    'walks a concern from raising to a pact that people signed',
    async () => {
      const target = join(folder, 'generated');
      const { stdout } = await run(
        python,
        [
          '-m',
          'openapi_python_client',
          'generate',
          '--url',
          `${suite.url}/api/openapi.json`,
          '--output-path',
          target,
          '--meta',
          'none',
          '--overwrite',
        ],
        {
          timeout: 5 * MINUTES,
          maxBuffer: 50_000_000,
          env: { PATH: process.env.PATH, PYTHONUTF8: '1' },
        },
      );
      expect(stdout).not.toMatch(/unable to (process|parse)/i);
      expect((await readdir(join(target, 'api', 'deliberation'))).length).toBeGreaterThan(30);

      const callers: Record<string, Caller> = { coordinator: place.coordinator, party: place.party, member: place.member };
      place.residents.forEach((resident, index) => (callers[`resident${index + 1}`] = resident));
      const told = await walkWith(python, folder, {
        url: suite.url,
        roomId: place.roomId,
        village: place.village,
        tokens: Object.fromEntries(Object.entries(callers).map(([name, caller]) => [name, caller.token])),
        people: Object.fromEntries(Object.entries(callers).map(([name, caller]) => [name, caller.principal!.personId])),
      });
      expect(JSON.parse(told)).toMatchObject({
        title: '集中充电点建在哪里',
        sessionsHeld: 1,
        conclusion: 'self_governed_pact',
        pact: '充电公约',
      });
    },
    12 * MINUTES,
  );
});
