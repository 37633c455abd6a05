import { registerProblems } from '#libs/http';

/** Every rule of this service that can refuse a command, with what to do about it. */
export const EVALUATION_PROBLEMS = {
  'evaluation.unknown': {
    status: 404,
    zh: '没有找到该事项的评估（{id}）：公布结果后才会自动开启。',
    en: 'There is no evaluation {id}: it opens itself when the results are published.',
  },
  'evaluation.not-opened': {
    status: 409,
    zh: '评估还没有开启：请先公布结果。',
    en: 'The evaluation has not opened: the results have to be published first.',
  },
  'evaluation.closed': { status: 409, zh: '评估已经结束。', en: 'The evaluation is closed.' },
  'evaluation.final-not-published': {
    status: 409,
    zh: '请先公布最终得分，再结束评估。',
    en: 'Publish the final scores before the evaluation is closed.',
  },
  'satisfaction.closed': { status: 409, zh: '满意度评价已经截止。', en: 'The asking is over.' },
  'rating.given-already': {
    status: 409,
    zh: '您已经评价过，每人每轮一次。',
    en: 'You have answered already; everybody answers once a round.',
  },
  'rating.not-entitled': {
    status: 403,
    zh: '只有参加协商、提出或附议诉求的人可以评价。',
    en: 'Those who took part, raised it or endorsed it say how it turned out.',
  },
  'assessment.not-an-evaluator': { status: 422, zh: '“{name}”不是第三方评估机构，请核对。', en: '“{name}” is no evaluator; check the id.' },
  'assessment.already-in': {
    status: 409,
    zh: '第三方评估已经提交，不能更换机构。',
    en: 'The assessment is in; the evaluator can not be changed any more.',
  },
  'assessment.too-late': {
    status: 409,
    zh: '最终得分已经公布，不能再引入第三方。',
    en: 'The final scores are published; it is too late to call in a third party.',
  },
  'assessment.nobody-assigned': { status: 409, zh: '没有为此事项引入第三方评估。', en: 'No third party was called in for this case.' },
  'assessment.other-evaluator': { status: 403, zh: '此事项由另一家机构评估。', en: 'Another evaluator was called in for this case.' },
  'assessment.item-twice': { status: 422, zh: '评估项 {code} 写了两次。', en: 'The item {code} stands twice in the assessment.' },
  'assessment.not-in': { status: 409, zh: '第三方评估还没有提交。', en: 'The assessment is not in yet.' },
  'scores.satisfaction-open': {
    status: 409,
    zh: '请先截止满意度评价，再计算最终得分。',
    en: 'Close the asking before the final scores are computed.',
  },
  'scores.assessment-missing': {
    status: 409,
    zh: '第三方评估提交之后才能计算最终得分。',
    en: 'The final scores wait for the independent assessment.',
  },
  'scores.nothing-to-recheck': {
    status: 409,
    zh: '最终得分公布之后才有复核。',
    en: 'There is nothing to recheck before the final scores are published.',
  },
  'scores.final-is-out': {
    status: 409,
    zh: '最终得分已经公布，请用复核版重新计算。',
    en: 'The final scores are out; compute a recheck instead.',
  },
  'scores.not-computed': { status: 409, zh: '请先计算这一版得分。', en: 'Compute the scores of this edition first.' },
  'scores.not-published': { status: 409, zh: '这一版得分还没有公布。', en: 'The scores of this edition are not published.' },
  'scores.contested': { status: 409, zh: '有尚未处理的异议，请先作出处理。', en: 'A contest is open; decide about it first.' },
  'scores.item-unknown': { status: 422, zh: '得分中没有 {code} 这一项。', en: 'The scores have no item {code}.' },
  'scores.not-contested': { status: 409, zh: '没有待处理的异议。', en: 'Nothing is contested.' },
  'scores.own-contest': {
    status: 403,
    zh: '提出异议的人和计算得分的人都不能处理这项异议。',
    en: 'Neither whoever contests the scores nor whoever computed them decides about it.',
  },
} as const;

registerProblems(EVALUATION_PROBLEMS);
