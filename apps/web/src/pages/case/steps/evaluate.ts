import { answer, api, type Schemas } from '../../../api/client';
import { choice, codesOf, count, oneOf, type Option, paragraph, several, yesNo } from '../../../forms/controls';
import { evidence } from '../../../forms/evidence';
import type { Subject } from '../subject';
import { action, always, type AnyAction, by, nothing, ofCase, recordedBy, type WithEvidence } from './action';
import { anyOf, asksPeople, isMeasured, isOwnOrganisation, measures, role, roleInOwnPlace, seated } from './standing';
import { organisationOptions, word } from './things';

type Edition = Schemas['ScoresEdition']['edition'];
const editions: readonly Edition[] = codesOf('edition');

const running = ({ evaluation }: Subject): boolean => evaluation !== null && !evaluation.closed;
const asksForRatings = (subject: Subject): boolean => running(subject) && !subject.evaluation?.satisfactionClosed;
/** By the id that this person has in the case; unknown for those who only raised or endorsed what it is about. */
const hasRated = ({ events, seats, one }: Subject): boolean =>
  events.some(
    ({ type, round, data }) =>
      type === 'CaseRated' && round === one.round && seats.some(({ participantId }) => participantId === data.ratedBy),
  );
const isPublished = ({ evaluation }: Subject, edition: string): boolean =>
  evaluation?.scores.some((one) => one.edition === edition && one.publishedOn !== null) ?? false;
const editionsOf = ({ evaluation }: Subject, published: boolean): readonly Edition[] =>
  editions.filter((edition) => evaluation?.scores.some((one) => one.edition === edition && (one.publishedOn !== null) === published));
const unpublished = (subject: Subject): readonly Edition[] => editionsOf(subject, false);
const contestable = (subject: Subject): readonly Edition[] => editionsOf(subject, true);
/** The final score waits for the answers and for the assessment, where there is one; after it only a recheck follows. */
const computable = (subject: Subject): readonly Edition[] => {
  if (isPublished(subject, 'final')) return ['recheck'];
  const { evaluation } = subject;
  const complete = evaluation?.satisfactionClosed === true && (evaluation.assessment === null || evaluation.assessment.assessedOn !== null);
  return complete ? ['final', 'interim'] : ['interim'];
};
/** The contest that nobody has decided yet. */
const contested = ({ evaluation }: Subject) => evaluation?.contests.find(({ upheld }) => upheld === null);
/** Neither whoever contests a score nor whoever computed it decides about it. */
const decidesContest = (subject: Subject): boolean => {
  const contest = contested(subject);
  if (!contest) return false;
  const { personId } = subject.session;
  const ofEdition = ({ edition }: Schemas['HistoryEvent']['data']): boolean => edition === contest.edition;
  return recordedBy(subject, 'ScoreContested', ofEdition) !== personId && recordedBy(subject, 'ScoresComputed', ofEdition) !== personId;
};
const itemOptions = ({ evaluation }: Subject): Option[] => {
  const codes = (evaluation?.scores ?? [])
    .filter(({ publishedOn }) => publishedOn !== null)
    .flatMap(({ process, result }) => [...process.items, ...result.items])
    .filter(({ of }) => Number(of) > 0)
    .map(({ code }) => code);
  return [...new Set(codes)].map((code) => ({ value: code, label: word('scoreItem', code) }));
};

