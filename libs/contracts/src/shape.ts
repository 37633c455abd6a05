import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalBytes } from '#libs/event-sourcing';

/** What of a JSON Schema decides whether a value is accepted; descriptions, ids and where a part is written down do not. */
const DECIDING = [
  'type',
  'format',
  'pattern',
  'enum',
  'const',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
] as const;

interface JsonSchema extends Readonly<Partial<Record<(typeof DECIDING)[number], unknown>>> {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

const shape = (schema: JsonSchema, root: JsonSchema): unknown => {
  if (schema.$ref !== undefined) return shape(root.$defs![schema.$ref.replace('#/$defs/', '')]!, root);
  const of = (part: JsonSchema): unknown => shape(part, root);
  const { properties, required, additionalProperties, items, anyOf, oneOf } = schema;
  return Object.fromEntries(
    Object.entries({
      ...Object.fromEntries(DECIDING.map((key) => [key, schema[key]])),
      properties: properties && Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, of(part)])),
      required: required && [...required].sort(),
      additionalProperties: typeof additionalProperties === 'object' ? of(additionalProperties) : additionalProperties,
      items: items && of(items),
      choices: (anyOf ?? oneOf)?.map(of),
    }).filter(([, value]) => value !== undefined),
  );
};

/** SHA-256, hex: two schemas that accept the same have the same, as far as JSON Schema can say it. */
export const shapeOf = (schema: z.ZodType): string => {
  const json = z.toJSONSchema(schema, { unrepresentable: 'throw' }) as JsonSchema;
  return createHash('sha256')
    .update(canonicalBytes(shape(json, json)))
    .digest('hex');
};
