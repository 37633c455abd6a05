import { describe, expect, it } from '@jest/globals';
import {
  Channel,
  ConclusionKind,
  DecisionKind,
  FindingKind,
  isWorkday,
  Route,
  SessionForm,
  Theme,
  VisibilityLevel,
  WarningCode,
} from '#libs/shared-kernel';
import { describeWorld, FICTIONAL_DISTRICT } from '../world.js';
import { scenarios } from './index.js';
import type { Moment, Scenario, Step } from './scenario.js';
import { roundsOf, standsAt } from './standing.js';

type Kind = Step['do'];
type StepOf<K extends Kind> = Extract<Step, { do: K }>;
const stepsOf = <K extends Kind>(scenario: Scenario, kind: K): StepOf<K>[] =>
  scenario.moments.map(({ step }) => step).filter((step): step is StepOf<K> => step.do === kind);
const all = <K extends Kind>(kind: K): StepOf<K>[] => scenarios.flatMap((scenario) => stepsOf(scenario, kind));
const momentsOf = <K extends Kind>(scenario: Scenario, kind: K): (Moment & { step: StepOf<K> })[] =>
  scenario.moments.filter((moment): moment is Moment & { step: StepOf<K> } => moment.step.do === kind);
const dateOf = (when: string): string => when.slice(0, 10);
const tally = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
const world = describeWorld();
const isFictional = (scenario: Scenario): boolean => world.roomOf(scenario.room).home.startsWith(FICTIONAL_DISTRICT);

/** Every word that somebody reads, with where it stands. */
const wordsOf = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string') return CODED.has(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, key));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, one]) => (CODED.has(name) ? [] : wordsOf(one, name)));
  return [];
};
/** Names, codes, dates and numbers: the same in several stories by their nature. */
const CODED = new Set([
  'key',
  'room',
  'partnerRooms',
  'channel',
  'theme',
  'shows',
  'at',
  'by',
  'do',
  'as',
  'in',
  'route',
  'code',
  'capacity',
  'people',
  'declined',
  'lead',
  'supporting',
  'team',
  'dueOn',
  'kind',
  'startsAt',
  'form',
  'session',
  'who',
  'on',
  'votes',
  'concern',
  'concerns',
  'recommendation',
  'recommendations',
  'responsibility',
  'decision',
  'basis',
  'grounds',
  'group',
  'how',
  'level',
  'capacityOf',
  'of',
  'decidedOn',
  'until',
  'closesAt',
  'replyBy',
  'referral',
  'to',
  'ground',
  'backTo',
  'absent',
  'confirmedBy',
  'heard',
  'edition',
  'percent',
  'recommendedBy',
  'person',
  'reasonCode',
  'channelTo',
  'workOrderNo',
  'gridCode',
  'toRoom',
  'unit',
  'referredTo',
  'place',
  'heldWith',
  'evidenceRequired',
]);
const keyed = <T>(record: Record<string, T>): string[] => Object.keys(record);

