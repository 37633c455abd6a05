import { setTimeout as sleep } from 'node:timers/promises';
import { Counter, Gauge } from 'prom-client';
import { isUnavailable, LATE, orLate, PARTITIONS, partitionOf, type BusLog } from '#libs/bus';
import { sizeOfRecord, toRecord, toWatermark, type CheckedProducer, type OutgoingRecord } from '#libs/bus/kafka';
import { categoryOf, UnknownEvent, type Carrier, type Catalogue } from '#libs/event-sourcing';
import { LogMismatch, START, type EventStore, type RecordedEvent, type SubscriptionBatch } from '#libs/event-store';
import { Lease, LEASE_TIMES, type LeaseTimes } from './lease.js';
import { NotLeading, nothingSent, type LastPositions, type RelayTables } from './relay-tables.js';

export interface RelayOptions {
  readonly store: Pick<EventStore, 'logId' | 'capabilities' | 'readAll' | 'eventAt' | 'head' | 'subscribe'>;
  readonly tables: RelayTables;
  readonly producer: Pick<CheckedProducer, 'send' | 'refusedBy'>;
  readonly catalogue: Catalogue;
  /** Of this process, for whoever looks who leads. */
  readonly holder: string;
  readonly log: BusLog;
  readonly leaseTimes?: LeaseTimes;
  /** Least time between two rounds of idle watermarks, ms; 300,000 by default. They are kept as long as everything else. */
  readonly watermarkMs?: number;
}

/** One request holds at most so many records and bytes (a larger record goes alone). */
const MAX_RECORDS = 2_000;
const MAX_BYTES = 3_500_000;
/** A partition without a record for so long gets its watermark, ms. */
const IDLE_MS = 1_000;
const LAG_EVERY_MS = 1_000;
/** Events looked at first for the last record of each partition; four times as many each time that some are still missing. */
const LOOK_BACK = 10_000n;
const CARRIERS: readonly Carrier[] = ['log', 'voices'];

const figures = {
  leading: new Gauge({ name: 'relay_leading', help: '1 while this process leads' }),
  standsStill: new Gauge({ name: 'relay_stands_still', help: '1 while the relay can not go on until a person has looked' }),
  position: new Gauge({ name: 'relay_position', help: 'Everything up to this position is acknowledged by Kafka' }),
  lag: new Gauge({ name: 'relay_lag_events', help: 'Positions between the acknowledged one and the end of the log' }),
  sent: new Counter({ name: 'relay_events_sent_total', help: 'Events acknowledged, repeats after a takeover included' }),
  watermarks: new Counter({ name: 'relay_watermarks_sent_total', help: 'Idle watermarks acknowledged' }),
};

/**
 * Log to Kafka, in position order, by one leader. The checkpoint moves after every in-sync replica has the records: a crash sends some
 * again, never fewer, and readers skip them by position. Takes the next events only when the last are acknowledged.
 */
export class Relay {
  private readonly stop = new AbortController();
  private running: Promise<unknown> | null = null;
  private term: Lease | null = null;
  private fatal: Error | null = null;
  private watermarked: { readonly at: number; readonly position: bigint } = { at: -Infinity, position: 0n };

  constructor(private readonly options: RelayOptions) {}

  start(): void {
    this.running ??= Promise.all([this.run(), this.reportLag()]);
  }

  /** Finishes the batch under way, and lets the standby take over at once. */
  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  get leading(): boolean {
    return this.term !== null && !this.term.signal.aborted;
  }

  /** Why this relay can't go on until a person has looked; null while it can. */
  get stoppedBy(): Error | null {
    return this.fatal ?? this.options.producer.refusedBy;
  }

  private async run(): Promise<void> {
    const { tables, holder, log, leaseTimes = LEASE_TIMES } = this.options;
    while (!this.stop.signal.aborted) {
      let lease: Lease | null = null;
      const rewind = new AbortController();
      try {
        lease = await Lease.acquire(tables, holder, () => rewind.abort(), leaseTimes);
        if (lease) {
          log.info({ epoch: String(lease.epoch), holder }, 'leading');
          figures.leading.set(1);
          this.term = lease;
          await this.lead(lease, AbortSignal.any([this.stop.signal, lease.signal, rewind.signal]));
        }
      } catch (error) {
        if (error instanceof LogMismatch || error instanceof UnknownEvent) {
          await this.standStill(error);
          return;
        }
        const ended = this.stop.signal.aborted || rewind.signal.aborted || error instanceof NotLeading || lease?.signal.aborted;
        if (!ended) log.warn({ error: String(error), unavailable: isUnavailable(error) }, 'not relaying; trying again');
      } finally {
        if (lease) {
          figures.leading.set(0);
          this.term = null;
          await lease
            .release()
            .catch((error: unknown) => log.warn({ error: String(error) }, 'the lease was not released; it runs out by itself'));
        }
      }
      if (!rewind.signal.aborted) {
        await sleep(leaseTimes.retryMs * (0.75 + Math.random() / 2), undefined, { signal: this.stop.signal }).catch(() => undefined);
      }
    }
  }

