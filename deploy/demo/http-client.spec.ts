import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { HttpClient, Refused } from './http-client.js';

interface Said {
  readonly status: number;
  readonly body: unknown;
}
const servers: Server[] = [];
const asked: IncomingMessage[] = [];

const answering = async (...answers: readonly Said[]): Promise<string> => {
  asked.length = 0;
  const server = createServer((request, response) => {
    const { status, body } = answers[Math.min(asked.push(request) - 1, answers.length - 1)]!;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const done: Said = { status: 200, body: { id: 'a' } };
const problem = (status: number, code: string): Said => ({ status, body: { code, detail: '说明' } });
const post = (url: string, more: { notYet?: ReadonlySet<string>; patienceMs?: number; signal?: AbortSignal } = {}) =>
  new HttpClient({ url, signal: more.signal ?? new AbortController().signal, patienceMs: more.patienceMs ?? 60_000 }).post(
    'intake/topics',
    { title: '题' },
    { token: 't', key: 'demo:story:1:0', occurredAt: '2026-03-02T02:00:00.000Z', notYet: more.notYet },
  );

describe('a request of the demonstration', () => {
  it('says who, when, and under which key', async () => {
    expect(await post(await answering(done))).toEqual({ id: 'a' });
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: '/api/v1/intake/topics',
      headers: { authorization: 'Bearer t', 'idempotency-key': 'demo:story:1:0', 'occurred-at': '2026-03-02T02:00:00.000Z' },
    });
  });
  it('is asked again under the same key while a service is unavailable', async () => {
    await post(await answering(problem(503, 'server.unavailable'), problem(429, 'request.too-many'), done));
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(asked).toHaveLength(3);
  });
  it('waits for what another service still has to hear of, and for nothing else', async () => {
    const notYet = new Set(['consultation.unknown']);
    await post(await answering(problem(404, 'consultation.unknown'), problem(404, 'consultation.unknown'), done), { notYet });
    expect(asked).toHaveLength(3);
    await expect(post(await answering(problem(409, 'consultation.no-research'), done), { notYet })).rejects.toThrow(
      /consultation\.no-research 说明/,
    );
    expect(asked).toHaveLength(1);
  });
  it('gives up when patience ends', async () => {
    const refused = post(await answering(problem(503, 'server.unavailable')), { patienceMs: 2_000 });
    await expect(refused).rejects.toThrow(Refused);
    expect(asked.length).toBeGreaterThan(1);
  });
  it('ends at once when the loading is stopped', async () => {
    const over = new AbortController();
    const waiting = post(await answering(problem(503, 'server.unavailable')), { patienceMs: 60_000, signal: over.signal });
    setTimeout(() => over.abort(new Error('stopped')), 30);
    await expect(waiting).rejects.toThrow();
    const before = asked.length;
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked.length).toBe(before);
  });
});
