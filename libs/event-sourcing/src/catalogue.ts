import { categoryOf, type Carrier, type ServiceName, type StreamDefinition } from './define-stream.js';
import type { Recorded } from './decider.js';
import type { AnyEventDefinition, DomainEvent } from './define-event.js';
import { Envelope } from './envelope.js';

/** What a store hands to a reader; the shape of the event-store port's RecordedEvent, named here so that the kit needs no store. */
export interface StoredEvent {
  readonly eventId?: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly recordedAt: Date;
  readonly redacted: boolean;
}

/** An event read back: upcast, parsed, with the stream it stands in. */
export type ReadEvent = Recorded<DomainEvent> & {
  readonly stream: string;
  /** True where the data was lawfully removed; `data` is then null, and folds and projections are not offered the event. */
  readonly redacted: boolean;
};

/**
 * The reader met a type or a version that this release doesn't know. It has to stop: an old copy in a rolling upgrade must not guess.
 */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
  constructor(
    readonly type: string,
    readonly schemaVersion: number,
    readonly position: bigint,
    readonly eventId: string | null = null,
  ) {
    super(
      `event ${type} version ${schemaVersion} at position ${position}${eventId === null ? '' : ` (${eventId})`} is newer than this release: upgrade this process before it reads on`,
    );
  }
}

/** Every stream and event type that this release knows. */
export interface Catalogue {
  readonly streams: readonly StreamDefinition[];
  readonly types: ReadonlyMap<string, AnyEventDefinition>;
  /** By category of stream. */
  readonly carriers: ReadonlyMap<string, Carrier>;
  /** @throws UnknownEvent */
  read(stored: StoredEvent): ReadEvent;
  carrierOf(stream: string): Carrier;
  ownership(): Record<string, ServiceName>;
}

/** In which carrier an event travels. @throws UnknownEvent when this release doesn't know its stream. */
export const carrierOfEvent = (catalogue: Catalogue, { stream, type, schemaVersion, position, eventId }: StoredEvent): Carrier => {
  const carrier = catalogue.carriers.get(categoryOf(stream));
  if (carrier === undefined) throw new UnknownEvent(type, schemaVersion, position, eventId);
  return carrier;
};

const decoder = new TextDecoder();
const parse = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

/** Data of an older version as today's. */
export const upcast = (definition: Pick<AnyEventDefinition, 'schemaVersion' | 'upcasters'>, from: number, older: unknown): unknown => {
  let data = older;
  for (let version = from; version < definition.schemaVersion; version++) data = definition.upcasters[version]!(data);
  return data;
};

export const createCatalogue = (streams: readonly StreamDefinition[]): Catalogue => {
  const types = new Map<string, AnyEventDefinition>();
  const byCategory = new Map<string, StreamDefinition>();
  for (const stream of streams) {
    if (byCategory.has(stream.category)) throw new Error(`category ${stream.category} is defined twice`);
    byCategory.set(stream.category, stream);
    for (const event of stream.events) {
      if (types.has(event.type)) throw new Error(`event ${event.type} is defined twice`);
      types.set(event.type, event);
    }
  }
  return {
    streams,
    types,
    carriers: new Map(streams.map(({ category, carrier }) => [category, carrier])),
    read: (stored) => {
      const definition = types.get(stored.type);
      if (!definition || stored.schemaVersion > definition.schemaVersion)
        throw new UnknownEvent(stored.type, stored.schemaVersion, stored.position, stored.eventId);
      const data = stored.redacted ? null : upcast(definition, stored.schemaVersion, parse(stored.data));
      return {
        type: stored.type,
        data,
        metadata: parse(stored.metadata) as Envelope,
        stream: stored.stream,
        revision: stored.revision,
        position: stored.position,
        recordedAt: stored.recordedAt.toISOString(),
        redacted: stored.redacted,
      };
    },
    carrierOf: (stream) => {
      const definition = byCategory.get(categoryOf(stream));
      if (!definition) throw new Error(`no stream definition for ${stream}`);
      return definition.carrier;
    },
    ownership: () => Object.fromEntries(streams.map((stream) => [stream.category, stream.service])),
  };
};
