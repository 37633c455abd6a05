import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Unauthenticated, type Principal } from '#libs/access';
import type { Envelope, ReadEvent } from '#libs/event-sourcing';
import { edgeOf, readIdempotencyKey, readOccurrence, requestOf, type Occurrence } from '#libs/http';

/** Who asks for a command, and what the request says besides its body. */
export interface PersonRequest extends Occurrence {
  readonly by: 'person';
  readonly principal: Principal;
  readonly idempotencyKey: string;
  readonly traceparent: string | null;
  /** The person for whom it is done, who doesn't act themselves: a grid worker writes down what a resident says. */
  readonly onBehalfOf?: string;
}

/** A reaction of this service's own asks. */
export interface ReactionRequest extends Occurrence {
  readonly by: 'reaction';
  readonly reaction: string;
  readonly commandId: string;
  readonly cause: ReadEvent;
  readonly traceparent: string | null;
}

export type CommandRequest = PersonRequest | ReactionRequest;

/** Parameter of a command's route: everything of the request that the command runner needs. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): PersonRequest => {
  const { principal } = requestOf(context);
  if (!principal) throw new Unauthenticated('access.token-missing');
  return {
    by: 'person',
    principal,
    idempotencyKey: readIdempotencyKey(context),
    traceparent: edgeOf(context).traceparent,
    ...readOccurrence(context),
  };
});

/** Simulated causes have simulated effects: a reaction's time is its cause's where that isn't the clock's. */
export const reactionRequest = (reaction: string, commandId: string, cause: ReadEvent, now: string): ReactionRequest => {
  const { timeSource, occurredAt, traceparent }: Envelope = cause.metadata;
  const inheritsTime = timeSource === 'simulated';
  return {
    by: 'reaction',
    reaction,
    commandId,
    cause,
    traceparent,
    occurredAt: inheritsTime ? occurredAt : now,
    timeSource: inheritsTime ? 'simulated' : 'clock',
    capturedFrom: inheritsTime ? 'simulation' : 'live',
  };
};
