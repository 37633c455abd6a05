/*
 * Points are whole hundredths: integers all the way, so that every machine and every language comes to the same digits.
 */

/** One item of a score. `of` is what it can give; 0 where it does not apply to this case and is left out of the total. */
export interface Item {
  readonly code: string;
  /** Hundredths of a point. */
  readonly points: number;
  /** Hundredths of a point. */
  readonly of: number;
  /** What was found, as `name=value` pairs. */
  readonly found: string;
  /** The events that say so. */
  readonly events: readonly string[];
}

export interface RecordedItem {
  readonly code: string;
  readonly points: string;
  readonly of: string;
  readonly found: string;
  readonly events: string[];
}
export interface RecordedScore {
  readonly total: string;
  readonly items: RecordedItem[];
}

/** `7250` → `72.50` */
export const decimal = (hundredths: number): string => {
  if (!Number.isSafeInteger(hundredths) || hundredths < 0) throw new RangeError(`${hundredths} is not a number of hundredths`);
  return `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
};

/** Integer division, halves up. Both sides are whole and not negative, `by` is not 0. */
export const divideHalfUp = (value: number, by: number): number => Math.floor((2 * value + by) / (2 * by));

/** The part of `points` (whole points) that `found` of `total` earns, never more than all; in hundredths. */
export const share = (points: number, found: number, total: number): number => divideHalfUp(points * 100 * Math.min(found, total), total);

const MOST_EVENTS = 200;
const pairs = (found: Readonly<Record<string, string | number>>): string =>
  Object.entries(found)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');

export interface Evidence {
  readonly eventId: string;
}
const idsOf = (events: readonly (Evidence | undefined)[]): string[] =>
  [...new Set(events.filter((event) => event !== undefined).map(({ eventId }) => eventId))].slice(0, MOST_EVENTS);

/** `found` of `total` in proportion. Without any in total, the item does not apply. */
export const inProportion = (
  code: string,
  points: number,
  found: number,
  total: number,
  events: readonly (Evidence | undefined)[],
  more: Readonly<Record<string, string | number>> = {},
): Item =>
  total === 0
    ? notApplicable(code, more)
    : { code, points: share(points, found, total), of: points * 100, found: pairs({ found, of: total, ...more }), events: idsOf(events) };

/** Whole points out of whole points. */
export const outright = (
  code: string,
  points: number,
  of: number,
  events: readonly (Evidence | undefined)[],
  found: Readonly<Record<string, string | number>>,
): Item => ({
  code,
  points: points * 100,
  of: of * 100,
  found: pairs(found),
  events: idsOf(events),
});

export const notApplicable = (code: string, found: Readonly<Record<string, string | number>> = {}): Item => ({
  code,
  points: 0,
  of: 0,
  found: pairs({ applies: 'no', ...found }),
  events: [],
});

/** Of 100, counting only the items that apply; 0 where none does. */
export const scoreOf = (items: readonly Item[]): RecordedScore => {
  const of = items.reduce((sum, item) => sum + item.of, 0);
  const points = items.reduce((sum, item) => sum + item.points, 0);
  return {
    total: decimal(of === 0 ? 0 : divideHalfUp(points * 10_000, of)),
    items: items.map((item) => ({ ...item, points: decimal(item.points), of: decimal(item.of), events: [...item.events] })),
  };
};
