import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A sentence for whoever typed the command. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/**
 * Address of the database `shangliang` as its superuser: DATABASE_URL, else the embedded PostgreSQL that runs on the data folder
 * (DATA_FOLDER, `.data` by default).
 * @throws CannotRun when there is neither.
 */
export const findDatabase = async (environment: Readonly<Record<string, string | undefined>>): Promise<string> => {
  if (environment.DATABASE_URL) return environment.DATABASE_URL;
  const folder = join(environment.DATA_FOLDER ?? '.data', 'postgres');
  try {
    const password = (await readFile(join(folder, 'superuser.password'), 'utf8')).trim();
    // Its fourth line is the port.
    const port = Number((await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[3]);
    return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/shangliang`;
  } catch (error) {
    throw new CannotRun(`no PostgreSQL runs on ${folder}: start the suite with "npm start", or set DATABASE_URL`, { cause: error });
  }
};
