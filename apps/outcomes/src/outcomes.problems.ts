import { registerProblems } from '#libs/http';

/** Every rule of this service that can refuse a command, with what to do about it. */
export const OUTCOMES_PROBLEMS = {
  'outcome.unknown': {
    status: 404,
    zh: '没有找到该事项的成果（{id}）：协商结束后报告才会自动起草。',
    en: 'There is no outcome {id}: its report drafts itself when the consultation is concluded.',
  },
  'report.not-in-draft': {
    status: 409,
    zh: '报告现在不在起草中，请先看它在谁手里。',
    en: 'The report is not in draft now; look whose desk it is on.',
  },
  'report.answer-missing': {
    status: 422,
    zh: '报告曾被退回，请写明针对退回意见改了什么。',
    en: 'The report was sent back: say what was changed in answer.',
  },
  'report.not-to-the-party-committee': {
    status: 422,
    zh: '成果报告应报送党组织，请核对报送单位。',
    en: 'A report goes to a Party organisation; check whom it is sent to.',
  },
  'report.not-submitted': {
    status: 409,
    zh: '报告没有在等待接收，请先报送。',
    en: 'The report does not wait to be received; it has to be submitted first.',
  },
  'report.other-body': { status: 403, zh: '报告不是报送给您所在单位的。', en: 'The report was sent to another body than yours.' },
  'report.own-submission': {
    status: 403,
    zh: '报送人不能自己接收报告，请由他人或上一级接收。',
    en: 'Whoever sent the report in does not receive it; let another person or the level above do so.',
  },
  'recommendation.unknown': { status: 404, zh: '没有找到这条建议（{id}）。', en: 'There is no recommendation {id} in this case.' },
  'recommendation.not-on-the-desk': {
    status: 409,
    zh: '这条建议现在不等待决定：报告需先被接收。',
    en: 'This recommendation waits for no decision now: its report has to be received first.',
  },
  'recommendation.not-competent': {
    status: 403,
    zh: '这条建议应由另一个有权主体决定。',
    en: 'Another body is competent for this recommendation.',
  },
  'recommendation.already-decided': {
    status: 409,
    zh: '这条建议已经作出决定，不能再作不同决定；情况有变请重启协商。',
    en: 'This recommendation is decided already; where things have changed, the consultation can be reopened.',
  },
  'recommendation.referral-incomplete': {
    status: 422,
    zh: '向上级提请时须写明提请的单位，其他决定则不写。',
    en: 'A referral names the body above; every other decision names none.',
  },
  'recommendation.referral-not-upwards': {
    status: 422,
    zh: '提请的单位须比决定单位级别高。',
    en: 'A recommendation can only be referred to a body of a higher level.',
  },
  'responsibility.unknown': { status: 404, zh: '没有找到这项责任（{id}）。', en: 'There is no responsibility {id} in this case.' },
  'responsibility.settled': { status: 409, zh: '这项责任已经核实或终止。', en: 'This responsibility is verified or ended already.' },
  'responsibility.not-adopted': {
    status: 409,
    zh: '建议 {id} 没有被采纳，不能交办。',
    en: 'Recommendation {id} was not adopted; there is nothing to give out.',
  },
  'responsibility.not-yours-to-assign': {
    status: 403,
    zh: '只有作出决定的单位或接收报告的党组织可以交办。',
    en: 'Only the body that decided, or the committee that received the report, gives out responsibilities.',
  },
  'responsibility.due-in-the-past': {
    status: 422,
    zh: '完成期限 {dueOn} 已经过去，请另定日期。',
    en: 'The date {dueOn} has passed; set another one.',
  },
  'responsibility.not-a-unit': {
    status: 422,
    zh: '“{name}”不是承办单位，请核对。',
    en: '“{name}” is no unit that takes on responsibilities; check the id.',
  },
  'responsibility.other-unit': { status: 403, zh: '这项责任由其他单位承办。', en: 'This responsibility is another unit’s.' },
  'responsibility.other-body': {
    status: 403,
    zh: '这项责任由其他单位交办，请由其答复。',
    en: 'Another body gave out this responsibility; it answers.',
  },
  'responsibility.already-accepted': {
    status: 409,
    zh: '责任已经接受，不能再拒绝；可以申请转办或延期。',
    en: 'It is accepted already; it can be handed over or extended, not refused.',
  },
  'responsibility.not-accepted': { status: 409, zh: '请先接受这项责任。', en: 'Accept the responsibility first.' },
  'responsibility.not-yours-to-hand-over': {
    status: 403,
    zh: '只有牵头单位或交办单位可以转办。',
    en: 'Only the lead unit, or the body that gave it out, hands it over.',
  },
  'responsibility.awaits-verification': {
    status: 409,
    zh: '这项责任已报完成，正在等待核实。',
    en: 'It is reported complete and awaits verification.',
  },
  'responsibility.extension-not-later': {
    status: 422,
    zh: '新的期限须晚于现在的期限 {dueOn}。',
    en: 'The new date has to be later than the present one, {dueOn}.',
  },
  'responsibility.no-extension-asked': { status: 409, zh: '没有待答复的延期申请。', en: 'No extension is asked for.' },
  'responsibility.evidence-missing': {
    status: 422,
    zh: '请附上要求的证明材料：{required}。',
    en: 'Hand in the evidence that was asked for: {required}.',
  },
  'responsibility.not-completed': { status: 409, zh: '承办单位还没有报告完成。', en: 'The unit has not reported it complete.' },
  'responsibility.not-verified': {
    status: 409,
    zh: '核实之后才能回头看。',
    en: 'It has to be verified before anybody checks whether it lasts.',
  },
  'responsibility.not-decided-by-you': {
    status: 403,
    zh: '只有作出决定的单位可以终止这项责任。',
    en: 'Only the body that decided it ends this responsibility.',
  },
  'verification.not-in-that-capacity': {
    status: 403,
    zh: '您不能以“{capacity}”的身份核实：参与人须在本协商中有席位。',
    en: 'You can not act as {capacity} here: a participant has a seat in this consultation.',
  },
  'verification.own-completion': { status: 403, zh: '报告完成的人不能自己核实。', en: 'Whoever reported it complete does not verify it.' },
  'verification.own-unit': { status: 403, zh: '承办单位和配合单位不能核实自己的工作。', en: 'A unit does not verify its own work.' },
  'results.report-not-received': { status: 409, zh: '报告还没有被接收。', en: 'The report has not been received yet.' },
  'results.recommendation-undecided': {
    status: 409,
    zh: '还有建议没有作出决定：{ids}。',
    en: 'Some recommendations are undecided: {ids}.',
  },
  'results.recommendation-unassigned': {
    status: 409,
    zh: '还有采纳的建议没有交办：{ids}。',
    en: 'Some adopted recommendations have no responsibility: {ids}.',
  },
  'results.responsibility-open': {
    status: 409,
    zh: '还有责任没有核实或终止：{ids}。',
    en: 'Some responsibilities are neither verified nor ended: {ids}.',
  },
  'results.named-twice': { status: 422, zh: '同一项（{id}）写了两次结果。', en: 'Two results speak of the same thing, {id}.' },
  'results.incomplete': {
    status: 422,
    zh: '还有事项没有写明结果；未采纳的要说明原因：{ids}。',
    en: 'These still need a word: {ids}. Of what was not adopted, say why.',
  },
  'outcome.results-not-published': { status: 409, zh: '请先公布本轮结果。', en: 'Publish the results of this round first.' },
  'outcome.referral-unanswered': {
    status: 409,
    zh: '提请上级的建议还没有答复：{ids}。',
    en: 'Recommendations referred up are unanswered: {ids}.',
  },
} as const;

registerProblems(OUTCOMES_PROBLEMS);
