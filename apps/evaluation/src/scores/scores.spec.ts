import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CompletionSentBack,
  ConsultationReopened,
  ExtensionGranted,
  LastingChecked,
  OutcomeReportSubmitted,
  ResponsibilityCompleted,
  ResponsibilityEnded,
  SeatVacated,
  ThirdPartyAssessed,
} from '#libs/contracts';
import type { Fact } from '../facts/fact.js';
import { factsFrom, on, type Happened } from '../facts/fact.fixtures.js';
import { computeCaseScores } from './compute-scores.js';
import { processScore } from './process-score.v1.js';
import { resultScore } from './result-score.v1.js';
import { answers, approved, D1, decided, PARTY, person, R2, reportPart, seat, upToConclusion, wholeStory } from './story.fixtures.js';

const rules = { version: 'default-1', enteredTimeToleranceDays: 7 };
const facts = factsFrom(wholeStory);
const item = (score: ReturnType<typeof processScore>, code: string) => {
  const found = score.items.find((one) => one.code === code);
  if (!found) throw new Error(`no item ${code}`);
  return found;
};
const process = (story: readonly Happened[], code: string) => item(processScore(factsFrom(story), rules), code);
const result = (story: readonly Happened[], code: string) => item(resultScore(factsFrom(story), rules), code);
/** The story with one kind of event left out or changed. */
const changed = (type: string, change: (one: Happened) => Happened[]): Happened[] =>
  wholeStory.flatMap((one) => (one.event.type === type ? change(one) : [one]));
const without = (type: string, keep = 0): Happened[] => {
  let seen = 0;
  return changed(type, (one) => (seen++ < keep ? [one] : []));
};

describe('process-score.v1', () => {
  it('gives a case that was walked as it should be everything, of 100', () => {
    const score = processScore(facts, rules);
    expect(score.total).toBe('100.00');
    expect(score.items.reduce((sum, { of }) => sum + Number(of), 0)).toBe(100);
    expect(score.items.filter(({ points, of }) => points !== of)).toEqual([]);
  });
  it('names for every item what was found and the events that say so', () => {
    const visits = item(processScore(facts, rules), 'research_visits');
    expect(visits).toMatchObject({ points: '8.00', found: 'site_visits=2; for_all=2' });
    expect(visits.events).toEqual(facts.filter(({ type }) => type === 'FindingRecorded').map(({ eventId }) => eventId));
  });
  it.each<[string, string, string, Happened[]]>([
    ['a late approval', 'topic_on_time', '0.00', changed('TopicApproved', (one) => [{ ...one, on: '2026-03-16' }])],
    [
      'a topic set from above with residents behind it',
      'topic_from_below',
      '3.00',
      changed('TopicApproved', (one) => [{ ...one, event: approved({ channel: 'party_government' }) }]),
    ],
    [
      'a topic set from above with nobody behind it',
      'topic_from_below',
      '0.00',
      changed('TopicApproved', (one) => [{ ...one, event: approved({ channel: 'party_government', concernIds: [] }) }]),
    ],
    ['one visit', 'research_visits', '5.00', without('FindingRecorded', 1)],
    ['one of two groups heard in research', 'research_groups_heard', '6.00', without('FindingRecorded', 1)],
    ['one of two findings confirmed', 'research_confirmed', '2.50', without('FindingConfirmed', 1)],
    [
      'one of two groups seated',
      'groups_seated',
      '5.00',
      [...wholeStory, on('2026-05-26', SeatVacated({ seatId: seat(2), participantId: person(2), reasonCode: 'moved' }))],
    ],
    ['two of three who came', 'attendance', '3.33', without('ParticipantCheckedIn', 2)],
    ['two of three who spoke', 'voices', '6.67', without('SpeechRecorded', 2)],
    ['one of two groups heard', 'groups_heard', '5.00', without('GroupHeard', 1)],
    ['minutes that came late', 'minutes_published', '0.00', changed('MinutesPublished', (one) => [{ ...one, on: '2026-03-31' }])],
    ['a conclusion past the limit', 'concluded_on_time', '0.00', changed('ConsultationConcluded', (one) => [{ ...one, on: '2026-05-05' }])],
    [
      'a report within twenty working days',
      'report_on_time',
      '3.00',
      changed('OutcomeReportSubmitted', (one) => [{ ...one, on: '2026-04-10' }]),
    ],
    ['no report yet', 'report_on_time', '0.00', upToConclusion],
  ])('gives less for %s', (_, code, points, story) => {
    expect(process(story, code)).toMatchObject({ points });
  });
  it('trusts an entered date only within the tolerance, and else the date of recording', () => {
    const entered = (recordedOn: string) => changed('MinutesPublished', (one) => [{ ...one, recordedOn, timeSource: 'entered' }]);
    expect(process(entered('2026-03-29'), 'minutes_published').points).toBe('5.00');
    expect(process(entered('2026-04-02'), 'minutes_published').points).toBe('0.00');
  });
  it('takes simulated times as they are', () => {
    expect(
      process(
        changed('MinutesPublished', (one) => [{ ...one, recordedOn: '2026-11-24', timeSource: 'simulated' }]),
        'minutes_published',
      ).points,
    ).toBe('5.00');
  });
  it('looks at the round that runs', () => {
    const reopened = on('2026-06-01', ConsultationReopened({ ground: 'relapse', backTo: 'research', reason: '又坏了', round: 2 }));
    expect(process([...wholeStory, reopened], 'research_visits')).toMatchObject({ points: '0.00', found: 'site_visits=0; for_all=2' });
  });
});

