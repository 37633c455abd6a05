import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ConcernAnswered,
  ConcernDeclined,
  ConcernLinkedToTopic,
  ConcernRaised,
  ConsultationReopened,
  ExtensionGranted,
  GroupNotHeardExplained,
  InvestigationAssigned,
  InvestigationCompleted,
  ItemAdjourned,
  LastingChecked,
  PaperTabled,
  ProgressReported,
  ResponsibilityAccepted,
  TopicConcernAdded,
  UnitUrged,
} from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { CASE, factsFrom, on, ROOM, type Happened } from '../facts/fact.fixtures.js';
import {
  approved,
  assigned,
  checkedIn,
  concluded,
  CONCERN,
  convened,
  D1,
  deliveryPart,
  finding,
  inSession,
  openingPart,
  reportPart,
  researchPart,
  SESSION,
  sessionPart,
  spoke,
  topicPart,
  upToConclusion,
  wholeStory,
} from '../scores/story.fixtures.js';
import { caseWarnings, type WarningRules } from './case-warnings.v1.js';
import { roomWarnings } from './room-warnings.v1.js';

const rules: WarningRules = {
  version: 'default-1',
  undecidedAfterDays: 60,
  noProgressAfterDays: 30,
  minimumResidentShare: 0.3,
  enteredTimeToleranceDays: 7,
};
const told = on('2026-05-15', ConcernAnswered({ topicId: CASE, what: 'results_published', channel: 'app' }), {
  stream: `concern-${CONCERN}`,
});
const good = [...wholeStory, told];
const signsOf = (code: string, story: readonly Happened[], today: string) =>
  caseWarnings(factsFrom(story), today, rules)
    .find((one) => one.code === code)
    ?.signs.map((sign) => sign.code) ?? [];

describe('a case that went well', () => {
  it('shows no warning, then or later', () => {
    expect(caseWarnings(factsFrom(good), '2026-05-26', rules)).toEqual([]);
    expect(caseWarnings(factsFrom(good), '2027-05-26', rules)).toEqual([]);
  });
  it('shows none on the way either, day by day', () => {
    for (let count = 1; count <= good.length; count++) {
      const part = good.slice(0, count);
      expect(caseWarnings(factsFrom(part), part.at(-1)!.on, rules)).toEqual([]);
    }
  });
});

describe('议而不决, talked_undecided', () => {
  it('shows when the report of a conclusion is not received within the limit', () => {
    expect(signsOf('talked_undecided', upToConclusion, '2026-05-22')).toEqual([]);
    expect(signsOf('talked_undecided', upToConclusion, '2026-05-23')).toEqual(['report_not_received']);
  });
  it('shows when a recommendation is undecided past the limit, with how long', () => {
    const half = [...upToConclusion, ...reportPart.slice(0, 3)];
    const [warning] = caseWarnings(factsFrom(half), '2026-06-01', rules);
    expect(warning).toMatchObject({ code: 'talked_undecided', signs: [{ code: 'undecided', found: 70, limit: 60 }] });
    expect(warning!.evidence).toHaveLength(2);
  });
  it('shows when it is adjourned again and again', () => {
    const adjourned = (date: string) => on(date, ItemAdjourned({ itemNo: 1, caseId: CASE, reason: '再议' }), inSession);
    const begun = [...topicPart, ...openingPart, ...researchPart, on('2026-03-16', convened()), adjourned('2026-03-20')];
    expect(signsOf('talked_undecided', begun, '2026-07-01')).toEqual([]);
    expect(signsOf('talked_undecided', [...begun, adjourned('2026-04-20')], '2026-05-19')).toEqual([]);
    expect(signsOf('talked_undecided', [...begun, adjourned('2026-04-20')], '2026-05-20')).toEqual(['adjourned_again']);
  });
});

