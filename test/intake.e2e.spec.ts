import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDevelopmentIssuer, type DevelopmentIssuer, type Principal } from '#libs/access';
import { startSuite, type TestSuite } from './support/suite.js';

/*
 * Stages 1 and 2 over HTTP, with intake alone: from an empty log to an approved topic, each gate tried closed before it is opened.
 */

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}
interface Accepted {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
}

/** The end of hope, no measure of speed. */
const DEADLINE_MS = 60_000;

let suite: TestSuite;
let issuer: DevelopmentIssuer;
const tokens = new Map<Principal, string>();

const tokenOf = async (principal: Principal): Promise<string> => {
  const known = tokens.get(principal);
  if (known !== undefined) return known;
  const { token } = await issuer.issueToken(principal);
  tokens.set(principal, token);
  return token;
};

const ask = async (
  path: string,
  as: Principal | string | null,
  init: { readonly body?: unknown; readonly key?: string } = {},
): Promise<Answer> => {
  const token = as === null ? null : typeof as === 'string' ? as : await tokenOf(as);
  const deadline = performance.now() + DEADLINE_MS;
  for (;;) {
    const response = await fetch(`${suite.urlOf('intake')}/api/v1/intake/${path}`, {
      method: init.key === undefined ? 'GET' : 'POST',
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(init.key === undefined ? {} : { 'idempotency-key': init.key }),
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const body = (await response.json()) as Record<string, unknown>;
    // A view that lags behind for longer than the service's own patience asks to be asked again.
    if (response.status !== 503 || performance.now() > deadline) return { status: response.status, body };
  }
};
const get = (path: string, as: Principal | string | null = null) => ask(path, as);
const post = (path: string, body: unknown, as: Principal | string | null, key: string = randomUUID()) => ask(path, as, { body, key });
const done = async (path: string, body: unknown, as: Principal | string | null, key?: string): Promise<Accepted> => {
  const answer = await post(path, body, as, key);
  expect({ path, ...answer }).toMatchObject({ status: 200 });
  return answer.body as unknown as Accepted;
};
const refused = async (path: string, body: unknown, as: Principal | string | null, code: string): Promise<void> => {
  const answer = await post(path, body, as);
  expect({ path, code: answer.body['code'] }).toEqual({ path, code });
};

const ON = '2026-01-01';
const operator: Principal = { personId: randomUUID(), role: 'operator' };
const place = (level: string, code: string, parentId: string | null) => ({
  level,
  name: `示范${level}`,
  parentId,
  code,
  edition: '2023',
  from: ON,
});

interface World {
  readonly county: string;
  readonly township: string;
  readonly village: string;
  readonly committee: string;
}
let world: World;
const people = {} as Record<'office' | 'secretary' | 'convenor' | 'coordinator' | 'resident' | 'neighbour', string>;
const as = {} as Record<'office' | 'party' | 'coordinator' | 'resident' | 'neighbour', Principal>;
let room: string;

beforeAll(async () => {
  suite = await startSuite({ bus: 'log-tail', only: ['intake'] });
  issuer = await openDevelopmentIssuer({ folder: join(suite.dataFolder, 'secrets'), profile: 'test' });
  const province = await done('jurisdictions', place('province', '99', null), operator);
  const city = await done('jurisdictions', place('prefecture', '9901', province.id), operator);
  const county = await done('jurisdictions', place('county', '990101', city.id), operator);
  const township = await done('jurisdictions', place('township', '990101001', county.id), operator);
  const village = await done('jurisdictions', place('village', '990101001001', township.id), operator);
  const committee = await done(
    'organisations',
    { kinds: ['party_organisation'], name: '示范镇党委', level: 'township', jurisdictionId: township.id },
    operator,
  );
  const officeOrganisation = await done(
    'organisations',
    { kinds: ['cppcc_office'], name: '示范区政协机关', level: 'county', jurisdictionId: county.id },
    operator,
  );
  world = { county: county.id, township: township.id, village: village.id, committee: committee.id };
  const register = async (name: string, homeJurisdictionId: string) => (await done('people', { name, homeJurisdictionId }, operator)).id;
  people.office = await register('甲', county.id);
  people.secretary = await register('乙', township.id);
  people.convenor = await register('丙', village.id);
  people.coordinator = await register('丁', village.id);
  as.office = { personId: people.office, role: 'cppcc_office', organisationId: officeOrganisation.id, jurisdictionId: county.id };
  as.party = { personId: people.secretary, role: 'party_organisation', organisationId: committee.id, jurisdictionId: township.id };
});

afterAll(async () => {
  await suite?.stop();
});

describe('a room is established', () => {
  it('by the CPPCC office, and begins its work only when all it needs is confirmed and somebody convenes it', async () => {
    const plan = { kind: 'village', name: '示范村议事室', homeJurisdictionId: world.village, approvingBodyId: world.committee };
    await refused('rooms', plan, as.party, 'access.role-not-allowed');
    room = (await done('rooms', plan, as.office)).id;
    await refused(`rooms/${room}/activation`, undefined, as.office, 'room.requirements-missing');
    for (const requirement of ['place', 'sign', 'rules', 'process']) await done(`rooms/${room}/confirmations`, { requirement }, as.office);
    await refused(`rooms/${room}/activation`, undefined, as.office, 'room.needs-a-first-convenor');
    await refused(`rooms/${room}/convenors`, { kind: 'first', personId: people.office }, as.office, 'room.not-run-by-who-confirmed-it');
    await done(`rooms/${room}/convenors`, { kind: 'first', personId: people.convenor }, as.office);
    await done(`rooms/${room}/coordinators`, { personId: people.coordinator }, as.office);
    const active = await done(`rooms/${room}/activation`, undefined, as.office);
    const shown = await get(`rooms/${room}?waitFor=${active.position}`, as.office);
    expect(shown.body).toMatchObject({
      status: 'active',
      confirmed: ['place', 'sign', 'rules', 'process'],
      people: { firstConvenorId: people.convenor, coordinatorIds: [people.coordinator] },
    });
    const listed = await get(`rooms?jurisdictionId=${world.county}&status=active`);
    expect((listed.body['items'] as { id: string }[]).map(({ id }) => id)).toEqual([room]);
    const coverage = await get('room-coverage');
    expect((coverage.body['items'] as { jurisdictionId: string }[]).find((row) => row.jurisdictionId === world.county)).toMatchObject({
      townships: 1,
      villages: 1,
      townshipsWithRoom: 0,
      villagesWithRoom: 1,
      activeRooms: 1,
    });
  });
});

describe('people sign up and sign in', () => {
  it('as residents, the same request once, and a neighbour too', async () => {
    const key = randomUUID();
    const first = await done('people/self', { name: '戊', phone: '13800000000', homeJurisdictionId: world.village }, null, key);
    const again = await done('people/self', { name: '戊', phone: '13800000000', homeJurisdictionId: world.village }, null, key);
    expect(again).toEqual(first);
    people.resident = first.id;
    const neighbour = await done('people/self', { name: '己', homeJurisdictionId: world.village }, null);
    people.neighbour = neighbour.id;
    expect((await post('people/self', { name: '庚', homeJurisdictionId: world.village }, null, 'easy-to-guess')).body['code']).toBe(
      'person.sign-up-key-not-random',
    );

    const offered = await get(`sign-in/people?role=resident&limit=100&waitFor=${neighbour.position}`);
    const items = offered.body['items'] as { personId: string; name: string; grants: { grantId: string; role: string }[] }[];
    const mine = items.find(({ personId }) => personId === people.resident)!;
    expect(mine.name).toBe('戊');
    const signedIn = await post('sign-in', { personId: people.resident, grantId: mine.grants[0]!.grantId }, null);
    expect(signedIn.body['principal']).toMatchObject({
      personId: people.resident,
      role: 'resident',
      jurisdictionId: world.village,
      name: '戊',
    });
    const me = await get('me', signedIn.body['token'] as string);
    expect(me.body).toMatchObject({ principal: { personId: people.resident }, jurisdictionName: '示范village' });
    expect((await post('sign-in', { personId: people.resident, grantId: randomUUID() }, null)).body['code']).toBe('sign-in.no-such-role');
    as.resident = signedIn.body['principal'] as unknown as Principal;
    as.neighbour = { personId: people.neighbour, role: 'resident', jurisdictionId: world.village };
  });

  it('in an office that the CPPCC office has granted, with the rooms that they run', async () => {
    const granted = await done(
      `people/${people.coordinator}/grants`,
      { role: 'coordinator', jurisdictionId: world.village, roomId: room, from: ON },
      as.office,
    );
    await refused(
      `people/${people.coordinator}/grants`,
      { role: 'auditor', jurisdictionId: world.village, from: ON },
      as.office,
      'role.only-by-the-operator',
    );
    const offered = await get(`sign-in/people?role=coordinator&waitFor=${granted.position}`);
    const [person] = offered.body['items'] as { personId: string; grants: { grantId: string; role: string }[] }[];
    const { grantId } = person!.grants.find(({ role }) => role === 'coordinator')!;
    const signedIn = await post('sign-in', { personId: people.coordinator, grantId }, null);
    expect(signedIn.body['principal']).toMatchObject({ role: 'coordinator', roomIds: [room] });
    as.coordinator = signedIn.body['principal'] as unknown as Principal;
  });
});

describe('a concern is raised', () => {
  let concern: string;
  const words = () => ({
    route: 'web',
    jurisdictionId: world.village,
    roomId: room,
    title: '楼道没有扶手',
    text: '老人摔倒，请电 13812345678',
  });

  it('in the words of a resident, of which others see a masked copy', async () => {
    await refused('concerns', { ...words(), onBehalfOf: people.neighbour }, as.resident, 'concern.residents-speak-for-themselves');
    const raised = await done('concerns', words(), as.resident);
    concern = raised.id;
    const seen = await get(`concerns/${concern}?waitFor=${raised.position}`, as.neighbour);
    expect(seen.body).toMatchObject({ text: '老人摔倒，请电 〔电话〕', mine: false, answers: null });
    const mine = await get('concerns?mine=true', as.resident);
    expect(mine.body['items']).toMatchObject([{ id: concern, mine: true }]);
    expect((await get('concerns?mine=true', as.neighbour)).body['items']).toEqual([]);
    expect((await get(`concerns/${concern}`)).status).toBe(401);
  });

  it('and endorsed by a neighbour, once, but not by whoever raised it', async () => {
    await refused(`concerns/${concern}/endorsement`, undefined, as.resident, 'endorsement.of-ones-own-concern');
    await done(`concerns/${concern}/endorsement`, undefined, as.neighbour);
    const twice = await done(`concerns/${concern}/endorsement`, undefined, as.neighbour);
    const seen = await get(`concerns/${concern}?waitFor=${twice.position}`, as.neighbour);
    expect(seen.body['endorsements']).toBe(1);
  });

  it('and declined with reasons, appealed in time, and taken up again by another person', async () => {
    const other = await done('concerns', { ...words(), title: '邻里噪声' }, as.neighbour);
    await refused(`concerns/${other.id}/appeal`, { reason: '不服' }, as.neighbour, 'concern.not-declined');
    await done(`concerns/${other.id}/declining`, { reasonCode: 'private_matter', reason: '属个人事务' }, as.coordinator);
    await refused(`concerns/${other.id}/appeal`, { reason: '不服' }, as.resident, 'concern.not-yours');
    await done(`concerns/${other.id}/appeal`, { reason: '不只是我家' }, as.neighbour);
    await done(`concerns/${other.id}/appeal-decision`, { upheld: true, reason: '应予受理' }, as.office);
    const handedOn = await done(`concerns/${other.id}/handing-on`, { channel: 'hotline_12345', reason: '即时处置' }, as.coordinator);
    expect((await get(`concerns/${other.id}?waitFor=${handedOn.position}`, as.neighbour)).body).toMatchObject({
      standing: 'handed_on',
      ending: { channel: 'hotline_12345' },
    });
    expect((await get(`concerns/${other.id}`, as.resident)).body['code']).toBe('concern.unknown');
  });

  it('is written down by a grid worker for somebody who uses no phone, and is then that person’s own', async () => {
    const gridWorker: Principal = { personId: randomUUID(), role: 'grid_worker', jurisdictionId: world.township };
    const elder = (await done('people', { name: '老人', homeJurisdictionId: world.village }, gridWorker)).id;
    const elsewhere: Principal = { ...gridWorker, jurisdictionId: randomUUID() };
    const said = { ...words(), route: 'grid', title: '井盖松动', onBehalfOf: elder };
    await refused('concerns', said, elsewhere, 'access.outside-jurisdiction');
    const raised = await done('concerns', said, gridWorker);
    const asElder: Principal = { personId: elder, role: 'resident', jurisdictionId: world.village };
    expect((await get(`concerns?mine=true&waitFor=${raised.position}`, asElder)).body['items']).toMatchObject([
      { id: raised.id, route: 'grid' },
    ]);
    await done(`concerns/${raised.id}/withdrawal`, { reason: '已修好' }, asElder);
  });

  it('comes from a partner once, however often the partner sends it', async () => {
    const partner: Principal = { personId: randomUUID(), role: 'partner', organisationId: randomUUID(), jurisdictionId: world.county };
    const order = { ...words(), route: 'hotline_12345', title: '路灯不亮', externalId: 'WO-2026-1', workOrderNo: 'WO-2026-1' };
    await refused('concerns', { ...order, externalId: undefined }, partner, 'concern.partner-names-its-own-id');
    const first = await done('concerns', order, partner);
    const second = await done('concerns', order, partner);
    expect(second).toEqual(first);
    await done(`concerns/${first.id}/handing-on`, { channel: 'department', reason: '路灯管理所' }, as.coordinator);
  });

  it('becomes a topic, which somebody else approves from above', async () => {
    const draft = {
      roomId: room,
      channel: 'resident',
      theme: 'livelihood',
      title: '老楼加装扶手',
      question: '是否加装、费用如何分担？',
      background: '五层住宅，老人多',
    };
    await refused('topics', { ...draft, concernIds: [] }, as.coordinator, 'topic.needs-a-concern');
    await refused('topics', { ...draft, concernIds: [concern] }, as.resident, 'access.role-not-allowed');
    const drafted = await done('topics', { ...draft, concernIds: [concern] }, as.coordinator);
    const topic = drafted.id;
    await refused(`topics/${topic}/submission`, {}, as.coordinator, 'topic.not-screened');
    const criteria = ['lawful', 'common_interest', 'within_competence', 'open_to_talk', 'no_other_channel'].map((code) => ({
      code,
      met: true,
    }));
    await refused(`topics/${topic}/screening`, { criteria: criteria.slice(1), reasons: '核对' }, as.coordinator, 'topic.criteria-missing');
    await done(`topics/${topic}/screening`, { criteria, reasons: '逐项核对' }, as.coordinator);
    await refused(`topics/${topic}/withdrawal`, { reason: '不想办了' }, as.coordinator, 'topic.others-stand-behind-it');
    const approval = {
      basis: { kind: 'meeting', documentNumber: '示党纪〔2026〕3号', decidedOn: ON },
      visibility: { level: 'public' },
      stakeholderGroups: [{ code: 'upper_floors', name: '高层住户', why: '直接受益' }],
    };
    await refused(`topics/${topic}/approval`, approval, as.party, 'topic.not-submitted');
    const submitted = await done(`topics/${topic}/submission`, {}, as.coordinator);
    expect((await get(`topics/${topic}?waitFor=${submitted.position}`)).body['code']).toBe('topic.unknown');
    expect((await get(`topics/${topic}`, as.party)).body).toMatchObject({
      status: 'submitted',
      toBodyId: world.committee,
      concernIds: [concern],
    });
    const theCoordinatorAsParty: Principal = { ...as.party, personId: people.coordinator };
    await refused(`topics/${topic}/approval`, approval, theCoordinatorAsParty, 'topic.approver-proposed-it');
    await refused(`topics/${topic}/approval`, approval, { ...as.party, jurisdictionId: randomUUID() }, 'access.outside-jurisdiction');
    const approved = await done(`topics/${topic}/approval`, approval, as.party);
    expect((await get(`topics/${topic}?waitFor=${approved.position}`)).body).toMatchObject({
      status: 'approved',
      approval: { approvedBy: world.committee },
      concernIds: null,
      concerns: 1,
    });

    // Both sides record the link, and whoever raised the concern is told, without anybody asking.
    const deadline = performance.now() + DEADLINE_MS;
    let told: Record<string, unknown>;
    do told = (await get(`concerns/${concern}`, as.resident)).body;
    while ((told['answers'] as unknown[]).length === 0 && performance.now() < deadline);
    expect(told).toMatchObject({ topicIds: [topic], answers: [{ topicId: topic, what: 'topic_approved', channel: 'app' }] });
  });
});

describe('a person is forgotten', () => {
  it('on their own wish: their name and words can not be read any more, and they come back in no list', async () => {
    await refused(`people/${people.neighbour}/forgetting`, { basis: '本人申请' }, as.resident, 'access.not-your-own');
    const forgotten = await done(`people/${people.neighbour}/forgetting`, { basis: '本人申请' }, as.neighbour);
    const left = await get(`sign-in/people?role=resident&limit=100&waitFor=${forgotten.position}`);
    expect((left.body['items'] as { personId: string }[]).map(({ personId }) => personId)).not.toContain(people.neighbour);
    const deadline = performance.now() + DEADLINE_MS;
    let answer: Answer;
    do answer = await post('concerns', { route: 'web', jurisdictionId: world.village, title: '再提一次', text: '再提一次' }, as.neighbour);
    while (answer.status === 200 && performance.now() < deadline);
    expect(answer.body['code']).toBe('person.forgotten');
  });
});

describe('an import', () => {
  it('takes over places, organisations, people and rooms, each once, however often and however it is sent', async () => {
    const villages = Array.from({ length: 30 }, (_, n) => ({
      kind: 'jurisdiction',
      key: `village-${n}`,
      registration: { ...place('village', `990101001${String(100 + n)}`, world.township), name: `示范${n}村` },
    }));
    const first = await post('imports', { items: villages }, operator);
    expect(first.body).toMatchObject({ done: 30, failed: 0 });
    const again = await post('imports', { items: villages.slice(10, 20) }, operator);
    const idsOf = (answer: Answer) => (answer.body['items'] as { id: string }[]).map(({ id }) => id);
    expect(idsOf(again)).toEqual(idsOf(first).slice(10, 20));
    const listed = await get(`jurisdictions?parentId=${world.township}&limit=100&waitFor=${String(first.body['position'])}`);
    expect(listed.body['items']).toHaveLength(31);

    const rooms = idsOf(first).map((homeJurisdictionId, n) => ({
      kind: 'room',
      key: `room-${n}`,
      establishment: { kind: 'village', name: `示范${n}村议事室`, homeJurisdictionId, approvingBodyId: world.committee },
      confirmations: ['place', 'sign', 'rules', 'process'].map((requirement) => ({ requirement })),
      convenors: [{ kind: 'first', personId: people.convenor }],
      coordinators: [{ personId: people.coordinator }],
      activate: true,
    }));
    // The operator may establish rooms, but not say for the CPPCC office that they are fit.
    const byOperator = await post('imports', { items: rooms.slice(0, 1) }, operator);
    expect(byOperator.body['items']).toMatchObject([
      { ok: false, problem: { step: 'confirmation-place', code: 'access.role-not-allowed' } },
    ]);
    const byOffice = await post('imports', { items: rooms.slice(1) }, as.office);
    expect(byOffice.body).toMatchObject({ done: 29, failed: 0 });
    const active = await get(`rooms?status=active&limit=100&waitFor=${String(byOffice.body['position'])}`);
    expect(active.body['items']).toHaveLength(30);
  });
});

describe('the lists of intake', () => {
  const idsOf = ({ body }: Answer) => (body['items'] as { id: string }[]).map(({ id }) => id);

  it('are narrowed by what is asked for', async () => {
    expect(idsOf(await get('rooms?kind=township'))).toEqual([]);
    expect(idsOf(await get(`organisations?kind=party_organisation&jurisdictionId=${world.county}&within=true`))).toEqual([world.committee]);
    expect(idsOf(await get(`organisations?kind=party_organisation&jurisdictionId=${world.county}`))).toEqual([]);
    expect(idsOf(await get('topics?status=approved&status=closed&theme=livelihood&channel=resident'))).toHaveLength(1);
    expect(idsOf(await get(`topics?roomId=${room}&jurisdictionId=${world.county}&status=draft`, as.office))).toEqual([]);
    expect(idsOf(await get(`concerns?roomId=${room}&inTopic=true&standing=waiting`, as.coordinator))).toHaveLength(1);
    expect(idsOf(await get(`concerns?jurisdictionId=${world.county}&inTopic=false&standing=handed_on`, as.coordinator))).toHaveLength(2);
    expect((await get(`jurisdictions/${world.village}`)).body).toMatchObject({
      path: [{ level: 'province' }, { level: 'prefecture' }, { level: 'county' }, { level: 'township' }],
      ruleVersion: 'default-1',
    });
  });

  it('go on where the page before ended, without a gap or a repeat', async () => {
    const whole = idsOf(await get('rooms?limit=100'));
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Answer = await get(`rooms?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...idsOf(page));
      cursor = page.body['next'] as string | null;
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(paged.length);
    const places = await get(`jurisdictions?parentId=${world.township}&limit=20`);
    const rest = await get(`jurisdictions?parentId=${world.township}&limit=20&cursor=${String(places.body['next'])}`);
    expect(new Set([...idsOf(places), ...idsOf(rest)]).size).toBe(31);
  });

  it('show topics and concerns from the inside only to those in charge', async () => {
    const [topic] = idsOf(await get('topics'));
    expect((await get(`topics/${topic}`, as.office)).body['screening']).toMatchObject({ suitable: true });
    expect((await get(`topics/${topic}`)).body['screening']).toBeNull();
    expect((await get('concerns')).status).toBe(401);
  });
});

describe('rules of a place', () => {
  it('are set by its own bodies from a day on, and inherited below', async () => {
    const rules = { version: 'town-1', from: '2099-01-01', rules: { noticeDays: 7 } };
    await refused(`jurisdictions/${world.village}/rules`, rules, as.party, 'access.outside-jurisdiction');
    await refused(`jurisdictions/${world.township}/rules`, { ...rules, from: '2020-01-01' }, as.party, 'rules.backdated');
    const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const setFrom = async (day: string): Promise<Accepted> => {
      const answer = await post(`jurisdictions/${world.township}/rules`, { ...rules, from: day }, as.party);
      // The day may end between the two.
      if (answer.body['code'] === 'rules.backdated' && day !== today()) return setFrom(today());
      expect(answer).toMatchObject({ status: 200 });
      return answer.body as unknown as Accepted;
    };
    const set = await setFrom(today());
    const below = await get(`jurisdictions/${world.village}?waitFor=${set.position}`);
    expect(below.body).toMatchObject({ rules: { noticeDays: 7 }, ruleVersion: 'town-1' });
  });
});

describe('the edge of intake', () => {
  it('describes every route and policy in a document of the API', async () => {
    const document = await get('openapi.json');
    const paths = Object.keys(document.body['paths'] as object);
    expect(paths).toContain('/api/v1/intake/topics/{topicId}/approval');
    expect(paths.length).toBeGreaterThan(50);
  });
});
