import { Problem } from '../problems/problem.js';

/** Deep enough for any body of ours, shallow enough that no recursion over it can overflow. */
const MAX_LEVELS = 32;

const NUL_OR_LONE_SURROGATE = /\u0000|\p{Surrogate}/u;

const escapePointer = (part: string | number): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');
export const pointer = (path: readonly PropertyKey[]): string => path.map((part) => `/${escapePointer(String(part))}`).join('');

const cleanString = (text: string, path: readonly (string | number)[]): string => {
  if (NUL_OR_LONE_SURROGATE.test(text)) throw new Problem('request.text-not-storable', { details: { path: pointer(path) || '/' } });
  return text.normalize('NFC');
};

const cleanAt = (value: unknown, path: readonly (string | number)[]): unknown => {
  if (typeof value === 'string') return cleanString(value, path);
  if (value === null || typeof value !== 'object') return value;
  if (path.length >= MAX_LEVELS) throw new Problem('request.too-deep', { details: { levels: MAX_LEVELS } });
  if (Array.isArray(value)) return value.map((item: unknown, at) => cleanAt(item, [...path, at]));
  const cleaned: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const name = cleanString(key, path);
    if (name === '__proto__' || Object.hasOwn(cleaned, name)) throw new Problem('request.malformed');
    cleaned[name] = cleanAt(item, [...path, name]);
  }
  return cleaned;
};

/**
 * The same value with all its text in NFC: what is recorded is NFC for ever, so two spellings of one word become one here, at the edge.
 * @throws Problem for NUL and lone surrogates, which no store keeps; for nesting past {@link MAX_LEVELS}; for names that collide once normalised.
 */
export const cleanText = (value: unknown): unknown => cleanAt(value, []);
