import type { z } from 'zod';

/** What a decision returns and a fold takes: a fact in the past tense. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** Turns the data of one schema version into the next one's. Pure and total: stored bytes are never touched. */
export type Upcaster = (older: unknown) => unknown;

/**
 * How today's data are recorded: in today's version, or, for the one release in which a new version can be read but copies of the release
 * before may still run, in the one before.
 */
export interface WrittenForm {
  readonly schemaVersion: number;
  readonly schema: z.ZodType;
  /** Today's data as that version says them; reading what it gives brings back the same data. */
  readonly express: (today: unknown) => unknown;
}

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
  readonly written: WrittenForm;
}

/** An event definition of whatever data: what lists of definitions hold. */
export interface AnyEventDefinition {
  (data: never): DomainEvent;
  readonly type: string;
  readonly schemaVersion: number;
  readonly schema: z.ZodType;
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  readonly written: WrittenForm;
}

export type EventOf<Definition> =
  Definition extends EventDefinition<infer Type, infer Schema> ? DomainEvent<Type, z.output<Schema>> : never;

export interface Versions {
  readonly schemaVersion: number;
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  /** Left out once every copy that runs can read today's version. */
  readonly written?: WrittenForm;
}

/** @throws Error for versions that can't be read: an upcaster is missing, or there is one that nothing would need. */
export const defineEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  schema: Schema,
  { schemaVersion, upcasters, written }: Versions = { schemaVersion: 1, upcasters: {} },
): EventDefinition<Type, Schema> => {
  if (!(Number.isInteger(schemaVersion) && schemaVersion >= 1)) throw new Error(`${type}: ${schemaVersion} is no version`);
  for (let from = 1; from < schemaVersion; from++) {
    if (!upcasters[from]) throw new Error(`${type}: no upcaster from version ${from} to ${from + 1}`);
  }
  const idle = Object.keys(upcasters).filter((from) => !(Number(from) >= 1 && Number(from) < schemaVersion));
  if (idle.length > 0) throw new Error(`${type}: version ${schemaVersion} needs no upcaster from version ${idle.join(', ')}`);
  if (written && !(written.schemaVersion === schemaVersion - 1 && written.schemaVersion >= 1))
    throw new Error(
      `${type}: while version ${schemaVersion} is new, version ${schemaVersion - 1} is written, not ${written.schemaVersion}`,
    );
  const create = (data: z.output<Schema>) => ({ type, data });
  return Object.assign(create, {
    type,
    schema,
    schemaVersion,
    upcasters,
    written: written ?? { schemaVersion, schema, express: (today: unknown) => today },
  });
};
