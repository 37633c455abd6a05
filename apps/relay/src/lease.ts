import { setTimeout as sleep } from 'node:timers/promises';
import { NotLeading, type RelayTables } from './relay-tables.js';

export interface LeaseTimes {
  /** How long a lease holds without being renewed, ms. A standby takes over within this and one `retryMs`. */
  readonly leaseMs: number;
  readonly renewMs: number;
  readonly retryMs: number;
}

export const LEASE_TIMES: LeaseTimes = { leaseMs: 6_000, renewMs: 1_500, retryMs: 1_000 };

/** Stops sending so long before the lease could be taken by another, ms: for what is already on its way. */
const MARGIN_MS = 500;

/**
 * A term of leadership. `signal` aborts when it is over: released, taken by another, or not renewed in time, counted on this process's
 * own clock from before the renewal was sent.
 */
export class Lease {
  private readonly over = new AbortController();
  private readonly renewing: Promise<void>;
  private deadline: NodeJS.Timeout;

  private constructor(
    readonly epoch: bigint,
    private readonly tables: RelayTables,
    private readonly times: LeaseTimes,
    private readonly onRewindAsked: () => void,
    since: number,
  ) {
    this.deadline = this.endAt(since);
    this.renewing = this.renew();
  }

  /** @returns null when another process leads. */
  static async acquire(
    tables: RelayTables,
    holder: string,
    onRewindAsked: () => void,
    times: LeaseTimes = LEASE_TIMES,
  ): Promise<Lease | null> {
    const since = performance.now();
    const epoch = await tables.acquire(holder, times.leaseMs);
    return epoch === null ? null : new Lease(epoch, tables, times, onRewindAsked, since);
  }

  get signal(): AbortSignal {
    return this.over.signal;
  }

  /** Lets another lead at once. */
  async release(): Promise<void> {
    this.end();
    await this.renewing;
    await this.tables.release(this.epoch);
  }

  private end(): void {
    clearTimeout(this.deadline);
    this.over.abort(new NotLeading(`epoch ${this.epoch} is over`));
  }

  private endAt(since: number): NodeJS.Timeout {
    return setTimeout(() => this.end(), Math.max(0, since + this.times.leaseMs - MARGIN_MS - performance.now()));
  }

  private async renew(): Promise<void> {
    while (!this.over.signal.aborted) {
      await sleep(this.times.renewMs, undefined, { signal: this.over.signal }).catch(() => undefined);
      if (this.over.signal.aborted) return;
      const since = performance.now();
      try {
        const rewindAsked = await this.tables.renew(this.epoch, this.times.leaseMs);
        if (this.over.signal.aborted) return;
        clearTimeout(this.deadline);
        this.deadline = this.endAt(since);
        if (rewindAsked) this.onRewindAsked();
      } catch (error) {
        // A database out of reach is asked again until the term has run out by itself.
        if (error instanceof NotLeading) this.end();
      }
    }
  }
}
