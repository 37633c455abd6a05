import { daysBetween, type ShanghaiDate } from '#libs/shared-kernel';
import { factsOf, trustedDay, type Fact } from '../facts/fact.js';
import type { WarningRules } from './case-warnings.v1.js';
import { percent, shown, type Shown, type Sign } from './sign.js';

/*
 * warnings.v1 about a room as a whole: what it takes up, and what it leaves. All its limits are part of the version.
 */

/** How far back is looked, in days. */
export const ROOM_WINDOW_DAYS = 365;
/** Below so many topics a share says nothing. */
const ENOUGH_TOPICS = 5;
/** At least so much of what is taken up, in percent, comes from residents or touches their lives. */
const FROM_LIFE_PERCENT = 50;
/** So much of the hard ones, in percent, may be declined. */
const DECLINED_PERCENT = 50;
const ENOUGH_HARD_CONCERNS = 3;
/** So much set from above, in percent, while so many concerns have waited so long. */
const FROM_ABOVE_PERCENT = 70;
const WAITING_CONCERNS = 3;
const WAITING_DAYS = 30;
/** So many work orders of one theme within so many days are a cluster. */
const CLUSTER = 5;
const CLUSTER_DAYS = 90;
const WORK_ORDER_ROUTES: readonly string[] = ['hotline_12345', 'grid', 'command_centre'];

export const roomWarnings = (facts: readonly Fact[], today: ShanghaiDate, rules: WarningRules): Shown[] => {
  const day = (fact: Fact): ShanghaiDate => trustedDay(fact, rules.enteredTimeToleranceDays);
  const recent = (fact: Fact, days: number): boolean => daysBetween(day(fact), today) <= days;
  const topics = factsOf(facts, 'TopicApproved').filter((fact) => recent(fact, ROOM_WINDOW_DAYS));
  const concerns = concernsIn(facts).filter(({ raised }) => recent(raised, ROOM_WINDOW_DAYS));
  return [
    ...shown('soft_topics', softTopics(topics, concerns)),
    ...shown(
      'upward_only',
      upwardOnly(topics, concerns, (fact) => daysBetween(day(fact), today)),
    ),
    ...shown(
      'detached',
      detached(concerns, (fact) => recent(fact, CLUSTER_DAYS)),
    ),
  ];
};

interface Concern {
  readonly raised: Fact<'ConcernRaised'>;
  readonly linked: boolean;
  readonly declined: Fact<'ConcernDeclined'> | undefined;
  /** Nothing was said about it yet: neither taken up nor declined, handed on or withdrawn. */
  readonly waiting: boolean;
}

const concernsIn = (facts: readonly Fact[]): Concern[] =>
  factsOf(facts, 'ConcernRaised').map((raised) => {
    const ofIt = facts.filter(({ stream }) => stream === raised.stream);
    const links = factsOf(ofIt, 'ConcernLinkedToTopic').length - factsOf(ofIt, 'ConcernUnlinked').length;
    const declined = factsOf(ofIt, 'ConcernDeclined').at(-1);
    const gone = factsOf(ofIt, 'ConcernHandedOn', 'ConcernWithdrawn').length > 0;
    return { raised, linked: links > 0, declined, waiting: links <= 0 && !declined && !gone };
  });

/** 选题拈轻怕重: little of what is taken up comes from people's lives, or the hard ones are declined. */
const softTopics = (topics: readonly Fact<'TopicApproved'>[], concerns: readonly Concern[]): Sign[] => {
  const signs: Sign[] = [];
  const fromLife = topics.filter(({ data }) => data.channel === 'resident' || data.theme === 'livelihood' || data.theme === 'governance');
  const found = percent(fromLife.length, topics.length);
  if (topics.length >= ENOUGH_TOPICS && found < FROM_LIFE_PERCENT)
    signs.push({ code: 'few_from_life', found, limit: FROM_LIFE_PERCENT, evidence: topics });
  const hard = concerns.filter(({ raised }) => raised.data.theme === 'governance');
  const declined = hard.filter((one) => one.declined !== undefined);
  const share = percent(declined.length, hard.length);
  if (hard.length >= ENOUGH_HARD_CONCERNS && share >= DECLINED_PERCENT)
    signs.push({ code: 'hard_ones_declined', found: share, limit: DECLINED_PERCENT, evidence: declined.map((one) => one.declined) });
  return signs;
};

/** 眼睛只“向上”: topics mostly set from above while residents' concerns wait. */
const upwardOnly = (topics: readonly Fact<'TopicApproved'>[], concerns: readonly Concern[], since: (fact: Fact) => number): Sign[] => {
  const fromAbove = topics.filter(({ data }) => data.channel === 'party_government');
  const found = percent(fromAbove.length, topics.length);
  const waiting = concerns.filter((one) => one.waiting && since(one.raised) > WAITING_DAYS);
  if (topics.length < ENOUGH_TOPICS || found < FROM_ABOVE_PERCENT || waiting.length < WAITING_CONCERNS) return [];
  return [{ code: 'set_from_above', found, limit: FROM_ABOVE_PERCENT, evidence: [...fromAbove, ...waiting.map(({ raised }) => raised)] }];
};

/** 议事治理“两张皮”: what the work orders are full of never becomes a topic. */
const detached = (concerns: readonly Concern[], isRecent: (fact: Fact) => boolean): Sign[] => {
  const byTheme = new Map<string, Concern[]>();
  for (const one of concerns) {
    const { route, theme } = one.raised.data;
    if (!WORK_ORDER_ROUTES.includes(route) || theme === undefined || !isRecent(one.raised)) continue;
    byTheme.set(theme, [...(byTheme.get(theme) ?? []), one]);
  }
  return [...byTheme.values()]
    .filter((cluster) => cluster.length >= CLUSTER && cluster.every(({ linked }) => !linked))
    .map((cluster) => ({ code: 'work_orders_left', found: cluster.length, limit: CLUSTER, evidence: cluster.map(({ raised }) => raised) }));
};
