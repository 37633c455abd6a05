import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessDenied } from '#libs/access';
import { aPrincipal } from '#libs/access/testing';
import { CommandRunner, Commands } from '#libs/command-handling';
import { RuleBroken } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { policyCodesWithoutText, problemGaps, startTestService, unguardedRoutes, type TestService } from '#libs/http/testing';
import { CONFIGURATION, DIRECTORY, EVENT_STORE, POOL, ReadModels, SUBJECT_KEYS } from '#libs/service';
import { PartnersModule } from './partners.module.js';
import { PARTNERS_PROBLEMS } from './partners.problems.js';

/** What the routes stand on is not asked here: only what they say about themselves. */
const nothing = (provide: symbol | (new (...args: never[]) => object)) => ({ provide, useValue: {} });
/** The dispatcher asks for its lease until it is stopped, and never gets it. */
const pool = { query: () => Promise.resolve({ rows: [] }) };

@Module({ imports: [CqrsModule.forRoot(), PartnersModule] })
class Routes {}

/** What every command comes to here. */
let refusal: Error = new Error('no command is expected');

let service: TestService;
beforeAll(async () => {
  service = await startTestService({
    name: 'partners',
    module: {
      module: Routes,
      global: true,
      providers: [
        { provide: POOL, useValue: pool },
        { provide: EVENT_STORE, useValue: { logId: id(8000) } },
        { provide: CONFIGURATION, useValue: { keysDatabase: { masterKey: Buffer.alloc(32) }, kafka: null } },
        nothing(DIRECTORY),
        nothing(SUBJECT_KEYS),
        { provide: CommandRunner, useValue: { run: () => Promise.reject(refusal) } },
        { provide: ReadModels, useValue: new ReadModels({ logId: id(8000), head: () => Promise.resolve(0n) }) },
        Commands,
      ],
      exports: [POOL, EVENT_STORE, DIRECTORY, SUBJECT_KEYS, CONFIGURATION, CommandRunner, ReadModels, Commands],
    },
  });
});
afterAll(() => service.stop());

describe('the routes of partners', () => {
  it('each have a policy and a schema of their answer, and each refusal a text', () => {
    expect(unguardedRoutes(service).filter((route) => !route.includes('FeedController.stream'))).toEqual([]);
    expect(policyCodesWithoutText()).toEqual([]);
  });
  it('are described with Open311 and the message of a webhook among them, each under the address at which it is reached', async () => {
    const { paths, webhooks } = (await service.get('/api/v1/partners/openapi.json')).body as { paths: object; webhooks: object };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/v1/partners/subscriptions', '/public/v1/events', '/public/open311/v2/requests.{format}']),
    );
    expect(Object.keys(paths).filter((path) => path.startsWith('/api/v1/partners/public/'))).toEqual([]);
    expect(Object.keys(webhooks)).toEqual(['publicEvent']);
  });
  it('throw what the catalogue knows, and all of it', async () => {
    expect(await problemGaps(join(import.meta.dirname), PARTNERS_PROBLEMS)).toEqual({ withoutText: [], neverThrown: [], notLiteral: [] });
  });
  it('answer the same for a subscription of somebody else as for one that there is none', async () => {
    const partner = aPrincipal('partner', { organisationId: id(71), jurisdictionId: id(4) });
    const path = `/api/v1/partners/subscriptions/${id(1)}`;
    const answers = async (): Promise<unknown[]> => {
      const wanted = { name: 'x', url: 'https://example.org/' };
      const asked = await Promise.all([
        service.get(path, partner),
        service.get(`${path}/deliveries`, partner),
        service.post(`${path}/test`, {}, partner),
        service.post(`${path}/change`, wanted, partner),
        service.post(`${path}/replay`, { from: 'beginning' }, partner),
        ...['closing', 'disabling', 'enabling', 'secret'].map((step) => service.post(`${path}/${step}`, undefined, partner)),
      ]);
      return asked.map(({ status, body }) => ({ status, body: { ...(body as object), requestId: '' } }));
    };
    refusal = new RuleBroken('subscription.unknown', { id: id(1) });
    const unknown = await answers();
    expect(new Set(unknown.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(unknown[0]).toMatchObject({ status: 404, body: { code: 'subscription.unknown' } });
    refusal = new AccessDenied('access.other-organisation');
    expect(await answers()).toEqual(unknown);
  });
  it('say in both languages what is wrong with an address and with a beginning', async () => {
    const partner = aPrincipal('partner', { organisationId: id(71), jurisdictionId: id(4) });
    const errorsOf = async (body: object, path = ''): Promise<unknown> => {
      const answer = await service.post(`/api/v1/partners/subscriptions${path}`, body, partner);
      return [answer.status, (answer.body as { errors: unknown }).errors];
    };
    const wanted = { name: 'x', url: 'https://example.org/' };
    expect(await errorsOf({ ...wanted, url: 'https://localhost/' })).toEqual([
      422,
      [
        {
          path: '/url',
          code: 'never-public',
          zh: '该地址的主机名 localhost 只在内部网络中有效，不是公网域名。',
          en: 'This address names localhost, which is no name of the public internet.',
        },
      ],
    ]);
    expect(await errorsOf({ ...wanted, from: 'yesterday' })).toEqual([
      400,
      [
        {
          path: '/from',
          code: 'not-a-time',
          zh: '应为“now”、“beginning”，或带时区的时间，如 2026-03-01T08:00:00+08:00。',
          en: 'This has to be "now" or "beginning", or a time with its offset such as 2026-03-01T08:00:00+08:00.',
        },
      ],
    ]);
    const future = [
      { path: '/from', code: 'in-the-future', zh: '不能晚于当前时间。', en: 'This lies in the future: give a time that is past.' },
    ];
    expect(await errorsOf({ ...wanted, from: '2099-01-01T00:00:00+08:00' })).toEqual([400, future]);
    expect(await errorsOf({ from: '2099-01-01T00:00:00Z' }, `/${id(1)}/replay`)).toEqual([400, future]);
    expect(await errorsOf({ from: 'now' }, `/${id(1)}/replay`)).toEqual([
      400,
      [expect.objectContaining({ code: 'not-a-time', en: expect.stringMatching(/^This has to be "beginning", or a time/) })],
    ]);
  });
  it('are closed to everybody but partners, where they are not open to all', async () => {
    const resident = aPrincipal('resident');
    expect((await service.get('/api/v1/partners/subscriptions', resident)).body).toMatchObject({ code: 'access.role-not-allowed' });
    expect((await service.post('/api/v1/partners/api-keys', { name: 'x' }, resident)).body).toMatchObject({
      code: 'access.role-not-allowed',
    });
    expect((await service.post('/api/v1/partners/api-keys', { name: 'x' }, aPrincipal('partner'))).body).toMatchObject({
      code: 'partner.no-organisation',
    });
    expect((await service.get('/api/v1/partners/public/v1/schemas')).status).toBe(200);
  });
});
