import { z } from 'zod';
import { VoteCast, type BallotEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { VoteChoice } from '#libs/shared-kernel';
import { discussing, type Ballot, type Discussion } from './discussion.js';

export const CastVoteBody = z.strictObject({ statementId: z.uuid(), choice: VoteChoice }).meta({ id: 'CastVote' });

export class CastVote {
  constructor(
    readonly caseId: string,
    readonly vote: z.output<typeof CastVoteBody>,
  ) {}
}

export interface CastVoteFromSeat {
  readonly caseId: string;
  readonly vote: CastVote['vote'];
  readonly discussion: Discussion | null;
  /** The voter holds a seat of the case now. */
  readonly hasSeat: boolean;
  /** Of the case. */
  readonly jurisdictionId: string | null;
}

/**
 * Voting and closing meet in no one stream; a vote that slips in after the end stands behind VotingClosed in the log, and is not counted.
 */
export const castVote: Decide<CastVoteFromSeat, Ballot, BallotEvent> = ({ caseId, vote, discussion, hasSeat }, ballot, context) => {
  const state = discussing(discussion, context.occurredAt);
  if (!hasSeat) throw new RuleBroken('discussion.without-seat');
  const { statementId, choice } = vote;
  const statement = state.statements.find((one) => one.statementId === statementId && one.round === state.round);
  if (!statement) throw new RuleBroken('discussion.statement-unknown', { statementId });
  if (statement.moderation !== 'accepted') throw new RuleBroken('discussion.statement-not-accepted');
  if (ballot.votes.findLast((one) => one.statementId === statementId)?.choice === choice) return [];
  return [VoteCast({ caseId, participantId: context.participantId, statementId, choice, round: state.round })];
};
