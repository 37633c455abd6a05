import { describe, expect, it } from '@jest/globals';
import { Parser } from '@asyncapi/parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { additions, additionsOfRelease, breaks, breaksOfRelease, movesOfRelease } from './additions.js';
import { asyncApi } from './async-api.js';
import { PUBLIC_CONTRACT, publicEvents, publicPlaces, publicSchemas, type JsonSchema } from './public-catalogue.js';
import { publicFiles, releases } from './public-files.js';

const folder = resolve('libs/contracts/public');

describe('the public contract', () => {
  it.each(publicEvents.map((definition) => [definition.type, definition] as const))(
    '%s has an example that its own schema takes',
    (_, definition) => {
      expect(definition.schema.safeParse(definition.example).error?.issues).toBeUndefined();
    },
  );
  it('names no person: no field is called after one', () => {
    const fields = new Set([...JSON.stringify(publicSchemas()).matchAll(/"([A-Za-z]+)":\{/g)].map((found) => found[1]!));
    expect([...fields].filter((field) => /person|participant|phone|address|actor|raisedBy|author/i.test(field))).toEqual([]);
  });
  it('stands in its folder as it is: run "npm run contract"', () => {
    for (const [name, content] of publicFiles())
      expect({ name, content: readFileSync(join(folder, name), 'utf8') }).toEqual({ name, content });
    expect(readdirSync(join(folder, 'schemas')).length).toBe(publicEvents.length);
  });
  it('only adds to what was released', () => {
    const all = releases(folder);
    expect(all.at(-1)?.release).toBe(PUBLIC_CONTRACT);
    for (const { release, schemas, places } of all) {
      expect({ release, breaks: breaksOfRelease(schemas, publicSchemas()) }).toEqual({ release, breaks: [] });
      expect({ release, moved: movesOfRelease(places, publicPlaces()) }).toEqual({ release, moved: [] });
    }
  });
  it('adds to the released contract under a release of its own: raise the minor of PUBLIC_CONTRACT, then run "npm run contract"', () => {
    const { release, schemas } = releases(folder).at(-1)!;
    expect({ notIn: release, added: additionsOfRelease(schemas, publicSchemas()) }).toEqual({ notIn: release, added: [] });
  });
});

describe('what counts as an addition', () => {
  const before: JsonSchema = {
    type: 'object',
    description: 'old words',
    required: ['caseId', 'list'],
    properties: {
      code: { type: 'string', examples: ['reform', 'livelihood'] },
      kind: { type: 'string', enum: ['a', 'b'] },
      place: { anyOf: [{ type: 'object', properties: { id: { type: 'string' } } }, { type: 'null' }] },
      caseId: { type: 'string', format: 'uuid' },
      list: { type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } },
    },
  };
  const changed = (change: (copy: Record<string, never>) => void): JsonSchema => {
    const copy = JSON.parse(JSON.stringify(before)) as Record<string, never>;
    change(copy);
    return copy;
  };
  it('is a property that need not be there, a code of a list that may grow, and other words', () => {
    const now = changed((copy: Record<string, unknown>) => {
      copy['description'] = 'new words';
      const properties = copy['properties'] as Record<string, Record<string, unknown>>;
      properties['more'] = { type: 'integer' };
      properties['code'] = { type: 'string', examples: ['reform', 'livelihood', 'governance'] };
      properties['place'] = {
        anyOf: [{ type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } }, { type: 'null' }],
      };
      properties['list'] = { type: 'array', items: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } } };
    });
    expect(breaks(before, now)).toEqual([]);
    expect(additions(before, now).sort()).toEqual(['/code: governance', '/list/*/b', '/more', '/place/name']);
    expect(additions(before, before)).toEqual([]);
  });
  it('is a type that comes', () => {
    const [was, is] = [{ 'case.x.v1': before }, { 'case.x.v1': before, 'case.y.v1': before }];
    expect([breaksOfRelease(was, is), additionsOfRelease(was, is)]).toEqual([[], ['case.y.v1']]);
  });
  it.each<[string, (copy: Record<string, Record<string, unknown>>) => void, string]>([
    ['a removed property', (copy) => delete copy['properties']!['caseId'], '/caseId: removed'],
    [
      'a code that is gone',
      (copy) => (copy['properties']!['code'] = { type: 'string', examples: ['reform'] }),
      '/code: livelihood removed',
    ],
    ['a list of codes that is narrower', (copy) => (copy['properties']!['kind'] = { type: 'string', enum: ['a'] }), '/kind: enum changed'],
    ['a choice that is gone', (copy) => (copy['properties']!['place'] = { anyOf: [{ type: 'null' }] }), '/place: anyOf changed'],
    ['another type', (copy) => (copy['properties']!['caseId'] = { type: 'integer' }), '/caseId: type changed'],
    ['a field that may now be missing', (copy) => ((copy['required'] as unknown) = ['caseId']), '/list: no longer always there'],
    [
      'a field that must now be there',
      (copy) => ((copy['required'] as unknown) = ['caseId', 'list', 'more']),
      '/more: required, but events already published may lack it',
    ],
    [
      'a change deep inside',
      (copy) =>
        (copy['properties']!['list'] = { type: 'array', items: { type: 'object', properties: { a: { type: 'string', maxLength: 3 } } } }),
      '/list/*/a: maxLength changed',
    ],
  ])('is not %s', (_, change, sentence) => {
    expect(breaks(before, changed(change as never))).toContain(sentence);
  });
  it('is not a type that comes in another topic', () => {
    const was = { 'case.x.v1': 'public.intake.v1 case/<id>' };
    expect(movesOfRelease(was, { ...was, 'case.y.v1': 'public.intake.v1 case/<id>' })).toEqual([]);
    expect(movesOfRelease(was, { 'case.x.v1': 'public.outcomes.v1 case/<id>' })).toHaveLength(1);
  });
  it('is not a type that has gone', () => {
    expect(breaksOfRelease({ 'case.x.v1': before }, {})).toEqual(['case.x.v1: removed']);
  });
});

describe('the AsyncAPI document', () => {
  it('is what the official parser takes, without a complaint', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApi()));
    expect(diagnostics.filter(({ severity }) => severity <= 1).map(({ message, path }) => `${path.join('/')}: ${message}`)).toEqual([]);
    expect(document?.version()).toBe('3.0.0');
    // Every type of event, and what partners send in.
    expect(document?.allMessages().length).toBe(publicEvents.length + 1);
    const inbound = document
      ?.allChannels()
      .all()
      .find((channel) => channel.address() === 'inbound.{organisationId}.v1');
    expect(
      inbound
        ?.messages()
        .all()
        .map((message) => message.name()),
    ).toEqual(['InboundConcern']);
    expect(
      inbound
        ?.operations()
        .all()
        .map((operation) => operation.action()),
    ).toEqual(['receive']);
  });
});
