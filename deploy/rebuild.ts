import { parseArgs } from 'node:util';
import { processEnvironment, SERVICES } from '#libs/configuration';
import { catalogue } from '#libs/contracts';
import { openPostgresEventStore } from '#libs/event-store';
import { createPool } from '#libs/postgres';
import { allEqual, rebuildAll, type Projection } from '#libs/projections';
import { CannotRun, findDatabase } from '../apps/cli/src/find-database.js';

/*
 * npm run rebuild -- [--verify] [--service S]
 * Rebuilds every read model from nothing. With --verify beside the live ones and compares row by row: exit code 1 when any differs.
 */

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const projectionsOf = async (service: string): Promise<readonly Projection[]> => {
  const module = (await import(new URL(`../apps/${service}/src/${service}.projections.js`, import.meta.url).href)) as {
    projections: readonly Projection[];
  };
  return module.projections;
};

/** As the service's own login would write: the shadow tables belong to it. */
const asService = (databaseUrl: string, service: string): string => {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `-c role=${service}`);
  return url.toString();
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { verify: { type: 'boolean', default: false }, service: { type: 'string' } } });
  if (values.service !== undefined && !SERVICES.some((name) => name === values.service))
    throw new CannotRun(`there is no service ${values.service}: there are ${SERVICES.join(', ')}`);
  const databaseUrl = await findDatabase(processEnvironment());
  const started = performance.now();
  const store = await openPostgresEventStore({ connectionString: databaseUrl, applicationName: 'rebuild-log' });
  const pools = new Map<string, ReturnType<typeof createPool>>();
  try {
    const services = [];
    for (const service of SERVICES.filter((name) => values.service === undefined || name === values.service)) {
      const pool = createPool({
        connectionString: asService(databaseUrl, service),
        applicationName: `rebuild-${service}`,
        max: 4,
        statementTimeoutMs: 0,
      });
      pools.set(service, pool);
      services.push({ service, pool, projections: await projectionsOf(service) });
    }
    const verifications = await rebuildAll(services, { store, catalogue, verify: values.verify, report: say });
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    if (!values.verify) {
      say(`all rebuilt in ${seconds} s`);
      return 0;
    }
    const rows = verifications.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.rows, 0);
    const events = verifications.reduce((sum, verification) => sum + verification.events, 0);
    const equal = allEqual(verifications);
    say(`${equal ? 'EQUAL' : 'DIFFERENT'}: ${verifications.length} read models, ${rows} rows, ${events} events applied, ${seconds} s`);
    return equal ? 0 : 1;
  } finally {
    await Promise.all([...pools.values()].map((pool) => pool.end()));
    await store.close();
  }
};

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(
    `${error instanceof CannotRun ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
}
