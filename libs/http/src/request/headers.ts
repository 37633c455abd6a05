import { createParamDecorator, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { ApiHeader } from '@nestjs/swagger';
import { z } from 'zod';
import type { Envelope } from '#libs/event-sourcing';
import { Problem } from '../problems/problem.js';
import { edgeOf, headerOf, requestOf } from './edge.js';

/** A UUID, or anything else of 8 to 100 visible ASCII characters. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,100}$/;

/** @throws Problem when the header is missing or malformed. */
export const readIdempotencyKey = (context: ExecutionContext): string => {
  const key = headerOf(requestOf(context), 'idempotency-key');
  if (key === undefined || key === '') throw new Problem('request.idempotency-key-missing');
  if (!IDEMPOTENCY_KEY.test(key)) throw new Problem('request.idempotency-key-invalid');
  return key;
};

/** Asks every POST for its key, whether the handler reads it or not: a repeated request must be recognisable as one. */
export class IdempotencyKeyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (requestOf(context).method === 'POST') readIdempotencyKey(context);
    return true;
  }
}

export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => readIdempotencyKey(context));

/** W3C traceparent to store with events. */
export const Traceparent = createParamDecorator((_: unknown, context: ExecutionContext): string => edgeOf(context).traceparent);

export const RequestId = createParamDecorator((_: unknown, context: ExecutionContext): string => String(requestOf(context).id));

/** When something happened and how we know; goes into the envelope as it is. */
export type Occurrence = Pick<Envelope, 'occurredAt' | 'timeSource' | 'capturedFrom'>;

/** RFC 3339 with any offset; seconds and their fraction may not be left out of what a person or a system states. */
const Rfc3339 = z.iso.datetime({ offset: true });

/** A clock of the sender may run ahead of ours by so much, milliseconds. */
const AHEAD_MS = 60_000;

/** @throws Problem when a header is malformed or its time lies ahead. */
export const readOccurrence = (context: ExecutionContext): Occurrence => {
  const request = requestOf(context);
  const { profile, receivedAt } = edgeOf(context);
  const stated = headerOf(request, 'occurred-at');
  const from = headerOf(request, 'captured-from');
  if (from !== undefined && ((from !== 'paper' && from !== 'import') || stated === undefined))
    throw new Problem('request.captured-from-invalid');
  if (stated === undefined) return { occurredAt: new Date(receivedAt).toISOString(), timeSource: 'clock', capturedFrom: 'live' };
  const at = Rfc3339.safeParse(stated).success ? Date.parse(stated) : Number.NaN;
  if (Number.isNaN(at)) throw new Problem('request.occurred-at-invalid');
  if (at > receivedAt + AHEAD_MS) throw new Problem('request.occurred-in-the-future');
  const occurredAt = new Date(at).toISOString();
  // The verifier refuses simulator tokens in production; asked again here because what is recorded wrongly stays.
  if (request.principal?.simulator && profile !== 'production') return { occurredAt, timeSource: 'simulated', capturedFrom: 'simulation' };
  return from === 'import'
    ? { occurredAt, timeSource: 'imported', capturedFrom: 'import' }
    : { occurredAt, timeSource: 'entered', capturedFrom: from ?? 'live' };
};

/** The headers that {@link readOccurrence} reads, for the document of the API. */
export const OCCURRENCE_HEADERS: readonly Parameters<typeof ApiHeader>[0][] = [
  {
    name: 'Occurred-At',
    required: false,
    // Without `format`: generators of clients don't take a time in a header, and a text with the description says as much.
    schema: { type: 'string' },
    description: 'When it happened, if not now (RFC 3339).',
  },
  {
    name: 'Captured-From',
    required: false,
    schema: { type: 'string', enum: ['paper', 'import'] },
    description: 'Where an entered time was taken from; needs Occurred-At.',
  },
];

/**
 * When it occurred: now by our clock, or what the optional header `Occurred-At` says, with `Captured-From: paper` or `import` where it was
 * copied from paper or taken over from a system. Only a simulator's token makes it `simulated`, and never in production.
 */
export const Occurred = createParamDecorator((_: unknown, context: ExecutionContext): Occurrence => readOccurrence(context));

/** A place in the log that a command answered. */
export interface LogPosition {
  readonly logId: string;
  readonly position: bigint;
}

const WAIT_FOR = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):(0|[1-9][0-9]{0,18})$/i;

export const formatPosition = ({ logId, position }: LogPosition): string => `${logId}:${position}`;

/** @throws Problem when the text isn't `<logId>:<position>`. */
export const parsePosition = (text: string): LogPosition => {
  const found = WAIT_FOR.exec(text);
  if (!found) throw new Problem('request.wait-for-invalid');
  return { logId: found[1]!.toLowerCase(), position: BigInt(found[2]!) };
};

/** `?waitFor=<logId>:<position>`: the view has to have come so far before it answers. Undefined when the request doesn't ask. */
export const WaitFor = createParamDecorator((_: unknown, context: ExecutionContext): LogPosition | undefined => {
  const { waitFor } = requestOf(context).query as Readonly<Record<string, unknown>>;
  if (waitFor === undefined) return undefined;
  if (typeof waitFor !== 'string') throw new Problem('request.wait-for-invalid');
  return parsePosition(waitFor);
});
