import pg from 'pg';
import type { TestSuite } from './suite.js';

const SERVICES = ['intake', 'deliberation', 'outcomes', 'evaluation', 'audit', 'partners'] as const;

/** What a failing story usually comes from: parked events, handlers that stand still, warnings in the logs. */
const troubleIn = async (suite: TestSuite): Promise<string> => {
  const client = new pg.Client({ connectionString: suite.databaseUrl, connectionTimeoutMillis: 30_000 });
  await client.connect();
  try {
    const lines: string[] = [];
    for (const service of SERVICES) {
      const { rows } = await client.query<{ handler: string; type: string; position: string; error: string | null }>(
        `SELECT handler, type, position::text, left(error, 400) AS error FROM ${service}.parked_events WHERE error IS NOT NULL ORDER BY parked_events.position LIMIT 5`,
      );
      lines.push(...rows.map((row) => `${service}: ${row.handler} parked ${row.type} at ${row.position}: ${row.error}`));
      lines.push(
        ...suite
          .lastLines(service)
          .filter((line) => /"level":"(warn|error|fatal)"/.test(line))
          .slice(-5),
      );
    }
    return lines.join('\n');
  } finally {
    await client.end();
  }
};

/** Tells a failure together with what went on in the suite. */
export const tellingTrouble = (suite: () => TestSuite, story: () => Promise<void>) => async (): Promise<void> => {
  try {
    await story();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${await troubleIn(suite())}`, { cause: error });
  }
};
