import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BODY_LIMIT, Problem } from '#libs/http';
import type { Logger } from '#libs/observability';
import { gzipStream, isWorthCompressing } from '../compression.js';
import '../gateway.problems.js';
import { answerHeaders, requestHeaders } from './hop-by-hop.js';

export interface ProxyDeadlines {
  /** For a connection to the service, milliseconds. */
  readonly connectMs: number;
  /** From the request sent to the first byte of the answer. */
  readonly firstByteMs: number;
  /** Without any byte of an answer under way; event streams may be silent for ever. */
  readonly silenceMs: number;
}

export const DEADLINES: ProxyDeadlines = { connectMs: 2_000, firstByteMs: 30_000, silenceMs: 60_000 };

/** How many requests one service may be asked at once. Nobody queues for a place: who comes beyond is told to come again. */
export interface ProxyPlaces {
  /**
   * More than a service lets wait by itself (the partners' feed 1,500): callers who hold their answers back never keep those from theirs
   * who want a quick one.
   */
  readonly requests: number;
  /** Event streams hold a place for hours: apart, so that they never use up those of ordinary requests. */
  readonly streams: number;
}

export const PLACES: ProxyPlaces = { requests: 2_500, streams: 5_000 };

export interface ProxyOptions {
  /** Service name → `http://host:port`. */
  readonly services: Readonly<Record<string, string>>;
  readonly logger: Logger;
  readonly deadlines?: ProxyDeadlines;
  readonly places?: ProxyPlaces;
}

class Late extends Error {
  override readonly name = 'Late';
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';
const NEVER_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN']);

const problemOf = (error: unknown, service: string): Problem => {
  if (error instanceof Problem) return error;
  const details = { service };
  if (error instanceof Late) return new Problem('gateway.service-late', { details, cause: error });
  if (NEVER_REACHED.has(codeOf(error))) return new Problem('gateway.service-down', { details, cause: error });
  return new Problem('gateway.service-broke-off', { details, cause: error });
};

const isEventStream = (contentType: string | undefined): boolean => (contentType ?? '').startsWith('text/event-stream');

/** Passes bytes on and gives up when none came for too long. */
class SilenceLimit extends Transform {
  private readonly timer: NodeJS.Timeout;
  constructor(ms: number) {
    super();
    this.timer = setTimeout(() => this.destroy(new Late(`no byte for ${ms} ms`)), ms);
  }
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.timer.refresh();
    done(null, chunk);
  }
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.timer);
    done(error);
  }
}

/** One service as the gateway sees it: an address, connections that are kept, and who asks it now. */
class Upstream {
  private readonly address: URL;
  private readonly agent: HttpAgent;
  private readonly streamAgent: HttpAgent;
  private readonly underWay = { requests: 0, streams: 0 };

  constructor(
    readonly service: string,
    address: string,
    private readonly deadlines: ProxyDeadlines,
    private readonly places: ProxyPlaces,
  ) {
    this.address = new URL(address);
    const Agent = this.address.protocol === 'https:' ? HttpsAgent : HttpAgent;
    // An agent that has no socket left lets requests wait for ever, where no deadline of theirs reaches them.
    this.agent = new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: 32, scheduling: 'lifo' });
    this.streamAgent = new Agent({ keepAlive: false, maxSockets: Infinity });
  }

  close(): void {
    this.agent.destroy();
    this.streamAgent.destroy();
  }

  /** Resolves with the head of the answer. */
  async ask(
    method: string,
    path: string,
    headers: Record<string, string | string[]>,
    body: Buffer | Readable | undefined,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    // What flows through can't be sent a second time: it takes no connection that may be closed already.
    if (body instanceof Readable) return this.send(this.open(method, path, headers, false), body, signal);
    for (let attempt = 1; ; attempt++) {
      const request = this.open(method, path, headers);
      try {
        return await this.send(request, body, signal);
      } catch (error) {
        // The service closed a kept connection just as we used it: it has seen nothing, or recognises the repeat by its key.
        const stale = request.reusedSocket && (codeOf(error) === 'ECONNRESET' || codeOf(error) === 'EPIPE');
        if (!stale || attempt > 1 || signal.aborted) throw error;
      }
    }
  }

  private open(method: string, path: string, headers: Record<string, string | string[]>, kept = true): ClientRequest {
    const kind = String(headers['accept'] ?? '').includes('text/event-stream') ? 'streams' : 'requests';
    if (this.underWay[kind] >= this.places[kind]) throw new Problem('gateway.service-busy', { details: { service: this.service } });
    const ask = this.address.protocol === 'https:' ? httpsRequest : httpRequest;
    const agent = kind === 'streams' ? this.streamAgent : this.agent;
    const request = ask({
      host: this.address.hostname.replace(/^\[|\]$/g, ''),
      port: this.address.port,
      protocol: this.address.protocol,
      method,
      path,
      headers,
      agent: kept && agent,
      setHost: true,
    });
    this.underWay[kind]++;
    request.once('close', () => this.underWay[kind]--);
    return request;
  }

  private send(request: ClientRequest, body: Buffer | Readable | undefined, signal: AbortSignal): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const { connectMs, firstByteMs } = this.deadlines;
      const firstByte = setTimeout(() => request.destroy(new Late(`no answer within ${firstByteMs} ms`)), firstByteMs);
      let connect: NodeJS.Timeout | undefined;
      const abort = (): void => void request.destroy(new Error('the caller went away'));
      const settle = (): void => {
        clearTimeout(firstByte);
        clearTimeout(connect);
      };
      signal.addEventListener('abort', abort, { once: true });
      request.once('socket', (socket) => {
        if (!socket.connecting) return;
        connect = setTimeout(
          () => request.destroy(Object.assign(new Error(`no connection within ${connectMs} ms`), { code: 'EHOSTUNREACH' })),
          connectMs,
        );
        socket.once('connect', () => clearTimeout(connect));
      });
      request.once('response', (answer) => {
        settle();
        resolve(answer);
      });
      request.on('error', (error) => {
        settle();
        reject(error);
      });
      request.once('close', () => signal.removeEventListener('abort', abort));
      if (body instanceof Readable) body.pipe(request);
      else request.end(body);
      if (signal.aborted) abort();
    });
  }
}

