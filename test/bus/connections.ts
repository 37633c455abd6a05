import type { Pool } from 'pg';
import { createPool } from '#libs/postgres';
import type { TestPostgres } from '#libs/postgres/testing';

/** Ends every connection to this pool's database, and to no other of the server: specs beside this one use it too. */
export const connectionsOf = async (pool: Pool, postgres: TestPostgres): Promise<{ end(): Promise<void>; close(): Promise<void> }> => {
  const { rows } = await pool.query<{ name: string }>('SELECT current_database() AS name');
  const admin = createPool({ connectionString: postgres.adminUrl, applicationName: 'ends-connections' });
  return {
    end: async () => {
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [rows[0]!.name]);
    },
    close: () => admin.end(),
  };
};
