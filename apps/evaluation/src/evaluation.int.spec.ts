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
import { catalogue, ConcernAnswered, ConcernRaised } from '#libs/contracts';
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
import { DIRECTORY, EVENT_STORE, POOL, ReadModels, SUBJECT_KEYS } from '#libs/service';
import type { EvaluationDetail, ScoreList, WarningList } from './board/evaluation-board.answers.js';
import { EvaluationModule } from './evaluation.module.js';
import { projections } from './evaluation.projections.js';
import { reactions } from './evaluation.reactions.js';
import { factOf, FACT_TYPES, placeOf, type Fact } from './facts/fact.js';
import { CASE, ROOM, type Happened } from './facts/fact.fixtures.js';
import { FirstShape1767225600001 } from './migrations/0001-first-shape.js';
import { computeCaseScores } from './scores/compute-scores.js';
import { assigned, CONCERN, D1, inSession, person, reportPart, upToConclusion, wholeStory } from './scores/story.fixtures.js';
import { WatchTicker } from './warnings/watch.ticker.js';

/*
 * The service as it runs, over HTTP and on PostgreSQL, with its own projections and reactions following the log; only the log and the keys
 * are in memory. What the other services record is put into the log as they would.
 */

const COUNTY = id(300);
const TOWNSHIP = id(301);
const EVALUATOR = id(650);

const office = aPrincipal('cppcc_office', { personId: id(401), organisationId: id(640), jurisdictionId: COUNTY });
const secondOffice = aPrincipal('cppcc_office', { personId: id(402), organisationId: id(640), jurisdictionId: COUNTY });
const coordinator = aPrincipal('coordinator', { personId: id(403), roomIds: [ROOM], jurisdictionId: TOWNSHIP });
const evaluator = aPrincipal('evaluator', { personId: id(404), organisationId: EVALUATOR, jurisdictionId: COUNTY });
const seated = aPrincipal('resident', { personId: id(405), jurisdictionId: TOWNSHIP });
const raiser = aPrincipal('resident', { personId: id(406), jurisdictionId: TOWNSHIP });
const passerBy = aPrincipal('resident', { personId: id(407), jurisdictionId: TOWNSHIP });

let postgres: TestPostgres;
let pool: pg.Pool;
let store: EventStore;
let handlers: ServiceHandlers;
let http: TestService;
const keys = inMemorySubjectKeys();

