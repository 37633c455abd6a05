import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Bus, BusFailure } from '#libs/bus';
import type { Catalogue } from '#libs/event-sourcing';
import type { EventStore } from '#libs/event-store';
import { AppliedBroadcast } from './applied-feed.js';
import { describeError, SupersededVersion, type HandlerRunner } from './handler-runner.js';
import { HandlerTables, parkedKeysToReplay, type ParkedKey } from './handler-tables.js';
import { silentLog, type Applied, type HandlerLog } from './observer.js';
import type { Projection, Reaction } from './projection.js';
import { ProjectionRunner } from './projection-runner.js';
import { ReactionRunner, type IssueReactionCommand } from './reaction-runner.js';
import { rebuildBeside } from './rebuild.js';

export interface ServiceHandlersOptions {
  /** Schema of the service; its first migration includes `projectionTablesSql` of it. */
  readonly service: string;
  readonly pool: Pool;
  readonly store: EventStore;
  readonly bus: Bus;
  readonly catalogue: Catalogue;
  readonly projections: readonly Projection[];
  readonly reactions: readonly Reaction[];
  /** How a reaction's commands are run; needed where there are reactions. */
  readonly issue?: IssueReactionCommand;
  readonly log?: HandlerLog;
  /** How often the queue of parked events is looked at for what is to be tried again; two seconds if not said. */
  readonly parkedPollMs?: number;
}

const PARKED_POLL_MS = 2_000;
const KEYS_AT_ONCE = 100;

/**
 * Everything that a service does with events: its projections and reactions, each with its own checkpoints, on whichever bus. A
 * projection whose stored version is older than this release's is rebuilt beside the live rows first, then swapped in.
 */
export class ServiceHandlers {
  private readonly runners = new Map<string, HandlerRunner>();
  private readonly stop = new AbortController();
  private readonly broadcast: AppliedBroadcast;
  private readonly log: HandlerLog;
  private readonly ownFailures: BusFailure[] = [];
  private background: Promise<unknown>[] = [];
  private readonly listeners = new Set<(applied: Applied) => void>();

  private constructor(private readonly options: ServiceHandlersOptions) {
    this.log = options.log ?? silentLog;
    this.broadcast = new AppliedBroadcast(options.pool, this.log);
  }

  static async start(options: ServiceHandlersOptions): Promise<ServiceHandlers> {
    const handlers = new ServiceHandlers(options);
    await handlers.attachAll();
    return handlers;
  }

  /** What stands still for good: the service is unhealthy while there is any. */
  get failures(): readonly BusFailure[] {
    return [...this.ownFailures, ...this.options.bus.failures];
  }

