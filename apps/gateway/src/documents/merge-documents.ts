import { isDeepStrictEqual } from 'node:util';

/*
 * One document out of the services' own: the paths side by side, operation ids made unique by the service's name, components shared where
 * they are the same and named after their service where they aren't.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Section = Readonly<Record<string, Json>>;

export interface ApiDocument {
  readonly openapi: string;
  readonly info: Readonly<Record<string, Json>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly webhooks?: Section;
  readonly components?: Readonly<Record<string, Section>>;
  readonly [key: string]: unknown;
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isObject = (value: unknown): value is { readonly [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Every `#/components/…` that a value points at, by `section/name`. */
const references = (value: Json, found = new Set<string>()): Set<string> => {
  if (typeof value === 'string' && value.startsWith('#/components/')) found.add(value.slice('#/components/'.length));
  else if (Array.isArray(value)) value.forEach((item: Json) => references(item, found));
  else if (isObject(value)) Object.values(value).forEach((item) => references(item, found));
  return found;
};

const pointElsewhere = (value: Json, names: ReadonlyMap<string, string>): Json => {
  if (typeof value === 'string' && value.startsWith('#/components/')) {
    const name = names.get(value.slice('#/components/'.length));
    return name === undefined ? value : `#/components/${name}`;
  }
  if (Array.isArray(value)) return value.map((item: Json) => pointElsewhere(item, names));
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pointElsewhere(item, names)]));
  return value;
};

/** Names that mean different things in different services: the text differs, or something that it points at does. */
const ambiguousNames = (documents: ReadonlyMap<string, ApiDocument>): ReadonlySet<string> => {
  const meanings = new Map<string, Json[]>();
  for (const { components = {} } of documents.values())
    for (const [section, entries] of Object.entries(components))
      for (const [name, value] of Object.entries(entries))
        meanings.set(`${section}/${name}`, [...(meanings.get(`${section}/${name}`) ?? []), value]);

  const ambiguous = new Set(
    [...meanings].filter(([, values]) => values.some((value) => !isDeepStrictEqual(value, values[0]))).map(([name]) => name),
  );
  for (;;) {
    const more = [...meanings].filter(
      ([name, values]) => !ambiguous.has(name) && values.length > 1 && [...references(values[0]!)].some((one) => ambiguous.has(one)),
    );
    if (more.length === 0) return ambiguous;
    for (const [name] of more) ambiguous.add(name);
  }
};

/** @throws Error when two services claim one path, or a service two operations of one id: a mistake in a service that has to be seen. */
export const mergeDocuments = (documents: ReadonlyMap<string, ApiDocument>, info: Readonly<Record<string, Json>>): ApiDocument => {
  const ambiguous = ambiguousNames(documents);
  const paths: Record<string, Record<string, Json>> = {};
  const webhooks: Record<string, Json> = {};
  const components: Record<string, Record<string, Json>> = {};
  const operations = new Set<string>();
  const tags = new Set<string>();

  for (const [service, document] of [...documents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const names = new Map(
      Object.entries(document.components ?? {}).flatMap(([section, entries]) =>
        Object.keys(entries)
          .filter((name) => ambiguous.has(`${section}/${name}`))
          .map((name): [string, string] => [`${section}/${name}`, `${section}/${upperFirst(service)}${name}`]),
      ),
    );
    for (const [section, entries] of Object.entries(document.components ?? {})) {
      const target = (components[section] ??= {});
      for (const [name, value] of Object.entries(entries))
        target[(names.get(`${section}/${name}`) ?? `${section}/${name}`).slice(section.length + 1)] = pointElsewhere(value, names);
    }
    for (const [name, item] of Object.entries(document.webhooks ?? {})) webhooks[name] = pointElsewhere(item, names);
    for (const [path, item] of Object.entries(document.paths)) {
      if (paths[path]) throw new Error(`two services claim ${path}`);
      const merged: Record<string, Json> = {};
      for (const [method, operation] of Object.entries(item)) {
        if (!METHODS.has(method) || !isObject(operation)) {
          merged[method] = pointElsewhere(operation, names);
          continue;
        }
        const id = `${service}${upperFirst(typeof operation['operationId'] === 'string' ? operation['operationId'] : `${method}${path}`)}`;
        if (operations.has(id)) throw new Error(`operation ${id} stands twice`);
        operations.add(id);
        const own = Array.isArray(operation['tags']) && operation['tags'].length > 0 ? (operation['tags'] as readonly string[]) : [service];
        for (const tag of own) tags.add(tag);
        merged[method] = { ...(pointElsewhere(operation, names) as { readonly [key: string]: Json }), operationId: id, tags: own };
      }
      paths[path] = merged;
    }
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
    tags: [...tags].sort().map((name) => ({ name })),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(Object.keys(webhooks).length > 0 ? { webhooks } : {}),
    components,
  };
};
