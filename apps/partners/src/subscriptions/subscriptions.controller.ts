import { Body, Controller, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { AccessDenied, Actor, may, registerPolicy, RoutePolicy, type Principal } from '#libs/access';
import { Asked, Commands, type CommandResult, type PersonRequest } from '#libs/command-handling';
import { CommandAccepted, CommandRoute, IdParam, pageQuery, Problem, QueryRoute, WaitFor, type LogPosition } from '#libs/http';
import type { EventStore } from '#libs/event-store';
import { EVENT_STORE, ReadModels } from '#libs/service';
import { streamName, type ReadEvent } from '#libs/event-sourcing';
import { catalogue } from '#libs/contracts';
import { WantedEvents } from '../feed/wanted-query.js';
import { organisationOf } from '../organisation-of.js';
import { Webhooks } from '../webhooks/webhooks.provider.js';
import {
  ChangedSubscription,
  ChangeSubscription,
  CloseSubscription,
  DisableSubscription,
  EnableSubscription,
  NewSubscription,
  OpenSubscription,
  Replay,
  ReplaySubscription,
  RotateSubscriptionSecret,
} from './keep-subscription.js';
import { DeliveryList, SubscriptionList, Subscriptions, SubscriptionView } from './subscriptions.reader.js';

/** Open subscriptions of one partner at most: each has a place of its own when messages are sent. */
export const MOST_SUBSCRIPTIONS = 20;

const partner = may({ roles: ['partner'], where: 'anywhere' });
registerPolicy({ kind: 'command', name: 'TestSubscription', policy: partner });

const WithKeys = CommandAccepted.extend({
  /** `whsec_…`: to check the `v1` signature with. Shown here only. */
  secret: z.string(),
  /** `whpk_…`: to check the `v1a` signature (Ed25519) with. */
  publicKey: z.string(),
}).meta({ id: 'SubscriptionWithKeys' });
const TestedType = z.strictObject({ type: z.string().min(1).max(60).default('case.topic_approved') }).meta({ id: 'TestSubscription' });
const Tested = z
  .strictObject({
    taken: z.boolean(),
    status: z.int().nullable(),
    error: z.string().nullable(),
    ms: z.int(),
    /** The beginning of what the endpoint answered; null without an answer. */
    text: z.string().nullable(),
    /** What was sent, as it was sent: to check a signature with. */
    sent: z.strictObject({ headers: z.record(z.string(), z.string()), body: z.string() }),
  })
  .meta({ id: 'SubscriptionTested' });
const DeliveriesQuery = z.strictObject({ status: z.enum(['pending', 'delivered', 'given_up']).optional(), ...pageQuery });

const secretVersionOf = (events: readonly ReadEvent[]): number =>
  events.reduce(
    (version, { type, data }) => (type === 'SubscriptionSecretRotated' ? (data as { secretVersion: number }).secretVersion : version),
    1,
  );

@Controller('subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly commands: Commands,
    private readonly subscriptions: Subscriptions,
    private readonly readModels: ReadModels,
    private readonly webhooks: Webhooks,
    private readonly places: WantedEvents,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  @CommandRoute('Subscribe to public events by webhook', { body: NewSubscription, answer: WithKeys, operationId: 'openSubscription' })
  async open(@Body() body: NewSubscription, @Asked() asked: PersonRequest) {
    const partnerId = organisationOf(asked.principal);
    this.webhooks.checkAddress(body.url);
    if ((await this.subscriptions.countOpen(partnerId)) >= MOST_SUBSCRIPTIONS)
      throw new Problem('subscription.too-many', { details: { most: MOST_SUBSCRIPTIONS } });
    return this.withKeys(await this.commands.execute(new OpenSubscription(partnerId, await this.withPlaces(body)), asked));
  }

  @CommandRoute('Change what a subscription wants, or where it goes', {
    path: ':subscriptionId/change',
    body: ChangedSubscription,
    operationId: 'changeSubscription',
  })
  async change(@IdParam('subscriptionId') id: string, @Body() body: ChangedSubscription, @Asked() asked: PersonRequest) {
    this.webhooks.checkAddress(body.url);
    return this.ofOwn(new ChangeSubscription(id, await this.withPlaces(body)), asked);
  }

  @CommandRoute('Get a new secret; the old one stays valid for 24 hours', {
    path: ':subscriptionId/secret',
    answer: WithKeys,
    operationId: 'rotateSubscriptionSecret',
  })
  async rotate(@IdParam('subscriptionId') id: string, @Asked() asked: PersonRequest) {
    return this.withKeys(await this.ofOwn(new RotateSubscriptionSecret(id), asked));
  }

  @CommandRoute('Send again what was published since an instant', {
    path: ':subscriptionId/replay',
    body: Replay,
    operationId: 'replaySubscription',
  })
  replay(@IdParam('subscriptionId') id: string, @Body() body: Replay, @Asked() asked: PersonRequest) {
    return this.ofOwn(new ReplaySubscription(id, body), asked);
  }

  @CommandRoute('Stop sending for the time being; the queue is kept', {
    path: ':subscriptionId/disabling',
    operationId: 'disableSubscription',
  })
  disable(@IdParam('subscriptionId') id: string, @Asked() asked: PersonRequest) {
    return this.ofOwn(new DisableSubscription(id, 'asked'), asked);
  }

  @CommandRoute('Send again, from where it stopped', {
    path: ':subscriptionId/enabling',
    operationId: 'enableSubscription',
    description: 'Also ends the rest of an endpoint that failed again and again: what waits is sent at once.',
  })
  async enable(@IdParam('subscriptionId') id: string, @Asked() asked: PersonRequest) {
    const done = await this.ofOwn(new EnableSubscription(id), asked);
    await this.webhooks.wake(id);
    return done;
  }

  @CommandRoute('End a subscription', { path: ':subscriptionId/closing', operationId: 'closeSubscription' })
  close(@IdParam('subscriptionId') id: string, @Asked() asked: PersonRequest) {
    return this.ofOwn(new CloseSubscription(id), asked);
  }

  @CommandRoute('Send a sample now and say what came of it', {
    path: ':subscriptionId/test',
    body: TestedType,
    answer: Tested,
    operationId: 'testSubscription',
    description:
      'The example of the type, signed as every message. It is not published, has the sequence 0, is not tried again and stands in no delivery log. An endpoint that takes it rests no longer.',
  })
  @RoutePolicy(partner)
  async test(@IdParam('subscriptionId') id: string, @Body() { type }: z.output<typeof TestedType>, @Actor() actor: Principal) {
    const { status: state } = await this.subscriptions.one(organisationOf(actor), id);
    if (state === 'closed') throw new Problem('subscription.closed');
    const { sent, answered } = await this.webhooks.test(id, type);
    const { status, error, ms, text } = answered;
    return { taken: error === null, status, error, ms, text, sent };
  }

  @QueryRoute('Subscriptions of this partner', {
    answer: SubscriptionList,
    policy: partner,
    waitFor: true,
    operationId: 'listSubscriptions',
  })
  async list(@Actor() actor: Principal, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('subscriptions', position);
    return this.subscriptions.list(organisationOf(actor));
  }

  @QueryRoute('One subscription and how it does', {
    path: ':subscriptionId',
    answer: SubscriptionView,
    policy: partner,
    waitFor: true,
    operationId: 'getSubscription',
  })
  async one(@IdParam('subscriptionId') id: string, @Actor() actor: Principal, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('subscriptions', position);
    return this.subscriptions.one(organisationOf(actor), id);
  }

  @QueryRoute('What was sent, newest first, with every try', {
    path: ':subscriptionId/deliveries',
    query: DeliveriesQuery,
    answer: DeliveryList,
    policy: partner,
    operationId: 'listDeliveries',
  })
  async deliveries(@IdParam('subscriptionId') id: string, @Query() query: z.output<typeof DeliveriesQuery>, @Actor() actor: Principal) {
    await this.subscriptions.one(organisationOf(actor), id);
    return this.subscriptions.deliveries(id, query.status, query.cursor, query.limit);
  }

  /** What belongs to another partner is not there for this one: which ids exist is told to nobody else. */
  private async ofOwn(command: object & { readonly subscriptionId: string }, asked: PersonRequest): Promise<CommandResult> {
    organisationOf(asked.principal);
    try {
      return await this.commands.execute(command, asked);
    } catch (error) {
      if (error instanceof AccessDenied && error.code === 'access.other-organisation')
        throw new Problem('subscription.unknown', { details: { id: command.subscriptionId } });
      throw error;
    }
  }

  /** Partners know places by their codes. @throws Problem `feed.district-unknown` */
  private async withPlaces<Body extends ChangedSubscription>(body: Body): Promise<Body> {
    return {
      ...body,
      jurisdictionIds: await Promise.all(body.jurisdictionIds.map((place) => this.places.districtId(place, 'jurisdictionIds'))),
    };
  }

  /** The version as of this command, from the stream itself: the view may be a moment behind, and a repeated request gets its own again. */
  private async withKeys(done: CommandResult) {
    const events = (await this.store.readStream(streamName('subscription', done.id))).filter(({ revision }) => revision <= done.revision);
    return { ...done, ...this.webhooks.keysOf(done.id, secretVersionOf(events.map((event) => catalogue.read(event)))) };
  }
}
