import { gzipSync } from 'node:zlib';
import { Body, Controller, Inject, Injectable, Module, Param, Query } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Actor, AllowedBy, may, Public, type Allowed, type Principal } from '#libs/access';
import { aPrincipal } from '#libs/access/testing';
import { RuleBroken } from '#libs/event-sourcing';
import { StoreUnavailable, WrongExpectedRevision } from '#libs/event-store';
import { UnknownEvent } from '#libs/event-sourcing';
import {
  codeText,
  CommandRoute,
  IdempotencyKey,
  IdParam,
  listOf,
  Occurred,
  pageOf,
  pageQuery,
  PhoneNumber,
  Problem,
  QueryRoute,
  readCursor,
  Readiness,
  registerProblems,
  Traceparent,
  WaitFor,
  type CommandAccepted,
  type LogPosition,
  type Occurrence,
} from './index.js';
import { policyCodesWithoutText, startTestService, unguardedRoutes, type ProblemAnswer, type TestService } from './testing.js';

registerProblems({
  'kettle.already-boiling': { status: 409, zh: '水已烧开，{since} 起。', en: 'The kettle has been boiling since {since}.' },
  'kettle.no-water': { status: 422, zh: '壶里没有水。', en: 'There is no water in the kettle.' },
});

const ID = '0198c0de-0000-7000-8000-00000000000a';
const LOG = '0198c0de-0000-7000-8000-0000000000ff';
const accepted: CommandAccepted = { id: ID, revision: 0, position: `${LOG}:1` };

const FillKettleBody = z
  .strictObject({
    label: z.string().trim().min(2).max(10),
    number: codeText(10),
    phone: PhoneNumber.optional(),
    litres: z.int().min(1).max(5),
    kind: z.enum(['steel', 'clay']),
    on: z.iso.date().nullable(),
    taps: z
      .array(z.strictObject({ id: z.uuid() }))
      .max(2)
      .default([]),
  })
  .meta({ id: 'FillKettleBody' });
const KettleQuery = z.strictObject({ kind: z.array(z.enum(['steel', 'clay'])).default([]), warm: z.boolean().optional(), ...pageQuery });
const KettleRow = z.strictObject({ id: z.uuid(), litres: z.int(), note: z.string().nullable() }).meta({ id: 'KettleRow' });

interface DocumentedOperation {
  readonly security: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>>;
}

const seen: {
  body?: unknown;
  key?: string;
  occurrence?: Occurrence;
  traceparent?: string;
  waitFor?: LogPosition;
  query?: unknown;
  actor?: Principal;
} = {};

@Controller('kettles/:kettleId/filling')
class FillKettleController {
  @CommandRoute('Fill a kettle', { body: FillKettleBody })
  fill(
    @IdParam('kettleId') _kettleId: string,
    @Body() body: z.output<typeof FillKettleBody>,
    @Actor() actor: Principal,
    @IdempotencyKey() key: string,
    @Occurred() occurrence: Occurrence,
    @Traceparent() traceparent: string,
  ): CommandAccepted {
    Object.assign(seen, { body, actor, key, occurrence, traceparent });
    return accepted;
  }
}

const errors: Record<string, () => unknown> = {
  rule: () => {
    throw new RuleBroken('kettle.already-boiling', { since: '2026-03-01' });
  },
  content: () => {
    throw new RuleBroken('kettle.no-water');
  },
  'rule-without-text': () => {
    throw new RuleBroken('kettle.never-heard-of');
  },
  conflict: () => {
    throw new WrongExpectedRevision('kettle-1', 1, 2);
  },
  store: () => {
    throw new StoreUnavailable('pg at 10.0.0.1 refused');
  },
  newer: () => {
    throw new UnknownEvent('KettleBoiled', 2, 7n);
  },
  unknown: () => {
    throw new Error('password is hunter2');
  },
  thrown: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- some library will, one day
    throw 'a string';
  },
  problem: () => {
    throw new Problem('view.not-caught-up');
  },
};

@Controller('errors')
class ErrorsController {
  @CommandRoute('Fail in a given way', { path: ':kind' })
  fail(@Param('kind') kind: string): CommandAccepted {
    errors[kind]!();
    return accepted;
  }
}

