import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { WrongExpectedRevision, type AppendResult, type EventStore, type RecordedEvent } from './event-store.js';
import { aNewEvent } from './testing.js';

/**
 * The model: a map of streams and one list. Whatever the store does has to be explained by it; several appends offered at once by some
 * serial order of them.
 */
export interface Model {
  readonly streams: Map<string, string[]>;
  readonly log: string[];
}

interface Real {
  readonly store: EventStore;
  readonly prefix: string;
  /** Position of the last event before this run. */
  readonly start: bigint;
}

/** The same number gives the same id within one run: that is how repeats come about. */
const uuid = (prefix: string, n: number): string => {
  const hex = createHash('sha256').update(`${prefix}/${n}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const STREAMS = 4;

interface Offer {
  readonly stream: number;
  /** Offset to the true revision: 0 is right. */
  readonly off: number;
  readonly ids: readonly number[];
}

class Append implements fc.AsyncCommand<Model, Real> {
  constructor(readonly offers: readonly Offer[]) {}
  check = (): boolean => true;

  async run(model: Model, real: Real): Promise<void> {
    const calls = this.offers.map(({ stream, off, ids }) => {
      const name = `topic-${real.prefix}-${stream}`;
      const revision = (model.streams.get(name)?.length ?? 0) - 1 + off;
      const expected = revision < 0 ? ('no-stream' as const) : revision;
      const events = ids.map((id) => aNewEvent({ eventId: uuid(real.prefix, id) }));
      return { name, expected, events };
    });
    const outcomes = await Promise.allSettled(calls.map(({ name, expected, events }) => real.store.append(name, expected, events)));
    // What was written tells the order: by position. What was not has to be right in the state before or after any of them.
    const answered = calls.map((call, n) => ({ call, outcome: outcomes[n] as PromiseSettledResult<AppendResult> }));
    const written = answered
      .flatMap(({ call, outcome }) => (outcome.status === 'fulfilled' && !outcome.value.repeated ? [{ call, result: outcome.value }] : []))
      .sort((a, b) => Number(a.result.position - b.result.position));
    const before = new Map([...model.streams].map(([name, ids]) => [name, [...ids]]));
    for (const { call, result } of written) {
      const stream = model.streams.get(call.name) ?? [];
      if (stream.length - 1 !== (call.expected === 'no-stream' ? -1 : call.expected))
        throw new Error(`${call.name}: written at ${call.expected}, the model is at ${stream.length - 1}`);
      stream.push(...call.events.map((event) => event.eventId));
      model.streams.set(call.name, stream);
      model.log.push(...call.events.map((event) => event.eventId));
      if (result.revision !== stream.length - 1)
        throw new Error(`${call.name}: answered revision ${result.revision}, is at ${stream.length - 1}`);
      if (result.position !== real.start + BigInt(model.log.length))
        throw new Error(`${call.name}: answered position ${result.position}, expected ${real.start + BigInt(model.log.length)}`);
    }
    for (const { call, outcome } of answered) {
      const stream = model.streams.get(call.name) ?? [];
      const expected = call.expected === 'no-stream' ? -1 : call.expected;
      const holds = call.events.every((event, n) => stream[expected + 1 + n] === event.eventId);
      if (outcome.status === 'fulfilled' && outcome.value.repeated && !holds)
        throw new Error(`${call.name}: repeated, but the model holds other events at ${expected + 1}`);
      if (outcome.status === 'rejected') {
        if (!(outcome.reason instanceof WrongExpectedRevision)) throw outcome.reason;
        const was = (before.get(call.name)?.length ?? 0) - 1;
        const is = stream.length - 1;
        const actual = outcome.reason.actual === 'no-stream' ? -1 : outcome.reason.actual;
        if (actual < was || actual > is || actual === expected)
          throw new Error(`${call.name}: refused at ${expected} with actual ${actual}; the model went from ${was} to ${is}`);
        if (holds && (before.get(call.name) ?? []).length >= expected + 1 + call.events.length)
          throw new Error(`${call.name}: a repeat was refused`);
      }
    }
  }

  toString = (): string => `append(${JSON.stringify(this.offers)})`;
}

class ReadStream implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly stream: number,
    readonly from: number,
    readonly count: number,
  ) {}
  check = (): boolean => true;

  async run(model: Model, real: Real): Promise<void> {
    const name = `topic-${real.prefix}-${this.stream}`;
    const events = await real.store.readStream(name, { fromRevision: this.from, maxCount: this.count });
    const expected = (model.streams.get(name) ?? []).slice(this.from, this.from + this.count);
    if (JSON.stringify(events.map((event) => event.eventId)) !== JSON.stringify(expected))
      throw new Error(`${name} from ${this.from}: ${events.length} events, the model has ${expected.length}`);
    if (events.some((event, n) => event.revision !== this.from + n)) throw new Error(`${name}: revisions out of order`);
  }

  toString = (): string => `readStream(${this.stream}, ${this.from}, ${this.count})`;
}

class ReadAll implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly after: number,
    readonly batchSize: number,
  ) {}
  check = (): boolean => true;

  async run(model: Model, real: Real): Promise<void> {
    const after = Math.min(this.after, model.log.length);
    const events: RecordedEvent[] = [];
    for await (const batch of real.store.readAll({ after: real.start + BigInt(after), batchSize: this.batchSize })) {
      if (batch.length > this.batchSize) throw new Error(`a batch of ${batch.length}, asked for ${this.batchSize}`);
      events.push(...batch);
    }
    if (JSON.stringify(events.map((event) => event.eventId)) !== JSON.stringify(model.log.slice(after)))
      throw new Error(`the log after ${after} differs from the model`);
    if (events.some((event, n) => event.position !== real.start + BigInt(after + n + 1))) throw new Error('positions are not dense');
    if (events.some((event, n) => n > 0 && event.recordedAt < (events[n - 1] as RecordedEvent).recordedAt))
      throw new Error('recordedAt runs backwards');
  }

  toString = (): string => `readAll(${this.after}, ${this.batchSize})`;
}

const offer = fc.record({
  stream: fc.nat(STREAMS - 1),
  off: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -3, max: 2 }) }),
  ids: fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 3 }),
});

export const commands = fc.commands(
  [
    fc.array(offer, { minLength: 1, maxLength: 6 }).map((offers) => new Append(offers)),
    fc
      .record({ stream: fc.nat(STREAMS - 1), from: fc.nat(6), count: fc.nat(6) })
      .map(({ stream, from, count }) => new ReadStream(stream, from, count)),
    fc
      .record({ after: fc.nat(12), batchSize: fc.integer({ min: 1, max: 5 }) })
      .map(({ after, batchSize }) => new ReadAll(after, batchSize)),
  ],
  { maxCommands: 12 },
);

/** Runs the commands against the store, `runs` times, each on streams of its own. The log must not be written by anybody else. */
export async function checkAgainstModel(store: EventStore, runs: number, seed: number): Promise<void> {
  let n = 0;
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const prefix = `${seed.toString(36)}x${(n++).toString(36)}`;
      const start = await store.head();
      await fc.asyncModelRun(() => ({ model: { streams: new Map(), log: [] }, real: { store, prefix, start } }), sequence);
    }),
    { numRuns: runs, seed, endOnFailure: false },
  );
}
