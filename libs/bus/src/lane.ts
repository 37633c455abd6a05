import { setImmediate as soon, setTimeout as sleep } from 'node:timers/promises';
import { Gauge } from 'prom-client';
import { LogMismatch, type EventStore, type RecordedEvent } from '#libs/event-store';
import type { Carrier } from '#libs/event-sourcing';
import {
  ALL_PARTITIONS,
  PARTITIONS,
  type BusConsumer,
  type BusFailure,
  type LogStretch,
  type MissingRecord,
  type PartitionCheckpoint,
  type Stretch,
} from './bus.js';
import type { BusLog } from './bus-log.js';
import { LATE, orLate } from './or-late.js';
import { countStop, whereMet } from './stops.js';
import { isUnavailable } from './transient-failure.js';

export type LaneStore = Pick<EventStore, 'logId' | 'readAll' | 'eventAt' | 'head'>;

interface Waiting {
  readonly stretch: Stretch;
  readonly settle: () => void;
}

const FLUSH_EVERY_MS = 1_000;
const READ_BATCH = 1_000;
/** After so long without the store a lane gives up, and the process reports unhealthy. */
const UNAVAILABLE_FOR_MS = 30 * 60_000;
/** A lane that has not finished a stretch after this time holds the others no longer. */
const PATIENCE_MS = 2_000;

/** Events handed over at once. */
const DELIVERY_SIZE = 1_000;
/** So far behind, a handler says that it is catching up. */
const WORTH_TELLING = 1_000n;

const behind = new Gauge({
  name: 'handler_catching_up_events',
  help: 'Positions that a handler still reads from the log before it follows the bus; 0 while it follows',
  labelNames: ['handler'],
});

const sizeOf = (stretch: Stretch): number => (stretch.kind === 'log' ? stretch.events.length : stretch.deliveries.length) + 1;

const isSame = (a: Stretch, b: Stretch): boolean => a.kind === b.kind && a.logId === b.logId;

/** Stretches of one kind and log, in order, as one. */
const joined = (stretches: readonly Stretch[]): Stretch => {
  const first = stretches[0]!;
  const last = stretches.at(-1)!;
  if (stretches.length === 1) return first;
  if (first.kind === 'log' && last.kind === 'log') {
    return { ...last, after: first.after, events: stretches.flatMap((stretch) => (stretch.kind === 'log' ? stretch.events : [])) };
  }
  return {
    kind: 'partitions',
    logId: last.logId,
    deliveries: stretches.flatMap((stretch) => (stretch.kind === 'partitions' ? stretch.deliveries : [])),
  };
};

/** Nothing at or before this position is left to the consumer in any partition. */
export const floorOf = (carriers: readonly Carrier[], checkpoints: readonly PartitionCheckpoint[]): bigint => {
  let floor: bigint | null = null;
  for (const carrier of carriers) {
    const own = checkpoints.filter((row) => row.carrier === carrier);
    const all = own.find((row) => row.partition === ALL_PARTITIONS)?.position ?? 0n;
    const single = own.filter((row) => row.partition !== ALL_PARTITIONS).map((row) => (row.position > all ? row.position : all));
    const lowest = single.length < PARTITIONS ? all : single.reduce((least, position) => (position < least ? position : least));
    if (floor === null || lowest < floor) floor = lowest;
  }
  return floor ?? 0n;
};

/**
 * One consumer's way through the bus, so that no consumer holds another. It reads the store from its own checkpoint up to the head,
 * then takes what the adapter pushes; when its queue overflows it lets the queue go and reads the store again. Nothing is lost by that:
 * what was pushed before is at or before the head, and what is handed over twice is skipped by position.
 */
export class Lane {
  private queue: Waiting[] = [];
  private queued = 0;
  private overflowed = false;
  private accepting = false;
  private overdue = false;
  private wake: (() => void) | null = null;
  private readonly stop = new AbortController();
  private readonly abort = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private ended = false;
  private following = false;
  /** By partition; the whole lane under the empty key. */
  private readonly failed = new Map<string, BusFailure>();

  constructor(
    readonly consumer: BusConsumer,
    private readonly store: LaneStore,
    /** Events that may wait in the queue. */
    private readonly bound: number,
    private readonly log: BusLog,
    private readonly onFailure: (failure: BusFailure) => void,
  ) {}

  get failures(): readonly BusFailure[] {
    return [...this.failed.values()];
  }

  /** Whether everything that was pushed and settled is applied, so that an adapter's own offsets may be committed past it. */
  get keepsUp(): boolean {
    return this.following && !this.overflowed && !this.overdue;
  }

