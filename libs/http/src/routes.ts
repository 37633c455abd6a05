import { applyDecorators, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ApiHeader, ApiOperation, ApiSecurity, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { allowsAnybody, registerPolicy, RoutePolicy, type Policy } from '#libs/access';
import { AnswerSchema } from './answers/answer.interceptor.js';
import { CommandAccepted } from './answers/command-accepted.js';
import { OCCURRENCE_HEADERS } from './request/headers.js';

interface ParameterMetadata {
  readonly index: number;
  readonly data?: unknown;
  schema?: z.ZodType;
}

/** Gives the handler's bare `@Body()` or `@Query()` the route's schema, so that it is written once. */
const bindSchema =
  (kind: 'BODY' | 'QUERY', schema: z.ZodType | undefined): MethodDecorator =>
  (target, key) => {
    const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, target.constructor, key) ?? {}) as Record<string, ParameterMetadata>;
    const bare = Object.entries(parameters).filter(
      ([name, { data }]) => name.startsWith(`${RouteParamtypes[kind]}:`) && data === undefined,
    );
    const route = `${target.constructor.name}.${String(key)}`;
    if (schema && bare.length === 0) throw new Error(`${route} declares a schema, but takes no @${kind === 'BODY' ? 'Body' : 'Query'}()`);
    for (const [, parameter] of bare) {
      if (!schema && !parameter.schema) throw new Error(`${route} takes what no schema describes`);
      parameter.schema ??= schema;
    }
  };

export interface CommandRouteOptions {
  /** Below the controller's path. */
  readonly path?: string;
  /** Of the bare `@Body()` parameter. */
  readonly body?: z.ZodType;
  /** {@link CommandAccepted} by default. */
  readonly answer?: z.ZodType;
  readonly description?: string;
  /** Made up of controller and method by default; unique in the service. */
  readonly operationId?: string;
}

/**
 * One command over HTTP: POST, answered 200 with {@link CommandAccepted}. Needs an Idempotency-Key; the problems that it may answer are in
 * the document of the API. Who may use it is the policy of the command itself.
 */
export const CommandRoute = (summary: string, options: CommandRouteOptions = {}): MethodDecorator => {
  const answer = options.answer ?? CommandAccepted;
  return applyDecorators(
    Post(options.path ?? ''),
    HttpCode(200),
    bindSchema('BODY', options.body),
    AnswerSchema(answer),
    ApiOperation({
      summary,
      ...(options.description === undefined ? {} : { description: options.description }),
      ...(options.operationId === undefined ? {} : { operationId: options.operationId }),
    }),
    ...OCCURRENCE_HEADERS.map((header) => ApiHeader(header)),
    ApiResponse({ status: 200, description: 'Done, or done before under the same key.', standardSchema: answer }),
  );
};

export interface QueryRouteOptions {
  readonly path?: string;
  /** Of the bare `@Query()` parameter. */
  readonly query?: z.ZodType;
  readonly answer: z.ZodType;
  /** Roles are checked before the handler runs; a policy that looks at its target has to be asked through `@AllowedBy()`. */
  readonly policy: Policy<never>;
  /** Documents `?waitFor=`; read it with `@WaitFor()`. */
  readonly waitFor?: boolean;
  readonly description?: string;
  readonly operationId?: string;
}

/** One query over HTTP: GET, answered 200. */
export const QueryRoute = (summary: string, options: QueryRouteOptions): MethodDecorator => {
  const register: MethodDecorator = (target, key) => {
    registerPolicy({ kind: 'query', name: `${target.constructor.name}.${String(key)}`, policy: options.policy });
  };
  return applyDecorators(
    Get(options.path ?? ''),
    bindSchema('QUERY', options.query),
    RoutePolicy(options.policy),
    // Nothing is needed, but who brings a token may see more.
    ...(allowsAnybody(options.policy) ? [ApiSecurity({}), ApiSecurity('bearer')] : []),
    register,
    AnswerSchema(options.answer),
    ApiOperation({
      summary,
      ...(options.description === undefined ? {} : { description: options.description }),
      ...(options.operationId === undefined ? {} : { operationId: options.operationId }),
    }),
    ...(options.waitFor
      ? [
          ApiQuery({
            name: 'waitFor',
            required: false,
            schema: { type: 'string' },
            description: 'A position that a command answered: the view comes so far before it answers.',
          }),
        ]
      : []),
    ApiResponse({ status: 200, description: 'The answer.', standardSchema: options.answer }),
  );
};

/** An id in the path. */
export const IdParam = (name: string): ParameterDecorator => Param(name, { schema: z.uuid() });
