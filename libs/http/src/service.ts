import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AccessGuard, type TokenVerifier } from '#libs/access';
import {
  continueTrace,
  createLogger,
  createMetrics,
  metricsText,
  NestLogger,
  type Logger,
  type LogLevel,
  type Metrics,
} from '#libs/observability';
import { AnswerInterceptor } from './answers/answer.interceptor.js';
import { Readiness } from './health.js';
import { createDocument, type OpenApiDocument } from './openapi/openapi.js';
import { rememberRoutes } from './problems/allowed-methods.js';
import { describeProblem, factOf } from './problems/describe-problem.js';
import { languageOf } from './problems/language.js';
import { Problem, PROBLEM_JSON } from './problems/problem.js';
import { ProblemFilter, sendProblem } from './problems/problem.filter.js';
import { RequestsUnderWay } from './requests-under-way.js';
import { headerOf, type Profile } from './request/edge.js';
import { IdempotencyKeyGuard } from './request/headers.js';
import { BODY_LIMIT, takeJsonBodies } from './request/json-body.js';
import { ValidationPipe } from './request/validation.pipe.js';

/** Injection tokens that every service has. */
export const LOGGER = Symbol('logger');
export const METRICS = Symbol('metrics');

export interface ServiceOptions {
  /** The service's composition root. */
  readonly module: Type | DynamicModule;
  /** Lower case; `/api/v1/<name>` is where its routes are. */
  readonly name: string;
  readonly profile: Profile;
  readonly tokens: TokenVerifier;
  /** Instead of `api/v1/<name>`; empty for the gateway. */
  readonly prefix?: string;
  readonly title?: string;
  readonly version?: string;
  readonly logLevel?: LogLevel;
  readonly logger?: Logger;
  /** In the order given, after the last request was answered and Nest's own shutdown hooks ran. */
  readonly closers?: readonly (() => Promise<void>)[];
  /** Answers with fields that their schema doesn't name are faults; so in tests by default, stripped elsewhere. */
  readonly strictAnswers?: boolean;
  /** False at the outer edge, where a request id from outside says nothing. */
  readonly trustRequestId?: boolean;
  /** Milliseconds since 1970; the clock by default. */
  readonly now?: () => number;
  /** Adds hooks and routes to the bare Fastify instance before Nest's own. */
  readonly extend?: (fastify: FastifyInstance, parts: { readonly logger: Logger; readonly metrics: Metrics }) => void;
}

export interface Service {
  readonly app: NestFastifyApplication;
  readonly fastify: FastifyInstance;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  /** @returns the address, `http://127.0.0.1:3001`. Port 0 takes a free one. */
  listen(port: number, host?: string): Promise<string>;
  /** OpenAPI 3.1. */
  document(): OpenApiDocument;
  /**
   * Takes no new connections, finishes what is under way, then closes the parts; within {@link STOP_WITHIN_MS}, whatever hangs. Repeating
   * it waits for the same stop.
   * @throws Error when a part failed to close or ran out of time.
   */
  stop(): Promise<void>;
}

/** A stop is over by then, milliseconds. */
export const STOP_WITHIN_MS = 5_000;
const DRAIN_WITHIN_MS = 3_000;

const OPERATIONS = new Set(['/health', '/ready', '/metrics']);

