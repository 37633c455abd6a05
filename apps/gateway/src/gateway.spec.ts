import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createService, type ProblemDetails, type Service } from '#libs/http';
import { problemGaps } from '#libs/http/testing';
import { recordingLogger } from '#libs/observability/testing';
import { gatewayOptions } from './gateway.js';
import { GATEWAY_PROBLEMS } from './gateway.problems.js';
import type { ProxyPlaces } from './proxy/proxy.js';

type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

interface Upstream {
  readonly server: Server;
  readonly url: string;
  handle: Handler;
  readonly requests: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[];
}

const open: Server[] = [];
const startUpstream = async (): Promise<Upstream> => {
  const upstream: { handle: Handler; requests: Upstream['requests'] } = { handle: (_, response) => response.end(), requests: [] };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      upstream.requests.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: body.toString('utf8'),
      });
      upstream.handle(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  return Object.assign(upstream, { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
};

/** Where nobody listens. */
const NOWHERE = 'http://127.0.0.1:1';

/** Services answer from this same process, which may be kept waiting: only what is about a deadline has a short one. */
const PATIENT = { connectMs: 60_000, firstByteMs: 60_000, silenceMs: 60_000 };

const until = async (condition: () => boolean, what: string): Promise<void> => {
  const end = performance.now() + 60_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await delay(5);
  }
};

const json = (response: ServerResponse, value: unknown, headers: Record<string, string> = {}): void => {
  const text = JSON.stringify(value);
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(text)), ...headers })
    .end(text);
};

/** As fetch, but the bytes as they came over the wire. */
const raw = (url: string, headers: Record<string, string>): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> =>
  new Promise((resolve, reject) => {
    httpRequest(url, { headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }));
      answer.on('error', reject);
    })
      .on('error', reject)
      .end();
  });

