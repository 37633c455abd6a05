import { Controller, Inject, Sse, type MessageEvent, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { interval, map, merge, Observable } from 'rxjs';
import { may, registerPolicy, RoutePolicy } from '#libs/access';
import { LOGGER } from '#libs/http';
import type { Logger } from '#libs/observability';
import { openAppliedFeed, type Applied, type AppliedFeed } from '#libs/projections';
import { POOL } from '#libs/service';

/** Proxies drop connections that say nothing for longer. */
const HEARTBEAT_MS = 15_000;
const everybody = may({ roles: 'anybody', where: 'anywhere' });
registerPolicy({ kind: 'query', name: 'ChangesController.changes', policy: everybody });

/**
 * Tells pages which views have changed, so that they read again what they show. Says keys only (ids of cases, concerns, rooms), never
 * what stands in them: whether somebody may read it is decided when they ask.
 */
@Controller('changes')
export class ChangesController implements OnApplicationBootstrap, OnModuleDestroy {
  private feed: AppliedFeed | null = null;

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.feed = await openAppliedFeed(this.pool, this.logger);
  }

  async onModuleDestroy(): Promise<void> {
    await this.feed?.close();
  }

  @Sse()
  @RoutePolicy(everybody)
  changes(): Observable<MessageEvent> {
    const feed = this.feed!;
    const applied = new Observable<MessageEvent>((subscriber) => {
      const stopChanges = feed.onApplied(({ service, handler, position, partitionKeys }: Applied) => {
        subscriber.next({ type: 'changed', data: { service, view: handler, position: String(position), keys: partitionKeys } });
      });
      const stopGaps = feed.onGap(() => subscriber.next({ type: 'reload', data: {} }));
      return () => {
        stopChanges();
        stopGaps();
      };
    });
    return merge(applied, interval(HEARTBEAT_MS).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: {} }))));
  }
}
