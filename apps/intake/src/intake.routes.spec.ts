import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CommandRunner, Commands } from '#libs/command-handling';
import { policyCodesWithoutText, startTestService, unguardedRoutes, type TestService } from '#libs/http/testing';
import { CONFIGURATION, DIRECTORY, POOL, ReadModels, SUBJECT_KEYS } from '#libs/service';
import { id } from '#libs/event-sourcing/testing';
import { IntakeModule } from './intake.module.js';

/** What the routes stand on is not asked here: only what they say about themselves. */
const nothing = (provide: symbol | (new (...args: never[]) => object)) => ({ provide, useValue: {} });

@Module({
  imports: [CqrsModule.forRoot(), IntakeModule],
})
class Routes {}

let service: TestService;
beforeAll(async () => {
  service = await startTestService({
    name: 'intake',
    module: {
      module: Routes,
      global: true,
      providers: [
        nothing(POOL),
        nothing(DIRECTORY),
        nothing(SUBJECT_KEYS),
        { provide: CONFIGURATION, useValue: { process: { profile: 'production' } } },
        nothing(CommandRunner),
        { provide: ReadModels, useValue: new ReadModels({ logId: id(8000), head: () => Promise.resolve(0n) }) },
        Commands,
      ],
      exports: [POOL, DIRECTORY, SUBJECT_KEYS, CONFIGURATION, CommandRunner, ReadModels, Commands],
    },
  });
});
afterAll(() => service.stop());

describe('the routes of intake', () => {
  it('each have a policy and a schema of their answer, and each refusal a text', () => {
    expect(unguardedRoutes(service)).toEqual([]);
    expect(policyCodesWithoutText()).toEqual([]);
  });
  it('stand in a document of the API under names of their own', () => {
    const document = service.document() as unknown as { paths: Record<string, Record<string, { operationId: string }>> };
    const ids = Object.values(document.paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['raiseConcern', 'approveTopic', 'importItems', 'signIn', 'listRooms']));
  });
  it('let nobody sign in by picking a person in production', async () => {
    expect((await service.get('/api/v1/intake/sign-in/people')).body).toMatchObject({ code: 'sign-in.not-here' });
    expect((await service.post('/api/v1/intake/sign-in', { personId: id(1), grantId: id(2) })).body).toMatchObject({
      code: 'sign-in.not-here',
    });
  });
});
