import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const POLL_MS = 20;

declare module 'fastify' {
  interface FastifyRequest {
    /** The answer has no end of its own (an event stream): a stop breaks it off instead of waiting. */
    endless?: boolean;
  }
}

/** Who asks for an event stream expects it to break off now and then, and comes again. */
const isEndless = (request: FastifyRequest, reply: FastifyReply): boolean =>
  request.endless === true ||
  String(reply.raw.getHeader('content-type') ?? '').startsWith('text/event-stream') ||
  (request.headers.accept ?? '').includes('text/event-stream');

/** Which requests are being answered: so that a stop can wait for them, but not for event streams, which have no end. */
export class RequestsUnderWay {
  private readonly open = new Map<FastifyRequest, FastifyReply>();
  private draining = false;

  constructor(fastify: FastifyInstance, onChange: (count: number) => void) {
    fastify.addHook('onRequest', (request, reply, done) => {
      this.open.set(request, reply);
      onChange(this.open.size);
      // 'close' comes after a whole answer as well as after a broken connection.
      reply.raw.once('close', () => {
        this.open.delete(request);
        onChange(this.open.size);
      });
      if (this.draining) void reply.header('connection', 'close');
      done();
    });
    fastify.addHook('onSend', (_request, reply, payload, done) => {
      if (this.draining && !reply.raw.headersSent) void reply.header('connection', 'close');
      done(null, payload);
    });
  }

  get isDraining(): boolean {
    return this.draining;
  }

  /** Resolves with the number of requests still open when the time is up; 0 when all were answered. */
  async drain(deadlineMs: number): Promise<number> {
    this.draining = true;
    const until = performance.now() + deadlineMs;
    for (;;) {
      const left = [...this.open].filter(([request, reply]) => !isEndless(request, reply)).length;
      if (left === 0 || performance.now() >= until) return left;
      await delay(POLL_MS);
    }
  }
}