  /** Another relay, of a newer release, may lead. */
  private async standStill(error: LogMismatch | UnknownEvent): Promise<void> {
    this.fatal = error;
    figures.standsStill.set(1);
    if (error instanceof UnknownEvent) {
      this.options.log.error(
        { eventId: error.eventId, position: String(error.position), type: error.type, error: error.message },
        'the relay stands still: the log holds a stream that this release does not know',
      );
      return;
    }
    const sent = await this.options.tables.progress().catch(() => null);
    this.options.log.error(
      { eventId: sent?.eventId ?? null, position: sent && String(sent.position), error: error.message },
      'the relay stands still: the log is not the one that was sent so far',
    );
  }

  private async lead(lease: Lease, signal: AbortSignal): Promise<void> {
    const { store, tables, producer } = this.options;
    const start = await this.whereToStart(lease, signal);
    const { last } = start;
    let { position } = start;
    let saving: Promise<void> = Promise.resolve();
    const checkpoint = (logId: string, eventId: string | null): void => {
      // One at a time and in order; the next batch is on its way meanwhile. Its failure is met before the one after it.
      const progress = { logId, position, eventId, last: { log: [...last.log], voices: [...last.voices] } };
      saving = saving.then(() => tables.save(lease.epoch, progress));
      saving.catch(() => undefined);
    };
    const batches = store.subscribe({ after: position, signal, batchSize: MAX_RECORDS })[Symbol.asyncIterator]();
    let next = batches.next();
    next.catch(() => undefined);
    let heardAt = performance.now();
    try {
      while (!signal.aborted) {
        const batch = await orLate(next, IDLE_MS / 2);
        if (batch === LATE) {
          await saving;
          if (performance.now() - heardAt >= IDLE_MS) await this.sendWatermarks(last, position, signal);
          continue;
        }
        if (batch.done) return;
        next = batches.next();
        next.catch(() => undefined);
        const { events, upTo, unknown } = this.known(batch.value);
        if (upTo <= position) {
          if (unknown) throw unknown;
          continue;
        }
        heardAt = performance.now();
        for (const records of this.inRequests(events, last)) await producer.send(records, signal);
        await saving;
        position = upTo;
        const newest = events.at(-1);
        checkpoint(store.logId, newest?.position === upTo ? newest.eventId : null);
        figures.sent.inc(events.length);
        figures.position.set(Number(position));
        if (unknown) throw unknown;
        await this.sendWatermarks(last, position, signal);
      }
    } finally {
      await batches.return?.(undefined).catch(() => undefined);
      await saving;
    }
  }

  /** The batch up to the first event in a stream that this release doesn't know. */
  private known({
    events,
    upTo,
  }: SubscriptionBatch): Pick<SubscriptionBatch, 'events' | 'upTo'> & { readonly unknown: UnknownEvent | null } {
    const { carriers } = this.options.catalogue;
    const at = events.findIndex(({ stream }) => !carriers.has(categoryOf(stream)));
    if (at < 0) return { events, upTo, unknown: null };
    const { type, schemaVersion, position, eventId } = events[at]!;
    const unknown = new UnknownEvent(type, schemaVersion, position, eventId);
    // Up to an event, not to the place before the unknown one: where positions are sparse, nobody could read on from there.
    return { events: events.slice(0, at), upTo: events[at - 1]?.position ?? START, unknown };
  }

