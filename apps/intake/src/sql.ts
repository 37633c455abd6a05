import type { PoolClient } from 'pg';

/** Runs named statements of one projection: prepared once for each connection. */
export const statements =
  (projection: string, transaction: PoolClient) =>
  (name: string, text: string, values: readonly unknown[]): Promise<unknown> =>
    transaction.query({ name: `${projection}-${name}`, text, values: [...values] });

/** The id part of a stream's name, whose category holds no hyphen. */
export const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** Collects the conditions of a query with their parameters. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** `$n` for a value. */
  parameter(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition on a value that was asked for; nothing where it wasn't. */
  when<Value>(value: Value | undefined, condition: (parameter: string) => string): void {
    if (value !== undefined) this.parts.push(condition(this.parameter(value)));
  }

  add(condition: string): void {
    this.parts.push(condition);
  }

  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.map((part) => `(${part})`).join(' AND ');
  }
}

export const iso = (date: Date): string => date.toISOString();
export const isoOrNull = (date: Date | null): string | null => date?.toISOString() ?? null;
