import { describe, expect, it } from '@jest/globals';
import { PaperTabled, RecommendationWithdrawn } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { CASE, convened, FINDING, ready, RECOMMENDATION, recommended, SECOND_SESSION, SESSION } from './consultation.fixtures.js';
import { consultationFold } from './consultation.js';
import {
  AmendRecommendation,
  amendRecommendation,
  MakeRecommendation,
  makeRecommendation,
  WithdrawRecommendation,
  withdrawRecommendation,
} from './recommendations.js';
import { TablePaper, tablePaper } from './table-paper.js';

const consultation = specification(consultationFold);
const make = (grounds: MakeRecommendation['recommendation']['grounds'] = [], statementIds: string[] = []) => ({
  command: new MakeRecommendation(CASE, { text: '井道移至北侧', grounds, toBodyId: id(80) }),
  statementIds,
});
const amend = (text: string) => ({
  command: new AmendRecommendation(CASE, RECOMMENDATION, { text, grounds: [], reason: '更明确' }),
  statementIds: [],
});
const withdrawn = RecommendationWithdrawn({ recommendationId: RECOMMENDATION, reason: '意见有变' });

describe('a recommendation', () => {
  it('comes out of talking: a session has to be convened', () => {
    consultation
      .given(...ready)
      .when(makeRecommendation, make())
      .thenRefused('consultation.no-session-yet');
    consultation
      .given(...ready, convened())
      .when(makeRecommendation, make())
      .thenMatch({ type: 'RecommendationMade', data: { text: '井道移至北侧', toBodyId: id(80) } });
  });
  it('rests on grounds that are on record', () => {
    const given = consultation.given(...ready, convened());
    given
      .when(
        makeRecommendation,
        make(
          [
            { kind: 'finding', id: FINDING },
            { kind: 'law', id: '民法典第二百七十八条' },
            { kind: 'statement', id: id(90) },
          ],
          [id(90)],
        ),
      )
      .thenMatch({ type: 'RecommendationMade' });
    given.when(makeRecommendation, make([{ kind: 'finding', id: id(98) }])).thenRefused('consultation.ground-unknown');
    given.when(makeRecommendation, make([{ kind: 'statement', id: id(90) }])).thenRefused('consultation.ground-unknown');
    given.when(makeRecommendation, make([{ kind: 'paper', id: id(90) }])).thenRefused('consultation.ground-unknown');
  });
  it('is amended with a reason, unless it says so already', () => {
    consultation
      .given(...ready, convened(), recommended)
      .when(amendRecommendation, amend('井道移至西侧'))
      .thenMatch({ type: 'RecommendationAmended', data: { text: '井道移至西侧', reason: '更明确' } });
    consultation
      .given(...ready, convened(), recommended)
      .when(amendRecommendation, amend('井道移至北侧并补偿低层'))
      .thenNothing();
  });
  it('is withdrawn with a reason, once, and is then past amending', () => {
    const withdraw = new WithdrawRecommendation(CASE, RECOMMENDATION, '意见有变');
    consultation
      .given(...ready, convened(), recommended)
      .when(withdrawRecommendation, withdraw)
      .then(withdrawn);
    consultation
      .given(...ready, convened(), recommended, withdrawn)
      .when(withdrawRecommendation, withdraw)
      .thenNothing();
    consultation
      .given(...ready, convened(), recommended, withdrawn)
      .when(amendRecommendation, amend('井道移至西侧'))
      .thenRefused('consultation.recommendation-withdrawn');
  });
  it('has to be known', () => {
    consultation
      .given(...ready, convened())
      .when(withdrawRecommendation, new WithdrawRecommendation(CASE, id(97), '无'))
      .thenRefused('consultation.recommendation-unknown');
  });
});

describe('a paper', () => {
  const paper = (sessionId?: string) => new TablePaper(CASE, { sessionId, title: '方案', proposals: ['甲方案', '乙方案'], evidence: [] });
  it('is tabled with an id for each of its proposals', () => {
    consultation
      .given(...ready, convened())
      .when(tablePaper, paper(SESSION))
      .then(
        PaperTabled({
          paperId: 'id-of-paper',
          sessionId: SESSION,
          title: '方案',
          proposals: [
            { proposalId: 'id-of-proposal-1', text: '甲方案' },
            { proposalId: 'id-of-proposal-2', text: '乙方案' },
          ],
          evidence: [],
        }),
      );
  });
  it('may be for the whole consultation, but not for a session that was not convened', () => {
    consultation
      .given(...ready)
      .when(tablePaper, paper())
      .thenMatch({ type: 'PaperTabled' });
    consultation
      .given(...ready, convened())
      .when(tablePaper, paper(SECOND_SESSION))
      .thenRefused('consultation.session-not-convened');
  });
  it('can be a ground', () => {
    const { state } = consultation.given(
      ...ready,
      PaperTabled({ paperId: id(95), title: '方案', proposals: [{ proposalId: id(96), text: '甲' }], evidence: [] }),
    );
    expect(state.status !== 'not_opened' && state.paperIds).toEqual([id(95)]);
  });
});
