import { describe, expect, it } from '@jest/globals';
import {
  CommonGroundComputed,
  ConsultationReopened,
  DiscussionOpened,
  StatementModerated,
  StatementSubmitted,
  VoteCast,
  VotingClosed,
} from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import {
  CASE,
  composed,
  concluded,
  opened,
  participant,
  ready,
  research,
  ROOM,
  seated,
  settled,
  talkedOver,
} from '../consultations/consultation.fixtures.js';
import { consultationFold, type OpenedConsultation } from '../consultations/consultation.js';
import type { ConsultationEvent } from '#libs/contracts';
import { castVote } from './cast-vote.js';
import { CloseVoting, closeVoting } from './close-voting.js';
import { computeCommonGround } from './compute-common-ground.js';
import { ballotFold, discussionFold, type Discussion } from './discussion.js';
import { ModerateStatement, moderateStatement } from './moderate-statement.js';
import { openDiscussion } from './open-discussion.js';
import { submitStatement } from './submit-statement.js';

const discussion = specification(discussionFold);
const ballot = specification(ballotFold);
const CLOSES = '2026-03-05T04:00:00.000Z';
const LATER = aContext({ occurredAt: '2026-03-05T04:00:00.000Z' });
const STATEMENT = id(100);
const open = DiscussionOpened({ closesAt: CLOSES, roomId: ROOM, round: 1 });
const submitted = StatementSubmitted({
  statementId: STATEMENT,
  participantId: participant(2),
  text: { original: null, published: '采光要紧' },
});
const acceptedStatement = StatementModerated({ statementId: STATEMENT, accepted: true, reason: '与议题有关' });
const consultationAfter = (...events: ConsultationEvent[]): OpenedConsultation => {
  const { state } = specification(consultationFold).given(...events);
  if (state.status === 'not_opened') throw new Error('opened');
  return state;
};
const opening = (...events: ConsultationEvent[]) => ({
  closesAt: '2026-03-05T12:00:00+08:00',
  consultation: consultationAfter(...events),
  jurisdictionId: id(5),
});

describe('opening the online discussion', () => {
  it('needs research and settled participants, as a session does', () => {
    discussion
      .given()
      .when(openDiscussion, opening(...ready))
      .then(open);
    discussion
      .given()
      .when(openDiscussion, opening(opened(), composed, ...seated, settled))
      .thenRefused('consultation.no-research');
    discussion
      .given()
      .when(openDiscussion, opening(opened(), composed, ...seated, ...research))
      .thenRefused('consultation.participants-not-settled');
  });
  it('is refused when the consultation is over, or the end lies behind', () => {
    discussion
      .given()
      .when(openDiscussion, opening(...talkedOver, concluded))
      .thenRefused('discussion.consultation-not-under-way');
    discussion
      .given()
      .when(openDiscussion, opening(...ready), aContext({ occurredAt: CLOSES }))
      .thenRefused('discussion.closes-in-the-past');
  });
  it('happens once a round, and again in the next', () => {
    discussion
      .given(open)
      .when(openDiscussion, opening(...ready))
      .thenNothing();
    discussion
      .given(open)
      .when(openDiscussion, { ...opening(...ready), closesAt: '2026-03-06T00:00:00Z' })
      .thenRefused('discussion.already-open');
    discussion
      .given(open, VotingClosed({}))
      .when(openDiscussion, opening(...ready))
      .thenRefused('discussion.once-a-round');
    const next = [...ready, concluded, ConsultationReopened({ ground: 'new_facts', backTo: 'consult', reason: '新情况', round: 2 })];
    discussion
      .given(open, VotingClosed({}))
      .when(openDiscussion, opening(...next))
      .thenRefused('consultation.no-research');
  });
});

describe('a statement', () => {
  const submit = { text: '我住202室，电话13812345678，采光要紧', participantId: id(9001), hasSeat: true };
  it('is the words of whoever has a seat, masked where it is shown', () => {
    discussion
      .given(open)
      .when(submitStatement, submit)
      .then(
        StatementSubmitted({
          statementId: 'id-of-statement',
          participantId: id(9001),
          text: { original: inClear('statement.text', id(9001), submit.text), published: '我住202室，电话〔电话〕，采光要紧' },
        }),
      );
    discussion
      .given(open)
      .when(submitStatement, { ...submit, hasSeat: false })
      .thenRefused('discussion.without-seat');
  });
  it('is taken until the hour of closing', () => {
    discussion.given(open).when(submitStatement, submit, LATER).thenRefused('discussion.closed');
    discussion.given(open, VotingClosed({})).when(submitStatement, submit).thenRefused('discussion.closed');
    discussion.given().when(submitStatement, submit).thenRefused('discussion.unknown');
  });
  it('is one of twenty at most by one person in a round', () => {
    const many = Array.from({ length: 20 }, (_, n) =>
      StatementSubmitted({ statementId: id(200 + n), participantId: id(9001), text: { original: null, published: '意见' } }),
    );
    discussion
      .given(open, ...many)
      .when(submitStatement, submit)
      .thenRefused('discussion.too-many-statements');
    discussion
      .given(open, ...many, DiscussionOpened({ closesAt: CLOSES, roomId: ROOM, round: 2 }))
      .when(submitStatement, submit)
      .thenMatch({ type: 'StatementSubmitted' });
  });
  it('is moderated with a reason, by somebody else than its writer', () => {
    const moderate = new ModerateStatement(CASE, STATEMENT, { accepted: true, reason: '与议题有关' });
    discussion.given(open, submitted).when(moderateStatement, moderate).then(acceptedStatement);
    discussion.given(open, submitted, acceptedStatement).when(moderateStatement, moderate).thenNothing();
    discussion
      .given(open, submitted, acceptedStatement)
      .when(moderateStatement, new ModerateStatement(CASE, STATEMENT, { accepted: false, reason: '含人身攻击' }))
      .thenMatch({ type: 'StatementModerated' });
    discussion
      .given(open, submitted)
      .when(moderateStatement, moderate, aContext({ participantId: participant(2) }))
      .thenRefused('discussion.own-statement');
    discussion.given(open).when(moderateStatement, moderate).thenRefused('discussion.statement-unknown');
  });
});

