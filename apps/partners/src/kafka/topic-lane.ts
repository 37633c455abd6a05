import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Counter, Gauge } from 'prom-client';
import type { CheckedProducer } from '#libs/bus/kafka';
import { assertLease, FencedOff, type Lease } from '#libs/event-store';
import type { Logger } from '#libs/observability';
import { inTransaction } from '#libs/postgres';
import { sequenceText, type PublishedEvent } from '../publishing/cloud-event.js';
import type { PublicEvents } from '../publishing/public-events.reader.js';
import { toPublicRecord, type PublicTopic } from './public-records.js';
import type { TopicProgress } from './topic-progress.js';

const figures = {
  sent: new Gauge({
    name: 'public_kafka_sequence',
    help: 'Sequence up to which public events are in their topic',
    labelNames: ['topic'],
  }),
  lag: new Gauge({ name: 'public_kafka_lag', help: 'Public events not yet in their topic', labelNames: ['topic'] }),
  failures: new Counter({
    name: 'public_kafka_failures_total',
    help: 'Batches of public events that did not reach their topic and wait',
    labelNames: ['topic', 'why'],
  }),
  refills: new Counter({ name: 'public_kafka_refills_total', help: 'Topics that lacked what was sent to them and are filled again' }),
};

const BATCH = 500;
const FIRST_REST_MS = 500;
const LONGEST_REST_MS = 30_000;
const restMs = (failures: number): number =>
  Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);

/** The brokers did not take a batch in time; what they said to it stands in the producer's own lines. */
class NotTakenInTime extends Error {
  override readonly name = 'NotTakenInTime';
}

const REFUSED = /authoriz|authenticat/i;
/** kafkajs gathers what went wrong with several partitions under a sentence that says nothing. */
const sayingWhat = (error: unknown): Error => {
  const { errors } = error as { errors?: readonly unknown[] };
  if (Array.isArray(errors) && errors[0] instanceof Error) return errors[0];
  return error instanceof Error ? error : new Error(String(error));
};

export type TopicProducer = Pick<CheckedProducer, 'send' | 'disconnect' | 'refusedBy'>;

export interface TopicLaneOptions {
  readonly pool: pg.Pool;
  readonly events: Pick<PublicEvents, 'inTopic'>;
  readonly progress: TopicProgress;
  readonly producer: TopicProducer;
  /** Makes the topic where it is missing. @returns how many records it has ever taken. */
  readonly ensure: (topic: string) => Promise<bigint>;
  readonly publicUrl: string;
  readonly log: Logger;
  /** After so long without an acknowledgement the topic is looked at anew. */
  readonly sendWithinMs: number;
}

/** Says when a topic may send its next batch. */
export interface Turns {
  /** @throws Error when all is stopped before it is this one's turn. */
  take<T>(turn: () => Promise<T>): Promise<T>;
}

/**
 * One topic's own way to the brokers, with a checkpoint, a client and pauses of its own: one that can't be written holds up no other.
 * What it has lost is sent to it again before anything new.
 */
export class TopicLane {
  /** Known to be there and whole; doubted after every failure. */
  private ready = false;
  private failures = 0;
  private sentTo = 0n;
  /** Where it stood when it was found to lack something; null while it lacks nothing. */
  private wholeAt: bigint | null = null;

  constructor(
    readonly topic: PublicTopic,
    private readonly options: TopicLaneOptions,
  ) {}

  /**
   * Until everything that is published is in the topic, or the signal aborts.
   * @throws FencedOff when another copy of the service has taken over.
   */
  async drain(lease: Lease, turns: Turns, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      let batch: readonly PublishedEvent[] = [];
      try {
        const more = await turns.take(async () => {
          if (!this.ready) this.sentTo = await this.options.progress.sentTo(this.topic);
          batch = await this.read();
          if (!this.ready && (await this.lacksSomething(lease))) batch = await this.read();
          await this.send(batch, lease, signal);
          return batch.length === BATCH;
        });
        this.failures = 0;
        if (!more) return;
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof FencedOff) throw error;
        this.ready = false;
        await this.tellFailure(batch, error);
        await sleep(restMs(this.failures++), undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** As if nothing were known of the topic: another copy may have written meanwhile. */
  doubt(): void {
    this.ready = false;
  }

  disconnect(): Promise<void> {
    return this.options.producer.disconnect();
  }

  private async read(): Promise<readonly PublishedEvent[]> {
    const batch = await this.options.events.inTopic(this.topic, this.sentTo, BATCH);
    const waiting = batch.length < BATCH ? batch.length : await this.options.progress.waiting(this.topic, this.sentTo);
    figures.lag.set({ topic: this.topic.name }, waiting);
    return batch;
  }

  /** Makes the topic where it is missing. @returns whether it is to be filled again from the first event. */
  private async lacksSomething(lease: Lease): Promise<boolean> {
    const { progress, ensure, log } = this.options;
    const has = await ensure(this.topic.name);
    const owed = await progress.owed(this.topic, this.sentTo);
    const lacks = has < owed;
    if (lacks) {
      log.error(
        { topic: this.topic.name, records: String(has), events: String(owed) },
        'a public topic holds less than was sent to it: it was deleted, made anew or restored; filling it again',
      );
      figures.refills.inc();
      this.wholeAt ??= this.sentTo;
      await this.moveTo(0n, lease);
    }
    this.ready = true;
    return lacks;
  }

  private async send(batch: readonly PublishedEvent[], lease: Lease, signal: AbortSignal): Promise<void> {
    const last = batch.at(-1);
    if (!last) return;
    const { producer, publicUrl, sendWithinMs, log } = this.options;
    const timeUp = AbortSignal.timeout(sendWithinMs);
    try {
      await producer.send(
        batch.map((event) => toPublicRecord(event, publicUrl)),
        AbortSignal.any([signal, timeUp]),
      );
    } catch (error) {
      if (timeUp.aborted && !signal.aborted) throw new NotTakenInTime(`not taken within ${sendWithinMs} ms`, { cause: error });
      throw error;
    }
    await this.moveTo(last.sequence, lease);
    if (this.wholeAt !== null && this.sentTo >= this.wholeAt) {
      log.info({ topic: this.topic.name, upTo: sequenceText(this.sentTo) }, 'a public topic is whole again');
      this.wholeAt = null;
    }
    if (batch.length < BATCH) figures.lag.set({ topic: this.topic.name }, 0);
  }

  private async moveTo(sentTo: bigint, lease: Lease): Promise<void> {
    await inTransaction(this.options.pool, async (client) => {
      await assertLease(client, lease);
      await this.options.progress.moved(client, this.topic, sentTo);
    });
    this.sentTo = sentTo;
    figures.sent.set({ topic: this.topic.name }, Number(sentTo));
  }

  /** Says which event waits and why, before it is sent again. */
  private async tellFailure(batch: readonly PublishedEvent[], error: unknown): Promise<void> {
    const said = this.options.producer.refusedBy ?? sayingWhat(error);
    const [first] = batch;
    figures.failures.inc({ topic: this.topic.name, why: REFUSED.test(said.message) ? 'refused' : said.name });
    const waiting = await this.options.progress.waiting(this.topic, this.sentTo).catch(() => batch.length);
    figures.lag.set({ topic: this.topic.name }, waiting);
    this.options.log.error(
      {
        topic: this.topic.name,
        eventId: first?.id,
        sequence: first && sequenceText(first.sequence),
        waiting,
        failures: this.failures + 1,
        error: `${said.name}: ${said.message}`,
      },
      'public events do not reach their topic; they wait and are sent again',
    );
  }
}
