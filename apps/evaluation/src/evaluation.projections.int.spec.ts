import { describe, expect, it } from '@jest/globals';
import {
  CaseRated,
  catalogue,
  ConcernEndorsed,
  ConcernRaised,
  EndorsementWithdrawn,
  EvaluationClosed,
  EvaluationOpened,
  SatisfactionClosed,
  ScoresComputed,
  ScoresPublished,
  TopicConcernRemoved,
  WarningCleared,
  WarningRaised,
} from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { expectSameRowsInAnyInterleaving, projectionRows, readEvents, type GivenEvent } from '#libs/projections/testing';
import { EVALUATION_BOARD_SQL, evaluationBoardProjection } from './board/evaluation-board.projection.js';
import { CASE_FACTS_SQL, caseFactsProjection } from './facts/case-facts.projection.js';
import { factsFrom } from './facts/fact.fixtures.js';
import { RATERS_SQL, ratersProjection } from './ratings/raters.projection.js';
import { computeCaseScores } from './scores/compute-scores.js';
import { CONCERN, inSession, wholeStory } from './scores/story.fixtures.js';

const carrierOf = (stream: string) => catalogue.carrierOf(stream);
const words = { original: null, published: '楼道漏水' };
const categoryOfType = new Map(catalogue.streams.flatMap((stream) => stream.events.map(({ type }) => [type, stream.category] as const)));

/** The story of one case on its streams: all under the case's key but what was recorded in the session, which is the room's. */
const storyOf = (caseId: string): GivenEvent[] =>
  wholeStory.map(({ event, on, stream }) => ({
    stream: stream ?? `${categoryOfType.get(event.type)}-${caseId}`,
    event: stream === inSession.stream ? { ...event, data: { ...(event.data as object), caseId } } : event,
    metadata: { partitionKey: stream === inSession.stream ? id(400) : caseId, occurredAt: `${on}T02:00:00.000Z` },
  }));
const concern = (concernId: string, event: GivenEvent['event'], carrier: 'concern' | 'endorsement' = 'concern'): GivenEvent => ({
  stream: carrier === 'concern' ? `concern-${concernId}` : `endorsement-${concernId}-${id(3)}`,
  event,
  metadata: { partitionKey: concernId },
});
const raised = concern(
  CONCERN,
  ConcernRaised({ route: 'web', jurisdictionId: id(500), title: words, text: words, attachments: [], raisedBy: id(4) }),
);
const ofEvaluation = (subjectId: string, ...events: GivenEvent['event'][]): GivenEvent[] =>
  events.map((event) => ({ stream: `evaluation-${subjectId}`, event, metadata: { partitionKey: subjectId } }));

describe('the facts of cases', () => {
  const tables = { sql: CASE_FACTS_SQL };
  const given = readEvents([...storyOf(id(50)), raised, ...storyOf(id(51)).slice(0, 20), ...ofEvaluation(id(50), EvaluationClosed({}))]);
  it('are kept event by event, of sessions too', async () => {
    const { case_facts: rows } = await projectionRows(caseFactsProjection, tables, given);
    expect(rows).toHaveLength(given.length);
    expect(rows!.filter((row) => row['case_id'] === id(50) && row['type'] === 'SpeechRecorded')).toHaveLength(3);
    expect(rows!.filter((row) => row['concern_id'] === CONCERN && row['case_id'] === null)).toHaveLength(1);
  });
  it('say which cases are open', async () => {
    const { watched_cases: rows } = await projectionRows(caseFactsProjection, tables, given);
    expect(rows).toEqual([
      expect.objectContaining({ case_id: id(50), open: false }),
      expect.objectContaining({ case_id: id(51), open: true }),
    ]);
  });
  it('come out the same in any order between keys', async () => {
    await expectSameRowsInAnyInterleaving(caseFactsProjection, tables, given, { seed: 2, carrierOf });
  });
});

