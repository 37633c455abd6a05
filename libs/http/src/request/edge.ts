import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export type Profile = 'development' | 'test' | 'production';

/** What every request of a service carries from the edge inwards. */
export interface Edge {
  readonly service: string;
  readonly profile: Profile;
  /** W3C traceparent of our own span in the caller's trace: stored with events, forwarded. */
  readonly traceparent: string;
  /** When the request arrived, milliseconds since 1970. */
  readonly receivedAt: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    edge?: Edge;
  }
}

export const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

export const edgeOf = (context: ExecutionContext): Edge => {
  const { edge } = requestOf(context);
  if (!edge) throw new Error('the application was not made by createService');
  return edge;
};

/** A header as sent; a repeated one is joined as HTTP joins it, and then fails its own check. */
export const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};
