/*
 * npm run test:kurrentdb
 * Everything that shows whether a KurrentDB keeps the log as it must: contract, traps, command line, and the whole loop of services. With
 * KURRENTDB_URL against that server, on logs of names that nobody has used; without it against the double. docs/event-store.md says more.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSources, checkNode, installPackages, Refusal } from './ground.mjs';

const SPECS = [
  { what: 'contract, traps, faults, command line', args: ['dist/libs/event-store/src/kurrentdb', 'dist/apps/cli/src/store-in-kurrentdb'] },
  { what: 'the whole loop of services', args: ['dist/test/consultation-loop', '-t', 'kept in KurrentDB'] },
];
const OPEN_WITHIN_MS = 15_000;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
try {
  checkNode();
  await installPackages();
  await buildSources();
  const { KURRENTDB_URL } = process.env;
  process.stdout.write(
    `── on ${KURRENTDB_URL ? await describeServer(KURRENTDB_URL) : 'the double: set KURRENTDB_URL to use a real server'}\n`,
  );
  const { kafkaMissing } = await import('../dist/test/support/requirements.js');
  const missing = kafkaMissing();
  if (missing !== null) process.stdout.write(`! skipped for want of ${missing}: the loop over Kafka\n`);
  let failed = 0;
  for (const { what, args } of SPECS) {
    process.stdout.write(`\n── ${what}\n`);
    const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--runInBand', '--verbose', ...args], {
      stdio: 'inherit',
      env: {
        ...process.env,
        JEST_ON: 'dist',
        LONG: '1',
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      },
    });
    if (status !== 0) failed++;
  }
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}

/** Its address without credentials. @param {string} address @throws Refusal when nothing answers there. */
async function describeServer(address) {
  const shown = address.replace(/\/\/[^/?]*@/, '//…@');
  const { openKurrentDbEventStore, NoSuchLog } = await import('../dist/libs/event-store/src/index.js');
  try {
    const store = await openKurrentDbEventStore({ connectionString: address, deadlineMs: OPEN_WITHIN_MS, mustExist: true });
    await store.close();
  } catch (error) {
    if (!(error instanceof NoSuchLog)) throw new Refusal(`no KurrentDB answers at ${shown}: ${error.message}`);
  }
  return shown;
}
