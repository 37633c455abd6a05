import { z } from 'zod';
import { canonicalBytes } from '#libs/event-sourcing';
import { schemaName, type PublicEventDefinition } from './define-public-event.js';
import { deliberationPublicEvents } from './deliberation.v1.js';
import { evaluationPublicEvents } from './evaluation.v1.js';
import { intakePublicEvents } from './intake.v1.js';
import { outcomesPublicEvents } from './outcomes.v1.js';
import { partnersPublicEvents } from './partners.v1.js';
import { partnerTopicOf, publicTopicOf } from './topics.js';

/** Release of the contract, `major.minor`: the minor grows with every addition, the major never. */
export const PUBLIC_CONTRACT = '1.0';

/** Every type that partners can be told of, in the order of the guide. */
export const publicEvents: readonly PublicEventDefinition[] = [
  ...intakePublicEvents,
  ...deliberationPublicEvents,
  ...outcomesPublicEvents,
  ...evaluationPublicEvents,
  ...partnersPublicEvents,
];

const byType = new Map(publicEvents.map((definition) => [definition.type, definition]));
export const publicEvent = (type: string): PublicEventDefinition | undefined => byType.get(type);

export type JsonSchema = { readonly [keyword: string]: unknown };

/** What the receiver's own validator should hold is in the format; the pattern beside it is only three lines longer. */
const SELF_EXPLAINING = new Set(['uuid', 'date', 'date-time']);

/**
 * JSON Schema, draft 7, of an event's data. Objects stay open: a receiver that checks must let fields through that a later release adds.
 */
export const publicSchema = (definition: PublicEventDefinition): JsonSchema => {
  const { $schema, ...made } = z.toJSONSchema(definition.schema, {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      const schema = jsonSchema as Record<string, unknown>;
      if (SELF_EXPLAINING.has(String(schema['format']))) delete schema['pattern'];
      if (schema['additionalProperties'] === false) delete schema['additionalProperties'];
      // Draft 7 has no number without an end; what zod writes is JavaScript's own limit.
      if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
    },
  });
  return { $schema, $id: `urn:shangliang:public:${schemaName(definition)}`, title: definition.type, description: definition.en, ...made };
};

/** Every schema of this release by its name: what a release's snapshot holds. */
export const publicSchemas = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(publicEvents.map((definition) => [schemaName(definition), publicSchema(definition)]));

/** Where every type of this release comes, and what it is about, by the name of its schema. */
export const publicPlaces = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    publicEvents.map((definition) => [
      schemaName(definition),
      `${definition.addressed ? partnerTopicOf('<id>') : publicTopicOf(definition.service)} ${definition.about}/<id>`,
    ]),
  );

/** Two-space JSON with a line feed at the end, keys in canonical order: what stands in the folder of the contract. */
export const asFile = (value: unknown): string => `${JSON.stringify(JSON.parse(canonicalBytes(value).toString('utf8')), null, 2)}\n`;
