import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Bus } from '#libs/bus';
import { Commands } from '#libs/command-handling';
import type { Catalogue } from '#libs/event-sourcing';
import type { EventStore } from '#libs/event-store';
import type { Readiness } from '#libs/http';
import type { Logger } from '#libs/observability';
import { ServiceHandlers, type Projection, type Reaction } from '#libs/projections';
import type { ReadModels } from './read-models.js';

export interface HandlersHostOptions {
  readonly service: string;
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly bus: Bus;
  readonly catalogue: Catalogue;
  readonly projections: readonly Projection[];
  readonly reactions: readonly Reaction[];
}

/**
 * A service's projections and reactions: started once the whole application is up, because a reaction finds the handler of its command only
 * then; stopped before anything they use.
 */
@Injectable()
export class HandlersHost {
  private handlers: ServiceHandlers | null = null;

  constructor(
    private readonly options: HandlersHostOptions,
    private readonly commands: Commands,
    private readonly readModels: ReadModels,
    readiness: Readiness,
    private readonly logger: Logger,
  ) {
    readiness.add('handlers', async () => {
      if (!this.handlers) throw new Error('projections and reactions are not started yet');
      if (this.handlers.failures.length > 0)
        throw new Error(this.handlers.failures.map(({ consumer, error }) => `${consumer}: ${error.message}`).join('; '));
    });
  }

  async start(): Promise<void> {
    const handlers = await ServiceHandlers.start({ ...this.options, issue: this.commands.issue, log: this.logger });
    this.handlers = handlers;
    this.readModels.follow(handlers);
  }

  async close(): Promise<void> {
    await (this.handlers?.close() ?? this.options.bus.close());
  }
}
