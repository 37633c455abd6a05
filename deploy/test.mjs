// `npm test`: everything. `npm run unit`: only what needs nothing but Node, from the sources. Words after `--` choose specs by path.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages, buildSources, checkNode, installPackages, Refusal, step } from './ground.mjs';

const NODE_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

/**
 * Specs that break things under load, and that start and end the suite as people do, run one after the other: beside another they would
 * show what two cores can't do. The others wait most of the time, and run side by side.
 */
const ONE_BY_ONE = 'dist/test/(bus/chaos/|bus/kafka-faults|kill/|launcher/|store-chaos/)';

const words = process.argv.slice(2);
const unit = words[0] === '--unit';
const paths = unit ? words.slice(1) : words;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
try {
  checkNode();
  await installPackages();
  process.exitCode = unit ? await units() : await everything();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.stdout.write('0 passed, 1 failed, 0 skipped\n');
  process.exitCode = 1;
}

async function units() {
  const only = [
    '--testPathPatterns',
    ...(paths.length > 0 ? paths : ['.']),
    '--testPathIgnorePatterns',
    '/node_modules/',
    '/apps/web/',
    '\\.(int|e2e|browser)\\.spec\\.ts$',
    '/test/(launcher|kill|bench)/',
  ];
  return sum([await jest(only, {})]);
}

async function everything() {
  await buildSources({ force: true });
  await buildPages({ force: process.env.CI === 'true' });
  const { kafkaMissing, chromiumPath } = await import('../dist/test/support/requirements.js');
  const missing = kafkaMissing();
  if (missing === null && !process.env.KAFKA_BROKERS) {
    const { kafkaJars } = await import('../dist/deploy/kafka-broker.js');
    await step('fetching Kafka', () => kafkaJars());
  }
  const lacking = [
    ...(missing === null ? [] : [`${missing}: no test of Kafka`]),
    ...(chromiumPath() === null ? ['Chromium: no test in a browser'] : []),
  ];
  for (const what of lacking) process.stdout.write(`${process.env.CI === 'true' ? '✗ missing' : '! skipped for want of'} ${what}\n`);

  const folder = await mkdtemp(join(tmpdir(), 'shangliang-test-'));
  const { startEmbeddedPostgres } = await import('../dist/libs/postgres/src/index.js');
  const postgres = await startEmbeddedPostgres({ folder, settings: { max_connections: '300' } });
  try {
    const environment = { JEST_ON: 'dist', TEST_DATABASE_URL: postgres.adminUrl };
    const chosen = ['--testPathPatterns', ...(paths.length > 0 ? paths : ['.'])];
    const besides = (ignored) => ['--testPathIgnorePatterns', '/node_modules/', ignored];
    const sideBySide = await jest([...chosen, ...besides(ONE_BY_ONE), '--maxWorkers=2'], environment);
    const oneByOne = await jest([...chosen, ...besides(`^(?!.*${ONE_BY_ONE})`), '--runInBand'], environment);
    return sum([sideBySide, oneByOne]);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<{ passed: number, failed: number, skipped: number, failures: string[] }>} */
async function jest(args, environment) {
  const folder = await mkdtemp(join(tmpdir(), 'shangliang-jest-'));
  const output = join(folder, 'result.json');
  try {
    const how = await new Promise((settle, fail) => {
      const child = spawn(
        process.execPath,
        ['node_modules/jest/bin/jest.js', '--passWithNoTests', '--json', '--outputFile', output, ...args],
        {
          stdio: ['ignore', 'ignore', 'inherit'],
          env: { ...process.env, ...environment, NODE_OPTIONS: [process.env.NODE_OPTIONS, NODE_OPTIONS].filter(Boolean).join(' ') },
        },
      );
      const stop = (signal) => child.kill(signal);
      process.on('SIGINT', stop).on('SIGTERM', stop);
      child.once('error', fail);
      child.once('close', (code, signal) => {
        process.off('SIGINT', stop).off('SIGTERM', stop);
        settle(signal ?? code);
      });
    });
    const result = JSON.parse(
      await readFile(output, 'utf8').catch((error) => {
        throw new Refusal(`Jest ended (${how}) without a result: ${error.message}`);
      }),
    );
    // A spec that can't even be loaded has no tests to fail.
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
      passed: result.numPassedTests,
      failed: failed === 0 && how !== 0 ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
      failures: result.testResults.flatMap(failuresOf),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function failuresOf({ name, message, assertionResults }) {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  const file = name.slice(process.cwd().length + 1);
  if (failed.length > 0) return failed.map(({ fullName, failureMessages }) => `${file}: ${fullName}\n${failureMessages.join('\n')}`);
  return assertionResults.length === 0 && message ? [`${file}: ${message}`] : [];
}

function sum(parts) {
  // Once more at the end: a log of thousands of lines may come to a reader cut.
  for (const failure of parts.flatMap(({ failures }) => failures)) process.stdout.write(`✗ ${failure}\n\n`);
  const total = (name) => parts.reduce((all, part) => all + part[name], 0);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped\n`);
  return total('failed') === 0 && total('passed') > 0 ? 0 : 1;
}