const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** Errors that Node finds before there is a request: answered by hand on the socket. */
const answerBrokenRequest = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const code =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? 'request.headers-too-large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? 'request.timed-out'
        : 'request.malformed';
  const found = factOf(new Problem(code));
  const body = JSON.stringify(describeProblem(found, randomUUID(), languageOf(undefined)));
  socket.end(
    `HTTP/1.1 ${found.status} ${STATUS_CODES[found.status]}\r\ncontent-type: ${PROBLEM_JSON}; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
};

const within = async (work: Promise<unknown>, ms: number, what: string): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${Math.round(ms)} ms`)), Math.max(0, ms));
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Makes a service with everything that belongs to its edge; it doesn't listen yet. */
export const createService = async (options: ServiceOptions): Promise<Service> => {
  const { name, profile, now = Date.now } = options;
  if (!/^[a-z][a-z-]*$/.test(name)) throw new Error(`service name ${name}: lower-case letters and hyphens only`);
  const logger = options.logger ?? createLogger({ service: name, level: options.logLevel });
  const metrics = createMetrics(name, { processFigures: profile !== 'test' });
  const readiness = new Readiness();
  const reporting = { logger, metrics };

  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: BODY_LIMIT,
    trustProxy: false,
    // A request that trickles in holds a connection no longer than this.
    requestTimeout: 30_000,
    // Longer than a proxy in front keeps its idle connections, so that it is the proxy who closes them.
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 500 },
    // Requests that come during a stop over an open connection are still answered, see RequestsUnderWay.
    return503OnClosing: false,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return (options.trustRequestId ?? true) && typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(factOf(error), error, request, reply, reporting),
    clientErrorHandler: answerBrokenRequest,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  const allowedMethods = rememberRoutes(fastify);
  // At each route, because routes of the bare server exist before Nest sets its error handler.
  fastify.addHook('onRoute', (route) => {
    route.errorHandler ??= (error, request, reply) => sendProblem(factOf(error), error, request, reply, reporting);
  });
  const underWay = new RequestsUnderWay(fastify, (count) => metrics.requestsInFlight.set(count));

  fastify.decorateRequest('edge', undefined);
  fastify.addHook('onRequest', (request, reply, done) => {
    request.edge = { service: name, profile, traceparent: continueTrace(headerOf(request, 'traceparent')), receivedAt: now() };
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    // Answers hold what this person may see; nobody in between keeps them.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requestSeconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    // Somebody asks for health every few seconds.
    logger[OPERATIONS.has(route) ? 'debug' : 'info'](
      {
        requestId: request.id,
        traceparent: request.edge?.traceparent,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        // A random id; whose it is stands nowhere in the logs.
        personId: request.principal?.personId,
        role: request.principal?.role,
      },
      'request',
    );
    done();
  });
  takeJsonBodies(fastify);

  fastify.get('/health', (_request, reply) => reply.send({ status: 'up', service: name }));
  fastify.get('/ready', async (request, reply) => {
    const report = await readiness.report();
    const ready = report.ready && !underWay.isDraining;
    if (!report.ready)
      logger.warn(
        {
          requestId: request.id,
          failures: Object.fromEntries(Object.entries(report.failures).map(([check, error]) => [check, String(error)])),
        },
        'not ready',
      );
    return reply
      .code(ready ? 200 : 503)
      .send({ status: underWay.isDraining ? 'stopping' : ready ? 'ready' : 'not-ready', service: name, checks: report.checks });
  });
  fastify.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metricsText(metrics)));
  options.extend?.(fastify, reporting);

  const root: DynamicModule = {
    module: class ServiceRoot {},
    global: true,
    imports: [options.module],
    providers: [
      { provide: Readiness, useValue: readiness },
      { provide: LOGGER, useValue: logger },
      { provide: METRICS, useValue: metrics },
    ],
    exports: [Readiness, LOGGER, METRICS],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  const prefix = options.prefix ?? `api/v1/${name}`;
  if (prefix !== '') app.setGlobalPrefix(prefix);
  app.useGlobalFilters(new ProblemFilter(reporting, allowedMethods));
  app.useGlobalGuards(new AccessGuard(options.tokens), new IdempotencyKeyGuard());
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalInterceptors(new AnswerInterceptor({ strict: options.strictAnswers ?? profile === 'test', logger }));

  let made: OpenApiDocument | null = null;
  const document = (): OpenApiDocument =>
    (made ??= createDocument(app, { name, title: options.title ?? name, version: options.version ?? '1' }));
  if (prefix !== '')
    fastify.get(`/${prefix}/openapi.json`, (_request, reply) =>
      reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(JSON.stringify(document())),
    );

  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    const until = performance.now() + STOP_WITHIN_MS;
    const failures: unknown[] = [];
    const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      try {
        await within(work(), until - performance.now(), what);
      } catch (error) {
        failures.push(error);
        logger.error({ err: error }, `${what} failed while stopping`);
      }
    };
    logger.info('stopping');
    const { server } = fastify;
    if (server.listening) server.close();
    server.closeIdleConnections();
    const left = await underWay.drain(DRAIN_WITHIN_MS);
    if (left > 0) logger.warn({ left }, 'requests were cut off by the stop');
    await attempt('the application', () => app.close());
    for (const closer of options.closers ?? []) await attempt('a closer', closer);
    if (failures.length > 0) throw new AggregateError(failures, 'the service did not stop cleanly');
    logger.info('stopped');
  };

  return {
    app,
    fastify,
    logger,
    metrics,
    readiness,
    document,
    listen: async (port, host = '127.0.0.1') => {
      await app.listen(port, host);
      const address = fastify.server.address();
      if (address === null || typeof address === 'string') throw new Error('not listening on a port');
      logger.info({ port: address.port, host }, 'listening');
      return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
    },
    stop: () => (stopping ??= stop()),
  };
};
