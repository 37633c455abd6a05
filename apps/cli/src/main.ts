#!/usr/bin/env node
import { userInfo } from 'node:os';
import pg from 'pg';
import { processEnvironment } from '#libs/configuration';
import { CannotRun, findDatabase } from './find-database.js';
import { openLog } from './find-log.js';
import { parked, PARKED_HELP, type CommandContext } from './parked.js';
import { relay, RELAY_HELP } from './relay.js';
import { ACLS_HELP, relayAcls } from './relay-acls.js';
import { store, STORE_HELP } from './store.js';

const HELP = `${STORE_HELP}\n\n${PARKED_HELP}\n\n${RELAY_HELP}\n\n${ACLS_HELP}\n`;

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// A reader such as `head` that has seen enough closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  stop.abort();
});

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function withPool(command: (context: CommandContext) => Promise<number>): Promise<number> {
  const pool = new pg.Pool({
    connectionString: await findDatabase(processEnvironment()),
    max: 2,
    connectionTimeoutMillis: 5_000,
    application_name: 'shangliang cli',
  });
  pool.on('error', () => undefined);
  try {
    return await command({ pool, user: userInfo().username, print });
  } finally {
    await pool.end();
  }
}

const HELP_OF: Readonly<Record<string, string>> = { store: STORE_HELP, parked: PARKED_HELP, relay: `${RELAY_HELP}\n\n${ACLS_HELP}` };
const asksForHelp = (word: string): boolean => word === '--help' || word === '-h';

async function run([topic, ...args]: readonly string[]): Promise<number> {
  if (topic !== undefined && topic in HELP_OF && args.some(asksForHelp)) {
    print(HELP_OF[topic]!);
    return 0;
  }
  switch (topic) {
    case 'store':
      return store(args, { environment: processEnvironment(), print, signal: stop.signal });
    case 'parked':
      return withPool((context) => parked(args, context));
    case 'relay':
      if (args[0] === 'acls') return relayAcls(args.slice(1), { environment: processEnvironment(), print });
      return withPool((context) => relay(args, { ...context, openLog: () => openLog(processEnvironment(), 'shangliang cli') }));
    case 'help':
    case '--help':
    case '-h':
      print(HELP);
      return 0;
    default:
      throw new CannotRun(HELP);
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `${error instanceof CannotRun ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = error instanceof CannotRun ? 2 : 3;
}