describe('决而不行, decided_undone', () => {
  const given = [
    ...upToConclusion,
    ...reportPart,
    on('2026-04-01', assigned()),
    on('2026-04-02', ResponsibilityAccepted({ responsibilityId: D1 })),
  ];
  it('shows when nothing moves past the limit', () => {
    expect(signsOf('decided_undone', given, '2026-05-02')).toEqual([]);
    expect(signsOf('decided_undone', given, '2026-05-03')).toEqual(['no_progress']);
    const moved = [...given, on('2026-05-01', ProgressReported({ responsibilityId: D1, text: '到货', evidence: [] }))];
    expect(signsOf('decided_undone', moved, '2026-05-03')).toEqual([]);
  });
  it('is not put off by urging', () => {
    expect(
      signsOf(
        'decided_undone',
        [...given, on('2026-05-01', UnitUrged({ responsibilityId: D1, level: 'urge', reason: '快' }))],
        '2026-05-03',
      ),
    ).toEqual(['no_progress']);
  });
  it('shows when the date has passed, and not while an extension runs', () => {
    expect(signsOf('decided_undone', given, '2026-05-16')).toEqual(['overdue', 'no_progress']);
    const extended = [...given, on('2026-05-10', ExtensionGranted({ responsibilityId: D1, dueOn: '2026-06-15', reason: '雨季' }))];
    expect(signsOf('decided_undone', extended, '2026-05-16')).toEqual(['no_progress']);
  });
  it('shows when what was adopted is given to nobody', () => {
    expect(signsOf('decided_undone', [...upToConclusion, ...reportPart], '2026-04-29')).toEqual([]);
    expect(signsOf('decided_undone', [...upToConclusion, ...reportPart], '2026-04-30')).toEqual(['not_given_out', 'not_given_out']);
  });
  it('goes when it is reported complete', () => {
    expect(signsOf('decided_undone', [...upToConclusion, ...reportPart, ...deliveryPart.slice(0, 3)], '2026-09-01')).toEqual([]);
  });
});

describe('行而不久, done_not_lasting', () => {
  const reopened = (ground: 'relapse' | 'new_facts') =>
    on('2026-08-01', ConsultationReopened({ ground, backTo: 'research', reason: '又坏了', round: 2 }));
  it('shows when a check fails, until one passes', () => {
    const check = (lasting: boolean, date: string) => on(date, LastingChecked({ responsibilityId: D1, lasting, evidence: [] }));
    expect(signsOf('done_not_lasting', [...good, check(true, '2026-07-01')], '2026-07-01')).toEqual([]);
    expect(signsOf('done_not_lasting', [...good, check(false, '2026-07-01')], '2026-07-01')).toEqual(['check_failed']);
    expect(signsOf('done_not_lasting', [...good, check(false, '2026-07-01'), check(true, '2026-08-01')], '2026-08-01')).toEqual([]);
  });
  it('shows when the case comes back, not when new facts bring it back', () => {
    expect(signsOf('done_not_lasting', [...good, reopened('relapse')], '2026-08-01')).toEqual(['came_back']);
    expect(signsOf('done_not_lasting', [...good, reopened('new_facts')], '2026-08-01')).toEqual([]);
  });
  it('shows when it is raised again after its results', () => {
    expect(
      signsOf('done_not_lasting', [...good, on('2026-08-01', TopicConcernAdded({ concernId: id(701), reason: '同一楼道' }))], '2026-08-01'),
    ).toEqual(['raised_again']);
  });
});

describe('调研走过场, hollow_research', () => {
  const withResearch = (...research: Happened[]) => [...topicPart, ...openingPart, ...research, on('2026-03-16', convened())];
  const [assignedOn, first, second, , , completed] = researchPart;
  it('shows when nobody went there', () => {
    expect(
      signsOf('hollow_research', withResearch(assignedOn!, on('2026-03-10', finding(1, { kind: 'interview' })), completed!), '2026-03-16'),
    ).toEqual(['no_site_visit']);
  });
  it('shows when nobody was heard', () => {
    expect(
      signsOf('hollow_research', withResearch(assignedOn!, on('2026-03-10', finding(1, { heard: [] })), completed!), '2026-03-16'),
    ).toEqual(['nobody_heard']);
  });
  it('shows when it was assigned, done and finished in one day, unless many were heard', () => {
    const oneDay = (count: number) => [
      on(
        '2026-03-10',
        InvestigationAssigned({ investigationId: id(500), leadPersonId: id(1), team: [], plan: '走访', dueOn: '2026-03-15' }),
      ),
      on('2026-03-10', finding(1, { heard: [{ group: 'ground_floor', count }] })),
      on(
        '2026-03-10',
        InvestigationCompleted({
          investigationId: id(500),
          policyBasis: '条例',
          facts: '事实',
          problems: '问题',
          options: '方案',
          suggestions: '建议',
          ledBy: id(1),
        }),
      ),
    ];
    expect(signsOf('hollow_research', withResearch(...oneDay(9)), '2026-03-16')).toEqual(['one_sitting']);
    expect(signsOf('hollow_research', withResearch(...oneDay(10)), '2026-03-16')).toEqual([]);
  });
  it('does not show before a session rests on it, nor when it was done well', () => {
    expect(signsOf('hollow_research', [...topicPart, ...openingPart, assignedOn!], '2026-03-16')).toEqual([]);
    expect(signsOf('hollow_research', withResearch(assignedOn!, first!, second!, completed!), '2026-03-16')).toEqual([]);
  });
});

