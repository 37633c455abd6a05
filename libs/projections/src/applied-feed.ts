import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import type { Applied, HandlerLog } from './observer.js';

/** Of PostgreSQL's NOTIFY: reaches every process that listens in the same database. */
const CHANNEL = 'shangliang_applied';
/** What happens within this time goes out as one notification: NOTIFY takes a lock of the whole server at commit. */
const COALESCE_MS = 100;
/** PostgreSQL refuses payloads of 8,000 bytes and more. */
const MAX_PAYLOAD_BYTES = 7_900;

type Listener = (applied: Applied) => void;

const Wire = z.object({ s: z.string(), h: z.string(), p: z.string().regex(/^\d{1,19}$/), k: z.array(z.string()).nullable() });

/** Tells other processes what the handlers of this one have applied. A hint that is lost costs freshness, never rows. */
export class AppliedBroadcast {
  private readonly pending = new Map<string, Applied>();
  private timer: NodeJS.Timeout | null = null;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly log: HandlerLog,
  ) {}

  add(applied: Applied): void {
    const before = this.pending.get(applied.handler);
    const keys =
      before && (before.partitionKeys === null || applied.partitionKeys === null)
        ? null
        : [...(before?.partitionKeys ?? []), ...(applied.partitionKeys ?? [])];
    this.pending.set(applied.handler, { ...applied, partitionKeys: applied.partitionKeys === null ? null : keys && [...new Set(keys)] });
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.sending = this.sending.then(() => this.send());
    }, COALESCE_MS);
  }

  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.sending;
  }

  private async send(): Promise<void> {
    const payloads = [...this.pending.values()].map(encode);
    this.pending.clear();
    try {
      await this.pool.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [CHANNEL, payloads]);
    } catch (error) {
      this.log.warn({ error: String(error) }, 'other processes were not told what has been applied');
    }
  }
}

const encode = ({ service, handler, position, partitionKeys }: Applied): string => {
  const wire = { s: service, h: handler, p: String(position), k: partitionKeys };
  const text = JSON.stringify(wire);
  return Buffer.byteLength(text) <= MAX_PAYLOAD_BYTES ? text : JSON.stringify({ ...wire, k: null });
};

/** @returns null for what no release of ours has written: every login of the database can notify. */
const decode = (payload: string): Applied | null => {
  try {
    const { s, h, p, k } = Wire.parse(JSON.parse(payload));
    return { service: s, handler: h, position: BigInt(p), partitionKeys: k };
  } catch {
    return null;
  }
};

export interface AppliedFeed {
  /** What the handlers of every service in this database apply. @returns how to stop listening. */
  onApplied(listener: Listener): () => void;
  /** Called when the connection was lost for a while: something may have been missed, so whoever shows something reads it again. */
  onGap(listener: () => void): () => void;
  close(): Promise<void>;
}

/** Listens with one connection of the pool, and connects again when it breaks. For server-sent events. */
export const openAppliedFeed = async (pool: Pool, log: HandlerLog): Promise<AppliedFeed> => {
  const listeners = new Set<Listener>();
  const gapListeners = new Set<() => void>();
  const stop = new AbortController();
  let client: PoolClient | null = null;
  let lost: (() => void) | null = null;

  /** `ended` stands in an object because a promise returned by an async function would be awaited. */
  const connect = async (): Promise<{ ended: Promise<void> }> => {
    const connection = await pool.connect();
    const ended = new Promise<void>((resolve) => {
      lost = resolve;
      connection.once('error', () => resolve());
      connection.once('end', () => resolve());
    });
    connection.on('notification', ({ channel, payload }) => {
      if (channel !== CHANNEL || !payload) return;
      const applied = decode(payload);
      if (!applied) {
        log.warn({ payload: payload.slice(0, 200) }, 'a notification that no handler has sent');
        return;
      }
      for (const listener of listeners) listener(applied);
    });
    try {
      await connection.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      connection.release(true);
      throw error;
    }
    client = connection;
    return { ended };
  };

  const keepConnected = async (first: Promise<void>): Promise<void> => {
    let ended = first;
    for (let attempt = 0; !stop.signal.aborted;) {
      await ended;
      client?.release(true);
      client = null;
      if (stop.signal.aborted) return;
      await sleep(Math.min(5_000, 100 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2), undefined, { signal: stop.signal }).catch(
        () => undefined,
      );
      if (stop.signal.aborted) return;
      try {
        ({ ended } = await connect());
        attempt = 0;
        for (const listener of gapListeners) listener();
      } catch (error) {
        attempt++;
        ended = Promise.resolve();
        log.warn({ attempt, error: String(error) }, 'not listening to what handlers apply; connecting again');
      }
    }
  };

  const running = keepConnected((await connect()).ended);
  const subscription = <T>(set: Set<T>, entry: T) => {
    set.add(entry);
    return () => void set.delete(entry);
  };
  return {
    onApplied: (listener) => subscription(listeners, listener),
    onGap: (listener) => subscription(gapListeners, listener),
    close: async () => {
      stop.abort();
      lost?.();
      await running;
    },
  };
};