describe('the gateway', () => {
  let folder: string;
  let intake: Upstream;
  let audit: Upstream;
  let partners: Upstream;
  let gateway: Service | null = null;
  let url: string;
  let lines: Record<string, unknown>[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shangliang-gateway-'));
    await mkdir(join(folder, 'web', 'assets'), { recursive: true });
    await writeFile(join(folder, 'web', 'index.html'), `<!doctype html><title>商量</title>${' '.repeat(2000)}`);
    await writeFile(join(folder, 'web', 'assets', 'app-1a2b3c.js'), `export default ${JSON.stringify('x'.repeat(3000))};`);
    await writeFile(join(folder, 'web', 'robots.txt'), 'User-agent: *');
    await writeFile(join(folder, 'secret.txt'), 'secret');
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    intake = await startUpstream();
    audit = await startUpstream();
    partners = await startUpstream();
    await openGateway();
  });
  /** Another in place of the one that is open. */
  const openGateway = async (hasty: Partial<typeof PATIENT> = {}, places?: ProxyPlaces): Promise<void> => {
    await gateway?.stop();
    const recording = recordingLogger('gateway');
    lines = recording.lines;
    gateway = await createService(
      gatewayOptions({
        profile: 'test',
        logger: recording.logger,
        services: { intake: intake.url, audit: audit.url, partners: partners.url, evaluation: NOWHERE },
        webFolder: join(folder, 'web'),
        deadlines: { ...PATIENT, ...hasty },
        ...(places && { places }),
      }),
    );
    url = await gateway.listen(0);
  };
  afterEach(async () => {
    await gateway?.stop();
    gateway = null;
    for (const server of open.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  const problemOf = async (answer: Response): Promise<ProblemDetails> => {
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    return (await answer.json()) as ProblemDetails;
  };

  describe('as a proxy', () => {
    it('passes method, path, query, body and headers to the service that the path names', async () => {
      intake.handle = (_, response) => json(response, { id: 'x' });
      const answer = await fetch(`${url}/api/v1/intake/topics/%E4%B8%80?q=a%20b&q=c`, {
        method: 'POST',
        body: '{"label":"水壶"}',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': 'key-000001',
          authorization: 'Bearer abc',
          'accept-language': 'en',
        },
      });
      expect([answer.status, await answer.json()]).toEqual([200, { id: 'x' }]);
      expect(intake.requests).toEqual([
        {
          method: 'POST',
          url: '/api/v1/intake/topics/%E4%B8%80?q=a%20b&q=c',
          body: '{"label":"水壶"}',
          headers: expect.objectContaining({
            'content-type': 'application/json',
            'content-length': '18',
            'idempotency-key': 'key-000001',
            authorization: 'Bearer abc',
            'accept-language': 'en',
          }),
        },
      ]);
      expect(audit.requests).toEqual([]);
    });

    it('gives every request an id and a trace of its own, and passes on neither hop-by-hop headers nor tales of the way', async () => {
      const answer = await fetch(`${url}/api/v1/intake/x`, {
        headers: {
          'x-request-id': 'chosen-by-caller',
          'x-forwarded-for': '10.0.0.1',
          forwarded: 'for=1',
          traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
        },
      });
      const { headers } = intake.requests[0]!;
      expect(headers['x-request-id']).toBe(answer.headers.get('x-request-id'));
      expect(headers['x-request-id']).not.toBe('chosen-by-caller');
      expect(headers['traceparent']).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)/);
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['x-forwarded-for']));
      expect(headers['forwarded']).toBeUndefined();
    });

    it('leaves the problems of a service as they are', async () => {
      intake.handle = (_, response) =>
        response
          .writeHead(409, { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '3' })
          .end('{"code":"topic.not-submitted"}');
      const answer = await fetch(`${url}/api/v1/intake/x`);
      expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([409, '3', { code: 'topic.not-submitted' }]);
    });

    it('knows no other services, and nothing of a service but its API', async () => {
      for (const path of ['/api/v1/relay/x', '/api/v1/intake', '/api/v2/intake/x', '/api/nonsense']) {
        const problem = await problemOf(await fetch(`${url}${path}`));
        expect([path, problem.code]).toEqual([path, 'request.not-found']);
      }
      expect(intake.requests).toEqual([]);
    });

    it('refuses a body that is too large before it troubles the service', async () => {
      const problem = await problemOf(
        await fetch(`${url}/api/v1/intake/x`, {
          method: 'POST',
          body: 'x'.repeat(1024 * 1024 + 1),
          headers: { 'content-type': 'application/json' },
        }),
      );
      expect([problem.status, problem.code]).toEqual([413, 'request.too-large']);
      expect(intake.requests).toEqual([]);
    });

    it('lets a form with a picture flow through to where Open311 is spoken, however large, and nowhere else', async () => {
      const form = new FormData();
      form.set('description', '路灯不亮');
      form.set('media', new Blob([Buffer.alloc(3 * 1024 * 1024, 1)]), 'a.jpg');
      const answer = await fetch(`${url}/public/open311/v2/requests.json`, { method: 'POST', body: form });
      expect(answer.status).toBe(200);
      const [passed] = partners.requests;
      expect(passed).toMatchObject({ method: 'POST', url: '/api/v1/partners/public/open311/v2/requests.json' });
      expect(passed!.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
      expect(passed!.body).toContain('路灯不亮');
      expect(passed!.body.length).toBeGreaterThan(3 * 1024 * 1024);
      const elsewhere = await fetch(`${url}/api/v1/intake/x`, { method: 'POST', body: form });
      expect((await problemOf(elsewhere)).code).toBe('request.too-large');
    });

    it('answers 503 with Retry-After when a service is down', async () => {
      const answer = await fetch(`${url}/api/v1/evaluation/x`, { headers: { 'accept-language': 'en' } });
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(await problemOf(answer)).toMatchObject({ status: 503, code: 'gateway.service-down', details: { service: 'evaluation' } });
    });

    it('answers 502 when a service hangs up instead of answering', async () => {
      intake.handle = (request) => request.socket.destroy();
      expect(await problemOf(await fetch(`${url}/api/v1/intake/x`))).toMatchObject({ status: 502, code: 'gateway.service-broke-off' });
    });

    it('answers 504 when a service is late, and lets go of it', async () => {
      await openGateway({ firstByteMs: 400 });
      let closed = false;
      intake.handle = (request) =>
        void request.socket.once('close', () => {
          closed = true;
        });
      expect(await problemOf(await fetch(`${url}/api/v1/intake/x`))).toMatchObject({ status: 504, code: 'gateway.service-late' });
      await until(() => closed, 'the connection to the late service to be closed');
    });

    it.each([
      ['breaks off', (response: ServerResponse) => response.destroy()],
      ['falls silent', () => undefined],
    ])('breaks off an answer in the middle of which the service %s: half an answer never looks whole', async (_, fail) => {
      await openGateway({ silenceMs: 400 });
      let answering: ServerResponse | null = null;
      intake.handle = (__, response) => {
        answering = response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"half":');
      };
      const answer = await fetch(`${url}/api/v1/intake/x`);
      fail(answering!);
      await expect(answer.text()).rejects.toThrow();
      await until(() => lines.some((line) => line['msg'] === 'an answer broke off'), 'the log to say so');
    });

    it('asks again when a kept connection turns out to be closed, so that a restart of a service is no error of its callers', async () => {
      intake.handle = (_, response) => json(response, { ok: true });
      await (await fetch(`${url}/api/v1/intake/warm-up`)).text();
      let refusals = 0;
      intake.handle = (request, response) => {
        if (refusals++ === 0) request.socket.destroy();
        else json(response, { ok: true });
      };
      const answer = await fetch(`${url}/api/v1/intake/x`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'key-000002' },
      });
      expect([answer.status, refusals]).toEqual([200, 2]);
      expect(intake.requests.slice(-2).map((one) => one.body)).toEqual(['{}', '{}']);
    });

    it('passes an event stream on as it comes', async () => {
      await openGateway({ silenceMs: 400 });
      let say: (text: string) => void = () => undefined;
      let over = false;
      intake.handle = (request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        response.flushHeaders();
        say = (text) => void response.write(text);
        request.socket.once('close', () => {
          over = true;
        });
      };
      const leaving = new AbortController();
      const answer = await fetch(`${url}/api/v1/intake/changes`, {
        headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip' },
        signal: leaving.signal,
      });
      expect([answer.headers.get('content-type'), answer.headers.get('content-encoding')]).toEqual(['text/event-stream', null]);
      const reader = answer.body!.getReader();
      const next = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
      say('data: 1\n\n');
      expect(await next()).toBe('data: 1\n\n');
      // Longer than any other answer may be silent.
      await delay(600);
      say('data: 2\n\n');
      expect(await next()).toBe('data: 2\n\n');
      leaving.abort();
      await until(() => over, 'the service to hear that its listener has gone');
    });

    it('tells the service when the caller goes away before the answer', async () => {
      let over = false;
      intake.handle = (request) =>
        void request.socket.once('close', () => {
          over = true;
        });
      const leaving = new AbortController();
      const asked = fetch(`${url}/api/v1/intake/x`, { signal: leaving.signal });
      await until(() => intake.requests.length === 1, 'the request to arrive');
      leaving.abort();
      await expect(asked).rejects.toThrow();
      await until(() => over, 'the connection to be closed');
    });

    /** Answers on a path below `held` are held back until they are let go. */
    const holdsBack = (): { letGo: () => void } => {
      const held: ServerResponse[] = [];
      intake.handle = ({ url: asked }, response) => {
        if (asked?.includes('/held')) held.push(response);
        else json(response, { quick: true });
      };
      return { letGo: () => held.splice(0).forEach((response) => json(response, {})) };
    };

    it('lets no number of held answers, asked for as streams or not, keep a quick one from its caller', async () => {
      const { letGo } = holdsBack();
      const waiting = Array.from({ length: 600 }, (_, at) =>
        fetch(`${url}/api/v1/intake/held/${at}`, {
          headers: at % 2 === 0 ? {} : { accept: 'text/event-stream' },
        }),
      );
      await until(() => intake.requests.length === 600, 'all of them to wait');
      expect(await (await fetch(`${url}/api/v1/intake/quick`)).json()).toEqual({ quick: true });
      letGo();
      expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(Array.from({ length: 600 }, () => 200));
    });

    it('tells who comes when a service has no place left to come again, and gives places back', async () => {
      await openGateway({}, { requests: 2, streams: 1 });
      const { letGo } = holdsBack();
      const stream = { headers: { accept: 'text/event-stream' } };
      const waiting = [
        fetch(`${url}/api/v1/intake/held/1`),
        fetch(`${url}/api/v1/intake/held/2`),
        fetch(`${url}/api/v1/intake/held/3`, stream),
      ];
      await until(() => intake.requests.length === 3, 'all of them to wait');
      for (const asked of [fetch(`${url}/api/v1/intake/quick`), fetch(`${url}/api/v1/intake/held/4`, stream)]) {
        const answer = await asked;
        expect(answer.headers.get('retry-after')).toBe('1');
        expect(await problemOf(answer)).toMatchObject({ status: 503, code: 'gateway.service-busy' });
      }
      expect((await fetch(`${url}/api/v1/audit/quick`)).status).toBe(200);
      letGo();
      for (const answer of await Promise.all(waiting)) await answer.text();
      const deadline = performance.now() + 60_000;
      let status = 0;
      while (status !== 200 && performance.now() < deadline) ({ status } = await fetch(`${url}/api/v1/intake/quick`));
      expect(status).toBe(200);
    });

    it('compresses long answers for those who can read them', async () => {
      const rows = Array.from({ length: 200 }, (_, id) => ({ id, name: '议事室' }));
      intake.handle = (_, response) => json(response, rows, { vary: 'accept-language' });
      const packed = await raw(`${url}/api/v1/intake/x`, { 'accept-encoding': 'gzip, br' });
      expect([packed.headers['content-encoding'], packed.headers['vary'], packed.headers['content-length']]).toEqual([
        'gzip',
        'accept-language, accept-encoding',
        undefined,
      ]);
      expect(JSON.parse(gunzipSync(packed.body).toString('utf8'))).toEqual(rows);
      const plain = await raw(`${url}/api/v1/intake/x`, { 'accept-encoding': 'gzip;q=0' });
      expect([plain.headers['content-encoding'], JSON.parse(plain.body.toString('utf8'))]).toEqual([undefined, rows]);
    });
  });

  describe('as the front door', () => {
    it.each(['/', '/api/docs', '/api/nonsense', '/api/v1/evaluation/x', '/api/v1/intake/x'])(
      'sends security headers with %s',
      async (path) => {
        const answer = await fetch(`${url}${path}`);
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
        expect(answer.headers.get('content-security-policy')).not.toMatch(/https?:|\*/);
        expect([
          answer.headers.get('x-content-type-options'),
          answer.headers.get('x-frame-options'),
          answer.headers.get('referrer-policy'),
        ]).toEqual(['nosniff', 'DENY', 'same-origin']);
      },
    );

    it.each(['/', '/topics/0198c0de-0000-7000-8000-00000000000a', '/index.html'])(
      'serves the entry page at %s, never from a cache unasked',
      async (path) => {
        const answer = await fetch(`${url}${path}`);
        expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
          200,
          'text/html; charset=utf-8',
          'no-cache',
        ]);
        expect(await answer.text()).toContain('<title>商量</title>');
      },
    );

    it('lets named-by-content files be kept for ever, compressed', async () => {
      const answer = await raw(`${url}/assets/app-1a2b3c.js`, { 'accept-encoding': 'gzip' });
      expect([answer.status, answer.headers['cache-control'], answer.headers['content-encoding']]).toEqual([
        200,
        'public, max-age=31536000, immutable',
        'gzip',
      ]);
      expect(gunzipSync(answer.body).toString('utf8')).toMatch(/^export default "x/);
      expect((await fetch(`${url}/robots.txt`)).headers.get('cache-control')).toBe('no-cache');
    });

    it('says 404 for a file that is not there, and nothing of files elsewhere', async () => {
      expect(await problemOf(await fetch(`${url}/assets/old-9f9f9f.js`))).toMatchObject({ status: 404, code: 'request.not-found' });
      for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt']) {
        const [head, body] = (await rawPath(url, path)).split('\r\n\r\n');
        expect([path, body === 'secret', / 200 /.test(head!) ? body!.includes('<title>') : true]).toEqual([path, false, true]);
      }
    });

    it('says so when the pages have not been built', async () => {
      const { logger } = recordingLogger('gateway');
      const bare = await createService(gatewayOptions({ profile: 'test', logger, services: {}, webFolder: join(folder, 'nowhere') }));
      const answer = await fetch(await bare.listen(0));
      expect([answer.headers.get('retry-after'), await problemOf(answer)]).toEqual([
        '5',
        expect.objectContaining({ status: 503, code: 'gateway.pages-not-built' }),
      ]);
      await bare.stop();
    });
  });

  describe('its document', () => {
    const document = (service: string, label: object) => ({
      openapi: '3.1.0',
      info: { title: service, version: '1' },
      paths: {
        [`/api/v1/${service}/things`]: {
          get: {
            operationId: 'listThings',
            responses: { 200: { description: '', content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } } },
          },
        },
      },
      components: { schemas: { Thing: { type: 'object', properties: { label: { $ref: '#/components/schemas/Label' } } }, Label: label } },
    });

    it('is the services’ merged, and is kept while a service is away', async () => {
      intake.handle = (request, response) =>
        json(response, request.url === '/api/v1/intake/openapi.json' ? document('intake', { type: 'string' }) : {});
      audit.handle = (_, response) => json(response, document('audit', { type: 'integer' }));
      const answer = await fetch(`${url}/api/openapi.json`);
      const merged = (await answer.json()) as {
        paths: Record<string, unknown>;
        components: { schemas: object };
        'x-missing-services': string[];
      };
      expect(Object.keys(merged.paths)).toEqual(['/api/v1/audit/things', '/api/v1/intake/things']);
      expect(Object.keys(merged.components.schemas).sort()).toEqual(['AuditLabel', 'AuditThing', 'IntakeLabel', 'IntakeThing']);
      expect(merged['x-missing-services']).toEqual(['evaluation', 'partners']);
      audit.handle = (request) => request.socket.destroy();
      const later = (await (await fetch(`${url}/api/openapi.json`)).json()) as typeof merged;
      expect(Object.keys(later.paths)).toEqual(Object.keys(merged.paths));
      expect((await fetch(`${url}/api/openapi.json`, { headers: { 'if-none-match': answer.headers.get('etag')! } })).status).toBe(304);
    });

    it('is a problem when no service has one', async () => {
      intake.handle = (_, response) => response.writeHead(500).end();
      audit.handle = (_, response) => json(response, { openapi: '3.0.0' });
      expect(await problemOf(await fetch(`${url}/api/openapi.json`))).toMatchObject({ status: 503, code: 'gateway.no-documents' });
    });

    it('has a page to read it with nothing from elsewhere', async () => {
      const page = await (await fetch(`${url}/api/docs`)).text();
      const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((found) => found[1]!);
      expect(assets).toEqual(expect.arrayContaining(['/api/docs/swagger-ui-bundle.js', '/api/docs/swagger-ui.css', '/api/docs/show.js']));
      for (const asset of assets.filter((one) => one !== '/api/openapi.json')) {
        const answer = await fetch(`${url}${asset}`);
        expect([asset, answer.status]).toEqual([asset, 200]);
        await answer.arrayBuffer();
      }
    });
  });

  it('stops while event streams are open', async () => {
    intake.handle = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: 1\n\n');
    };
    const answer = await fetch(`${url}/api/v1/intake/changes`, { headers: { accept: 'text/event-stream' } });
    const reader = answer.body!.getReader();
    await reader.read();
    await gateway!.stop();
    // It did not wait for their end as it waits for other answers.
    expect(lines.map((line) => line['msg'])).toContain('stopped');
    expect(lines.map((line) => line['msg'])).not.toContain('requests were cut off by the stop');
    await expect(reader.read()).rejects.toThrow();
  });

  it('has a text for every problem it answers', async () => {
    expect(await problemGaps(join(import.meta.dirname), GATEWAY_PROBLEMS)).toEqual({ withoutText: [], neverThrown: [], notLiteral: [] });
  });
});

/** A path that no client library would send as it is. */
const rawPath = (url: string, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`));
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString('utf8')));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
