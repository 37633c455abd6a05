import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type pg from 'pg';
import { aPrincipal } from '#libs/access/testing';
import { CommandRunner, Commands } from '#libs/command-handling';
import { catalogue } from '#libs/contracts';
import { directoryTablesSql, type Directory } from '#libs/directory';
import { canonicalBytes } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { startTestService, type ProblemAnswer, type TestService } from '#libs/http/testing';
import { inMemorySubjectKeys } from '#libs/personal-data/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { POOL } from '#libs/service';
import { WantedEvents } from '../feed/wanted-query.js';
import { ApiKeys } from '../open311/api-keys.js';
import { Open311Door } from '../open311/open311.door.js';
import '../partners.problems.js';
import { PUBLIC_EVENTS_SQL } from '../publishing/public-events.tables.js';
import { Webhooks } from '../webhooks/webhooks.provider.js';
import { INBOUND_SPOT_SQL, INBOUND_TABLE_SQL } from './inbound-concerns.projection.js';
import { InboundConcerns } from './inbound-concerns.reader.js';
import { InboundController } from './inbound.controller.js';
import { inboundDecisions } from './inbound.decisions.js';
import { InboundDoor } from './inbound-door.js';
import { concernIdOf } from './receive-concern.js';

const [COUNTY, ELSEWHERE, PARTNER] = [id(4), id(5), id(70)];
const CONCERNS = '/api/v1/partners/inbound/concerns';
const OPEN311 = '/api/v1/partners/public/open311/v2';
const partner = aPrincipal('partner', { organisationId: PARTNER, jurisdictionId: COUNTY });
const directory = {
  pathOf: (place: string) => Promise.resolve([place]),
  jurisdiction: () => Promise.resolve({ code: '329901', edition: '2023' }),
} as unknown as Directory;

let postgres: TestPostgres;
let pool: pg.Pool;
let service: TestService;
beforeAll(async () => {
  postgres = await startTestPostgres();
  pool = createPool({ connectionString: await postgres.createDatabase(), applicationName: 'ways-in-spec', max: 4 });
  for (const sql of [directoryTablesSql, PUBLIC_EVENTS_SQL, INBOUND_TABLE_SQL, INBOUND_SPOT_SQL]) await pool.query(sql);
  await pool.query(
    `INSERT INTO directory_jurisdictions VALUES ($1, 'county', '示范区', NULL, '329901', '2023'), ($2, 'county', '邻区', NULL, '329902', '2023')`,
    [COUNTY, ELSEWHERE],
  );
  const runner = new CommandRunner({ store: openInMemoryEventStore(), catalogue, keys: inMemorySubjectKeys(), directory });
  @Module({
    imports: [CqrsModule.forRoot()],
    controllers: [InboundController],
    providers: [
      { provide: POOL, useValue: pool },
      { provide: CommandRunner, useValue: runner },
      { provide: ApiKeys, useValue: { principalOf: () => Promise.resolve(partner) } },
      { provide: Webhooks, useValue: { publicUrl: 'https://s.example' } },
      Commands,
      ...inboundDecisions,
      WantedEvents,
      InboundConcerns,
      InboundDoor,
      Open311Door,
    ],
  })
  class WaysIn {}
  service = await startTestService({ name: 'partners', module: WaysIn });
});
afterAll(async () => {
  await service?.stop();
  await pool?.end();
  await postgres?.stop();
});

/** As the projection and the publisher would write it. */
const projected = (externalId: string) =>
  pool.query(
    `INSERT INTO inbound_concerns(concern_id, partner_id, external_id, via, jurisdiction_id, title, text, received_at)
     VALUES ($1, $2, $3, 'http', $4, '路灯', '坏了', '2026-03-02T01:00:00Z')`,
    [concernIdOf(PARTNER, externalId), PARTNER, externalId, COUNTY],
  );
let sequence = 0;
const told = (externalId: string, type: string, data: object) =>
  pool.query(
    `INSERT INTO public_events(sequence, id, type, version, service, source, subject, partition_key, audience, time, data)
     VALUES ($1::bigint, $2, $3, 1, 'partners', '/', $4, $5, $6, '2026-03-02T02:00:00Z', $7)`,
    [
      ++sequence,
      id(900 + sequence),
      type,
      `concern/${concernIdOf(PARTNER, externalId)}`,
      externalId,
      PARTNER,
      canonicalBytes({ concernId: concernIdOf(PARTNER, externalId), externalId, ...data }),
    ],
  );
const ask = (externalId: string, as = partner) => service.get(`${CONCERNS}?externalId=${encodeURIComponent(externalId)}`, as);
const concern = (over: object = {}) => ({ externalId: 'GD1', district: '329901', title: '路灯不亮', text: '坏了一周', ...over });
const form = async (fields: Record<string, string>) => {
  const sent = { description: '路灯不亮', service_code: 'livelihood', ...fields };
  const answer = await fetch(`${service.address}${OPEN311}/requests.json`, {
    method: 'POST',
    body: new URLSearchParams(sent),
    signal: AbortSignal.timeout(60_000),
  });
  return { status: answer.status, body: (await answer.json()) as { code: number; description: string }[] };
};

