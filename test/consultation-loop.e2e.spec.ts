import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cast, StoryClock, type Caller } from './support/actors.js';
import {
  findThePeople,
  goAndSee,
  judgeByTheFacts,
  makeItHappen,
  openTheRoom,
  sendTheReport,
  settleTheTopic,
  talkItOver,
} from './support/consultation-story.js';
import { describeWithKafka } from './support/describe-with.js';
import { settleNeighbourhood, type Neighbourhood } from './support/neighbourhood.js';
import { startSuite, type TestSuite } from './support/suite.js';
import { tellingTrouble } from './support/trouble.js';

const MINUTES = 60_000;

interface HistoryEvent {
  readonly type: string;
  readonly stream: string;
  readonly round: number | null;
}

/** The history of a case as everybody may read it, in order, across services. */
const historyOf = async (reader: Caller, caseId: string): Promise<HistoryEvent[]> => {
  const events: HistoryEvent[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: HistoryEvent[]; next: string | null } = await reader.sees(
      `audit/cases/${caseId}/history?limit=500${cursor ? `&cursor=${cursor}` : ''}`,
    );
    events.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return events;
};

/** Streams whose events all have the case as their key: between them, what people did one after the other stands one after the other. */
const OF_THE_CASE = /^(topic|consultation|discussion|outcome|evaluation)-/;
/** That a group was heard is a reaction to what its people say, and stands wherever the reaction came in between. */
const inOrder = (events: readonly HistoryEvent[]): string[] =>
  events.filter(({ stream, type }) => OF_THE_CASE.test(stream) && type !== 'GroupHeard').map(({ type }) => type);
const countOf = (events: readonly HistoryEvent[], type: string): number => events.filter((event) => event.type === type).length;

const RECOMMENDATIONS = ['各年级错开十分钟放学，校门两侧划临停区', '把校门口道路改成单行'];

