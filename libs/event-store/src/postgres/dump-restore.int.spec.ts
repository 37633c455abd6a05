import { execFile, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/postgres';
import { describeWithPostgresClient } from '../../../../test/support/describe-with.js';
import { postgresClient } from '../../../../test/support/postgres-client.js';
import { AppendNotAllowed, LogMismatch, type EventStore, type NewEvent, type RecordedEvent } from '../event-store.js';
import { aNewEvent, eventsOf, readUntil } from '../testing.js';
import { verifyLog } from '../verify-log.js';
import { migrateEventStore } from './migrate.js';
import { openPostgresEventStore } from './postgres-event-store.js';
import { redactEvent } from './redact.js';
import { createTestLog, type TestLog } from './test-log.js';

/*
 * A logical dump, taken by the usual tools while services write, restored in a cluster that has never seen the log: what else runs in
 * a store by transaction numbers of the old cluster would be lost to its readers.
 */

const run = promisify(execFile);
const DATABASE = 'log_test';
const MINUTES = 60_000;

const inDatabase = (adminUrl: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${DATABASE}`;
  return url.href;
};
const onServer = (url: string, server: EmbeddedPostgres): string => {
  const moved = new URL(url);
  moved.port = String(server.port);
  return moved.href;
};

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const SALT = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const aSaltedEvent = (over: Partial<NewEvent> = {}): NewEvent => {
  const event = aNewEvent(over);
  return { ...event, dataHash: createHash('sha256').update(SALT).update(event.data).digest() };
};

async function wholeLog(store: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const batch of store.readAll({ after: 0n })) events.push(...batch);
  return events;
}

describeWithPostgresClient('a logical dump restored in a new cluster', () => {
  let folder: string;
  let old: EmbeddedPostgres;
  let fresh: EmbeddedPostgres;
  let log: TestLog;
  let before: EventStore;
  let restored: EventStore;
  let early: RecordedEvent;
  let late: RecordedEvent;
  let original: RecordedEvent[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shangliang-dump-'));
    const bin = await postgresClient();
    old = await startEmbeddedPostgres({ folder: join(folder, 'old') });
    fresh = await startEmbeddedPostgres({ folder: join(folder, 'fresh') });
    log = await createTestLog({
      createDatabase: async () => {
        await query(old.adminUrl, `CREATE DATABASE ${DATABASE}`);
        return inDatabase(old.adminUrl);
      },
    });
    before = await openPostgresEventStore({ connectionString: log.url, deadlineMs: MINUTES });
    const stream = `topic-${randomUUID()}`;
    await before.append(stream, 'no-stream', [
      aSaltedEvent(),
      aSaltedEvent({ data: Buffer.from('{"a":"引号\\"","n":1.0}') }),
      aSaltedEvent(),
    ]);
    [early] = (await before.readStream(stream, { fromRevision: 1, maxCount: 1 })) as [RecordedEvent];
    const [target] = await before.readStream(stream, { fromRevision: 2 });
    await redactEvent(
      { connectionString: log.redactorUrl },
      {
        target: target!.position,
        orderedBy: '某区人民法院',
        reason: '裁定书',
        stream: `redaction-${target!.eventId}`,
        expectedRevision: 'no-stream',
        event: aSaltedEvent({ type: 'EventRedacted' }),
      },
    );
    const dump = join(folder, 'log.dump');
    const roles = join(folder, 'roles.sql');
    let dumping = true;
    let written = 0;
    const writers = Array.from({ length: 8 }, async () => {
      while (dumping) {
        await before.append(`topic-${randomUUID()}`, 'no-stream', [aSaltedEvent(), aSaltedEvent()]);
        written++;
      }
    });
    while (written < 200) await new Promise((resolve) => setTimeout(resolve, 10));
    await run(join(bin, 'pg_dumpall'), ['--roles-only', `--dbname=${old.adminUrl}`, `--file=${roles}`], { timeout: 3 * MINUTES });
    await run(join(bin, 'pg_dump'), ['--format=custom', `--dbname=${log.adminUrl}`, `--file=${dump}`], { timeout: 3 * MINUTES });
    const ended = written;
    while (written < ended + 50) await new Promise((resolve) => setTimeout(resolve, 10));
    dumping = false;
    await Promise.all(writers);
    const lateStream = `topic-${randomUUID()}`;
    await before.append(lateStream, 'no-stream', [aSaltedEvent()]);
    [late] = (await before.readStream(lateStream)) as [RecordedEvent];
    original = await wholeLog(before);

    // The role that restores is there already.
    const wanted = (await readFile(roles, 'utf8')).split('\n').filter((line) => !/^(CREATE|ALTER) ROLE postgres\b/.test(line));
    const psql = spawn(join(bin, 'psql'), ['--quiet', '--set=ON_ERROR_STOP=1', fresh.adminUrl], { stdio: ['pipe', 'ignore', 'inherit'] });
    psql.stdin.end(wanted.join('\n'));
    expect(await once(psql, 'exit')).toEqual([0, null]);
    await query(fresh.adminUrl, `CREATE DATABASE ${DATABASE}`);
    await run(join(bin, 'pg_restore'), ['--exit-on-error', `--dbname=${inDatabase(fresh.adminUrl)}`, dump], { timeout: 3 * MINUTES });
    restored = await openPostgresEventStore({ connectionString: onServer(log.url, fresh) });
  }, 12 * MINUTES);
  afterAll(async () => {
    await before?.close();
    await restored?.close();
    await old?.stop();
    await fresh?.stop();
    await rm(folder, { recursive: true, force: true });
  }, 4 * MINUTES);

  it('is the same log up to one moment, byte by byte, dense, and in agreement with itself', async () => {
    expect(restored.logId).toBe(before.logId);
    const events = await wholeLog(restored);
    expect(events.length).toBeGreaterThan(400);
    expect(events.length).toBeLessThan(original.length);
    expect(events).toEqual(original.slice(0, events.length));
    expect(events.filter(({ redacted }) => redacted)).toHaveLength(1);
    const problems: unknown[] = [];
    const verdict = await verifyLog(restored, { saltOf: () => SALT, onProblem: (problem) => problems.push(problem) });
    // The metadata of these events are no envelopes; all else has to fit.
    expect(problems).toEqual([]);
    expect(verdict).toMatchObject({ events: events.length, redacted: 1, problems: 0, upTo: BigInt(events.length) });
  });

  it('lets a reader go on that has seen what it holds, without a gap or a repeat', async () => {
    const checkpoint = { logId: before.logId, position: early.position, eventId: early.eventId };
    const batches = await readUntil(
      (signal) => restored.subscribe({ after: early.position, checkpoint, signal }),
      (seen) => seen.at(-1)!.caughtUp,
    );
    const head = Number(await restored.head());
    expect(eventsOf(batches).map(({ position }) => Number(position))).toEqual(
      Array.from({ length: head - Number(early.position) }, (_, n) => Number(early.position) + n + 1),
    );
  });

  const next = (reader: RecordedEvent) =>
    restored
      .subscribe({ after: reader.position, checkpoint: { logId: before.logId, position: reader.position, eventId: reader.eventId } })
      [Symbol.asyncIterator]()
      .next();

  it('stops a reader that has seen more, and says which of the two it is', async () => {
    const head = await restored.head();
    await expect(next(late)).rejects.toBeInstanceOf(LogMismatch);
    await expect(next(late)).rejects.toThrow(new RegExp(`ends at ${head}`));
    // Nor is it deceived when the restored log has grown past that place with other events.
    for (let left = late.position - head; left >= 0n; left -= 500n)
      await restored.append(
        `topic-${randomUUID()}`,
        'no-stream',
        Array.from({ length: 500 }, () => aSaltedEvent()),
      );
    await expect(next(late)).rejects.toThrow(new RegExp(`holds event [0-9a-f-]{36} at ${late.position}`));
  });

  it('is guarded as the old one was, and goes on from where it ends', async () => {
    const head = await restored.head();
    const { position } = await restored.append(`topic-${randomUUID()}`, 'no-stream', [aSaltedEvent()]);
    expect(position).toBe(head + 1n);
    await expect(restored.append(`foreign-${randomUUID()}`, 'no-stream', [aSaltedEvent()])).rejects.toBeInstanceOf(AppendNotAllowed);
    const refusals: string[] = [];
    for (const change of [
      'SET ROLE shangliang_log_owner; UPDATE log.events SET type = type',
      'SET ROLE shangliang_log_owner; DELETE FROM log.events',
      'SET ROLE shangliang_log_owner; TRUNCATE log.events',
      'SET ROLE shangliang_log_owner; DROP TABLE log.redactions',
      'SET ROLE shangliang_log_owner; ALTER TABLE log.events DISABLE TRIGGER ALL',
    ])
      refusals.push(
        await query(inDatabase(fresh.adminUrl), change).then(
          () => `done: ${change}`,
          (error: Error) => error.message,
        ),
      );
    expect(refusals).toEqual([
      'the log is append-only: UPDATE on log.events_000000 refused',
      'the log is append-only: DELETE on log.events_000000 refused',
      'the log is append-only: TRUNCATE on log.events refused',
      'the log is append-only: DROP TABLE of log.redactions refused',
      'the log is append-only: ALTER TABLE of log.events refused',
    ]);
    await expect(query(onServer(log.url, fresh), `DELETE FROM log.events`)).rejects.toThrow(/permission denied/);
    expect(await restored.head()).toBe(position);
  });

  it('takes the migration again without a change', async () => {
    const logins = { intake: log.login };
    await migrateEventStore(inDatabase(fresh.adminUrl), { ownership: { topic: 'intake', vote: 'intake' }, serviceLogins: logins });
    const again = await openPostgresEventStore({ connectionString: onServer(log.url, fresh) });
    expect(again.logId).toBe(before.logId);
    await again.close();
  });
});