const forward = async (
  upstream: Upstream,
  request: FastifyRequest,
  reply: FastifyReply,
  { logger, deadlines = DEADLINES }: ProxyOptions,
  path = request.raw.url ?? request.url,
): Promise<void> => {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const body = Buffer.isBuffer(request.body) || request.body instanceof Readable ? request.body : undefined;
  const headers = {
    ...requestHeaders(request.headers),
    'x-request-id': request.id,
    ...(request.edge ? { traceparent: request.edge.traceparent } : {}),
    ...(Buffer.isBuffer(body) ? { 'content-length': String(body.length) } : {}),
  };
  let answer: IncomingMessage;
  try {
    answer = await upstream.ask(request.method, path, headers, body, gone.signal);
  } catch (error) {
    if (gone.signal.aborted) {
      reply.hijack();
      return;
    }
    throw problemOf(error, upstream.service);
  }

  // From here on the answer is the service's: written to the connection as it comes, without Fastify in between to hold it back.
  reply.hijack();
  const { raw } = reply;
  const passed = answerHeaders(answer.headers);
  const compress = isWorthCompressing({
    acceptEncoding: request.headers['accept-encoding'],
    method: request.method,
    status: answer.statusCode ?? 0,
    contentType: answer.headers['content-type'],
    contentEncoding: answer.headers['content-encoding'],
    length: answer.headers['content-length'] === undefined ? undefined : Number(answer.headers['content-length']),
  });
  for (const [name, value] of Object.entries({ ...reply.getHeaders(), ...passed })) if (value !== undefined) raw.setHeader(name, value);
  raw.setHeader('x-request-id', request.id);
  if (compress) {
    raw.removeHeader('content-length');
    raw.setHeader('content-encoding', 'gzip');
    raw.setHeader('vary', [raw.getHeader('vary'), 'accept-encoding'].filter((one) => one !== undefined).join(', '));
  }
  raw.writeHead(answer.statusCode ?? 502);
  raw.flushHeaders();
  try {
    if (isEventStream(answer.headers['content-type'])) await pipeline(answer, raw);
    else if (compress) await pipeline(answer, new SilenceLimit(deadlines.silenceMs), gzipStream(), raw);
    else await pipeline(answer, new SilenceLimit(deadlines.silenceMs), raw);
  } catch (error) {
    // The head is out: a broken connection is all that can still tell the caller that the answer isn't whole.
    raw.destroy();
    if (!gone.signal.aborted) logger.warn({ requestId: request.id, service: upstream.service, err: error }, 'an answer broke off');
  }
};

/** Adds `/api/v1/<service>/…` for every service of the table. Bodies are held (they are at most {@link BODY_LIMIT}) but for forms with files; answers are not. */
export const addProxy = (fastify: FastifyInstance, options: ProxyOptions): { close(): Promise<void> } => {
  const upstreams = new Map(
    Object.entries(options.services).map(([service, address]) => [
      service,
      new Upstream(service, address, options.deadlines ?? DEADLINES, options.places ?? PLACES),
    ]),
  );
  void fastify.register((scope, _, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, parsed) => parsed(null, body));
    scope.route<{ Params: { service: string } }>({
      method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      url: '/api/v1/:service/*',
      handler: async (request, reply) => {
        const upstream = upstreams.get(request.params.service);
        if (!upstream) throw new Problem('request.not-found');
        await forward(upstream, request, reply, options);
      },
    });
    // What partners ask for has an address of its own, which stays when the services are cut differently.
    const toPartners = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const upstream = upstreams.get('partners');
      if (!upstream) throw new Problem('request.not-found');
      await forward(upstream, request, reply, options, `/api/v1/partners${request.raw.url ?? request.url}`);
    };
    scope.route({ method: ['GET', 'POST'], url: '/public/*', handler: toPartners });
    void scope.register((forms, _options, ready) => {
      // Hotline software sends pictures along: they flow through, and the service sees to their size.
      forms.addContentTypeParser('multipart/form-data', (_request, payload, parsed) => parsed(null, payload));
      forms.route({ method: 'POST', url: '/public/open311/*', handler: toPartners });
      ready();
    });
    done();
  });
  return {
    close: async () => {
      for (const upstream of upstreams.values()) upstream.close();
    },
  };
};
