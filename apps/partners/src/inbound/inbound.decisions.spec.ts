import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { CommandRunner, Commands } from '#libs/command-handling';
import { catalogue } from '#libs/contracts';
import type { Directory } from '#libs/directory';
import { id } from '#libs/event-sourcing/testing';
import type { EventStore } from '#libs/event-store';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { inMemorySubjectKeys } from '#libs/personal-data/testing';
import '../partners.problems.js';
import type { WantedEvents } from '../feed/wanted-query.js';
import { InboundDoor } from './inbound-door.js';
import { inboundDecisions } from './inbound.decisions.js';
import { concernIdOf } from './receive-concern.js';
import { systemOf, takeInboundMessage } from './take-inbound-message.js';

const [COUNTY, ELSEWHERE] = [id(4), id(5)];
const directory = {
  pathOf: (place: string) => Promise.resolve([place]),
  jurisdiction: () => Promise.resolve({ code: '320602001', edition: '2023' }),
} as unknown as Directory;

let store: EventStore;
let context: INestApplicationContext;
beforeAll(async () => {
  store = openInMemoryEventStore();
  const runner = new CommandRunner({ store, catalogue, keys: inMemorySubjectKeys(), directory });
  @Module({ imports: [CqrsModule.forRoot()], providers: [{ provide: CommandRunner, useValue: runner }, Commands, ...inboundDecisions] })
  class Spec {}
  context = await NestFactory.createApplicationContext(Spec, { logger: false });
  await context.init();
});
afterAll(async () => {
  await context?.close();
  await store?.close();
});

const places = {
  districtId: (district: string) => Promise.resolve(district),
  nameOf: (place: string) => Promise.resolve(place === COUNTY ? '示范区（329901）' : '邻区（329902）'),
} as unknown as WantedEvents;
const sender = systemOf(id(70), COUNTY);
const send = (externalId: string, over: object = {}) =>
  takeInboundMessage(
    Buffer.from(JSON.stringify({ externalId, district: COUNTY, title: '路灯不亮', text: '坏了一周', ...over })),
    sender,
    'kafka',
    new InboundDoor(context.get(Commands), places),
    new Date(),
  );
/** What its sender is told of one id, in the order in which it was recorded. */
const recordedOf = async (externalId: string): Promise<readonly { type: string; code?: string; reason?: string }[]> => {
  const key = concernIdOf(id(70), externalId);
  const told: { type: string; code?: string; reason?: string }[] = [];
  for await (const events of store.readAll({ after: 0n }))
    for (const event of events.map((one) => catalogue.read(one)))
      if (event.metadata.partitionKey === key) told.push({ type: event.type, ...(event.data as { code?: string; reason?: string }) });
  return told;
};
const recorded = async (externalId: string): Promise<readonly string[]> =>
  (await recordedOf(externalId)).map(({ code, type }) => code ?? type);

describe('what comes by a way on which nobody waits', () => {
  it('can be corrected under the same id after it was refused', async () => {
    expect(await send('GD-1', { district: ELSEWHERE })).toBe('refused');
    expect(await send('GD-1', { title: '' })).toBe('refused');
    expect(await send('GD-1')).toBe('taken');
    expect(await recorded('GD-1')).toEqual(['access.outside-jurisdiction', 'request.invalid', 'InboundConcernReceived']);
  });
  it('is told once of each refusal, however often the same comes again', async () => {
    for (let n = 0; n < 3; n++) await send('GD-2', { title: '' });
    expect(await recorded('GD-2')).toEqual(['request.invalid']);
  });
  it('is told of other content under an id that was taken over, which stays as it is', async () => {
    expect(await send('GD-3')).toBe('taken');
    expect(await send('GD-3')).toBe('taken');
    expect(await send('GD-3', { text: '又坏了' })).toBe('refused');
    expect(await send('GD-3', { text: '' })).toBe('refused');
    expect(await send('GD-3')).toBe('taken');
    expect(await recorded('GD-3')).toEqual(['InboundConcernReceived', 'inbound.other-content', 'request.invalid']);
  });
  it('is told why in both languages, in whole sentences: with the id, the places, the field', async () => {
    await send('GD-5');
    await send('GD-5', { text: '又坏了' });
    await send('GD-6', { district: ELSEWHERE });
    await send('GD-7', { title: '长'.repeat(201), callerPhone: 'x' });
    const [other] = (await recordedOf('GD-5')).slice(1);
    expect(other!.reason).toBe(
      '您已用编号 GD-5 报送过内容不同的诉求，原诉求不变。如有新内容请使用新编号报送。 / You have sent another concern under GD-5, which stays as it is. Send what is new under an id of its own.',
    );
    expect((await recordedOf('GD-6'))[0]!.reason).toBe(
      '此事项不在您的辖区内。district：邻区（329902）不在您的辖区示范区（329901）内，请报送辖区内的诉求。 / This lies outside your jurisdiction. district: 邻区（329902） does not lie in your own area, 示范区（329901）. Send what lies in there.',
    );
    expect((await recordedOf('GD-7'))[0]!.reason).toBe(
      '提交的内容有误，请按下列提示修改。title：最多 200 个字符。callerPhone：不应有此项。 / Some of what was sent is not right; see the list. title: At most 200 characters are possible. callerPhone: There is no such field.',
    );
  });
  it('is not opened to other places by a refusal that came first', async () => {
    expect(await send('GD-4', { text: '' })).toBe('refused');
    expect(await send('GD-4', { district: ELSEWHERE })).toBe('refused');
    expect(await recorded('GD-4')).toEqual(['request.invalid', 'access.outside-jurisdiction']);
  });
});