describe('the consultations of the demonstration', () => {
  it('are sixty or more, each with a title and a key of its own', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(60);
    expect(new Set(scenarios.map(({ key }) => key)).size).toBe(scenarios.length);
    expect(new Set(scenarios.map(({ title }) => title)).size).toBe(scenarios.length);
  });
  it('stand in every stage of the loop', () => {
    const counts = tally(scenarios.map(standsAt));
    for (const stage of ['topic', 'participants', 'research', 'consult', 'report', 'deliver', 'evaluate', 'ended'])
      expect([stage, counts[stage] ?? 0]).toEqual([stage, expect.any(Number)]);
    expect(keyed(counts).sort()).toEqual(['consult', 'deliver', 'ended', 'evaluate', 'participants', 'report', 'research', 'topic']);
    expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(2);
    expect(counts['evaluate']).toBeGreaterThanOrEqual(20);
    expect(world.rooms.filter(({ confirmed }) => confirmed.length < 4).length).toBeGreaterThanOrEqual(2);
  });
  it('come by each of the three channels, at least ten by each, and belong to each of the three themes', () => {
    const channels = tally(scenarios.map(({ channel }) => channel));
    for (const channel of Channel.options) expect(channels[channel]).toBeGreaterThanOrEqual(10);
    const themes = tally(scenarios.map(({ theme }) => theme));
    for (const theme of Theme.options) expect(themes[theme]).toBeGreaterThanOrEqual(10);
  });
  it('begin with concerns that arrive by every route', () => {
    expect(keyed(tally(all('raise-concern').map(({ route }) => route))).sort()).toEqual([...Route.options].sort());
  });
  it('use every form of session, kind of finding, conclusion and decision, and every visibility', () => {
    expect(new Set(all('convene').map(({ form }) => form))).toEqual(new Set(SessionForm.options));
    expect(new Set(all('find').map(({ kind }) => kind))).toEqual(new Set(FindingKind.options));
    expect(new Set(all('conclude').map(({ kind }) => kind))).toEqual(new Set(ConclusionKind.options));
    expect(new Set(all('decide').map(({ decision }) => decision))).toEqual(new Set(DecisionKind.options));
    expect(new Set(all('approve-topic').map(({ level }) => level))).toEqual(new Set(VisibilityLevel.options));
    expect(new Set(all('approve-topic').map(({ basis }) => basis.kind))).toEqual(
      new Set(['meeting', 'annual_plan', 'delegated', 'urgent']),
    );
    expect(new Set(all('return-report').map(({ backTo }) => backTo))).toEqual(new Set(['research', 'consult', 'report']));
    expect(new Set(all('convert').map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(all('verify').map(({ capacity }) => capacity))).toEqual(new Set(['supervisor', 'participant', 'member']));
  });
  it('go back: second rounds, reports returned, completions sent back, responsibilities handed over and ended', () => {
    expect(scenarios.filter((scenario) => roundsOf(scenario) >= 2).length).toBeGreaterThanOrEqual(4);
    for (const kind of [
      'return-topic',
      'reject-topic',
      'terminate',
      'suspend',
      'send-back',
      'hand-over',
      'refuse',
      'end-responsibility',
      'refuse-extension',
      'grant-extension',
      'fail-session',
      'replace',
      'raise-topic-one-level',
      'refer-up',
    ] as const)
      expect([kind, all(kind).length > 0]).toEqual([kind, true]);
  });
  it('show each thing that goes wrong', () => {
    const shown = new Set(scenarios.flatMap(({ shows }) => shows));
    for (const code of WarningCode.options) expect([code, shown.has(code)]).toEqual([code, true]);
  });
  it('lie in every district of the city and in the fictional one', () => {
    const counties = new Set(scenarios.map(({ room }) => world.roomOf(room).home.slice(0, 6)));
    for (const { code } of world.jurisdictions.filter(({ level }) => level === 'county'))
      expect([code, counties.has(code)]).toEqual([code, true]);
  });
});

describe('the named cases', () => {
  const named = (key: string): Scenario => scenarios.find((scenario) => scenario.key === key)!;
  it('are all told', () => {
    for (const key of [
      'lift-retrofit',
      'ebike-charging',
      'school-gate',
      'boundary-river',
      'elders-canteen',
      'textile-upgrade',
      'respiratory-response',
      'road-widening',
      'waste-sorting-staged',
      'square-dancing',
    ])
      expect([key, named(key) !== undefined]).toEqual([key, true]);
  });
  it('have what they are named for', () => {
    expect(named('school-gate').partnerRooms).toHaveLength(1);
    expect(world.roomOf(named('school-gate').room).kind).toBe('work_unit');
    expect(stepsOf(named('boundary-river'), 'answer-referral')).toHaveLength(1);
    expect(world.roomOf(named('textile-upgrade').room).kind).toBe('sector');
    expect(stepsOf(named('textile-upgrade'), 'convert').map(({ kind }) => kind)).toEqual(['proposal']);
    expect(stepsOf(named('road-widening'), 'return-report')).toHaveLength(1);
    expect(stepsOf(named('square-dancing'), 'raise-concern').filter(({ workOrderNo }) => workOrderNo !== undefined)).toHaveLength(37);
    expect(stepsOf(named('square-dancing'), 'draft-topic')[0]!.concerns).toHaveLength(37);
    expect(stepsOf(named('square-dancing'), 'conclude')).toEqual([
      expect.objectContaining({ kind: 'no_agreement', differences: expect.any(String) }),
    ]);
    const speeches = stepsOf(named('waste-sorting-staged'), 'hold')[0]!
      .speeches.map(({ seconds }) => seconds)
      .sort((one, other) => other - one);
    expect(speeches.slice(0, 3).reduce((sum, one) => sum + one, 0) / speeches.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0.9);
  });
});

