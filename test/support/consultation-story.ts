import { expect } from '@jest/globals';
import type { Cast, Caller, Done } from './actors.js';
import type { Neighbourhood } from './neighbourhood.js';

/*
 * The loop of eight stages as people walk it, each gate tried closed before it is opened. Told in pieces, so that one story can go on
 * where another goes back.
 */

const basis = { kind: 'meeting', documentNumber: '示街发〔2026〕7号', decidedOn: '2026-02-27' };
export const GROUPS = [
  { code: 'pickers_up', name: '接送家长', why: '每天在校门口接送' },
  { code: 'shopkeepers', name: '沿街商户', why: '停车影响经营' },
];

interface Refused {
  readonly status: number;
  readonly code: string;
}
const refused = (code: string, status = 409): Refused => ({ code, status });

/** Stage 1: a room is ready when others say so. */
export const openTheRoom = async ({ office, coordinator, member, roomId }: Neighbourhood): Promise<void> => {
  expect(await office.isRefused(`intake/rooms/${roomId}/activation`)).toEqual(refused('room.requirements-missing'));
  expect(await coordinator.isRefused(`intake/rooms/${roomId}/confirmations`, { requirement: 'place' })).toEqual(
    refused('access.role-not-allowed', 403),
  );
  for (const requirement of ['place', 'sign', 'rules', 'process'])
    await office.does(`intake/rooms/${roomId}/confirmations`, { requirement });
  expect(await office.isRefused(`intake/rooms/${roomId}/activation`)).toEqual(refused('room.needs-a-first-convenor'));
  await office.does(`intake/rooms/${roomId}/convenors`, { kind: 'first', personId: member.principal!.personId });
  await office.does(`intake/rooms/${roomId}/coordinators`, { personId: coordinator.principal!.personId });
  await office.does(`intake/rooms/${roomId}/activation`);
};

/** Stage 2: from a concern to an approved topic. @returns the case. */
export const settleTheTopic = async (
  cast: Cast,
  place: Neighbourhood,
  title = '学校门口接送时段怎么不堵',
): Promise<{ caseId: string; concernId: string }> => {
  const { residents, coordinator, party, gridWorker, roomId, village, town } = place;
  const concern = {
    route: 'web',
    jurisdictionId: village,
    roomId,
    theme: 'governance',
    title: '放学时校门口堵得走不动',
    text: '每天下午四点半，家长的车停满两边，我的电话是13800138000。',
  };
  expect(await cast.visitor.isRefused('intake/concerns', concern)).toEqual(refused('access.token-missing', 401));
  const raised = await residents[0]!.does('intake/concerns', concern);
  await residents[1]!.does(`intake/concerns/${raised.id}/endorsement`);
  // Written down for somebody who doesn't use a phone.
  await gridWorker.does('intake/concerns', {
    ...concern,
    route: 'grid',
    title: '接孩子的电动车停到了盲道上',
    onBehalfOf: residents[2]!.principal!.personId,
  });

  const draft = {
    roomId,
    channel: 'resident',
    theme: 'governance',
    title,
    question: '接送车辆停在哪里、谁来疏导、商户怎么办？',
    background: '校门口道路宽八米，接送高峰约四十分钟。',
    concernIds: [raised.id],
  };
  expect(await residents[0]!.isRefused('intake/topics', draft)).toEqual(refused('access.role-not-allowed', 403));
  const topic = await coordinator.does('intake/topics', draft);
  const caseId = topic.id;
  expect(await coordinator.isRefused(`intake/topics/${caseId}/submission`, {})).toEqual(refused('topic.not-screened'));
  await coordinator.does(`intake/topics/${caseId}/screening`, {
    criteria: ['lawful', 'common_interest', 'within_competence', 'open_to_talk', 'no_other_channel'].map((code) => ({ code, met: true })),
    reasons: '涉及家长、商户和学校三方，街道有权协调',
  });
  const approval = { basis, visibility: { level: 'public' }, stakeholderGroups: GROUPS };
  expect(await party.isRefused(`intake/topics/${caseId}/approval`, approval)).toEqual(refused('topic.not-submitted'));
  await coordinator.does(`intake/topics/${caseId}/submission`, {});
  expect(await coordinator.isRefused(`intake/topics/${caseId}/approval`, approval)).toEqual(refused('access.role-not-allowed', 403));
  await party.does(`intake/topics/${caseId}/approval`, approval);
  expect(town).toBeTruthy();
  return { caseId, concernId: raised.id };
};

