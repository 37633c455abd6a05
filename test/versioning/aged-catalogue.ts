import { createHash } from 'node:crypto';
import { catalogue, TopicApproved, TopicDrafted } from '#libs/contracts';
import {
  canonicalBytes,
  createCatalogue,
  defineEvent,
  type AnyEventDefinition,
  type Catalogue,
  type DomainEvent,
} from '#libs/event-sourcing';
import { recordedFor } from '#libs/event-sourcing/testing';
import type { NewEvent } from '#libs/event-store';

/*
 * The catalogue of a project with a past: today's shape of two events is their third. Everything that reads them (folds, projections,
 * reactions, the public contract) is today's own code and knows the third shape only.
 */

export type Version = 1 | 2 | 3;
export const VERSIONS: readonly Version[] = [1, 2, 3];

interface Third {
  readonly roomId: string;
  readonly partnerRoomIds: readonly string[];
  readonly theme: string;
}
type Second = Omit<Third, 'theme'> & { readonly field: string };
type First = Omit<Second, 'roomId' | 'partnerRoomIds'> & { readonly room: string };

/** A topic had one room; then it could have several. Its theme was called its field. */
const upcasters = {
  1: (older: unknown): unknown => {
    const { room, ...rest } = older as First;
    return { ...rest, roomId: room, partnerRoomIds: [] };
  },
  2: (older: unknown): unknown => {
    const { field, ...rest } = older as Second;
    return { ...rest, theme: field };
  },
};

const AGED: ReadonlyMap<string, AnyEventDefinition> = new Map(
  [
    defineEvent('TopicDrafted', TopicDrafted.schema, { schemaVersion: 3, upcasters }),
    defineEvent('TopicApproved', TopicApproved.schema, { schemaVersion: 3, upcasters }),
  ].map((definition) => [definition.type, definition as AnyEventDefinition]),
);

/** Today's catalogue with other definitions in the place of some. */
export const catalogueWith = (others: ReadonlyMap<string, AnyEventDefinition>): Catalogue =>
  createCatalogue(
    catalogue.streams.map((stream) => ({ ...stream, events: stream.events.map((event) => others.get(event.type) ?? event) })),
  );

export const agedCatalogue = catalogueWith(AGED);

/** As the release of that version wrote them. */
const dataOf = ({ type, data }: DomainEvent, version: Version): unknown => {
  if (!AGED.has(type) || version === 3) return data;
  const { theme, ...third } = data as Third;
  const second = { ...third, field: theme };
  if (version === 2) return second;
  const { roomId, partnerRoomIds: _, ...rest } = second;
  return { ...rest, room: roomId };
};

const sha256 = (...parts: Uint8Array[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** What the release of that version appended: bytes, hashes and envelope of its own. */
export const recordedBy = (
  version: Version,
  event: DomainEvent,
  index: number,
  envelope: { readonly eventId: string; readonly partitionKey: string; readonly logId: string },
): NewEvent => {
  const schemaVersion = AGED.has(event.type) ? version : 1;
  const { metadata } = recordedFor(event, index, {
    ...envelope,
    correlationId: envelope.partitionKey,
    schemaVersion,
    // So that what reactions do about it bears its time, and not that of the reading.
    timeSource: 'simulated',
    capturedFrom: 'simulation',
  });
  const [data, bytes] = [canonicalBytes(dataOf(event, version)), canonicalBytes(metadata)];
  return {
    eventId: envelope.eventId,
    type: event.type,
    schemaVersion,
    partitionKey: envelope.partitionKey,
    jurisdiction: metadata.jurisdiction?.id ?? null,
    data,
    metadata: bytes,
    dataHash: sha256(Buffer.from(metadata.salt, 'hex'), data),
    metadataHash: sha256(bytes),
  };
};
