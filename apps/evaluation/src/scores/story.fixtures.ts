import * as contracts from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { CASE, on, ROOM, type Happened } from '../facts/fact.fixtures.js';

/*
 * One consultation from approval to results, told so that every item of both scores has something to say. Specs change one thing in it.
 */

export const PARTY = id(201);
export const UNIT = id(301);
export const SESSION = id(600);
export const CONCERN = id(700);
export const R1 = id(11);
export const R2 = id(12);
export const D1 = id(21);
const MEETING = { kind: 'meeting' as const, documentNumber: '示东工委纪〔2026〕2号', decidedOn: '2026-03-02' };
const words = { original: null, published: '写下的话' };
const visibility = { level: 'public' as const };
const groups = [
  { code: 'ground_floor', name: '一楼住户', why: '采光' },
  { code: 'upper_floors', name: '高层住户', why: '出行' },
];
export const inSession = { stream: `session-${SESSION}` };
export const seat = (n: number): string => id(800 + n);
export const person = (n: number): string => id(900 + n);

type DataOf<Definition extends { schema: { _output: unknown } }> = Definition['schema']['_output'];

export const approved = (over: Partial<DataOf<typeof contracts.TopicApproved>> = {}) =>
  contracts.TopicApproved({
    approvedBy: PARTY,
    basis: MEETING,
    visibility,
    stakeholderGroups: groups,
    roomId: ROOM,
    partnerRoomIds: [],
    title: '6号楼加装电梯',
    question: '要不要装，怎么装？',
    theme: 'livelihood',
    channel: 'resident',
    concernIds: [CONCERN],
    ...over,
  });
export const finding = (n: number, over: Partial<DataOf<typeof contracts.FindingRecorded>> = {}) =>
  contracts.FindingRecorded({
    investigationId: id(500),
    findingId: id(510 + n),
    kind: 'site_visit',
    on: '2026-03-10',
    heard: [{ group: 'ground_floor', count: 3 }],
    text: { original: inClear('finding.text', id(1), '张某家'), published: '一楼三户' },
    evidence: [],
    ...over,
  });
export const convened = (over: Partial<DataOf<typeof contracts.SessionConvened>> = {}) =>
  contracts.SessionConvened({
    sessionId: SESSION,
    itemNo: 1,
    form: 'meeting',
    startsAt: '2026-03-20T11:00:00.000Z',
    noticeGivenOn: '2026-03-16',
    quorum: 3,
    researchedBy: [id(500)],
    ...over,
  });
export const checkedIn = (n: number) => contracts.ParticipantCheckedIn({ caseId: CASE, participantId: person(n), how: 'roll_call' });
export const spoke = (n: number, seconds = 120) =>
  contracts.SpeechRecorded({ itemNo: 1, caseId: CASE, participantId: person(n), capacity: 'resident', group: 'ground_floor', seconds });
export const concluded = (over: Partial<DataOf<typeof contracts.ConsultationConcluded>> = {}) =>
  contracts.ConsultationConcluded({
    kind: 'agreement',
    recommendations: [
      { recommendationId: R1, text: '装隔音门。', grounds: [] },
      { recommendationId: R2, text: '公示电费。', grounds: [] },
    ],
    roomId: ROOM,
    title: '6号楼加装电梯',
    approvedBy: PARTY,
    ...over,
  });
export const decided = (recommendationId: string, decision: 'adopt' | 'not_adopt' = 'adopt') =>
  contracts.RecommendationDecided({ recommendationId, decision, reasons: '可行。', decidedByBodyId: PARTY, basis: MEETING });
export const assigned = (responsibilityId = D1, over: Partial<DataOf<typeof contracts.ResponsibilityAssigned>> = {}) =>
  contracts.ResponsibilityAssigned({
    responsibilityId,
    recommendationIds: [R1, R2],
    assignedByBodyId: PARTY,
    leadUnitId: UNIT,
    supportingUnitIds: [],
    task: '装门。',
    dueOn: '2026-05-15',
    evidenceRequired: [],
    ...over,
  });
export const received = contracts.OutcomeReportReceived({
  decideBy: '2026-04-20',
  rules: { version: 'default-1', decideReportWithinWorkingDays: 20 },
});
export const published = contracts.ResultsPublished({
  results: [{ responsibilityId: D1, what: '装好了', evidence: [] }],
  roomId: ROOM,
  title: '6号楼加装电梯',
});
export const answers = (answered: number, yes: number) =>
  contracts.SatisfactionClosed({ invited: 6, answered, solvedYes: yes, improvedYes: yes, benefitedYes: yes, atPosition: '99' });

