import * as outcome from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';

/** Ids that specs of this stream share. */
export const PARTY = id(201);
export const GOVERNMENT = id(202);
export const COUNTY = id(203);
export const UNIT = id(301);
export const OTHER_UNIT = id(302);
export const THIRD_UNIT = id(303);
export const ROOM = id(400);
export const R1 = id(11);
export const R2 = id(12);
export const D1 = id(21);
export const D2 = id(22);
export const PHOTO = { sha256: 'a'.repeat(64), name: '验收照片.jpg', mediaType: 'image/jpeg', size: 120_000 };
export const MEETING = { kind: 'meeting' as const, documentNumber: '示东工委纪〔2026〕2号', decidedOn: '2026-03-02' };

type DataOf<Definition extends { schema: { _output: unknown } }> = Definition['schema']['_output'];

export const recommendation = (
  recommendationId: string,
  more: Partial<DataOf<typeof outcome.OutcomeReportDrafted>['recommendations'][number]> = {},
) => ({
  recommendationId,
  text: `建议 ${recommendationId.slice(-2)}`,
  grounds: [],
  ...more,
});

export const drafted = (over: Partial<DataOf<typeof outcome.OutcomeReportDrafted>> = {}) =>
  outcome.OutcomeReportDrafted({
    reportId: id(1),
    roomId: ROOM,
    title: '6号楼加装电梯',
    conclusion: 'agreement',
    recommendations: [recommendation(R1), recommendation(R2)],
    approvedBy: PARTY,
    round: 1,
    ...over,
  });
export const revised = () => outcome.OutcomeReportRevised({ summary: '形成两条建议。' });
export const submitted = (toBodyId = PARTY) => outcome.OutcomeReportSubmitted({ toBodyId, documentNumber: '示东协〔2026〕1号' });
export const returned = (backTo: 'research' | 'consult' | 'report' = 'consult') =>
  outcome.OutcomeReportReturned({ backTo, reasons: '一楼住户的意见没有写清。' });
export const received = () =>
  outcome.OutcomeReportReceived({ decideBy: '2026-03-30', rules: { version: 'default-1', decideReportWithinWorkingDays: 20 } });
export const decided = (recommendationId: string, over: Partial<DataOf<typeof outcome.RecommendationDecided>> = {}) =>
  outcome.RecommendationDecided({
    recommendationId,
    decision: 'adopt',
    reasons: '可行。',
    decidedByBodyId: PARTY,
    basis: MEETING,
    ...over,
  });
export const assigned = (responsibilityId: string, over: Partial<DataOf<typeof outcome.ResponsibilityAssigned>> = {}) =>
  outcome.ResponsibilityAssigned({
    responsibilityId,
    recommendationIds: [R1],
    assignedByBodyId: PARTY,
    leadUnitId: UNIT,
    supportingUnitIds: [OTHER_UNIT],
    task: '装隔音门。',
    dueOn: '2026-05-15',
    evidenceRequired: ['隔音检测记录'],
    ...over,
  });
export const accepted = (responsibilityId: string) => outcome.ResponsibilityAccepted({ responsibilityId });
export const completed = (responsibilityId: string) =>
  outcome.ResponsibilityCompleted({ responsibilityId, text: '已装好。', evidence: [PHOTO] });
export const verified = (responsibilityId: string) => outcome.CompletionVerified({ responsibilityId, capacity: 'supervisor' });
export const published = () =>
  outcome.ResultsPublished({
    results: [{ responsibilityId: D1, what: '隔音门已装。', evidence: [] }],
    roomId: ROOM,
    title: '6号楼加装电梯',
  });

/** The report is received: both recommendations wait for the Party committee. */
export const onTheDesk = [drafted(), submitted(), received()] as const;
/** R1 adopted and given out as D1, R2 not adopted. */
export const givenOut = [
  ...onTheDesk,
  decided(R1),
  decided(R2, { decision: 'not_adopt', reasons: '资金没有来源。' }),
  assigned(D1),
] as const;
export const underWay = [...givenOut, accepted(D1)] as const;
