import { z } from 'zod';
import type { ProblemDetailValues } from './catalogue.js';

/** One thing that is wrong with what was sent. `path` is a JSON pointer (RFC 6901) into the body, or `query/<name>`, `path/<name>`. */
export const ProblemIssue = z
  .strictObject({ path: z.string(), code: z.string(), zh: z.string(), en: z.string() })
  .meta({ id: 'ProblemIssue' });
export type ProblemIssue = z.output<typeof ProblemIssue>;

/** RFC 9457. `title` and `detail` are in the language asked for; `zh` and `en` hold the detail in both. */
export const ProblemDetails = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    zh: z.string(),
    en: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
    errors: z.array(ProblemIssue).optional(),
  })
  .meta({ id: 'ProblemDetails' });
export type ProblemDetails = z.output<typeof ProblemDetails>;

export const PROBLEM_JSON = 'application/problem+json';

/** Thrown anywhere in a request to answer with a catalogued problem. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly details: ProblemDetailValues;
  readonly errors: readonly ProblemIssue[] | undefined;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    readonly code: string,
    more: {
      readonly details?: ProblemDetailValues;
      readonly errors?: readonly ProblemIssue[];
      readonly headers?: Readonly<Record<string, string>>;
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, more.cause === undefined ? undefined : { cause: more.cause });
    this.details = more.details ?? {};
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }
}