describe('time in the stories', () => {
  it('goes forward within one year, in every story', () => {
    for (const { key, moments } of scenarios) {
      const times = moments.map(({ at }) => at);
      for (const time of times) expect([key, time]).toEqual([key, expect.stringMatching(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)]);
      expect([key, [...times].sort()]).toEqual([key, times]);
      expect([key, times[0]! >= '2025-11-24 00:00', times.at(-1)! <= '2026-11-23 23:59']).toEqual([key, true, true]);
    }
  });
  it('puts sessions, decisions and approvals on working days, and gives notice three days ahead', () => {
    for (const scenario of scenarios) {
      for (const { at, step } of momentsOf(scenario, 'convene')) {
        expect([scenario.key, step.startsAt, isWorkday(dateOf(step.startsAt))]).toEqual([scenario.key, step.startsAt, true]);
        const days = (Date.parse(dateOf(step.startsAt)) - Date.parse(dateOf(at))) / 86_400_000;
        expect([scenario.key, step.startsAt, days >= 3]).toEqual([scenario.key, step.startsAt, true]);
      }
      for (const kind of ['approve-topic', 'decide', 'receive-report', 'assign', 'submit-topic', 'submit-report'] as const)
        for (const { at } of momentsOf(scenario, kind))
          expect([scenario.key, kind, at, isWorkday(dateOf(at))]).toEqual([scenario.key, kind, at, true]);
    }
  });
  it('lets nothing rest on a decision that lies ahead, and nothing be due in the past', () => {
    for (const scenario of scenarios) {
      for (const { at, step } of scenario.moments) {
        if ('basis' in step && step.basis.kind !== 'urgent' && step.basis.decidedOn !== undefined)
          expect([scenario.key, at, step.basis.decidedOn <= dateOf(at)]).toEqual([scenario.key, at, true]);
        if ('dueOn' in step) expect([scenario.key, at, step.dueOn >= dateOf(at)]).toEqual([scenario.key, at, true]);
      }
      for (const { at, step } of momentsOf(scenario, 'hold')) {
        const convened = stepsOf(scenario, 'convene').find(({ as }) => as === step.session);
        expect([scenario.key, step.session, convened?.startsAt]).toEqual([scenario.key, step.session, at]);
      }
    }
  });
});

