import { murmur2 } from '#libs/bus';
import { partnerTopicOf, publicTopicOf } from '#libs/contracts';
import { attributesOf, type PublishedEvent } from '../publishing/cloud-event.js';

/** For life: with more, events of one key would no longer be in order. */
export const PUBLIC_PARTITIONS = 12;

/** What is for everybody stands in the topic of its service; what is for one partner in that partner's own. */
export const topicOf = ({ service, audience }: Pick<PublishedEvent, 'service' | 'audience'>): string =>
  audience === null ? publicTopicOf(service) : partnerTopicOf(audience);

export interface PublicTopic {
  readonly name: string;
  readonly service: string;
  /** The one partner that it is for; null for everybody. */
  readonly audience: string | null;
}

export interface PublicRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: string;
  readonly value: Buffer;
  readonly headers: Record<string, string>;
  readonly timestamp: string;
}

/** CloudEvents 1.0, binary mode of the Kafka binding: attributes are `ce_` headers, the value is the data, byte for byte as published. */
export const toPublicRecord = (event: PublishedEvent, publicUrl: string): PublicRecord => ({
  topic: topicOf(event),
  // As the default partitioner of every client does it, so that a partner can tell where a key is.
  partition: (murmur2(event.partitionKey) & 0x7fffffff) % PUBLIC_PARTITIONS,
  key: event.partitionKey,
  value: event.data,
  headers: {
    'content-type': 'application/json',
    ...Object.fromEntries(Object.entries(attributesOf(event, publicUrl)).map(([name, value]) => [`ce_${name}`, value])),
  },
  timestamp: String(Date.parse(event.time)),
});
