import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type pg from 'pg';
import type { z } from 'zod';
import type { Principal } from '#libs/access';
import { aPrincipal } from '#libs/access/testing';
import { openLogTailBus } from '#libs/bus';
import { CommandRunner, Commands } from '#libs/command-handling';
import { catalogue, ConsultationConcluded, ConsultationReopened, SeatAccepted, TopicApproved } from '#libs/contracts';
import { openDirectory } from '#libs/directory';
import { canonicalBytes, derivedId, type DomainEvent, type Envelope } from '#libs/event-sourcing';
import { id, recordedFor } from '#libs/event-sourcing/testing';
import type { EventStore } from '#libs/event-store';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import type { CommandAccepted, ProblemDetails } from '#libs/http';
import { startTestService, unguardedRoutes, type TestService } from '#libs/http/testing';
import { inMemorySubjectKeys } from '#libs/personal-data/testing';
import { createPool, runTypeOrmMigrations } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { ServiceHandlers } from '#libs/projections';
import { DIRECTORY, POOL, ReadModels, SUBJECT_KEYS } from '#libs/service';
import type { DeskList, OutcomeDetail, RecommendationList, ResponsibilityList, ResultList } from './board/outcome-board.answers.js';
import { FirstShape1767225600001 } from './migrations/0001-first-shape.js';
import { OutcomesModule } from './outcomes.module.js';
import { projections } from './outcomes.projections.js';
import { reactions } from './outcomes.reactions.js';
import { MEETING, PHOTO, recommendation } from './outcomes/outcome.fixtures.js';

/*
 * The service as it runs, over HTTP and on PostgreSQL, with its own projections and reactions following the log; only the log and the keys
 * are in memory. What deliberation and intake record is put into the log as they would.
 */

const COUNTY = id(300);
const TOWNSHIP = id(301);
const OTHER_TOWNSHIP = id(302);
const ROOM = id(310);
const PARTY = id(320);
const COUNTY_PARTY = id(321);
const UNIT = id(330);
const R1 = id(11);
const R2 = id(12);

const coordinator = aPrincipal('coordinator', { personId: id(401), roomIds: [ROOM], jurisdictionId: TOWNSHIP });
const party = aPrincipal('party_organisation', { personId: id(402), organisationId: PARTY, jurisdictionId: TOWNSHIP });
const countyParty = aPrincipal('party_organisation', { personId: id(403), organisationId: COUNTY_PARTY, jurisdictionId: COUNTY });
const clerk = aPrincipal('responsible_unit', { personId: id(404), organisationId: UNIT, jurisdictionId: TOWNSHIP });
const supervisor = aPrincipal('supervisor', { personId: id(405), organisationId: id(340), jurisdictionId: COUNTY });
const foreignSupervisor = aPrincipal('supervisor', { personId: id(406), organisationId: id(341), jurisdictionId: OTHER_TOWNSHIP });
const seated = aPrincipal('resident', { personId: id(407), jurisdictionId: TOWNSHIP });
const passerBy = aPrincipal('resident', { personId: id(408), jurisdictionId: TOWNSHIP });

let postgres: TestPostgres;
let pool: pg.Pool;
let store: EventStore;
let handlers: ServiceHandlers;
let http: TestService;
const keys = inMemorySubjectKeys();

beforeAll(async () => {
  postgres = await startTestPostgres();
  const url = await postgres.createDatabase();
  const admin = createPool({ connectionString: url, applicationName: 'outcomes-spec', max: 1 });
  await admin.query('CREATE SCHEMA outcomes');
  await admin.end();
  await runTypeOrmMigrations({ url, schema: 'outcomes', migrations: [FirstShape1767225600001] });
  pool = createPool({ connectionString: `${url}?options=-c%20search_path%3Doutcomes`, applicationName: 'outcomes-spec' });
  await pool.query(
    `INSERT INTO directory_jurisdictions(id, level, name, parent_id, code, edition)
     VALUES ($1, 'county', '示范区', NULL, '320699', '2023'), ($2, 'township', '示范一街道', $1, '320699001', '2023'), ($3, 'township', '示范二街道', $1, '320699002', '2023')`,
    [COUNTY, TOWNSHIP, OTHER_TOWNSHIP],
  );
  await pool.query(
    `INSERT INTO directory_organisations(id, kinds, name, level, jurisdiction_id)
     VALUES ($1, '{party_organisation}', '示范一街道党工委', 'township', $2), ($3, '{party_organisation}', '示范区委', 'county', $4), ($5, '{responsible_unit}', '示范物业', 'township', $2)`,
    [PARTY, TOWNSHIP, COUNTY_PARTY, COUNTY, UNIT],
  );
  store = openInMemoryEventStore();
  const directory = openDirectory(pool);
  const readModels = new ReadModels(store);
  const providers = [
    { provide: POOL, useValue: pool },
    { provide: SUBJECT_KEYS, useValue: keys },
    { provide: DIRECTORY, useValue: directory },
    { provide: ReadModels, useValue: readModels },
    { provide: CommandRunner, useValue: new CommandRunner({ store, catalogue, keys, directory }) },
    Commands,
  ];
  const module: DynamicModule = {
    module: class Spec {},
    global: true,
    imports: [CqrsModule.forRoot(), OutcomesModule],
    providers,
    exports: providers,
  };
  http = await startTestService({ name: 'outcomes', module });
  handlers = await ServiceHandlers.start({
    service: 'outcomes',
    pool,
    store,
    bus: openLogTailBus({ store }),
    catalogue,
    projections,
    reactions: reactions(),
    issue: http.app.get(Commands).issue,
  });
  readModels.follow(handlers);
});
afterAll(async () => {
  await http?.stop();
  await handlers?.close();
  await store?.close();
  await pool?.end();
  await postgres?.stop();
});

