import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startSuite } from '../support/suite.js';

const run = promisify(execFile);
const MINUTES = 60_000;

describe('the client of the pages', () => {
  it(
    'has the types of what the services take and answer',
    async () => {
      const suite = await startSuite({ bus: 'log-tail' });
      try {
        // Fails with what to do about it.
        const { stderr } = await run(process.execPath, ['dist/deploy/openapi.js', '--check', suite.url], { timeout: 5 * MINUTES });
        expect(stderr).toBe('');
      } finally {
        await suite.stop();
      }
    },
    10 * MINUTES,
  );
});
