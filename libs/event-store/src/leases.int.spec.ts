import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { assertLease, FencedOff, runLeased, type Lease } from './leases.js';
import { createTestLog, type TestLog } from './testing.js';

describe('leases for competing copies', () => {
  let postgres: TestPostgres;
  let log: TestLog;
  let pool: pg.Pool;
  let admin: pg.Client;
  beforeAll(async () => {
    postgres = await startTestPostgres();
    log = await createTestLog(postgres);
    pool = createPool({ connectionString: log.url, applicationName: 'leases-spec', max: 8 });
    admin = new pg.Client({ connectionString: log.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await pool.end();
    await admin.end();
    await postgres.stop();
  });

  const until = async (condition: () => boolean, timeoutMs = 60_000): Promise<void> => {
    const deadline = performance.now() + timeoutMs;
    while (!condition()) {
      if (performance.now() > deadline) throw new Error('the condition did not come true in time');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  /** Runs until its signal aborts, and tells that it does. */
  const copy = (name: string, running: Lease[], signal: AbortSignal, onRun: (lease: Lease) => void = () => undefined): Promise<void> =>
    runLeased({
      connections: pool,
      name,
      ttlMs: 1_000,
      signal,
      run: async (lease, over) => {
        running.push(lease);
        onRun(lease);
        await new Promise<void>((resolve) => over.addEventListener('abort', () => resolve(), { once: true }));
        running.splice(running.indexOf(lease), 1);
      },
    });

  it('lets one of three copies run, and another one when it stops, under a higher fencing number', async () => {
    const name = randomUUID();
    const running: Lease[] = [];
    const stops = Array.from({ length: 3 }, () => new AbortController());
    const holders = new Map<Lease, AbortController>();
    const copies = stops.map((stop) => copy(name, running, stop.signal, (lease) => holders.set(lease, stop)));
    const fencings: bigint[] = [];
    for (let round = 0; round < 3; round++) {
      await until(() => running.length === 1);
      const [lease] = running;
      fencings.push(lease!.fencing);
      expect(running).toHaveLength(1);
      holders.get(lease!)!.abort();
      await until(() => !running.includes(lease!));
    }
    for (const stop of stops) stop.abort();
    await Promise.all(copies);
    expect(fencings.every((fencing, n) => n === 0 || fencing > fencings[n - 1]!)).toBe(true);
    expect(running).toHaveLength(0);
  });

  it('fences off a copy that lost its lease without noticing, inside its transaction', async () => {
    const name = randomUUID();
    const acquire = async (holder: string) =>
      (await pool.query<{ fencing: string }>(`SELECT fencing FROM log.acquire_lease($1, $2, interval '60 s')`, [name, holder])).rows[0];
    const [one, two] = [randomUUID(), randomUUID()];
    const first = BigInt((await acquire(one))!.fencing);
    expect(await acquire(two)).toBeUndefined();
    // As after a long pause of the first copy.
    await admin.query(`UPDATE log.leases SET expires_at = '-infinity' WHERE name = $1`, [name]);
    const second = BigInt((await acquire(two))!.fencing);
    expect(second).toBe(first + 1n);
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await expect(assertLease(client, { name, fencing: first })).rejects.toBeInstanceOf(FencedOff);
      await client.query('ROLLBACK');
      await client.query('BEGIN');
      await assertLease(client, { name, fencing: second });
      // Nobody takes it over while this transaction runs, not even after it ran out.
      await expect(
        admin
          .query(`SET lock_timeout = 100`)
          .then(() => admin.query(`UPDATE log.leases SET expires_at = '-infinity' WHERE name = $1`, [name])),
      ).rejects.toThrow(/lock timeout/);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  });

  it('aborts the work when the lease is lost', async () => {
    const name = randomUUID();
    const running: Lease[] = [];
    const stop = new AbortController();
    const done = copy(name, running, stop.signal);
    await until(() => running.length === 1);
    const lease = running[0]!;
    await admin.query(
      `UPDATE log.leases SET holder = gen_random_uuid(), fencing = fencing + 1, expires_at = now() + interval '2 seconds' WHERE name = $1`,
      [name],
    );
    await until(() => !running.includes(lease));
    await until(() => running.length === 1);
    expect(running[0]!.fencing).toBeGreaterThan(lease.fencing);
    stop.abort();
    await done;
  });
});
