import { createHash } from 'node:crypto';
import { canonicalBytes } from '#libs/event-sourcing';
import { recordedFor } from '#libs/event-sourcing/testing';
import type { EventStore, NewEvent } from '#libs/event-store';
import { aNewEvent } from '#libs/event-store/testing';

const SALT = '0123456789abcdef0123456789abcdef';

export const saltedHashOf = (data: object): Buffer =>
  createHash('sha256').update(Buffer.from(SALT, 'hex')).update(canonicalBytes(data)).digest();

/** With an envelope as services write it, so that hashes and redaction have what they need. */
export const aWithdrawal = (): NewEvent => {
  const said = { reason: '楼道照明已经修好' };
  const metadata = canonicalBytes(recordedFor({ type: 'TopicWithdrawn', data: {} }, 0, { salt: SALT }).metadata);
  return aNewEvent({
    type: 'TopicWithdrawn',
    data: canonicalBytes(said),
    metadata,
    dataHash: saltedHashOf(said),
    metadataHash: createHash('sha256').update(metadata).digest(),
  });
};

/** New streams, each of so many withdrawals. */
export const fillStreams = async (store: EventStore, lengths: Readonly<Record<string, number>>): Promise<void> => {
  for (const [stream, length] of Object.entries(lengths)) await store.append(stream, 'no-stream', Array.from({ length }, aWithdrawal));
};
