import type { LookUps } from '#libs/command-handling';
import { DEFAULT_RULES, required, type Directory } from '#libs/directory';
import { RuleBroken } from '#libs/event-sourcing';
import type { AssignResponsibility } from './assign-responsibility.js';
import type { DecideRecommendation, PreparedDecision } from './decide-recommendation.js';
import type { HandOverResponsibility } from './hand-over-responsibility.js';
import { outcomeStream } from './outcome.js';
import type { Receipt, ReceiveOutcomeReport } from './receive-outcome-report.js';
import type { Submission, SubmitOutcomeReport } from './submit-outcome-report.js';

/* What decisions of this stream have to know besides it: asked before they are made, so that they ask nobody. */

/** Bodies that can be given work: 承办单位, and a government itself where it takes the lead. */
const CAN_TAKE_ON: readonly string[] = ['responsible_unit', 'government'];

/** @throws RuleBroken `organisation.unknown`, `responsibility.not-a-unit` */
const requireUnit = async (directory: Directory, id: string): Promise<void> => {
  const { kinds, name } = await required(() => directory.organisation(id), 'organisation.unknown');
  if (!kinds.some((kind) => CAN_TAKE_ON.includes(kind))) throw new RuleBroken('responsibility.not-a-unit', { name });
};

export const prepareSubmission = async (
  { caseId, toBodyId, documentNumber }: SubmitOutcomeReport,
  { directory, load }: LookUps,
): Promise<Submission> => {
  const approvedBy = (await load(outcomeStream, caseId))?.approvedBy;
  return { to: await required(() => directory.organisation(toBodyId ?? approvedBy!), 'organisation.unknown'), documentNumber };
};

export const prepareReceipt = async (
  { caseId, receiptNo }: ReceiveOutcomeReport,
  { directory, load, today }: LookUps,
): Promise<Receipt> => {
  const jurisdictionId = (await load(outcomeStream, caseId))?.jurisdictionId ?? null;
  const { version, decideReportWithinWorkingDays } =
    jurisdictionId === null ? DEFAULT_RULES : await directory.rulesFor(jurisdictionId, today);
  return { receiptNo, rules: { version, decideReportWithinWorkingDays } };
};

export const prepareDecision = async (
  { recommendationId, said }: DecideRecommendation,
  { directory, requester }: LookUps,
): Promise<PreparedDecision> => {
  const levelOf = async (id: string | undefined) =>
    id === undefined ? null : (await required(() => directory.organisation(id), 'organisation.unknown')).level;
  return { recommendationId, said, deciderLevel: await levelOf(requester.organisationId), referredLevel: await levelOf(said.referredTo) };
};

export const prepareAssignment = async (command: AssignResponsibility, { directory }: LookUps): Promise<AssignResponsibility> => {
  const { leadUnitId, supportingUnitIds } = command.assignment;
  for (const id of [leadUnitId, ...supportingUnitIds]) await requireUnit(directory, id);
  return command;
};

export const prepareHandover = async (command: HandOverResponsibility, { directory }: LookUps): Promise<HandOverResponsibility> => {
  await requireUnit(directory, command.toUnitId);
  return command;
};
