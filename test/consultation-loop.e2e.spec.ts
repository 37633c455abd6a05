import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { freePort } from '#libs/postgres';
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
import { describeInLongRuns, describeWithKafka } from './support/describe-with.js';
import { startKurrentDb, type TestKurrentDb } from './support/kurrentdb.js';
import { settleNeighbourhood, type Neighbourhood } from './support/neighbourhood.js';
import { startSuite, type TestSuite } from './support/suite.js';
import { tellingTrouble } from './support/trouble.js';

const MINUTES = 60_000;
const run = promisify(execFile);

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

/** How often what belongs to the case and is recorded under other keys: its session, its concern, its voices; and its end. */
const ALSO_OF_THE_CASE: Readonly<Record<string, number>> = {
  VoteCast: 10,
  CaseRated: 4,
  ParticipantCheckedIn: 5,
  SpeechRecorded: 5,
  GroupHeard: 2,
  ConcernLinkedToTopic: 1,
  ConcernAnswered: 3,
  TopicClosed: 1,
};

const RECOMMENDATIONS = ['各年级错开十分钟放学，校门两侧划临停区', '把校门口道路改成单行'];

const walk = (bus: 'log-tail' | 'kafka', engine: 'postgres' | 'kurrentdb') => () => {
  let kurrentDb: TestKurrentDb | null = null;
  let suite: TestSuite;
  let cast: Cast;
  let place: Neighbourhood;

  beforeAll(async () => {
    kurrentDb = engine === 'kurrentdb' ? await startKurrentDb() : null;
    suite = await startSuite({ bus, environment: kurrentDb ? { KURRENTDB_URL: kurrentDb.url } : {} });
    cast = await Cast.of(suite, new StoryClock('2026-03-02T01:00:00.000Z'));
    place = await settleNeighbourhood(cast);
  }, 10 * MINUTES);
  afterAll(async () => {
    await suite?.stop();
    await kurrentDb?.stop();
  }, 4 * MINUTES);

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

        // The history is another read model than the one that has just said so, and no order is promised between what has other keys.
        await everybody.eventuallySees<{ items: readonly HistoryEvent[] }>(`audit/cases/${caseId}/history?limit=500`, ({ items }) =>
          Object.entries(ALSO_OF_THE_CASE).every(([type, count]) => countOf(items, type) >= count),
        );
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
        const found = Object.keys(ALSO_OF_THE_CASE).map((type) => [type, countOf(history, type)]);
        expect(Object.fromEntries(found)).toEqual(ALSO_OF_THE_CASE);
      },
    ),
    15 * MINUTES,
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
    15 * MINUTES,
  );

  if (engine === 'kurrentdb') {
    it(
      'is read by the command line, and its read models equal a rebuild from nothing',
      async () => {
        const settings = { PATH: process.env.PATH, DATABASE_URL: suite.databaseUrl, KURRENTDB_URL: kurrentDb!.url };
        const told = async (entry: string, args: readonly string[], environment: Record<string, string | undefined> = settings) =>
          (await run(process.execPath, [entry, ...args], { env: environment, timeout: 5 * MINUTES, maxBuffer: 64 << 20 })).stdout;
        const cli = (...args: string[]): Promise<string> => told('dist/apps/cli/src/main.js', args);

        expect(JSON.parse(await cli('store', 'stats'))).toMatchObject({ densePositions: false });
        expect((await cli('store', 'streams', '--category', 'topic')).trim().split('\n')).toHaveLength(2);
        const verdict = (await cli('store', 'verify')).trim().split('\n').at(-1)!;
        expect(JSON.parse(verdict)).toMatchObject({ problems: 0, redacted: 0 });
        expect(await told('dist/deploy/rebuild.js', ['--verify'])).toMatch(/^EQUAL: \d+ read models, \d+ rows/m);
        // The PostgreSQL beside it holds an empty log: nobody may take that for the one the read models were made of.
        await expect(told('dist/deploy/rebuild.js', [], { ...settings, KURRENTDB_URL: '' })).rejects.toThrow(/set KURRENTDB_URL/);
        if (bus === 'kafka') {
          expect(await cli('relay', 'status')).toMatch(/^led by .+\nacknowledged up to position \d+ of \d+/);
          await expect(cli('relay', 'rewind', '--to', '7')).rejects.toThrow(/name the position of an event/);
          expect(await cli('relay', 'rewind', '--to', '0')).toMatch(/^wound back to 0/);
        }
      },
      15 * MINUTES,
    );

    it(
      'does not go on from another log than the one it has read',
      async () => {
        const { KURRENTDB_URL: _, ...environment } = suite.environmentOf('audit');
        const child = spawn(process.execPath, ['dist/apps/audit/src/main.js'], { env: { ...environment, PORT: String(await freePort()) } });
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
        const stuck = setTimeout(() => child.kill('SIGKILL'), 3 * MINUTES);
        const [code] = (await once(child, 'exit')) as [number | null];
        clearTimeout(stuck);
        expect(code).toBe(1);
        expect(output).toMatch(/has applied log [0-9a-f-]{36}, the store holds log [0-9a-f-]{36}/);
      },
      4 * MINUTES,
    );
  }
};

describe('the loop of a consultation, services following the log', walk('log-tail', 'postgres'));
describeWithKafka('the loop of a consultation, services hearing of events over Kafka', walk('kafka', 'postgres'));
describe('the loop of a consultation, kept in KurrentDB, services following the log', walk('log-tail', 'kurrentdb'));
describeInLongRuns('the loop of a consultation, kept in KurrentDB, services hearing of events over Kafka', () =>
  describeWithKafka('with a broker', walk('kafka', 'kurrentdb')),
);