describe('who may rate', () => {
  const tables = { sql: RATERS_SQL };
  const rating = (caseId: string, rater: string): GivenEvent => ({
    stream: `rating-${caseId}-${rater}`,
    event: CaseRated({ caseId, ratedBy: rater, round: 1, solved: true, improved: false, benefited: true }),
    metadata: { partitionKey: caseId },
  });
  const given = readEvents([
    ...storyOf(id(50)),
    raised,
    concern(CONCERN, ConcernEndorsed({ concernId: CONCERN, endorsedBy: id(4) }), 'endorsement'),
    concern(CONCERN, ConcernEndorsed({ concernId: CONCERN, endorsedBy: id(5) }), 'endorsement'),
    concern(CONCERN, EndorsementWithdrawn({ concernId: CONCERN, endorsedBy: id(4) }), 'endorsement'),
    rating(id(50), id(70)),
    rating(id(51), id(70)),
    ...storyOf(id(51)),
    {
      stream: `topic-${id(51)}`,
      event: TopicConcernRemoved({ concernId: CONCERN, reason: '并入他题' }),
      metadata: { partitionKey: id(51) },
    },
  ]);
  it('are those who sit in the case, raised it or endorsed it', async () => {
    const rows = await projectionRows(ratersProjection, tables, given);
    expect(rows['rater_concerns']).toEqual([{ case_id: id(50), concern_id: CONCERN }]);
    expect(rows['rater_people']).toEqual([
      { concern_id: CONCERN, person_id: id(4), how: 'raised' },
      { concern_id: CONCERN, person_id: id(5), how: 'endorsed' },
    ]);
    expect(rows['rater_seats']).toHaveLength(8);
    expect(rows['case_ratings']).toHaveLength(2);
  });
  it('come out the same in any order between keys and carriers', async () => {
    await expectSameRowsInAnyInterleaving(ratersProjection, tables, given, { seed: 4, carrierOf });
  });
});

describe('the board of evaluations', () => {
  const tables = { sql: EVALUATION_BOARD_SQL };
  const scores = computeCaseScores(
    'final',
    { atPosition: '61', facts: factsFrom(wholeStory) },
    { version: 'default-1', enteredTimeToleranceDays: 7 },
  );
  const computed = ScoresComputed(scores as Parameters<typeof ScoresComputed>[0]);
  const warning = (subject: 'case' | 'room') =>
    WarningRaised({
      code: 'decided_undone',
      subject,
      roomId: id(400),
      rule: 'warnings.v1',
      signs: [{ code: 'overdue', found: 3, limit: 0 }],
      evidence: [id(1)],
    });
  const evaluated = (caseId: string) => [
    ...storyOf(caseId).slice(0, 3),
    ...ofEvaluation(
      caseId,
      warning('case'),
      EvaluationOpened({ roomId: id(400), title: '6号楼加装电梯', round: 1 }),
      SatisfactionClosed({ invited: 6, answered: 4, solvedYes: 3, improvedYes: 2, benefitedYes: 1, atPosition: '70' }),
      computed,
    ),
  ];
  const published = ScoresPublished({ edition: 'final', process: '100.00', result: '100.00' });
  const cleared = WarningCleared({ code: 'decided_undone', subject: 'case', roomId: id(400), rule: 'warnings.v1', why: 'shows_no_longer' });

  it('lists scores when they are published, and keeps every item of them', async () => {
    expect((await projectionRows(evaluationBoardProjection, tables, readEvents(evaluated(id(50)))))['published_scores']).toEqual([]);
    const rows = await projectionRows(
      evaluationBoardProjection,
      tables,
      readEvents([...evaluated(id(50)), ...ofEvaluation(id(50), published)]),
    );
    expect(rows['published_scores']).toEqual([
      expect.objectContaining({ subject_id: id(50), edition: 'final', round: 1, process: '100.00' }),
    ]);
    expect(rows['evaluation_subjects']).toEqual([
      expect.objectContaining({
        visibility: 'public',
        opened: true,
        view: expect.objectContaining({ computed: { final: expect.objectContaining({ digest: scores.digest }) } }),
      }),
    ]);
  });
  it('lists warnings while they stand, of cases and of rooms', async () => {
    const rows = await projectionRows(
      evaluationBoardProjection,
      tables,
      readEvents([...evaluated(id(50)), ...ofEvaluation(id(400), warning('room'))]),
    );
    expect(rows['standing_warnings']!.map((row) => [row['subject_id'], row['subject']])).toEqual([
      [id(50), 'case'],
      [id(400), 'room'],
    ]);
    expect(
      (await projectionRows(evaluationBoardProjection, tables, readEvents([...evaluated(id(50)), ...ofEvaluation(id(50), cleared)])))[
        'standing_warnings'
      ],
    ).toEqual([]);
  });
  it('comes out the same in any order between subjects', async () => {
    const given = readEvents([
      ...evaluated(id(50)),
      ...ofEvaluation(id(50), published),
      ...evaluated(id(51)),
      ...ofEvaluation(id(51), cleared),
      ...ofEvaluation(id(400), warning('room')),
    ]);
    await expectSameRowsInAnyInterleaving(evaluationBoardProjection, tables, given, { seed: 6 });
  });
});
