import type { PoolClient } from 'pg';
import { passesByItself, type MissingRecord, type Stretch } from '#libs/bus';
import { UnknownEvent } from '#libs/event-sourcing';
import { describeError, HandlerRunner, SupersededVersion, type FreshlyRead, type HandlerRunnerOptions } from './handler-runner.js';
import type { HandlerState, ParkedAgain } from './handler-tables.js';
import type { Projection } from './projection.js';
import type { Fresh } from './standing.js';

/** An event can be blamed only for what doesn't pass by itself and isn't the release being too old. */
const blamesTheEvent = (error: unknown): boolean => !passesByItself(error) && !(error instanceof UnknownEvent);

interface Step {
  readonly applied: readonly Fresh[];
  readonly parked: readonly { readonly fresh: Fresh; readonly error: string | null }[];
}

/** Feeds one projection: rows and checkpoint move in one transaction. */
export class ProjectionRunner extends HandlerRunner {
  constructor(
    readonly projection: Projection,
    options: HandlerRunnerOptions,
  ) {
    super(projection.name, projection.carriers, new Set(projection.handles), options);
  }

  override async prepare(): Promise<void> {
    await super.prepare();
    await this.transaction('exclusive', async (client) => {
      if ((await this.tables.version(client)) === null) await this.tables.setVersion(client, this.projection.version);
    });
  }

  protected override async process(stretch: Stretch): Promise<readonly MissingRecord[]> {
    try {
      return await this.attempt(stretch, 'together');
    } catch (error) {
      if (!blamesTheEvent(error) || !(error instanceof ApplyFailed)) throw error;
      return await this.attempt(stretch, 'one-by-one');
    }
  }

  private async attempt(stretch: Stretch, how: 'together' | 'one-by-one'): Promise<readonly MissingRecord[]> {
    const { remainder, step } = await this.transaction(stretch.kind === 'log' ? 'exclusive' : 'shared', async (client) => {
      await this.holdIn(client, stretch);
      const state = await this.tables.state(client);
      const { version } = state;
      if (version !== this.projection.version) {
        throw new SupersededVersion(
          `projection ${this.name} is at version ${version ?? 'none'}, this release writes version ${this.projection.version}`,
        );
      }
      const left = this.remainderOf(stretch, state);
      const interesting = left.fresh.filter(({ event }) => this.isOfInterest(event));
      const result = await this.apply(client, interesting, how, state);
      for (const { fresh, error } of result.parked) await this.tables.park(client, fresh, error, error === null ? 0 : 1);
      await this.saveIn(client, stretch, left.checkpoints);
      return { remainder: left, step: result };
    });
    this.committed(stretch, remainder.checkpoints, step.applied);
    for (const { fresh, error } of step.parked) this.reportParked(fresh, error);
    return remainder.missing;
  }

  private async apply(
    client: PoolClient,
    interesting: readonly Fresh[],
    how: 'together' | 'one-by-one',
    { anyParked }: HandlerState,
  ): Promise<Step> {
    if (interesting.length === 0) return { applied: [], parked: [] };
    const keys = interesting.map(({ event }) => event.partitionKey);
    const parkedKeys = anyParked ? await this.tables.parkedKeysAmong(client, keys) : new Set<string>();
    if (how === 'together') {
      const applied = interesting.filter(({ event }) => !parkedKeys.has(event.partitionKey));
      const parked = interesting.filter(({ event }) => parkedKeys.has(event.partitionKey)).map((fresh) => ({ fresh, error: null }));
      if (applied.length > 0) await this.applyNow(client, applied);
      return { applied, parked };
    }
    const applied: Fresh[] = [];
    const parked: { fresh: Fresh; error: string | null }[] = [];
    for (const fresh of interesting) {
      if (parkedKeys.has(fresh.event.partitionKey)) {
        parked.push({ fresh, error: null });
        continue;
      }
      const error = await this.tryTo(client, [fresh]);
      if (error === null) applied.push(fresh);
      else {
        parkedKeys.add(fresh.event.partitionKey);
        parked.push({ fresh, error });
      }
    }
    return { applied, parked };
  }

  private async applyNow(client: PoolClient, events: readonly Fresh[]): Promise<void> {
    try {
      await this.projection.apply(
        events.map(({ event }) => this.read(event)),
        client,
      );
    } catch (error) {
      throw blamesTheEvent(error) ? new ApplyFailed(error) : error;
    }
  }

  /** All of them or none. @returns why they can't be applied, null when they are. */
  private async tryTo(client: PoolClient, events: readonly Fresh[]): Promise<string | null> {
    await client.query('SAVEPOINT tried');
    try {
      await this.applyNow(client, events);
    } catch (error) {
      if (!(error instanceof ApplyFailed)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT tried');
      return describeError(error.cause);
    }
    await client.query('RELEASE SAVEPOINT tried');
    return null;
  }

  override async replayParked(partitionKey: string, signal: AbortSignal): Promise<number> {
    let served = 0;
    for (;;) {
      const { left, applied, again, more } = await this.transaction('exclusive', (client) => this.replaySome(client, partitionKey));
      if (applied.length > 0) this.announce(applied);
      if (again) this.reportParkedAgain(again);
      served += left;
      if (!more || signal.aborted) return served;
    }
  }

  private async replaySome(client: PoolClient, partitionKey: string): Promise<Replayed> {
    const discarded = await this.tables.discardRequested(client, partitionKey);
    // Rows of another release: a newer one serves them itself, those of an older one are about to be rebuilt.
    if ((await this.tables.version(client)) !== this.projection.version) return { left: discarded, applied: [], again: null, more: false };
    const parked = await this.tables.parked(client, partitionKey, REPLAYED_AT_ONCE);
    const { fresh, cannot } = await this.parkedFromLog(parked);
    const { applied, failed } = await this.applyInOrder(client, fresh);
    const again = failed ?? cannot;
    const done = again ? parked.filter(({ position }) => position < again.parked.position) : parked;
    await this.tables.unpark(client, done);
    if (again) await this.tables.parkAgain(client, again);
    return { left: discarded + done.length, applied, again, more: !again && parked.length === REPLAYED_AT_ONCE };
  }

  /** All together; one by one only when that fails, up to the first that fails again. */
  private async applyInOrder(
    client: PoolClient,
    events: readonly FreshlyRead[],
  ): Promise<{ applied: readonly Fresh[]; failed: ParkedAgain | null }> {
    if (events.length > 1 && (await this.tryTo(client, events)) === null) return { applied: events, failed: null };
    for (const [at, one] of events.entries()) {
      const error = await this.tryTo(client, [one]);
      if (error !== null) return { applied: events.slice(0, at), failed: { parked: one.parked, error } };
    }
    return { applied: events, failed: null };
  }
}

interface Replayed {
  /** How many have left the queue. */
  readonly left: number;
  readonly applied: readonly Fresh[];
  /** The one that stops the replay. */
  readonly again: ParkedAgain | null;
  readonly more: boolean;
}

/**
 * Parked events of one key that one transaction replays. Versions of a row that one transaction writes are all kept until it ends and are
 * looked through by each further change: thousands of events of a stream in one go would take time by their square.
 */
const REPLAYED_AT_ONCE = 200;

/** The projection itself failed, as opposed to the bookkeeping around it. */
class ApplyFailed extends Error {
  override readonly name = 'ApplyFailed';
  constructor(override readonly cause: unknown) {
    super(describeError(cause));
  }
}