describe('what the services will ask', () => {
  it('every topic says where it comes from, as its channel asks', () => {
    for (const scenario of scenarios) {
      const drafts = stepsOf(scenario, 'draft-topic');
      expect([scenario.key, drafts.length]).toEqual([scenario.key, 1]);
      const [draft] = drafts;
      const said = [
        draft!.concerns.length > 0 || scenario.channel !== 'resident',
        (draft!.setBy !== undefined) === (scenario.channel === 'party_government'),
        (draft!.recommendedBy !== undefined) === (scenario.channel === 'member'),
      ];
      expect([scenario.key, said]).toEqual([scenario.key, [true, true, true]]);
    }
  });
  it('a table has five who count, a third of them residents, and somebody of every group', () => {
    for (const scenario of scenarios)
      for (const { seats } of stepsOf(scenario, 'seat')) {
        const counted = seats
          .filter(({ capacity }) => capacity !== 'observer')
          .flatMap(({ group, capacity, people }) => people.map((who) => ({ group, capacity, who })));
        const residents = counted.filter(({ capacity }) => capacity === 'resident').length;
        expect([scenario.key, counted.length >= 5, residents >= Math.ceil(counted.length * 0.3)]).toEqual([scenario.key, true, true]);
        for (const { code } of scenario.groups)
          expect([scenario.key, code, counted.some(({ group }) => group === code)]).toEqual([scenario.key, code, true]);
        const codes = scenario.groups.map(({ code }) => code);
        for (const { group } of seats) expect([scenario.key, codes.includes(group)]).toEqual([scenario.key, true]);
        const people = seats.flatMap((one) => one.people);
        expect([scenario.key, new Set(people).size]).toEqual([scenario.key, people.length]);
      }
  });
  it('nobody speaks, votes or states without a seat', () => {
    for (const scenario of scenarios) {
      const seated = new Set(stepsOf(scenario, 'seat').flatMap(({ seats }) => seats.flatMap(({ people }) => people)));
      for (const { by } of stepsOf(scenario, 'replace')) seated.add(by);
      const observers = new Set(
        stepsOf(scenario, 'seat').flatMap(({ seats }) =>
          seats.filter(({ capacity }) => capacity === 'observer').flatMap(({ people }) => people),
        ),
      );
      const voices = [
        ...stepsOf(scenario, 'state').map(({ by }) => by),
        ...stepsOf(scenario, 'vote').flatMap(({ votes }) => Object.keys(votes)),
      ];
      for (const who of voices) expect([scenario.key, who, seated.has(who) && !observers.has(who)]).toEqual([scenario.key, who, true]);
      for (const hold of stepsOf(scenario, 'hold'))
        for (const { who } of hold.speeches)
          expect([scenario.key, who, seated.has(who) && !hold.absent.includes(who)]).toEqual([scenario.key, who, true]);
    }
  });
  it('a round concludes after research, a session and every group heard or accounted for, with recommendations only where its kind has them', () => {
    for (const scenario of scenarios) {
      const groupOf = new Map(
        stepsOf(scenario, 'seat').flatMap(({ seats }) =>
          seats
            .filter(({ capacity }) => capacity !== 'observer')
            .flatMap(({ group, people }) => people.map((who) => [who, group] as const)),
        ),
      );
      let heard = new Set<string>();
      let researched = false;
      let recommended = new Set<string>();
      for (const { step } of scenario.moments) {
        if (step.do === 'complete-research') researched = true;
        if (step.do === 'convene') expect([scenario.key, step.as, researched]).toEqual([scenario.key, step.as, true]);
        if (step.do === 'hold') for (const { who } of step.speeches) heard.add(groupOf.get(who) ?? '');
        if (step.do === 'state' && step.refused === undefined) heard.add(groupOf.get(step.by) ?? '');
        if (step.do === 'explain-not-heard') heard.add(step.group);
        if (step.do === 'recommend') recommended.add(step.as);
        if (step.do === 'withdraw-recommendation') recommended.delete(step.recommendation);
        if (step.do === 'conclude') {
          for (const { code } of scenario.groups) expect([scenario.key, code, heard.has(code)]).toEqual([scenario.key, code, true]);
          const wants =
            step.kind === 'agreement' || step.kind === 'partial' ? [true] : step.kind === 'self_governed_pact' ? [true, false] : [false];
          expect([scenario.key, step.kind, wants.includes(recommended.size > 0)]).toEqual([scenario.key, step.kind, true]);
        }
        if (step.do === 'reopen') recommended = new Set();
        if (step.do === 'reopen' || (step.do === 'return-report' && step.backTo !== 'report')) [heard, researched] = [new Set(), false];
      }
    }
  });
  it('no result is published before everything recommended is decided, given out, verified or ended', () => {
    for (const scenario of scenarios) {
      const open = new Map<string, 'undecided' | 'adopted' | 'done'>();
      const work = new Map<string, boolean>();
      for (const { step, at } of scenario.moments) {
        if (step.do === 'recommend') open.set(step.as, 'undecided');
        if (step.do === 'withdraw-recommendation') open.delete(step.recommendation);
        if (step.do === 'decide')
          open.set(step.recommendation, step.decision === 'adopt' || step.decision === 'adopt_in_part' ? 'adopted' : 'done');
        if (step.do === 'assign') {
          for (const one of step.recommendations)
            expect([scenario.key, at, open.get(one)]).toEqual([scenario.key, at, expect.stringMatching(/adopted|done/)]);
          for (const one of step.recommendations) open.set(one, 'done');
          work.set(step.as, false);
        }
        if (step.do === 'verify' || step.do === 'end-responsibility') work.set(step.responsibility, true);
        if (step.do === 'publish-results') {
          expect([scenario.key, [...open].filter(([, state]) => state !== 'done')]).toEqual([scenario.key, []]);
          expect([scenario.key, [...work].filter(([, settled]) => !settled)]).toEqual([scenario.key, []]);
        }
      }
    }
  });
});