describe('result-score.v1', () => {
  it('gives everything to what was decided, done, verified and felt, of the items that apply', () => {
    const score = resultScore(facts, rules);
    expect(score.total).toBe('100.00');
    // Nobody has checked whether it lasts, and no third party was called in.
    expect(score.items.filter(({ of }) => of === '0.00').map(({ code }) => code)).toEqual(['lasting', 'third_party']);
  });
  it('is of 100 where everything applies', () => {
    const all = [
      ...wholeStory,
      on('2026-06-01', LastingChecked({ responsibilityId: D1, lasting: true, evidence: [] })),
      on(
        '2026-06-02',
        ThirdPartyAssessed({ items: [{ code: 'depth', points: 80 }], text: { original: null, published: '' }, evidence: [] }),
      ),
    ];
    const score = resultScore(factsFrom(all), rules);
    expect(score.items.reduce((sum, { of }) => sum + Number(of), 0)).toBe(100);
    expect(item(score, 'third_party').points).toBe('8.00');
    expect(score.total).toBe('98.00');
  });
  it.each<[string, string, string, Happened[]]>([
    ['one of two decided', 'decided', '5.00', [...upToConclusion, ...reportPart.slice(0, 3)]],
    ['one decided late', 'decided_on_time', '2.50', [...upToConclusion, ...reportPart.slice(0, 3), on('2026-04-21', decided(R2))]],
    ['nothing verified', 'completed_and_verified', '0.00', without('CompletionVerified')],
    [
      'done by an extended date',
      'completed_on_time',
      '5.00',
      [
        ...changed('ResponsibilityCompleted', (one) => [
          on('2026-05-01', ExtensionGranted({ responsibilityId: D1, dueOn: '2026-05-30', reason: '雨季' })),
          { ...one, on: '2026-05-20' },
        ]),
      ],
    ],
    ['done after the date', 'completed_on_time', '0.00', changed('ResponsibilityCompleted', (one) => [{ ...one, on: '2026-05-16' }])],
    [
      'sent back once',
      'verified_at_once',
      '0.00',
      changed('CompletionVerified', (one) => [
        on('2026-05-11', CompletionSentBack({ responsibilityId: D1, reasons: '没装好' })),
        on('2026-05-11', ResponsibilityCompleted({ responsibilityId: D1, text: '好了', evidence: [] })),
        one,
      ]),
    ],
    [
      'what did not last',
      'lasting',
      '0.00',
      [...wholeStory, on('2026-07-01', LastingChecked({ responsibilityId: D1, lasting: false, evidence: [] }))],
    ],
    ['results that came late', 'results_published', '2.00', changed('ResultsPublished', (one) => [{ ...one, on: '2026-05-28' }])],
    ['half the answers', 'solved', '7.50', changed('SatisfactionClosed', (one) => [{ ...one, event: answers(4, 2) }])],
    ['no answer at all', 'solved', '0.00', changed('SatisfactionClosed', (one) => [{ ...one, event: answers(0, 0) }])],
  ])('gives less for %s', (_, code, points, story) => {
    expect(result(story, code)).toMatchObject({ points });
  });
  it('leaves out what its own body took back with a reason', () => {
    const ended = changed('CompletionVerified', () => [
      on(
        '2026-05-12',
        ResponsibilityEnded({
          responsibilityId: D1,
          reason: '拆迁',
          endedByBodyId: PARTY,
          basis: { kind: 'annual_plan', planId: 'p', planItemNo: 1 },
        }),
      ),
    ]);
    expect(result(ended, 'completed_and_verified')).toMatchObject({ of: '0.00' });
  });
  it('counts a recommendation that a report was returned for once, when the next round asks it again', () => {
    const again = [
      ...upToConclusion,
      on('2026-03-25', OutcomeReportSubmitted({ toBodyId: PARTY })),
      on('2026-03-27', ConsultationReopened({ ground: 'report_returned', backTo: 'consult', reason: '意见没写清', round: 2 })),
      ...upToConclusion.slice(-1),
      ...reportPart,
    ];
    expect(result(again, 'decided').found).toBe('found=2; of=2');
  });
  it('does not mind an answer that is not in yet', () => {
    expect(
      result(
        wholeStory.filter(({ event }) => event.type !== 'SatisfactionClosed'),
        'solved',
      ),
    ).toMatchObject({ of: '0.00' });
    expect(result(wholeStory.slice(0, -2), 'results_published')).toMatchObject({ points: '0.00', of: '5.00' });
  });
});

describe('the scores of a case', () => {
  const input = { atPosition: '60', facts };
  it('come out the same again, digit by digit, with the same digest', () => {
    expect(computeCaseScores('final', input, rules)).toEqual(
      computeCaseScores('final', { ...input, facts: structuredClone(facts) as Fact[] }, { ...rules }),
    );
  });
  it('have another digest when a fact, a rule or the position differs', () => {
    const digest = (over: Partial<typeof input>, given = rules) => computeCaseScores('final', { ...input, ...over }, given).digest;
    const all = [
      digest({}),
      digest({ atPosition: '61' }),
      digest({ facts: facts.slice(1) }),
      digest({}, { ...rules, enteredTimeToleranceDays: 8 }),
    ];
    expect(new Set(all).size).toBe(4);
  });
  it('hold nobody’s words', () => {
    expect(JSON.stringify(facts)).not.toMatch(/张某|一楼三户|写下的话/);
  });
  it('can be computed from any part of a history', () => {
    fc.assert(
      fc.property(fc.subarray(wholeStory), (part) => {
        const { process: walked, result: came } = computeCaseScores(
          'interim',
          { atPosition: String(part.length), facts: factsFrom(part) },
          rules,
        );
        for (const { total, items } of [walked, came]) {
          expect(Number(total)).toBeLessThanOrEqual(100);
          for (const one of items) expect(Number(one.points)).toBeLessThanOrEqual(Number(one.of));
        }
      }),
      { seed: 72, numRuns: 300 },
    );
  });
});