  /** @throws LogMismatch when what was sent so far came from another history. */
  private async whereToStart(lease: Lease, signal: AbortSignal): Promise<{ position: bigint; last: LastPositions }> {
    const { store, tables, log } = this.options;
    const progress = await tables.progress();
    if (progress.logId !== null && progress.logId !== store.logId) {
      throw new LogMismatch(`log ${progress.logId} was sent up to position ${progress.position}, the store holds log ${store.logId}`);
    }
    if (progress.position > (await store.head())) {
      throw new LogMismatch(
        `position ${progress.position} was sent, but the log ends at ${await store.head()}: it was restored from a backup or has lost its end`,
      );
    }
    if (progress.eventId !== null) {
      const event = await store.eventAt(progress.position);
      if (event?.eventId !== progress.eventId) {
        throw new LogMismatch(
          `event ${progress.eventId} was sent as position ${progress.position}, where the log now holds ${event?.eventId ?? 'nothing'}`,
        );
      }
    }
    const { rewindTo } = progress;
    if (rewindTo === null) return { position: progress.position, last: progress.last };
    if (rewindTo > progress.position) {
      // Wound back further meanwhile: what follows is sent anyway, and what lies in between must not be left out.
      await tables.forgetRewind(lease.epoch, rewindTo);
      return { position: progress.position, last: progress.last };
    }
    const last = await this.lastPositionsAt(rewindTo, progress.last, signal);
    const event = rewindTo === 0n ? null : await store.eventAt(rewindTo);
    await tables.saveRewound(lease.epoch, { logId: store.logId, position: rewindTo, eventId: event?.eventId ?? null, last });
    log.warn({ from: String(progress.position), to: String(rewindTo) }, 'wound back: sending again what follows');
    return { position: rewindTo, last };
  }

  /**
   * What each partition's last record was when the log ended at `position`. Known where none has come since; else looked for in the log,
   * from `position` backwards where positions can be counted: the beginning may lie tens of millions of events away.
   */
  private async lastPositionsAt(position: bigint, now: LastPositions, signal: AbortSignal): Promise<LastPositions> {
    const { store, catalogue } = this.options;
    const last = nothingSent();
    const open = new Set<string>();
    for (const carrier of CARRIERS) {
      for (const [partition, at] of now[carrier].entries()) {
        if (at <= position) last[carrier][partition] = at;
        else open.add(`${carrier}/${partition}`);
      }
    }
    let until = position;
    for (let size = LOOK_BACK; until > START && open.size > 0; size *= 4n) {
      const after = store.capabilities.densePositions && until > size ? until - size : START;
      const found = new Set<string>();
      for await (const events of store.readAll({ after, until, batchSize: 5_000, signal })) {
        for (const event of events) {
          const [carrier, partition] = [catalogue.carrierOf(event.stream), partitionOf(event.partitionKey)];
          const key = `${carrier}/${partition}`;
          if (!open.has(key)) continue;
          last[carrier][partition] = event.position;
          found.add(key);
        }
      }
      // A read that was broken off has not looked at the rest.
      signal.throwIfAborted();
      for (const key of found) open.delete(key);
      until = after;
    }
    return last;
  }

  /** Moves `last` along as records are made: a batch that fails is sent again as it is, so the two can't drift apart. */
  private *inRequests(events: readonly RecordedEvent[], last: LastPositions): Generator<OutgoingRecord[]> {
    const { catalogue, store } = this.options;
    let records: OutgoingRecord[] = [];
    let bytes = 0;
    for (const event of events) {
      const carrier = catalogue.carrierOf(event.stream);
      const partition = partitionOf(event.partitionKey);
      const record = toRecord(event, carrier, partition, store.logId, last[carrier][partition]!);
      last[carrier][partition] = event.position;
      const size = sizeOfRecord(record);
      if (records.length > 0 && (bytes + size > MAX_BYTES || records.length >= MAX_RECORDS)) {
        yield records;
        records = [];
        bytes = 0;
      }
      records.push(record);
      bytes += size;
    }
    if (records.length > 0) yield records;
  }

  /** Tells every partition whose last record lies behind how far the log is sent, so that a lost tail is seen. At most once in a while. */
  private async sendWatermarks(last: LastPositions, position: bigint, signal: AbortSignal): Promise<void> {
    const { watermarkMs = 300_000, store, producer } = this.options;
    if (performance.now() - this.watermarked.at < watermarkMs || this.watermarked.position === position) return;
    const now = new Date();
    const records: OutgoingRecord[] = [];
    for (const carrier of CARRIERS) {
      for (let partition = 0; partition < PARTITIONS; partition++) {
        const before = last[carrier][partition]!;
        if (before < position) records.push(toWatermark(carrier, partition, store.logId, before, position, now));
      }
    }
    await producer.send(records, signal);
    this.watermarked = { at: performance.now(), position };
    figures.watermarks.inc(records.length);
  }

  /** By everybody, whether it leads, stands by, stands still or waits for brokers that are away: that is when somebody looks. */
  private async reportLag(): Promise<void> {
    const { store, tables } = this.options;
    while (!this.stop.signal.aborted) {
      try {
        const { position } = await tables.progress();
        figures.lag.set(Number((await store.head()) - position));
      } catch {
        // Who needs the database says that it is away; the last figure stands.
      }
      await sleep(LAG_EVERY_MS, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }
}
