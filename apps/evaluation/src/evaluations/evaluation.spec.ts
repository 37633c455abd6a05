import { describe, expect, it } from '@jest/globals';
import {
  AssessmentAnswered,
  ContestDecided,
  EvaluationClosed,
  EvaluationOpened,
  SatisfactionClosed,
  SatisfactionInvited,
  ScoreContested,
  ScoresComputed,
  ScoresPublished,
  ThirdPartyAssessed,
  ThirdPartyAssigned,
  WarningCleared,
  WarningRaised,
} from '#libs/contracts';
import type { OrganisationEntry } from '#libs/directory';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { factsFrom } from '../facts/fact.fixtures.js';
import { computeCaseScores } from '../scores/compute-scores.js';
import { wholeStory } from '../scores/story.fixtures.js';
import type { Shown } from '../warnings/sign.js';
import { AnswerAssessment, answerAssessment } from './answer-assessment.js';
import { AssessCase, assessCase } from './assess-case.js';
import { assignThirdParty } from './assign-third-party.js';
import { CloseEvaluation, closeEvaluation } from './close-evaluation.js';
import { CloseSatisfaction, closeSatisfaction } from './close-satisfaction.js';
import { computeScores, type PreparedComputation } from './compute-scores.js';
import { ContestScore, contestScore } from './contest-score.js';
import { DecideContest, decideContest } from './decide-contest.js';
import { evaluationFold } from './evaluation.js';
import { InviteSatisfaction, inviteSatisfaction } from './invite-satisfaction.js';
import { NoteWarnings, noteWarnings } from './note-warnings.js';
import { OpenEvaluation, openEvaluation } from './open-evaluation.js';
import { PublishScores, publishScores } from './publish-scores.js';

const { given } = specification(evaluationFold);
const CASE = id(5000);
const ROOM = id(400);
const EVALUATOR = id(650);
const rules = { version: 'default-1', enteredTimeToleranceDays: 7 };
const facts = { atPosition: '61', facts: factsFrom(wholeStory) };

const opened = EvaluationOpened({ roomId: ROOM, title: '6号楼加装电梯', round: 1 });
const tally = {
  atPosition: '70',
  byRound: {
    1: { answered: 4, solvedYes: 3, improvedYes: 2, benefitedYes: 1 },
    2: { answered: 9, solvedYes: 9, improvedYes: 9, benefitedYes: 9 },
  },
};
const closed = SatisfactionClosed({ invited: 6, answered: 4, solvedYes: 3, improvedYes: 2, benefitedYes: 1, atPosition: '70' });
const calledIn = ThirdPartyAssigned({ evaluatorId: EVALUATOR, why: 'rule' });
const assessed = ThirdPartyAssessed({ items: [{ code: 'depth', points: 80 }], text: { original: null, published: '扎实' }, evidence: [] });
const computation = (edition: PreparedComputation['edition'], atPosition = '61'): PreparedComputation => ({
  edition,
  facts: { ...facts, atPosition },
  rules,
});
const computed = (edition: PreparedComputation['edition'], atPosition = '61') =>
  ScoresComputed(computeCaseScores(edition, { ...facts, atPosition }, rules) as Parameters<typeof ScoresComputed>[0]);
const published = (edition: 'interim' | 'final' | 'recheck') => ScoresPublished({ edition, process: '100.00', result: '100.00' });
const finished = [opened, closed, computed('final'), published('final')] as const;
const contested = ScoreContested({ edition: 'final', items: ['voices'], reason: '少算了一位' });

