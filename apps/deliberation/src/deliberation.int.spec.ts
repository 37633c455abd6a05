import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type pg from 'pg';
import { aPrincipal } from '#libs/access/testing';
import type { Principal } from '#libs/access';
import { openLogTailBus } from '#libs/bus';
import { CommandRunner, Commands } from '#libs/command-handling';
import { catalogue } from '#libs/contracts';
import { derivedId } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import type { CommandAccepted, ProblemDetails } from '#libs/http';
import { startTestService, unguardedRoutes, type Answer, type TestService } from '#libs/http/testing';
import { createPool, runTypeOrmMigrations } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { ServiceHandlers } from '#libs/projections';
import { POOL, ReadModels, SUBJECT_KEYS } from '#libs/service';
import type { z } from 'zod';
import type { ConsultationDetail } from './consultation-detail/consultation-detail.answers.js';
import { DeliberationModule } from './deliberation.module.js';
import { projections } from './deliberation.projections.js';
import { reactions } from './deliberation.reactions.js';
import { FirstShape1767225600001 } from './migrations/0001-first-shape.js';
import type { SessionDetail, SessionSummary } from './session-calendar/session-calendar.answers.js';
import {
  aTopic,
  coordinator,
  COUNTY,
  COUNTY_OFFICE,
  countyOffice,
  foreignCoordinator,
  GROUPS,
  member,
  OTHER_TOWNSHIP,
  OTHER_TOWNSHIP_OFFICE,
  otherMember,
  party,
  resident,
  ROOM,
  TestDeliberation,
  TOWNSHIP,
} from './testing.js';

/*
 * The service as it runs, over HTTP and on PostgreSQL, with its own projections and reactions following the log; only the log and the
 * keys are in memory.
 */

type Detail = z.output<typeof ConsultationDetail>;

let postgres: TestPostgres;
let pool: pg.Pool;
let handlers: ServiceHandlers;
let http: TestService;
let world: TestDeliberation;

beforeAll(async () => {
  postgres = await startTestPostgres();
  const url = await postgres.createDatabase();
  const admin = createPool({ connectionString: url, applicationName: 'deliberation-spec', max: 1 });
  await admin.query('CREATE SCHEMA deliberation');
  await admin.end();
  await runTypeOrmMigrations({ url, schema: 'deliberation', migrations: [FirstShape1767225600001] });
  pool = createPool({ connectionString: `${url}?options=-c%20search_path%3Ddeliberation`, applicationName: 'deliberation-spec' });
  await pool.query(
    `INSERT INTO directory_jurisdictions VALUES ($1, 'county', '示范区', NULL, '320699', '2023'), ($2, 'township', '示范一街道', $1, '320699001', '2023'),
       ($3, 'township', '示范二街道', $1, '320699002', '2023')`,
    [COUNTY, TOWNSHIP, OTHER_TOWNSHIP],
  );
  const parts = TestDeliberation.parts();
  const readModels = new ReadModels(parts.store);
  const providers = [
    { provide: POOL, useValue: pool },
    { provide: SUBJECT_KEYS, useValue: parts.keys },
    { provide: ReadModels, useValue: readModels },
    { provide: CommandRunner, useValue: parts.runner },
    Commands,
  ];
  const module: DynamicModule = {
    module: class Spec {},
    global: true,
    imports: [CqrsModule.forRoot(), DeliberationModule],
    providers,
    exports: providers,
  };
  http = await startTestService({ name: 'deliberation', module });
  const commands = http.app.get(Commands);
  world = TestDeliberation.around(parts, commands);
  handlers = await ServiceHandlers.start({
    service: 'deliberation',
    pool,
    store: parts.store,
    bus: openLogTailBus({ store: parts.store }),
    catalogue,
    projections,
    reactions: reactions({ runner: parts.runner }),
    issue: commands.issue,
  });
  readModels.follow(handlers);
  await world.register(5);
});
afterAll(async () => {
  await http?.stop();
  await handlers?.close();
  await world?.stop();
  await pool?.end();
  await postgres?.stop();
});

