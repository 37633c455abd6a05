import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger, Metrics } from '#libs/observability';
import { describeProblem, factOf, type ProblemFact } from './describe-problem.js';
import { languageOf } from './language.js';
import { PROBLEM_JSON } from './problem.js';

export interface ProblemReporting {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

const report = (found: ProblemFact, error: unknown, request: FastifyRequest, { logger, metrics }: ProblemReporting): void => {
  metrics.problems.inc({ code: found.code });
  const context = {
    requestId: request.id,
    traceparent: request.edge?.traceparent,
    method: request.method,
    route: request.routeOptions?.url,
    code: found.code,
  };
  if (found.ourFault) logger.error({ ...context, err: error }, 'request failed');
  else logger.debug({ ...context, err: found.status === 401 ? undefined : error }, 'request refused');
};

export const sendProblem = (
  found: ProblemFact,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  reporting: ProblemReporting,
): void => {
  report(found, error, request, reporting);
  if (reply.sent || reply.raw.headersSent) {
    // The answer has begun (a stream): the only honest way left to say that it is not whole is to break it off.
    reply.raw.destroy();
    return;
  }
  const body = describeProblem(found, request.id, languageOf(request.headers['accept-language']));
  reply.removeHeader('content-length');
  reply.removeHeader('content-encoding');
  void reply
    .code(found.status)
    .headers({
      ...found.headers,
      'cache-control': 'no-store',
      'content-language': languageOf(request.headers['accept-language']),
      vary: 'accept-language',
    })
    .type(`${PROBLEM_JSON}; charset=utf-8`)
    .send(JSON.stringify(body));
};

/** Every error of a request, from whichever layer, leaves as problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly reporting: ProblemReporting,
    private readonly allowedMethods: (request: FastifyRequest) => readonly string[],
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    let found = factOf(error);
    if (request.is404 && found.status === 404) {
      const allowed = this.allowedMethods(request);
      if (allowed.length > 0)
        found = {
          ...found,
          code: 'request.method-not-allowed',
          status: 405,
          details: { method: request.method },
          headers: { allow: allowed.join(', ') },
        };
    }
    sendProblem(found, error, request, reply, this.reporting);
  }
}
