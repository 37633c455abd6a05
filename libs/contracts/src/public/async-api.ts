import { z } from 'zod';
import { PUBLIC_SERVICES, schemaName } from './define-public-event.js';
import { PUBLIC_CONTRACT, publicEvents, publicSchema, type JsonSchema } from './public-catalogue.js';
import { EXAMPLE_INBOUND_MESSAGE, InboundMessage } from './inbound-message.js';
import { inboundTopicOf, partnerTopicOf, publicTopicOf } from './topics.js';

const upper = (type: string): string =>
  type
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const text = (description: string, more: JsonSchema = {}): JsonSchema => ({ type: 'string', description, ...more });

/** Headers of a record: CloudEvents 1.0, binary mode of the Kafka binding. */
const KAFKA_HEADERS: JsonSchema = {
  type: 'object',
  required: [
    'ce_specversion',
    'ce_id',
    'ce_source',
    'ce_type',
    'ce_subject',
    'ce_time',
    'ce_dataschema',
    'ce_partitionkey',
    'ce_sequence',
    'content-type',
  ],
  properties: {
    ce_specversion: text('Version of CloudEvents', { const: '1.0' }),
    ce_id: text('The same event has the same id, however often it arrives', { format: 'uuid' }),
    ce_source: text('The log and the service that recorded the cause'),
    ce_type: text('Type of the event'),
    ce_subject: text('What it speaks of: `case/<id>`, `room/<id>`, `concern/<id>`'),
    ce_time: text('When it happened', { format: 'date-time' }),
    ce_dataschema: text('JSON Schema of the data', { format: 'uri' }),
    ce_partitionkey: text('Key of the record: events of one key are in order'),
    ce_sequence: text('Twenty digits; the order of all public events', { pattern: '^[0-9]{20}$' }),
    'content-type': text('Of the data', { const: 'application/json' }),
  },
};

const withoutDialect = ({ $schema: _dialect, $id: _id, ...schema }: JsonSchema): JsonSchema => schema;

/** The contract as an AsyncAPI 3.0 document: from the same definitions as the schemas. */
export const asyncApi = (): JsonSchema => {
  const messages = Object.fromEntries(
    publicEvents.map((definition) => [
      upper(definition.type),
      {
        name: definition.type,
        title: definition.type,
        summary: definition.en,
        description: definition.zh,
        contentType: 'application/json',
        headers: { $ref: '#/components/schemas/KafkaHeaders' },
        payload: { $ref: `#/components/schemas/${upper(definition.type)}` },
        examples: [{ name: schemaName(definition), payload: definition.example }],
      },
    ]),
  );
  const channelOf = (service: string): string => `public${upper(service)}`;
  const openTypes = (service: string) => publicEvents.filter((one) => one.service === service && !one.addressed);
  const services = PUBLIC_SERVICES.filter((service) => openTypes(service).length > 0);
  const addressed = publicEvents.filter((one) => one.addressed);
  const referencesTo = (definitions: readonly { readonly type: string }[]) =>
    Object.fromEntries(definitions.map(({ type }) => [upper(type), { $ref: `#/components/messages/${upper(type)}` }]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: '商量 Shangliang: public events',
      version: `${PUBLIC_CONTRACT}.0`,
      description:
        'What partners are told, by Kafka, webhook or HTTP feed: the same events in the same order. Additive only; no personal data; public cases only. Receivers pass over types, fields and codes that they do not know.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      ...Object.fromEntries(
        services.map((service) => [
          channelOf(service),
          { address: publicTopicOf(service), title: `Public events of ${service}`, messages: referencesTo(openTypes(service)) },
        ]),
      ),
      ownConcerns: {
        address: partnerTopicOf('{organisationId}'),
        title: 'What becomes of the concerns that one partner sent',
        parameters: { organisationId: { description: "Id of the partner's organisation" } },
        messages: referencesTo(addressed),
      },
      inboundConcerns: {
        address: inboundTopicOf('{organisationId}'),
        title: 'What one partner sends in',
        parameters: { organisationId: { description: "Id of the partner's organisation" } },
        messages: { InboundConcern: { $ref: '#/components/messages/InboundConcern' } },
      },
    },
    operations: {
      ...Object.fromEntries(
        services.map((service) => [
          `tell${upper(service)}`,
          { action: 'send', summary: `Tells what ${service} has published`, channel: { $ref: `#/channels/${channelOf(service)}` } },
        ]),
      ),
      tellSender: {
        action: 'send',
        summary: 'Tells a partner what became of its own concerns',
        channel: { $ref: '#/channels/ownConcerns' },
      },
      takeConcern: {
        action: 'receive',
        summary: 'Takes over what a partner sends; what can not be taken over is told by `concern.refused`',
        channel: { $ref: '#/channels/inboundConcerns' },
      },
    },
    components: {
      messages: {
        ...messages,
        InboundConcern: {
          name: 'InboundConcern',
          title: 'A concern that a partner sends in',
          summary: 'JSON in UTF-8, 256 KiB at most. The key of the record is free; headers are not read.',
          contentType: 'application/json',
          payload: { $ref: '#/components/schemas/InboundConcern' },
          examples: [{ name: 'InboundConcern', payload: EXAMPLE_INBOUND_MESSAGE }],
        },
      },
      schemas: {
        KafkaHeaders: KAFKA_HEADERS,
        InboundConcern: withoutDialect(z.toJSONSchema(InboundMessage, { target: 'draft-7', io: 'input' })),
        ...Object.fromEntries(publicEvents.map((definition) => [upper(definition.type), withoutDialect(publicSchema(definition))])),
      },
    },
  };
};
