import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from './public-catalogue.js';

/** Keywords that say something to people only. */
const WORDS = new Set(['$schema', '$id', 'title', 'description', 'examples']);

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

/** The same over a whole release: types may come, none may go. */
export const breaksOfRelease = (before: Readonly<Record<string, JsonSchema>>, now: Readonly<Record<string, JsonSchema>>): string[] =>
  Object.entries(before).flatMap(([name, schema]) =>
    name in now ? breaks(schema, now[name]).map((sentence) => `${name}${sentence}`) : [`${name}: removed`],
  );
