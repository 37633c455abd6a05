import {
  CompositionSet,
  ConsultationConcluded,
  ConsultationReopened,
  FindingConfirmed,
  GroupHeard,
  InvestigationAssigned,
  InvestigationCompleted,
  MinutesPublished,
  OutcomeReportReceived,
  OutcomeReportReturned,
  OutcomeReportSubmitted,
  ParticipantsSettled,
  RecommendationDecided,
  ResponsibilityAccepted,
  ResponsibilityAssigned,
  ResponsibilityCompleted,
  ResultsPublished,
  CompletionVerified,
  SatisfactionClosed,
  ScoresComputed,
  ScoresPublished,
  SessionConvened,
  TopicApproved,
  TopicDrafted,
  TopicScreened,
  TopicSubmitted,
  WarningRaised,
} from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';

export const room = id(21);
export const body = id(22);
export const unit = id(23);
const recommendation = id(24);
const responsibility = id(25);
const investigation = id(26);
const session = id(27);
const basis = { kind: 'meeting' as const, documentNumber: '示范发〔2026〕1号', decidedOn: '2026-03-05' };

/** The events of one case up to each station of the loop, in order. */
export const drafted = TopicDrafted({
  roomId: room,
  partnerRoomIds: [],
  channel: 'resident',
  theme: 'livelihood',
  title: '老楼加装电梯怎么分摊',
  question: '费用如何分摊、谁来维护？',
  background: { original: null, published: '六层无电梯' },
  concernIds: [id(28)],
});
export const screened = TopicScreened({ suitable: true, criteria: [], reasons: '涉及多户利益' });
export const submitted = TopicSubmitted({ toBodyId: body, decideBy: '2026-03-16' });
export const approved = TopicApproved({
  approvedBy: body,
  basis,
  visibility: { level: 'public' },
  stakeholderGroups: [{ code: 'low_floor', name: '低层住户', why: '采光受影响' }],
  roomId: room,
  partnerRoomIds: [],
  title: '老楼加装电梯怎么分摊',
  question: '费用如何分摊、谁来维护？',
  theme: 'livelihood',
  channel: 'resident',
  concernIds: [id(28)],
});
export const settled = [
  CompositionSet({ seats: [{ seatId: id(29), group: 'low_floor', capacity: 'resident' }], why: '按户推选' }),
  ParticipantsSettled({ explanation: [] }),
];
export const researched = [
  InvestigationAssigned({ investigationId: investigation, leadPersonId: id(30), team: [], plan: '逐户走访', dueOn: '2026-04-01' }),
  FindingConfirmed({ findingId: id(31) }),
  InvestigationCompleted({
    investigationId: investigation,
    policyBasis: '省级指导意见',
    facts: '共十二户',
    problems: '一层反对',
    options: '三种方案',
    suggestions: '按楼层系数',
    ledBy: id(30),
  }),
];
export const talked = [
  SessionConvened({
    sessionId: session,
    itemNo: 1,
    form: 'meeting',
    startsAt: '2026-04-10T01:00:00.000Z',
    noticeGivenOn: '2026-04-03',
    quorum: 3,
    researchedBy: [investigation],
  }),
  GroupHeard({ group: 'low_floor', where: 'session', sessionId: session }),
  MinutesPublished({ sessionId: session, itemNo: 1, text: { original: null, published: '会议纪要' }, evidence: [] }),
];
export const concluded = ConsultationConcluded({
  kind: 'agreement',
  recommendations: [{ recommendationId: recommendation, text: '按楼层系数分摊', grounds: [] }],
  roomId: room,
  title: '老楼加装电梯怎么分摊',
  approvedBy: body,
});
export const sent = OutcomeReportSubmitted({ toBodyId: body });
export const sentBack = OutcomeReportReturned({ backTo: 'research', reasons: '未听取一层住户意见' });
export const reopened = ConsultationReopened({ ground: 'report_returned', backTo: 'research', reason: '补充调研', round: 2 });
export const received = OutcomeReportReceived({
  decideBy: '2026-05-08',
  rules: { version: 'default-1', decideReportWithinWorkingDays: 20 },
});
export const decided = RecommendationDecided({
  recommendationId: recommendation,
  decision: 'adopt',
  reasons: '可行',
  decidedByBodyId: body,
  basis,
});
export const assigned = ResponsibilityAssigned({
  responsibilityId: responsibility,
  assignedByBodyId: body,
  recommendationIds: [recommendation],
  leadUnitId: unit,
  supportingUnitIds: [],
  task: '办理手续',
  dueOn: '2026-07-01',
  evidenceRequired: [],
});
export const accepted = ResponsibilityAccepted({ responsibilityId: responsibility });
export const completed = ResponsibilityCompleted({ responsibilityId: responsibility, text: '已投入使用', evidence: [] });
export const verified = CompletionVerified({ responsibilityId: responsibility, capacity: 'supervisor' });
export const published = ResultsPublished({
  results: [{ responsibilityId: responsibility, what: '电梯已投入使用', evidence: [] }],
  roomId: room,
  title: '老楼加装电梯怎么分摊',
});
export const ratingsClosed = SatisfactionClosed({
  invited: 12,
  answered: 9,
  solvedYes: 8,
  improvedYes: 8,
  benefitedYes: 7,
  atPosition: '39',
});
const score = { total: '86', items: [] };
export const computed = ScoresComputed({
  edition: 'final',
  atPosition: '40',
  formula: 'process-score.v1',
  rules: { version: 'default-1', enteredTimeToleranceDays: 7 },
  facts: 20,
  process: score,
  result: score,
  digest: '0'.repeat(64),
});
export const scoresPublished = ScoresPublished({ edition: 'final', process: '86', result: '86' });
export const warned = WarningRaised({
  code: 'unanswered',
  subject: 'case',
  roomId: room,
  rule: 'warnings.v1',
  signs: [{ code: 'days_waiting', found: 40, limit: 30 }],
  evidence: [],
});

export const wholeLoop = [
  drafted,
  screened,
  submitted,
  approved,
  ...settled,
  ...researched,
  ...talked,
  concluded,
  sent,
  received,
  decided,
  assigned,
  accepted,
  completed,
  verified,
  published,
  ratingsClosed,
  computed,
  scoresPublished,
];