/** Stage 3: the right people. */
export const findThePeople = async (place: Neighbourhood, caseId: string): Promise<void> => {
  const { coordinator, residents } = place;
  const consultation = `deliberation/consultations/${caseId}`;
  await coordinator.eventuallySees<{ caseId: string }>(consultation, () => true);
  const few = [{ group: 'pickers_up', capacity: 'resident' }];
  expect((await coordinator.isRefused(`${consultation}/composition`, { seats: few, why: '先请两家' })).status).toBe(422);
  const seats = [
    { group: 'pickers_up', capacity: 'resident' },
    { group: 'pickers_up', capacity: 'resident' },
    { group: 'shopkeepers', capacity: 'stakeholder' },
    { group: 'shopkeepers', capacity: 'stakeholder' },
    { group: 'pickers_up', capacity: 'resident' },
  ];
  await coordinator.does(`${consultation}/composition`, { seats, why: '家长三席、商户两席' });
  const { seats: made } = await coordinator.sees<{ seats: readonly { seatId: string }[] }>(consultation);
  for (const [index, { seatId }] of made.entries()) {
    await coordinator.does(`${consultation}/seats/${seatId}/offer`, { personId: residents[index]!.principal!.personId });
  }
  expect(await coordinator.isRefused(`${consultation}/participants`)).toEqual(refused('consultation.participants-incomplete'));
  expect((await residents[5]!.isRefused(`${consultation}/seats/${made[0]!.seatId}/acceptance`)).status).toBe(403);
  for (const [index, { seatId }] of made.entries()) await residents[index]!.does(`${consultation}/seats/${seatId}/acceptance`);
  await coordinator.does(`${consultation}/participants`);
};

/** Stage 4: 不调研不协商. The session that is refused is scheduled first, so that nothing but the research is missing. */
export const goAndSee = async (cast: Cast, place: Neighbourhood, caseId: string, on: string): Promise<void> => {
  const { coordinator, member, party, roomId } = place;
  const consultation = `deliberation/consultations/${caseId}`;
  const early: Done = await coordinator.does('deliberation/sessions', {
    roomId,
    form: 'meeting',
    startsAt: `${addDays(on, 20)}T01:30:00.000Z`,
    place: '议事厅',
  });
  expect(await coordinator.isRefused(`${consultation}/convened-sessions`, { sessionId: early.id })).toEqual(
    refused('consultation.no-research'),
  );

  await coordinator.does(`${consultation}/investigations`, {
    leadPersonId: member.principal!.personId,
    plan: '早晚高峰各去三次，听学校、家长和商户',
    dueOn: addDays(on, 15),
  });
  const { investigations } = await coordinator.sees<{ investigations: readonly { investigationId: string; status: string }[] }>(
    consultation,
  );
  const { investigationId } = investigations.find(({ status }) => status === 'assigned')!;
  const report = {
    policyBasis: '道路交通安全有关规定',
    facts: '高峰四十分钟，占道车辆六十余台',
    problems: '无即停即走区',
    options: '错时放学、划临停区',
    suggestions: '先试错时',
  };
  expect((await member.isRefused(`${consultation}/investigations/${investigationId}/completion`, report)).status).toBe(409);
  await member.does(`${consultation}/investigations/${investigationId}/findings`, {
    kind: 'site_visit',
    on,
    place: '校门口',
    heard: [
      { group: 'pickers_up', count: 12 },
      { group: 'shopkeepers', count: 4 },
    ],
    text: '四点二十五分起两侧停满，商户门口被堵。',
  });
  interface Investigated {
    readonly investigations: readonly { readonly investigationId: string; readonly findings: readonly { readonly findingId: string }[] }[];
  }
  const findingsOf = (one: Investigated) =>
    one.investigations.find((investigation) => investigation.investigationId === investigationId)!.findings;
  const [{ findingId }] = findingsOf(
    await coordinator.eventuallySees<Investigated>(consultation, (one) => findingsOf(one).length === 1),
  ) as [{ findingId: string }];
  // Whoever recorded it is no second person.
  expect((await member.isRefused(`${consultation}/findings/${findingId}/confirmation`)).code).toBe('consultation.confirmed-by-recorder');
  await coordinator.does(`${consultation}/findings/${findingId}/confirmation`);
  expect(await coordinator.isRefused(`${consultation}/convened-sessions`, { sessionId: early.id })).toEqual(
    refused('consultation.no-research'),
  );
  // Not even the body that approved the topic can do without.
  expect((await party.isRefused(`${consultation}/convened-sessions`, { sessionId: early.id })).status).toBeGreaterThanOrEqual(403);
  await member.does(`${consultation}/investigations/${investigationId}/completion`, report);
};

