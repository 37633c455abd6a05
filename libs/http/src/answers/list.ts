import { z } from 'zod';
import { Problem } from '../problems/problem.js';

/** To spread into a query's schema: `z.strictObject({ theme: …, ...pageQuery })`. */
export const pageQuery = {
  /** What the page before answered as `next`. */
  cursor: z.string().max(1000).optional(),
  limit: z.int().min(1).max(100).default(50),
};

/** A page of a list; `next` is null on the last one. */
export const listOf = <Item extends z.ZodType>(item: Item, id?: string) => {
  const schema = z.strictObject({ items: z.array(item), next: z.string().nullable() });
  return id === undefined ? schema : schema.meta({ id });
};

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Opaque to callers: today base64url of JSON, tomorrow something else. */
export const writeCursor = (key: unknown): string => Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');

/**
 * The sort key of the last item of the page before, or undefined on the first page.
 * @throws Problem when the cursor isn't one of this list's.
 */
export const readCursor = <Key>(cursor: string | undefined, key: z.ZodType<Key>): Key | undefined => {
  if (cursor === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new Problem('request.cursor-invalid');
  }
  const result = key.safeParse(value);
  if (!result.success) throw new Problem('request.cursor-invalid');
  return result.data;
};

/** Makes a page of rows read with `limit + 1`: the one too many only says that there is more. */
export const pageOf = <Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => unknown): Page<Row> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null };
};
