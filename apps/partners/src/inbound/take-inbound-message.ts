import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Principal } from '#libs/access';
import { AccessDenied } from '#libs/access';
import { derivedId, RuleBroken } from '#libs/event-sourcing';
import { cleanText, describeIssues, factOf, Problem } from '#libs/http';
import { inBothLanguages } from './in-both-languages.js';
import type { InboundDoor } from './inbound-door.js';
import { ExternalId, InboundConcern, RefuseConcern, requestKeyOf, type Via } from './receive-concern.js';

/** Larger than any concern, bytes. */
const MOST_BYTES = 256 * 1024;

/** As the sender's system, which is no person: its id follows from the organisation's. */
export const systemOf = (organisationId: string, jurisdictionId: string): Principal => ({
  personId: derivedId('inbound-system', organisationId),
  role: 'partner',
  organisationId,
  jurisdictionId,
});

export type Taken = 'taken' | 'refused' | 'unreadable';

/** What is no UTF-8 is read with gaps: an id that has none still says whom to tell. @returns undefined for what is no JSON. */
const jsonIn = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8').decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
};

/** An id that was sent as a number, or in a message that holds what can't be kept, is an id under which its sender can be told so. */
const externalIdIn = (value: unknown): string | null => {
  const given = (value as { readonly externalId?: unknown } | null | undefined)?.externalId;
  const text = Number.isSafeInteger(given) ? String(given) : given;
  if (typeof text !== 'string' || /[\u0000\ufffd\p{Surrogate}]/u.test(text)) return null;
  const parsed = ExternalId.safeParse(text);
  return parsed.success ? parsed.data : null;
};

/** @throws Problem */
const concernIn = (value: unknown, bytes: Buffer): InboundConcern => {
  if (bytes.byteLength > MOST_BYTES) throw new Problem('inbound.message-too-large');
  if (!isUtf8(bytes)) throw new Problem('inbound.not-utf-8');
  const cleaned = cleanText(value);
  const parsed = InboundConcern.safeParse(cleaned);
  if (!parsed.success) throw new Problem('request.invalid', { errors: describeIssues(parsed.error.issues, cleaned, '') });
  return parsed.data;
};

const isRefusal = (error: unknown): error is Problem | RuleBroken | AccessDenied =>
  (error instanceof Problem || error instanceof RuleBroken || error instanceof AccessDenied) && factOf(error).status < 500;

/**
 * One message of a way on which nobody waits for an answer. What is wrong with it is said by an event, under the sender's own id; only
 * where not even that can be read there is nobody to tell.
 * @throws Error where it isn't the message's fault: the same one has to come again.
 */
export const takeInboundMessage = async (
  bytes: Buffer,
  sender: Principal,
  via: Via,
  door: Pick<InboundDoor, 'receive' | 'refuse'>,
  now: Date,
): Promise<Taken> => {
  const value = jsonIn(bytes);
  const externalId = externalIdIn(value);
  if (externalId === null) return 'unreadable';
  const asked = {
    by: 'person',
    principal: sender,
    traceparent: null,
    occurredAt: now.toISOString(),
    timeSource: 'clock',
    capturedFrom: 'live',
  } as const;
  // Of what can't be read whole the bytes are the content.
  let requestKey = requestKeyOf(externalId, createHash('sha256').update(bytes).digest('hex'));
  try {
    const concern = concernIn(value, bytes);
    requestKey = requestKeyOf(externalId, concern);
    await door.receive(concern, via, asked);
    return 'taken';
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const reason = inBothLanguages(error).slice(0, 2_000);
    await door.refuse(new RefuseConcern(sender.organisationId!, via, externalId, error.code, reason, requestKey), asked);
    return 'refused';
  }
};
