import { EventEmitter } from 'node:events';
import type { PoolClient, Pool } from 'pg';
import { Counter, Gauge } from 'prom-client';
import {
  ALL_PARTITIONS,
  MissingRecord,
  partitionOf,
  type BusConsumer,
  type PartitionCheckpoint,
  type PartitionsStretch,
  type Stretch,
} from '#libs/bus';
import { UnknownEvent, type Carrier, type Catalogue, type ReadEvent } from '#libs/event-sourcing';
import { LogMismatch, START, type EventStore, type RecordedEvent } from '#libs/event-store';
import {
  HandlerTables,
  type Beginning,
  type HandlerLock,
  type HandlerState,
  type ParkedAgain,
  type ParkedEvent,
  mayPass,
} from './handler-tables.js';
import { silentLog, type Applied, type HandlerLog } from './observer.js';
import { RETRY_LIMITS, withRetries, type RetryLimits } from './retry.js';
import { Standing, type Fresh, type Remainder } from './standing.js';

export interface HandlerRunnerOptions {
  readonly pool: Pool;
  /** The service's schema: handlers name their tables unqualified. */
  readonly schema: string;
  readonly catalogue: Catalogue;
  readonly store: Pick<EventStore, 'logId' | 'eventAt' | 'head'>;
  readonly log?: HandlerLog;
  readonly retryLimits?: RetryLimits;
}

const counters = {
  applied: new Counter({
    name: 'handler_events_applied_total',
    help: 'Events applied by projections and reactions',
    labelNames: ['handler'],
  }),
  parked: new Counter({
    name: 'handler_events_parked_total',
    help: 'Events parked because they, or one before them of the same key, could not be applied',
    labelNames: ['handler'],
  }),
  retried: new Counter({
    name: 'handler_retries_total',
    help: 'Tries again after a failure that passes by itself',
    labelNames: ['handler'],
  }),
  missing: new Counter({
    name: 'handler_records_missing_total',
    help: 'Gaps seen: a record said to follow one that was never handed over',
    labelNames: ['handler'],
  }),
};
const positionGauge = new Gauge({ name: 'handler_position', help: 'Furthest position applied or passed over', labelNames: ['handler'] });

/** Every handler of a process is handed the same event objects: each is decoded once. */
const decoded = new WeakMap<RecordedEvent, ReadEvent>();
const readOnce = (catalogue: Catalogue, event: RecordedEvent): ReadEvent => {
  let read = decoded.get(event);
  if (!read) decoded.set(event, (read = catalogue.read(event)));
  return read;
};

const slot = (checkpoint: PartitionCheckpoint): string => `${checkpoint.carrier}/${checkpoint.partition}`;

const partitionsOf = (stretch: PartitionsStretch): { carrier: Carrier; partition: number }[] => [
  ...new Map(stretch.deliveries.map(({ carrier, partition }) => [`${carrier}/${partition}`, { carrier, partition }])).values(),
];

const MAX_WAITERS = 5_000;
const MAX_NAMED_KEYS = 200;
const REFRESH_MS = 100;

export const describeError = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2_000);

/** A newer release has taken this handler over. This copy of the service stops it and goes on serving what it has. */
export class SupersededVersion extends Error {
  override readonly name = 'SupersededVersion';
}

/** A parked event as the log holds it. */
export interface FreshlyRead extends Fresh {
  readonly parked: ParkedEvent;
}

/** What projections and reactions have in common: checkpoints, the check for gaps, parking, waiting for a position. */
export abstract class HandlerRunner implements BusConsumer {
  protected readonly tables: HandlerTables;
  protected readonly catalogue: Catalogue;
  protected readonly store: Pick<EventStore, 'logId' | 'eventAt' | 'head'>;
  protected readonly log: HandlerLog;
  private readonly limits: RetryLimits;
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  /** As last seen in the database. */
  private stored = new Map<string, PartitionCheckpoint>();
  /** Passed over without anything of interest since then: kept in memory until {@link flush}. */
  private passed = new Map<string, PartitionCheckpoint>();
  private waiters = 0;

