import { Problem, type LogPosition } from '#libs/http';
import type { EventStore } from '#libs/event-store';
import type { ServiceHandlers } from '#libs/projections';

/** Longest wait for a view to come up to a position, milliseconds. */
const CATCH_UP_WITHIN = 5_000;

/** Read-your-writes for the queries of a service. */
export class ReadModels {
  private handlers: ServiceHandlers | null = null;

  constructor(private readonly store: Pick<EventStore, 'logId' | 'head'>) {}

  follow(handlers: ServiceHandlers): void {
    this.handlers = handlers;
  }

  /**
   * Returns when the view has applied the event at `position`; at once when the request doesn't ask for one.
   * @throws Problem `read.not-caught-up` (503) after {@link CATCH_UP_WITHIN}, `read.other-log` (409).
   */
  async waitFor(projection: string, position: LogPosition | undefined): Promise<void> {
    if (!position) return;
    if (position.logId !== this.store.logId) throw new Problem('read.other-log');
    if (!this.handlers || !(await this.handlers.waitForPosition(projection, position.position, CATCH_UP_WITHIN)))
      throw new Problem('read.not-caught-up');
  }

  /**
   * Returns when the view holds everything that stood in the log at the time of asking, of whichever key and on whichever bus.
   * @throws Problem `read.not-caught-up` (503) when that takes longer than {@link CATCH_UP_WITHIN}.
   */
  async bringUpToDate(projection: string): Promise<void> {
    if (!this.handlers) throw new Problem('read.not-caught-up');
    const signal = AbortSignal.timeout(CATCH_UP_WITHIN);
    try {
      await this.handlers.bringTo(projection, await this.store.head(), signal);
    } catch (error) {
      if (signal.aborted) throw new Problem('read.not-caught-up', { cause: error });
      throw error;
    }
  }
}