const at = (path: string): string => `/api/v1/deliberation/${path}`;
let last = '';
const ask = async (path: string, body: unknown, as: Principal = coordinator): Promise<Answer<CommandAccepted & ProblemDetails>> => {
  const answer = await http.post<CommandAccepted & ProblemDetails>(
    at(path),
    body,
    { ...as, simulator: true },
    { 'occurred-at': world.now },
  );
  if (answer.status === 200) last = answer.body.position;
  return answer;
};
const done = async (path: string, body: unknown = {}, as: Principal = coordinator): Promise<CommandAccepted> => {
  const answer = await ask(path, body, as);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body.code}`);
  return answer.body;
};
const refused = async (path: string, body: unknown = {}, as: Principal = coordinator): Promise<string> => {
  const { status, body: problem } = await ask(path, body, as);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(problem.zh).toMatch(/[一-鿿]/);
  return problem.code;
};
const see = async <Body>(path: string, as?: Principal): Promise<Body> => {
  const waitFor = last === '' ? '' : `${path.includes('?') ? '&' : '?'}waitFor=${last}`;
  const answer = await http.get<Body>(at(`${path}${waitFor}`), as);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return answer.body;
};
const detail = (caseId: string, as: Principal = coordinator): Promise<Detail> => see<Detail>(`consultations/${caseId}`, as);
const until = async <T>(look: () => Promise<T>, holds: (found: T) => boolean): Promise<T> => {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (holds(found)) return found;
    if (Date.now() > deadline) {
      const parked = (await pool.query('SELECT handler, type, error FROM parked_events')).rows;
      const failures = handlers.failures.map(({ consumer, error }) => `${consumer}: ${error.message}`);
      throw new Error(`waited in vain: ${JSON.stringify({ found, failures, parked })}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const open = async (caseId: string, topic = aTopic()): Promise<void> => {
  await world.record(`topic-${caseId}`, topic, { partitionKey: caseId, correlationId: caseId });
  await until(
    () => http.get(at(`consultations/${caseId}`), coordinator),
    ({ status }) => status === 200,
  );
};
const participantIn = (caseId: string, n: number): Promise<string> => world.keys.pseudonym(resident(n).personId, caseId);

describe('the service', () => {
  it('has a policy on every query, a schema on every answer, and a document', () => {
    expect(unguardedRoutes(http)).toEqual([]);
    const paths = Object.keys(http.document().paths);
    expect(paths).toContain('/api/v1/deliberation/consultations/{caseId}/convened-sessions');
    expect(paths.length).toBeGreaterThan(45);
  });
});

