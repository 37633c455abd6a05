import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { EXAMPLE_INBOUND_MESSAGE, InboundMessage } from '#libs/contracts';
import type { OpenApiDocument } from '#libs/http';
import { InboundConcern } from '../inbound/receive-concern.js';
import { describePublicAddresses } from './public-document.js';

const answers = () => ({ 200: { description: 'x' }, 400: { description: 'wrong', content: {} } });
const document = (): OpenApiDocument =>
  ({
    openapi: '3.1.0',
    info: {},
    paths: {
      '/api/v1/partners/subscriptions': { get: { responses: answers() } },
      '/api/v1/partners/public/v1/events': { get: { responses: answers() } },
    },
    components: { schemas: { CloudEvent: {} } },
  }) as unknown as OpenApiDocument;

describe('the document of partners', () => {
  const { paths, components, webhooks } = describePublicAddresses(document()) as OpenApiDocument & { readonly webhooks: object };
  it('has public routes where they are reached from outside, and Open311 among them', () => {
    expect(Object.keys(paths)).toEqual([
      '/api/v1/partners/subscriptions',
      '/public/v1/events',
      '/public/open311/v2/discovery.{format}',
      '/public/open311/v2/services.{format}',
      '/public/open311/v2/services/{serviceCode}.{format}',
      '/public/open311/v2/requests.{format}',
      '/public/open311/v2/requests/{serviceRequestId}.{format}',
    ]);
  });
  it('says what the feed may refuse, and how one goes on', () => {
    expect(paths['/public/v1/events']!.get!.responses).toMatchObject({
      200: { headers: { 'Next-After': {} } },
      422: { description: expect.stringContaining('feed.unknown-type') },
    });
  });
  it('describes the message of a webhook, and points at nothing that is not there', () => {
    expect(webhooks).toMatchObject({ publicEvent: { post: { operationId: 'receivePublicEvent' } } });
    const references = [...JSON.stringify([paths, webhooks]).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    expect(new Set(references)).toEqual(new Set(['Open311Error', 'Open311Request', 'CloudEvent']));
    expect(references.filter((name) => !(name in components!.schemas!))).toEqual([]);
  });
});

describe('what partners send in', () => {
  it('is described in the contract as it is taken', () => {
    const taken = z.toJSONSchema(InboundConcern, { io: 'input' }).$defs!['InboundConcern']!;
    const { $schema: _dialect, ...described } = z.toJSONSchema(InboundMessage, { io: 'input' }) as Record<string, unknown>;
    expect({ ...described, id: 'InboundConcern' }).toEqual({ id: 'InboundConcern', ...taken });
    expect(InboundConcern.safeParse(EXAMPLE_INBOUND_MESSAGE).error?.issues).toBeUndefined();
  });
});