  protected constructor(
    readonly name: string,
    readonly carriers: readonly Carrier[],
    private readonly interests: ReadonlySet<string>,
    options: HandlerRunnerOptions,
  ) {
    this.tables = new HandlerTables(options.pool, options.schema, name);
    this.catalogue = options.catalogue;
    this.store = options.store;
    this.log = options.log ?? silentLog;
    this.limits = options.retryLimits ?? RETRY_LIMITS;
    for (const type of interests) {
      if (!options.catalogue.types.has(type)) throw new Error(`${name} handles ${type}, which is no event of the catalogue`);
    }
  }

  /** Brings the handler to where it can be attached. */
  async prepare(): Promise<void> {
    const beginning = await this.beginning();
    const isNew = await this.tables.prepare(this.store.logId, this.carriers, beginning);
    if (isNew && beginning.position > START)
      this.log.info(
        { handler: this.name, ...beginning, position: String(beginning.position) },
        'begins here, and not at the start of the log',
      );
    await this.refresh();
  }

  /** Where it stands when it has never been started before. */
  protected async beginning(): Promise<Beginning> {
    return { position: START, eventId: null };
  }

  async checkpoints(): Promise<readonly PartitionCheckpoint[]> {
    await this.refresh();
    return [...this.stored.values()];
  }

  async deliver(stretch: Stretch, signal: AbortSignal): Promise<readonly MissingRecord[]> {
    if (this.passOver(stretch)) return [];
    const missing = await withRetries(
      () => this.process(stretch, signal),
      signal,
      (error, attempt) => {
        counters.retried.inc({ handler: this.name });
        if (attempt === 0 || attempt % 20 === 19)
          this.log.warn({ handler: this.name, attempt, error: describeError(error) }, 'trying again');
      },
      this.limits,
    );
    if (missing.length > 0) counters.missing.inc({ handler: this.name }, missing.length);
    return missing;
  }

  async flush(): Promise<void> {
    const passed = [...this.passed.values()];
    if (passed.length === 0) return;
    // Only forward and only over what this copy has itself looked through: a lock per partition is not needed for that.
    await this.tables.transaction('shared', (client) => this.tables.save(client, passed));
    for (const checkpoint of passed) {
      this.stored.set(slot(checkpoint), checkpoint);
      if (this.passed.get(slot(checkpoint)) === checkpoint) this.passed.delete(slot(checkpoint));
    }
  }

  /** Called after each commit. The listener must not throw. */
  onApplied(listener: (applied: Applied) => void): () => void {
    this.emitter.on('applied', listener);
    return () => this.emitter.off('applied', listener);
  }

  /**
   * Read-your-writes: whether the event at `position`, and all before it of the same key, are applied here, waiting for it at most
   * `timeoutMs`. False when that did not happen in time: the reader then sees an older state.
   */
  async waitForPosition(position: bigint, timeoutMs: number): Promise<boolean> {
    if (this.standing().floor() >= position) return true;
    if (this.waiters >= MAX_WAITERS) return false;
    this.waiters++;
    const deadline = performance.now() + timeoutMs;
    try {
      const event = await this.store.eventAt(position);
      if (event && !this.carriers.includes(this.catalogue.carrierOf(event.stream))) return true;
      const reached = (): boolean => {
        const standing = this.standing();
        if (standing.floor() >= position) return true;
        return event !== null && standing.position(this.catalogue.carrierOf(event.stream), partitionOf(event.partitionKey)) >= position;
      };
      while (!reached()) {
        const left = deadline - performance.now();
        if (left <= 0) return false;
        // Another copy of the service may be the one that applies it; only the database can tell.
        if (!(await this.moved(Math.min(left, REFRESH_MS)))) await this.refresh();
      }
      return true;
    } finally {
      this.waiters--;
    }
  }

  /**
   * Applies everything up to `position` straight from the log, whichever bus there is: for whoever needs rows that are complete over all
   * keys up to there. A partitioned bus shows that only once every partition has been heard of; what it brings later is passed over.
   */
  async bringTo(position: bigint, log: Pick<EventStore, 'readAll'>, signal: AbortSignal): Promise<void> {
    await this.refresh();
    let after = this.standing().floor();
    if (after >= position) return;
    const hand = async (through: bigint, events: readonly RecordedEvent[]): Promise<void> => {
      const throughEventId = events.at(-1)?.position === through ? events.at(-1)!.eventId : null;
      await this.deliver({ kind: 'log', logId: this.store.logId, after, through, throughEventId, events }, signal);
      after = through;
    };
    for await (const events of log.readAll({ after, until: position, signal })) {
      const last = events.at(-1);
      if (last) await hand(last.position, events);
    }
    if (after < position) await hand(position, []);
    await this.flush();
  }

