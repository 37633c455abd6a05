import { setTimeout as sleep } from 'node:timers/promises';
import { LogMismatch, type EventStore, type RecordedEvent } from '#libs/event-store';
import type { Bus, BusConsumer, BusFailure, LogStretch } from '../bus.js';
import { silentBusLog, type BusLog } from '../bus-log.js';
import { Lane } from '../lane.js';
import { countStop } from '../stops.js';

export interface LogTailBusOptions {
  readonly store: Pick<EventStore, 'logId' | 'readAll' | 'eventAt' | 'head' | 'subscribe'>;
  readonly log?: BusLog;
  /** Events that may wait for one consumer before it has to read the store itself; 5,000 by default. */
  readonly queueBound?: number;
  /** Milliseconds that {@link Bus.close} waits for deliveries under way; 8,000 by default. */
  readonly closeWithinMs?: number;
}

/** Stretches handed out but not yet finished; more than one so that reading and applying overlap. */
const STRETCHES_AHEAD = 4;

/** The bus of one machine: all consumers of the process follow the log through one subscription. */
export const openLogTailBus = (options: LogTailBusOptions): Bus => new LogTailBus(options);

class LogTailBus implements Bus {
  private readonly lanes: Lane[] = [];
  private readonly log: BusLog;
  private readonly stop = new AbortController();
  private from: Promise<bigint> | null = null;
  private pump: Promise<void> | null = null;
  private readonly ownFailures: BusFailure[] = [];
  private readonly listeners: ((failure: BusFailure) => void)[] = [];

  constructor(private readonly options: LogTailBusOptions) {
    this.log = options.log ?? silentBusLog;
  }

  get failures(): readonly BusFailure[] {
    return [...this.ownFailures, ...this.lanes.flatMap((lane) => lane.failures)];
  }

  onFailure(listener: (failure: BusFailure) => void): void {
    this.listeners.push(listener);
  }

  async attach(consumer: BusConsumer): Promise<void> {
    if (this.stop.signal.aborted) throw new Error('the bus is closed');
    const lane = new Lane(consumer, this.options.store, this.options.queueBound ?? 5_000, this.log, (failure) => this.tell(failure));
    // The subscription starts before any lane reads the head: what lies between the two is handed over twice, not missed.
    this.from ??= this.options.store.head();
    const from = await this.from;
    await lane.start();
    this.lanes.push(lane);
    this.pump ??= this.run(from);
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.pump;
    await Promise.all(this.lanes.map((lane) => lane.close(this.options.closeWithinMs ?? 8_000)));
  }

  private tell(failure: BusFailure): void {
    for (const listener of this.listeners) listener(failure);
  }

  private async run(from: bigint): Promise<void> {
    let position = from;
    const ahead: Promise<unknown>[] = [];
    for (let attempt = 0; !this.stop.signal.aborted; attempt++) {
      try {
        for await (const { events, upTo } of this.options.store.subscribe({ after: position, signal: this.stop.signal })) {
          attempt = 0;
          if (upTo <= position) continue;
          const stretch = this.stretch(position, upTo, events);
          position = upTo;
          ahead.push(Promise.all(this.lanes.map((lane) => lane.pushPatiently(stretch))));
          if (ahead.length >= STRETCHES_AHEAD) await ahead.shift();
        }
      } catch (error) {
        if (this.stop.signal.aborted) return;
        if (error instanceof LogMismatch) {
          const failure = { consumer: 'log tail', error, partition: null };
          this.ownFailures.push(failure);
          countStop(failure.consumer, error);
          this.log.error({ position: String(position), error: error.message }, 'the log can not be followed: it is another history');
          this.tell(failure);
          return;
        }
        this.log.warn({ attempt, position: String(position), error: String(error) }, 'the log can not be followed; trying again');
        await sleep(Math.min(5_000, 50 * 2 ** Math.min(attempt, 8)) * (0.5 + Math.random() / 2), undefined, {
          signal: this.stop.signal,
        }).catch(() => undefined);
      }
    }
  }

  private stretch(after: bigint, through: bigint, events: readonly RecordedEvent[]): LogStretch {
    const last = events.at(-1);
    return {
      kind: 'log',
      logId: this.options.store.logId,
      after,
      through,
      throughEventId: last?.position === through ? last.eventId : null,
      events,
    };
  }
}
