import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { Commands, reactionRequest } from '#libs/command-handling';
import { loadConfiguration } from '#libs/configuration';
import { catalogue, publicEvent } from '#libs/contracts';
import { derivedId, streamName } from '#libs/event-sourcing';
import type { EventStore } from '#libs/event-store';
import { LOGGER, Problem } from '#libs/http';
import type { Logger } from '#libs/observability';
import { CONFIGURATION, EVENT_STORE, POOL, type ServiceConfiguration } from '#libs/service';
import { canonicalBytes } from '#libs/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { PublicEvents } from '../publishing/public-events.reader.js';
import { DisableSubscription } from '../subscriptions/keep-subscription.js';
import { publicKeyText, secretText, webhookKeys } from './signature.js';
import { WebhookDispatcher, type Tried } from './webhook-dispatcher.js';
import { AddressRefused, WebhookGuard } from './webhook-guard.js';

const NAME = 'when-an-endpoint-does-not-answer-then-disable-its-subscription';

/** Webhooks as the rest of the service knows them: keys to show, addresses to check, and the dispatcher's life. */
@Injectable()
export class Webhooks implements OnApplicationBootstrap, OnModuleDestroy {
  readonly publicUrl: string;
  private readonly guard: WebhookGuard;
  private readonly masterKey: Buffer;
  private readonly dispatcher: WebhookDispatcher;

  constructor(
    events: PublicEvents,
    private readonly commands: Commands,
    @Inject(POOL) pool: pg.Pool,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CONFIGURATION) { keysDatabase }: ServiceConfiguration,
    @Inject(LOGGER) log: Logger,
  ) {
    const { partners } = loadConfiguration(['partners']);
    this.publicUrl = partners.publicUrl;
    this.masterKey = keysDatabase.masterKey;
    this.guard = new WebhookGuard(partners.webhooksToLoopback);
    this.dispatcher = new WebhookDispatcher({
      pool,
      events,
      guard: this.guard,
      masterKey: this.masterKey,
      publicUrl: this.publicUrl,
      disable: (id, why) => this.disable(id, why),
      log,
    });
  }

  onApplicationBootstrap(): void {
    this.dispatcher.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.dispatcher.close();
  }

  /** @throws Problem `subscription.address-refused` */
  checkAddress(url: string): void {
    try {
      this.guard.check(url);
    } catch (error) {
      if (error instanceof AddressRefused) {
        const { reason, zh, message } = error;
        throw new Problem('subscription.address-refused', {
          errors: [{ path: '/url', code: reason, zh: `该地址${zh}。`, en: `This address ${message}.` }],
        });
      }
      throw error;
    }
  }

  keysOf(subscriptionId: string, secretVersion: number): { readonly secret: string; readonly publicKey: string } {
    const keys = webhookKeys(this.masterKey, subscriptionId, secretVersion);
    return { secret: secretText(keys), publicKey: publicKeyText(keys) };
  }

  /** Ends a rest at once, and the pauses of what waits: whoever says so has mended the endpoint. */
  wake(subscriptionId: string): Promise<void> {
    return this.dispatcher.wake(subscriptionId);
  }

  /** Sends the example of a type, under a new id and the sequence 0, which nothing published has. */
  async test(subscriptionId: string, type: string): Promise<Tried> {
    const definition = publicEvent(type);
    if (!definition) throw new Problem('subscription.unknown-type', { details: { types: [type] } });
    const about = uuidv7();
    return this.dispatcher.test(subscriptionId, {
      sequence: 0n,
      id: uuidv7(),
      type,
      version: definition.version,
      service: definition.service,
      source: `/logs/${this.store.logId}/test`,
      subject: `${definition.about}/${about}`,
      partitionKey: about,
      audience: null,
      time: new Date().toISOString(),
      data: canonicalBytes(definition.example),
    });
  }

  /** The last thing recorded of the subscription is what is at its end. */
  private async disable(subscriptionId: string, why: 'gone' | 'unreachable'): Promise<void> {
    const last = (await this.store.readStream(streamName('subscription', subscriptionId))).at(-1);
    if (!last) throw new Error(`no subscription ${subscriptionId} is recorded`);
    const commandId = derivedId('disable', this.store.logId, subscriptionId, last.eventId);
    await this.commands.execute(
      new DisableSubscription(subscriptionId, why),
      reactionRequest(NAME, commandId, catalogue.read(last), new Date().toISOString()),
    );
  }
}