@Controller('kettles')
class KettlesController {
  @QueryRoute('List kettles', {
    query: KettleQuery,
    answer: listOf(KettleRow),
    policy: may({ roles: 'signed-in', where: 'anywhere' }),
    waitFor: true,
  })
  list(@Query() query: z.output<typeof KettleQuery>, @WaitFor() waitFor?: LogPosition) {
    Object.assign(seen, { query, waitFor });
    const after = readCursor(query.cursor, z.int()) ?? 0;
    const rows = [1, 2, 3].filter((litres) => litres > after).map((litres) => ({ id: ID, litres, note: null }));
    return pageOf(rows.slice(0, query.limit + 1), query.limit, (row) => row.litres);
  }

  @QueryRoute('Read one kettle', { path: ':kettleId', answer: KettleRow, policy: may({ roles: ['coordinator'], where: 'own-room' }) })
  one(@IdParam('kettleId') id: string, @AllowedBy() allowed: Allowed) {
    allowed({ roomId: ID, state: null });
    return { id, litres: 1, note: null };
  }

  @QueryRoute('Forget to check', {
    path: ':kettleId/unchecked',
    answer: KettleRow,
    policy: may({ roles: ['coordinator'], where: 'own-room' }),
  })
  unchecked(@IdParam('kettleId') id: string) {
    return { id, litres: 1, note: null };
  }

  @QueryRoute('Answer too much', { path: ':kettleId/leak', answer: KettleRow, policy: may({ roles: 'anybody', where: 'anywhere' }) })
  leak(@IdParam('kettleId') id: string) {
    return { id, litres: 1, note: null, phone: '13800000000' };
  }
}

@Public()
@Controller('sign-in')
class SignInController {
  @CommandRoute('Sign in', { answer: z.strictObject({ token: z.string() }) })
  signIn() {
    return { token: 'x' };
  }
}

@Injectable()
class Boiler {
  constructor(@Inject(Readiness) readiness: Readiness) {
    readiness.add('boiler', async () => {
      if (Boiler.cold) throw new Error('cold');
    });
  }
  static cold = false;
}

@Module({ controllers: [SignInController, FillKettleController, ErrorsController, KettlesController], providers: [Boiler] })
class KettleModule {}

const body = { label: '水壶', number: 'A1', litres: 2, kind: 'clay', on: null };
const resident = aPrincipal('resident');
const filling = `/api/v1/test/kettles/${ID}/filling`;

