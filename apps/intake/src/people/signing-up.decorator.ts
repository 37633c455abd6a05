import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { z } from 'zod';
import { Unauthenticated, type Principal } from '#libs/access';
import type { PersonRequest } from '#libs/command-handling';
import { derivedId } from '#libs/event-sourcing';
import { edgeOf, Problem, readIdempotencyKey, readOccurrence, requestOf } from '#libs/http';

/** Nobody may guess or hit by chance the key under which another visitor signed up. */
const RandomKey = z.uuid({ version: 'v4' }).or(z.uuid({ version: 'v7' }));

/**
 * Whoever signs up. With a token, the person that it names. Without one, where the profile lets people in by a list of names, a new
 * person, whose id follows from the random Idempotency-Key: the same request sent again is the same person.
 */
const signingUp = (context: ExecutionContext): Principal => {
  const { principal } = requestOf(context);
  if (principal) return principal;
  if (edgeOf(context).profile === 'production') throw new Unauthenticated('access.token-missing');
  const key = RandomKey.safeParse(readIdempotencyKey(context));
  if (!key.success) throw new Problem('person.sign-up-key-not-random');
  return { personId: derivedId('sign-up', key.data.toLowerCase()), role: 'resident' };
};

export const SigningUp = createParamDecorator((_: unknown, context: ExecutionContext): PersonRequest => ({
  by: 'person',
  principal: signingUp(context),
  idempotencyKey: readIdempotencyKey(context),
  traceparent: edgeOf(context).traceparent,
  ...readOccurrence(context),
}));
