import { createHash } from 'node:crypto';
import { z } from 'zod';

/*
 * One sample per event type and version, made from its schema: every optional field is there, every choice is its first. Deterministic,
 * so that a golden file written today can be compared for ever.
 */

interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const uuidFor = (path: string): string => {
  const hex = createHash('sha256').update(path).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const text = (schema: JsonSchema, path: string): string => {
  if (schema.format === 'uuid') return uuidFor(path);
  if (schema.format === 'date-time') return '2026-03-02T02:00:00.000Z';
  if (schema.format === 'date') return '2026-03-02';
  switch (schema.pattern) {
    case undefined:
      break;
    case '^[0-9a-f]{64}$':
      return createHash('sha256').update(path).digest('hex');
    case '^[0-9a-f]{32}$':
      return createHash('sha256').update(path).digest('hex').slice(0, 32);
    case '^\\d+$':
      return '42';
    case '^\\d+(\\.\\d+)?$':
      return '7.5';
    case '^(\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12})$':
      return '320602001';
    case '^[a-z][a-z0-9_]*$':
      return 'sample_code';
    case '^[a-z]+\\/[a-z0-9.+-]+$':
      return 'application/pdf';
    default:
      throw new Error(`${path}: no sample for the pattern ${schema.pattern}`);
  }
  // `v1.` so that the sample of a sealed field looks like one.
  return path.endsWith('.sealed') ? 'v1.c2FtcGxl' : `示例文字 ${path.split('.').at(-1) ?? ''}`;
};

const sample = (schema: JsonSchema, path: string, root: JsonSchema): unknown => {
  if (schema.$ref) return sample(root.$defs![schema.$ref.replace('#/$defs/', '')]!, path, root);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  // Of a personal field, the recorded form.
  if (choices) return sample(choices.find((choice) => choice.properties && 'sealed' in choice.properties) ?? choices[0]!, path, root);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [key, sample(value, `${path}.${key}`, root)]),
      );
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, (_, index) => sample(schema.items!, `${path}.${index}`, root));
    case 'string':
      return text(schema, path);
    case 'integer':
      return Math.max(1, schema.minimum ?? 1);
    case 'number':
      return 0.5;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      throw new Error(`${path}: no sample for ${JSON.stringify(schema)}`);
  }
};

/** A value that the schema accepts, the same every time. `name` varies the ids in it. */
export const sampleOf = (schema: z.ZodType, name: string): unknown => {
  const json = z.toJSONSchema(schema, { unrepresentable: 'throw' }) as JsonSchema;
  return sample(json, name, json);
};
