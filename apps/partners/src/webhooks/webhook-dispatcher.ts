import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Counter, Gauge } from 'prom-client';
import { runLeased } from '#libs/event-store';
import type { Logger } from '#libs/observability';
import { cloudEventOf, type PublishedEvent } from '../publishing/cloud-event.js';
import type { PublicEvents } from '../publishing/public-events.reader.js';
import { Deliveries, type Addressee, type Endpoint } from './deliveries.js';
import { afterTry, BREAKER, isUnreachable, OLD_SECRET_MS, pauseAfter, PAUSES, type BreakerLimits, type Health } from './retry-schedule.js';
import { ANSWER_WITHIN_MS, clockTrouble, sendWebhook, type Answered } from './send-webhook.js';
import { signedHeaders, webhookKeys, type WebhookKeys } from './signature.js';
import type { WebhookGuard } from './webhook-guard.js';

const figures = {
  tries: new Counter({ name: 'webhook_tries_total', help: 'Webhook messages sent, by what came of it', labelNames: ['outcome'] }),
  givenUp: new Counter({ name: 'webhook_given_up_total', help: 'Messages given up after the last try' }),
  disabled: new Counter({ name: 'webhook_disabled_total', help: 'Subscriptions disabled by what sends', labelNames: ['why'] }),
  clockOff: new Counter({
    name: 'webhook_receiver_clock_off_total',
    help: 'Messages refused by a receiver whose clock is more than five minutes off',
  }),
  busy: new Gauge({ name: 'webhook_endpoints_busy', help: 'Endpoints that are being sent to' }),
};

export interface WebhookTimes {
  /** Between two looks for work. */
  readonly lookEveryMs: number;
  readonly answerWithinMs: number;
  readonly pauses: readonly number[];
  readonly breaker: BreakerLimits;
  /** An endpoint whose last answer took longer is slow, until it answers sooner. */
  readonly slowAfterMs: number;
  readonly places: WebhookPlaces;
}

/** How many endpoints are sent to at the same time, one message each. */
export interface WebhookPlaces {
  readonly all: number;
  /** Of these for slow ones at most: however many of them there are, those that answer soon find the rest free. */
  readonly slow: number;
}
export const WEBHOOK_TIMES: WebhookTimes = {
  lookEveryMs: 500,
  answerWithinMs: ANSWER_WITHIN_MS,
  pauses: PAUSES,
  breaker: BREAKER,
  slowAfterMs: 1_000,
  places: { all: 256, slow: 128 },
};

/** Messages of one endpoint before others get a turn at its place. */
const BATCH = 50;
/** Of a receiver's answer to a sample, bytes. */
const SHOWN_OF_ANSWER = 2_000;
const SWEEP_EVERY_MS = 3_600_000;
const KEEP_DAYS = 30;

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What was sent to try an endpoint, and what came back. */
export interface Tried {
  readonly sent: Message;
  readonly answered: Answered;
}

export interface WebhookDispatcherOptions {
  readonly pool: pg.Pool;
  readonly events: Pick<PublicEvents, 'bySequence'>;
  readonly guard: WebhookGuard;
  readonly masterKey: Buffer;
  readonly publicUrl: string;
  /** Records that a subscription is at an end by what its endpoint answers, or doesn't. */
  readonly disable: (subscriptionId: string, why: 'gone' | 'unreachable') => Promise<void>;
  readonly log: Logger;
  readonly times?: WebhookTimes;
}

/**
 * Keys to sign with, the newest first: those of the version now, and of every one that was replaced a short while ago.
 * @param rotations when versions were replaced, in order, the last one by the version now.
 */
export const keysOf = (masterKey: Buffer, id: string, version: number, rotations: readonly Date[], now: number): WebhookKeys[] => {
  const stillSigning = rotations.filter((at) => now - at.getTime() < OLD_SECRET_MS).length;
  return Array.from({ length: 1 + stillSigning }, (_, back) => webhookKeys(masterKey, id, version - back));
};

