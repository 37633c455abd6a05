import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalBytes } from '#libs/event-sourcing';
import { openPostgresEventStore, type EventStore } from '#libs/event-store';
import { aNewEvent, createTestLog, type TestLog } from '#libs/event-store/testing';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { CannotRun } from './find-database.js';
import { store } from './store.js';
import { aWithdrawal, fillStreams, saltedHashOf } from './testing.js';

describe('shangliang store', () => {
  let postgres: TestPostgres;
  let log: TestLog;
  let opened: EventStore;
  beforeAll(async () => {
    postgres = await startTestPostgres();
    log = await createTestLog(postgres);
    opened = await openPostgresEventStore({ connectionString: log.url });
    await fillStreams(opened, { 'topic-a': 3, 'topic-b': 1, 'vote-a': 2 });
  });
  afterAll(async () => {
    await opened.close();
    await postgres.stop();
  });

  const run = async (...args: string[]): Promise<{ code: number; lines: Record<string, unknown>[] }> => {
    const lines: Record<string, unknown>[] = [];
    const code = await store(args, {
      environment: { DATABASE_URL: log.adminUrl },
      print: (line) => lines.push(JSON.parse(line) as Record<string, unknown>),
      signal: AbortSignal.timeout(120_000),
    });
    return { code, lines };
  };

  it('lists streams, of one category, page by page', async () => {
    expect((await run('streams')).lines).toEqual([
      { stream: 'topic-a', revision: 2, lastPosition: '3' },
      { stream: 'topic-b', revision: 0, lastPosition: '4' },
      { stream: 'vote-a', revision: 1, lastPosition: '6' },
    ]);
    expect((await run('streams', '--category', 'vote')).lines).toHaveLength(1);
    expect((await run('streams', '--limit', '1', '--after', 'topic-a')).lines).toEqual([
      { stream: 'topic-b', revision: 0, lastPosition: '4' },
    ]);
  });

  it('reads a stream, and says by its exit code that there is none', async () => {
    const { code, lines } = await run('read', 'topic-a', '--from', '1');
    expect(code).toBe(0);
    expect(lines.map((line) => line.revision)).toEqual([1, 2]);
    expect(lines[0]).toMatchObject({ stream: 'topic-a', data: { reason: '楼道照明已经修好' }, position: '2' });
    expect((await run('read', 'topic-none')).code).toBe(1);
    await expect(run('read', 'topic')).rejects.toBeInstanceOf(CannotRun);
  });

  it('tails from a position, filtered', async () => {
    expect((await run('tail', '--after', '0', '--category', 'vote', '--once')).lines.map((line) => line.position)).toEqual(['5', '6']);
    expect((await run('tail', '--once')).lines.map((line) => line.position)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect((await run('tail', '--after', '6', '--once')).lines).toEqual([]);
  });

  it('says what the log holds', async () => {
    const { lines } = await run('stats');
    expect(lines[0]).toMatchObject({ logId: opened.logId, head: '6', redactions: 0, waiting: 0 });
  });

  it('verifies, redacts with a record of it, verifies again, and tells of damage', async () => {
    expect(await run('verify')).toMatchObject({ code: 0, lines: [{ events: 6, redacted: 0, problems: 0, upTo: '6' }] });
    const order = ['redact', '--position', '2', '--order', '某区人民法院', '--reason', '裁定书', '--operator', 'op'];
    expect(await run(...order)).toMatchObject({ code: 0, lines: [{ redacted: '2', position: '7', repeated: false }] });
    expect(await run(...order)).toMatchObject({ code: 0, lines: [{ repeated: true }] });
    expect((await run('read', 'topic-a', '--from', '1', '--count', '1')).lines[0]).toMatchObject({ redacted: true });
    expect(await run('verify')).toMatchObject({ code: 0, lines: [{ events: 7, redacted: 1, problems: 0 }] });
    expect((await run('redact', '--position', '999', '--order', 'x', '--reason', 'y', '--operator', 'z')).code).toBe(1);
    await opened.append('topic-c', 'no-stream', [{ ...aWithdrawal(), dataHash: Buffer.alloc(32, 7) }]);
    // As a later release writes them, and as one that has gone astray does.
    await opened.append('topic-d', 'no-stream', [
      { ...aWithdrawal(), schemaVersion: 2 },
      { ...aWithdrawal(), type: 'TopicTurnedToStone' },
      aNewEvent({ ...aWithdrawal(), data: canonicalBytes({ why: 'x' }), dataHash: saltedHashOf({ why: 'x' }) }),
    ]);
    const { code, lines } = await run('verify', '--after', '7');
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { position: '8', problem: 'data-hash-differs' },
      {
        position: '9',
        problem: 'not-readable',
        detail: expect.stringMatching(/^event TopicWithdrawn version 2 .* newer than this release/),
      },
      { position: '10', problem: 'not-readable', detail: expect.stringMatching(/^event TopicTurnedToStone version 1/) },
      { position: '11', problem: 'not-readable', detail: expect.stringMatching(/^TopicWithdrawn version 1: reason/) },
      { events: 4, problems: 4 },
    ]);
  });

  it('refuses wrong commands and says when the store is away', async () => {
    await expect(run('nothing')).rejects.toBeInstanceOf(CannotRun);
    await expect(run('read', '--unknown')).rejects.toBeInstanceOf(CannotRun);
    await expect(run('redact', '--position', '1')).rejects.toBeInstanceOf(CannotRun);
    const lines: string[] = [];
    const code = await store(['verify'], {
      environment: { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' },
      print: (line) => lines.push(line),
      signal: AbortSignal.timeout(120_000),
    });
    expect(code).toBe(3);
  });
});
