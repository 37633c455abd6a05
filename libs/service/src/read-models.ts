import { Problem, type LogPosition } from '#libs/http';
import type { ServiceHandlers } from '#libs/projections';

/** Longest wait for a view to come up to a position, milliseconds. */
const CATCH_UP_WITHIN = 5_000;

/** Read-your-writes for the queries of a service. */
export class ReadModels {
  private handlers: ServiceHandlers | null = null;

  constructor(private readonly logId: string) {}

  follow(handlers: ServiceHandlers): void {
    this.handlers = handlers;
  }

  /**
   * Returns when the view has applied the event at `position`; at once when the request doesn't ask for one.
   * @throws Problem `read.not-caught-up` (503) after {@link CATCH_UP_WITHIN}, `read.other-log` (409).
   */
  async waitFor(projection: string, position: LogPosition | undefined): Promise<void> {
    if (!position) return;
    if (position.logId !== this.logId) throw new Problem('read.other-log');
    if (!this.handlers || !(await this.handlers.waitForPosition(projection, position.position, CATCH_UP_WITHIN)))
      throw new Problem('read.not-caught-up');
  }
}
