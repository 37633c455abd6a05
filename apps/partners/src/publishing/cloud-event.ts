import { schemaName } from '#libs/contracts';

/** A published event as it stands in the table. */
export interface PublishedEvent {
  readonly sequence: bigint;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly service: string;
  readonly source: string;
  readonly subject: string;
  readonly partitionKey: string;
  readonly audience: string | null;
  /** ISO 8601, UTC milliseconds. */
  readonly time: string;
  readonly data: Buffer;
}

/** Twenty digits, so that it can be compared as text. */
export const sequenceText = (sequence: bigint): string => String(sequence).padStart(20, '0');

/** Attributes of CloudEvents 1.0, with the extensions `partitionkey` and `sequence`. */
export const attributesOf = (event: PublishedEvent, publicUrl: string) => ({
  specversion: '1.0',
  id: event.id,
  source: event.source,
  type: event.type,
  subject: event.subject,
  time: event.time,
  dataschema: `${publicUrl}/public/v1/schemas/${schemaName(event)}.json`,
  partitionkey: event.partitionKey,
  sequence: sequenceText(event.sequence),
});

/** Structured mode. */
export const cloudEventOf = (event: PublishedEvent, publicUrl: string) => ({
  ...attributesOf(event, publicUrl),
  datacontenttype: 'application/json',
  data: JSON.parse(event.data.toString('utf8')) as unknown,
});
