import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrate, runTypeOrmMigrations } from './migrate.js';
import { createPool } from './pool.js';
import { ensureLogin, ensureOwnSchema, withDatabase } from './provision.js';
import { startTestPostgres, type TestPostgres } from './testing.js';

let server: TestPostgres;
beforeAll(async () => {
  server = await startTestPostgres();
});
afterAll(() => server.stop());

const aPool = async () =>
  createPool({ connectionString: await server.createDatabase(), applicationName: 'migrate-spec', onIdleError: () => {} });

describe('migrations in SQL', () => {
  const first = { name: '0001-first', sql: 'CREATE TABLE rooms.room (id int)' };
  const second = { name: '0002-second', sql: 'ALTER TABLE rooms.room ADD COLUMN name text' };

  it('are applied once, in order, also by migrators that meet', async () => {
    const pool = await aPool();
    try {
      const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(pool, { schema: 'rooms', migrations: [first] })));
      expect(runs.flat()).toEqual(['0001-first']);
      expect(await migrate(pool, { schema: 'rooms', migrations: [first, second] })).toEqual(['0002-second']);
      expect(await migrate(pool, { schema: 'rooms', migrations: [first, second] })).toEqual([]);
    } finally {
      await pool.end();
    }
  });

  it('leave nothing of a step that fails, and are refused when changed, unknown or out of order', async () => {
    const pool = await aPool();
    try {
      const broken = { name: '0002-second', sql: 'CREATE TABLE rooms.half (id int); SELECT 1/0' };
      await expect(migrate(pool, { schema: 'rooms', migrations: [first, broken] })).rejects.toThrow(
        /0002-second of schema rooms failed: division by zero/,
      );
      expect((await pool.query(`SELECT to_regclass('rooms.room') AS room, to_regclass('rooms.half') AS half`)).rows).toEqual([
        { room: 'rooms.room', half: null },
      ]);
      await expect(migrate(pool, { schema: 'rooms', migrations: [{ ...first, sql: 'SELECT 1' }] })).rejects.toThrow(/was changed after/);
      await expect(migrate(pool, { schema: 'rooms', migrations: [] })).rejects.toThrow(/older than the data/);
      await expect(migrate(pool, { schema: 'rooms', migrations: [second, first] })).rejects.toThrow(/does not sort after/);
    } finally {
      await pool.end();
    }
  });
});

class MakeTopicBoard1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE topic_board (id int)');
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

describe("a service's TypeORM migrations", () => {
  it('land in its own schema, belong to its login, and are applied once by migrators that meet', async () => {
    const url = await server.createDatabase();
    const login = { name: `intake_${randomBytes(4).toString('hex')}`, password: 'p@ss/word' };
    const pool = createPool({ connectionString: url, applicationName: 'migrate-spec' });
    try {
      await ensureLogin(pool, login);
      await ensureLogin(pool, login);
      await ensureOwnSchema(pool, login.name);
      await ensureOwnSchema(pool, login.name);
      const own = {
        url: withDatabase(url, new URL(url).pathname.slice(1), login),
        schema: login.name,
        migrations: [MakeTopicBoard1700000000000],
      };
      const runs = await Promise.all([runTypeOrmMigrations(own), runTypeOrmMigrations(own), runTypeOrmMigrations(own)]);
      expect(runs.flat()).toEqual(['MakeTopicBoard1700000000000']);
      const { rows } = await pool.query(`SELECT tableowner FROM pg_tables WHERE schemaname = $1 AND tablename = 'topic_board'`, [
        login.name,
      ]);
      expect(rows).toEqual([{ tableowner: login.name }]);
    } finally {
      await pool.query(`DROP OWNED BY ${login.name} CASCADE`);
      await pool.query(`DROP ROLE ${login.name}`);
      await pool.end();
    }
  });
});