describe('an evaluation', () => {
  const open = (round: number) => new OpenEvaluation(CASE, id(500), round, ROOM, '6号楼加装电梯');
  it('opens when results are published, once a round', () => {
    given().when(openEvaluation, open(1)).then(opened);
    given(opened).when(openEvaluation, open(1)).thenNothing();
    given(...finished, EvaluationClosed({}))
      .when(openEvaluation, open(1))
      .thenNothing();
    given(...finished, EvaluationClosed({}))
      .when(openEvaluation, open(2))
      .then(EvaluationOpened({ roomId: ROOM, title: '6号楼加装电梯', round: 2 }));
  });
  it('closes after its final scores, once', () => {
    given(...finished)
      .when(closeEvaluation, new CloseEvaluation(CASE))
      .then(EvaluationClosed({}));
    given(...finished, EvaluationClosed({}))
      .when(closeEvaluation, new CloseEvaluation(CASE))
      .thenNothing();
  });
  it('does not close before, while something is contested, or when there is none', () => {
    given(opened, closed).when(closeEvaluation, new CloseEvaluation(CASE)).thenRefused('evaluation.final-not-published');
    given(...finished, contested)
      .when(closeEvaluation, new CloseEvaluation(CASE))
      .thenRefused('scores.contested');
    given().when(closeEvaluation, new CloseEvaluation(CASE)).thenRefused('evaluation.not-opened');
  });
  it('refuses everything once it is closed', () => {
    given(...finished, EvaluationClosed({}))
      .when(inviteSatisfaction, new InviteSatisfaction(CASE, 6))
      .thenRefused('evaluation.closed');
  });
});

describe('asking people', () => {
  it('says how many are asked, again only when that changes', () => {
    given(opened)
      .when(inviteSatisfaction, new InviteSatisfaction(CASE, 6))
      .then(SatisfactionInvited({ count: 6 }));
    given(opened, SatisfactionInvited({ count: 6 }))
      .when(inviteSatisfaction, new InviteSatisfaction(CASE, 6))
      .thenNothing();
    given(opened, closed).when(inviteSatisfaction, new InviteSatisfaction(CASE, 7)).thenRefused('satisfaction.closed');
  });
  it('ends with the answers of this round, once', () => {
    given(opened, SatisfactionInvited({ count: 6 }))
      .when(closeSatisfaction, new CloseSatisfaction(CASE, tally, 8))
      .then(closed);
    given(opened, closed)
      .when(closeSatisfaction, new CloseSatisfaction(CASE, tally, 8))
      .thenNothing();
  });
  it('without an invitation counts those who were entitled', () => {
    given(opened)
      .when(closeSatisfaction, new CloseSatisfaction(CASE, tally, 8))
      .thenMatch({ type: 'SatisfactionClosed', data: { invited: 8, answered: 4 } });
  });
  it('shows that nobody answered', () => {
    given(opened)
      .when(closeSatisfaction, new CloseSatisfaction(CASE, { atPosition: '70', byRound: {} }, 8))
      .thenMatch({ type: 'SatisfactionClosed', data: { invited: 8, answered: 0, solvedYes: 0 } });
  });
  it('never shows more answers than were asked for', () => {
    given(opened)
      .when(closeSatisfaction, new CloseSatisfaction(CASE, tally, 2))
      .thenMatch({ type: 'SatisfactionClosed', data: { invited: 4, answered: 4 } });
  });
});

