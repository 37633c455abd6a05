import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Cast, StoryClock } from '../support/actors.js';
import {
  findThePeople,
  goAndSee,
  judgeByTheFacts,
  makeItHappen,
  openTheRoom,
  sendTheReport,
  settleTheTopic,
  talkItOver,
} from '../support/consultation-story.js';
import { describeWithKafka } from '../support/describe-with.js';
import { settleNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { startSuite, type TestSuite } from '../support/suite.js';
import { tellingTrouble } from '../support/trouble.js';

const MINUTES = 60_000;
const run = promisify(execFile);

type Killable = 'gateway' | 'intake' | 'deliberation' | 'outcomes' | 'evaluation' | 'audit' | 'relay';

const killed = (bus: 'log-tail' | 'kafka') => () => {
  let suite: TestSuite;
  let cast: Cast;
  let place: Neighbourhood;

  beforeAll(async () => {
    suite = await startSuite({ bus });
    cast = await Cast.of(suite, new StoryClock('2026-03-02T01:00:00.000Z'));
    place = await settleNeighbourhood(cast);
    await openTheRoom(place);
  }, 10 * MINUTES);
  afterAll(async () => suite?.stop(), 4 * MINUTES);

  /** Tells a part of the story with these processes dead; they come back after it and have to catch up. */
  const without = async <Told>(names: readonly Killable[], part: () => Promise<Told>): Promise<Told> => {
    for (const name of names) await suite.kill(name);
    const told = await part();
    for (const name of names) await suite.restart(name);
    return told;
  };

  it(
    'completes the loop though each process is killed in the middle of it, and nothing stands twice',
    tellingTrouble(
      () => suite,
      async () => {
        const { caseId, concernId } = await without(['deliberation', 'audit'], () => settleTheTopic(cast, place));
        cast.clock.goTo('2026-03-09');
        await without(['outcomes'], () => findThePeople(place, caseId));
        cast.clock.goTo('2026-03-16');
        await without(['intake', 'evaluation'], () => goAndSee(cast, place, caseId, '2026-03-16'));
        cast.clock.goTo('2026-03-20');
        await suite.kill('gateway');
        await suite.restart('gateway');
        // Concluded while the services that follow are dead: the report is drafted, and the asker told, when they are back.
        await without(bus === 'kafka' ? ['outcomes', 'intake', 'relay'] : ['outcomes', 'intake'], async () => {
          if (bus === 'kafka') await suite.restart('relay');
          await talkItOver(cast, place, caseId, '2026-03-20', ['各年级错开十分钟放学', '把校门口道路改成单行']);
        });
        await sendTheReport(place, caseId);
        await without(['evaluation', 'audit'], () => makeItHappen(cast, place, caseId, '2026-04-01'));
        await judgeByTheFacts(place, caseId);
        await cast.visitor.eventuallySees<{ status: string }>(`audit/cases/${caseId}`, ({ status }) => status === 'closed');
        await place.residents[0]!.eventuallySees<{ answers: readonly unknown[] | null }>(
          `intake/concerns/${concernId}`,
          ({ answers }) => (answers ?? []).length >= 3,
        );

        // No order is promised between what is recorded under several keys.
        const history = await cast.visitor.eventuallySees<{ items: readonly { eventId: string; type: string }[]; next: string | null }>(
          `audit/cases/${caseId}/history?limit=500`,
          ({ items }) =>
            items.filter(({ type }) => type === 'ConcernAnswered').length >= 3 && items.some(({ type }) => type === 'TopicClosed'),
        );
        expect(history.next).toBeNull();
        expect(new Set(history.items.map(({ eventId }) => eventId)).size).toBe(history.items.length);
        const times = (type: string): number => history.items.filter((event) => event.type === type).length;
        const once = [
          'ConsultationOpened',
          'OutcomeReportDrafted',
          'EvaluationOpened',
          'CommonGroundComputed',
          'AgendaItemAdded',
          'ConcernLinkedToTopic',
          'TopicClosed',
        ];
        expect(once.filter((type) => times(type) !== 1)).toEqual([]);
        expect(times('ConcernAnswered')).toBe(3);
        expect(times('GroupHeard')).toBe(2);
      },
    ),
    20 * MINUTES,
  );

  it(
    'has read models afterwards that equal a rebuild from nothing, row by row',
    async () => {
      const { stdout } = await run(process.execPath, ['dist/deploy/rebuild.js', '--verify'], {
        env: { PATH: process.env.PATH, DATABASE_URL: suite.databaseUrl },
        timeout: 8 * MINUTES,
      });
      expect(stdout).toMatch(/^EQUAL: \d+ read models, \d+ rows/m);
    },
    9 * MINUTES,
  );
};

describe('the loop with processes killed, services following the log', killed('log-tail'));
describeWithKafka('the loop with processes killed, services hearing of events over Kafka', killed('kafka'));