/** Stage 5: the talk itself, up to agreement. */
export const talkItOver = async (
  cast: Cast,
  place: Neighbourhood,
  caseId: string,
  on: string,
  recommendations: readonly string[],
): Promise<void> => {
  const { coordinator, residents, roomId } = place;
  const consultation = `deliberation/consultations/${caseId}`;
  const session = await coordinator.does('deliberation/sessions', {
    roomId,
    form: 'meeting',
    startsAt: `${addDays(on, 7)}T01:30:00.000Z`,
    place: '街道议事厅',
  });
  await coordinator.does(`${consultation}/convened-sessions`, { sessionId: session.id });
  await coordinator.eventuallySees<{ agenda: readonly { caseId: string }[] }>(`deliberation/sessions/${session.id}`, (one) =>
    one.agenda.some((item) => item.caseId === caseId),
  );

  await discuss(cast, place, caseId, addDays(on, 5));
  cast.clock.goTo(addDays(on, 7));
  expect((await coordinator.isRefused(`deliberation/sessions/${session.id}/opening`, {})).code).toBe('session.no-quorum');
  for (const resident of residents.slice(0, 5)) await resident.does(`deliberation/sessions/${session.id}/my-check-in`, { caseId });
  await coordinator.does(`deliberation/sessions/${session.id}/opening`, {});
  const { seats } = await coordinator.sees<{ seats: readonly { participantId: string | null; group: string }[] }>(consultation);
  for (const seat of seats)
    await coordinator.does(`deliberation/sessions/${session.id}/speeches`, {
      caseId,
      participantId: seat.participantId,
      seconds: 120,
      gist: '同意错时放学，临停区离商户远一点',
    });
  await coordinator.does(`deliberation/sessions/${session.id}/closing`);
  await coordinator.eventuallySees<{ missing: { consult: readonly { code: string }[] } }>(consultation, ({ missing }) =>
    missing.consult.every(({ code }) => code !== 'consultation.group-not-heard'),
  );
  for (const text of recommendations) await coordinator.does(`${consultation}/recommendations`, { text });
  expect((await coordinator.isRefused(`${consultation}/conclusion`, { kind: 'agreement' })).status).toBe(409);
  await coordinator.does(`${consultation}/minutes/${session.id}/draft`, { text: '五位参与人发言，一致同意分时段放学。' });
  await coordinator.does(`${consultation}/minutes/${session.id}/publication`, {});
  await untilDone(coordinator, `${consultation}/conclusion`, { kind: 'agreement' });
};

/** Statements and votes online, and what all opinion groups share. */
const discuss = async (cast: Cast, { coordinator, residents }: Neighbourhood, caseId: string, closesOn: string): Promise<void> => {
  const discussion = `deliberation/consultations/${caseId}/discussion`;
  await coordinator.does(`${discussion}/opening`, { closesAt: `${closesOn}T10:00:00.000Z` });
  await residents[0]!.does(`${discussion}/statements`, { text: '各年级错开十分钟放学' });
  await residents[2]!.does(`${discussion}/statements`, { text: '商户门口不准停车' });
  const { items } = await coordinator.eventuallySees<{ items: readonly { id: string; moderation: string }[] }>(
    `${discussion}/statements`,
    (one) => one.items.filter(({ moderation }) => moderation === 'waiting').length === 2,
  );
  const asked = items.filter(({ moderation }) => moderation === 'waiting').map(({ id }) => id);
  for (const statementId of asked)
    await coordinator.does(`${discussion}/statements/${statementId}/moderation`, { accepted: true, reason: '与议题有关' });
  for (const [index, resident] of residents.slice(0, 5).entries()) {
    for (const statementId of asked) await resident.does(`${discussion}/votes`, { statementId, choice: index === 4 ? 'pass' : 'agree' });
  }
  expect((await coordinator.isRefused(`${discussion}/closing`)).code).toBe('discussion.not-yet-over');
  cast.clock.goTo(addDays(closesOn, 1));
  await coordinator.does(`${discussion}/closing`);
  await coordinator.eventuallySees<{ rounds: readonly { commonGround: unknown }[] }>(
    discussion,
    ({ rounds }) => (rounds.at(-1)?.commonGround ?? null) !== null,
  );
};