  /** Makes durable what the consumer only passed over. */
  flush(): Promise<void> {
    return this.consumer.flush();
  }

  /** @throws LogMismatch when the consumer's checkpoints belong to another history than the store's. */
  async start(): Promise<void> {
    await this.refuseOtherHistory(await this.consumer.checkpoints());
    this.accepting = true;
    this.running = this.run();
  }

  /** Resolves when the consumer is done with the stretch or will read it from the store. Never rejects. */
  push(stretch: Stretch): Promise<void> {
    if (this.ended || !this.accepting) return Promise.resolve();
    if (this.queued + sizeOf(stretch) > this.bound && this.queue.length > 0) {
      this.overflow();
      return Promise.resolve();
    }
    return new Promise((settle) => {
      this.queue.push({ stretch, settle });
      this.queued += sizeOf(stretch);
      this.wake?.();
    });
  }

  /** Pushes, and waits for the consumer as long as that is fair to the others. */
  async pushPatiently(stretch: Stretch): Promise<void> {
    const done = this.push(stretch);
    if (this.overdue) return;
    if ((await orLate(done, PATIENCE_MS)) === LATE && !this.ended) this.overdue = true;
  }

  /** Lets the consumer finish what is under way for `graceMs`, then aborts it. */
  async close(graceMs: number): Promise<void> {
    this.stop.abort();
    this.wake?.();
    const timer = setTimeout(() => this.abort.abort(), graceMs);
    await this.running;
    clearTimeout(timer);
  }

  private overflow(): void {
    this.overflowed = true;
    this.letGo();
    this.wake?.();
  }

  private letGo(): void {
    for (const { settle } of this.queue) settle();
    this.queue = [];
    this.queued = 0;
  }

  private async run(): Promise<void> {
    let failures = 0;
    let failingSince: number | null = null;
    try {
      while (!this.stop.signal.aborted) {
        this.overflowed = false;
        this.following = false;
        try {
          await this.catchUp();
          failures = 0;
          failingSince = null;
          this.following = true;
          await this.follow();
        } catch (error) {
          this.following = false;
          failingSince ??= performance.now();
          if (this.stop.signal.aborted || !isUnavailable(error) || performance.now() - failingSince > UNAVAILABLE_FOR_MS) throw error;
          if (failures === 0)
            this.log.warn({ handler: this.consumer.name, error: String(error) }, 'the store is out of reach; trying again');
          await sleep(Math.min(5_000, 50 * 2 ** Math.min(failures++, 8)) * (0.5 + Math.random() / 2), undefined, {
            signal: this.stop.signal,
          });
        }
      }
    } catch (error) {
      if (!this.stop.signal.aborted) this.fail(error, null);
    } finally {
      this.ended = true;
      this.letGo();
      await this.consumer.flush().catch((error: unknown) => {
        this.log.warn(
          { handler: this.consumer.name, error: String(error) },
          'what was passed over could not be stored; it will be read again',
        );
      });
    }
  }

  private async catchUp(): Promise<void> {
    const until = await this.store.head();
    let after = floorOf(this.consumer.carriers, await this.consumer.checkpoints());
    if (after >= until) return;
    const { name } = this.consumer;
    const isFar = until - after >= WORTH_TELLING;
    if (isFar) this.log.info({ handler: name, from: String(after), to: String(until) }, 'catching up from the log');
    behind.set({ handler: name }, Number(until - after));
    const stretchOf = (through: bigint, events: readonly RecordedEvent[]): LogStretch => {
      const last = events.at(-1);
      return {
        kind: 'log',
        logId: this.store.logId,
        after,
        through,
        throughEventId: last?.position === through ? last.eventId : null,
        events,
      };
    };
    for await (const events of this.store.readAll({ after, until, batchSize: READ_BATCH, signal: this.stop.signal })) {
      const last = events.at(-1);
      if (!last) continue;
      await this.consumer.deliver(stretchOf(last.position, events), this.abort.signal);
      after = last.position;
      behind.set({ handler: name }, Number(until - after));
    }
    // A read that was broken off has not looked at the rest: only a finished one may say that nothing else is there.
    if (this.stop.signal.aborted) return;
    if (after < until) await this.consumer.deliver(stretchOf(until, []), this.abort.signal);
    behind.set({ handler: name }, 0);
    if (isFar) this.log.info({ handler: name, at: String(until) }, 'caught up with the log');
    this.failed.clear();
  }

