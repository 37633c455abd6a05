import { backoffMs, pause } from '../backoff.js';
import type { BinaryConnection } from './binary-connection.js';
import { CHANNEL } from './schema.js';

/** Wakes one follower: at a hint that something was committed, and at the poll interval whatever the hints say. */
export interface Hint {
  /** Forgets hints so far; call it before looking, so that what comes while looking isn't missed. */
  clear(): void;
  wait(signal?: AbortSignal): Promise<void>;
  close(): void;
}

/**
 * One LISTEN connection for all subscriptions of the process. A hint makes them quick, never right: a lost one costs at most the poll
 * interval. While there is no LISTEN connection the interval is shorter.
 */
export class HeadHints {
  private readonly followers = new Set<() => void>();
  private connection: BinaryConnection | undefined;
  private readonly stop = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly open: () => Promise<BinaryConnection>,
    private readonly pollMs: number,
  ) {}

  follow(): Hint {
    this.loop ??= this.listen();
    let hinted = false;
    let wake: (() => void) | undefined;
    const onHint = (): void => {
      hinted = true;
      wake?.();
    };
    this.followers.add(onHint);
    return {
      clear: () => {
        hinted = false;
      },
      wait: async (signal) => {
        if (hinted || signal?.aborted || this.stop.signal.aborted) return;
        const pollMs = this.connection ? this.pollMs : Math.min(this.pollMs, 250);
        // A tenth by chance, so that copies don't poll in step.
        const woken = new AbortController();
        wake = () => woken.abort();
        signal?.addEventListener('abort', wake, { once: true });
        await pause(pollMs * (0.9 + Math.random() * 0.2), woken.signal);
        signal?.removeEventListener('abort', wake);
        wake = undefined;
      },
      close: () => {
        this.followers.delete(onHint);
      },
    };
  }

  async close(): Promise<void> {
    this.stop.abort();
    this.wakeAll();
    await this.connection?.close();
    await this.loop;
  }

  private wakeAll(): void {
    for (const wake of this.followers) wake();
  }

  private async listen(): Promise<void> {
    const { signal } = this.stop;
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        const connection = await this.open();
        const lost = new Promise<void>((resolve) => {
          connection.onLost = () => resolve();
        });
        connection.onNotification = () => this.wakeAll();
        await connection.query({ name: 'listen', text: `LISTEN ${CHANNEL}` }, [], () => undefined, 5_000);
        this.connection = connection;
        attempt = 0;
        // What was committed while nobody listened.
        this.wakeAll();
        if (signal.aborted) await connection.close();
        else await Promise.race([lost, new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))]);
      } catch {
        // Without hints subscriptions poll; that the database can't be reached is what their reads say.
      }
      this.connection = undefined;
      await pause(backoffMs(attempt, 100, 5_000), signal);
    }
  }
}
