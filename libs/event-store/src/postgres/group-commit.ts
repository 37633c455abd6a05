import { types } from 'node:util';
import { backoffMs, pause } from '../backoff.js';
import {
  AppendNotAllowed,
  InvalidAppend,
  StoreUnavailable,
  WrongExpectedRevision,
  type AppendResult,
  type NewEvent,
} from '../event-store.js';
import type { AppendInBatch } from './batch-encoding.js';
import { ServerError } from './binary-connection.js';

/** Outcome of one append, as the database says it. */
export interface AppendOutcome {
  readonly outcome: 'written' | 'repeated' | 'wrong-revision' | 'not-allowed';
  /** Of the stream: after the append, or the actual one (−1 for no stream) when it was refused. */
  readonly revision: number;
  /** Of the append's last event. */
  readonly position: bigint;
}

/** How a call to the database went wrong: decides what may be tried again. */
export type Failure = 'try-again' | 'no-partition' | 'batch-refused';

export interface Lane {
  /**
   * Sends one batch, one transaction. With `mayQueue` it may be left to another writer's commit when the log is locked.
   * `leftToOthers` tells that this happened.
   */
  send(batch: readonly AppendInBatch[], mayQueue: boolean): Promise<{ outcomes: readonly AppendOutcome[]; leftToOthers: boolean }>;
  close(): Promise<void>;
}

export interface GroupCommitOptions {
  /** Until when an append has to be settled; then its caller hears StoreUnavailable. Milliseconds. */
  readonly deadlineMs: number;
  readonly maxAppendsPerBatch: number;
  readonly maxBytesPerBatch: number;
  /** Callers that may wait; one more is refused at once. */
  readonly maxQueued: number;
  readonly classify: (error: Error) => Failure;
  readonly addPartition: () => Promise<void>;
  readonly onRetry: (error: Error, attempt: number, appends: number) => void;
}

interface Queued extends AppendInBatch {
  readonly bytes: number;
  readonly deadline: number;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: Error) => void;
}

/** For so long after another process held the lock, this one sends one batch at a time and lets commits be shared. */
const CONTENDED_MS = 1_000;

/** What an event costs this process, and as much again the server, milliseconds. Only its order of magnitude matters. */
const PER_EVENT_MS = 0.03;
/** Fewer than these in two batches save nothing. */
const WORTH_SPLITTING = 16;

/**
 * The writer of one process. While a batch is on its way callers queue, and the next batch takes them all: one commit for many.
 *
 * A second batch may be on its way: its callers prepare their events, and it is encoded, while the first one commits. That pays as long as
 * a commit takes less time than preparing the events does; with a slow one, as where a replica has to confirm it, one batch at a time
 * shares it among more, and so it is while another process competes: then a batch may be left to whoever commits next.
 */
export class GroupCommit {
  private readonly queue: Queued[] = [];
  private readonly idle: Lane[];
  private underWay = 0;
  /** Appends in the batches under way. */
  private sent = 0;
  private contendedUntil = 0;
  /** Of a batch, whatever its size: what a commit takes, milliseconds; a moving average. */
  private commitMs = 0;
  private answeredAt = 0;
  private scheduled = false;
  private closed = false;
  private readonly batches = new Set<Promise<void>>();

  constructor(
    private readonly lanes: readonly Lane[],
    private readonly options: GroupCommitOptions,
  ) {
    this.idle = [...lanes];
  }

