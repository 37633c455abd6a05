import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { aPrincipal } from '#libs/access/testing';
import { id } from '#libs/event-sourcing/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { API_KEYS_TABLE_SQL, ApiKeys, MOST_API_KEYS } from './api-keys.js';

let postgres: TestPostgres;
let pool: pg.Pool;
beforeAll(async () => {
  postgres = await startTestPostgres();
  pool = createPool({ connectionString: await postgres.createDatabase(), applicationName: 'api-keys-spec' });
  await pool.query(API_KEYS_TABLE_SQL);
});
afterAll(async () => {
  await pool?.end();
  await postgres?.stop();
});

const owner = (n: number) => ({ ...aPrincipal('partner'), personId: id(n), organisationId: id(70 + n), jurisdictionId: id(4) });

describe('keys of a partner', () => {
  it('are so many at most, however many are asked for at once; a revoked one makes room', async () => {
    const keys = new ApiKeys(pool);
    const asked = await Promise.all(Array.from({ length: MOST_API_KEYS + 5 }, (_, n) => keys.make(owner(1), `${n}`, `request-${n}`)));
    const made = asked.filter((one) => typeof one === 'object');
    expect(made).toHaveLength(MOST_API_KEYS);
    expect(asked.filter((one) => one === 'too-many')).toHaveLength(5);
    expect(await keys.make(owner(2), 'x', 'request-x')).toMatchObject({ key: expect.stringMatching(/^slk_/) });
    expect(await keys.revoke(owner(1).organisationId, made[0]!.id)).toBe(true);
    expect(await keys.make(owner(1), 'again', 'request-again')).toMatchObject({ key: expect.anything() });
    // A request that was answered is told so, full or not.
    expect(await keys.make(owner(1), 'again', 'request-again')).toBe('shown-before');
    const listed = await keys.list(owner(1).organisationId);
    expect(listed.map(({ revoked }) => revoked)).toEqual([...made.map(() => false), true]);
  });
});