const sha256 = (...parts: Uint8Array[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
let foreign = 0;
/** What intake or deliberation has recorded. */
const record = async (stream: string, event: DomainEvent, caseId: string, more: Partial<Envelope> = {}): Promise<void> => {
  const { metadata } = recordedFor(event, 0, {
    eventId: derivedId('foreign', ++foreign),
    logId: store.logId,
    partitionKey: caseId,
    correlationId: caseId,
    jurisdiction: { id: TOWNSHIP, code: '320699001', edition: '2023' },
    ...more,
  });
  const data = canonicalBytes(event.data);
  const envelope = canonicalBytes(metadata);
  const revision = (await store.readStream(stream)).length;
  await store.append(stream, revision === 0 ? 'no-stream' : revision - 1, [
    {
      eventId: metadata.eventId,
      type: event.type,
      schemaVersion: 1,
      partitionKey: caseId,
      jurisdiction: TOWNSHIP,
      data,
      metadata: envelope,
      dataHash: sha256(Buffer.from(metadata.salt, 'hex'), data),
      metadataHash: sha256(envelope),
    },
  ]);
};

const at = (path: string): string => `/api/v1/outcomes/${path}`;
let last = '';
const done = async (path: string, body: unknown, as: Principal): Promise<CommandAccepted> => {
  const answer = await http.post<CommandAccepted & ProblemDetails>(at(path), body, as);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  last = answer.body.position;
  return answer.body;
};
const refused = async (path: string, body: unknown, as: Principal): Promise<string> =>
  (await http.post<ProblemDetails>(at(path), body, as)).body.code;
const see = async <Body>(path: string, as?: Principal): Promise<Body> => {
  const answer = await http.get<Body>(at(`${path}${last === '' ? '' : `${path.includes('?') ? '&' : '?'}waitFor=${last}`}`), as);
  expect({ path, status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({ path, status: 200, text: '' });
  return answer.body;
};
type Detail = z.output<typeof OutcomeDetail>;
const detail = (caseId: string, as: Principal = coordinator) => see<Detail>(`outcomes/${caseId}`, as);
const until = async <T>(look: () => Promise<T>, holds: (found: T) => boolean): Promise<T> => {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const found = await look();
    if (holds(found)) return found;
    if (performance.now() > deadline) throw new Error(`never so: ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

let cases = 0;
/** A consultation that has just been concluded, with its report drafted. */
const concludedCase = async (level: 'public' | 'participants' = 'public'): Promise<string> => {
  const caseId = id(5_000 + ++cases);
  const title = '6号楼加装电梯';
  await record(
    `topic-${caseId}`,
    TopicApproved({
      approvedBy: PARTY,
      basis: MEETING,
      visibility: level === 'public' ? { level } : { level, reason: '涉及个人情况' },
      stakeholderGroups: [{ code: 'ground_floor', name: '一楼住户', why: '采光' }],
      roomId: ROOM,
      partnerRoomIds: [],
      title,
      question: '要不要装，怎么装？',
      theme: 'livelihood',
      channel: 'resident',
      concernIds: [],
    }),
    caseId,
  );
  await record(
    `consultation-${caseId}`,
    SeatAccepted({ seatId: id(60), participantId: await keys.pseudonym(seated.personId, caseId) }),
    caseId,
    { round: 1 },
  );
  const conclusion = {
    kind: 'agreement' as const,
    recommendations: [recommendation(R1), recommendation(R2)],
    roomId: ROOM,
    title,
    approvedBy: PARTY,
  };
  await record(`consultation-${caseId}`, ConsultationConcluded(conclusion), caseId, { round: 1 });
  await until(
    async () => (await http.get<Detail>(at(`outcomes/${caseId}`), coordinator)).body.status,
    (status) => status === 'drafted',
  );
  return caseId;
};
const tomorrow = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);

describe('the outcomes service', () => {
  it('leaves no route without a policy or an answer schema', () => {
    expect(unguardedRoutes(http)).toEqual([]);
  });

  it('takes a report to published results, each step waiting on somebody’s desk', async () => {
    const caseId = await concludedCase();
    const outcome = `outcomes/${caseId}`;
    const deskOf = async (organisationId: string, as: Principal) =>
      (await see<z.output<typeof DeskList>>(`desks/organisations/${organisationId}`, as)).items
        .filter((one) => one.caseId === caseId)
        .map(({ task }) => task);

    await done(`${outcome}/report/revision`, { summary: '形成两条建议' }, coordinator);
    await done(`${outcome}/report/submission`, { documentNumber: '示东协〔2026〕1号' }, coordinator);
    expect(await deskOf(PARTY, party)).toEqual(['receive_report']);
    expect(await refused(`${outcome}/report/receipt`, {}, countyParty)).toBe('access.other-organisation');
    await done(`${outcome}/report/receipt`, { receiptNo: '收12' }, party);
    expect(await deskOf(PARTY, party)).toEqual(['decide', 'decide']);

    const decision = { decision: 'adopt', reasons: '可行', basis: MEETING };
    await done(`${outcome}/recommendations/${R1}/decision`, decision, party);
    await done(`${outcome}/recommendations/${R2}/decision`, { ...decision, decision: 'referred_up', referredTo: COUNTY_PARTY }, party);
    expect(await refused(`${outcome}/recommendations/${R2}/decision`, decision, party)).toBe('recommendation.not-competent');
    expect(await deskOf(COUNTY_PARTY, countyParty)).toEqual(['decide']);
    await done(`${outcome}/recommendations/${R2}/decision`, { ...decision, decision: 'not_adopt', reasons: '已有市级规划' }, countyParty);

    expect(
      await refused(`${outcome}/responsibilities`, { recommendationIds: [R1], leadUnitId: PARTY, task: '装门', dueOn: tomorrow }, party),
    ).toBe('responsibility.not-a-unit');
    await done(
      `${outcome}/responsibilities`,
      { recommendationIds: [R1], leadUnitId: UNIT, task: '装门', dueOn: tomorrow, evidenceRequired: ['照片'] },
      party,
    );
    const [{ responsibilityId }] = (await detail(caseId)).responsibilities as [Detail['responsibilities'][number]];
    const own = `${outcome}/responsibilities/${responsibilityId}`;
    expect(await deskOf(UNIT, clerk)).toEqual(['accept']);
    await done(`${own}/acceptance`, undefined, clerk);
    await done(`${own}/progress`, { text: '已到货', percent: 50, evidence: [PHOTO] }, clerk);
    await done(`${own}/urging`, { level: 'urge', reason: '抓紧' }, supervisor);
    expect(await refused(`${own}/urging`, { level: 'urge', reason: '抓紧' }, foreignSupervisor)).toBe('access.outside-jurisdiction');
    await done(`${own}/completion`, { text: '装好了' }, clerk);
    const toVerify = await see<z.output<typeof DeskList>>(`desks/verification/${COUNTY}`, supervisor);
    expect(toVerify.items.filter((one) => one.caseId === caseId).map(({ task }) => task)).toEqual(['verify']);

    expect(await refused(`${own}/verification`, { capacity: 'participant' }, passerBy)).toBe('verification.not-in-that-capacity');
    await done(`${own}/verification`, { capacity: 'participant', note: '听不见关门声' }, seated);
    expect(await refused(`${outcome}/results`, { results: [{ responsibilityId, what: '装好了' }] }, coordinator)).toBe(
      'results.incomplete',
    );
    await done(
      `${outcome}/results`,
      {
        results: [
          { responsibilityId, what: '装好了', evidence: [PHOTO] },
          { recommendationId: R2, what: '已有市级规划' },
        ],
      },
      coordinator,
    );
    expect(await refused(`${own}/lasting-check`, { lasting: true }, clerk)).toBe('access.role-not-allowed');
    await done(`${own}/lasting-check`, { lasting: true, note: '三个月后仍好' }, supervisor);
    await done(`${outcome}/conversions`, { kind: 'proposal', reference: '2026-138' }, coordinator);
    await done(
      `${outcome}/media-reports`,
      { outlet: '示范晚报', title: '老楼装上电梯', url: 'https://example.org/1', on: '2026-05-20' },
      coordinator,
    );
    await done(`${outcome}/closing`, { how: 'delivered' }, coordinator);

    const found = await detail(caseId);
    expect(found).toMatchObject({
      status: 'closed',
      roomId: ROOM,
      jurisdictionName: '示范一街道',
      report: { status: 'received', documentNumber: '示东协〔2026〕1号' },
      desk: [],
    });
    expect(found.responsibilities[0]).toMatchObject({
      status: 'verified',
      lasting: true,
      percent: 50,
      urgedTimes: 1,
      leadUnitName: '示范物业',
    });
    expect(found.responsibilities[0]!.steps.map(({ what }) => what)).toEqual([
      'assigned',
      'accepted',
      'progress',
      'urged_urge',
      'completed',
      'verified_by_participant',
      'lasting',
    ]);

    const inTheTown = `jurisdictionId=${TOWNSHIP}&caseId=${caseId}`;
    expect(
      (await see<z.output<typeof RecommendationList>>(`recommendations?${inTheTown}&bodyId=${COUNTY_PARTY}`)).items.map(
        ({ recommendationId, decision: how }) => [recommendationId, how],
      ),
    ).toEqual([[R2, 'not_adopt']]);
    expect(
      (await see<z.output<typeof ResponsibilityList>>(`responsibilities?${inTheTown}&unitId=${UNIT}&overdue=false`)).items,
    ).toHaveLength(1);
    expect((await see<z.output<typeof ResponsibilityList>>(`responsibilities?${inTheTown}&overdue=true`)).items).toEqual([]);
    expect((await see<z.output<typeof ResultList>>(`results?jurisdictionId=${OTHER_TOWNSHIP}&caseId=${caseId}`)).items).toEqual([]);
    expect((await see<z.output<typeof ResultList>>(`results?${inTheTown}`)).items.map(({ what }) => what).toSorted()).toEqual([
      '已有市级规划',
      '装好了',
    ]);
  });

  it('pages its lists', async () => {
    const page = await see<z.output<typeof RecommendationList>>(`recommendations?limit=1`);
    expect(page.items).toHaveLength(1);
    const rest = await see<z.output<typeof RecommendationList>>(`recommendations?limit=1&cursor=${page.next}`);
    expect(rest.items[0]!.recommendationId).not.toBe(page.items[0]!.recommendationId);
  });

  it('recalls a report when its consultation is reopened, and drafts the next round’s', async () => {
    const caseId = await concludedCase();
    await done(`outcomes/${caseId}/report/submission`, {}, coordinator);
    await record(
      `consultation-${caseId}`,
      ConsultationReopened({ ground: 'new_facts', backTo: 'research', reason: '管线有变', round: 2 }),
      caseId,
      { round: 2 },
    );
    await until(
      () => detail(caseId),
      ({ status }) => status === 'recalled',
    );
    expect(await refused(`outcomes/${caseId}/report/receipt`, {}, party)).toBe('report.not-submitted');
    const again = {
      kind: 'agreement' as const,
      recommendations: [recommendation(R2)],
      roomId: ROOM,
      title: '6号楼加装电梯',
      approvedBy: PARTY,
    };
    await record(`consultation-${caseId}`, ConsultationConcluded(again), caseId, { round: 2 });
    const found = await until(
      () => detail(caseId),
      ({ status }) => status === 'drafted',
    );
    expect(found.round).toBe(2);
    expect(found.recommendations.map(({ recommendationId, status }) => [recommendationId, status])).toEqual([
      [R1, 'set_aside'],
      [R2, 'reported'],
    ]);
  });

  it('shows a case that is not public to those in charge and those who sit in it, and hides it from everybody else', async () => {
    const caseId = await concludedCase('participants');
    const statusFor = async (as?: Principal) => (await http.get(at(`outcomes/${caseId}`), as)).status;
    expect(await statusFor()).toBe(404);
    expect(await statusFor(passerBy)).toBe(404);
    expect(await statusFor(foreignSupervisor)).toBe(404);
    expect(await statusFor(seated)).toBe(200);
    expect(await statusFor(supervisor)).toBe(200);
    expect((await see<z.output<typeof RecommendationList>>(`recommendations?caseId=${caseId}`)).items).toEqual([]);
    expect((await see<z.output<typeof RecommendationList>>(`recommendations?caseId=${caseId}`, coordinator)).items).toHaveLength(2);
  });

  it('keeps a desk to its own organisation and to those who supervise it', async () => {
    expect((await http.get(at(`desks/organisations/${UNIT}`), party)).status).toBe(403);
    expect((await http.get(at(`desks/organisations/${UNIT}`), supervisor)).status).toBe(200);
    expect((await http.get(at(`desks/rooms/${ROOM}`), coordinator)).status).toBe(200);
    expect((await http.get(at(`desks/rooms/${ROOM}`), passerBy)).status).toBe(403);
  });
});
