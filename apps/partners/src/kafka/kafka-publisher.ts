import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { PUBLIC_SERVICES } from '#libs/contracts';
import { runLeased, type Lease } from '#libs/event-store';
import type { Logger } from '#libs/observability';
import type { PublicEvents } from '../publishing/public-events.reader.js';
import { Places } from './places.js';
import { topicOf, type PublicTopic } from './public-records.js';
import { TopicLane, type TopicProducer, type Turns } from './topic-lane.js';
import { TopicProgress } from './topic-progress.js';

const LOOK_EVERY_MS = 200;
const SEND_WITHIN_MS = 15_000;
/** Topics of single partners that are sent to at the same time. */
const PARTNERS_AT_ONCE = 16;

/** Topics of services are few: each sends whenever it has something. */
const AT_ANY_TIME: Turns = { take: (turn) => turn() };

export interface KafkaPublisherOptions {
  readonly pool: pg.Pool;
  readonly events: Pick<PublicEvents, 'inTopic' | 'head'>;
  /** A client of its own for each topic. */
  readonly producerFor: (topic: string) => TopicProducer;
  /** Makes a topic where it is missing. @returns how many records it has ever taken. */
  readonly ensure: (topic: string) => Promise<bigint>;
  readonly publicUrl: string;
  readonly log: Logger;
  readonly sendWithinMs?: number;
}

/**
 * Sends what is published to its topics, each in order and by itself; one copy of the service at a time. Kept only once every in-sync
 * replica holds it: after a crash in between some are there twice, under the same id and sequence.
 */
export class KafkaPublisher {
  private readonly stop = new AbortController();
  private readonly progress: TopicProgress;
  private readonly lanes = new Map<string, TopicLane>();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: KafkaPublisherOptions) {
    this.progress = new TopicProgress(options.pool);
  }

  start(): void {
    const { pool, log } = this.options;
    this.running = runLeased({
      connections: pool,
      name: 'public-kafka',
      signal: this.stop.signal,
      log,
      run: (lease, signal) => this.lead(lease, signal),
    });
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
    await Promise.all([...this.lanes.values()].map((lane) => lane.disconnect()));
  }

  private async lead(lease: Lease, whole: AbortSignal): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([whole, over.signal]);
    // Each topic of a partner that waits for its turn listens.
    setMaxListeners(0, signal);
    const places = new Places(PARTNERS_AT_ONCE, signal);
    const atWork = new Map<string, Promise<void>>();
    /** Of those at work, topics of which something was published since they last looked. */
    const again = new Set<string>();
    for (const lane of this.lanes.values()) lane.doubt();

    const work = async (lane: TopicLane): Promise<void> => {
      const { name, audience } = lane.topic;
      try {
        do {
          again.delete(name);
          await lane.drain(lease, audience === null ? AT_ANY_TIME : places, signal);
          // Partners may be many, and are told something now and then.
          if (audience !== null && !again.has(name)) await lane.disconnect();
        } while (again.has(name) && !signal.aborted);
      } catch (error) {
        this.options.log.warn({ topic: name, err: error }, 'public events are sent by another copy of the service');
        over.abort();
      } finally {
        atWork.delete(name);
      }
    };
    const wake = (topic: PublicTopic): void => {
      if (atWork.has(topic.name)) again.add(topic.name);
      else atWork.set(topic.name, work(this.laneOf(topic)));
    };

    try {
      // Those of services before there is anything to read: partners subscribe on the first day.
      for (const service of PUBLIC_SERVICES) wake(topicFor({ service, audience: null }));
      for (let seen = 0n; !signal.aborted;) {
        const head = await this.options.events.head();
        if (head > seen) for (const touched of await this.progress.touched(seen, head)) wake(topicFor(touched));
        seen = head;
        await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
      }
    } finally {
      over.abort();
      await Promise.all(atWork.values());
    }
  }

  private laneOf(topic: PublicTopic): TopicLane {
    const known = this.lanes.get(topic.name);
    if (known) return known;
    const { producerFor, sendWithinMs = SEND_WITHIN_MS, ...rest } = this.options;
    const lane = new TopicLane(topic, { ...rest, sendWithinMs, progress: this.progress, producer: producerFor(topic.name) });
    this.lanes.set(topic.name, lane);
    return lane;
  }
}

const topicFor = (of: Pick<PublicTopic, 'service' | 'audience'>): PublicTopic => ({ ...of, name: topicOf(of) });
