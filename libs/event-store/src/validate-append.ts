import { InvalidAppend, type ExpectedRevision, type NewEvent, type StreamName } from './event-store.js';

/**
 * Limits of both engines. An append fits KurrentDB's smallest default (1 MiB before 25.1, transport included), and every event fits a
 * Kafka record of the default size. They are checked before an append joins a batch, so that it can't fail its neighbours.
 */
export const LIMITS = {
  streamNameCharacters: 200,
  eventsPerAppend: 1_000,
  /** Data and metadata of one event. */
  eventBytes: 700_000,
  /** Data and metadata of one append. */
  appendBytes: 900_000,
  textCharacters: 200,
} as const;

const STREAM = /^[a-z][a-z_]*-[^\p{Cc}\p{Cs}\s]+$/u;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CONTROL_OR_SURROGATE = /[\p{Cc}\p{Cs}]/u;
const MAX_REVISION = 2_147_483_647;

const isText = (text: unknown): text is string =>
  typeof text === 'string' && text.length > 0 && text.length <= LIMITS.textCharacters && !CONTROL_OR_SURROGATE.test(text);

export const categoryOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('-'));

export const isStreamName = (stream: unknown): stream is StreamName =>
  typeof stream === 'string' && stream.length <= LIMITS.streamNameCharacters && STREAM.test(stream);

/** @throws InvalidAppend with the first thing that is wrong. */
export function validateAppend(stream: StreamName, expectedRevision: ExpectedRevision, events: readonly NewEvent[]): void {
  if (!isStreamName(stream)) throw new InvalidAppend(`not a stream name: ${JSON.stringify(stream)}`);
  if (
    expectedRevision !== 'no-stream' &&
    !(Number.isInteger(expectedRevision) && expectedRevision >= 0 && expectedRevision < MAX_REVISION - events.length)
  ) {
    throw new InvalidAppend(`${stream}: not an expected revision: ${String(expectedRevision)}`);
  }
  if (events.length === 0) throw new InvalidAppend(`${stream}: nothing to append`);
  if (events.length > LIMITS.eventsPerAppend)
    throw new InvalidAppend(`${stream}: ${events.length} events; at most ${LIMITS.eventsPerAppend} in one append`);
  let bytes = 0;
  const ids = events.length > 1 ? new Set<string>() : undefined;
  for (const event of events) {
    validateEvent(stream, event);
    bytes += event.data.length + event.metadata.length;
    ids?.add(event.eventId);
  }
  if (bytes > LIMITS.appendBytes) throw new InvalidAppend(`${stream}: ${bytes} bytes; at most ${LIMITS.appendBytes} in one append`);
  if (ids && ids.size !== events.length) throw new InvalidAppend(`${stream}: the same event id twice in one append`);
}

function validateEvent(stream: StreamName, event: NewEvent): void {
  const wrong = whatIsWrong(event);
  if (wrong) throw new InvalidAppend(`${stream}: ${wrong}`);
}

function whatIsWrong(event: NewEvent): string | undefined {
  if (!UUID.test(event.eventId)) return `not an event id (lower-case UUID): ${event.eventId}`;
  if (!isText(event.type)) return `not an event type: ${JSON.stringify(event.type)}`;
  if (!(Number.isInteger(event.schemaVersion) && event.schemaVersion >= 1 && event.schemaVersion <= 32_767)) {
    return `not a schema version: ${event.schemaVersion}`;
  }
  if (!isText(event.partitionKey)) return `not a partition key: ${JSON.stringify(event.partitionKey)}`;
  if (event.jurisdiction !== null && !isText(event.jurisdiction)) return `not a jurisdiction: ${JSON.stringify(event.jurisdiction)}`;
  if (!(event.data instanceof Uint8Array) || event.data.length === 0) return 'data are not bytes, or empty';
  if (!(event.metadata instanceof Uint8Array) || event.metadata.length === 0) return 'metadata are not bytes, or empty';
  if (event.data.length + event.metadata.length > LIMITS.eventBytes) {
    return `an event of ${event.data.length + event.metadata.length} bytes; at most ${LIMITS.eventBytes}`;
  }
  if (event.dataHash.length !== 32 || event.metadataHash.length !== 32) return 'a hash is not 32 bytes';
  return undefined;
}
