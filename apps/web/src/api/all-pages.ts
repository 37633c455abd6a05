import { answer } from './client';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Pages read at most: what a person chooses from by name isn't longer. */
const MOST_PAGES = 10;

/** Every item of a list, page by page. */
export const allPages = async <Item>(
  read: (cursor: string | undefined) => Promise<{ data?: Page<Item>; error?: unknown }>,
): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items: more, next } = await answer(read(cursor));
    items.push(...more);
    if (next === null) break;
    cursor = next;
  }
  return items;
};