  private async follow(): Promise<void> {
    let flushedAt = performance.now();
    while (!this.overflowed && !this.stop.signal.aborted) {
      const next = this.takeQueued();
      if (!next) {
        this.overdue = false;
        if (performance.now() - flushedAt >= FLUSH_EVERY_MS) {
          await this.tryToFlush();
          flushedAt = performance.now();
        }
        await this.woken(FLUSH_EVERY_MS);
        continue;
      }
      try {
        const missing = await this.consumer.deliver(next.stretch, this.abort.signal);
        this.noteStuck(next.stretch, missing);
      } finally {
        // Whatever happened to the lane, nobody waits for it.
        for (const { settle } of next.parts) settle();
      }
      if (performance.now() - flushedAt >= FLUSH_EVERY_MS) {
        await this.tryToFlush();
        flushedAt = performance.now();
      }
    }
  }

  /** As much of the queue as fits one delivery: many small stretches cost one transaction. */
  private takeQueued(): { stretch: Stretch; parts: Waiting[] } | null {
    const first = this.queue.shift();
    if (!first) return null;
    const parts = [first];
    let size = sizeOf(first.stretch);
    while (
      this.queue.length > 0 &&
      isSame(this.queue[0]!.stretch, first.stretch) &&
      size + sizeOf(this.queue[0]!.stretch) <= DELIVERY_SIZE
    ) {
      const next = this.queue.shift()!;
      parts.push(next);
      size += sizeOf(next.stretch);
    }
    this.queued -= size;
    return { stretch: joined(parts.map(({ stretch }) => stretch)), parts };
  }

  private noteStuck(stretch: Stretch, missing: readonly MissingRecord[]): void {
    if (stretch.kind === 'partitions' && this.failed.size > 0) {
      const still = new Set(missing.map(({ carrier, partition }) => `${carrier}/${partition}`));
      for (const { carrier, partition } of stretch.deliveries) {
        const key = `${carrier}/${partition}`;
        if (!still.has(key) && this.failed.delete(key))
          this.log.info({ handler: this.consumer.name, carrier, partition }, 'the missing record has come');
      }
    }
    for (const gap of missing) this.stick(gap);
  }

  /** A partition with a gap stands still until the missing record comes; the others go on. Told once, not with every record. */
  private stick(error: MissingRecord): void {
    if (!this.failed.has(`${error.carrier}/${error.partition}`)) this.fail(error, { carrier: error.carrier, partition: error.partition });
  }

  private fail(error: unknown, partition: BusFailure['partition']): void {
    const failure = { consumer: this.consumer.name, error: error instanceof Error ? error : new Error(String(error)), partition };
    this.failed.set(partition ? `${partition.carrier}/${partition.partition}` : '', failure);
    countStop(this.consumer.name, failure.error);
    this.log.error(
      { handler: this.consumer.name, ...partition, ...whereMet(error), error: failure.error.message },
      partition ? 'a partition stands still' : 'a handler has stopped',
    );
    this.onFailure(failure);
  }

  private async tryToFlush(): Promise<void> {
    await this.consumer.flush().catch((error: unknown) => {
      this.log.warn({ handler: this.consumer.name, error: String(error) }, 'what was passed over could not be stored yet');
    });
  }

  private async woken(withinMs: number): Promise<void> {
    if (this.queue.length > 0 || this.overflowed || this.stop.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = null;
    // What comes in the same moment, as the partitions of one fetch do, goes into one delivery.
    await soon();
  }

  private async refuseOtherHistory(checkpoints: readonly PartitionCheckpoint[]): Promise<void> {
    const furthest = checkpoints.reduce<PartitionCheckpoint | null>(
      (far, row) => (far === null || row.position > far.position ? row : far),
      null,
    );
    if (!furthest || furthest.position === 0n) return;
    const { name } = this.consumer;
    const head = await this.store.head();
    if (furthest.logId !== this.store.logId) {
      throw new LogMismatch(`${name} has applied log ${furthest.logId}, the store holds log ${this.store.logId}`);
    }
    if (furthest.position > head) {
      throw new LogMismatch(
        `${name} stands at position ${furthest.position}, but the log ends at ${head}: it was restored from a backup or has lost its end`,
      );
    }
    if (furthest.eventId === null) return;
    const event = await this.store.eventAt(furthest.position);
    if (event?.eventId !== furthest.eventId) {
      throw new LogMismatch(
        `${name} has applied event ${furthest.eventId} at position ${furthest.position}, where the log now holds ${event?.eventId ?? 'nothing'}: this is another history`,
      );
    }
  }
}