describe('a consultation over HTTP', () => {
  const caseId = derivedId('case', 'http');
  const path = `consultations/${caseId}`;
  let sessionId = '';

  it('opens from an approved topic, and says what is missing', async () => {
    await open(caseId);
    const shown = await detail(caseId);
    expect(shown).toMatchObject({ status: 'under_way', stage: 'participants', round: 1, groups: GROUPS, visibility: 'public' });
    expect(shown.missing.participants.map(({ code }) => code)).toEqual([
      'consultation.participants-incomplete',
      'consultation.participants-not-settled',
    ]);
    expect(shown.missing.research[0]).toMatchObject({ code: 'consultation.no-research', zh: expect.stringContaining('不调研不协商') });
    expect(shown.missing.consult.map(({ code }) => code)).toEqual(['consultation.no-session-held', 'consultation.group-not-heard']);
  });

  it('seats those who accept, and settles them', async () => {
    expect(await refused(`${path}/participants`)).toBe('consultation.no-composition');
    const seats = [...GROUPS.map(({ code }) => ({ group: code, capacity: 'resident' })), { group: 'experts', capacity: 'expert' }];
    expect(await refused(`${path}/composition`, { seats: seats.slice(1), why: '精简' })).toBe('consultation.composition-below-rule');
    expect(await refused(`${path}/composition`, { seats, why: '各方到场' }, foreignCoordinator)).toBe('access.other-room');
    expect(await refused(`${path}/composition`, { seats, why: '各方到场' }, resident(1))).toBe('access.role-not-allowed');
    await done(`${path}/composition`, { seats, why: '各方到场' });
    const shown = await detail(caseId);
    for (const [index, { seatId }] of shown.seats.entries()) {
      expect(await refused(`${path}/seats/${seatId}/offer`, { personId: id(998) })).toBe('consultation.person-unknown');
      await done(`${path}/seats/${seatId}/offer`, { personId: resident(index + 1).personId });
    }
    const [first, second, third] = shown.seats;
    expect(await refused(`${path}/seats/${first!.seatId}/acceptance`, {}, resident(2))).toBe('consultation.seat-of-somebody-else');
    await done(`${path}/seats/${first!.seatId}/acceptance`, {}, resident(1));
    await done(`${path}/seats/${second!.seatId}/acceptance-on-behalf`, { personId: resident(2).personId });
    expect(await refused(`${path}/participants`)).toBe('consultation.participants-incomplete');
    await done(`${path}/seats/${third!.seatId}/acceptance`, {}, resident(3));
    await done(`${path}/participants`);
    expect(await see('my-seats', resident(1))).toMatchObject({
      items: [{ caseId, group: 'upper_floors', status: 'accepted' }],
      next: null,
    });
    expect(await detail(caseId)).toMatchObject({ settled: true, stage: 'research' });
  });

  it('convenes nothing without research', async () => {
    const startsAt = world.inDays(4);
    sessionId = (await done('sessions', { roomId: ROOM, form: 'meeting', startsAt, place: '议事室' })).id;
    expect(await refused('sessions', { roomId: ROOM, form: 'meeting', startsAt }, foreignCoordinator)).toBe('access.other-room');
    for (const who of [coordinator, member, { ...party, roomIds: [ROOM] }])
      expect(await refused(`${path}/convened-sessions`, { sessionId }, who)).toBe('consultation.no-research');
    expect(await refused(`sessions/${sessionId}/opening`)).toBe('session.no-agenda');
  });

  it('is researched by one, confirmed by another', async () => {
    const dueOn = world.inDays(3).slice(0, 10);
    expect(await refused(`${path}/investigations`, { leadPersonId: resident(4).personId, plan: '走访', dueOn })).toBe(
      'consultation.lead-without-office',
    );
    await done(`${path}/investigations`, { leadPersonId: member.personId, team: [otherMember.personId], plan: '逐户走访', dueOn });
    const { investigationId } = (await detail(caseId)).investigations[0]!;
    const report = { policyBasis: '指导意见', facts: '三十六户', problems: '补偿', options: '两种', suggestions: '移位' };
    expect(await refused(`${path}/investigations/${investigationId}/completion`, report, member)).toBe(
      'consultation.research-without-finding',
    );
    const finding = {
      kind: 'interview',
      on: world.now.slice(0, 10),
      heard: [{ group: 'lower_floors', count: 6 }],
      text: '王阿姨13812345678担心采光',
    };
    await done(`${path}/investigations/${investigationId}/findings`, finding, member);
    const found = (await detail(caseId)).investigations[0]!.findings[0]!;
    expect(found.text).toBe('王阿姨〔电话〕担心采光');
    expect(await refused(`${path}/findings/${found.findingId}/confirmation`, {}, member)).toBe('consultation.confirmed-by-recorder');
    await done(`${path}/findings/${found.findingId}/confirmation`, {}, otherMember);
    // What is going on is for those inside; the public sees it when it is complete.
    expect((await see<Detail>(path)).investigations).toEqual([]);
    await done(`${path}/investigations/${investigationId}/completion`, report, member);
    expect((await see<Detail>(path)).investigations).toHaveLength(1);
    expect(await detail(caseId)).toMatchObject({ stage: 'consult', missing: { research: [] } });
  });

  it('comes onto the agenda when it convenes, is held with a quorum, and heard', async () => {
    await done(`${path}/convened-sessions`, { sessionId });
    const session = () => see<SessionDetail>(`sessions/${sessionId}`, coordinator);
    expect((await until(session, ({ agenda }) => agenda.length === 1)).agenda).toMatchObject([
      { caseId, itemNo: 1, title: '幸福里三号楼加装电梯' },
    ]);
    await done(`${path}/papers`, { sessionId, title: '方案', proposals: ['井道在南侧'] });
    expect(await refused(`sessions/${sessionId}/opening`)).toBe('session.too-early');
    world.pass(4);
    await done(`sessions/${sessionId}/check-ins`, { caseId, participantId: await participantIn(caseId, 1) });
    expect(await refused(`sessions/${sessionId}/opening`)).toBe('session.no-quorum');
    await done(`sessions/${sessionId}/my-check-in`, { caseId }, resident(2));
    expect(await refused(`sessions/${sessionId}/my-check-in`, { caseId }, resident(5))).toBe('session.without-seat');
    await done(`sessions/${sessionId}/opening`, { chairedBy: member.personId });
    for (const n of [1, 2])
      await done(`sessions/${sessionId}/speeches`, {
        caseId,
        participantId: await participantIn(caseId, n),
        seconds: 120,
        gist: '同意移位',
      });
    const shown = await session();
    expect(shown).toMatchObject({
      status: 'open',
      roll: [{ caseId, quorum: 2, present: 2 }],
      speeches: [{ group: 'upper_floors' }, { group: 'lower_floors' }],
    });
    await until(
      () => detail(caseId),
      ({ groupsHeard }) => groupsHeard.length === 2,
    );
    expect(await refused(`${path}/conclusion`, { kind: 'agreement' })).toBe('consultation.session-not-closed');
    await done(`sessions/${sessionId}/closing`);
  });

  it('concludes with minutes published and a recommendation made', async () => {
    expect(await refused(`${path}/conclusion`, { kind: 'agreement' })).toBe('consultation.minutes-not-published');
    await done(`${path}/minutes/${sessionId}/draft`, { text: '会议同意移位' });
    await done(`${path}/minutes/${sessionId}/objections`, { text: '要写明补偿' }, resident(2));
    expect(await refused(`${path}/minutes/${sessionId}/publication`)).toBe('consultation.objection-unanswered');
    await done(`${path}/minutes/${sessionId}/publication`, { text: '会议同意移位并补偿低层' });
    expect(await refused(`${path}/conclusion`, { kind: 'agreement' })).toBe('consultation.no-recommendation');
    await done(`${path}/recommendations`, { text: '井道移至北侧', toBodyId: COUNTY_OFFICE });
    expect(await refused(`${path}/recommendations`, { text: '另一条', toBodyId: id(997) })).toBe('organisation.unknown');
    await done(`${path}/conclusion`, { kind: 'agreement' });
    const shown = await see<Detail>(path);
    expect(shown).toMatchObject({
      status: 'concluded',
      stage: null,
      conclusions: [{ kind: 'agreement' }],
      missing: { participants: [], research: [], consult: [] },
    });
    expect(shown.minutes).toMatchObject([{ status: 'published', text: '会议同意移位并补偿低层', objections: [] }]);
  });

  it('refers a question up to a body over the room, which answers', async () => {
    const asked = derivedId('case', 'referred');
    await open(asked);
    const referral = { question: '界河由谁整治？', replyBy: world.inDays(9).slice(0, 10) };
    expect(await refused(`consultations/${asked}/referrals`, { ...referral, toBodyId: OTHER_TOWNSHIP_OFFICE })).toBe(
      'consultation.body-not-above',
    );
    await done(`consultations/${asked}/referrals`, { ...referral, toBodyId: COUNTY_OFFICE });
    const { referralId } = (await detail(asked)).referrals[0]!;
    const answerPath = `consultations/${asked}/referrals/${referralId}/answer`;
    expect(
      await refused(
        answerPath,
        { answer: '由我们牵头' },
        aPrincipal('deciding_body', { organisationId: OTHER_TOWNSHIP_OFFICE, jurisdictionId: OTHER_TOWNSHIP }),
      ),
    ).toBe('access.other-organisation');
    await done(answerPath, { answer: '由水务局牵头' }, countyOffice);
    expect((await detail(asked)).referrals).toMatchObject([{ answer: '由水务局牵头' }]);
  });

  it('shows the calendar of its room page by page', async () => {
    await done('sessions', { roomId: ROOM, form: 'online', startsAt: world.inDays(9) });
    const first = await see<{ items: SessionSummary[]; next: string }>(`rooms/${ROOM}/sessions?limit=1`);
    expect(first.items).toMatchObject([{ id: sessionId, status: 'closed' }]);
    const rest = await see<{ items: SessionSummary[]; next: string | null }>(`rooms/${ROOM}/sessions?limit=1&cursor=${first.next}`);
    expect(rest).toMatchObject({ items: [{ form: 'online', agenda: [] }], next: null });
  });
});

