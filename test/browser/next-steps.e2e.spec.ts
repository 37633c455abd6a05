import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { formsZh } from '../../apps/web/src/i18n/forms.zh.js';
import { Cast, StoryClock, type Caller } from '../support/actors.js';
import { addDays, openTheRoom } from '../support/consultation-story.js';
import { describeWithBrowser } from '../support/describe-with.js';
import { settleNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { startSuite, type TestSuite } from '../support/suite.js';
import { tellingTrouble } from '../support/trouble.js';
import { startBrowser } from './browser.js';
import { CaseWalker, ITSELF, type ActionId, type ChosenFile, type EventType, type Fillings } from './case-walker.js';

const MINUTES = 60_000;
const PAGES_NEED = ['intake', 'deliberation', 'outcomes', 'evaluation', 'audit', 'gateway'] as const;
const STEPS_FOLDER = 'apps/web/src/pages/case/steps';

const MEETING = { documentNumber: '示街发〔2026〕7号' };
const BASIS = { kind: 'meeting', documentNumber: '示街发〔2026〕7号', decidedOn: '2026-02-27' };
const CRITERIA = ['lawful', 'common_interest', 'within_competence', 'open_to_talk', 'no_other_channel'].map((code) => ({
  code,
  met: true,
}));
const REPORT = {
  policyBasis: '道路交通安全有关规定',
  facts: '高峰四十分钟',
  problems: '无即停即走区',
  options: '错时放学',
  suggestions: '先试错时',
};
const PARENTS = '接送家长';
const SHOPS = '沿街商户';

const photo = (name: string): ChosenFile => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(`${name}：校门口下午四点半`.repeat(2000)),
});
const hashOf = ({ buffer }: ChosenFile): string => createHash('sha256').update(buffer).digest('hex');

interface HistoryEvent {
  readonly type: string;
  readonly data: { readonly evidence?: readonly { readonly sha256: string; readonly name: string; readonly size: number }[] };
}
interface Seat {
  readonly seatId: string;
  readonly group: string;
  readonly participantId: string | null;
  readonly status: string;
}
interface Consultation {
  readonly sessions: readonly { readonly sessionId: string; readonly status: string | null }[];
  readonly seats: readonly Seat[];
  readonly investigations: readonly {
    readonly investigationId: string;
    readonly status: string;
    readonly findings: readonly { readonly findingId: string }[];
  }[];
  readonly missing: { readonly consult: readonly unknown[] };
}
interface Outcome {
  readonly status: string;
  readonly recommendations: readonly { readonly recommendationId: string; readonly text: string }[];
  readonly responsibilities: readonly { readonly responsibilityId: string; readonly status: string; readonly leadUnitId: string }[];
}

/** Every step that the pages know, as their sources name them. */
const actionIds = async (): Promise<string[]> => {
  const files = await readdir(STEPS_FOLDER);
  const sources = await Promise.all(files.map((file) => readFile(join(STEPS_FOLDER, file), 'utf8')));
  return sources.flatMap((source) => [...source.matchAll(/^ {4}id: '(\w+)',$/gm)].map(([, id]) => id ?? ''));
};

