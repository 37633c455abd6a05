import { createHash } from 'node:crypto';
import { canonicalBytes } from '#libs/event-sourcing';
import type { VoteChoice } from '#libs/shared-kernel';

export interface CountedVote {
  readonly participantId: string;
  readonly statementId: string;
  readonly choice: VoteChoice;
}
export interface CommonGround {
  readonly parameters: { readonly method: string; readonly version: string };
  readonly groups: { readonly groupId: number; readonly group: string; readonly size: number }[];
  readonly ranking: { readonly statementId: string; readonly consensus: string; readonly votes: number; readonly common: boolean }[];
  readonly digest: string;
}

const PARAMETERS = { method: 'seat-group-consensus', version: '1' } as const;

/**
 * 最大公约数: statements ranked by group-informed consensus, as Polis computes it, with the groups of the seats as opinion groups. For each
 * group with a voter the share of agreement is smoothed to (agreed + 1) / (voted + 2), a half where it is silent; the product over the
 * groups is the consensus, so that no group's size can outvote another. Common ground is what more of every group agree than disagree
 * with. Order: consensus, then number of votes, then the statement's id. Depends on its arguments only, and not on their order; the digest
 * is SHA-256 over the canonical JSON of all the rest.
 *
 * @param votes the last of each participant on each statement, before the poll closed.
 */
export const commonGround = (
  statementIds: readonly string[],
  groupOf: ReadonlyMap<string, string>,
  votes: readonly CountedVote[],
): CommonGround => {
  const voters = new Map<string, Set<string>>();
  for (const { participantId } of votes) {
    const group = groupOf.get(participantId);
    if (group !== undefined) voters.set(group, (voters.get(group) ?? new Set()).add(participantId));
  }
  const groups = [...voters.keys()].sort().map((group, groupId) => ({ groupId, group, size: voters.get(group)!.size }));
  const ranking = statementIds
    .map((statementId) => {
      const tallies = groups.map(({ group }) => {
        const ofGroup = votes.filter((one) => one.statementId === statementId && groupOf.get(one.participantId) === group);
        const count = (choice: VoteChoice) => ofGroup.filter((one) => one.choice === choice).length;
        return { agreed: count('agree'), disagreed: count('disagree'), voted: ofGroup.length };
      });
      return {
        statementId,
        consensus: tallies.reduce((product, { agreed, voted }) => product * ((agreed + 1) / (voted + 2)), 1).toFixed(6),
        votes: tallies.reduce((sum, { voted }) => sum + voted, 0),
        common: tallies.length > 0 && tallies.every(({ agreed, disagreed }) => agreed > disagreed),
      };
    })
    .sort(
      (one, other) =>
        Number(other.consensus) - Number(one.consensus) || other.votes - one.votes || (one.statementId < other.statementId ? -1 : 1),
    );
  const result = { parameters: PARAMETERS, groups, ranking };
  return { ...result, digest: createHash('sha256').update(canonicalBytes(result)).digest('hex') };
};
