import { describe, expect, it } from '@jest/globals';
import { mergeDocuments, type ApiDocument } from './merge-documents.js';

const answer = (schema: string) => ({
  200: { description: '', content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } },
});
const aDocument = (paths: ApiDocument['paths'], schemas: Record<string, Record<string, never> | object> = {}): ApiDocument =>
  ({ openapi: '3.1.0', info: {}, paths, components: { schemas } }) as unknown as ApiDocument;
const merge = (documents: Record<string, ApiDocument>) =>
  mergeDocuments(new Map(Object.entries(documents)), { title: 'all', version: '1' });

describe('the merged document', () => {
  it('holds every path, with operation ids and tags named after the service', () => {
    const merged = merge({
      intake: aDocument({
        '/api/v1/intake/topics': {
          get: { operationId: 'listTopics', responses: {} },
          post: { operationId: 'draftTopic', tags: ['Topics'], responses: {} },
        },
      }),
      audit: aDocument({ '/api/v1/audit/topics': { get: { operationId: 'listTopics', responses: {} } } }),
    });
    expect(merged.paths).toMatchObject({
      '/api/v1/audit/topics': { get: { operationId: 'auditListTopics', tags: ['audit'] } },
      '/api/v1/intake/topics': {
        get: { operationId: 'intakeListTopics', tags: ['intake'] },
        post: { operationId: 'intakeDraftTopic', tags: ['Topics'] },
      },
    });
    expect(merged['tags']).toEqual([{ name: 'Topics' }, { name: 'audit' }, { name: 'intake' }]);
  });

  it('holds what services post to others, beside what they answer', () => {
    const webhook = { post: { operationId: 'receive', responses: {} } };
    expect(merge({ partners: { ...aDocument({}), webhooks: { event: webhook } }, audit: aDocument({}) }).webhooks).toEqual({
      event: webhook,
    });
    expect(merge({ audit: aDocument({}) })).not.toHaveProperty('webhooks');
  });

  it('shares components that are the same, whatever the order of their keys', () => {
    const merged = merge({
      intake: aDocument({}, { Problem: { type: 'object', title: 'p' } }),
      audit: aDocument({}, { Problem: { title: 'p', type: 'object' } }),
    });
    expect(merged.components).toEqual({ schemas: { Problem: { type: 'object', title: 'p' } } });
  });

  it('tells apart components that differ, and those that point at them', () => {
    const merged = merge({
      intake: aDocument(
        { '/api/v1/intake/x': { get: { responses: answer('Outer') } } },
        { Outer: { $ref: '#/components/schemas/Inner' }, Inner: { type: 'string' } },
      ),
      audit: aDocument(
        { '/api/v1/audit/x': { get: { responses: answer('Outer') } } },
        { Outer: { $ref: '#/components/schemas/Inner' }, Inner: { type: 'number' } },
      ),
    });
    expect(merged.components).toEqual({
      schemas: {
        AuditOuter: { $ref: '#/components/schemas/AuditInner' },
        AuditInner: { type: 'number' },
        IntakeOuter: { $ref: '#/components/schemas/IntakeInner' },
        IntakeInner: { type: 'string' },
      },
    });
    expect(JSON.stringify(merged.paths['/api/v1/intake/x'])).toContain('#/components/schemas/IntakeOuter');
  });

  it('is the same whichever service answered first', () => {
    const [a, b] = [
      aDocument({ '/a': { get: { operationId: 'x', responses: {} } } }, { X: { type: 'string' } }),
      aDocument({ '/b': { get: { operationId: 'x', responses: {} } } }, { X: { type: 'null' } }),
    ];
    expect(JSON.stringify(merge({ a, b }))).toBe(JSON.stringify(merge({ b, a })));
  });

  it('refuses two services on one path, and two operations of one id', () => {
    const one = aDocument({ '/x': { get: { responses: {} } } });
    expect(() => merge({ a: one, b: one })).toThrow('two services claim /x');
    expect(() =>
      merge({
        a: aDocument({ '/x': { get: { operationId: 'same', responses: {} } }, '/y': { get: { operationId: 'same', responses: {} } } }),
      }),
    ).toThrow('operation aSame stands twice');
  });
});