describe('a third party', () => {
  const evaluator: OrganisationEntry = {
    id: EVALUATOR,
    kinds: ['evaluator'],
    name: '某评估机构',
    level: 'county',
    jurisdictionId: id(500),
  };
  const office = (organisationId: string) => aContext({ actor: { role: 'evaluator', organisationId } });
  const assessment = (codes = ['depth']) =>
    new AssessCase(CASE, { items: codes.map((code) => ({ code, points: 80 })), text: '扎实，联系13812345678', evidence: [] });
  it('is called in, once', () => {
    given(opened).when(assignThirdParty, { evaluator, why: 'rule' }).then(calledIn);
    given(opened, calledIn).when(assignThirdParty, { evaluator, why: 'rule' }).thenNothing();
  });
  it('is an evaluator, not changed after it has assessed, not called in after the final scores', () => {
    given(opened)
      .when(assignThirdParty, { evaluator: { ...evaluator, kinds: ['government'] }, why: 'rule' })
      .thenRefused('assessment.not-an-evaluator');
    given(opened, calledIn, assessed)
      .when(assignThirdParty, { evaluator: { ...evaluator, id: id(651) }, why: 'rule' })
      .thenRefused('assessment.already-in');
    given(...finished)
      .when(assignThirdParty, { evaluator, why: 'rule' })
      .thenRefused('assessment.too-late');
  });
  it('hands in its assessment, masked, once', () => {
    given(opened, calledIn)
      .when(assessCase, assessment(), office(EVALUATOR))
      .then(
        ThirdPartyAssessed({
          items: [{ code: 'depth', points: 80 }],
          text: { original: null, published: '扎实，联系〔电话〕' },
          evidence: [],
        }),
      );
    given(opened, calledIn, assessed).when(assessCase, assessment(), office(EVALUATOR)).thenNothing();
  });
  it('is the one that was called in', () => {
    given(opened).when(assessCase, assessment(), office(EVALUATOR)).thenRefused('assessment.nobody-assigned');
    given(opened, calledIn)
      .when(assessCase, assessment(), office(id(651)))
      .thenRefused('assessment.other-evaluator');
    given(opened, calledIn)
      .when(assessCase, assessment(['depth', 'depth']), office(EVALUATOR))
      .thenRefused('assessment.item-twice');
  });
  it('is answered, once, after it has assessed', () => {
    const answer = new AnswerAssessment(CASE, '我们补了回访');
    given(opened, calledIn, assessed)
      .when(answerAssessment, answer)
      .then(AssessmentAnswered({ text: { original: null, published: '我们补了回访' } }));
    given(opened, calledIn, assessed, AssessmentAnswered({ text: { original: null, published: '…' } }))
      .when(answerAssessment, answer)
      .thenNothing();
    given(opened, calledIn).when(answerAssessment, answer).thenRefused('assessment.not-in');
  });
});

describe('scores', () => {
  it('are computed from the facts, and the same facts again change nothing', () => {
    given(opened, closed).when(computeScores, computation('final')).then(computed('final'));
    given(opened, closed, computed('final')).when(computeScores, computation('final')).thenNothing();
    given(opened, closed, computed('final'))
      .when(computeScores, computation('final', '62'))
      .thenMatch({ type: 'ScoresComputed', data: { atPosition: '62' } });
  });
  it('may be seen on the way as interim', () => {
    given(opened)
      .when(computeScores, computation('interim'))
      .thenMatch({ type: 'ScoresComputed', data: { edition: 'interim' } });
  });
  it('are final only after the asking, and after the assessment where one was called in', () => {
    given(opened).when(computeScores, computation('final')).thenRefused('scores.satisfaction-open');
    given(opened, closed, calledIn).when(computeScores, computation('final')).thenRefused('scores.assessment-missing');
    given(opened, closed, calledIn, assessed).when(computeScores, computation('final')).thenMatch({ type: 'ScoresComputed' });
  });
  it('once final and out, change only as a recheck', () => {
    given(...finished)
      .when(computeScores, computation('final', '62'))
      .thenRefused('scores.final-is-out');
    given(...finished)
      .when(computeScores, computation('recheck', '62'))
      .thenMatch({ type: 'ScoresComputed', data: { edition: 'recheck' } });
    given(opened, closed, computed('final')).when(computeScores, computation('recheck')).thenRefused('scores.nothing-to-recheck');
  });
  it('are published as they were computed, once', () => {
    given(opened, closed, computed('final')).when(publishScores, new PublishScores(CASE, 'final')).then(published('final'));
    given(...finished)
      .when(publishScores, new PublishScores(CASE, 'final'))
      .thenNothing();
    given(opened).when(publishScores, new PublishScores(CASE, 'final')).thenRefused('scores.not-computed');
    given(...finished, computed('recheck', '62'), contested)
      .when(publishScores, new PublishScores(CASE, 'recheck'))
      .thenRefused('scores.contested');
  });
});

