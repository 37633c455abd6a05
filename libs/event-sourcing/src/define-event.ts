import type { z } from 'zod';

/** What a decision returns and a fold takes: a fact in the past tense. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** Turns the data of one schema version into the next one's. Pure and total: stored bytes are never touched. */
export type Upcaster = (older: unknown) => unknown;

/**
 * The one definition of an event type: its constructor, its check and (through zod) its JSON Schema. The stored name is written out.
 * Calling it makes the event without checking it; data is checked once, where it is appended.
 */
export interface EventDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  (data: z.output<Schema>): DomainEvent<Type, z.output<Schema>>;
  readonly type: Type;
  /** Of {@link schema}; older versions reach it through {@link upcasters}. Counted from 1. */
  readonly schemaVersion: number;
  readonly schema: Schema;
  /** Key n turns version n into n + 1; complete from 1 to schemaVersion − 1. */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
}

/** An event definition of whatever data: what lists of definitions hold. */
export interface AnyEventDefinition {
  (data: never): DomainEvent;
  readonly type: string;
  readonly schemaVersion: number;
  readonly schema: z.ZodType;
  readonly upcasters: Readonly<Record<number, Upcaster>>;
}

export type EventOf<Definition> =
  Definition extends EventDefinition<infer Type, infer Schema> ? DomainEvent<Type, z.output<Schema>> : never;

export const defineEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  schema: Schema,
  versions: { schemaVersion: number; upcasters: Record<number, Upcaster> } = { schemaVersion: 1, upcasters: {} },
): EventDefinition<Type, Schema> => {
  for (let from = 1; from < versions.schemaVersion; from++) {
    if (!versions.upcasters[from]) throw new Error(`${type}: no upcaster from version ${from} to ${from + 1}`);
  }
  const create = (data: z.output<Schema>) => ({ type, data });
  return Object.assign(create, { type, schema, ...versions });
};