describe('what a case’s visibility allows', () => {
  const auditor = aPrincipal('auditor', { jurisdictionId: COUNTY });
  const elsewhere = aPrincipal('auditor', { jurisdictionId: OTHER_TOWNSHIP });
  const seats = [...GROUPS.map(({ code }) => ({ group: code, capacity: 'resident' })), { group: 'experts', capacity: 'expert' }];
  const offerTo = async (caseId: string, n: number): Promise<void> => {
    await done(`consultations/${caseId}/composition`, { seats, why: '各方到场' });
    await done(`consultations/${caseId}/seats/${(await detail(caseId)).seats[0]!.seatId}/offer`, { personId: resident(n).personId });
  };
  const statusFor = async (path: string, as?: Principal): Promise<number> => (await http.get(at(path), as)).status;

  it.each([
    ['public', { visitor: 200, otherResident: 200, seated: 200, elsewhere: 200 }],
    ['participants', { visitor: 404, otherResident: 404, seated: 200, elsewhere: 404 }],
    ['internal', { visitor: 404, otherResident: 404, seated: 404, elsewhere: 404 }],
  ] as const)('%s: is the same for the case, its discussion and its statements', async (level, expected) => {
    const caseId = derivedId('case', level);
    await open(caseId, aTopic({ visibility: { level } }));
    await offerTo(caseId, 5);
    await detail(caseId);
    await see(`consultations/${caseId}/discussion`, coordinator);
    for (const path of [`consultations/${caseId}`, `consultations/${caseId}/discussion`, `consultations/${caseId}/discussion/statements`]) {
      const found = {
        visitor: await statusFor(path),
        otherResident: await statusFor(path, resident(4)),
        seated: await statusFor(path, resident(5)),
        elsewhere: await statusFor(path, elsewhere),
      };
      expect({ path, ...found }).toEqual({ path, ...expected });
      // Those in charge see all of them: the room's own, the bodies over it, the auditor of the county.
      for (const inCharge of [coordinator, member, party, auditor, countyOffice]) expect(await statusFor(path, inCharge)).toBe(200);
    }
  });
  it('shows the public seats without participants, and those inside who sits there by pseudonym', async () => {
    const caseId = derivedId('case', 'public');
    const seatFor = async (as?: Principal) => (await see<Detail>(`consultations/${caseId}`, as)).seats[0]!.participantId;
    const participantId = await participantIn(caseId, 5);
    expect(await seatFor()).toBeNull();
    expect(await seatFor(resident(4))).toBeNull();
    expect(await seatFor(resident(5))).toBe(participantId);
    expect(await seatFor(coordinator)).toBe(participantId);
  });
  it('tells whoever is invited of their seat, whatever the visibility', async () => {
    const mine = await see<{ items: { caseId: string }[] }>('my-seats', resident(5));
    expect(mine.items.map(({ caseId }) => caseId).sort()).toEqual(
      ['public', 'participants', 'internal'].map((level) => derivedId('case', level)).sort(),
    );
    expect((await see<{ items: unknown[] }>('my-seats', resident(4))).items).toEqual([]);
    expect(await statusFor('my-seats')).toBe(401);
  });
});

