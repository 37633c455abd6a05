import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { createPool, inTransaction, LockNotObtained, withAdvisoryLock } from './pool.js';
import { startTestPostgres, type TestPostgres } from './testing.js';

let server: TestPostgres;
let pool: pg.Pool;
beforeAll(async () => {
  server = await startTestPostgres();
  pool = createPool({ connectionString: await server.createDatabase(), applicationName: 'pool-spec', max: 3, onIdleError: () => {} });
  await pool.query('CREATE TABLE word (text text PRIMARY KEY)');
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

const words = async () => (await pool.query<{ text: string }>('SELECT text FROM word ORDER BY 1')).rows.map(({ text }) => text);

describe('a transaction', () => {
  it('commits what its work did, and answers with the result', async () => {
    expect(await inTransaction(pool, async (client) => (await client.query(`INSERT INTO word VALUES ('kept')`)).rowCount)).toBe(1);
    expect(await words()).toEqual(['kept']);
  });

  it('takes everything back when its work throws, and lets that error out', async () => {
    const failing = inTransaction(pool, async (client) => {
      await client.query(`INSERT INTO word VALUES ('lost')`);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await words()).toEqual(['kept']);
  });

  it('lets the error out and replaces the connection when the server cuts it in the middle', async () => {
    const failing = inTransaction(pool, async (client) => {
      await client.query('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    await expect(failing).rejects.toMatchObject({ code: '57P01' });
    expect(await words()).toEqual(['kept']);
  });
});

describe('a pool', () => {
  it('gives up on a statement that takes too long', async () => {
    const hasty = createPool({ connectionString: pool.options.connectionString ?? '', applicationName: 'hasty', statementTimeoutMs: 50 });
    try {
      await expect(hasty.query('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
    } finally {
      await hasty.end();
    }
  });
});

describe('an advisory lock', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const enter = () =>
      withAdvisoryLock(pool, 'one-at-a-time', async (client) => {
        most = Math.max(most, ++inside);
        await client.query('SELECT pg_sleep(0.02)');
        inside--;
      });
    await Promise.all([enter(), enter(), enter()]);
    expect(most).toBe(1);
  });

  it('says so when it is not free in time', async () => {
    await withAdvisoryLock(pool, 'held', async () => {
      await expect(withAdvisoryLock(pool, 'held', async () => {}, 50)).rejects.toBeInstanceOf(LockNotObtained);
    });
  });

  it('is free again after work that failed inside a transaction', async () => {
    const failing = withAdvisoryLock(pool, 'again', async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT 1/0');
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await withAdvisoryLock(pool, 'again', async () => 'in', 1_000)).toBe('in');
  });
});
