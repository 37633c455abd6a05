import { daysBetween, type ShanghaiDate } from '#libs/shared-kernel';
import { factsOf, isBefore, lastOf, trustedDay, type Fact } from '../facts/fact.js';
import { inProportion, notApplicable, outright, scoreOf, type Item, type RecordedScore } from './points.js';
import type { ScoreRules } from './process-score.v1.js';

/*
 * result-score.v1: what came of it, out of 100. Never changed once a score was published by it: a correction is v2. Results are those of
 * the case as a whole, over all its rounds.
 */
export const RESULT_SCORE = 'result-score.v1';

const PUBLISHED_WITHIN_DAYS = 15;

export const resultScore = (facts: readonly Fact[], rules: ScoreRules): RecordedScore => {
  const day = (fact: Fact): ShanghaiDate => trustedDay(fact, rules.enteredTimeToleranceDays);
  return scoreOf([
    ...decisionItems(facts, day),
    ...deliveryItems(facts, day),
    ...publicationItems(facts, day),
    ...residentItems(facts),
    ...thirdPartyItems(facts),
  ]);
};

type DayOf = (fact: Fact) => ShanghaiDate;

/** The recommendations that the last report of each round asked for; one that a later round asks again counts once. */
export const recommendationsAsked = (facts: readonly Fact[]): string[] => [
  ...new Set(
    factsOf(facts, 'ConsultationConcluded')
      // A conclusion whose report was never received was overtaken by the next one.
      .filter((concluded, index, all) => {
        const next = all[index + 1];
        return (
          !next || factsOf(facts, 'OutcomeReportReceived').some((received) => isBefore(concluded, received) && isBefore(received, next))
        );
      })
      .flatMap(({ data }) => data.recommendations.map(({ recommendationId }) => recommendationId)),
  ),
];

const decisionItems = (facts: readonly Fact[], day: DayOf): Item[] => {
  const asked = recommendationsAsked(facts);
  const decisions = factsOf(facts, 'RecommendationDecided');
  const firstOf = (id: string) => decisions.find(({ data }) => data.recommendationId === id);
  const decided = asked.filter((id) => firstOf(id) !== undefined);
  const inTime = decided.filter((id) => {
    const decision = firstOf(id)!;
    const received = factsOf(facts, 'OutcomeReportReceived').findLast((one) => isBefore(one, decision));
    return received !== undefined && day(decision) <= received.data.decideBy;
  });
  return [
    inProportion('decided', 10, decided.length, asked.length, decisions),
    inProportion('decided_on_time', 5, inTime.length, decided.length, decisions),
  ];
};

export interface Delivery {
  readonly assigned: Fact<'ResponsibilityAssigned'>;
  readonly extensions: readonly Fact<'ExtensionGranted'>[];
  readonly completed: Fact<'ResponsibilityCompleted'> | undefined;
  readonly sentBack: readonly Fact<'CompletionSentBack'>[];
  readonly verified: Fact<'CompletionVerified'> | undefined;
  readonly ended: Fact<'ResponsibilityEnded'> | undefined;
  readonly check: Fact<'LastingChecked'> | undefined;
}

export const deliveries = (facts: readonly Fact[]): Delivery[] =>
  factsOf(facts, 'ResponsibilityAssigned').map((assigned) => {
    const ofIt = facts.filter(({ data }) => 'responsibilityId' in data && data.responsibilityId === assigned.data.responsibilityId);
    return {
      assigned,
      extensions: factsOf(ofIt, 'ExtensionGranted'),
      completed: lastOf(ofIt, 'ResponsibilityCompleted'),
      sentBack: factsOf(ofIt, 'CompletionSentBack'),
      verified: lastOf(ofIt, 'CompletionVerified'),
      ended: lastOf(ofIt, 'ResponsibilityEnded'),
      check: lastOf(ofIt, 'LastingChecked'),
    };
  });

const deliveryItems = (facts: readonly Fact[], day: DayOf): Item[] => {
  // What its own body took back with a reason is neither done nor undone.
  const due = deliveries(facts).filter(({ ended }) => ended === undefined);
  const verified = due.filter((one) => one.verified !== undefined);
  // Four quarters by the first date, two by one that was extended, none after it.
  const quarters = verified.reduce((sum, { assigned, extensions, completed }) => {
    if (!completed) return sum;
    const on = day(completed);
    if (on <= assigned.data.dueOn) return sum + 4;
    return on <= (extensions.at(-1)?.data.dueOn ?? assigned.data.dueOn) ? sum + 2 : sum;
  }, 0);
  const atOnce = verified.filter(({ sentBack }) => sentBack.length === 0);
  const checked = verified.filter(({ check }) => check !== undefined);
  const lasting = checked.filter(({ check }) => check!.data.lasting);
  const ends = due.flatMap((one) => [one.completed, one.verified]);
  return [
    inProportion(
      'completed_and_verified',
      15,
      verified.length,
      due.length,
      due.flatMap(({ assigned, verified: end }) => [assigned, end]),
    ),
    inProportion('completed_on_time', 10, quarters, verified.length * 4, ends, { responsibilities: verified.length }),
    inProportion(
      'verified_at_once',
      5,
      atOnce.length,
      verified.length,
      due.flatMap((one) => [...one.sentBack, one.verified]),
    ),
    inProportion(
      'lasting',
      10,
      lasting.length,
      checked.length,
      checked.map(({ check }) => check),
    ),
  ];
};

const publicationItems = (facts: readonly Fact[], day: DayOf): Item[] => {
  const published = lastOf(facts, 'ResultsPublished');
  if (!published) return [outright('results_published', 0, 5, [], { published: 'no' })];
  const last = factsOf(facts, 'OutcomeReportReceived', 'RecommendationDecided', 'CompletionVerified', 'ResponsibilityEnded').findLast(
    (one) => isBefore(one, published),
  );
  const days = last ? Math.max(0, daysBetween(day(last), day(published))) : 0;
  return [
    outright('results_published', days <= PUBLISHED_WITHIN_DAYS ? 5 : 2, 5, [last, published], { days, limit: PUBLISHED_WITHIN_DAYS }),
  ];
};

/** 问题解决了吗？生活改善了吗？得到实惠了吗？ Asked and unanswered is no satisfaction: an empty box earns nothing. */
const residentItems = (facts: readonly Fact[]): Item[] => {
  const closed = lastOf(facts, 'SatisfactionClosed');
  if (!closed) return [notApplicable('solved'), notApplicable('improved'), notApplicable('benefited')];
  const { invited, answered, solvedYes, improvedYes, benefitedYes } = closed.data;
  const item = (code: string, points: number, yes: number): Item =>
    answered === 0
      ? outright(code, 0, points, [closed], { invited, answered })
      : inProportion(code, points, yes, answered, [closed], { invited });
  return [item('solved', 15, solvedYes), item('improved', 8, improvedYes), item('benefited', 7, benefitedYes)];
};

const thirdPartyItems = (facts: readonly Fact[]): Item[] => {
  const assessed = lastOf(facts, 'ThirdPartyAssessed');
  if (!assessed) return [notApplicable('third_party')];
  const { items } = assessed.data;
  const points = items.reduce((sum, item) => sum + item.points, 0);
  return [inProportion('third_party', 10, points, items.length * 100, [assessed], { items: items.length })];
};
