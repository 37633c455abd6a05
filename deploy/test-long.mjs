/*
 * npm run test:long
 * What takes too long for every run: the store's model with 50,000 histories, the loop of services kept in KurrentDB, 50 kills of PostgreSQL
 * and writers, 30 minutes of kills of everything that messages pass through. Stops at the first that fails. `npm run bench -- big` (30 million events, about 80 GB) is apart.
 */
import { spawnSync } from 'node:child_process';

const NODE_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
/** @type {readonly { readonly what: string, readonly args: readonly string[], readonly environment?: Readonly<Record<string, string>> }[]} */
const STEPS = [
  { what: 'build', args: ['node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json'] },
  {
    what: 'model of the store',
    args: ['node_modules/jest/bin/jest.js', 'libs/event-store/src/model'],
    environment: { LONG: '1', NODE_OPTIONS },
  },
  {
    what: 'the loop kept in KurrentDB, over Kafka',
    args: ['node_modules/jest/bin/jest.js', '--runInBand', 'dist/test/consultation-loop', '-t', 'kept in KurrentDB'],
    environment: { LONG: '1', JEST_ON: 'dist', NODE_OPTIONS },
  },
  { what: 'kills of the store', args: ['test/store-chaos/chaos.mjs', '--kills', '50', '--seed', '7', '--json'] },
  { what: 'kills of the messaging', args: ['dist/test/bus/chaos/chaos.js', '--minutes', '30', '--seed', '7', '--json'] },
];

for (const { what, args, environment } of STEPS) {
  process.stdout.write(`\n── ${what}\n`);
  const { status, signal } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  if (status !== 0) {
    process.stderr.write(`${what} failed (${signal ?? `exit code ${status}`})\n`);
    process.exit(1);
  }
}
