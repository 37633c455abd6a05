/*
 * The little XML that GeoReport v2 answers: elements and text. Nothing is read as XML, so there is no parser.
 */

export type Xml = string | number | boolean | null | readonly Xml[] | { readonly [element: string]: Xml };

/** XML 1.0 has no place for other control characters, escaped or not. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => SIGNS[sign]!);

const isList = (value: Xml): value is readonly Xml[] => Array.isArray(value);

/** The entries of a list are elements by the list's name without its last letter: `<values><value>`. */
const element = (name: string, value: Xml): string => {
  if (value === null) return `<${name}/>`;
  if (isList(value)) return `<${name}>${value.map((entry) => element(name.slice(0, -1), entry)).join('')}</${name}>`;
  if (typeof value === 'object')
    return `<${name}>${Object.entries(value)
      .map(([key, entry]) => element(key, entry))
      .join('')}</${name}>`;
  return `<${name}>${escaped(String(value))}</${name}>`;
};

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';

/** `<services><service>…</service></services>` */
export const xmlDocument = (root: string, item: string, items: readonly Xml[]): string =>
  `${HEAD}<${root}>${items.map((entry) => element(item, entry)).join('')}</${root}>\n`;

/** `<service_definition>…</service_definition>` */
export const xmlOf = (root: string, value: Xml): string => `${HEAD}${element(root, value)}\n`;
