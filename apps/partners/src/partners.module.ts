import './partners.problems.js';
import { Module } from '@nestjs/common';
import { DOCUMENT_SUPPLEMENT } from '#libs/http';
import { ContractController } from './contract/contract.controller.js';
import { describePublicAddresses } from './contract/public-document.js';
import { FeedController } from './feed/feed.controller.js';
import { WantedEvents } from './feed/wanted-query.js';
import { InboundConcerns } from './inbound/inbound-concerns.reader.js';
import { InboundController } from './inbound/inbound.controller.js';
import { InboundDoor } from './inbound/inbound-door.js';
import { inboundDecisions } from './inbound/inbound.decisions.js';
import { KafkaDoor } from './kafka/kafka.provider.js';
import { ApiKeysController } from './open311/api-keys.controller.js';
import { ApiKeys } from './open311/api-keys.js';
import { Open311Door } from './open311/open311.door.js';
import { PublicEvents } from './publishing/public-events.reader.js';
import { SubscriptionsController } from './subscriptions/subscriptions.controller.js';
import { subscriptionDecisions } from './subscriptions/subscriptions.decisions.js';
import { Subscriptions } from './subscriptions/subscriptions.reader.js';
import { Webhooks } from './webhooks/webhooks.provider.js';

@Module({
  controllers: [ContractController, FeedController, SubscriptionsController, InboundController, ApiKeysController],
  providers: [
    { provide: DOCUMENT_SUPPLEMENT, useValue: describePublicAddresses },
    ...subscriptionDecisions,
    ...inboundDecisions,
    PublicEvents,
    WantedEvents,
    Subscriptions,
    Webhooks,
    InboundConcerns,
    InboundDoor,
    ApiKeys,
    Open311Door,
    KafkaDoor,
  ],
})
export class PartnersModule {}
