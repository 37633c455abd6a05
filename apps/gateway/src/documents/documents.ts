import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Problem } from '#libs/http';
import type { Logger } from '#libs/observability';
import { sendFile } from '../pages/files.js';
import { mergeDocuments, type ApiDocument } from './merge-documents.js';

const FETCH_WITHIN_MS = 2_000;
const KEPT_MS = 5_000;
/** A service's document is a few hundred kilobytes; more than this isn't one. */
const MAX_BYTES = 8 * 1024 * 1024;

const Document = z.looseObject({
  openapi: z.string().startsWith('3.1'),
  info: z.looseObject({}),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

const INFO = {
  title: '商量 Shangliang',
  version: '1',
  description:
    '有事好商量协商议事室的接口。Every POST needs an Idempotency-Key; errors are problem details (RFC 9457) with texts in zh and en; a command answers a position that a query of the same service may be asked to wait for.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
};

interface Merged {
  readonly text: string;
  readonly etag: string;
  readonly until: number;
}

/** Gathers the services' documents when asked, and remembers each one's last for the time that the service is away. */
export class Documents {
  private readonly last = new Map<string, ApiDocument>();
  private merged: Promise<Merged> | null = null;

  constructor(
    private readonly services: Readonly<Record<string, string>>,
    private readonly logger: Logger,
  ) {}

  /** @throws Problem when no service's document could be had, ever. */
  async get(): Promise<Merged> {
    const kept = await this.merged?.catch(() => null);
    if (kept && performance.now() < kept.until) return kept;
    // Whoever comes while the documents are gathered waits for the same gathering.
    if (!this.merged || kept) this.merged = this.gather();
    try {
      return await this.merged;
    } catch (error) {
      this.merged = null;
      throw error;
    }
  }

  private async gather(): Promise<Merged> {
    const missing: string[] = [];
    await Promise.all(
      Object.entries(this.services).map(async ([service, address]) => {
        try {
          this.last.set(service, await this.fetch(service, address));
        } catch (error) {
          if (!this.last.has(service)) missing.push(service);
          this.logger.warn({ service, err: error }, "a service's document can't be had");
        }
      }),
    );
    if (this.last.size === 0) throw new Problem('gateway.no-documents', { headers: { 'retry-after': '2' } });
    const document = mergeDocuments(this.last, INFO);
    const text = JSON.stringify(missing.length > 0 ? { ...document, 'x-missing-services': missing.sort() } : document);
    return {
      text,
      etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
      until: performance.now() + (missing.length > 0 ? 0 : KEPT_MS),
    };
  }

  private async fetch(service: string, address: string): Promise<ApiDocument> {
    const answer = await fetch(new URL(`/api/v1/${service}/openapi.json`, address), {
      signal: AbortSignal.timeout(FETCH_WITHIN_MS),
      redirect: 'error',
    });
    if (!answer.ok) throw new Error(`${service} answered ${answer.status}`);
    const text = await answer.text();
    if (text.length > MAX_BYTES) throw new Error(`${service}: a document of ${text.length} characters`);
    return Document.parse(JSON.parse(text)) as unknown as ApiDocument;
  }
}

const ASSETS = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const ASSET_NAMES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const;

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>商量 · 接口文档</title>
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="document"></div>
    <noscript>需要 JavaScript 才能显示；文档本身在 <a href="/api/openapi.json">/api/openapi.json</a>。</noscript>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/show.js"></script>
  </body>
</html>
`;

const SHOW = `window.SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#document', deepLinking: true, docExpansion: 'none', filter: true, validatorUrl: null, persistAuthorization: false });
`;

/** `/api/openapi.json` and a page to read it at `/api/docs`, with nothing from elsewhere. */
export const addDocuments = (fastify: FastifyInstance, documents: Documents): void => {
  fastify.get('/api/openapi.json', async (request, reply) => {
    const { text, etag } = await documents.get();
    void reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(text);
  });
  fastify.get('/api/docs', (_request, reply) => reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(PAGE));
  fastify.get('/api/docs/show.js', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(SHOW),
  );
  for (const name of ASSET_NAMES)
    fastify.get(`/api/docs/${name}`, (request, reply) => sendFile(request, reply, ASSETS, name, 'public, max-age=86400'));
};
