import { describe, it } from '@jest/globals';
import { CaseRated } from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { rateCase, type PreparedRating } from './rate-case.js';
import { ratingFold } from './rating.js';

const { given } = specification(ratingFold);
const CASE = id(50);
const RATER = id(70);
const context = aContext({ participantId: RATER, actor: { role: 'resident', personId: RATER } });
const rating = (over: Partial<PreparedRating> = {}, answers = { solved: true, improved: true, benefited: false }): PreparedRating => ({
  caseId: CASE,
  jurisdictionId: id(500),
  round: 1,
  rating: answers,
  entitled: true,
  satisfactionClosed: false,
  ...over,
});
const rated = CaseRated({ caseId: CASE, ratedBy: RATER, round: 1, solved: true, improved: true, benefited: false });

describe('saying how it turned out', () => {
  it('is recorded under the rater’s pseudonym in the case', () => {
    given().when(rateCase, rating(), context).then(rated);
  });
  it('seals the comment for its author and masks the copy that is shown', () => {
    given()
      .when(rateCase, rating({ rating: { solved: true, improved: true, benefited: false, comment: '找我13812345678' } }), context)
      .then(
        CaseRated({
          caseId: CASE,
          ratedBy: RATER,
          round: 1,
          solved: true,
          improved: true,
          benefited: false,
          comment: { original: inClear('rating.comment', RATER, '找我13812345678'), published: '找我〔电话〕' },
        }),
      );
  });
  it('is done once a round: the same again changes nothing, another answer is refused', () => {
    given(rated).when(rateCase, rating(), context).thenNothing();
    given(rated)
      .when(rateCase, rating({}, { solved: false, improved: true, benefited: false }), context)
      .thenRefused('rating.given-already');
    given(rated)
      .when(rateCase, rating({ round: 2 }), context)
      .thenMatch({ type: 'CaseRated', data: { round: 2 } });
  });
  it('belongs to those who took part or raised it', () => {
    given()
      .when(rateCase, rating({ entitled: false }), context)
      .thenRefused('rating.not-entitled');
  });
  it('ends with the asking', () => {
    given()
      .when(rateCase, rating({ satisfactionClosed: true }), context)
      .thenRefused('satisfaction.closed');
    given(rated)
      .when(rateCase, rating({ satisfactionClosed: true }), context)
      .thenNothing();
  });
});
