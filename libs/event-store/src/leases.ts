import { types } from 'node:util';
import { randomUUID } from 'node:crypto';
import { backoffMs, pause } from './backoff.js';
import { SILENT, type StoreLog } from './store-log.js';

/** What `pg`'s Client, PoolClient and Pool have in common: the caller brings its own connections. */
export interface Queryable {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ readonly rows: Row[] }>;
}

export interface Lease {
  readonly name: string;
  /** Higher than any earlier holder's. */
  readonly fencing: bigint;
}

/** The lease has passed to another copy: what this one was about to write must not be written. */
export class FencedOff extends Error {
  override readonly name = 'FencedOff';
}

/**
 * Inside the transaction that writes a read model or a checkpoint: holds the lease until the transaction ends, so that no other copy can
 * take it over in between.
 * @throws FencedOff when another copy has taken it.
 */
export async function assertLease(client: Queryable, { name, fencing }: Lease): Promise<void> {
  try {
    await client.query('SELECT log.assert_lease($1, $2)', [name, fencing.toString()]);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SL001')
      throw new FencedOff(types.isNativeError(error) ? error.message : name, { cause: error });
    throw error;
  }
}

export interface RunLeasedOptions {
  /** Connections of the login; leases of different logins never meet. */
  readonly connections: Queryable;
  readonly name: string;
  /** How long a lease lasts without being renewed, 1,000 ms at least; 10,000 ms by default. A third of it passes between renewals. */
  readonly ttlMs?: number;
  readonly signal: AbortSignal;
  readonly log?: StoreLog;
  /**
   * The work of the one copy: until its signal aborts, because the whole is stopped or the lease is lost. When it ends or throws, the
   * lease is given back and competed for anew.
   */
  readonly run: (lease: Lease, signal: AbortSignal) => Promise<void>;
}

/**
 * Competing copies: each of them calls this, one at a time runs. The clock that counts is the database's. A copy that was paused beyond
 * its lease still believes it runs; `assertLease` in its transactions is what keeps it from doing harm.
 */
export async function runLeased({ connections, name, ttlMs = 10_000, signal, run, log = SILENT }: RunLeasedOptions): Promise<void> {
  if (!(ttlMs >= 1_000)) throw new RangeError(`ttlMs ${ttlMs}: 1,000 or more`);
  const holder = randomUUID();
  const acquire = async (): Promise<bigint | null> => {
    const { rows } = await connections.query<{ fencing: string }>(
      `SELECT fencing FROM log.acquire_lease($1, $2, $3::float8 * interval '1 millisecond')`,
      [name, holder, ttlMs],
    );
    return rows[0] ? BigInt(rows[0].fencing) : null;
  };
  for (let failures = 0; !signal.aborted;) {
    try {
      const fencing = await acquire();
      if (fencing === null) {
        await pause((ttlMs / 3) * (0.75 + Math.random() / 2), signal);
        continue;
      }
      const over = new AbortController();
      const renewing = renew(acquire, fencing, ttlMs, over, name, log);
      try {
        await run({ name, fencing }, AbortSignal.any([signal, over.signal]));
        failures = 0;
      } finally {
        over.abort();
        await renewing;
        await connections.query('SELECT log.release_lease($1, $2)', [name, holder]);
      }
    } catch (error) {
      if (signal.aborted) return;
      log.warn({ error: types.isNativeError(error) ? error.message : String(error), lease: name }, 'the holder of a lease failed');
      await pause(backoffMs(failures++, 100, ttlMs), signal);
    }
  }
}

/** Renews until told to stop; aborts the work when the lease is lost or couldn't be renewed in time. */
async function renew(
  acquire: () => Promise<bigint | null>,
  fencing: bigint,
  ttlMs: number,
  over: AbortController,
  name: string,
  log: StoreLog,
): Promise<void> {
  let sure = performance.now();
  while (!over.signal.aborted) {
    await pause(ttlMs / 3, over.signal);
    if (over.signal.aborted) return;
    try {
      if ((await acquire()) !== fencing) {
        log.warn({ lease: name, fencing: fencing.toString() }, 'a lease was lost');
        return over.abort();
      }
      sure = performance.now();
    } catch (error) {
      log.warn({ error: types.isNativeError(error) ? error.message : String(error), lease: name }, 'a lease could not be renewed');
      if (performance.now() - sure > ttlMs) return over.abort();
    }
  }
}
