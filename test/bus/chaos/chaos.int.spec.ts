import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithKafka } from '../../support/describe-with.js';

// Its processes run what is built.
const entry = resolve('dist/test/bus/chaos/chaos.js');

describeWithKafka('messaging under kills', () => {
  (existsSync(entry) ? it : it.skip)(
    'loses nothing, does nothing twice and keeps every order while brokers, relays, services and PostgreSQL are killed',
    async () => {
      const output = await new Promise<string>((settle, fail) => {
        execFile(
          process.execPath,
          [entry, '--minutes', '0.7', '--seed', '5', '--json'],
          { timeout: 1_140_000, maxBuffer: 1 << 24 },
          (error, stdout, stderr) =>
            error && !stdout.includes('"kills"') ? fail(new Error(`${error.message}\n${stderr.slice(-4_000)}`)) : settle(stdout),
        );
      });
      const verdict = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, number | boolean>;
      expect(verdict).toEqual({
        kills: expect.any(Number),
        acknowledged: expect.any(Number),
        lost: 0,
        twice: 0,
        outOfOrder: 0,
        missingInBroker: 0,
        readModelsEqualReplay: true,
      });
      expect(verdict['kills']).toBeGreaterThan(0);
      expect(verdict['acknowledged']).toBeGreaterThan(2_000);
    },
    1_200_000,
  );
});
