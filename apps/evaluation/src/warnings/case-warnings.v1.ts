import { daysBetween, shanghaiDateOf, type ShanghaiDate } from '#libs/shared-kernel';
import { factsOf, isBefore, lastOf, ofThisRound, trustedDay, type Fact } from '../facts/fact.js';
import { namedGroups, seatsTaken, sessionsHeld } from '../scores/process-score.v1.js';
import { deliveries, recommendationsAsked } from '../scores/result-score.v1.js';
import { percent, shown, type Shown, type Sign } from './sign.js';

/*
 * warnings.v1 about a case. Limits that jurisdictions set come as rules; the others are part of the version.
 */

export interface WarningRules {
  readonly version: string;
  readonly undecidedAfterDays: number;
  readonly noProgressAfterDays: number;
  readonly minimumResidentShare: number;
  readonly enteredTimeToleranceDays: number;
}

/** A case that is put off so often talks on without end. */
const ADJOURNED_TIMES = 2;
/** So few voices … */
const FEW_VOICES = 2;
/** … with so much of the time, in percent … */
const NEARLY_ALL_TIME = 80;
/** … among so many who were there, make a session a stage. */
const ENOUGH_PRESENT = 5;
/** Research of a single day is done in one sitting, unless it heard so many. */
const ENOUGH_HEARD = 10;
/** Whoever raised it is told the result within so many days. */
const ANSWER_WITHIN_DAYS = 15;
/** So many late entries on one day are a burst. */
const BURST = 5;

export const caseWarnings = (facts: readonly Fact[], today: ShanghaiDate, rules: WarningRules): Shown[] => {
  const day = (fact: Fact): ShanghaiDate => trustedDay(fact, rules.enteredTimeToleranceDays);
  const since = (fact: Fact): number => daysBetween(day(fact), today);
  return [
    ...shown('talked_undecided', talkedUndecided(facts, since, rules)),
    ...shown('decided_undone', decidedUndone(facts, today, since, rules)),
    ...shown('done_not_lasting', doneNotLasting(facts)),
    ...shown('hollow_research', hollowResearch(facts, day)),
    ...shown('narrow_panel', narrowPanel(facts, rules)),
    ...shown('staged_session', stagedSession(facts)),
    ...shown('unanswered', unanswered(facts, since)),
    ...shown('backfilled', backfilled(facts, rules)),
  ];
};

type Since = (fact: Fact) => number;

/** 议而不决: concluded and not decided, or adjourned again and again and not concluded, past the limit. */
const talkedUndecided = (facts: readonly Fact[], since: Since, { undecidedAfterDays: limit }: WarningRules): Sign[] => {
  const round = ofThisRound(facts);
  const concluded = lastOf(round, 'ConsultationConcluded');
  if (!concluded) {
    const adjourned = factsOf(round, 'ItemAdjourned');
    const [first] = adjourned;
    if (!first || adjourned.length < ADJOURNED_TIMES || since(first) <= limit || lastOf(facts, 'ConsultationTerminated')) return [];
    return [{ code: 'adjourned_again', found: since(first), limit, evidence: adjourned }];
  }
  if (since(concluded) <= limit) return [];
  const received = factsOf(round, 'OutcomeReportReceived').find((one) => isBefore(concluded, one));
  if (!received) return [{ code: 'report_not_received', found: since(concluded), limit, evidence: [concluded] }];
  const decided = new Set(factsOf(facts, 'RecommendationDecided').map(({ data }) => data.recommendationId));
  const undecided = recommendationsAsked(facts).filter((id) => !decided.has(id));
  return undecided.length === 0 ? [] : [{ code: 'undecided', found: since(concluded), limit, evidence: [concluded, received] }];
};

/** 决而不行: no progress or overdue, past the limit; or adopted and never given out. */
const decidedUndone = (facts: readonly Fact[], today: ShanghaiDate, since: Since, { noProgressAfterDays: limit }: WarningRules): Sign[] => {
  const signs: Sign[] = [];
  for (const { assigned, extensions, completed, sentBack, verified, ended } of deliveries(facts)) {
    const handedIn = completed !== undefined && !sentBack.some((one) => isBefore(completed, one));
    if (verified || ended || handedIn) continue;
    const dueOn = extensions.at(-1)?.data.dueOn ?? assigned.data.dueOn;
    const late = daysBetween(dueOn, today);
    if (late > 0) signs.push({ code: 'overdue', found: late, limit: 0, evidence: [assigned, extensions.at(-1)] });
    const moved = facts.findLast(
      (fact) =>
        (fact.type === 'ResponsibilityAccepted' ||
          fact.type === 'ProgressReported' ||
          fact.type === 'CompletionSentBack' ||
          fact.type === 'ResponsibilityHandedOver') &&
        fact.data.responsibilityId === assigned.data.responsibilityId,
    );
    if (since(moved ?? assigned) > limit)
      signs.push({ code: 'no_progress', found: since(moved ?? assigned), limit, evidence: [assigned, moved] });
  }
  const given = new Set(factsOf(facts, 'ResponsibilityAssigned').flatMap(({ data }) => data.recommendationIds));
  for (const decision of factsOf(facts, 'RecommendationDecided')) {
    const { decision: kind, recommendationId } = decision.data;
    if ((kind === 'adopt' || kind === 'adopt_in_part') && !given.has(recommendationId) && since(decision) > limit)
      signs.push({ code: 'not_given_out', found: since(decision), limit, evidence: [decision] });
  }
  return signs;
};

