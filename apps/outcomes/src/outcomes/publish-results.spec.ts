import { describe, it } from '@jest/globals';
import { MediaReportLinked, OutcomeClosed, OutcomeConverted, ResponsibilityEnded, ResultsPublished } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { CloseOutcome, closeOutcome } from './close-outcome.js';
import { ConvertOutcome, convertOutcome } from './convert-outcome.js';
import { LinkMediaReport, linkMediaReport } from './link-media-report.js';
import {
  assigned,
  completed,
  COUNTY,
  D1,
  D2,
  decided,
  drafted,
  MEETING,
  onTheDesk,
  PARTY,
  published,
  R1,
  R2,
  received,
  ROOM,
  submitted,
  underWay,
  verified,
} from './outcome.fixtures.js';
import { outcomeFold } from './outcome.js';
import { PublishResults, publishResults } from './publish-results.js';

const { given } = specification(outcomeFold);
const CASE = id(5000);
const delivered = [...underWay, completed(D1), verified(D1)] as const;
const say = (...results: PublishResults['results']) => new PublishResults(CASE, results);
const ofD1 = { responsibilityId: D1, what: '隔音门已装', evidence: [] };
const ofR2 = { recommendationId: R2, what: '资金没有来源，未采纳', evidence: [] };

describe('publishing results', () => {
  it('says what was done, and of what was not adopted why', () => {
    given(...delivered)
      .when(publishResults, say(ofD1, ofR2))
      .then(ResultsPublished({ results: [ofD1, ofR2], roomId: ROOM, title: '6号楼加装电梯' }));
  });
  it('is refused without a word on what was not adopted, or on a responsibility', () => {
    given(...delivered)
      .when(publishResults, say(ofD1))
      .thenRefused('results.incomplete');
    given(...delivered)
      .when(publishResults, say(ofR2))
      .thenRefused('results.incomplete');
  });
  it('is refused while a recommendation is undecided', () => {
    given(...onTheDesk, decided(R1), assigned(D1))
      .when(publishResults, say(ofD1))
      .thenRefused('results.recommendation-undecided');
  });
  it('is refused while an adopted recommendation has no responsibility', () => {
    given(...delivered.slice(0, 4), decided(R2))
      .when(publishResults, say(ofR2))
      .thenRefused('results.recommendation-unassigned');
  });
  it('is refused while a responsibility is neither verified nor ended', () => {
    given(...underWay, completed(D1))
      .when(publishResults, say(ofD1, ofR2))
      .thenRefused('results.responsibility-open');
  });
  it('takes an ended responsibility, whose result is the reason', () => {
    given(...underWay, ResponsibilityEnded({ responsibilityId: D1, reason: '拆迁', endedByBodyId: PARTY, basis: MEETING }))
      .when(publishResults, say(ofD1, ofR2))
      .thenMatch({ type: 'ResultsPublished' });
  });
  it('is refused before the report is received', () => {
    given(drafted(), submitted())
      .when(publishResults, say({ what: '…', evidence: [] }))
      .thenRefused('results.report-not-received');
  });
  it('says what came of a consultation that recommended nothing', () => {
    given(drafted({ recommendations: [], conclusion: 'no_agreement', differences: '噪声标准各执一词' }), submitted(), received())
      .when(publishResults, say({ what: '分歧已报送，继续劝导', evidence: [] }))
      .thenMatch({ type: 'ResultsPublished' });
  });
  it('is refused about what the case doesn’t know, and twice about the same', () => {
    given(...delivered)
      .when(publishResults, say(ofD1, ofR2, { recommendationId: id(99), what: '…', evidence: [] }))
      .thenRefused('recommendation.unknown');
    given(...delivered)
      .when(publishResults, say(ofD1, ofR2, ofD1))
      .thenRefused('results.named-twice');
  });
  it('is done once', () => {
    given(...delivered, published())
      .when(publishResults, say(ofD1, ofR2))
      .thenNothing();
  });
  it('is done again when a referral was answered afterwards, about that', () => {
    const referred = decided(R2, { decision: 'referred_up', referredTo: COUNTY });
    const up = [...onTheDesk, decided(R1), referred, assigned(D1), ...underWay.slice(6), completed(D1), verified(D1), published()] as const;
    given(...up)
      .when(publishResults, say(ofR2))
      .thenNothing();
    given(...up, decided(R2, { decision: 'not_adopt', decidedByBodyId: COUNTY }))
      .when(publishResults, say(ofR2))
      .thenMatch({ type: 'ResultsPublished' });
  });
});

describe('closing an outcome', () => {
  const close = new CloseOutcome(CASE, 'delivered');
  it('comes after its results, once', () => {
    given(...delivered, published())
      .when(closeOutcome, close)
      .then(OutcomeClosed({ how: 'delivered' }));
    given(...delivered, published(), OutcomeClosed({ how: 'delivered' }))
      .when(closeOutcome, close)
      .thenNothing();
  });
  it('is refused before', () => {
    given(...delivered)
      .when(closeOutcome, close)
      .thenRefused('outcome.results-not-published');
  });
  it('is refused while a referral is unanswered', () => {
    given(...onTheDesk, decided(R1, { decision: 'referred_up', referredTo: COUNTY }), decided(R2, { decision: 'planned' }), published())
      .when(closeOutcome, close)
      .thenRefused('outcome.referral-unanswered');
  });
  it('ends with the next round', () => {
    const { state } = given(...delivered, published(), OutcomeClosed({ how: 'delivered' }), drafted({ round: 2, recommendations: [] }));
    if (state.closed || state.publishedRound !== 1) throw new Error('still closed');
  });
});

describe('what an outcome becomes besides', () => {
  it('is a proposal, with its reference, once', () => {
    const command = new ConvertOutcome(CASE, { kind: 'proposal', reference: '2026-138' });
    given(...onTheDesk)
      .when(convertOutcome, command)
      .then(OutcomeConverted({ kind: 'proposal', reference: '2026-138' }));
    given(...onTheDesk, OutcomeConverted({ kind: 'proposal', reference: '2026-138' }))
      .when(convertOutcome, command)
      .thenNothing();
    given(drafted()).when(convertOutcome, command).thenRefused('results.report-not-received');
  });
  it('is a report in the media, once', () => {
    const report = { outlet: '示范晚报', title: '老楼装上电梯', url: 'https://example.org/1', on: '2026-05-20' };
    given(...delivered)
      .when(linkMediaReport, new LinkMediaReport(CASE, report))
      .then(MediaReportLinked(report));
    given(...delivered, MediaReportLinked(report))
      .when(linkMediaReport, new LinkMediaReport(CASE, report))
      .thenNothing();
  });
  it('does not confuse two responsibilities', () => {
    given(...delivered, assigned(D2))
      .when(publishResults, say(ofD1, ofR2))
      .thenRefused('results.responsibility-open');
  });
});