  /** Called after each commit of a handler of this process; see `openAppliedFeed` for all processes. @returns how to stop listening. */
  onApplied(listener: (applied: Applied) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /**
   * Read-your-writes for a query of this service: waits at most `timeoutMs` until the projection has applied the event at `position`
   * and everything before it of the same key. False when that did not happen in time.
   * @throws Error when the service has no such projection.
   */
  waitForPosition(projection: string, position: bigint, timeoutMs: number): Promise<boolean> {
    const runner = this.runners.get(projection);
    if (!runner) throw new Error(`no projection or reaction is called ${projection}`);
    return runner.waitForPosition(position, timeoutMs);
  }

  /**
   * Returns when the projection has applied every event up to `position`, of whichever key: read from the log where the bus hasn't shown
   * so much yet.
   * @throws Error when the service has no such projection, or the signal aborts.
   */
  async bringTo(projection: string, position: bigint, signal: AbortSignal): Promise<void> {
    const runner = this.runners.get(projection);
    if (!runner) throw new Error(`no projection or reaction is called ${projection}`);
    await runner.bringTo(position, this.options.store, AbortSignal.any([signal, this.stop.signal]));
  }

  /** Closes the bus first, so that nothing arrives any more. */
  async close(): Promise<void> {
    this.stop.abort();
    await this.options.bus.close();
    await Promise.all(this.background);
    await this.broadcast.close();
  }

  private async attachAll(): Promise<void> {
    const { pool, service, catalogue, store, projections, reactions, issue } = this.options;
    if (reactions.length > 0 && !issue) throw new Error('reactions need a way to issue commands');
    const common = { pool, schema: service, catalogue, store, log: this.log };
    const outdated: { projection: Projection; runner: ProjectionRunner }[] = [];
    for (const projection of projections) {
      const runner = new ProjectionRunner(projection, common);
      this.register(runner);
      await runner.prepare();
      const stored = (await new HandlerTables(pool, service, projection.name).version()) ?? projection.version;
      if (stored < projection.version) outdated.push({ projection, runner });
      else if (stored > projection.version) this.superseded(projection, stored);
      else await this.options.bus.attach(runner);
    }
    for (const reaction of reactions) {
      const runner = new ReactionRunner(reaction, issue!, common);
      this.register(runner);
      await runner.prepare();
      await this.options.bus.attach(runner);
    }
    this.background = [this.rebuild(outdated), this.serveParkedRequests()];
  }

  private register(runner: HandlerRunner): void {
    if (this.runners.has(runner.name)) throw new Error(`two handlers are called ${runner.name}`);
    this.runners.set(runner.name, runner);
    runner.onApplied((applied) => {
      this.broadcast.add(applied);
      for (const listener of this.listeners) listener(applied);
    });
  }

  private superseded(projection: Projection, stored: number): void {
    const error = new SupersededVersion(
      `projection ${projection.name} is at version ${stored}, written by a newer release; this one writes version ${projection.version}`,
    );
    this.log.error({ handler: projection.name, error: error.message }, 'projection left alone');
    this.ownFailures.push({ consumer: projection.name, error, partition: null });
  }

  private async rebuild(outdated: readonly { projection: Projection; runner: ProjectionRunner }[]): Promise<void> {
    for (const { projection, runner } of outdated) {
      try {
        await rebuildBeside(projection, { ...this.options, schema: this.options.service, log: this.log, signal: this.stop.signal });
        await this.options.bus.attach(runner);
      } catch (error) {
        if (this.stop.signal.aborted) return;
        this.log.error(
          { handler: projection.name, error: describeError(error) },
          'the rebuild failed; the old rows are served and fall behind',
        );
        this.ownFailures.push({
          consumer: projection.name,
          error: error instanceof Error ? error : new Error(String(error)),
          partition: null,
        });
      }
    }
  }

  /** One key that can't be served now holds no other: it is asked for again. @returns how many events have left the queue. */
  private async serveParkedKey({ handler, partitionKey: key }: ParkedKey): Promise<number> {
    if (this.stop.signal.aborted) return 0;
    try {
      const left = await this.runners.get(handler)!.replayParked(key, this.stop.signal);
      if (left > 0) this.log.info({ handler, key, left }, 'parked events replayed or discarded');
      return left;
    } catch (error) {
      if (!this.stop.signal.aborted)
        this.log.warn({ handler, key, error: describeError(error) }, 'parked events could not be replayed; trying again');
      return 0;
    }
  }

  /** @returns whether more keys wait that can be served. */
  private async serveParkedKeys(): Promise<boolean> {
    const keys = await parkedKeysToReplay(this.options.pool, this.options.service, [...this.runners.keys()], KEYS_AT_ONCE);
    let left = 0;
    for (const key of keys) left += await this.serveParkedKey(key);
    return left > 0 && keys.length === KEYS_AT_ONCE;
  }

  private async serveParkedRequests(): Promise<void> {
    while (!this.stop.signal.aborted) {
      try {
        if (await this.serveParkedKeys()) continue;
      } catch (error) {
        if (!this.stop.signal.aborted) this.log.warn({ error: describeError(error) }, 'parked events could not be looked at; trying again');
      }
      await sleep(this.options.parkedPollMs ?? PARKED_POLL_MS, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }
}
