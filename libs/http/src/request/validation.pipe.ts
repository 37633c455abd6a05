import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import { cleanText } from './clean-text.js';
import { describeIssues } from './issue-texts.js';
import { readText } from './query-text.js';

const whereOf = ({ type, data }: ArgumentMetadata): string =>
  type === 'body' ? '' : `${type === 'param' ? 'path' : type}${data ? `/${data}` : ''}`;

const prepare = (value: unknown, { type, data, schema }: ArgumentMetadata): unknown => {
  if (type === 'body') return value;
  const cleaned = cleanText(value);
  // `waitFor` belongs to the edge, not to the query's own schema.
  const own =
    type === 'query' && !data && cleaned !== null && typeof cleaned === 'object'
      ? Object.fromEntries(Object.entries(cleaned).filter(([key]) => key !== 'waitFor'))
      : cleaned;
  return schema instanceof z.core.$ZodType ? readText(schema, own) : own;
};

/** Checks bodies, queries and paths against the Standard Schema at the parameter. Body text was cleaned when it was parsed. */
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    const { schema } = metadata;
    const prepared = prepare(value, metadata);
    if (!schema) return prepared;
    const result = await schema['~standard'].validate(prepared);
    if (result.issues) throw new Problem('request.invalid', { errors: describeIssues(result.issues, prepared, whereOf(metadata)) });
    return result.value;
  }
}