describe('代表性不强, narrow_panel', () => {
  const came = (...who: number[]) => [
    ...topicPart,
    ...openingPart,
    ...researchPart,
    on('2026-03-16', convened()),
    ...who.map((n) => on('2026-03-20', checkedIn(n), inSession)),
    on('2026-03-21', GroupNotHeardExplained({ group: 'upper_floors', reason: '出差' })),
    on('2026-03-23', concluded()),
  ];
  it('shows when the residents who have seats do not come', () => {
    expect(signsOf('narrow_panel', came(3), '2026-03-23')).toEqual(['few_residents_came', 'groups_absent']);
  });
  it('shows when a group that is affected was neither there nor heard', () => {
    expect(signsOf('narrow_panel', came(1, 3), '2026-03-23')).toEqual(['groups_absent']);
    expect(signsOf('narrow_panel', came(1, 2, 3), '2026-03-23')).toEqual([]);
  });
  it('does not count observers', () => {
    expect(signsOf('narrow_panel', came(1, 2, 4), '2026-03-23')).toEqual([]);
  });
});

describe('作秀摆样子, staged_session', () => {
  const present = [1, 2, 3, 4, 5].map((n) => on('2026-03-20', checkedIn(n), inSession));
  it('shows when few voices hold nearly all the time', () => {
    const speeches = (first: number, second: number, third: number) => [
      ...upToConclusion.slice(0, -12),
      ...present,
      ...[first, second, third].map((seconds, n) => on('2026-03-20', spoke(n + 1, seconds), inSession)),
    ];
    expect(signsOf('staged_session', speeches(500, 300, 200), '2026-03-20')).toEqual(['few_voices']);
    expect(signsOf('staged_session', speeches(500, 290, 210), '2026-03-20')).toEqual([]);
  });
  it('shows when what comes out is, word for word, the paper that went in', () => {
    const paper = (...texts: string[]) =>
      on(
        '2026-03-19',
        PaperTabled({
          paperId: id(650),
          sessionId: SESSION,
          title: '方案',
          proposals: texts.map((text, n) => ({ proposalId: id(651 + n), text })),
          evidence: [],
        }),
      );
    const story = (...texts: string[]) => [...topicPart, ...openingPart, ...researchPart, paper(...texts), ...sessionPart];
    expect(signsOf('staged_session', story('装 隔音门', '公示电费！'), '2026-03-23')).toEqual(['as_tabled']);
    expect(signsOf('staged_session', story('装隔音门', '电费由物业垫付'), '2026-03-23')).toEqual([]);
  });
});

describe('议而不复, unanswered', () => {
  it('shows when whoever raised it was not told the results', () => {
    expect(signsOf('unanswered', wholeStory, '2026-05-29')).toEqual([]);
    expect(signsOf('unanswered', wholeStory, '2026-05-30')).toEqual(['not_told']);
    expect(signsOf('unanswered', good, '2026-05-30')).toEqual([]);
  });
});

describe('突击补录, backfilled', () => {
  const late = (count: number, recordedOn = '2026-04-20') =>
    researchPart.slice(0, count).map((one): Happened => ({ ...one, recordedOn, timeSource: 'entered' }));
  it('shows when many entries of one day are about long before', () => {
    expect(signsOf('backfilled', [...topicPart, ...late(5)], '2026-04-20')).toEqual(['burst']);
    expect(signsOf('backfilled', [...topicPart, ...late(4)], '2026-04-20')).toEqual([]);
    expect(signsOf('backfilled', [...topicPart, ...late(5, '2026-03-15')], '2026-04-20')).toEqual([]);
  });
  it('does not blame a simulated year, nor what a system brings along', () => {
    for (const timeSource of ['simulated', 'imported'] as const)
      expect(signsOf('backfilled', [...topicPart, ...late(5).map((one) => ({ ...one, timeSource }))], '2026-04-20')).toEqual([]);
  });
});

