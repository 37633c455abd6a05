import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from './public-catalogue.js';

/** Keywords that say something to people only. */
const WORDS = new Set(['$schema', '$id', 'title', 'description']);

const isObject = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);
const keywords = (schema: JsonSchema): string[] => Object.keys(schema).filter((key) => !WORDS.has(key));
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/**
 * What of `now` a receiver of `before` could stumble over, a sentence each. Only new properties that are not required pass: all else
 * (removed, renamed, another type, another bound, required or no longer required) would break somebody's reading, or an event already
 * published.
 */
export const breaks = (before: unknown, now: unknown, path = ''): string[] => {
  if (!isObject(before) || !isObject(now)) return isDeepStrictEqual(before, now) ? [] : [`${path || '/'}: changed`];
  const found: string[] = [];
  for (const key of new Set([...keywords(before), ...keywords(now)])) {
    const [was, is] = [before[key], now[key]];
    if (key === 'properties' && isObject(was) && isObject(is)) {
      for (const [name, schema] of Object.entries(was)) {
        if (name in is) found.push(...breaks(schema, is[name], `${path}/${name}`));
        else found.push(`${path}/${name}: removed`);
      }
    } else if (key === 'required') {
      for (const name of list(was)) if (!list(is).includes(name)) found.push(`${path}/${name}: no longer always there`);
      for (const name of list(is))
        if (!list(was).includes(name)) found.push(`${path}/${name}: required, but events already published may lack it`);
    } else if (key === 'examples') {
      // The codes of a list that may grow: in the schema they are examples.
      for (const code of list(was)) if (!list(is).includes(code)) found.push(`${path || '/'}: ${code} removed`);
    } else if (key === 'items') {
      found.push(...breaks(was, is, `${path}/*`));
    } else if ((key === 'anyOf' || key === 'oneOf') && Array.isArray(was) && Array.isArray(is) && was.length === is.length) {
      was.forEach((schema, index) => found.push(...breaks(schema, is[index], `${path}/${index}`)));
    } else if (!isDeepStrictEqual(was, is)) {
      found.push(`${path || '/'}: ${key} changed`);
    }
  }
  return found;
};

/** What of `now` is not in `before`: fields and codes, by their paths. Only asked where nothing {@link breaks}. */
export const additions = (before: unknown, now: unknown, path = ''): string[] => {
  if (Array.isArray(before) && Array.isArray(now)) return now.flatMap((schema, index) => additions(before[index], schema, path));
  if (!isObject(before) || !isObject(now)) return [];
  const { properties: were, ...restBefore } = before;
  const { properties: are, ...restNow } = now;
  const fields = isObject(are) ? Object.entries(are) : [];
  return [
    ...fields.flatMap(([name, schema]) =>
      isObject(were) && name in were ? additions(were[name], schema, `${path}/${name}`) : [`${path}/${name}`],
    ),
    ...list(restNow['examples']).flatMap((code) => (list(restBefore['examples']).includes(code) ? [] : [`${path}: ${code}`])),
    ...additions(restBefore['items'], restNow['items'], `${path}/*`),
    ...['anyOf', 'oneOf'].flatMap((key) => additions(restBefore[key], restNow[key], path)),
  ];
};

/** The same over a whole release: what it brought. */
export const additionsOfRelease = (before: Readonly<Record<string, JsonSchema>>, now: Readonly<Record<string, JsonSchema>>): string[] =>
  Object.entries(now).flatMap(([name, schema]) =>
    name in before ? additions(before[name], schema).map((what) => `${name}${what}`) : [name],
  );

/** Whoever reads one topic does not look for a type in another. */
export const movesOfRelease = (before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string[] =>
  Object.entries(before).flatMap(([name, place]) => (now[name] === place ? [] : [`${name}: from ${place} to ${now[name] ?? 'nowhere'}`]));

/** {@link breaks} over a whole release: types may come, none may go. */
export const breaksOfRelease = (before: Readonly<Record<string, JsonSchema>>, now: Readonly<Record<string, JsonSchema>>): string[] =>
  Object.entries(before).flatMap(([name, schema]) =>
    name in now ? breaks(schema, now[name]).map((sentence) => `${name}${sentence}`) : [`${name}: removed`],
  );
