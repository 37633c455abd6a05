import { ballotEvents, discussionEvents, type BallotEvent, type DiscussionEvent } from '#libs/contracts';
import type { StreamKind } from '#libs/command-handling';
import { RuleBroken, type Fold, type Recorded } from '#libs/event-sourcing';
import type { VoteChoice } from '#libs/shared-kernel';

export interface Statement {
  readonly statementId: string;
  readonly participantId: string;
  /** Of the consultation in which it was made; only those of the round that is going on can be voted on. */
  readonly round: number;
  readonly moderation: 'waiting' | 'accepted' | 'refused';
}

export interface OpenedDiscussion {
  readonly status: 'open' | 'closed';
  readonly roomId: string;
  readonly round: number;
  readonly closesAt: string;
  readonly statements: readonly Statement[];
  /** Position of VotingClosed, as text; null while voting goes on. Votes before it count. */
  readonly closedAtPosition: string | null;
  readonly hasCommonGround: boolean;
}

export type Discussion = { readonly status: 'not_opened' } | OpenedDiscussion;

const evolve = (state: Discussion, event: Recorded<DiscussionEvent>): Discussion => {
  if (event.type === 'DiscussionOpened') {
    const { closesAt, roomId, round } = event.data;
    const statements = state.status === 'not_opened' ? [] : state.statements;
    return { status: 'open', roomId, round, closesAt, statements, closedAtPosition: null, hasCommonGround: false };
  }
  if (state.status === 'not_opened') return state;
  switch (event.type) {
    case 'StatementSubmitted': {
      const { statementId, participantId } = event.data;
      return { ...state, statements: [...state.statements, { statementId, participantId, round: state.round, moderation: 'waiting' }] };
    }
    case 'StatementModerated': {
      const { statementId, accepted } = event.data;
      const moderation = accepted ? 'accepted' : 'refused';
      return { ...state, statements: state.statements.map((one) => (one.statementId === statementId ? { ...one, moderation } : one)) };
    }
    case 'VotingClosed':
      return { ...state, status: 'closed', closedAtPosition: event.position.toString() };
    case 'CommonGroundComputed':
      return { ...state, hasCommonGround: true };
  }
};

export const discussionFold: Fold<Discussion, DiscussionEvent> = { category: 'discussion', initial: { status: 'not_opened' }, evolve };

export const discussionStream: StreamKind<Discussion, DiscussionEvent> = {
  definition: discussionEvents,
  fold: discussionFold,
  envelope: (state) => (state.status === 'not_opened' ? {} : { round: state.round }),
  target: (state) => (state.status === 'not_opened' ? {} : { roomId: state.roomId }),
};

/** Statements and votes are taken. @throws RuleBroken otherwise. */
export const discussing = (discussion: Discussion | null, occurredAt: string): OpenedDiscussion => {
  if (!discussion || discussion.status === 'not_opened') throw new RuleBroken('discussion.unknown');
  if (discussion.status === 'closed' || occurredAt >= discussion.closesAt) throw new RuleBroken('discussion.closed');
  return discussion;
};

/** The votes of one participant of one case; the last choice on a statement is the one that counts. */
export interface Ballot {
  readonly round: number | null;
  readonly votes: readonly { readonly statementId: string; readonly choice: VoteChoice; readonly position: string }[];
}

const evolveBallot = (ballot: Ballot, event: Recorded<BallotEvent>): Ballot => {
  switch (event.type) {
    case 'VoteCast': {
      const { statementId, choice, round } = event.data;
      return { round, votes: [...ballot.votes, { statementId, choice, position: event.position.toString() }] };
    }
  }
};

export const ballotFold: Fold<Ballot, BallotEvent> = { category: 'ballot', initial: { round: null, votes: [] }, evolve: evolveBallot };

export const ballotStream: StreamKind<Ballot, BallotEvent> = {
  definition: ballotEvents,
  fold: ballotFold,
  envelope: ({ round }) => (round === null ? {} : { round }),
};

/** No person's id stands in it: the participant's is a pseudonym of this case. */
export const ballotId = (caseId: string, participantId: string): string => `${caseId}-${participantId}`;
