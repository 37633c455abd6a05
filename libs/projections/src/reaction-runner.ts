import { passesByItself, type MissingRecord, type Stretch } from '#libs/bus';
import { reactionCommandId, UnknownEvent, type ReadEvent } from '#libs/event-sourcing';
import { describeError, HandlerRunner, type FreshlyRead, type HandlerRunnerOptions } from './handler-runner.js';
import type { Beginning, ParkedEvent } from './handler-tables.js';
import type { Reaction } from './projection.js';
import { withRetries } from './retry.js';
import type { Fresh } from './standing.js';

/** Why a command is issued: enough to make it idempotent and to say in its events' metadata what caused it. */
export interface ReactionCause {
  readonly reaction: string;
  /** The same on every replay of the same event. */
  readonly commandId: string;
  /** Its event id is the causation id, its correlation id goes on. */
  readonly event: ReadEvent;
}

/** Runs a command to its end: events appended, or found appended before. */
export type IssueReactionCommand = (command: object, cause: ReactionCause) => Promise<unknown>;

/** Keys of one stretch that are reacted to at the same time; events of one key go one after the other. */
const CONCURRENT_KEYS = 8;

/** Feeds one reaction: append first, checkpoint second, so that a crash between the two repeats commands, which are idempotent by id. */
export class ReactionRunner extends HandlerRunner {
  constructor(
    readonly reaction: Reaction,
    private readonly issue: IssueReactionCommand,
    options: HandlerRunnerOptions,
  ) {
    super(reaction.name, reaction.carriers, new Set(reaction.on), options);
  }

  protected override async beginning(): Promise<Beginning> {
    if (this.reaction.begins !== 'now') return super.beginning();
    const position = await this.store.head();
    return { position, eventId: (await this.store.eventAt(position))?.eventId ?? null };
  }

  protected override async process(stretch: Stretch, signal: AbortSignal): Promise<readonly MissingRecord[]> {
    const { fresh, parkedKeys } = await this.transaction('shared', async (client) => {
      const state = await this.tables.state(client);
      const interesting = this.remainderOf(stretch, state).fresh.filter(({ event }) => this.isOfInterest(event));
      const keys = interesting.map(({ event }) => event.partitionKey);
      const look = state.anyParked && keys.length > 0;
      return { fresh: interesting, parkedKeys: look ? await this.tables.parkedKeysAmong(client, keys) : new Set<string>() };
    });
    // No transaction is open while commands run: they need connections of their own from the same pool.
    const errors = await this.reactToAll(fresh, parkedKeys, signal);
    const { remainder, parked } = await this.transaction(stretch.kind === 'log' ? 'exclusive' : 'shared', async (client) => {
      await this.holdIn(client, stretch);
      const left = this.remainderOf(stretch, await this.tables.state(client));
      const toPark: { fresh: Fresh; error: string | null }[] = [];
      for (const item of left.fresh) {
        const error = errors.get(item.event.eventId);
        if (error === undefined) continue;
        toPark.push({ fresh: item, error });
        await this.tables.park(client, item, error, error === null ? 0 : 1);
      }
      await this.saveIn(client, stretch, left.checkpoints);
      return { remainder: left, parked: toPark };
    });
    this.committed(
      stretch,
      remainder.checkpoints,
      fresh.filter(({ event }) => !errors.has(event.eventId)),
    );
    for (const { fresh: item, error } of parked) this.reportParked(item, error);
    return remainder.missing;
  }

