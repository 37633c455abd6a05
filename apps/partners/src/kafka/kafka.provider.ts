import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { LOGGER, Readiness } from '#libs/http';
import type { Logger } from '#libs/observability';
import { CONFIGURATION, POOL, type ServiceConfiguration } from '#libs/service';
import { InboundDoor } from '../inbound/inbound-door.js';
import { PublicEvents } from '../publishing/public-events.reader.js';
import { Webhooks } from '../webhooks/webhooks.provider.js';
import { InboundConsumer } from './inbound-consumer.js';
import { KafkaPublisher } from './kafka-publisher.js';
import { ensureNamedTopics } from './named-topics.js';

/** Topics in both directions, where there are brokers; kafkajs is not loaded elsewhere. */
@Injectable()
export class KafkaDoor implements OnApplicationBootstrap, OnModuleDestroy {
  private publisher: KafkaPublisher | null = null;
  private inbound: InboundConsumer | null = null;

  constructor(
    private readonly events: PublicEvents,
    private readonly webhooks: Webhooks,
    private readonly door: InboundDoor,
    private readonly readiness: Readiness,
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(CONFIGURATION) private readonly configuration: ServiceConfiguration,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { kafka: connection } = this.configuration;
    if (!connection) return;
    const { pool, events, log } = this;
    const { CheckedProducer } = await import('#libs/bus/kafka');
    this.publisher = new KafkaPublisher({
      pool,
      events,
      producerFor: () => new CheckedProducer(connection, 'partners-public', log),
      ensure: async (topic) => (await ensureNamedTopics(connection, [topic], log)).get(topic) ?? 0n,
      publicUrl: this.webhooks.publicUrl,
      log,
    });
    this.inbound = new InboundConsumer({ pool, connection, log, door: this.door });
    const { inbound } = this;
    this.readiness.add('inbound topics', async () => {
      if (inbound.refusedBy) throw inbound.refusedBy;
    });
    this.publisher.start();
    inbound.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.inbound?.close(), this.publisher?.close()]);
  }
}
