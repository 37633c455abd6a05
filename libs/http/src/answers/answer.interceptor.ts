import { SetMetadata, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { isObservable, map, tap, type Observable } from 'rxjs';
import type { z } from 'zod';
import { assertPolicyChecked } from '#libs/access';
import type { Logger } from '#libs/observability';
import { pointer } from '../request/clean-text.js';
import { requestOf } from '../request/edge.js';

const ANSWER = 'shangliang:answer';
const SSE = '__sse__';

/** The schema that a route's answer passes before it leaves. */
export const AnswerSchema = (schema: z.ZodType): MethodDecorator => SetMetadata(ANSWER, schema);

export const answerSchemaOf = (handler: object): z.ZodType | undefined => Reflect.getMetadata(ANSWER, handler) as z.ZodType | undefined;

/** Pointers of what stands in `given` and no longer in `checked`: fields that a schema of plain objects has dropped. */
const dropped = (given: unknown, checked: unknown, path: readonly PropertyKey[] = []): string[] => {
  if (given === undefined || given === null || typeof given !== 'object' || checked === null || typeof checked !== 'object') return [];
  return Object.entries(given).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return Object.hasOwn(checked, key)
      ? dropped(value, (checked as Record<string, unknown>)[key], [...path, key])
      : [pointer([...path, key])];
  });
};

const without = (value: unknown, path: readonly PropertyKey[], keys: readonly string[]): unknown => {
  if (value === null || typeof value !== 'object') return value;
  const [head, ...rest] = path;
  if (head === undefined) return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
  if (Array.isArray(value)) return value.map((item: unknown, at) => (at === head ? without(item, rest, keys) : item));
  return { ...value, [head]: without((value as Record<PropertyKey, unknown>)[head], rest, keys) };
};

/** An answer that doesn't keep its promise: 500, with the places (never the values) in the log. */
export class AnswerBroken extends Error {
  override readonly name = 'AnswerBroken';
}

/**
 * Lets nothing out that the schema doesn't name: fields too many are a fault in tests (`strict`) and stripped elsewhere, anything else
 * wrong is a fault everywhere.
 */
export const checkAnswer = (
  schema: z.ZodType,
  answer: unknown,
  options: { readonly strict: boolean; readonly route: string; readonly logger: Logger },
): unknown => {
  let result = schema.safeParse(answer);
  if (!result.success && !options.strict && result.error.issues.every((issue) => issue.code === 'unrecognized_keys')) {
    const tooMany = result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => pointer([...issue.path, key])) : [],
    );
    options.logger.warn({ route: options.route, fields: tooMany }, 'fields that the answer does not name were stripped');
    let rest = answer;
    for (const issue of result.error.issues) if (issue.code === 'unrecognized_keys') rest = without(rest, issue.path, issue.keys);
    result = schema.safeParse(rest);
  }
  if (!result.success)
    throw new AnswerBroken(
      `${options.route}: ${result.error.issues.map((issue) => `${pointer(issue.path) || '/'} ${issue.code}`).join(', ')}`,
    );
  if (options.strict) {
    const tooMany = dropped(answer, result.data);
    if (tooMany.length > 0) throw new AnswerBroken(`${options.route}: fields that the answer does not name: ${tooMany.join(', ')}`);
  }
  return result.data;
};

export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly options: { readonly strict: boolean; readonly logger: Logger }) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handler = context.getHandler();
    const route = `${context.getClass().name}.${handler.name}`;
    if (Reflect.getMetadata(SSE, handler) === true) {
      requestOf(context).endless = true;
      return next.handle().pipe(tap(() => assertPolicyChecked(context)));
    }
    const schema = answerSchemaOf(handler);
    return next.handle().pipe(
      map((answer: unknown) => {
        assertPolicyChecked(context);
        if (schema) return checkAnswer(schema, answer, { ...this.options, route });
        if (answer === undefined || answer instanceof StreamableFile || isObservable(answer)) return answer;
        throw new AnswerBroken(`${route} answers without a schema`);
      }),
    );
  }
}