const rules = { version: 'default-1', quorumShare: 0.5, noticeDays: 3, undecidedAfterDays: 60, minimumSeats: 3, minimumResidentShare: 0.3 };
const seats = [
  { seatId: seat(1), group: 'ground_floor', capacity: 'resident' as const },
  { seatId: seat(2), group: 'upper_floors', capacity: 'resident' as const },
  { seatId: seat(3), group: 'property', capacity: 'enterprise' as const },
  { seatId: seat(4), group: 'guests', capacity: 'observer' as const },
];

export const topicPart: Happened[] = [
  on(
    '2026-03-01',
    contracts.TopicDrafted({
      roomId: ROOM,
      partnerRoomIds: [],
      channel: 'resident',
      theme: 'livelihood',
      title: '6号楼加装电梯',
      question: '要不要装？',
      background: words,
      concernIds: [CONCERN],
    }),
  ),
  on('2026-03-01', contracts.TopicSubmitted({ toBodyId: PARTY, decideBy: '2026-03-15' })),
  on('2026-03-05', approved()),
];
export const openingPart: Happened[] = [
  on(
    '2026-03-05',
    contracts.ConsultationOpened({
      roomId: ROOM,
      partnerRoomIds: [],
      title: '6号楼加装电梯',
      question: '要不要装？',
      theme: 'livelihood',
      visibility,
      stakeholderGroups: groups,
      approvedBy: PARTY,
      rules,
    }),
  ),
  on('2026-03-06', contracts.CompositionSet({ seats, why: '按规则' })),
  ...seats.map(({ seatId }, index) => on('2026-03-07', contracts.SeatAccepted({ seatId, participantId: person(index + 1) }))),
];
export const researchPart: Happened[] = [
  on(
    '2026-03-08',
    contracts.InvestigationAssigned({ investigationId: id(500), leadPersonId: id(1), team: [], plan: '走访', dueOn: '2026-03-15' }),
  ),
  on('2026-03-10', finding(1)),
  on('2026-03-11', finding(2, { on: '2026-03-11', heard: [{ group: 'upper_floors', count: 5 }] })),
  on('2026-03-12', contracts.FindingConfirmed({ findingId: id(511) })),
  on('2026-03-12', contracts.FindingConfirmed({ findingId: id(512) })),
  on(
    '2026-03-13',
    contracts.InvestigationCompleted({
      investigationId: id(500),
      policyBasis: '条例',
      facts: '事实',
      problems: '问题',
      options: '方案',
      suggestions: '建议',
      ledBy: id(1),
    }),
  ),
];
export const sessionPart: Happened[] = [
  on('2026-03-16', convened()),
  ...[1, 2, 3].map((n) => on('2026-03-20', checkedIn(n), inSession)),
  ...[1, 2, 3].map((n) => on('2026-03-20', spoke(n), inSession)),
  on('2026-03-20', contracts.GroupHeard({ group: 'ground_floor', where: 'session' })),
  on('2026-03-20', contracts.GroupHeard({ group: 'upper_floors', where: 'session' })),
  on('2026-03-22', contracts.MinutesPublished({ sessionId: SESSION, itemNo: 1, text: words, evidence: [] })),
  on('2026-03-23', concluded()),
];
export const reportPart: Happened[] = [
  on('2026-03-25', contracts.OutcomeReportSubmitted({ toBodyId: PARTY })),
  on('2026-03-26', received),
  on('2026-03-30', decided(R1)),
  on('2026-03-30', decided(R2)),
];
export const deliveryPart: Happened[] = [
  on('2026-04-01', assigned()),
  on('2026-04-02', contracts.ResponsibilityAccepted({ responsibilityId: D1 })),
  on('2026-05-10', contracts.ResponsibilityCompleted({ responsibilityId: D1, text: '好了', evidence: [] })),
  on('2026-05-12', contracts.CompletionVerified({ responsibilityId: D1, capacity: 'supervisor' })),
  on('2026-05-14', published),
];
export const upToConclusion: Happened[] = [...topicPart, ...openingPart, ...researchPart, ...sessionPart];
export const wholeStory: Happened[] = [...upToConclusion, ...reportPart, ...deliveryPart, on('2026-05-25', answers(4, 4))];