describe('what became of a concern', () => {
  it('is asked for by its id in whichever width, with blanks or without', async () => {
    const sent = await service.post<{ id: string }>(CONCERNS, concern({ externalId: ' ＧＤ５' }), partner);
    await projected('GD5');
    for (const asked of ['GD5', 'ＧＤ５', ' GD5 '])
      expect(await ask(asked)).toMatchObject({ status: 200, body: { concernId: sent.body.id, externalId: 'GD5', status: 'open' } });
    expect((await ask(' ')).status).toBe(400);
  });
  it('is that it was refused and why, where nothing was taken over, to its sender alone', async () => {
    await told('K4', 'concern.refused', { code: 'request.invalid', reason: 'first' });
    await told('K4', 'concern.refused', { code: 'inbound.message-too-large', reason: 'then' });
    expect(await ask('K4')).toMatchObject({
      status: 200,
      body: {
        concernId: concernIdOf(PARTNER, 'K4'),
        externalId: 'K4',
        receivedAt: '2026-03-02T02:00:00.000Z',
        status: 'refused',
        last: {
          type: 'concern.refused',
          time: '2026-03-02T02:00:00.000Z',
          data: { externalId: 'K4', code: 'inbound.message-too-large', reason: 'then' },
        },
      },
    });
    expect((await ask('K4', { ...partner, organisationId: id(71) })).body).toMatchObject({ code: 'inbound.unknown' });
    expect((await ask('K5')).body).toMatchObject({ code: 'inbound.unknown' });
  });
  it('is where it stands, where something else was refused under its id', async () => {
    await projected('K6');
    await told('K6', 'concern.received', {});
    await told('K6', 'concern.refused', { code: 'inbound.other-content', reason: 'x' });
    expect((await ask('K6')).body).toMatchObject({ status: 'open', last: { type: 'concern.received' } });
  });
});

describe('a concern that is not taken over', () => {
  it('for its place is told which place that is, and which is the sender’s own', async () => {
    const unknown = (await service.post(CONCERNS, concern({ district: '110000' }), partner)) as ProblemAnswer;
    expect(unknown.body).toMatchObject({ code: 'feed.district-unknown', details: { field: 'district', district: '110000' } });
    expect([unknown.body.zh, unknown.body.en].every((text) => text.includes('110000') && text.includes('district'))).toBe(true);
    const outside = (await service.post(CONCERNS, concern({ district: '329902' }), partner)) as ProblemAnswer;
    expect(outside.body).toMatchObject({
      status: 403,
      code: 'access.outside-jurisdiction',
      errors: [
        {
          path: '/district',
          code: 'outside-own-area',
          zh: expect.stringMatching(/邻区（329902）.*示范区（329901）/),
          en: expect.stringMatching(/邻区（329902）.*示范区（329901）/),
        },
      ],
    });
  });
  it('is told so in the words of Open311, which say what is wrong with each field', async () => {
    const long = await form({ description: '长'.repeat(20_001), 'attribute[title]': '长'.repeat(201), lat: '91', long: '' });
    expect(long).toEqual({
      status: 400,
      body: [
        'attribute[title]：最多 200 个字符。 / attribute[title]: At most 200 characters are possible.',
        'description：最多 20000 个字符。 / description: At most 20000 characters are possible.',
        'lat：不能大于 90。 / lat: This has to be 90 or less.',
        'long：类型不对，应为数字。 / long: This has the wrong type; expected number.',
      ]
        .map((description) => ({ code: 400, description }))
        .map((one) => expect.objectContaining(one)),
    });
    expect((await form({ description: '' })).body).toEqual([
      { code: 400, description: 'description：请填写此项。 / description: This is missing.' },
    ]);
    for (const field of ['jurisdiction_id', 'address_id'])
      expect((await form({ [field]: '110000' })).body).toEqual([
        {
          code: 404,
          description: expect.stringMatching(new RegExp(`^feed\\.district-unknown: .*“110000”.*${field}.* / There .*${field}`)),
        },
      ]);
    expect((await form({ jurisdiction_id: '329902' })).body).toEqual([
      { code: 403, description: expect.stringMatching(/jurisdiction_id：邻区（329902）.*示范区（329901）/) },
    ]);
  });
});

describe('Open311', () => {
  it('is no production where a demonstration may run', async () => {
    const { endpoints } = (await (await fetch(`${service.address}${OPEN311}/discovery.json`)).json()) as { endpoints: { type: string }[] };
    expect(endpoints.map(({ type }) => type)).toEqual(['test']);
  });
  it('says where a request stands in a sentence', async () => {
    await projected('O7');
    const noted = async () => {
      const answer = await fetch(`${service.address}${OPEN311}/requests/${concernIdOf(PARTNER, 'O7')}.json`);
      return ((await answer.json()) as { status_notes: string }[])[0]!.status_notes;
    };
    expect(await noted()).toMatch(/^诉求已接收/);
    await told('O7', 'concern.declined', { reason: '不属于公共事务' });
    expect(await noted()).toBe('诉求不予受理。 / The concern was declined.\n不属于公共事务');
  });
});