  /**
   * Takes the events of a key that somebody asked to discard out of the queue and applies the others in order, up to the first that
   * fails again. @returns how many have left the queue.
   */
  abstract replayParked(partitionKey: string, signal: AbortSignal): Promise<number>;

  /** @returns the gaps at which partitions stand still; everything before them is applied. */
  protected abstract process(stretch: Stretch, signal: AbortSignal): Promise<readonly MissingRecord[]>;

  protected async transaction<Result>(lock: HandlerLock, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    return this.tables.transaction(lock, work);
  }

  /** Keeps others from moving the handler in the stretch's partitions until the transaction ends. */
  protected async holdIn(client: PoolClient, stretch: Stretch): Promise<void> {
    if (stretch.kind !== 'partitions') return;
    const partitions = partitionsOf(stretch);
    const known = partitions.every(({ carrier, partition }) => this.stored.has(`${carrier}/${partition}`));
    await this.tables.holdPartitions(client, stretch.logId, partitions, known);
  }

  /**
   * What of the stretch is left to do, by where the handler stands in the database at this moment. What was passed over in memory counts
   * on top of that.
   */
  protected remainderOf(stretch: Stretch, { checkpoints }: HandlerState): Remainder {
    this.refuseRegression(checkpoints, stretch);
    this.remember(checkpoints);
    return this.standing().remainder(stretch, this.catalogue);
  }

  protected async saveIn(client: PoolClient, stretch: Stretch, checkpoints: readonly PartitionCheckpoint[]): Promise<void> {
    await this.tables.save(client, checkpoints);
    const partitionsKept = [...this.stored.values()].some((row) => row.partition !== ALL_PARTITIONS);
    if (stretch.kind === 'log' && partitionsKept) await this.tables.forgetPartitionsUpTo(client, stretch.through);
  }

  protected committed(stretch: Stretch, checkpoints: readonly PartitionCheckpoint[], applied: readonly Fresh[]): void {
    for (const checkpoint of checkpoints) {
      this.stored.set(slot(checkpoint), checkpoint);
      const passed = this.passed.get(slot(checkpoint));
      if (passed && passed.position <= checkpoint.position) this.passed.delete(slot(checkpoint));
    }
    if (stretch.kind === 'log') {
      for (const [key, row] of this.stored)
        if (row.partition !== ALL_PARTITIONS && row.position <= stretch.through) this.stored.delete(key);
    }
    this.advanced(checkpoints);
    if (applied.length > 0) this.announce(applied);
  }

  protected announce(applied: readonly Fresh[]): void {
    counters.applied.inc({ handler: this.name }, applied.length);
    const keys = new Set(applied.map(({ event }) => event.partitionKey));
    const position = applied.reduce((furthest, { event }) => (event.position > furthest ? event.position : furthest), 0n);
    this.emitter.emit('applied', {
      service: this.tables.schema,
      handler: this.name,
      position,
      partitionKeys: keys.size > MAX_NAMED_KEYS ? null : [...keys],
    } satisfies Applied);
  }

  protected reportParked({ event, partition, carrier }: Fresh, error: string | null): void {
    counters.parked.inc({ handler: this.name });
    const fields = {
      handler: this.name,
      eventId: event.eventId,
      type: event.type,
      position: String(event.position),
      carrier,
      partition,
      key: event.partitionKey,
    };
    if (error === null) this.log.warn(fields, 'event queues behind a parked one of its key');
    else if (mayPass(error))
      this.log.warn({ ...fields, error }, 'event parked with its key until what it names is here: it is tried again');
    else this.log.error({ ...fields, error }, 'event parked with its key: see "shangliang parked list"');
  }

  protected reportParkedAgain({ parked, error }: ParkedAgain): void {
    this.log.error(
      {
        handler: this.name,
        eventId: parked.eventId,
        type: parked.type,
        position: String(parked.position),
        carrier: parked.carrier,
        partition: parked.partition,
        key: parked.partitionKey,
        error,
      },
      'event failed again and stays parked with its key',
    );
  }

