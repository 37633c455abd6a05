import { z } from 'zod';
import { aboutCase, exampleCase, exampleIds, openCode, PublicDate, PublicId, PublicText } from './common.v1.js';
import { definePublicEvent } from './define-public-event.js';

const aCase = { service: 'outcomes', about: 'case', since: '1.0' } as const;
const aResponsibility = { ...aboutCase, responsibilityId: PublicId };
const exampleResponsibility = { ...exampleCase, responsibilityId: exampleIds.responsibility };

export const ReportReceivedV1 = definePublicEvent('case.report_received', {
  ...aCase,
  en: 'The Party committee has received the outcome report; what it asks for is to be decided by the date given.',
  zh: '党委已收到协商成果，应在期限内作出决定。',
  schema: z.object({ ...aboutCase, decideBy: PublicDate }),
  example: { ...exampleCase, decideBy: '2026-04-20' },
});
export const DecidedV1 = definePublicEvent('case.decided', {
  ...aCase,
  en: 'The competent body has decided one recommendation, with reasons.',
  zh: '决定主体已就一条意见建议作出决定并说明理由。',
  schema: z.object({
    ...aboutCase,
    recommendationId: PublicId,
    decision: openCode('adopt', 'adopt_in_part', 'planned', 'referred_up', 'not_adopt'),
    reasons: PublicText,
    decidedByBodyId: PublicId,
  }),
  example: {
    ...exampleCase,
    recommendationId: exampleIds.recommendation,
    decision: 'adopt',
    reasons: '符合加装电梯政策，予以采纳',
    decidedByBodyId: exampleIds.body,
  },
});
export const ResponsibilityAssignedV1 = definePublicEvent('case.responsibility_assigned', {
  ...aCase,
  en: 'A unit has a task from the consultation, due on the date given.',
  zh: '责任交办：牵头单位、配合单位、任务与期限。',
  schema: z.object({
    ...aResponsibility,
    recommendationIds: z.array(PublicId).max(50),
    leadUnitId: PublicId,
    supportingUnitIds: z.array(PublicId).max(20),
    task: PublicText,
    dueOn: PublicDate,
  }),
  example: {
    ...exampleResponsibility,
    recommendationIds: [exampleIds.recommendation],
    leadUnitId: exampleIds.unit,
    supportingUnitIds: [],
    task: '完成三号楼电梯加装',
    dueOn: '2026-09-30',
  },
});
export const ResponsibilityHandedOverV1 = definePublicEvent('case.responsibility_handed_over', {
  ...aCase,
  en: 'Another unit leads from now on.',
  zh: '牵头单位变更。',
  schema: z.object({ ...aResponsibility, leadUnitId: PublicId }),
  example: { ...exampleResponsibility, leadUnitId: exampleIds.unit },
});
export const ResponsibilityProgressedV1 = definePublicEvent('case.responsibility_progressed', {
  ...aCase,
  en: 'The unit has reported how far it is.',
  zh: '承办单位报告进展。',
  schema: z.object({ ...aResponsibility, text: PublicText, percent: z.int().min(0).max(100).optional() }),
  example: { ...exampleResponsibility, text: '管线迁移已完成', percent: 40 },
});
export const DeadlineExtendedV1 = definePublicEvent('case.deadline_extended', {
  ...aCase,
  en: 'The task is due later, by decision of the body that gave it.',
  zh: '经批准延期。',
  schema: z.object({ ...aResponsibility, dueOn: PublicDate }),
  example: { ...exampleResponsibility, dueOn: '2026-10-31' },
});
export const ResponsibilityCompletedV1 = definePublicEvent('case.responsibility_completed', {
  ...aCase,
  en: 'The unit says that the task is done; it is still to be verified.',
  zh: '承办单位报告办结，待核验。',
  schema: z.object({ ...aResponsibility, text: PublicText }),
  example: { ...exampleResponsibility, text: '电梯已验收投用' },
});
export const CompletionVerifiedV1 = definePublicEvent('case.completion_verified', {
  ...aCase,
  en: 'Somebody other than the unit has verified that the task is done.',
  zh: '办结情况已核验。',
  schema: z.object({ ...aResponsibility, capacity: openCode('supervisor', 'participant', 'member') }),
  example: { ...exampleResponsibility, capacity: 'supervisor' },
});
export const CompletionSentBackV1 = definePublicEvent('case.completion_sent_back', {
  ...aCase,
  en: 'Verification found the task not done: the unit goes on.',
  zh: '核验未通过，退回继续办理。',
  schema: z.object(aResponsibility),
  example: exampleResponsibility,
});
export const ResponsibilityEndedV1 = definePublicEvent('case.responsibility_ended', {
  ...aCase,
  en: 'The body that decided it has ended the task undone, with the reason.',
  zh: '经决定主体批准终止办理及理由。',
  schema: z.object({ ...aResponsibility, reason: PublicText }),
  example: { ...exampleResponsibility, reason: '该楼已列入拆迁范围' },
});
export const ResultsPublishedV1 = definePublicEvent('case.results_published', {
  ...aCase,
  en: 'What came of it is published to all who raised and discussed it.',
  zh: '落实效果清单公布，向提出者和参与者反馈。',
  schema: z.object({
    ...aboutCase,
    results: z.array(z.object({ responsibilityId: PublicId.optional(), recommendationId: PublicId.optional(), what: PublicText })).max(100),
  }),
  example: { ...exampleCase, results: [{ responsibilityId: exampleIds.responsibility, what: '三号楼电梯投用，惠及 24 户' }] },
});
export const OutcomeConvertedV1 = definePublicEvent('case.outcome_converted', {
  ...aCase,
  en: 'The result became more than a deed: a proposal, a report on public opinion, a policy, a project.',
  zh: '成果转化：提案、社情民意信息、政策、项目。',
  schema: z.object({
    ...aboutCase,
    kind: openCode('proposal', 'public_opinion_report', 'policy', 'project'),
    reference: z.string().max(200),
  }),
  example: { ...exampleCase, kind: 'policy', reference: '示住建〔2026〕12号' },
});

export const outcomesPublicEvents = [
  ReportReceivedV1,
  DecidedV1,
  ResponsibilityAssignedV1,
  ResponsibilityHandedOverV1,
  ResponsibilityProgressedV1,
  DeadlineExtendedV1,
  ResponsibilityCompletedV1,
  CompletionVerifiedV1,
  CompletionSentBackV1,
  ResponsibilityEndedV1,
  ResultsPublishedV1,
  OutcomeConvertedV1,
] as const;
