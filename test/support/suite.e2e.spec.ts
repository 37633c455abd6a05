import { describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { describeWithKafka } from './describe-with.js';
import { startSuite, type TestSuite } from './suite.js';

jest.setTimeout(600_000);

const health = async (suite: TestSuite): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      suite.processes.map(async (name) => {
        const answer = await fetch(`${suite.urlOf(name)}/health`, { signal: AbortSignal.timeout(60_000) });
        await answer.arrayBuffer();
        return [name, answer.status] as const;
      }),
    ),
  );

const walkThrough = async (suite: TestSuite, expected: readonly string[]): Promise<void> => {
  expect([...suite.processes].sort()).toEqual([...expected].sort());
  expect(await health(suite)).toEqual(Object.fromEntries(expected.map((name) => [name, 200])));
  const client = new pg.Client({ connectionString: suite.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT count(*)::int AS logs FROM log.identity');
    expect(rows).toEqual([{ logs: 1 }]);
  } finally {
    await client.end();
  }
  const before = suite.pidOf('audit');
  await suite.kill('audit');
  expect(suite.pidOf('audit')).toBeNull();
  await suite.restart('audit');
  expect(suite.pidOf('audit')).not.toBe(before);
  expect((await health(suite))['audit']).toBe(200);
  expect(suite.crashes).toEqual([]);
};

const SERVICES = ['gateway', 'intake', 'deliberation', 'outcomes', 'evaluation', 'audit', 'partners'];

describe('the suite for tests, following the log', () => {
  it('starts every process, kills and restarts one, and stops', async () => {
    const suite = await startSuite({ bus: 'log-tail' });
    try {
      await walkThrough(suite, SERVICES);
    } finally {
      await suite.stop();
    }
  });
});

describeWithKafka('the suite for tests, over Kafka', () => {
  it('starts every process and the relay, kills and restarts one, and stops', async () => {
    const suite = await startSuite({ bus: 'kafka' });
    try {
      await walkThrough(suite, [...SERVICES, 'relay']);
    } finally {
      await suite.stop();
    }
  });
});