  /**
   * What of parked events of one key is to be handled, in order, up to the first that can't be: one that the log doesn't hold, or that
   * this release doesn't know. What was redacted since, or concerns the handler no longer, is left out.
   */
  protected async parkedFromLog(parked: readonly ParkedEvent[]): Promise<{ fresh: readonly FreshlyRead[]; cannot: ParkedAgain | null }> {
    const events = await Promise.all(parked.map(({ position }) => this.store.eventAt(position)));
    const fresh: FreshlyRead[] = [];
    for (const [at, one] of parked.entries()) {
      const event = events[at];
      if (event?.eventId !== one.eventId)
        return { fresh, cannot: { parked: one, error: `the log holds no event ${one.eventId} at position ${one.position}` } };
      try {
        if (this.isOfInterest(event)) fresh.push({ carrier: one.carrier, partition: one.partition, event, parked: one });
      } catch (error) {
        if (!(error instanceof UnknownEvent)) throw error;
        return { fresh, cannot: { parked: one, error: describeError(error) } };
      }
    }
    return { fresh, cannot: null };
  }

  /** @throws UnknownEvent, and whatever an upcaster throws. */
  protected read(event: RecordedEvent): ReadEvent {
    return readOnce(this.catalogue, event);
  }

  /** Known but uninteresting is passed over; redacted events are offered to nobody. @throws UnknownEvent */
  protected isOfInterest(event: RecordedEvent): boolean {
    const definition = this.catalogue.types.get(event.type);
    if (!definition || event.schemaVersion > definition.schemaVersion)
      throw new UnknownEvent(event.type, event.schemaVersion, event.position, event.eventId);
    return this.interests.has(event.type) && !event.redacted;
  }

  private standing(): Standing {
    const rows = new Map(this.stored);
    for (const [key, checkpoint] of this.passed) {
      const row = rows.get(key);
      if (!row || row.position < checkpoint.position) rows.set(key, checkpoint);
    }
    return new Standing(this.name, this.carriers, [...rows.values()]);
  }

  /** A stretch without anything of interest needs no transaction. */
  private passOver(stretch: Stretch): boolean {
    let remainder: Remainder;
    try {
      remainder = this.standing().remainder(stretch, this.catalogue);
    } catch (error) {
      // Seen through what is kept in memory, which another copy may have overtaken: the database decides.
      if (error instanceof MissingRecord || error instanceof LogMismatch) return false;
      throw error;
    }
    if (remainder.missing.length > 0 || remainder.fresh.some(({ event }) => this.isOfInterest(event))) return false;
    for (const checkpoint of remainder.checkpoints) this.passed.set(slot(checkpoint), checkpoint);
    this.advanced(remainder.checkpoints);
    return true;
  }

  /** What was passed over in memory counts only on top of a checkpoint that is still there. */
  private refuseRegression(rows: readonly PartitionCheckpoint[], stretch: Stretch): void {
    const now = new Standing(this.name, this.carriers, rows);
    const before = new Standing(this.name, this.carriers, [...this.stored.values()]);
    const looked =
      stretch.kind === 'log'
        ? [{ carrier: this.carriers[0]!, partition: ALL_PARTITIONS, at: now.floor(), was: before.floor() }]
        : partitionsOf(stretch).map(({ carrier, partition }) => ({
            carrier,
            partition,
            at: now.position(carrier, partition),
            was: before.position(carrier, partition),
          }));
    for (const { carrier, partition, at, was } of looked)
      if (at < was) throw new MissingRecord(this.name, carrier, partition, at, was, null);
  }

  private async refresh(): Promise<void> {
    this.remember(await this.tables.checkpoints());
  }

  /** Partitions of one handler move at the same time: what was read first may arrive last. */
  private remember(rows: readonly PartitionCheckpoint[]): void {
    for (const row of rows) {
      const known = this.stored.get(slot(row));
      if (!known || known.position < row.position) this.stored.set(slot(row), row);
    }
  }

  private advanced(checkpoints: readonly PartitionCheckpoint[]): void {
    for (const { position } of checkpoints) positionGauge.set({ handler: this.name }, Number(position));
    this.emitter.emit('advanced');
  }

  /** @returns true when the handler moved, false when the time was up first. */
  private moved(withinMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (moved: boolean) => (): void => {
        clearTimeout(timer);
        this.emitter.off('advanced', onMoved);
        resolve(moved);
      };
      const onMoved = done(true);
      const timer = setTimeout(done(false), withinMs);
      this.emitter.once('advanced', onMoved);
    });
  }
}