describe('warnings about a room', () => {
  const topics = (count: number, over: Parameters<typeof approved>[0], from = 0) =>
    Array.from({ length: count }, (_, n) => on('2026-05-01', approved(over), { stream: `topic-${id(2000 + from + n)}` }));
  const concern = (n: number, over: Partial<Parameters<typeof ConcernRaised>[0]> = {}) =>
    on(
      '2026-04-01',
      ConcernRaised({
        route: 'web',
        jurisdictionId: id(500),
        roomId: ROOM,
        title: { original: null, published: '…' },
        text: { original: null, published: '…' },
        attachments: [],
        ...over,
      }),
      { stream: `concern-${id(3000 + n)}` },
    );
  const then = (n: number, event: Happened['event']) => on('2026-04-02', event, { stream: `concern-${id(3000 + n)}` });
  const codes = (story: readonly Happened[], today = '2026-06-01') =>
    roomWarnings(factsFrom(story), today, rules).map(({ code, signs }) => [code, ...signs.map((sign) => sign.code)]);

  it('选题拈轻怕重: little that is taken up comes from people’s lives', () => {
    expect(codes([...topics(3, { theme: 'reform', channel: 'member' }), ...topics(2, {}, 3)])).toEqual([['soft_topics', 'few_from_life']]);
    expect(codes([...topics(2, { theme: 'reform', channel: 'member' }), ...topics(3, {}, 3)])).toEqual([]);
    expect(codes(topics(4, { theme: 'reform', channel: 'member' }))).toEqual([]);
  });
  it('选题拈轻怕重: the hard ones are declined', () => {
    const hard = [0, 1, 2].map((n) => concern(n, { theme: 'governance' }));
    const declined = (n: number) => then(n, ConcernDeclined({ reasonCode: 'other', reason: '难', appealUntil: '2026-05-01' }));
    expect(codes([...hard, declined(0)], '2026-04-02')).toEqual([]);
    expect(codes([...hard, declined(0), declined(1)], '2026-04-02')).toEqual([['soft_topics', 'hard_ones_declined']]);
  });
  it('眼睛只“向上”: topics from above while concerns wait', () => {
    const above = [...topics(4, { channel: 'party_government' }), ...topics(1, {}, 4)];
    const waiting = [0, 1, 2].map((n) => concern(n));
    expect(codes([...above, ...waiting])).toEqual([['upward_only', 'set_from_above']]);
    expect(codes([...above, ...waiting, then(0, ConcernLinkedToTopic({ topicId: CASE, reason: '同一事' }))])).toEqual([]);
    expect(codes([...above, ...waiting], '2026-05-01')).toEqual([]);
  });
  it('“两张皮”: a cluster of work orders that becomes no topic', () => {
    const orders = [0, 1, 2, 3, 4].map((n) => concern(n, { route: 'hotline_12345', theme: 'livelihood', workOrderNo: `W${n}` }));
    expect(codes(orders)).toEqual([['detached', 'work_orders_left']]);
    expect(codes(orders.slice(1))).toEqual([]);
    expect(codes([...orders, then(2, ConcernLinkedToTopic({ topicId: CASE, reason: '同一事' }))])).toEqual([]);
    expect(codes(orders, '2026-08-01')).toEqual([]);
  });
});

describe('whatever part of a history there is', () => {
  it('each warning stands once, with at least one sign and its events', () => {
    fc.assert(
      fc.property(fc.subarray(good), fc.integer({ min: 0, max: 400 }), (part, days) => {
        const today = new Date(Date.parse('2026-05-26T00:00:00.000Z') + days * 86_400_000).toISOString().slice(0, 10);
        const found = caseWarnings(factsFrom(part), today, rules);
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
        for (const { signs, evidence } of found) {
          expect(signs.length).toBeGreaterThan(0);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