describe('places', () => {
  it('failure is shown in the fictional district only, and no real village holds a story', () => {
    for (const scenario of scenarios) {
      const room = world.roomOf(scenario.room);
      if (!isFictional(scenario)) expect([scenario.key, room.kind !== 'village']).toEqual([scenario.key, true]);
      const failing = (
        [
          'return-topic',
          'reject-topic',
          'return-report',
          'terminate',
          'send-back',
          'fail-session',
          'decline-concern',
          'suspend',
          'urge',
          'refuse',
        ] as const
      ).filter((kind) => stepsOf(scenario, kind).length > 0);
      const lapsed = stepsOf(scenario, 'check-lasting').some(({ lasting }) => !lasting);
      if (scenario.shows.length > 0 || failing.length > 0 || lapsed)
        expect([scenario.key, isFictional(scenario)]).toEqual([scenario.key, true]);
    }
  });
  it('documents of real places carry no number that could be theirs', () => {
    for (const scenario of scenarios.filter((one) => !isFictional(one)))
      for (const { step } of scenario.moments) {
        const numbers = [
          ...('documentNumber' in step ? [step.documentNumber] : []),
          ...('basis' in step && 'documentNumber' in step.basis ? [step.basis.documentNumber] : []),
          ...('basis' in step && step.basis.kind === 'annual_plan' ? [step.basis.planId] : []),
          ...(step.do === 'receive-report' ? [step.receiptNo] : []),
          ...(step.do === 'convert' ? [step.reference] : []),
        ];
        for (const number of numbers) expect([scenario.key, number]).toEqual([scenario.key, expect.stringMatching(/^演示/)]);
      }
  });
});

describe('the words', () => {
  const told = scenarios.map((scenario) => [scenario.key, wordsOf(scenario).filter((text) => text !== '')] as const);
  it('are NFC, without blanks at either end, and no longer than the events take', () => {
    for (const [key, texts] of told)
      for (const text of texts) {
        expect([key, text.normalize('NFC')]).toEqual([key, text]);
        expect([key, text.trim()]).toEqual([key, text]);
        expect(text.length).toBeLessThanOrEqual(2000);
      }
    for (const { title } of scenarios) expect(title.length >= 4 && title.length <= 100).toBe(true);
    for (const { question } of all('draft-topic')) expect(question.length >= 4 && question.length <= 500).toBe(true);
    for (const { title } of all('raise-concern')) expect(title.length).toBeLessThanOrEqual(200);
  });
  it('are nowhere the same in two stories, nor twice in one', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [key, texts] of told)
      for (const text of texts) {
        if (seen.has(text)) twice.push(`${text}: ${seen.get(text)}, ${key}`);
        seen.set(text, key);
      }
    expect(twice).toEqual([]);
  });
  it('name nobody and hold nothing that looks like personal data', () => {
    for (const [key, texts] of told)
      for (const text of texts)
        expect([key, text]).toEqual([key, expect.not.stringMatching(/(?<!\d)1[3-9]\d{9}(?!\d)|\d{17}[\dXx]|\d+号楼\d*单元?\d*室/)]);
  });
  it('say how the case stands', () => {
    for (const { key, stands } of scenarios) expect([key, stands.length >= 15 && stands.endsWith('。')]).toEqual([key, true]);
  });
});