describeWithBrowser('the next steps of a case, taken by their forms', () => {
  let suite: TestSuite;
  let browser: Browser;
  let cast: Cast;
  let place: Neighbourhood;
  let walker: CaseWalker;
  let secondParty: Caller;
  let countyParty: Caller;
  let secondUnit: Caller;
  /** The case that walks the whole loop, and the one that its round is settled on the spot and by a pact. */
  let main: string;
  let other: string;

  beforeAll(async () => {
    suite = await startSuite({ bus: 'log-tail', only: [...PAGES_NEED] });
    browser = await startBrowser();
    cast = await Cast.of(suite, new StoryClock('2026-03-02T01:00:00.000Z'));
    place = await settleNeighbourhood(cast);
    const { county, town, partyCommittee } = place;
    await openTheRoom(place);
    const organisation = async (kinds: readonly string[], name: string, level: string, jurisdictionId: string): Promise<string> =>
      (await cast.operator.does('intake/organisations', { kinds, name, level, jurisdictionId })).id;
    const countyCommittee = await organisation(['party_organisation'], '示范区委', 'county', county);
    const unit = await organisation(['responsible_unit'], '示范街道综合执法队', 'township', town);
    secondParty = await cast.joins('党工委书记·示范', town, {
      role: 'party_organisation',
      organisationId: partyCommittee,
      jurisdictionId: town,
    });
    countyParty = await cast.joins('区委干部·示范', county, {
      role: 'party_organisation',
      organisationId: countyCommittee,
      jurisdictionId: county,
    });
    secondUnit = await cast.joins('执法队员·示范', town, { role: 'responsible_unit', organisationId: unit, jurisdictionId: town });
    const upper = await place.office.does('intake/rooms', {
      kind: 'work_unit',
      workUnit: '示范区教育局',
      name: '示范区教育局协商议事室',
      homeJurisdictionId: county,
      approvingBodyId: countyCommittee,
    });
    await openTheRoom({
      ...place,
      coordinator: await cast.joins('议事室联络员·示范二', county, { role: 'coordinator', jurisdictionId: county, roomIds: [upper.id] }),
      roomId: upper.id,
    });
    walker = await CaseWalker.open(browser, suite.url, cast.clock, 'phone');
  }, 3 * MINUTES);
  afterAll(async () => {
    await walker?.close();
    await browser?.close();
    await suite?.stop();
  }, MINUTES);

  /** One step follows the other: where one fails, the rest have nothing to go on from. */
  let stopped = false;
  const test = (title: string, body: () => Promise<void>): void =>
    it(
      title,
      tellingTrouble(
        () => suite,
        async () => {
          if (stopped) throw new Error('the walk stopped before');
          stopped = true;
          await body();
          stopped = false;
        },
      ),
      2 * MINUTES,
    );
  const takes = (caseId: string, who: Caller, id: ActionId, fillings: Fillings, event: EventType | null): Promise<void> =>
    walker.takes(caseId, who, id, fillings, event);

  // What sets the scene, by the API.
  const consultationOf = (caseId: string) => `deliberation/consultations/${caseId}`;
  const outcomeOf = (caseId: string) => `outcomes/outcomes/${caseId}`;
  const raised = async (title: string): Promise<string> => {
    const { residents, roomId, village } = place;
    return (
      await residents[0]!.does('intake/concerns', {
        route: 'web',
        jurisdictionId: village,
        roomId,
        title,
        text: '每天下午四点半，两边停满。',
      })
    ).id;
  };
  const drafted = async (title: string): Promise<string> => {
    const { coordinator, roomId } = place;
    const { id } = await coordinator.does('intake/topics', {
      roomId,
      channel: 'resident',
      theme: 'governance',
      title,
      question: '接送车辆停在哪里、谁来疏导？',
      background: '道路宽八米，高峰约四十分钟。',
      concernIds: [await raised(title)],
    });
    await coordinator.eventuallySees(`audit/cases/${id}`, () => true);
    return id;
  };
  const submitted = async (title: string): Promise<string> => {
    const id = await drafted(title);
    await place.coordinator.does(`intake/topics/${id}/screening`, { criteria: CRITERIA, reasons: '可以商量' });
    await place.coordinator.does(`intake/topics/${id}/submission`, {});
    return id;
  };
  const approved = async (title: string, basis: object = BASIS): Promise<string> => {
    const id = await submitted(title);
    await place.party.does(`intake/topics/${id}/approval`, {
      basis,
      visibility: { level: 'public' },
      stakeholderGroups: [
        { code: 'group_1', name: PARENTS, why: '每天接送' },
        { code: 'group_2', name: SHOPS, why: '影响经营' },
      ],
    });
    await place.coordinator.eventuallySees(consultationOf(id), () => true);
    return id;
  };
  const seatsOf = async (caseId: string): Promise<readonly Seat[]> =>
    (await place.coordinator.sees<Consultation>(consultationOf(caseId))).seats;
  const seat = async (caseId: string, number: number, resident: number): Promise<void> => {
    const { seatId } = (await seatsOf(caseId))[number - 1]!;
    await offer(caseId, number, resident);
    await place.residents[resident]!.does(`${consultationOf(caseId)}/seats/${seatId}/acceptance`);
  };
  const offer = async (caseId: string, number: number, resident: number): Promise<void> => {
    const { seatId } = (await seatsOf(caseId))[number - 1]!;
    const { personId } = place.residents[resident]!.principal!;
    await place.coordinator.does(`${consultationOf(caseId)}/seats/${seatId}/offer`, { personId });
  };
  const researched = async (caseId: string, on: string): Promise<void> => {
    const { coordinator, member } = place;
    const consultation = consultationOf(caseId);
    await coordinator.does(`${consultation}/investigations`, {
      leadPersonId: member.principal!.personId,
      plan: '早晚高峰各去三次',
      dueOn: addDays(on, 15),
    });
    const found = async () =>
      (await coordinator.sees<Consultation>(consultation)).investigations.find(({ status }) => status === 'assigned')!;
    const { investigationId } = await found();
    await member.does(`${consultation}/investigations/${investigationId}/findings`, {
      kind: 'interview',
      on,
      heard: [{ group: 'group_1', count: 3 }],
      text: '家长愿意错时接送。',
    });
    await coordinator.eventuallySees<Consultation>(consultation, (one) => one.investigations.some(({ findings }) => findings.length > 0));
    await coordinator.does(`${consultation}/findings/${(await found()).findings[0]!.findingId}/confirmation`);
    await member.does(`${consultation}/investigations/${investigationId}/completion`, REPORT);
  };
  const scheduled = async (on: string): Promise<string> =>
    (
      await place.coordinator.does('deliberation/sessions', {
        roomId: place.roomId,
        form: 'meeting',
        startsAt: `${on}T01:30:00.000Z`,
        place: '街道议事厅',
      })
    ).id;
  const convened = async (caseId: string, sessionId: string): Promise<void> => {
    const { coordinator } = place;
    await coordinator.does(`${consultationOf(caseId)}/convened-sessions`, { sessionId });
    await coordinator.eventuallySees<{ agenda: readonly { caseId: string }[] }>(`deliberation/sessions/${sessionId}`, ({ agenda }) =>
      agenda.some((item) => item.caseId === caseId),
    );
  };
  const opened = async (caseId: string, sessionId: string): Promise<void> => {
    const { coordinator } = place;
    for (const { participantId } of await seatsOf(caseId))
      await coordinator.does(`deliberation/sessions/${sessionId}/check-ins`, { caseId, participantId });
    await coordinator.does(`deliberation/sessions/${sessionId}/opening`, {});
  };
  const spoke = async (caseId: string, sessionId: string, group: string): Promise<void> => {
    const { participantId } = (await seatsOf(caseId)).find((one) => one.group === group)!;
    await place.coordinator.does(`deliberation/sessions/${sessionId}/speeches`, { caseId, participantId, seconds: 120 });
  };
  const written = async (caseId: string, sessionId: string): Promise<void> => {
    const minutes = `${consultationOf(caseId)}/minutes/${sessionId}`;
    await place.coordinator.does(`${minutes}/draft`, { text: '各方发言如下。' });
    await place.coordinator.does(`${minutes}/publication`, {});
  };
  /** A session held from beginning to end, up to where its round can be concluded. */
  const talked = async (caseId: string, on: string): Promise<void> => {
    const session = await scheduled(on);
    await convened(caseId, session);
    cast.clock.goTo(on);
    await opened(caseId, session);
    await spoke(caseId, session, 'group_1');
    await spoke(caseId, session, 'group_2');
    await place.coordinator.does(`deliberation/sessions/${session}/closing`);
    await written(caseId, session);
    await place.coordinator.eventuallySees<Consultation>(consultationOf(caseId), ({ missing }) => missing.consult.length === 0);
  };
  const evidenceOf = async (caseId: string, type: EventType) => {
    const { items } = await place.office.sees<{ items: readonly HistoryEvent[] }>(`audit/cases/${caseId}/history?limit=500`);
    return items.filter((event) => event.type === type).flatMap(({ data }) => data.evidence ?? []);
  };
  const recorded = ({ name, buffer, ...file }: ChosenFile) => ({
    sha256: hashOf({ name, buffer, ...file }),
    name,
    mediaType: file.mimeType,
    size: buffer.length,
  });

  test('bring a topic to its approval, its return and its ratification', async () => {
    const { coordinator, party } = place;
    main = await drafted('学校门口接送时段怎么不堵');
    await raised('接孩子的电动车停到了盲道上');
    await takes(main, coordinator, 'addConcernToTopic', { concern: '盲道', reason: '说的是同一处' }, 'TopicConcernAdded');
    await takes(main, coordinator, 'removeConcernFromTopic', { concern: '盲道', reason: '盲道另行处理' }, 'TopicConcernRemoved');
    await takes(main, coordinator, 'screenTopic', { screeningReasons: '涉及家长和商户，街道有权协调' }, 'TopicScreened');
    await takes(main, coordinator, 'submitTopic', {}, 'TopicSubmitted');
    await takes(main, party, 'returnTopic', { reasons: '影响面没有说清', change: ['写明涉及多少户'] }, 'TopicReturned');
    await takes(main, coordinator, 'reviseTopic', { background: '涉及二百户，道路宽八米。', answering: '已写明户数' }, 'TopicRevised');
    await takes(main, coordinator, 'screenTopic', { screeningReasons: '改过之后仍然适合' }, 'TopicScreened');
    await takes(main, coordinator, 'submitTopic', {}, 'TopicSubmitted');
    await takes(
      main,
      party,
      'approveTopic',
      {
        basis: { [ITSELF]: '紧急', why: '开学在即', ratifyBy: '2026-03-20' },
        stakeholderGroups: { groupName: PARENTS, groupWhy: '每天接送', addGroup: '', 'groupName 2': SHOPS, 'groupWhy 2': '影响经营' },
      },
      'TopicApproved',
    );
    // Nobody ratifies what they let pass.
    expect(await walker.offered()).not.toContain(formsZh.actions.ratifyTopic);
    await takes(main, secondParty, 'ratifyTopic', { basis: MEETING }, 'TopicRatified');
    await takes(
      main,
      secondParty,
      'changeVisibility',
      { visibility: { [ITSELF]: '参与者可见', whyHidden: '先请参与者看' }, basis: { [ITSELF]: '年度计划', planId: '2026年度协商计划' } },
      'VisibilityChanged',
    );
    await takes(main, secondParty, 'changeVisibility', { visibility: '公开', basis: MEETING }, 'VisibilityChanged');
  });

  test('end a topic in each of the ways that end it', async () => {
    const { coordinator, party } = place;
    await takes(await drafted('路灯归谁修'), coordinator, 'withdrawTopic', { reason: '提出人已自行解决' }, 'TopicWithdrawn');
    await takes(await drafted('全区学校门口都堵'), coordinator, 'raiseTopicOneLevel', { reason: '多个街道都有' }, 'TopicRaisedOneLevel');
    await takes(await submitted('门面招牌颜色统一'), party, 'rejectTopic', { reasons: '属于经营者自主事项' }, 'TopicRejected');
    const urgent = { kind: 'urgent', ratifyBy: '2026-03-20', why: '汛期将至' };
    await takes(
      await approved('汛前清淤', urgent),
      secondParty,
      'refuseRatification',
      { reasons: '应当走常规程序', basis: MEETING },
      'RatificationRefused',
    );
    await takes(await approved('广场改停车场'), secondParty, 'terminateConsultation', { reason: '规划已调整' }, 'ConsultationTerminated');
  });

  test('find the people, by the screen, by telephone and at the door', async () => {
    const { coordinator, residents } = place;
    cast.clock.goTo('2026-03-09');
    // Over a slow line a form stands open before those who could be chosen are known.
    const letPeopleThrough = await walker.holdsUp('/api/v1/intake/sign-in/people');
    await takes(main, coordinator, 'setComposition', { compositionWhy: '家长三席、商户两席' }, 'CompositionSet');
    await walker.takes(main, coordinator, 'offerSeat', { seat: '1号席', person: '演示居民01' }, 'SeatOffered', async (form) => {
      await form.getByText('正在读取可选的内容').waitFor();
      letPeopleThrough();
    });
    await offer(main, 2, 1);
    await offer(main, 3, 4);
    await takes(main, coordinator, 'recordSeatAcceptance', { seat: '2号席', personSaid: '演示居民02' }, 'SeatAccepted');
    await takes(main, coordinator, 'recordSeatRefusal', { seat: '3号席', personSaid: '演示居民05', reason: '在外地' }, 'SeatDeclined');
    await seat(main, 4, 3);
    await takes(main, coordinator, 'vacateSeat', { seat: '4号席', vacating: '健康原因' }, 'SeatVacated');
    await offer(main, 3, 4);
    await takes(main, residents[0]!, 'acceptSeat', {}, 'SeatAccepted');
    await takes(main, residents[4]!, 'declineSeat', { reason: '时间不合适' }, 'SeatDeclined');
    await seat(main, 3, 2);
    await takes(main, residents[2]!, 'leaveSeat', { leaving: '回避', explanation: '家里开店' }, 'SeatVacated');
    await seat(main, 3, 2);
    await seat(main, 4, 3);
    await seat(main, 5, 4);
    await takes(main, coordinator, 'settleParticipants', {}, 'ParticipantsSettled');
  });

  test('go and see', async () => {
    const { coordinator, member } = place;
    await takes(main, coordinator, 'scheduleSession', { sessionForm: '会议', startsAt: '2026-03-24T09:30', place: '议事厅' }, null);
    await takes(main, coordinator, 'pencilSession', {}, 'SessionPencilled');
    await takes(
      main,
      coordinator,
      'assignInvestigation',
      { leadPerson: '政协委员', plan: '早晚高峰各去三次', dueOn: '2026-03-20' },
      'InvestigationAssigned',
    );
    await takes(main, coordinator, 'suspendConsultation', { reason: '学校放假' }, 'ConsultationSuspended');
    await takes(main, coordinator, 'resumeConsultation', { reason: '学校开学' }, 'ConsultationResumed');
    await takes(main, coordinator, 'abandonInvestigation', { reason: '换个时段重新安排' }, 'InvestigationAbandoned');
    await takes(
      main,
      coordinator,
      'assignInvestigation',
      { leadPerson: '政协委员', team: ['议事室联络员'], plan: '下午高峰去三次', dueOn: '2026-03-20' },
      'InvestigationAssigned',
    );
    const seen = photo('校门口.jpg');
    await takes(
      main,
      member,
      'recordFinding',
      {
        findingKind: '实地走访',
        place: '校门口',
        heard: { [PARENTS]: '12', [SHOPS]: '4' },
        finding: '四点二十五分起两侧停满。',
        evidence: seen,
      },
      'FindingRecorded',
    );
    expect(await evidenceOf(main, 'FindingRecorded')).toEqual([recorded(seen)]);
    await takes(main, coordinator, 'confirmFinding', {}, 'FindingConfirmed');
    await takes(main, member, 'completeInvestigation', { ...REPORT }, 'InvestigationCompleted');
  });

  test('talk: a session called, put off, failed and held, minutes objected to, and the talk online', async () => {
    const { coordinator, residents } = place;
    await takes(main, coordinator, 'tablePaper', { paperTitle: '疏导方案', proposals: ['错时放学', '划临停区'] }, 'PaperTabled');
    await takes(main, coordinator, 'conveneSession', {}, 'SessionConvened');
    await walker.untilInHistory('AgendaItemAdded', 1);
    await takes(main, coordinator, 'removeAgendaItem', { reason: '等区里答复' }, 'AgendaItemRemoved');
    await takes(
      main,
      coordinator,
      'referUp',
      { referTo: '示范区委', referQuestion: '能否占用人行道？', replyBy: '2026-03-18' },
      'ReferredUp',
    );
    await takes(main, countyParty, 'answerReferral', { answer: '可以临时占用。' }, 'ReferralAnswered');
    await takes(main, coordinator, 'openDiscussion', { closesAt: '2026-03-15T18:00' }, 'DiscussionOpened');
    await takes(main, residents[0]!, 'submitStatement', { statementText: '各年级错开十分钟放学' }, 'StatementSubmitted');
    await takes(
      main,
      coordinator,
      'recordStatement',
      { personSaid: '演示居民02', statementText: '家长不把车开到校门口' },
      'StatementSubmitted',
    );
    await takes(
      main,
      coordinator,
      'moderateStatement',
      { statement: '错开十分钟', statementAccepted: true, reason: '与议题有关' },
      'StatementModerated',
    );
    const acceptsTheSecond = () =>
      takes(
        main,
        coordinator,
        'moderateStatement',
        { statement: '不把车开到', statementAccepted: true, reason: '与议题有关' },
        'StatementModerated',
      );
    await walker.votesOn(main, residents[0]!, ['赞成', '赞成'], { asks: 1, happens: acceptsTheSecond });
    await walker.votesOn(main, residents[2]!, ['赞成', '跳过']);
    cast.clock.goTo('2026-03-16');
    await takes(main, coordinator, 'closeVoting', {}, 'VotingClosed');
    await walker.page.getByText('最大公约数', { exact: true }).first().waitFor();

    const session = await scheduled('2026-03-20');
    await convened(main, session);
    await takes(main, coordinator, 'failSession', { reason: '暴雨停课' }, 'SessionFailed');
    await takes(main, coordinator, 'conveneSession', {}, 'SessionConvened');
    cast.clock.goTo('2026-03-24');
    await takes(main, residents[0]!, 'checkMyselfIn', {}, 'ParticipantCheckedIn');
    await takes(main, coordinator, 'checkIn', { present: ['2号席', '3号席', '4号席'] }, 'ParticipantCheckedIn');
    await takes(main, coordinator, 'openSession', {}, 'SessionOpened');
    await takes(main, coordinator, 'recordSpeech', { speaker: '1号席', spokeFor: 4, gist: '同意错时' }, 'SpeechRecorded');
    await takes(main, coordinator, 'adjournItem', { reason: '商户未到齐', until: '2026-03-31' }, 'ItemAdjourned');
    await takes(main, coordinator, 'closeSession', {}, 'SessionClosed');
  });

  test('settle what was talked about, by words, by a deed and by a pact', async () => {
    const { coordinator, residents } = place;
    // Put off once, the case goes on in another session; what was said in the first stands in its minutes.
    const { sessions } = await coordinator.sees<Consultation>(consultationOf(main));
    await written(main, sessions.find(({ status }) => status === 'closed')!.sessionId);
    const second = await scheduled('2026-03-31');
    await convened(main, second);
    cast.clock.goTo('2026-03-31');
    await opened(main, second);
    await spoke(main, second, 'group_1');
    await takes(main, coordinator, 'closeSession', {}, 'SessionClosed');
    await takes(main, coordinator, 'explainGroupNotHeard', { group: SHOPS, reason: '已书面反馈，不再到会' }, 'GroupNotHeardExplained');
    const recommendation = (text: string): Fillings => ({ recommendation: text, ground: '四点二十五分' });
    await takes(main, coordinator, 'makeRecommendation', recommendation('各年级错开放学'), 'RecommendationMade');
    for (const text of ['把校门口道路改成单行', '给商户发停车证'])
      await coordinator.does(`${consultationOf(main)}/recommendations`, { text });
    await takes(
      main,
      coordinator,
      'amendRecommendation',
      { amended: { recommendationChosen: '各年级错开放学', newWording: '各年级错开十分钟放学' }, reason: '写明时间' },
      'RecommendationAmended',
    );
    await takes(
      main,
      coordinator,
      'withdrawRecommendation',
      { recommendationChosen: '停车证', reason: '超出职权' },
      'RecommendationWithdrawn',
    );
    const signed = photo('签到表.jpg');
    await takes(main, coordinator, 'draftMinutes', { minutes: '参与人一致同意错时。', evidence: signed }, 'MinutesDrafted');
    expect(await evidenceOf(main, 'MinutesDrafted')).toEqual([recorded(signed)]);
    await takes(main, residents[0]!, 'objectToMinutes', { objection: '有一人保留意见。' }, 'MinutesObjected');
    await takes(main, coordinator, 'publishMinutes', { minutes: '除一人保留意见外，同意错时。' }, 'MinutesPublished');
    await takes(
      main,
      coordinator,
      'conclude',
      { conclusion: { [ITSELF]: '部分一致', differences: '一人认为应当先划临停区' } },
      'ConsultationConcluded',
    );

    other = await approved('老楼加装电梯的费用怎么分');
    const groups = ['group_1', 'group_1', 'group_1', 'group_2', 'group_2'];
    await coordinator.does(`${consultationOf(other)}/composition`, {
      why: '各方都有人',
      seats: groups.map((group, index) => ({ group, capacity: index < 3 ? 'resident' : 'stakeholder' })),
    });
    for (const number of [1, 2, 3, 4, 5]) await seat(other, number, number - 1);
    await coordinator.does(`${consultationOf(other)}/participants`);
    await researched(other, '2026-03-31');
    await talked(other, '2026-04-07');
    const repaired = photo('修好了.jpg');
    await takes(other, coordinator, 'settleOnTheSpot', { settlement: '当场修好门禁', evidence: repaired }, 'ConsultationConcluded');
    await takes(
      other,
      coordinator,
      'reopenConsultation',
      { reopenGround: '出现新情况', backTo: '退回补充调研', reason: '一楼住户提出新意见' },
      'ConsultationReopened',
    );
    await researched(other, '2026-04-07');
    await talked(other, '2026-04-14');
    const agreed = photo('公约.jpg');
    await takes(
      other,
      coordinator,
      'recordPact',
      { pactTitle: '电梯使用公约', pactTerms: '按楼层分摊。', evidence: agreed },
      'ConsultationConcluded',
    );
  });

  test('report what came of it, and carry it out', async () => {
    const { coordinator, party, unitClerk, supervisor, unit } = place;
    await coordinator.eventuallySees<Outcome>(outcomeOf(main), ({ status }) => status === 'drafted');
    await takes(main, coordinator, 'reviseReport', { summary: '建议错时放学。' }, 'OutcomeReportRevised');
    await takes(main, coordinator, 'submitReport', { documentNumber: '示议报〔2026〕3号' }, 'OutcomeReportSubmitted');
    await takes(main, party, 'returnReport', { backTo: '退回修改报告', reasons: '没有写费用' }, 'OutcomeReportReturned');
    await takes(
      main,
      coordinator,
      'reviseReport',
      { summary: '建议错时放学，不需费用。', answering: '已写明费用' },
      'OutcomeReportRevised',
    );
    await coordinator.does(`${outcomeOf(main)}/report/submission`, {});
    await takes(main, party, 'receiveReport', { receiptNo: '收〔2026〕12号' }, 'OutcomeReportReceived');
    await takes(
      main,
      party,
      'decideRecommendation',
      { recommendationChosen: '错开十分钟', decision: '采纳', reasons: '可行', basis: MEETING },
      'RecommendationDecided',
    );
    await takes(
      main,
      party,
      'decideRecommendation',
      {
        recommendationChosen: '单行',
        decision: { [ITSELF]: '报上级', referredTo: '示范区委' },
        reasons: '道路权属不在街道',
        basis: MEETING,
      },
      'RecommendationDecided',
    );
    await takes(
      main,
      countyParty,
      'decideRecommendation',
      { decision: '不采纳', reasons: '影响救护车通行', basis: { [ITSELF]: '年度计划', planId: '2026年度协商计划' } },
      'RecommendationDecided',
    );
    const task = { leadUnit: '示范街道城管中队', task: '安排错时疏导', dueOn: '2026-05-30', evidenceRequired: ['现场照片'] };
    await takes(main, party, 'assignResponsibility', task, 'ResponsibilityAssigned');
    await takes(main, unitClerk, 'refuseResponsibility', { reason: '不属本队职责' }, 'ResponsibilityRefused');
    await takes(main, party, 'handOverResponsibility', { toUnit: '综合执法队', reason: '由执法队承办' }, 'ResponsibilityHandedOver');
    const responsibility = async (): Promise<string> =>
      (await party.sees<Outcome>(outcomeOf(main))).responsibilities.find(({ leadUnitId }) => leadUnitId !== unit)!.responsibilityId;
    await takes(main, secondUnit, 'acceptResponsibility', {}, 'ResponsibilityAccepted');
    const drawn = photo('划线.jpg');
    await takes(main, secondUnit, 'reportProgress', { progress: '已划线', percent: 40, evidence: drawn }, 'ProgressReported');
    expect(await evidenceOf(main, 'ProgressReported')).toEqual([recorded(drawn)]);
    await takes(main, secondUnit, 'requestExtension', { newDueOn: '2026-06-15', reason: '标牌未到' }, 'ExtensionRequested');
    await takes(main, party, 'refuseExtension', { reason: '先装临时标牌' }, 'ExtensionRefused');
    const own = `${outcomeOf(main)}/responsibilities/${await responsibility()}`;
    await secondUnit.does(`${own}/extension`, { dueOn: '2026-06-20', reason: '厂家停产' });
    await takes(main, party, 'grantExtension', { grantedUntil: '2026-06-10', reason: '同意延到六月十日' }, 'ExtensionGranted');
    await takes(main, supervisor, 'urgeUnit', { urgeLevel: '督办', reason: '临近期限' }, 'UnitUrged');
    const finished = photo('完工.jpg');
    await takes(main, secondUnit, 'completeResponsibility', { done: '二十个车位启用。', evidence: finished }, 'ResponsibilityCompleted');
    await takes(main, supervisor, 'sendBackCompletion', { reasons: '下午岗没有到位' }, 'CompletionSentBack');
    await secondUnit.does(`${own}/completion`, { text: '下午增派两人。' });
    await takes(main, supervisor, 'verifyCompletion', { verifiedHow: '抽查三次' }, 'CompletionVerified');
    const { recommendations } = await party.sees<Outcome>(outcomeOf(main));
    await party.does(`${outcomeOf(main)}/responsibilities`, {
      recommendationIds: [recommendations.find(({ text }) => text.includes('错开'))!.recommendationId],
      leadUnitId: unit,
      task: '增设护栏',
      dueOn: '2026-06-30',
    });
    await takes(
      main,
      party,
      'endResponsibility',
      { responsibility: '增设护栏', reason: '已由学校安装', basis: MEETING },
      'ResponsibilityEnded',
    );
    await takes(
      main,
      coordinator,
      'publishResults',
      { 安排错时疏导: '二十个临停车位启用。', 增设护栏: '学校已安装。', 把校门口道路改成单行: '不采纳，已说明。' },
      'ResultsPublished',
    );
    await takes(
      main,
      coordinator,
      'convertOutcome',
      { conversion: '提案', conversionReference: '示政协提〔2026〕8号' },
      'OutcomeConverted',
    );
    await takes(
      main,
      coordinator,
      'linkMediaReport',
      { outlet: '示范日报', title: '校门口不堵了', url: 'https://news.example.org/1' },
      'MediaReportLinked',
    );
    await takes(main, coordinator, 'closeOutcome', { closedHow: '部分落实' }, 'OutcomeClosed');
  });

  test('judge by the facts, up to a published evaluation', async () => {
    const { coordinator, office, officeColleague, supervisor, evaluator, residents } = place;
    await coordinator.eventuallySees(`evaluation/evaluations/${main}`, () => true);
    await takes(main, coordinator, 'inviteSatisfaction', {}, 'SatisfactionInvited');
    await takes(main, residents[0]!, 'rateCase', { solved: true, improved: true, benefited: false, comment: '好多了' }, 'CaseRated');
    await takes(main, supervisor, 'checkLasting', { lasting: true, note: '两周后仍在' }, 'LastingChecked');
    await takes(main, supervisor, 'assignThirdParty', { evaluator: '示范评估中心' }, 'ThirdPartyAssigned');
    await takes(
      main,
      evaluator,
      'assessCase',
      { assessedProcess: 90, assessedResult: 80, assessedOpenness: 85, assessment: '过程公开，记录完整。' },
      'ThirdPartyAssessed',
    );
    await takes(main, coordinator, 'answerAssessment', { assessmentAnswer: '接受，下次提前通知。' }, 'AssessmentAnswered');
    await takes(main, coordinator, 'closeSatisfaction', {}, 'SatisfactionClosed');
    await takes(main, office, 'computeScores', { edition: '最终' }, 'ScoresComputed');
    await takes(main, office, 'publishScores', { edition: '最终' }, 'ScoresPublished');
    await takes(main, coordinator, 'contestScore', { contestedItems: ['实地走访'], reason: '漏算一次走访' }, 'ScoreContested');
    // Nobody decides about what they computed.
    await walker.sees(main, office);
    expect(await walker.offered()).not.toContain(formsZh.actions.decideContest);
    await takes(main, officeColleague, 'decideContest', { contestUpheld: false, reason: '已计入' }, 'ContestDecided');
    await takes(main, officeColleague, 'closeEvaluation', {}, 'EvaluationClosed');
    expect(walker.thrown).toEqual([]);
  });

  test('take every step that the pages know: one that is added is walked here', async () => {
    const ids = await actionIds();
    expect(ids.length).toBeGreaterThan(90);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !walker.taken.has(id as ActionId))).toEqual([]);
  });
});