describe('a vote', () => {
  const stateOf = (...events: Parameters<typeof discussion.given>): Discussion => discussion.given(...events).state;
  const vote = {
    caseId: CASE,
    vote: { statementId: STATEMENT, choice: 'agree' as const },
    discussion: stateOf(open, submitted, acceptedStatement),
    hasSeat: true,
    jurisdictionId: id(5),
  };
  const cast = (choice: 'agree' | 'disagree') =>
    VoteCast({ caseId: CASE, participantId: id(9001), statementId: STATEMENT, choice, round: 1 });
  it('is cast on an accepted statement by whoever has a seat', () => {
    ballot.given().when(castVote, vote).then(cast('agree'));
    ballot
      .given()
      .when(castVote, { ...vote, hasSeat: false })
      .thenRefused('discussion.without-seat');
    ballot
      .given()
      .when(castVote, { ...vote, discussion: stateOf(open, submitted) })
      .thenRefused('discussion.statement-not-accepted');
    ballot
      .given()
      .when(castVote, { ...vote, discussion: stateOf(open) })
      .thenRefused('discussion.statement-unknown');
    ballot
      .given()
      .when(castVote, { ...vote, discussion: null })
      .thenRefused('discussion.unknown');
  });
  it('says nothing the second time, and may be changed while the poll is open', () => {
    ballot.given(cast('agree')).when(castVote, vote).thenNothing();
    ballot.given(cast('agree'), cast('disagree')).when(castVote, vote).then(cast('agree'));
    ballot.given(cast('agree')).when(castVote, vote, LATER).thenRefused('discussion.closed');
  });
  it('is for statements of the round that is going on', () => {
    const next = stateOf(
      open,
      submitted,
      acceptedStatement,
      VotingClosed({}),
      DiscussionOpened({ closesAt: CLOSES, roomId: ROOM, round: 2 }),
    );
    ballot
      .given()
      .when(castVote, { ...vote, discussion: next })
      .thenRefused('discussion.statement-unknown');
  });
});

describe('the end of voting', () => {
  it('comes no sooner than announced, and once', () => {
    discussion.given(open).when(closeVoting, new CloseVoting(CASE)).thenRefused('discussion.not-yet-over');
    discussion.given(open).when(closeVoting, new CloseVoting(CASE), LATER).then(VotingClosed({}));
    discussion.given(open, VotingClosed({})).when(closeVoting, new CloseVoting(CASE), LATER).thenNothing();
    discussion.given().when(closeVoting, new CloseVoting(CASE)).thenRefused('discussion.unknown');
  });
  it('is where the common ground is computed: the last choice of each before it counts, what comes after does not', () => {
    const voter = (n: number, group: string, ...votes: ['agree' | 'disagree' | 'pass', string][]) => ({
      participantId: participant(n),
      group,
      ballot: { round: 1, votes: votes.map(([choice, position]) => ({ statementId: STATEMENT, choice, position })) },
    });
    const given = discussion.given(open, submitted, acceptedStatement, VotingClosed({}));
    // VotingClosed stands at position 4.
    const voters = [
      voter(1, 'upper_floors', ['disagree', '2'], ['agree', '3']),
      voter(2, 'lower_floors', ['agree', '3'], ['disagree', '5']),
      { ...voter(3, 'neighbourhood'), ballot: null },
    ];
    given.when(computeCommonGround, { voters }).thenMatch({
      type: 'CommonGroundComputed',
      data: {
        atPosition: '4',
        groups: [
          { groupId: 0, group: 'lower_floors', size: 1 },
          { groupId: 1, group: 'upper_floors', size: 1 },
        ],
        ranking: [{ statementId: STATEMENT, consensus: '0.444444', votes: 2, common: true }],
      },
    });
  });
  it('is computed once, and not before the end', () => {
    const computed = CommonGroundComputed({
      atPosition: '4',
      parameters: { method: 'seat-group-consensus', version: '1' },
      groups: [],
      ranking: [],
      digest: '',
    });
    discussion.given(open, VotingClosed({}), computed).when(computeCommonGround, { voters: [] }).thenNothing();
    discussion.given(open).when(computeCommonGround, { voters: [] }).thenNothing();
    expect(discussion.given().state).toEqual({ status: 'not_opened' });
  });
});