/** 行而不久: a later check fails, the case comes back, or people raise it again after its results. */
const doneNotLasting = (facts: readonly Fact[]): Sign[] => {
  const signs: Sign[] = [];
  for (const { check, verified } of deliveries(facts))
    if (verified && check && !check.data.lasting) signs.push({ code: 'check_failed', found: 1, limit: 0, evidence: [verified, check] });
  const done = factsOf(facts, 'CompletionVerified')[0];
  const back = factsOf(facts, 'ConsultationReopened').findLast(({ data }) => data.ground === 'relapse' || data.ground === 'not_solved');
  const publishedAgain = lastOf(facts, 'ResultsPublished');
  // Solved in the next round, it has stopped being unlasting; the round that failed stays in the history.
  if (done && back && isBefore(done, back) && !(publishedAgain && isBefore(back, publishedAgain)))
    signs.push({ code: 'came_back', found: 1, limit: 0, evidence: [done, back] });
  const published = lastOf(facts, 'ResultsPublished');
  const again = published ? factsOf(facts, 'TopicConcernAdded').filter((one) => isBefore(published, one)) : [];
  if (again.length > 0) signs.push({ code: 'raised_again', found: again.length, limit: 0, evidence: [published, ...again] });
  return signs;
};

/** 调研走过场: the research on which the session rests saw nothing, heard nobody, or was done in one sitting. */
const hollowResearch = (facts: readonly Fact[], day: (fact: Fact) => ShanghaiDate): Sign[] => {
  const round = ofThisRound(facts);
  const convened = factsOf(round, 'SessionConvened')[0];
  if (!convened) return [];
  const findings = factsOf(round, 'FindingRecorded').filter((one) => isBefore(one, convened));
  const visits = findings.filter(({ data }) => data.kind === 'site_visit');
  const heard = findings.flatMap(({ data }) => data.heard).reduce((sum, { count }) => sum + count, 0);
  const signs: Sign[] = [];
  if (visits.length === 0) signs.push({ code: 'no_site_visit', found: 0, limit: 1, evidence: [convened, ...findings] });
  if (heard === 0) signs.push({ code: 'nobody_heard', found: 0, limit: 1, evidence: [convened, ...findings] });
  const investigations = factsOf(round, 'InvestigationCompleted').filter((one) => isBefore(one, convened));
  const inOneSitting = investigations.filter((completed) => {
    const id = completed.data.investigationId;
    const assigned = factsOf(round, 'InvestigationAssigned').find(({ data }) => data.investigationId === id);
    const dates = findings.filter(({ data }) => data.investigationId === id).map(({ data }) => data.on);
    return assigned !== undefined && [day(assigned), ...dates].every((date) => date === day(completed));
  });
  if (investigations.length > 0 && inOneSitting.length === investigations.length && heard < ENOUGH_HEARD)
    signs.push({ code: 'one_sitting', found: heard, limit: ENOUGH_HEARD, evidence: inOneSitting });
  return signs;
};

/** 代表性不强: those who came, against the share of residents that the rule wants, and the groups that are affected. */
const narrowPanel = (facts: readonly Fact[], { minimumResidentShare }: WarningRules): Sign[] => {
  const round = ofThisRound(facts);
  const concluded = lastOf(round, 'ConsultationConcluded');
  if (!concluded || sessionsHeld(round).length === 0) return [];
  const checkIns = factsOf(round, 'ParticipantCheckedIn');
  const present = new Set(checkIns.map(({ data }) => data.participantId));
  // Seats as they were when the case was treated, whoever left later.
  const seats = seatsTaken(facts.filter((fact) => isBefore(fact, concluded))).filter(
    ({ capacity, participantId }) => capacity !== 'observer' && present.has(participantId),
  );
  const residents = seats.filter(({ capacity }) => capacity === 'resident').length;
  const wanted = Math.round(minimumResidentShare * 100);
  const signs: Sign[] = [];
  if (seats.length > 0 && residents * 100 < seats.length * wanted)
    signs.push({ code: 'few_residents_came', found: percent(residents, seats.length), limit: wanted, evidence: [concluded, ...checkIns] });
  const heard = new Set(factsOf(round, 'GroupHeard').map(({ data }) => data.group));
  const missing = namedGroups(facts).filter((code) => !heard.has(code) && !seats.some(({ group }) => group === code));
  if (missing.length > 0)
    signs.push({
      code: 'groups_absent',
      found: missing.length,
      limit: 0,
      evidence: [concluded, ...factsOf(round, 'GroupNotHeardExplained').filter(({ data }) => missing.includes(data.group))],
    });
  return signs;
};

