import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openKurrentDbEventStore, type EventStore } from '#libs/event-store';
import { createTestLog } from '#libs/event-store/testing';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import pg from 'pg';
import { startKurrentDb, type TestKurrentDb } from '../../../test/support/kurrentdb.js';
import { CannotRun } from './find-database.js';
import { store } from './store.js';
import { fillStreams } from './testing.js';

describe('shangliang store, on a log in KurrentDB', () => {
  let server: TestKurrentDb;
  let address: string;
  let opened: EventStore;
  beforeAll(async () => {
    server = await startKurrentDb();
    address = server.url;
    opened = await openKurrentDbEventStore({ connectionString: address });
    await fillStreams(opened, { 'topic-a': 3, 'vote-a': 2 });
  });
  afterAll(async () => {
    await opened.close();
    await server.stop();
  });

  const run = async (args: string[], environment: Record<string, string> = { KURRENTDB_URL: address }) => {
    const lines: Record<string, unknown>[] = [];
    const print = (line: string): void => void lines.push(JSON.parse(line) as Record<string, unknown>);
    const code = await store(args, { environment, print, signal: AbortSignal.timeout(120_000) });
    return { code, lines };
  };

  it('lists streams, reads one, tails, and tells figures', async () => {
    const positions = (await opened.readStream('topic-a')).map(({ position }) => position.toString());
    expect((await run(['streams'])).lines).toMatchObject([
      { stream: 'topic-a', revision: 2, lastPosition: positions[2] },
      { stream: 'vote-a', revision: 1 },
    ]);
    expect((await run(['streams', '--category', 'vote'])).lines).toHaveLength(1);
    expect((await run(['read', 'topic-a', '--from', '1'])).lines).toMatchObject([
      { revision: 1, position: positions[1], data: { reason: '楼道照明已经修好' } },
      { revision: 2 },
    ]);
    expect((await run(['tail', '--after', positions[2]!, '--once'])).lines.map(({ stream }) => stream)).toEqual(['vote-a', 'vote-a']);
    expect((await run(['stats'])).lines).toEqual([{ logId: opened.logId, head: (await opened.head()).toString(), densePositions: false }]);
  });

  it('verifies the log without asking for dense positions', async () => {
    expect(await run(['verify'])).toMatchObject({ code: 0, lines: [{ events: 5, streams: 2, problems: 0 }] });
  });

  it('refuses in a sentence what KurrentDB can not do', async () => {
    const order = ['redact', '--position', '2', '--order', '某区人民法院', '--reason', '裁定书', '--operator', 'op'];
    await expect(run(order)).rejects.toThrow(/KurrentDB removes nothing from inside a stream/);
    await expect(run(['freeze'])).rejects.toThrow(/KurrentDB has no partitions/);
  });

  it('makes no log where there is none, and names what is wrong with an address', async () => {
    const mistyped = { KURRENTDB_URL: address.replace('/test_', '/tset_') };
    await expect(run(['stats'], mistyped)).rejects.toThrow(/this server holds no log tset_/);
    await expect(run(['stats'], mistyped)).rejects.toBeInstanceOf(CannotRun);
    await expect(run(['stats'], { KURRENTDB_URL: 'kurrentdb://' })).rejects.toThrow(/KURRENTDB_URL has a value that does not fit/);
  });

  it('says by its exit code that the server is away', async () => {
    const { code, lines } = await run(['stats'], { KURRENTDB_URL: 'kurrentdb://127.0.0.1:1?tls=false' });
    expect(code).toBe(3);
    expect(lines).toMatchObject([{ error: 'the store can not be reached' }]);
  });

  describe('with KURRENTDB_URL forgotten', () => {
    let postgres: TestPostgres;
    let database: string;
    beforeAll(async () => {
      postgres = await startTestPostgres();
      database = (await createTestLog(postgres)).adminUrl;
      const client = new pg.Client({ connectionString: database });
      await client.connect();
      // As a service leaves it that follows the log in KurrentDB.
      await client.query('CREATE SCHEMA intake; CREATE TABLE intake.checkpoints (log_id uuid NOT NULL, position bigint NOT NULL)');
      await client.query('INSERT INTO intake.checkpoints VALUES ($1, 17)', [opened.logId]);
      await client.end();
    });
    afterAll(() => postgres.stop());

    it('does not pass the empty log beside the read models off as the one they were made of', async () => {
      for (const args of [['stats'], ['streams'], ['verify'], ['tail', '--once']])
        await expect(run(args, { DATABASE_URL: database })).rejects.toThrow(/the log in this PostgreSQL is empty.*set KURRENTDB_URL/);
    });
  });
});
