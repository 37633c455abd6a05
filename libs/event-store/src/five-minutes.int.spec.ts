import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { fiveMinutes } from './five-minutes.example.js';

describe('the example of the README', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startTestPostgres();
  });
  afterAll(() => postgres.stop());

  it('stands there as it runs here', () => {
    const shown = /## Five minutes[^]*?```ts\n([^]*?)```/.exec(readFileSync('libs/event-store/README.md', 'utf8'))?.[1];
    expect(shown).toBe(readFileSync('libs/event-store/src/five-minutes.example.ts', 'utf8'));
  });

  it('does what it says, also when it is run again', async () => {
    const admin = await postgres.createDatabase();
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    await client.query(`CREATE ROLE shop_example LOGIN PASSWORD 'only-here'`);
    await client.end();
    const app = new URL(admin);
    app.username = 'shop_example';
    app.password = 'only-here';
    expect(await fiveMinutes(admin, app.href)).toEqual([
      'repeated: true',
      'is at revision 1',
      '1 order-7f3e OrderPlaced {"sku":"lamp","count":2}',
      '2 order-7f3e OrderPaid {"cents":5800}',
    ]);
    await expect(fiveMinutes(admin, app.href)).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 1 });
  });
});
