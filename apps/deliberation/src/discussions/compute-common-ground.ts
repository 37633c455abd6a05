import { CommonGroundComputed, type DiscussionEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import { commonGround } from './common-ground.js';
import type { Ballot, Discussion } from './discussion.js';

/** A reaction's command, once voting is closed. */
export class ComputeCommonGround {
  constructor(readonly caseId: string) {}
}

export interface ComputeFromBallots {
  /** All who sit or have sat in a seat of the case. */
  readonly voters: readonly { readonly participantId: string; readonly group: string; readonly ballot: Ballot | null }[];
}

/** Positions are numbers of any size, kept as text. */
const before = (position: string, end: string): boolean => BigInt(position) < BigInt(end);

export const computeCommonGround: Decide<ComputeFromBallots, Discussion, DiscussionEvent> = ({ voters }, discussion) => {
  if (discussion.status !== 'closed' || discussion.closedAtPosition === null || discussion.hasCommonGround) return [];
  const { closedAtPosition, round } = discussion;
  const statementIds = discussion.statements
    .filter((one) => one.round === round && one.moderation === 'accepted')
    .map(({ statementId }) => statementId);
  const votes = voters.flatMap(({ participantId, ballot }) => {
    const counted = (ballot?.votes ?? []).filter(
      ({ statementId, position }) => statementIds.includes(statementId) && before(position, closedAtPosition),
    );
    return counted
      .filter((vote, index) => !counted.slice(index + 1).some(({ statementId }) => statementId === vote.statementId))
      .map(({ statementId, choice }) => ({ participantId, statementId, choice }));
  });
  const groupOf = new Map(voters.map(({ participantId, group }) => [participantId, group]));
  const { parameters, groups, ranking, digest } = commonGround(statementIds, groupOf, votes);
  return [CommonGroundComputed({ atPosition: closedAtPosition, parameters, groups, ranking, digest })];
};
