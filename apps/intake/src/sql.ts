import type { PoolClient } from 'pg';

/** Runs named statements of one projection: prepared once for each connection. */
export const statements =
  (projection: string, transaction: PoolClient) =>
  (name: string, text: string, values: readonly unknown[]): Promise<unknown> =>
    transaction.query({ name: `${projection}-${name}`, text, values: [...values] });

/** The id part of a stream's name, whose category holds no hyphen. */
export const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