/**
 * Sends what subscriptions want. One copy of the service at a time. Each endpoint has a queue, a worker, a breaker and a schedule of its
 * own, so that one that is dead or slow delays nobody else. At least once: a message whose answer got lost comes again under its id.
 */
export class WebhookDispatcher {
  private readonly stop = new AbortController();
  private readonly deliveries: Deliveries;
  private readonly times: WebhookTimes;
  private readonly busy = new Map<string, Promise<void>>();
  private readonly slow = new Set<string>();
  private atSlowPlaces = 0;
  /** When each endpoint last gave up its place, counted: who has waited longest comes first. */
  private readonly turns = new Map<string, number>();
  private turn = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: WebhookDispatcherOptions) {
    this.deliveries = new Deliveries(options.pool);
    this.times = options.times ?? WEBHOOK_TIMES;
  }

  start(): void {
    const { pool, log } = this.options;
    this.running = runLeased({ connections: pool, name: 'webhooks', signal: this.stop.signal, log, run: (_, signal) => this.lead(signal) });
  }

  /** Breaks off what is being sent; it will be sent again. */
  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  /** One message outside the queue, to try an endpoint, whatever its subscription's state. One that takes it rests no longer. */
  async test(subscriptionId: string, event: PublishedEvent): Promise<Tried> {
    const endpoint = await this.deliveries.addressee(subscriptionId);
    const sent = this.message(endpoint, event);
    const answered = await this.post(endpoint.url, sent, this.stop.signal, SHOWN_OF_ANSWER);
    if (answered.error === null) await this.deliveries.wake(subscriptionId, 'resting');
    return { sent, answered };
  }

  /** The endpoint is back, its partner says: it is sent at once whatever waits. */
  wake(subscriptionId: string): Promise<void> {
    return this.deliveries.wake(subscriptionId, 'any');
  }

  private async lead(signal: AbortSignal): Promise<void> {
    let sweptAt = -Infinity;
    try {
      while (!signal.aborted) {
        const waiting = (await this.deliveries.endpointsWithWork()).filter((id) => !this.busy.has(id));
        for (const id of waiting.toSorted((one, other) => (this.turns.get(one) ?? 0) - (this.turns.get(other) ?? 0)))
          if (this.hasPlace(this.slow.has(id))) this.busy.set(id, this.work(id, signal));
        if (performance.now() - sweptAt > SWEEP_EVERY_MS) {
          await this.deliveries.sweep(KEEP_DAYS);
          this.forgetAllBut(waiting);
          sweptAt = performance.now();
        }
        await sleep(this.times.lookEveryMs, undefined, { signal }).catch(() => undefined);
      }
    } finally {
      await Promise.all(this.busy.values());
    }
  }

  /** Subscriptions come to their end; one that has nothing to do just now is found out again. */
  private forgetAllBut(waiting: readonly string[]): void {
    const kept = new Set([...waiting, ...this.busy.keys()]);
    for (const id of this.turns.keys()) if (!kept.has(id)) this.turns.delete(id);
    for (const id of this.slow) if (!kept.has(id)) this.slow.delete(id);
  }

  private hasPlace(slow: boolean): boolean {
    const { all, slow: forSlow } = this.times.places;
    return this.busy.size < all && (!slow || this.atSlowPlaces < forSlow);
  }

  private async work(id: string, signal: AbortSignal): Promise<void> {
    const slow = this.slow.has(id);
    figures.busy.inc();
    if (slow) this.atSlowPlaces++;
    try {
      // Where nobody waits for the place there is no reason to give it up after one batch.
      while ((await this.serve(id, slow, signal)) && this.hasPlace(slow) && !signal.aborted);
    } catch (error) {
      if (!signal.aborted) this.options.log.warn({ subscriptionId: id, err: error }, 'a subscription could not be served; trying again');
    } finally {
      this.busy.delete(id);
      this.turns.set(id, ++this.turn);
      if (slow) this.atSlowPlaces--;
      figures.busy.dec();
    }
  }

  /** @param slow it is at one of the places for slow ones. @returns whether there may be more to send at once. */
  private async serve(id: string, slow: boolean, signal: AbortSignal): Promise<boolean> {
    let endpoint = await this.deliveries.endpoint(id);
    if (!endpoint) return false;
    await this.deliveries.queue(endpoint);
    let health = await this.deliveries.health(id);
    if (health.openUntil !== null && health.openUntil > Date.now()) return false;
    const due = await this.deliveries.due(id, BATCH);
    const events = new Map((await this.options.events.bySequence(due.map(({ sequence }) => sequence))).map((one) => [one.sequence, one]));
    for (const delivery of due) {
      signal.throwIfAborted();
      const event = events.get(delivery.sequence);
      if (!event) throw new Error(`nothing is published under sequence ${delivery.sequence}`);
      const answer = await this.post(endpoint.url, this.message(endpoint, event), signal);
      const taken = answer.error === null;
      const now = Date.now();
      health = afterTry(health, taken, now, Math.random(), this.times.breaker);
      const pause = taken ? null : pauseAfter(delivery.attempts + 1, answer.retryAfterSeconds, Math.random(), this.times.pauses);
      const asOfNow = await this.deliveries.record(id, delivery, answer, pause, health);
      figures.tries.inc({ outcome: taken ? 'taken' : 'not_taken' });
      if (!taken) {
        this.tellOfFailure(endpoint, event, delivery.attempts + 1, answer, pause, health);
        if (await this.ended(endpoint, event, answer, health, now)) return false;
        if (health.openUntil !== null) return false;
      }
      if (!this.keepsPlace(id, slow, answer.ms)) return false;
      if (!asOfNow) return false;
      endpoint = asOfNow;
    }
    return due.length === BATCH;
  }

  /** @returns whether it may go on at the place where it is: not a slow one at another's place, nor where other slow ones wait. */
  private keepsPlace(id: string, slow: boolean, ms: number): boolean {
    const isSlow = ms > this.times.slowAfterMs;
    if (isSlow) this.slow.add(id);
    else this.slow.delete(id);
    return slow ? !isSlow || this.atSlowPlaces < this.times.places.slow : !isSlow;
  }

  private tellOfFailure(
    { id }: Endpoint,
    event: PublishedEvent,
    attempt: number,
    { status, error, clockAheadSeconds }: Answered,
    nextInMs: number | null,
    { failures, openUntil }: Health,
  ): void {
    const about = { subscriptionId: id, eventId: event.id, sequence: String(event.sequence), attempt, status, error };
    if (clockTrouble(clockAheadSeconds) !== null) figures.clockOff.inc();
    if (nextInMs === null) {
      figures.givenUp.inc();
      this.options.log.warn(about, 'a webhook message is given up');
      return;
    }
    const restsUntil = openUntil === null ? null : new Date(openUntil).toISOString();
    this.options.log.warn({ ...about, nextInMs, failures, restsUntil }, 'a webhook message was not taken; it will be sent again');
  }

  private message({ id, secretVersion, rotations }: Addressee, event: PublishedEvent): Message {
    const body = JSON.stringify(cloudEventOf(event, this.options.publicUrl));
    const now = new Date();
    const keys = keysOf(this.options.masterKey, id, secretVersion, rotations, now.getTime());
    return { headers: signedHeaders(keys, event.id, now, body), body };
  }

  private post(url: string, { headers, body }: Message, signal: AbortSignal, readUpTo = 0): Promise<Answered> {
    return sendWebhook(this.options.guard, url, headers, body, signal, { withinMs: this.times.answerWithinMs, readUpTo });
  }

  private async ended({ id }: Endpoint, event: PublishedEvent, answer: Answered, health: Health, now: number): Promise<boolean> {
    const why = answer.status === 410 ? 'gone' : isUnreachable(health, now, this.times.breaker) ? 'unreachable' : null;
    if (why === null) return false;
    await this.options.disable(id, why);
    await this.deliveries.forgetFailures(id);
    figures.disabled.inc({ why });
    this.options.log.warn({ subscriptionId: id, eventId: event.id, why }, 'a subscription is disabled; what it has not had is kept for it');
    return true;
  }
}
