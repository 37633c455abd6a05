import { z } from 'zod';
import { aboutCase, exampleCase, exampleIds, openCode, PublicCount, PublicId, PublicInstant, PublicText } from './common.v1.js';
import { definePublicEvent } from './define-public-event.js';

const aCase = { service: 'deliberation', about: 'case', since: '1.0' } as const;

export const ParticipantsSettledV1 = definePublicEvent('case.participants_settled', {
  ...aCase,
  en: 'Who takes part is settled: every group concerned has its seats.',
  zh: '参与主体已确定，各利益相关方均有代表。',
  schema: z.object(aboutCase),
  example: exampleCase,
});
export const ResearchCompletedV1 = definePublicEvent('case.research_completed', {
  ...aCase,
  en: 'An investigation is complete. Without one no session is convened.',
  zh: '商前调研完成。不调研不协商。',
  schema: z.object({ ...aboutCase, investigationId: PublicId }),
  example: { ...exampleCase, investigationId: exampleIds.recommendation },
});
export const SessionConvenedV1 = definePublicEvent('case.session_convened', {
  ...aCase,
  en: 'A session is called that has the case on its agenda.',
  zh: '已召集协商会议，该事项列入议程。',
  schema: z.object({
    ...aboutCase,
    sessionId: PublicId,
    form: openCode('meeting', 'online', 'hybrid', 'on_site', 'written'),
    startsAt: PublicInstant,
  }),
  example: { ...exampleCase, sessionId: exampleIds.session, form: 'meeting', startsAt: '2026-03-20T06:30:00.000Z' },
});
export const SessionHeldV1 = definePublicEvent('case.session_held', {
  ...aCase,
  en: 'A session has dealt with the case, and its minutes are published.',
  zh: '会议已协商该事项，纪要已公布。',
  schema: z.object({ ...aboutCase, sessionId: PublicId, itemNo: z.int().min(1) }),
  example: { ...exampleCase, sessionId: exampleIds.session, itemNo: 1 },
});
export const DiscussionOpenedV1 = definePublicEvent('case.discussion_opened', {
  ...aCase,
  en: 'An online discussion of the case is open until `closesAt`.',
  zh: '线上协商已开启，截止时间见 closesAt。',
  schema: z.object({ ...aboutCase, closesAt: PublicInstant }),
  example: { ...exampleCase, closesAt: '2026-03-27T16:00:00.000Z' },
});
export const CommonGroundFoundV1 = definePublicEvent('case.common_ground_found', {
  ...aCase,
  en: 'Voting online is over: of so many statements, so many have the support of every group.',
  zh: '线上表态结束：共有多少条意见，其中多少条为各方共识（最大公约数）。',
  schema: z.object({ ...aboutCase, statements: PublicCount, common: PublicCount }),
  example: { ...exampleCase, statements: 24, common: 7 },
});
export const ConcludedV1 = definePublicEvent('case.concluded', {
  ...aCase,
  en: 'The consultation has come to a conclusion, with what it recommends or where it differs.',
  zh: '协商形成结论：意见建议或分歧意见。',
  schema: z.object({
    ...aboutCase,
    conclusion: openCode('agreement', 'partial', 'no_agreement', 'settled_on_the_spot', 'self_governed_pact'),
    recommendations: z.array(z.object({ recommendationId: PublicId, text: PublicText, toBodyId: PublicId.optional() })).max(100),
    differences: PublicText.optional(),
  }),
  example: {
    ...exampleCase,
    conclusion: 'agreement',
    recommendations: [{ recommendationId: exampleIds.recommendation, text: '按楼层系数分摊费用', toBodyId: exampleIds.body }],
  },
});
export const ReopenedV1 = definePublicEvent('case.reopened', {
  ...aCase,
  en: 'The consultation goes on: not solved, relapsed, new facts, or its report was sent back.',
  zh: '重启协商：未解决、反弹、新情况或成果退回。',
  schema: z.object({
    ...aboutCase,
    ground: openCode('not_solved', 'relapse', 'new_facts', 'report_returned'),
    backTo: openCode('research', 'consult', 'report'),
  }),
  example: { ...exampleCase, round: 2, ground: 'not_solved', backTo: 'research' },
});
export const SuspendedV1 = definePublicEvent('case.suspended', {
  ...aCase,
  en: 'The consultation rests for the time being.',
  zh: '协商中止。',
  schema: z.object(aboutCase),
  example: exampleCase,
});
export const ResumedV1 = definePublicEvent('case.resumed', {
  ...aCase,
  en: 'A suspended consultation goes on.',
  zh: '协商恢复。',
  schema: z.object(aboutCase),
  example: exampleCase,
});
export const TerminatedV1 = definePublicEvent('case.terminated', {
  ...aCase,
  en: 'The consultation has ended without a conclusion.',
  zh: '协商终止。',
  schema: z.object(aboutCase),
  example: exampleCase,
});

export const deliberationPublicEvents = [
  ParticipantsSettledV1,
  ResearchCompletedV1,
  SessionConvenedV1,
  SessionHeldV1,
  DiscussionOpenedV1,
  CommonGroundFoundV1,
  ConcludedV1,
  ReopenedV1,
  SuspendedV1,
  ResumedV1,
  TerminatedV1,
] as const;