describe('a service at its edge', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ module: KettleModule, now: () => Date.parse('2026-03-01T08:00:00Z') });
  });
  afterAll(async () => {
    await service.stop();
  });

  const problem = async (path: string, sent: unknown, headers: Record<string, string> = {}): Promise<ProblemAnswer> =>
    service.post(path, sent, resident, headers);

  it('answers a command with id, revision and position', async () => {
    const answer = await service.post(filling, body, resident);
    expect([answer.status, answer.body]).toEqual([200, accepted]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(seen.actor).toEqual(resident);
  });

  describe('text', () => {
    it('is NFC inside, whatever spelling arrives', async () => {
      await service.post(filling, { ...body, label: 'Cafe\u0301' }, resident);
      expect(seen.body).toMatchObject({ label: 'Caf\u00e9' });
    });

    it('of codes and phones has full-width digits and letters made half-width; prose keeps them', async () => {
      await service.post(filling, { ...body, label: '１号壶', number: 'Ａ－１２', phone: '１３８ ００００ ００００' }, resident);
      expect(seen.body).toMatchObject({ label: '１号壶', number: 'A-12', phone: '138 0000 0000' });
    });

    it.each([
      ['NUL', '"a\\u0000b"', '/label'],
      ['a lone surrogate', '"a\\ud83d"', '/label'],
    ])('with %s is refused, saying where', async (_, text, path) => {
      const answer = await problem(filling, `{"label":${text}}`);
      expect([answer.status, answer.body.code, answer.body.details]).toEqual([400, 'request.text-not-storable', { path }]);
    });

    it('with a whole surrogate pair is fine', async () => {
      expect((await service.post(filling, { ...body, label: '壶🫖' }, resident)).status).toBe(200);
    });

    it('in a query is cleaned as well', async () => {
      const answer = (await service.get('/api/v1/test/kettles?kind=%00', resident)) as ProblemAnswer;
      expect([answer.status, answer.body.code]).toEqual([400, 'request.text-not-storable']);
    });
  });

  describe('problems', () => {
    it('of a body name every field by pointer, code, zh and en', async () => {
      const answer = await problem(filling, {
        label: 'x',
        number: 'A1',
        litres: '2',
        kind: 'glass',
        on: '2026-02-30',
        taps: [{ id: 'no' }],
        extra: 1,
      });
      expect(answer.status).toBe(400);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.body).toMatchObject({
        type: 'urn:shangliang:problem:request.invalid',
        title: '请求有误',
        status: 400,
        code: 'request.invalid',
      });
      expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
      expect(Object.fromEntries(answer.body.errors!.map((one) => [one.path, one.code]))).toEqual({
        '/label': 'too-short',
        '/litres': 'wrong-type',
        '/kind': 'not-one-of',
        '/on': 'not-a-date',
        '/taps/0/id': 'not-a-uuid',
        '/extra': 'not-allowed-here',
      });
      expect(answer.body.errors!.find((one) => one.path === '/kind')).toEqual({
        path: '/kind',
        code: 'not-one-of',
        zh: '只能是：steel、clay。',
        en: 'This has to be one of: steel, clay.',
      });
    });

    it('tell a missing field from a wrong one', async () => {
      const answer = await problem(filling, { ...body, label: undefined });
      expect(answer.body.errors).toEqual([{ path: '/label', code: 'missing', zh: '请填写此项。', en: 'This is missing.' }]);
    });

    it('of a missing body name the whole', async () => {
      const answer = await problem(filling, undefined);
      expect([answer.status, answer.body.errors![0]]).toEqual([400, expect.objectContaining({ path: '/', code: 'missing' })]);
    });

    it('of a path or a query name the parameter', async () => {
      expect((await problem('/api/v1/test/kettles/nonsense/filling', body)).body.errors![0]).toMatchObject({
        path: 'path/kettleId',
        code: 'not-a-uuid',
      });
      const answer = (await service.get('/api/v1/test/kettles?limit=1000&colour=red', resident)) as ProblemAnswer;
      expect(answer.body.errors!.map((one) => [one.path, one.code])).toEqual([
        ['query/limit', 'too-large'],
        ['query/colour', 'not-allowed-here'],
      ]);
    });

    it.each([
      ['zh-CN,zh;q=0.9,en;q=0.8', '当前不能进行', '水已烧开，2026-03-01 起。'],
      ['en-GB,en;q=0.9', 'Not possible now', 'The kettle has been boiling since 2026-03-01.'],
      ['fr, *;q=0.1', '当前不能进行', '水已烧开，2026-03-01 起。'],
    ])('speak the language asked for, %s, and hold both', async (language, title, detail) => {
      const answer = await problem('/api/v1/test/errors/rule', undefined, { 'accept-language': language });
      expect(answer.body).toMatchObject({
        status: 409,
        code: 'kettle.already-boiling',
        title,
        detail,
        zh: '水已烧开，2026-03-01 起。',
        en: 'The kettle has been boiling since 2026-03-01.',
        details: { since: '2026-03-01' },
      });
    });

    it.each([
      ['content', 422, 'kettle.no-water', undefined],
      ['conflict', 409, 'stream.changed-meanwhile', undefined],
      ['store', 503, 'store.unavailable', '1'],
      ['newer', 503, 'store.newer-than-release', '1'],
      ['problem', 503, 'view.not-caught-up', '1'],
      ['unknown', 500, 'server.failed', undefined],
      ['thrown', 500, 'server.failed', undefined],
      ['rule-without-text', 409, 'kettle.never-heard-of', undefined],
    ])('of a failure by %s are %i %s', async (kind, status, code, retryAfter) => {
      const answer = await problem(`/api/v1/test/errors/${kind}`, undefined);
      expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([status, code, retryAfter]);
      expect(answer.text).not.toMatch(/hunter2|10\.0\.0\.1|WrongExpected/);
    });

    it('that are our fault stand in the log under their request id', async () => {
      const answer = await problem('/api/v1/test/errors/unknown', undefined);
      const line = service.lines.find((one) => one['requestId'] === answer.body.requestId && one['level'] === 'error');
      expect(line).toMatchObject({ code: 'server.failed', err: { message: 'password is hunter2' } });
    });

    it.each([
      ['malformed JSON', '{"label":', { 'content-type': 'application/json' }, 400, 'request.malformed-json'],
      ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), { 'content-type': 'application/json' }, 400, 'request.malformed-json'],
      ['a body that replaces prototypes', '{"__proto__":{"x":1}}', { 'content-type': 'application/json' }, 400, 'request.malformed'],
      ['a body nested too deep', `${'['.repeat(100)}${']'.repeat(100)}`, { 'content-type': 'application/json' }, 400, 'request.too-deep'],
      ['a form', 'label=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'request.unsupported-media-type'],
      ['text', 'x', { 'content-type': 'text/plain' }, 415, 'request.unsupported-media-type'],
      ['another character set', '{}', { 'content-type': 'application/json; charset=gbk' }, 415, 'request.unsupported-media-type'],
      ['more than a mebibyte', JSON.stringify('x'.repeat(1024 * 1024)), { 'content-type': 'application/json' }, 413, 'request.too-large'],
    ])('of %s have their own code', async (_, sent, headers, status, code) => {
      const answer = await problem(filling, sent, headers);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    });

    it('of a compressed body say that it has to come as it is, and which encodings are taken', async () => {
      const packed = await problem(filling, gzipSync(JSON.stringify(body)), {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      });
      expect([packed.status, packed.body.code, packed.headers['accept-encoding']]).toEqual([
        415,
        'request.unsupported-encoding',
        'identity',
      ]);
      expect([packed.body.zh, packed.body.en]).toEqual([expect.stringContaining('gzip'), expect.stringContaining('gzip')]);
      expect((await service.post(filling, body, resident, { 'content-encoding': 'identity' })).status).toBe(200);
      expect((await service.get('/api/v1/test/kettles', resident, { 'content-encoding': 'gzip' })).status).toBe(200);
    });

    it('of an unknown address are 404, of a known one with another method 405 with Allow', async () => {
      const nowhere = (await service.get('/api/v1/test/teapots', resident)) as ProblemAnswer;
      expect([nowhere.status, nowhere.body.code]).toEqual([404, 'request.not-found']);
      const wrong = (await service.get(filling, resident)) as ProblemAnswer;
      expect([wrong.status, wrong.body.code, wrong.headers['allow']]).toEqual([405, 'request.method-not-allowed', 'POST']);
    });

    it('of an address that can not be decoded are 400', async () => {
      const answer = (await service.get('/api/v1/test/%ff', resident)) as ProblemAnswer;
      expect([answer.status, answer.body.code, answer.headers['content-type']]).toEqual([
        400,
        'request.malformed',
        'application/problem+json; charset=utf-8',
      ]);
    });

    it('are counted by code', async () => {
      await problem('/api/v1/test/errors/content', undefined);
      const metrics = await service.get('/metrics');
      expect(metrics.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
      expect(metrics.text).toMatch(/shangliang_http_problems_total\{code="kettle.no-water",service="test"\} [1-9]/);
    });
  });

  describe('access', () => {
    it('needs a token unless the route says otherwise', async () => {
      const answer = (await service.post(filling, body)) as ProblemAnswer;
      expect([answer.status, answer.body.code, answer.headers['www-authenticate']]).toEqual([401, 'access.token-missing', 'Bearer']);
    });

    it('refuses a token that is none, also where none is needed', async () => {
      const answer = (await service.get(`/api/v1/test/kettles/${ID}/leak`, undefined, {
        authorization: 'Bearer nonsense',
      })) as ProblemAnswer;
      expect([answer.status, answer.body.code]).toEqual([401, 'access.token-invalid']);
      // Software signs in nowhere: it is told what it does instead.
      expect([answer.body.zh, answer.body.en]).toEqual([
        expect.stringContaining('重新获取令牌'),
        expect.stringContaining('another token from its issuer'),
      ]);
    });

    it('checks the role before the handler and the place inside it', async () => {
      const path = `/api/v1/test/kettles/${ID}`;
      expect(((await service.get(path, resident)) as ProblemAnswer).body.code).toBe('access.role-not-allowed');
      expect(((await service.get(path, aPrincipal('coordinator'))) as ProblemAnswer).body.code).toBe('access.other-room');
      expect((await service.get(path, aPrincipal('coordinator', { roomIds: [ID] }))).status).toBe(200);
    });

    it('lets no answer out of a query that forgot to check its policy', async () => {
      const answer = (await service.get(
        `/api/v1/test/kettles/${ID}/unchecked`,
        aPrincipal('coordinator', { roomIds: [ID] }),
      )) as ProblemAnswer;
      expect([answer.status, answer.body.code]).toEqual([500, 'server.failed']);
    });

    it('lets everybody sign in', async () => {
      expect((await service.post('/api/v1/test/sign-in', undefined)).body).toEqual({ token: 'x' });
    });

    it('has a policy on every query', () => {
      expect(unguardedRoutes(service)).toEqual([]);
      expect(policyCodesWithoutText()).toEqual([]);
    });
  });

  describe('the idempotency key', () => {
    it.each([
      ['missing', '', 'request.idempotency-key-missing'],
      ['short', 'abc', 'request.idempotency-key-invalid'],
      ['long', 'x'.repeat(101), 'request.idempotency-key-invalid'],
      ['with blanks', 'abc def ghi', 'request.idempotency-key-invalid'],
    ])('is refused when it is %s', async (_, key, code) => {
      const answer = await problem('/api/v1/test/errors/rule', undefined, { 'idempotency-key': key });
      expect([answer.status, answer.body.code]).toEqual([400, code]);
    });

    it('reaches the handler', async () => {
      await service.post(filling, body, resident, { 'idempotency-key': ID });
      expect(seen.key).toBe(ID);
    });
  });

  describe('when it occurred', () => {
    const occurred = async (headers: Record<string, string>, as: Principal = resident) => {
      const answer = (await service.post(filling, body, as, headers)) as ProblemAnswer;
      return answer.status === 200 ? seen.occurrence : answer.body.code;
    };

    it('is now by the clock', async () => {
      expect(await occurred({})).toEqual({ occurredAt: '2026-03-01T08:00:00.000Z', timeSource: 'clock', capturedFrom: 'live' });
    });

    it('is what was entered, with where it was taken from', async () => {
      const at = { 'occurred-at': '2026-02-01T10:00:00+08:00' };
      expect(await occurred(at)).toEqual({ occurredAt: '2026-02-01T02:00:00.000Z', timeSource: 'entered', capturedFrom: 'live' });
      expect(await occurred({ ...at, 'captured-from': 'paper' })).toMatchObject({ timeSource: 'entered', capturedFrom: 'paper' });
      expect(await occurred({ ...at, 'captured-from': 'import' })).toMatchObject({ timeSource: 'imported', capturedFrom: 'import' });
    });

    it('is simulated for a simulator only', async () => {
      const simulator = aPrincipal('resident', { simulator: true });
      expect(await occurred({ 'occurred-at': '2025-02-01T02:00:00Z' }, simulator)).toEqual({
        occurredAt: '2025-02-01T02:00:00.000Z',
        timeSource: 'simulated',
        capturedFrom: 'simulation',
      });
    });

    it.each([
      [{ 'occurred-at': '2026-02-30T00:00:00Z' }, 'request.occurred-at-invalid'],
      [{ 'occurred-at': '1 March' }, 'request.occurred-at-invalid'],
      [{ 'occurred-at': '2026-03-01T08:02:00Z' }, 'request.occurred-in-the-future'],
      [{ 'captured-from': 'paper' }, 'request.captured-from-invalid'],
      [{ 'occurred-at': '2026-02-01T02:00:00Z', 'captured-from': 'simulation' }, 'request.captured-from-invalid'],
    ])('is refused as %j', async (headers, code) => {
      expect(await occurred(headers as Record<string, string>)).toBe(code);
    });
  });

  it('continues the trace of its caller under a span of its own', async () => {
    await service.post(filling, body, resident, { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' });
    expect(seen.traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$/);
  });

  describe('lists', () => {
    it('are paged by an opaque cursor', async () => {
      const first = await service.get<{ items: { litres: number }[]; next: string | null }>('/api/v1/test/kettles?limit=2', resident);
      expect(first.body.items.map((one) => one.litres)).toEqual([1, 2]);
      const second = await service.get<{ items: { litres: number }[]; next: string | null }>(
        `/api/v1/test/kettles?limit=2&cursor=${first.body.next}`,
        resident,
      );
      expect([second.body.items.map((one) => one.litres), second.body.next]).toEqual([[3], null]);
    });

    it('refuse a cursor of another list', async () => {
      const answer = (await service.get('/api/v1/test/kettles?cursor=InRleHQi', resident)) as ProblemAnswer;
      expect(answer.body.code).toBe('request.cursor-invalid');
    });

    it('take one value where several are possible, and read numbers and booleans', async () => {
      await service.get('/api/v1/test/kettles?kind=clay&warm=true&limit=7', resident);
      expect(seen.query).toEqual({ kind: ['clay'], warm: true, limit: 7 });
    });

    it('may be asked to wait for a position', async () => {
      await service.get(`/api/v1/test/kettles?waitFor=${LOG}:12`, resident);
      expect(seen.waitFor).toEqual({ logId: LOG, position: 12n });
      const answer = (await service.get('/api/v1/test/kettles?waitFor=12', resident)) as ProblemAnswer;
      expect(answer.body.code).toBe('request.wait-for-invalid');
    });
  });

  describe('answers', () => {
    it('with a field too many are a fault in tests', async () => {
      expect((await service.get(`/api/v1/test/kettles/${ID}/leak`)).status).toBe(500);
    });

    it('with a field too many lose it elsewhere, and the log says which', async () => {
      const lenient = await startTestService({ module: KettleModule, strictAnswers: false });
      const answer = await lenient.get(`/api/v1/test/kettles/${ID}/leak`);
      expect(answer.body).toEqual({ id: ID, litres: 1, note: null });
      expect(lenient.lines).toContainEqual(expect.objectContaining({ route: 'KettlesController.leak', fields: ['/phone'] }));
      await lenient.stop();
    });
  });

  it('says whether it is alive and whether it is ready', async () => {
    expect((await service.get('/health')).body).toEqual({ status: 'up', service: 'test' });
    expect((await service.get('/ready')).body).toEqual({ status: 'ready', service: 'test', checks: { boiler: 'ready' } });
    Boiler.cold = true;
    const answer = await service.get('/ready');
    Boiler.cold = false;
    expect([answer.status, answer.body]).toEqual([503, { status: 'not-ready', service: 'test', checks: { boiler: 'not-ready' } }]);
  });

  it('logs a request with its route, never with its address, headers or body', async () => {
    const { headers } = await service.get('/api/v1/test/kettles?limit=7', resident);
    // Logged when the answer has gone out, which its receiver may know sooner.
    const written = () => service.lines.find((one) => one['msg'] === 'request' && one['requestId'] === headers['x-request-id']);
    while (!written()) await new Promise((resolve) => setTimeout(resolve, 5));
    const line = written();
    expect(line).toMatchObject({
      service: 'test',
      method: 'GET',
      route: '/api/v1/test/kettles',
      status: 200,
      personId: resident.personId,
      role: 'resident',
    });
    expect(JSON.stringify(line)).not.toMatch(/limit=7|Bearer|authorization/);
  });

  it('describes itself in OpenAPI 3.1', async () => {
    const { body: document } = await service.get<{
      openapi: string;
      paths: Record<string, Record<string, DocumentedOperation>>;
      components: { schemas: Record<string, object> };
    }>('/api/v1/test/openapi.json');
    expect(document.openapi).toBe('3.1.0');
    const operation = document.paths['/api/v1/test/kettles/{kettleId}/filling']!['post']!;
    expect(operation).toMatchObject({
      operationId: 'fillKettle',
      summary: 'Fill a kettle',
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/FillKettleBody' } } } },
    });
    expect(operation.parameters.map((one) => `${one.in} ${one.name}`).sort()).toEqual([
      'header Captured-From',
      'header Idempotency-Key',
      'header Occurred-At',
      'path kettleId',
    ]);
    expect(operation.responses['200']!.content['application/json']!.schema).toEqual({ $ref: '#/components/schemas/CommandAccepted' });
    expect(operation.responses['409']!.content['application/problem+json']!.schema).toEqual({
      $ref: '#/components/schemas/ProblemDetails',
    });
    expect(operation.security).toEqual([{ bearer: [] }]);
    expect(document.paths['/api/v1/test/kettles/{kettleId}/leak']!['get']!.security).toEqual(expect.arrayContaining([{}, { bearer: [] }]));
    expect(document.paths['/api/v1/test/sign-in']!['post']!.security).toEqual([{}]);
    const list = document.paths['/api/v1/test/kettles']!['get']!;
    expect(list.parameters.map((one) => one.name).sort()).toEqual(['cursor', 'kind', 'limit', 'waitFor', 'warm']);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((found) => found[1]!);
    expect(references.filter((one) => !(one.replace('#/components/schemas/', '') in document.components.schemas))).toEqual([]);
    expect(references).toContain('#/components/schemas/ProblemIssue');
    expect(document.components.schemas['KettleRow']).toEqual({
      type: 'object',
      properties: { id: { type: 'string', format: 'uuid' }, litres: { type: 'integer' }, note: { type: ['string', 'null'] } },
      required: ['id', 'litres', 'note'],
      additionalProperties: false,
    });
    expect(document.components.schemas).toMatchObject({
      ProblemDetails: {},
      ProblemIssue: {},
      CommandAccepted: {},
      KettleRow: {},
      FillKettleBody: { additionalProperties: false },
    });
  });
});
