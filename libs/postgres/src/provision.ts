import pg from 'pg';
import { withAdvisoryLock } from './pool.js';

export interface Login {
  readonly name: string;
  readonly password: string;
}

/** The login with this password, made when missing; an existing one gets the password. Needs CREATEROLE. */
export async function ensureLogin(admin: pg.Pool, { name, password }: Login): Promise<void> {
  const role = pg.escapeIdentifier(name);
  await withAdvisoryLock(admin, PROVISION_LOCK, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    await client.query(
      `${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
    );
  });
}

/** The database, made when missing: UTF-8, compared byte by byte, closed to everybody but its owner and those granted to connect. */
export async function ensureDatabase(admin: pg.Pool, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name);
  await withAdvisoryLock(admin, PROVISION_LOCK, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) {
      await client.query(
        `CREATE DATABASE ${database} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'`,
      );
    }
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
  });
}

/**
 * In the pool's database: a schema of this name that belongs to the login of the same name, which may connect and sees its own first;
 * beside it `<login>__rebuild`, where read models are rebuilt before they are swapped in.
 */
export async function ensureOwnSchema(pool: pg.Pool, login: string): Promise<void> {
  const role = pg.escapeIdentifier(login);
  await withAdvisoryLock(pool, PROVISION_LOCK, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const database = pg.escapeIdentifier(rows[0]?.name ?? '');
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${role} AUTHORIZATION ${role}`);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${pg.escapeIdentifier(`${login}__rebuild`)} AUTHORIZATION ${role}`);
    await client.query(`ALTER ROLE ${role} IN DATABASE ${database} SET search_path = ${role}, public`);
  });
}

const PROVISION_LOCK = 'shangliang-provision';

/** The same server and options, another database or login. */
export function withDatabase(url: string, database: string, login?: Login): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  if (login) {
    changed.username = encodeURIComponent(login.name);
    changed.password = encodeURIComponent(login.password);
  }
  return changed.toString();
}
