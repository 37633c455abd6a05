import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { aPrincipal } from '#libs/access/testing';
import { CommandRunner, Commands } from '#libs/command-handling';
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
        nothing(CommandRunner),
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
  it('throw what the catalogue knows, and all of it', async () => {
    expect(await problemGaps(join(import.meta.dirname), PARTNERS_PROBLEMS)).toEqual({ withoutText: [], neverThrown: [], notLiteral: [] });
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
