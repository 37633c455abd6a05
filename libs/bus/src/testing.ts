import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalBytes, createCatalogue, defineEvent, defineStream, derivedId, eventIdOf, type Envelope } from '#libs/event-sourcing';
import type { EventStore, NewEvent } from '#libs/event-store';

/*
 * Events to try messaging with: streams `tally-<n>` in the carrier `log` and `voice-<n>` in `voices`, whose partition key is the stream's
 * name. Each event carries its number in the stream, so that order and repeats can be told from rows.
 */

export const Counted = defineEvent('Counted', z.strictObject({ n: z.int(), payload: z.string() }));
export const VoiceRaised = defineEvent('VoiceRaised', z.strictObject({ n: z.int(), payload: z.string() }));
/** Known, and of interest to nobody. */
export const Ignored = defineEvent('Ignored', z.strictObject({ n: z.int(), payload: z.string() }));

export const tallyStream = defineStream('tally', 'intake', [Counted, Ignored]);
export const voiceStream = defineStream('voice', 'intake', [VoiceRaised], 'voices');
export const testCatalogue = createCatalogue([tallyStream, voiceStream]);

const sha256 = (...parts: Uint8Array[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const LOG = '00000000-0000-4000-8000-000000000001';

/** The n-th event of a stream, the same on every call. */
export const numberedEvent = (
  stream: string,
  n: number,
  over: { type?: string; schemaVersion?: number; payload?: string } = {},
): NewEvent => {
  const type = over.type ?? (stream.startsWith('voice') ? 'VoiceRaised' : 'Counted');
  const schemaVersion = over.schemaVersion ?? 1;
  const commandId = derivedId('numbered', stream, n);
  const eventId = eventIdOf(commandId, 0);
  const metadata: Envelope = {
    v: 1,
    logId: LOG,
    eventId,
    commandId,
    salt: '0'.repeat(32),
    type,
    schemaVersion,
    partitionKey: stream,
    correlationId: stream,
    causationId: commandId,
    related: [],
    actor: { role: 'operator' },
    jurisdiction: null,
    capturedFrom: 'live',
    occurredAt: '2026-03-02T02:00:00.000Z',
    timeSource: 'clock',
    ruleVersion: null,
    round: null,
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  };
  const data = canonicalBytes({ n, payload: over.payload ?? '楼道照明' });
  const metadataBytes = canonicalBytes(metadata);
  return {
    eventId,
    type,
    schemaVersion,
    partitionKey: stream,
    jurisdiction: null,
    data,
    metadata: metadataBytes,
    dataHash: sha256(Buffer.alloc(16), data),
    metadataHash: sha256(metadataBytes),
  };
};

/** Appends numbered events to one stream after the other, and knows how far each has come. */
export class NumberedAppends {
  private readonly revisions = new Map<string, number>();

  constructor(private readonly store: EventStore) {}

  /** @returns position of the last one. */
  async append(stream: string, count = 1, over: Parameters<typeof numberedEvent>[2] = {}): Promise<bigint> {
    const revision = this.revisions.get(stream) ?? -1;
    const events = Array.from({ length: count }, (_, index) => numberedEvent(stream, revision + 1 + index, over));
    const { position } = await this.store.append(stream, revision < 0 ? 'no-stream' : revision, events);
    this.revisions.set(stream, revision + count);
    return position;
  }

  /** Number of events by stream. */
  get counts(): ReadonlyMap<string, number> {
    return new Map([...this.revisions].map(([stream, revision]) => [stream, revision + 1]));
  }
}