describe('statements over HTTP', () => {
  const caseId = derivedId('case', 'statements');
  const path = `consultations/${caseId}`;
  it('are shown with tallies once accepted, and with the common ground once voting is closed', async () => {
    await open(caseId);
    const seats = [...GROUPS.map(({ code }) => ({ group: code, capacity: 'resident' })), { group: 'experts', capacity: 'expert' }];
    await done(`${path}/composition`, { seats, why: '各方到场' });
    for (const [index, { seatId }] of (await detail(caseId)).seats.entries()) {
      await done(`${path}/seats/${seatId}/offer`, { personId: resident(index + 1).personId });
      await done(`${path}/seats/${seatId}/acceptance`, {}, resident(index + 1));
    }
    await done(`${path}/participants`);
    expect(await refused(`${path}/discussion/opening`, { closesAt: world.inDays(2) })).toBe('consultation.no-research');
    await done(`${path}/investigations`, {
      leadPersonId: member.personId,
      team: [otherMember.personId],
      plan: '走访',
      dueOn: world.inDays(3).slice(0, 10),
    });
    const { investigationId } = (await detail(caseId)).investigations[0]!;
    await done(
      `${path}/investigations/${investigationId}/findings`,
      { kind: 'site_visit', on: world.now.slice(0, 10), heard: [{ group: 'lower_floors', count: 1 }], text: '看过现场' },
      member,
    );
    await done(`${path}/findings/${(await detail(caseId)).investigations[0]!.findings[0]!.findingId}/confirmation`, {}, otherMember);
    await done(
      `${path}/investigations/${investigationId}/completion`,
      { policyBasis: '依据', facts: '事实', problems: '问题', options: '选项', suggestions: '建议' },
      member,
    );
    await done(`${path}/discussion/opening`, { closesAt: world.inDays(2) });
    await done(`${path}/discussion/statements`, { text: '井道移到北侧' }, resident(2));

    // By the grid worker of the place, for somebody with a seat; a grid worker of another place knows nobody here.
    const gridWorker = aPrincipal('grid_worker', { personId: id(340), jurisdictionId: TOWNSHIP });
    const said = { personId: resident(1).personId, text: '先装一台试试' };
    await done(`${path}/discussion/statements-on-behalf`, said, gridWorker);
    expect(await refused(`${path}/discussion/statements-on-behalf`, said, { ...gridWorker, jurisdictionId: OTHER_TOWNSHIP })).toBe(
      'access.outside-jurisdiction',
    );
    expect(await refused(`${path}/discussion/statements-on-behalf`, { ...said, personId: resident(5).personId }, gridWorker)).toBe(
      'discussion.without-seat',
    );

    type Statements = {
      items: { id: string; mine: boolean; myChoice: string | null; participantId: string | null; tally: object; moderation: string }[];
    };
    expect((await see<Statements>(`${path}/discussion/statements`)).items).toEqual([]);
    expect((await see<Statements>(`${path}/discussion/statements`, resident(1))).items).toMatchObject([
      { mine: true, moderation: 'waiting' },
    ]);
    expect((await see<Statements>(`${path}/discussion/statements`, coordinator)).items).toHaveLength(2);
    const waiting = (await see<Statements>(`${path}/discussion/statements`, resident(2))).items.find(({ mine }) => mine);
    expect(waiting).toMatchObject({ mine: true, moderation: 'waiting' });
    const statementId = waiting!.id;
    expect(await refused(`${path}/discussion/votes`, { statementId, choice: 'agree' }, resident(1))).toBe(
      'discussion.statement-not-accepted',
    );
    await done(`${path}/discussion/statements/${statementId}/moderation`, { accepted: true, reason: '与议题有关' });
    await done(`${path}/discussion/votes`, { statementId, choice: 'disagree' }, resident(1));
    await done(`${path}/discussion/votes`, { statementId, choice: 'agree' }, resident(1));
    await done(`${path}/discussion/votes`, { statementId, choice: 'agree' }, resident(2));
    expect((await see<Statements>(`${path}/discussion/statements`, resident(1))).items).toMatchObject([
      { id: statementId, mine: false, myChoice: 'agree', tally: { agree: 2, disagree: 0, pass: 0 } },
      { mine: true, moderation: 'waiting', myChoice: null },
    ]);
    expect((await see<Statements>(`${path}/discussion/statements`)).items[0]!.participantId).toBeNull();
    expect(await refused(`${path}/discussion/closing`)).toBe('discussion.not-yet-over');
    world.pass(2);
    await done(`${path}/discussion/closing`);
    const shown = await until(
      () => see<{ rounds: { closed: boolean; commonGround: object | null }[] }>(`${path}/discussion`),
      ({ rounds }) => (rounds[0]?.commonGround ?? null) !== null,
    );
    expect(shown.rounds).toMatchObject([{ round: 1, closed: true, commonGround: { ranking: [{ statementId, votes: 2, common: true }] } }]);
  });
});