  /** @returns by event id why an event could not be reacted to; null for one that queues behind such a one. */
  private async reactToAll(
    fresh: readonly Fresh[],
    parkedKeys: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<Map<string, string | null>> {
    const errors = new Map<string, string | null>();
    const byKey = new Map<string, Fresh[]>();
    for (const item of fresh) byKey.set(item.event.partitionKey, [...(byKey.get(item.event.partitionKey) ?? []), item]);
    const queues = [...byKey.entries()];
    const worker = async (): Promise<void> => {
      for (let next = queues.shift(); next !== undefined; next = queues.shift()) {
        const [key, events] = next;
        let stopped = parkedKeys.has(key);
        for (const { event } of events) {
          if (stopped) {
            errors.set(event.eventId, null);
            continue;
          }
          const error = await this.reactTo(() => this.read(event), signal);
          if (error !== null) {
            errors.set(event.eventId, error);
            stopped = true;
          }
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(CONCURRENT_KEYS, queues.length) }, worker));
    return errors;
  }

  /** @returns why the reaction failed for good, null when it is done. */
  private async reactTo(read: () => ReadEvent, signal: AbortSignal): Promise<string | null> {
    signal.throwIfAborted();
    try {
      const event = read();
      // Tried again here and not with the whole stretch, so that one busy stream doesn't repeat every other event's commands.
      await withRetries(
        () => this.reaction.react(event, (n, command) => this.run(event, n, command)),
        signal,
        (error, attempt) => {
          if (attempt === 0)
            this.log.warn({ handler: this.name, eventId: event.metadata.eventId, error: describeError(error) }, 'reaction tried again');
        },
      );
      return null;
    } catch (error) {
      if (signal.aborted || passesByItself(error) || error instanceof UnknownEvent) throw error;
      return describeError(error);
    }
  }

  private async run<Result>(event: ReadEvent, n: number, command: object): Promise<Result> {
    const commandId = reactionCommandId(this.store.logId, this.name, event.metadata.eventId, n);
    return (await this.issue(command, { reaction: this.name, commandId, event })) as Result;
  }

  override async replayParked(partitionKey: string, signal: AbortSignal): Promise<number> {
    let served = 0;
    for (;;) {
      served += await this.transaction('exclusive', (client) => this.tables.discardRequested(client, partitionKey));
      const parked = await this.transaction('shared', (client) => this.tables.parked(client, partitionKey, REPLAYED_AT_ONCE));
      const { fresh, cannot } = await this.parkedFromLog(parked);
      const { reacted, end } = await this.reactInOrder(fresh, signal);
      const again = end ? (end.why === 'failed' ? end : null) : cannot;
      const stoppedAt = (end ?? cannot)?.parked.position;
      const done = stoppedAt === undefined ? parked : parked.filter(({ position }) => position < stoppedAt);
      await this.transaction('exclusive', async (client) => {
        await this.tables.unpark(client, done);
        if (again) await this.tables.parkAgain(client, again);
      });
      served += done.length;
      if (reacted.length > 0) this.announce(reacted);
      if (again) this.reportParkedAgain(again);
      if (end?.why === 'interrupted') throw end.by;
      if (again || (!end && parked.length < REPLAYED_AT_ONCE)) return served;
    }
  }

  /** Up to the first that fails again, that could not be tried to its end, or that somebody has asked to discard meanwhile. */
  private async reactInOrder(
    events: readonly FreshlyRead[],
    signal: AbortSignal,
  ): Promise<{ readonly reacted: readonly Fresh[]; readonly end: ReplayEnd | null }> {
    for (const [at, { event, parked }] of events.entries()) {
      const reacted = events.slice(0, at);
      try {
        if (await this.tables.isToBeDiscarded(parked)) return { reacted, end: { why: 'discarded', parked } };
        const error = await this.reactTo(() => this.read(event), signal);
        if (error !== null) return { reacted, end: { why: 'failed', parked, error } };
      } catch (by) {
        return { reacted, end: { why: 'interrupted', parked, by } };
      }
    }
    return { reacted: events, end: null };
  }
}

/** Why a page of parked events was not gone through to its end, and at which of them. */
type ReplayEnd = { readonly parked: ParkedEvent } & (
  { readonly why: 'failed'; readonly error: string } | { readonly why: 'interrupted'; readonly by: unknown } | { readonly why: 'discarded' }
);

/** Parked events of one key that are read at once, and taken out of the queue together; after a crash in between they come again. */
const REPLAYED_AT_ONCE = 50;
