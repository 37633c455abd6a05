import { connect, createServer, type Server, type Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ownTestPostgres, type OwnTestPostgres } from './own-test-postgres.js';
import { LogMismatch, StoreUnavailable, type AppendResult, type EventStore } from '../event-store.js';
import { aNewEvent, eventsOf, readUntil } from '../testing.js';
import { openPostgresEventStore } from './postgres-event-store.js';
import { createTestLog, type TestLog } from './test-log.js';

/** A TCP proxy that can lose the server's answers: the request arrives and commits, the client never hears of it. */
class CuttingProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  /** Answers that contain this text are lost, and the connection with them, so many times. */
  private cuts = 0;
  private cutOn: (chunk: Buffer) => boolean = () => false;
  port = 0;

  constructor(private readonly upstream: URL) {}

  async start(): Promise<void> {
    this.server = createServer((client) => {
      const server = connect(Number(this.upstream.port), this.upstream.hostname);
      this.sockets.add(client).add(server);
      const end = (): void => {
        client.destroy();
        server.destroy();
      };
      client.on('error', end).on('close', end);
      server.on('error', end).on('close', end);
      client.pipe(server);
      server.on('data', (chunk: Buffer) => {
        if (this.cuts > 0 && this.cutOn(chunk)) {
          this.cuts--;
          end();
        } else client.write(chunk);
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
  }

  /** The next `n` answers to an append (bind complete, one row with three arrays or a number) are lost. */
  cutAnswers(n: number): void {
    this.cuts = n;
    this.cutOn = (chunk) => chunk.includes(Buffer.from('SELECT 1\0'));
  }

  url(): string {
    const url = new URL(this.upstream);
    url.port = String(this.port);
    return url.href;
  }

  cutAll(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  async stop(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

describe('appends of unknown outcome on PostgreSQL', () => {
  let postgres: OwnTestPostgres;
  let log: TestLog;
  let admin: pg.Client;
  let proxy: CuttingProxy;
  let store: EventStore;
  beforeAll(async () => {
    // A server of its own: this spec makes every commit on it wait.
    postgres = await ownTestPostgres();
    log = await createTestLog(postgres);
    admin = new pg.Client({ connectionString: log.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await postgres.stop();
  });
  beforeEach(async () => {
    proxy = new CuttingProxy(new URL(log.url));
    await proxy.start();
    store = await openPostgresEventStore({ connectionString: proxy.url(), deadlineMs: 60_000, pollMs: 200 });
  });
  afterEach(async () => {
    await store.close();
    await proxy.stop();
  });
  const aStream = (): string => `topic-${randomUUID()}`;
  const expectDense = async (): Promise<void> => {
    const { rows } = await admin.query<{ n: string; head: string; revisions: string }>(
      'SELECT count(*) AS n, coalesce(max(position), 0) AS head, (SELECT count(*) FROM log.stream_revisions) AS revisions FROM log.events',
    );
    expect(rows[0]!.n).toBe(rows[0]!.head);
    expect(rows[0]!.revisions).toBe(rows[0]!.head);
  };

  it('settles an append whose commit was cut off after it was sent: written once, acknowledged', async () => {
    const stream = aStream();
    await store.append(stream, 'no-stream', [aNewEvent()]);
    proxy.cutAnswers(1);
    expect(await store.append(stream, 0, [aNewEvent(), aNewEvent()])).toMatchObject({ revision: 2 });
    expect(await store.readStream(stream)).toHaveLength(3);
    await expectDense();
  });

  it('settles a whole batch that way, conflicts in it too', async () => {
    const streams = Array.from({ length: 60 }, aStream);
    await Promise.all(streams.slice(0, 20).map((stream) => store.append(stream, 'no-stream', [aNewEvent()])));
    proxy.cutAnswers(3);
    const results = await Promise.allSettled(streams.map((stream) => store.append(stream, 'no-stream', [aNewEvent()])));
    expect(results.slice(0, 20).every((r) => r.status === 'rejected' && (r.reason as Error).name === 'WrongExpectedRevision')).toBe(true);
    expect(results.slice(20).every((r) => r.status === 'fulfilled')).toBe(true);
    for (const stream of streams) expect(await store.readStream(stream)).toHaveLength(1);
    await expectDense();
  });

  it('says unavailable when it stays unknown, and repeating the same append learns the outcome', async () => {
    const stream = aStream();
    const event = aNewEvent();
    const hasty = await openPostgresEventStore({ connectionString: proxy.url(), deadlineMs: 4_000 });
    await hasty.append(aStream(), 'no-stream', [aNewEvent()]);
    proxy.cutAnswers(1_000);
    await expect(hasty.append(stream, 'no-stream', [event])).rejects.toBeInstanceOf(StoreUnavailable);
    proxy.cutAnswers(0);
    await hasty.close();
    expect(await store.append(stream, 'no-stream', [event])).toMatchObject({ revision: 0, repeated: true });
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('goes on reading, subscribing and appending after every connection was cut', async () => {
    const after = await store.head();
    const stream = aStream();
    let cut = false;
    const batches = await readUntil(
      (signal) => store.subscribe({ after, signal }),
      (seen) => {
        if (seen.at(-1)!.caughtUp && !cut) {
          cut = true;
          proxy.cutAll();
          void store.append(stream, 'no-stream', [aNewEvent(), aNewEvent()]);
        }
        return eventsOf(seen).length === 2;
      },
    );
    expect(eventsOf(batches).map((event) => event.revision)).toEqual([0, 1]);
  });

  it('gives up in time when another transaction holds the log', async () => {
    const hasty = await openPostgresEventStore({ connectionString: proxy.url(), deadlineMs: 900, lockTimeoutMs: 150 });
    await admin.query('BEGIN');
    try {
      await admin.query('LOCK TABLE log.append_lock IN EXCLUSIVE MODE');
      const started = performance.now();
      await expect(hasty.append(aStream(), 'no-stream', [aNewEvent()])).rejects.toBeInstanceOf(StoreUnavailable);
      // The deadline where none is given.
      expect(performance.now() - started).toBeLessThan(10_000);
    } finally {
      await admin.query('ROLLBACK');
      await hasty.close();
    }
    await expect(store.append(aStream(), 'no-stream', [aNewEvent()])).resolves.toMatchObject({ revision: 0 });
    await expectDense();
  });

  describe('while no replica answers', () => {
    let settings: pg.Client;
    const waiting = () => `FROM pg_stat_activity WHERE usename = '${log.login}' AND wait_event = 'SyncRep'`;
    const wait = (commits: number) => until(async () => (await settings.query(`SELECT ${waiting()}`)).rowCount === commits);
    const cancel = () => settings.query(`SELECT pg_cancel_backend(pid) ${waiting()}`);
    const noAnswer = async () => {
      await settings.query(`ALTER SYSTEM SET synchronous_standby_names = 'nobody_${randomUUID().slice(0, 8)}'`);
      await settings.query('SELECT pg_reload_conf()');
      await until(
        async () =>
          (await settings.query(`SELECT FROM pg_settings WHERE name = 'synchronous_standby_names' AND setting <> ''`)).rowCount === 1,
      );
    };
    const answer = async () => {
      await settings.query('ALTER SYSTEM RESET synchronous_standby_names');
      await settings.query('SELECT pg_reload_conf()');
    };
    beforeEach(async () => {
      // Nothing answers to this name, so every commit waits, until an operator cancels the wait: PostgreSQL then only warns.
      await admin.query(`ALTER ROLE ${log.login} SET synchronous_commit = on`);
      settings = new pg.Client({ connectionString: log.adminUrl });
      await settings.connect();
      await settings.query(`SET synchronous_commit = local`);
      await noAnswer();
    });
    afterEach(async () => {
      await answer();
      await settings.end();
    });

    it('takes a cancelled wait for the replica as unknown: not acknowledged until a replica has it', async () => {
      const stream = aStream();
      let acknowledged = false;
      const append = store.append(stream, 'no-stream', [aNewEvent()]).finally(() => {
        acknowledged = true;
      });
      for (let n = 0; n < 2; n++) {
        await wait(1);
        expect(acknowledged).toBe(false);
        await cancel();
      }
      await wait(1);
      expect(acknowledged).toBe(false);
      await answer();
      expect(await append).toMatchObject({ revision: 0 });
      expect(await store.readStream(stream)).toHaveLength(1);
      await expectDense();
    });

    it('acknowledges nothing to the others either that shared such a commit', async () => {
      const other = await openPostgresEventStore({ connectionString: log.url, deadlineMs: 60_000 });
      const share = async (): Promise<{ acknowledged: number; appends: Promise<AppendResult>[] }> => {
        const shared = { acknowledged: 0, appends: [] as Promise<AppendResult>[] };
        await settings.query('BEGIN');
        await settings.query('LOCK TABLE log.append_turn, log.append_lock IN EXCLUSIVE MODE');
        shared.appends = [store, other].map(async (one) => {
          const result = await one.append(aStream(), 'no-stream', [aNewEvent()]);
          shared.acknowledged++;
          return result;
        });
        await until(async () => (await settings.query('SELECT FROM log.waiting WHERE streams IS NOT NULL')).rowCount === 2);
        await settings.query('COMMIT');
        return shared;
      };
      try {
        // PostgreSQL may write to its journal, and so wait, just because a page is touched for the first time: not the second time.
        await answer();
        for (let n = 0; n < 3; n++) await Promise.all((await share()).appends);
        await noAnswer();
        const shared = await share();
        await wait(1);
        await cancel();
        // The one whose commit it was says it again, the other makes sure.
        await wait(2);
        expect(shared.acknowledged).toBe(0);
        await answer();
        expect(await Promise.all(shared.appends)).toMatchObject([{ revision: 0 }, { revision: 0 }]);
      } finally {
        await other.close();
      }
      await expectDense();
    });
  });

  it('stops a subscription whose log was replaced by an older copy of it', async () => {
    const stream = aStream();
    await store.append(stream, 'no-stream', [aNewEvent()]);
    const head = await store.head();
    const iterator = store.subscribe({ after: head })[Symbol.asyncIterator]();
    await iterator.next();
    await admin.query(`SET session_replication_role = replica`);
    await admin.query('BEGIN');
    try {
      // What a restored backup looks like: a superuser's doing, as no other role can.
      await admin.query('ALTER TABLE log.events DISABLE TRIGGER ALL');
      await admin.query('ALTER TABLE log.stream_revisions DISABLE TRIGGER ALL');
      await admin.query('DELETE FROM log.events WHERE position = $1', [head.toString()]);
      await admin.query('DELETE FROM log.stream_revisions WHERE position = $1', [head.toString()]);
      await admin.query('ALTER TABLE log.events ENABLE ALWAYS TRIGGER refuse_change');
      await admin.query('ALTER TABLE log.stream_revisions ENABLE ALWAYS TRIGGER refuse_change');
      await admin.query('COMMIT');
    } finally {
      await admin.query(`SET session_replication_role = origin`);
    }
    await expect(iterator.next()).rejects.toBeInstanceOf(LogMismatch);
  });
});

async function until(condition: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('the condition did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