const walk = (bus: 'log-tail' | 'kafka') => () => {
  let suite: TestSuite;
  let cast: Cast;
  let place: Neighbourhood;

  beforeAll(async () => {
    suite = await startSuite({ bus });
    cast = await Cast.of(suite, new StoryClock('2026-03-02T01:00:00.000Z'));
    place = await settleNeighbourhood(cast);
  }, 3 * MINUTES);
  afterAll(async () => suite?.stop(), MINUTES);

  it(
    'walks one case through all eight stages, every gate tried closed before it is opened',
    tellingTrouble(
      () => suite,
      async () => {
        await openTheRoom(place);
        const { caseId, concernId } = await settleTheTopic(cast, place);
        cast.clock.goTo('2026-03-09');
        await findThePeople(place, caseId);
        cast.clock.goTo('2026-03-16');
        await goAndSee(cast, place, caseId, '2026-03-16');
        cast.clock.goTo('2026-03-20');
        await talkItOver(cast, place, caseId, '2026-03-20', RECOMMENDATIONS);
        await sendTheReport(place, caseId);
        await makeItHappen(cast, place, caseId, '2026-04-01');
        await judgeByTheFacts(place, caseId);

        const everybody = cast.visitor;
        await everybody.eventuallySees<{ status: string }>(`audit/cases/${caseId}`, ({ status }) => status === 'closed');
        const asker = place.residents[0]!;
        const concern = await asker.eventuallySees<{ answers: readonly { what: string }[] | null }>(`intake/concerns/${concernId}`, (one) =>
          (one.answers ?? []).some(({ what }) => what === 'results_published'),
        );
        expect(concern.answers!.map(({ what }) => what)).toEqual(['topic_approved', 'consultation_concluded', 'results_published']);

        const history = await historyOf(everybody, caseId);
        expect(inOrder(history)).toEqual([
          'TopicDrafted',
          'TopicScreened',
          'TopicSubmitted',
          'TopicApproved',
          'ConsultationOpened',
          'CompositionSet',
          ...Array<string>(5).fill('SeatOffered'),
          ...Array<string>(5).fill('SeatAccepted'),
          'ParticipantsSettled',
          'InvestigationAssigned',
          'FindingRecorded',
          'FindingConfirmed',
          'InvestigationCompleted',
          'SessionConvened',
          'DiscussionOpened',
          'StatementSubmitted',
          'StatementSubmitted',
          'StatementModerated',
          'StatementModerated',
          'VotingClosed',
          'CommonGroundComputed',
          'RecommendationMade',
          'RecommendationMade',
          'MinutesDrafted',
          'MinutesPublished',
          'ConsultationConcluded',
          'OutcomeReportDrafted',
          'OutcomeReportSubmitted',
          'OutcomeReportReceived',
          'RecommendationDecided',
          'RecommendationDecided',
          'ResponsibilityAssigned',
          'ResponsibilityAccepted',
          'ProgressReported',
          'ResponsibilityCompleted',
          'CompletionSentBack',
          'ResponsibilityCompleted',
          'CompletionVerified',
          'ResultsPublished',
          'EvaluationOpened',
          'SatisfactionInvited',
          'SatisfactionClosed',
          'ThirdPartyAssigned',
          'ThirdPartyAssessed',
          'ScoresComputed',
          'ScoresPublished',
          'TopicClosed',
        ]);
        // What belongs to the case and is recorded under other keys: its session, its concern, its voices.
        expect(countOf(history, 'VoteCast')).toBe(10);
        expect(countOf(history, 'CaseRated')).toBe(4);
        expect(countOf(history, 'ParticipantCheckedIn')).toBe(5);
        expect(countOf(history, 'SpeechRecorded')).toBe(5);
        expect(countOf(history, 'GroupHeard')).toBe(2);
        expect(countOf(history, 'ConcernLinkedToTopic')).toBe(1);
        expect(countOf(history, 'ConcernAnswered')).toBe(3);
      },
    ),
    5 * MINUTES,
  );

  it(
    'takes a second case back to research when the report is returned, and through its second round',
    tellingTrouble(
      () => suite,
      async () => {
        const { caseId } = await settleTheTopic(cast, place, '沿街商铺门前怎么停车');
        cast.clock.goTo('2026-05-11');
        await findThePeople(place, caseId);
        cast.clock.goTo('2026-05-18');
        await goAndSee(cast, place, caseId, '2026-05-18');
        cast.clock.goTo('2026-05-22');
        await talkItOver(cast, place, caseId, '2026-05-22', RECOMMENDATIONS);
        await sendTheReport(place, caseId);
        await place.party.does(`outcomes/outcomes/${caseId}/report/return`, { backTo: 'research', reasons: '没有听取夜间经营商户的意见' });
        await cast.visitor.eventuallySees<{ round: number; stage: string }>(
          `audit/cases/${caseId}`,
          ({ round, stage }) => round === 2 && stage === 'research',
        );
        // The first round's research doesn't open the second round's session.
        cast.clock.goTo('2026-06-08');
        await goAndSee(cast, place, caseId, '2026-06-08');
        cast.clock.goTo('2026-06-12');
        // What the first round asked for still stands; the second has only to confirm it.
        await talkItOver(cast, place, caseId, '2026-06-12', []);
        await sendTheReport(place, caseId);
        await makeItHappen(cast, place, caseId, '2026-07-01');
        const { visits } = await cast.visitor.eventuallySees<{ stage: string; visits: readonly { stage: string; round: number }[] }>(
          `audit/cases/${caseId}`,
          ({ stage }) => stage === 'evaluate',
        );
        expect(visits.map(({ stage, round }) => `${stage} ${round}`)).toEqual([
          'topic 1',
          'participants 1',
          'research 1',
          'consult 1',
          'report 1',
          'research 2',
          'consult 2',
          'report 2',
          'deliver 2',
          'evaluate 2',
        ]);
        const history = await historyOf(cast.visitor, caseId);
        expect(history.filter(({ type }) => type === 'OutcomeReportDrafted').map(({ round }) => round)).toEqual([1, 2]);
      },
    ),
    5 * MINUTES,
  );
};

describe('the loop of a consultation, services following the log', walk('log-tail'));
describeWithKafka('the loop of a consultation, services hearing of events over Kafka', walk('kafka'));
