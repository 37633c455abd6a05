import type { LookUps } from '#libs/command-handling';
import { DEFAULT_RULES, required } from '#libs/directory';
import type { AssignThirdParty, PreparedAssignment } from './assign-third-party.js';
import type { ComputeScores, PreparedComputation } from './compute-scores.js';
import { evaluationStream } from './evaluation.js';

/* What decisions of this stream have to know besides it: asked before they are made, so that they ask nobody. */

export const prepareThirdParty = async ({ assignment }: AssignThirdParty, { directory }: LookUps): Promise<PreparedAssignment> => ({
  evaluator: await required(() => directory.organisation(assignment.evaluatorId), 'organisation.unknown'),
  why: assignment.why,
});

export const prepareComputation = async (
  { caseId, edition, facts }: ComputeScores,
  { directory, load, today }: LookUps,
): Promise<PreparedComputation> => {
  const current = (await load(evaluationStream, caseId))?.current;
  const jurisdictionId = current?.status === 'opened' ? current.jurisdictionId : null;
  const { version, enteredTimeToleranceDays } = jurisdictionId === null ? DEFAULT_RULES : await directory.rulesFor(jurisdictionId, today);
  return { edition, facts, rules: { version, enteredTimeToleranceDays } };
};