  append(stream: string, expected: number, events: readonly NewEvent[]): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new StoreUnavailable('the store is closed'));
      if (this.queue.length >= this.options.maxQueued)
        return reject(new StoreUnavailable(`${this.queue.length} appends are waiting already`));
      let bytes = 0;
      for (const event of events) bytes += event.data.length + event.metadata.length;
      this.queue.push({ stream, expected, events, bytes, deadline: performance.now() + this.options.deadlineMs, resolve, reject });
      this.schedule();
    });
  }

  /** Refuses what comes later, settles what came before. */
  async close(): Promise<void> {
    this.closed = true;
    while (this.queue.length > 0 || this.batches.size > 0) {
      this.flush();
      await Promise.race(this.batches);
    }
    await Promise.all(this.lanes.map((lane) => lane.close()));
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    const flush = (): void => {
      this.scheduled = false;
      this.flush();
    };
    // Callers that were answered together come back together: let them all join before the batch leaves.
    if (this.underWay === 0) queueMicrotask(flush);
    else setImmediate(flush);
  }

  private flush(): void {
    while (this.queue.length > 0 && this.idle.length > 0) {
      const alone = this.underWay === 0;
      const contended = performance.now() < this.contendedUntil;
      const overlapPays = this.commitMs < PER_EVENT_MS * (this.queue.length + this.sent);
      if (!alone && (contended || !overlapPays)) return;
      const split = alone && !contended && overlapPays && this.queue.length >= WORTH_SPLITTING;
      const lane = this.idle.pop() as Lane;
      const batch = this.take(split ? this.queue.length / 2 : this.options.maxAppendsPerBatch);
      this.underWay++;
      this.sent += batch.length;
      const done = this.settle(lane, batch, alone).finally(() => {
        this.underWay--;
        this.sent -= batch.length;
        this.idle.push(lane);
        this.batches.delete(done);
        if (this.queue.length > 0) this.schedule();
      });
      this.batches.add(done);
    }
  }

  private take(atMost: number): Queued[] {
    const { maxAppendsPerBatch, maxBytesPerBatch } = this.options;
    let bytes = 0;
    let events = 0;
    let n = 0;
    for (; n < this.queue.length && n < Math.min(atMost, maxAppendsPerBatch); n++) {
      const next = this.queue[n] as Queued;
      bytes += next.bytes;
      events += next.events.length;
      if (n > 0 && (bytes > maxBytesPerBatch || events > 4 * maxAppendsPerBatch)) break;
    }
    return this.queue.splice(0, n);
  }

  private noteCommit(sentAt: number, { length }: readonly Queued[]): void {
    const now = performance.now();
    // A second batch waits for the first one's commit: its own begins there.
    const commitMs = now - Math.max(sentAt, this.answeredAt) - PER_EVENT_MS * length;
    this.answeredAt = now;
    this.commitMs += (Math.max(0, commitMs) - this.commitMs) / 16;
  }

  /** Never rejects: every append of the batch is answered here. */
  private async settle(lane: Lane, batch: Queued[], mayQueue: boolean): Promise<void> {
    let waiting = batch;
    for (let attempt = 0; ; attempt++) {
      let failure: Failure;
      let error: Error;
      try {
        const sentAt = performance.now();
        const { outcomes, leftToOthers } = await lane.send(waiting, mayQueue && attempt === 0);
        this.noteCommit(sentAt, waiting);
        if (leftToOthers) this.contendedUntil = performance.now() + CONTENDED_MS;
        waiting.forEach((append, n) => answer(append, outcomes[n]));
        return;
      } catch (thrown) {
        error = types.isNativeError(thrown) ? thrown : new Error(String(thrown));
        failure = this.options.classify(error);
      }
      if (failure === 'batch-refused') {
        const [only] = waiting;
        if (waiting.length === 1 && only) {
          only.reject(refusal(error));
          return;
        }
        // One of them is refused by the database in a way nobody foresaw: it must not take the others with it.
        for (const append of waiting) await this.settle(lane, [append], false);
        return;
      }
      const now = performance.now();
      const late = waiting.filter((append) => append.deadline <= now);
      for (const append of late) append.reject(unsettled(append, error));
      waiting = waiting.filter((append) => append.deadline > now);
      if (waiting.length === 0) return;
      if (failure === 'no-partition') {
        // When this fails too, the next attempt says so again, until the deadline.
        await this.options.addPartition().catch(() => undefined);
      }
      this.options.onRetry(error, attempt, waiting.length);
      const soonest = Math.min(...waiting.map((append) => append.deadline));
      await pause(Math.min(backoffMs(attempt), Math.max(1, soonest - now)));
    }
  }
}

function answer(append: Queued, outcome: AppendOutcome | undefined): void {
  const { stream, expected, resolve, reject } = append;
  switch (outcome?.outcome) {
    case 'written':
    case 'repeated':
      return resolve({ revision: outcome.revision, position: outcome.position, repeated: outcome.outcome === 'repeated' });
    case 'wrong-revision':
      return reject(
        new WrongExpectedRevision(stream, expected < 0 ? 'no-stream' : expected, outcome.revision < 0 ? 'no-stream' : outcome.revision),
      );
    case 'not-allowed':
      return reject(new AppendNotAllowed(`this login doesn't own the category of ${stream}`));
    case undefined:
      return reject(new StoreUnavailable(`${stream}: the database gave no outcome`));
  }
}

const unsettled = (append: Queued, cause: Error): StoreUnavailable =>
  new StoreUnavailable(`${append.stream}: not settled in time (${cause.message}); repeat the same append to learn its outcome`, { cause });

function refusal(error: Error): Error {
  if (error instanceof ServerError && error.code === '42501') return new AppendNotAllowed(error.message, { cause: error });
  if (error instanceof ServerError && /^2[23]/.test(error.code)) return new InvalidAppend(error.message, { cause: error });
  return new StoreUnavailable(error.message, { cause: error });
}
