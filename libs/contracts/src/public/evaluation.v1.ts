import { z } from 'zod';
import { aboutCase, exampleCase, openCode, PublicCount, PublicPoints } from './common.v1.js';
import { definePublicEvent } from './define-public-event.js';

const aCase = { service: 'evaluation', about: 'case', since: '1.0' } as const;

export const SatisfactionClosedV1 = definePublicEvent('case.satisfaction_closed', {
  ...aCase,
  en: 'Residents have answered the three questions; counts only, zero included.',
  zh: '群众满意度测评结束：问题解决了吗？生活改善了吗？得到实惠了吗？仅公布人数，含零。',
  schema: z.object({
    ...aboutCase,
    invited: PublicCount,
    answered: PublicCount,
    solvedYes: PublicCount,
    improvedYes: PublicCount,
    benefitedYes: PublicCount,
  }),
  example: { ...exampleCase, invited: 48, answered: 41, solvedYes: 37, improvedYes: 35, benefitedYes: 33 },
});
export const ScoresPublishedV1 = definePublicEvent('case.scores_published', {
  ...aCase,
  en: 'Process and result score are published, of 100 points each.',
  zh: '过程评分与结果评分公布，各 100 分。',
  schema: z.object({ ...aboutCase, edition: openCode('interim', 'final', 'recheck'), process: PublicPoints, result: PublicPoints }),
  example: { ...exampleCase, edition: 'final', process: '86.5', result: '79' },
});

export const evaluationPublicEvents = [SatisfactionClosedV1, ScoresPublishedV1] as const;
