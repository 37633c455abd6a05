import { parseArgs } from 'node:util';
import { processEnvironment, SERVICES } from '#libs/configuration';
import { catalogue } from '#libs/contracts';
import { createPool } from '#libs/postgres';
import { allEqual, rebuildAll, type Projection } from '#libs/projections';
import { CannotRun, findDatabase } from '../apps/cli/src/find-database.js';
import { logsOfReadModels, openLog } from '../apps/cli/src/find-log.js';

/*
 * npm run rebuild -- [--verify] [--service S] [--from-log ID]
 * Rebuilds every read model from nothing: from the log at KURRENTDB_URL, else in the database. With --verify beside the live ones and
 * compares row by row: exit code 1 when any differs. Read models of another log are not replaced unless --from-log names this one.
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

/**
 * Rebuilding from a log that the read models were not made of empties or replaces all they say: right after a fork that was accepted,
 * ruin where an address was mistyped. @throws CannotRun
 */
const refuseOtherLog = async (pool: ReturnType<typeof createPool>, service: string, logId: string, accepted: string | undefined) => {
  if (accepted === logId) return;
  const others = [...(await logsOfReadModels(pool, [service]))].filter((other) => other !== logId);
  if (others.length > 0)
    throw new CannotRun(
      `the read models of ${service} were made of log ${others.join(', ')}; this is log ${logId}. Set KURRENTDB_URL or DATABASE_URL to the right one, or add --from-log ${logId} to make them anew of this one`,
    );
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: { verify: { type: 'boolean', default: false }, service: { type: 'string' }, 'from-log': { type: 'string' } },
  });
  if (values.service !== undefined && !SERVICES.some((name) => name === values.service))
    throw new CannotRun(`there is no service ${values.service}: there are ${SERVICES.join(', ')}`);
  const databaseUrl = await findDatabase(processEnvironment());
  const started = performance.now();
  const store = await openLog(processEnvironment(), 'rebuild-log');
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
    for (const { service, pool } of services) await refuseOtherLog(pool, service, store.logId, values['from-log']);
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