const withoutBlanks = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

/** 作秀摆样子: few voices hold nearly all the time, or the outcome is word for word the paper that was tabled. */
const stagedSession = (facts: readonly Fact[]): Sign[] => {
  const round = ofThisRound(facts);
  const signs: Sign[] = [];
  const present = new Set(factsOf(round, 'ParticipantCheckedIn').map(({ data }) => data.participantId));
  const speeches = factsOf(round, 'SpeechRecorded');
  const seconds = new Map<string, number>();
  for (const { data } of speeches) seconds.set(data.participantId, (seconds.get(data.participantId) ?? 0) + data.seconds);
  const longest = [...seconds.values()].toSorted((one, other) => other - one);
  const all = longest.reduce((sum, one) => sum + one, 0);
  const few = percent(
    longest.slice(0, FEW_VOICES).reduce((sum, one) => sum + one, 0),
    all,
  );
  if (present.size >= ENOUGH_PRESENT && few >= NEARLY_ALL_TIME)
    signs.push({ code: 'few_voices', found: few, limit: NEARLY_ALL_TIME, evidence: speeches });
  const concluded = lastOf(round, 'ConsultationConcluded');
  const papers = factsOf(round, 'PaperTabled');
  const tabled = new Set(papers.flatMap(({ data }) => data.proposals.map(({ text }) => withoutBlanks(text))));
  const recommended = concluded?.data.recommendations ?? [];
  const copied = recommended.filter(({ text }) => tabled.has(withoutBlanks(text)));
  if (recommended.length > 0 && copied.length === recommended.length)
    signs.push({ code: 'as_tabled', found: 100, limit: 100, evidence: [concluded, ...papers] });
  return signs;
};

/** 议而不复: the results are out, and somebody who raised it was not told. */
const unanswered = (facts: readonly Fact[], since: Since): Sign[] => {
  const published = lastOf(facts, 'ResultsPublished');
  if (!published || since(published) <= ANSWER_WITHIN_DAYS) return [];
  const raised = concernsOf(facts);
  const told = new Set(
    factsOf(facts, 'ConcernAnswered')
      .filter(({ data }) => data.what === 'results_published')
      .map(({ stream }) => stream.slice('concern-'.length)),
  );
  const waiting = [...raised].filter(([concernId]) => !told.has(concernId));
  return waiting.length === 0
    ? []
    : [{ code: 'not_told', found: since(published), limit: ANSWER_WITHIN_DAYS, evidence: [published, ...waiting.map(([, fact]) => fact)] }];
};

/** Concerns gathered in the topic, with the fact that brought each. */
const concernsOf = (facts: readonly Fact[]): Map<string, Fact> => {
  const concerns = new Map<string, Fact>();
  for (const fact of factsOf(facts, 'TopicDrafted', 'TopicApproved'))
    for (const id of fact.data.concernIds) concerns.set(id, concerns.get(id) ?? fact);
  for (const fact of factsOf(facts, 'TopicConcernAdded', 'TopicConcernRemoved')) {
    if (fact.type === 'TopicConcernAdded') concerns.set(fact.data.concernId, fact);
    else concerns.delete(fact.data.concernId);
  }
  return concerns;
};

/** 突击补录: many entries of one day about what is said to have happened long before. */
const backfilled = (facts: readonly Fact[], { enteredTimeToleranceDays: tolerance }: WarningRules): Sign[] => {
  const late = facts.filter(
    ({ timeSource, occurredAt, recordedAt }) =>
      timeSource === 'entered' && daysBetween(shanghaiDateOf(occurredAt), shanghaiDateOf(recordedAt)) > tolerance,
  );
  const byDay = new Map<string, Fact[]>();
  for (const fact of late) {
    const recorded = shanghaiDateOf(fact.recordedAt);
    byDay.set(recorded, [...(byDay.get(recorded) ?? []), fact]);
  }
  return [...byDay.values()]
    .filter((burst) => burst.length >= BURST)
    .map((burst) => ({ code: 'burst', found: burst.length, limit: BURST, evidence: burst }));
};

export const WARNINGS = 'warnings.v1';
