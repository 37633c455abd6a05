import { z } from 'zod';

interface SchemaDefinition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

const definitionOf = (schema: z.core.$ZodType): SchemaDefinition => schema._zod.def as unknown as SchemaDefinition;

const bare = (schema: z.core.$ZodType): z.core.$ZodType => {
  const { innerType } = definitionOf(schema);
  return innerType ? bare(innerType) : schema;
};

/**
 * Queries and paths are text; a wire schema says what the text means. Numbers and booleans are read, and one value becomes a list of one
 * where a list is asked for. What doesn't read stays text, and fails the schema with its own message.
 */
export const readText = (schema: z.core.$ZodType, value: unknown): unknown => {
  const inner = bare(schema);
  const { type, element, shape } = definitionOf(inner);
  if (type === 'array' && element && value !== undefined)
    return (Array.isArray(value) ? value : [value]).map((item: unknown) => readText(element, item));
  if (type === 'object' && shape && value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, shape[key] ? readText(shape[key], item) : (item as unknown)]),
    );
  if (typeof value !== 'string') return value;
  if (type === 'number' && /^-?\d{1,15}(\.\d{1,10})?$/.test(value)) return Number(value);
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
};