describe('contesting scores', () => {
  const contest = (items = ['voices'], edition: 'interim' | 'final' = 'final') =>
    new ContestScore(CASE, { edition, items, reason: '少算了一位' });
  it('names the items and why, once', () => {
    given(...finished)
      .when(contestScore, contest())
      .then(contested);
    given(...finished, contested)
      .when(contestScore, contest())
      .thenNothing();
  });
  it('is about what is published', () => {
    given(opened, closed, computed('final')).when(contestScore, contest()).thenRefused('scores.not-published');
    given(...finished)
      .when(contestScore, contest(['beauty']))
      .thenRefused('scores.item-unknown');
    given(opened, computed('interim'), published('interim'), closed, computed('final'), published('final'), contested)
      .when(contestScore, contest([], 'interim'))
      .thenRefused('scores.contested');
  });
  it('is decided by a third person', () => {
    const by = (personId: string) => aContext({ actor: { personId, role: 'cppcc_office' } });
    const computedBy = [computed('final'), { actor: { personId: id(1), role: 'evaluator' as const } }] as const;
    const contestedBy = [contested, { actor: { personId: id(2), role: 'coordinator' as const } }] as const;
    const open = given(opened, closed, computedBy, published('final'), contestedBy);
    const decide = new DecideContest(CASE, true, '属实');
    open.when(decideContest, decide, by(id(1))).thenRefused('scores.own-contest');
    open.when(decideContest, decide, by(id(2))).thenRefused('scores.own-contest');
    open.when(decideContest, decide, by(id(3))).then(ContestDecided({ edition: 'final', upheld: true, reason: '属实' }));
    given(...finished)
      .when(decideContest, decide, by(id(3)))
      .thenRefused('scores.not-contested');
  });
});

describe('noting warnings', () => {
  const shown = (code: Shown['code']): Shown => ({ code, signs: [{ code: 'overdue', found: 3, limit: 0 }], evidence: [id(1)] });
  const note = (...now: Shown[]) => new NoteWarnings('case', CASE, ROOM, id(500), now, 'default-1');
  const raised = WarningRaised({
    code: 'decided_undone',
    subject: 'case',
    roomId: ROOM,
    rule: 'warnings.v1',
    signs: [{ code: 'overdue', found: 3, limit: 0 }],
    evidence: [id(1)],
  });
  it('raises what shows, also before there is anything to evaluate', () => {
    given()
      .when(noteWarnings, note(shown('decided_undone')))
      .then(raised);
  });
  it('does not raise again what stands', () => {
    given(raised)
      .when(noteWarnings, note(shown('decided_undone')))
      .thenNothing();
  });
  it('clears what shows no longer, and may raise it once more', () => {
    const cleared = WarningCleared({ code: 'decided_undone', subject: 'case', roomId: ROOM, rule: 'warnings.v1', why: 'shows_no_longer' });
    given(raised).when(noteWarnings, note()).then(cleared);
    given(raised, cleared).when(noteWarnings, note()).thenNothing();
    given(raised, cleared)
      .when(noteWarnings, note(shown('decided_undone')))
      .then(raised);
  });
  it('lets a look that comes late neither clear nor raise what a later day has spoken of', () => {
    const cleared = WarningCleared({ code: 'decided_undone', subject: 'case', roomId: ROOM, rule: 'warnings.v1', why: 'shows_no_longer' });
    const later = { occurredAt: '2026-03-02T16:00:00.000Z' };
    const dayBefore = aContext({ today: '2026-03-02' });
    const sameDay = aContext({ today: '2026-03-03' });
    given([raised, later]).when(noteWarnings, note(), dayBefore).thenNothing();
    given([raised, later]).when(noteWarnings, note(), sameDay).then(cleared);
    given(raised, [cleared, later])
      .when(noteWarnings, note(shown('decided_undone')), dayBefore)
      .thenNothing();
    given(raised, [cleared, later])
      .when(noteWarnings, note(shown('decided_undone')), sameDay)
      .then(raised);
    given([raised, later])
      .when(noteWarnings, note(shown('decided_undone'), shown('talked_undecided')), dayBefore)
      .thenMatch({ type: 'WarningRaised', data: { code: 'talked_undecided' } });
  });
  it('keeps warnings apart from the evaluation', () => {
    expect(given(raised, opened, EvaluationClosed({})).state).toMatchObject({
      warnings: { decided_undone: { stands: true, since: '2026-03-01' } },
      current: { closed: true },
    });
  });
});