beforeAll(async () => {
  postgres = await startTestPostgres();
  const url = await postgres.createDatabase();
  const admin = createPool({ connectionString: url, applicationName: 'evaluation-spec', max: 1 });
  await admin.query('CREATE SCHEMA evaluation');
  await admin.end();
  await runTypeOrmMigrations({ url, schema: 'evaluation', migrations: [FirstShape1767225600001] });
  pool = createPool({ connectionString: `${url}?options=-c%20search_path%3Devaluation`, applicationName: 'evaluation-spec' });
  await pool.query(
    `INSERT INTO directory_jurisdictions(id, level, name, parent_id, code, edition)
     VALUES ($1, 'county', '示范区', NULL, '320699', '2023'), ($2, 'township', '示范一街道', $1, '320699001', '2023')`,
    [COUNTY, TOWNSHIP],
  );
  await pool.query(
    `INSERT INTO directory_organisations(id, kinds, name, level, jurisdiction_id) VALUES ($1, '{evaluator}', '某评估机构', 'county', $2)`,
    [EVALUATOR, COUNTY],
  );
  await pool.query(
    `INSERT INTO directory_rooms(id, kind, name, home_jurisdiction_id, approving_body_id, status) VALUES ($1, 'township', '示范议事室', $2, $3, 'active')`,
    [ROOM, TOWNSHIP, id(201)],
  );
  store = openInMemoryEventStore();
  const directory = openDirectory(pool);
  const readModels = new ReadModels(store);
  const providers = [
    { provide: POOL, useValue: pool },
    { provide: EVENT_STORE, useValue: store },
    { provide: SUBJECT_KEYS, useValue: keys },
    { provide: DIRECTORY, useValue: directory },
    { provide: ReadModels, useValue: readModels },
    { provide: CommandRunner, useValue: new CommandRunner({ store, catalogue, keys, directory }) },
    Commands,
  ];
  const module: DynamicModule = {
    module: class Spec {},
    global: true,
    imports: [CqrsModule.forRoot(), EvaluationModule],
    providers,
    exports: providers,
  };
  http = await startTestService({ name: 'evaluation', module });
  handlers = await ServiceHandlers.start({
    service: 'evaluation',
    pool,
    store,
    bus: openLogTailBus({ store }),
    catalogue,
    projections,
    reactions: reactions({ pool, directory }),
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
const record = async (stream: string, event: DomainEvent, partitionKey: string, more: Partial<Envelope> = {}): Promise<void> => {
  const { metadata } = recordedFor(event, 0, {
    eventId: derivedId('foreign', ++foreign),
    logId: store.logId,
    partitionKey,
    correlationId: partitionKey,
    jurisdiction: { id: TOWNSHIP, code: '320699001', edition: '2023' },
    timeSource: 'simulated',
    capturedFrom: 'simulation',
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
      partitionKey,
      jurisdiction: TOWNSHIP,
      data,
      metadata: envelope,
      dataHash: sha256(Buffer.from(metadata.salt, 'hex'), data),
      metadataHash: sha256(envelope),
    },
  ]);
};

const categoryOfType = new Map(catalogue.streams.flatMap((stream) => stream.events.map(({ type }) => [type, stream.category] as const)));
/** Tells a story on the streams of a case; the person in the first seat is {@link seated}. */
const tell = async (caseId: string, story: readonly Happened[], more: Partial<Envelope> = {}): Promise<void> => {
  const first = await keys.pseudonym(seated.personId, caseId);
  for (const { event, on, stream } of story) {
    const session = stream === inSession.stream;
    const text = JSON.stringify(event.data).replaceAll(CASE, caseId).replaceAll(person(1), first);
    const data: unknown = JSON.parse(text);
    await record(stream ?? `${categoryOfType.get(event.type)}-${caseId}`, { type: event.type, data }, session ? ROOM : caseId, {
      occurredAt: `${on}T02:00:00.000Z`,
      round: 1,
      ...more,
    });
  }
};

const at = (path: string): string => `/api/v1/evaluation/${path}`;
let last = '';
const done = async (path: string, body: unknown, as: Principal): Promise<CommandAccepted> => {
  const answer = await http.post<CommandAccepted>(at(path), body, as);
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
const until = async <T>(look: () => Promise<T>, holds: (found: T) => boolean): Promise<T> => {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const found = await look();
    if (holds(found)) return found;
    if (performance.now() > deadline) throw new Error(`never so: ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
type Detail = z.output<typeof EvaluationDetail>;
const warningsOf = async (caseId: string) => (await see<z.output<typeof WarningList>>(`warnings?caseId=${caseId}`, office)).items;

/** The facts as somebody finds them who has nothing but the log. */
const factsFromTheLog = async (caseId: string, until_: string): Promise<Fact[]> => {
  const facts: Fact[] = [];
  for await (const batch of store.readAll({ after: 0n, until: BigInt(until_) })) {
    for (const stored of batch) {
      const event = catalogue.read(stored);
      if ((FACT_TYPES as readonly string[]).includes(event.type) && placeOf(event).caseId === caseId) facts.push(factOf(event));
    }
  }
  return facts;
};

describe('the evaluation service', () => {
  const caseId = id(5_001);
  const evaluation = `evaluations/${caseId}`;
  /** Without the answers: they are given over HTTP here. */
  const story = wholeStory.slice(0, -1);

  it('leaves no route without a policy or an answer schema', () => {
    expect(unguardedRoutes(http)).toEqual([]);
  });

  it('opens by itself, asks, assesses, computes and publishes', async () => {
    const words = { original: null, published: '楼道漏水' };
    await record(
      `concern-${CONCERN}`,
      ConcernRaised({
        route: 'web',
        jurisdictionId: TOWNSHIP,
        roomId: ROOM,
        title: words,
        text: words,
        attachments: [],
        raisedBy: await keys.pseudonym(raiser.personId, CONCERN),
      }),
      CONCERN,
      { round: null },
    );
    await tell(caseId, story);
    await record(`concern-${CONCERN}`, ConcernAnswered({ topicId: caseId, what: 'results_published', channel: 'app' }), CONCERN, {
      round: null,
    });
    await until(
      async () => (await http.get(at(evaluation), office)).status,
      (status) => status === 200,
    );

    await done(`${evaluation}/satisfaction/invitation`, undefined, coordinator);
    expect((await see<Detail>(evaluation, office)).invited).toBe(5);
    expect(await refused(`${evaluation}/ratings`, { solved: true, improved: true, benefited: true }, passerBy)).toBe('rating.not-entitled');
    await done(`${evaluation}/ratings`, { solved: true, improved: true, benefited: false, comment: '找我13812345678' }, seated);
    await done(`${evaluation}/ratings`, { solved: true, improved: false, benefited: false }, raiser);
    expect(await refused(`${evaluation}/ratings`, { solved: false, improved: false, benefited: false }, raiser)).toBe(
      'rating.given-already',
    );
    expect(await refused(`${evaluation}/scores`, { edition: 'final' }, office)).toBe('scores.satisfaction-open');
    await done(`${evaluation}/satisfaction/closing`, undefined, coordinator);

    await done(`${evaluation}/third-party`, { evaluatorId: EVALUATOR, why: 'sample' }, office);
    expect(await refused(`${evaluation}/scores`, { edition: 'final' }, office)).toBe('scores.assessment-missing');
    await done(`${evaluation}/assessment`, { items: [{ code: 'openness', points: 90 }], text: '过程公开。' }, evaluator);
    await done(`${evaluation}/assessment/answer`, { text: '谢谢。' }, coordinator);
    expect(await refused(`${evaluation}/scores`, { edition: 'final' }, coordinator)).toBe('access.role-not-allowed');
    await done(`${evaluation}/scores`, { edition: 'final' }, office);
    expect((await see<Detail>(evaluation)).scores).toEqual([]);
    await done(`${evaluation}/scores/publication`, { edition: 'final' }, office);

    const found = await see<Detail>(evaluation);
    expect(found.satisfaction).toMatchObject({ invited: 5, answered: 2, solvedYes: 2, improvedYes: 1, benefitedYes: 0 });
    expect(found.assessment).toMatchObject({ evaluatorName: '某评估机构', text: '过程公开。', answer: '谢谢。' });
    expect(found.scores).toHaveLength(1);
    const [scores] = found.scores as [Detail['scores'][number]];
    // 15 of 15 solved, 4 of 8 improved, 0 of 7 benefited, 9 of 10 by the third party; 50 of 50 else; `lasting` doesn't apply.
    expect(scores.result.total).toBe('86.67');
    expect(scores.process.total).toBe('100.00');
    expect(found.warnings).toEqual([]);
    expect(
      (await see<z.output<typeof ScoreList>>(`scores?jurisdictionId=${COUNTY}&edition=final`)).items.map((one) => [
        one.caseId,
        one.process,
        one.result,
      ]),
    ).toEqual([[caseId, '100.00', '86.67']]);
  });

  it('publishes what anybody computes who has nothing but the log', async () => {
    const [scores] = (await see<Detail>(evaluation)).scores as [Detail['scores'][number]];
    const facts = await factsFromTheLog(caseId, scores.atPosition);
    const again = computeCaseScores('final', { atPosition: scores.atPosition, facts }, scores.rules);
    expect(again.digest).toBe(scores.digest);
    expect({ process: again.process, result: again.result, facts: again.facts }).toEqual({
      process: scores.process,
      result: scores.result,
      facts: scores.facts,
    });
  });

  it('lets scores be contested, decided by a third person, and computed again', async () => {
    await done(`${evaluation}/scores/contest`, { edition: 'final', items: ['solved'], reason: '少算了一位' }, coordinator);
    expect(await refused(`${evaluation}/closing`, undefined, office)).toBe('scores.contested');
    expect(await refused(`${evaluation}/scores/contest/decision`, { upheld: true, reason: '属实' }, office)).toBe('scores.own-contest');
    await done(`${evaluation}/scores/contest/decision`, { upheld: true, reason: '属实' }, secondOffice);
    await done(`${evaluation}/scores`, { edition: 'recheck' }, office);
    await done(`${evaluation}/scores/publication`, { edition: 'recheck' }, office);
    await done(`${evaluation}/closing`, undefined, office);
    expect(await see<Detail>(evaluation)).toMatchObject({ closed: true, contests: [{ edition: 'final', upheld: true, answer: '属实' }] });
  });

  it('raises a warning when an event shows it, and clears it when another does', async () => {
    const slow = id(5_002);
    await tell(slow, [...upToConclusion, ...reportPart.slice(0, 2)]);
    await tell(slow, [{ ...reportPart[2]!, on: '2026-06-20' }]);
    const raised = await until(
      () => warningsOf(slow),
      (found) => found.length === 1,
    );
    expect(raised[0]).toMatchObject({
      code: 'talked_undecided',
      subject: 'case',
      subjectId: slow,
      raisedOn: '2026-06-20',
      signs: [{ code: 'undecided', found: 89, limit: 60 }],
      roomName: '示范议事室',
    });
    await tell(slow, [{ ...reportPart[3]!, on: '2026-06-21' }]);
    await until(
      () => warningsOf(slow),
      (found) => found.length === 0,
    );
  });

  it('finds by the clock what shows when nothing happens, once a day', async () => {
    const still = id(5_003);
    const now = new Date();
    const dueOn = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
    const today = { timeSource: 'clock' as const, capturedFrom: 'live' as const, occurredAt: now.toISOString() };
    await tell(still, [...upToConclusion, ...reportPart, { on: '', event: assigned(D1, { dueOn }) }], today);
    const ticker = http.app.get(WatchTicker);
    const inTwoMonths = new Date(now.getTime() + 60 * 86_400_000);
    await until(
      async () => (await pool.query('SELECT 1 FROM watched_cases WHERE case_id = $1', [still])).rowCount,
      (count) => count === 1,
    );
    await until(
      async () => (await pool.query(`SELECT 1 FROM case_facts WHERE case_id = $1 AND type = 'ResponsibilityAssigned'`, [still])).rowCount,
      (count) => count === 1,
    );
    expect(await ticker.tick(inTwoMonths)).toBeGreaterThan(0);
    const found = await until(
      () => warningsOf(still),
      (warnings) => warnings.some(({ code }) => code === 'decided_undone'),
    );
    expect(found.find(({ code }) => code === 'decided_undone')!.signs.map(({ code }) => code)).toEqual(['overdue', 'no_progress']);
    expect(await ticker.tick(inTwoMonths)).toBe(0);
  });

  it('warns about a room whose work orders become no topic', async () => {
    const words = { original: null, published: '路灯不亮' };
    for (let n = 0; n < 5; n++) {
      const concern = id(7_100 + n);
      await record(
        `concern-${concern}`,
        ConcernRaised({
          route: 'hotline_12345',
          jurisdictionId: TOWNSHIP,
          theme: 'livelihood',
          title: words,
          text: words,
          attachments: [],
          workOrderNo: `W${n}`,
        }),
        concern,
        {
          round: null,
          occurredAt: '2026-03-01T02:00:00.000Z',
        },
      );
    }
    // A topic of the room is approved meanwhile: that is when the room is looked at.
    await tell(id(5_004), upToConclusion.slice(0, 3));
    const found = await until(
      async () => (await see<z.output<typeof WarningList>>(`warnings?roomId=${ROOM}&subject=room`)).items,
      (warnings) => warnings.length > 0,
    );
    expect(found).toEqual([
      expect.objectContaining({
        code: 'detached',
        subject: 'room',
        subjectId: ROOM,
        signs: [{ code: 'work_orders_left', found: 5, limit: 5 }],
      }),
    ]);
  });
});
