import type { Principal } from '#libs/access';
import { AccessDenied } from '#libs/access';
import type { PersonRequest } from '#libs/command-handling';
import { derivedId, RuleBroken } from '#libs/event-sourcing';
import { cleanText, Problem, problemText } from '#libs/http';
import { InboundConcern, ReceiveConcern, RefuseConcern, requestKeyOf, type Via } from './receive-concern.js';

export interface InboundDoor {
  readonly execute: (command: object, request: PersonRequest) => Promise<unknown>;
  /** @throws Problem */
  readonly districtId: (district: string) => Promise<string>;
}

/** Larger than any concern; a megabyte of text is no concern. */
const MOST_BYTES = 256 * 1024;

/** As the sender's system, which is no person: its id follows from the organisation's. */
export const systemOf = (organisationId: string, jurisdictionId: string): Principal => ({
  personId: derivedId('inbound-system', organisationId),
  role: 'partner',
  organisationId,
  jurisdictionId,
});

export type Taken = 'taken' | 'refused' | 'unreadable';

const readJson = (bytes: Buffer): unknown => {
  if (bytes.byteLength > MOST_BYTES) return null;
  try {
    return cleanText(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown);
  } catch {
    return null;
  }
};

const externalIdIn = (value: unknown): string | null => {
  const parsed = InboundConcern.shape.externalId.safeParse((value as { externalId?: unknown } | null)?.externalId);
  return parsed.success ? parsed.data : null;
};

/**
 * One message of a way on which nobody waits for an answer. What is wrong with it is said by an event, under the sender's own id; only
 * where not even that can be read there is nobody to tell.
 * @throws Error where it isn't the message's fault: the same one has to come again.
 */
export const takeInboundMessage = async (bytes: Buffer, sender: Principal, via: Via, door: InboundDoor, now: Date): Promise<Taken> => {
  const value = readJson(bytes);
  const externalId = externalIdIn(value);
  if (externalId === null) return 'unreadable';
  const partnerId = sender.organisationId!;
  const parsed = InboundConcern.safeParse(value);
  const requestKey = requestKeyOf(externalId, parsed.data ?? value);
  const request: PersonRequest = {
    by: 'person',
    principal: sender,
    idempotencyKey: requestKey,
    traceparent: null,
    occurredAt: now.toISOString(),
    timeSource: 'clock',
    capturedFrom: 'live',
  };
  const refuse = async (code: string, reason: string): Promise<Taken> => {
    await door.execute(new RefuseConcern(partnerId, via, externalId, code, reason.slice(0, 2_000), requestKey), request);
    return 'refused';
  };
  if (!parsed.success)
    return refuse('request.invalid', parsed.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`).join('; '));
  try {
    const jurisdictionId = await door.districtId(parsed.data.district);
    await door.execute(new ReceiveConcern(partnerId, via, jurisdictionId, parsed.data), request);
    return 'taken';
  } catch (error) {
    if (error instanceof Problem || error instanceof RuleBroken || error instanceof AccessDenied)
      return refuse(error.code, problemText(error.code)?.en ?? error.code);
    throw error;
  }
};