/** 评估质效 */
export const EVALUATE_STEPS: readonly AnyAction[] = [
  action<Schemas['CaseRating']>({
    id: 'rateCase',
    who: anyOf(seated, ({ session }) => session.role === 'resident'),
    when: (subject) => asksForRatings(subject) && !hasRated(subject),
    presses: always,
    fields: () => ({
      solved: yesNo('solved'),
      improved: yesNo('improved'),
      benefited: yesNo('benefited'),
      comment: paragraph('comment', { optional: true }),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/evaluation/evaluations/{caseId}/ratings', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action({
    id: 'closeSatisfaction',
    who: asksPeople,
    when: asksForRatings,
    fields: () => nothing,
    send: (_, subject, key) =>
      answer(
        api.POST('/api/v1/evaluation/evaluations/{caseId}/satisfaction/closing', { params: { path: ofCase(subject), header: by(key) } }),
      ),
  }),
  action<Schemas['ThirdPartyAssignment']>({
    id: 'assignThirdParty',
    who: roleInOwnPlace('cppcc_office', 'supervisor'),
    when: (subject) => running(subject) && subject.evaluation?.assessment === null && !isPublished(subject, 'final'),
    fields: (subject) => ({
      evaluatorId: choice('evaluator', organisationOptions(subject, ['evaluator'])),
      why: oneOf('thirdPartyWhy', 'thirdPartyWhy', codesOf('thirdPartyWhy'), { initial: 'sample' }),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/evaluation/evaluations/{caseId}/third-party', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action<WithEvidence & { readonly process: number; readonly result: number; readonly openness: number; readonly text: string }>({
    id: 'assessCase',
    who: role('evaluator'),
    when: (subject) =>
      running(subject) &&
      subject.evaluation?.assessment?.assessedOn === null &&
      isOwnOrganisation(subject, subject.evaluation.assessment.evaluatorId),
    presses: always,
    fields: () => ({
      process: count('assessedProcess', { min: 0, max: 100 }),
      result: count('assessedResult', { min: 0, max: 100 }),
      openness: count('assessedOpenness', { min: 0, max: 100 }),
      text: paragraph('assessment', { max: 20_000, rows: 5 }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ process, result, openness, text, evidence: files }, subject, key) =>
      answer(
        api.POST('/api/v1/evaluation/evaluations/{caseId}/assessment', {
          params: { path: ofCase(subject), header: by(key) },
          body: {
            items: [
              { code: 'process', points: process },
              { code: 'result', points: result },
              { code: 'openness', points: openness },
            ],
            text,
            evidence: files ?? [],
          },
        }),
      ),
  }),
  action<Schemas['ScoresEdition']>({
    id: 'computeScores',
    who: measures,
    when: (subject) => running(subject) && computable(subject).length > 0,
    fields: (subject) => ({ edition: oneOf('edition', 'edition', computable(subject), { initial: computable(subject)[0] }) }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/evaluation/evaluations/{caseId}/scores', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action<Schemas['ScoresEdition']>({
    id: 'publishScores',
    who: measures,
    when: (subject) => running(subject) && contested(subject) === undefined && unpublished(subject).length > 0,
    fields: (subject) => ({ edition: oneOf('edition', 'edition', unpublished(subject), { initial: unpublished(subject)[0] }) }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/evaluation/evaluations/{caseId}/scores/publication', {
          params: { path: ofCase(subject), header: by(key) },
          body,
        }),
      ),
  }),
  action({
    id: 'inviteSatisfaction',
    who: asksPeople,
    when: (subject) => asksForRatings(subject) && subject.evaluation?.invited === null,
    presses: always,
    fields: () => nothing,
    send: (_, subject, key) =>
      answer(
        api.POST('/api/v1/evaluation/evaluations/{caseId}/satisfaction/invitation', { params: { path: ofCase(subject), header: by(key) } }),
      ),
  }),
  action<Schemas['AssessmentAnswer']>({
    id: 'answerAssessment',
    who: isMeasured,
    when: (subject) =>
      running(subject) && (subject.evaluation?.assessment?.assessedOn ?? null) !== null && subject.evaluation?.assessment?.answer === null,
    fields: () => ({ text: paragraph('assessmentAnswer', { max: 20_000, rows: 5, hint: 'assessmentAnswer' }) }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/evaluation/evaluations/{caseId}/assessment/answer', { params: { path: ofCase(subject), header: by(key) }, body }),
      ),
  }),
  action<{ readonly edition: Edition; readonly items?: string[]; readonly reason: string }>({
    id: 'contestScore',
    who: isMeasured,
    when: (subject) => running(subject) && contestable(subject).length > 0 && contested(subject) === undefined,
    fields: (subject) => ({
      edition: oneOf('edition', 'edition', contestable(subject), { initial: contestable(subject)[0] }),
      items: several('contestedItems', itemOptions(subject), { hint: 'contestedItems' }),
      reason: paragraph('reason'),
    }),
    send: ({ items, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/evaluation/evaluations/{caseId}/scores/contest', {
          params: { path: ofCase(subject), header: by(key) },
          body: { ...body, items: items ?? [] },
        }),
      ),
  }),
  action<Schemas['ContestDecision']>({
    id: 'decideContest',
    who: measures,
    when: (subject) => running(subject) && decidesContest(subject),
    presses: always,
    fields: () => ({ upheld: yesNo('contestUpheld'), reason: paragraph('reason', { hint: 'contestUpheld' }) }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/evaluation/evaluations/{caseId}/scores/contest/decision', {
          params: { path: ofCase(subject), header: by(key) },
          body,
        }),
      ),
  }),
  action({
    id: 'closeEvaluation',
    who: measures,
    when: (subject) => running(subject) && isPublished(subject, 'final') && contested(subject) === undefined,
    fields: () => nothing,
    send: (_, subject, key) =>
      answer(api.POST('/api/v1/evaluation/evaluations/{caseId}/closing', { params: { path: ofCase(subject), header: by(key) } })),
  }),
];