/** Waits where the gate opens by what another event brings (a speech that has to count as a group heard). */
const untilDone = async (caller: Caller, path: string, body: unknown): Promise<void> => {
  const deadline = performance.now() + 90_000;
  for (;;) {
    const response = await caller.raw('POST', path, body);
    if (response.ok) return;
    const text = await response.text();
    if (performance.now() > deadline) throw new Error(`POST ${path} was never accepted: ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Stage 6 up to the committee's table. */
export const sendTheReport = async (place: Neighbourhood, caseId: string): Promise<void> => {
  const { coordinator, party, unitClerk } = place;
  await coordinator.eventuallySees<{ status: string }>(`outcomes/outcomes/${caseId}`, ({ status }) => status === 'drafted');
  expect((await party.isRefused(`outcomes/outcomes/${caseId}/report/receipt`, {})).status).toBe(409);
  expect(await unitClerk.isRefused(`outcomes/outcomes/${caseId}/report/submission`, {})).toEqual(refused('access.role-not-allowed', 403));
  await coordinator.does(`outcomes/outcomes/${caseId}/report/submission`, { documentNumber: '示议报〔2026〕3号' });
};

/** Stage 7: received, decided, done, verified, told. */
export const makeItHappen = async (cast: Cast, place: Neighbourhood, caseId: string, on: string): Promise<void> => {
  const { coordinator, party, unit, unitClerk, supervisor } = place;
  const outcome = `outcomes/outcomes/${caseId}`;
  await party.does(`${outcome}/report/receipt`, { receiptNo: '收〔2026〕12号' });
  const { recommendations } = await party.eventuallySees<{ status: string; recommendations: readonly { recommendationId: string }[] }>(
    outcome,
    ({ status }) => status === 'received',
  );
  const [first, second] = recommendations;
  const task = {
    recommendationIds: [first!.recommendationId],
    leadUnitId: unit,
    task: '划出临停区并安排疏导',
    dueOn: addDays(on, 60),
    evidenceRequired: ['现场照片'],
  };
  expect((await party.isRefused(`${outcome}/responsibilities`, task)).status).toBe(409);
  await party.does(`${outcome}/recommendations/${first!.recommendationId}/decision`, {
    decision: 'adopt',
    reasons: '可行且花费不大',
    basis,
  });
  await party.does(`${outcome}/recommendations/${second!.recommendationId}/decision`, {
    decision: 'not_adopt',
    reasons: '道路权属不在街道',
    basis,
  });
  await party.does(`${outcome}/responsibilities`, task);
  const published = { results: [{ recommendationId: second!.recommendationId, what: '未采纳：道路权属不在街道，已说明原因。' }] };
  expect((await coordinator.isRefused(`${outcome}/results`, published)).status).toBe(409);
  const { responsibilities } = await party.eventuallySees<{ responsibilities: readonly { responsibilityId: string }[] }>(
    outcome,
    (one) => one.responsibilities.length === 1,
  );
  const { responsibilityId } = responsibilities[0]!;
  const own = `${outcome}/responsibilities/${responsibilityId}`;
  await unitClerk.does(`${own}/acceptance`);
  await unitClerk.does(`${own}/progress`, { text: '已现场踏勘，划线方案已定', percent: 40 });
  cast.clock.goTo(addDays(on, 30));
  expect((await supervisor.isRefused(`${own}/verification`, { capacity: 'supervisor' })).status).toBe(409);
  await unitClerk.does(`${own}/completion`, {
    text: '二十个临停车位已启用，疏导岗每日到位。',
    evidence: [{ sha256: 'a'.repeat(64), name: '现场照片.jpg', mediaType: 'image/jpeg', size: 120_000 }],
  });
  expect((await unitClerk.isRefused(`${own}/verification`, { capacity: 'supervisor' })).status).toBe(403);
  await supervisor.does(`${own}/sending-back`, { capacity: 'supervisor', reasons: '下午的疏导岗没有到位' });
  await unitClerk.does(`${own}/completion`, { text: '下午增派两人，连续一周到位。' });
  await supervisor.does(`${own}/verification`, { capacity: 'supervisor', note: '三次抽查均到位' });
  await coordinator.does(`${outcome}/results`, {
    results: [{ responsibilityId, what: '校门口二十个临停车位启用，放学错时十分钟。' }, ...published.results],
  });
};

/** Stage 8: those who asked say how it turned out, and the figures are there for everybody. */
export const judgeByTheFacts = async (place: Neighbourhood, caseId: string): Promise<void> => {
  const { coordinator, office, residents, evaluator, evaluatorOrganisation } = place;
  const evaluation = `evaluation/evaluations/${caseId}`;
  await coordinator.eventuallySees<{ status: string }>(evaluation, () => true);
  expect((await office.isRefused(`${evaluation}/scores/publication`, { edition: 'final' })).status).toBe(409);
  await coordinator.does(`${evaluation}/satisfaction/invitation`);
  const rating = { solved: true, improved: true, benefited: true };
  for (const resident of residents.slice(0, 4)) await resident.does(`${evaluation}/ratings`, rating);
  expect((await residents[5]!.isRefused(`${evaluation}/ratings`, rating)).status).toBe(403);
  await coordinator.does(`${evaluation}/satisfaction/closing`);
  await office.does(`${evaluation}/third-party`, { evaluatorId: evaluatorOrganisation, why: 'sample' });
  await evaluator.does(`${evaluation}/assessment`, { items: [{ code: 'openness', points: 85 }], text: '过程公开，记录完整。' });
  expect((await coordinator.isRefused(`${evaluation}/scores`, { edition: 'final' })).status).toBe(403);
  await office.does(`${evaluation}/scores`, { edition: 'final' });
  await office.does(`${evaluation}/scores/publication`, { edition: 'final' });
};
