import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SERVICES } from '#libs/configuration';
import { allPolicies, policiesDocument } from '../deploy/policies.js';

const root = resolve('.');
const entries = await allPolicies(
  import.meta.filename.endsWith('.ts') ? root : join(root, 'dist'),
  import.meta.filename.endsWith('.ts') ? 'ts' : 'js',
);

/** Commands that a service's modules register with `decisionHandler(Name, …)`. */
const registered = (service: string): string[] => {
  const folder = join(root, 'apps', service, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/decisionHandler(?:<[^>]*>)?\(\s*(\w+),/g)].map((found) => found[1]!),
    );
};

/** Queries are methods with `@QueryRoute` or `@Sse`. */
const queries = (service: string): string[] => {
  const folder = join(root, 'apps', service, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.controller.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/@(?:QueryRoute|Sse)\(/g)].map(() => file));
};

describe('policies', () => {
  it.each([...SERVICES])('of %s: every command and every query has one', (service) => {
    const own = entries.filter((entry) => entry.service === service);
    const commands = new Set(own.filter((entry) => entry.kind === 'command').map((entry) => entry.name));
    expect(registered(service).filter((name) => !commands.has(name))).toEqual([]);
    expect(own.filter((entry) => entry.kind === 'query')).toHaveLength(queries(service).length);
  });
  it('stand in the documentation as they are', () => {
    expect(readFileSync('docs/policies.md', 'utf8')).toBe(policiesDocument(entries));
  });
});
