import { z } from 'zod';
import { ResponsibilityAssigned, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData, ShanghaiDate } from '#libs/shared-kernel';
import { isAdopted, recommendationIn, type Outcome } from './outcome.js';
import { said } from './said.js';

export const ResponsibilityAssignment = z
  .strictObject({
    recommendationIds: z.array(z.uuid()).min(1).max(50),
    leadUnitId: z.uuid(),
    supportingUnitIds: z.array(z.uuid()).max(20).default([]),
    task: said(5000),
    dueOn: ShanghaiDate,
    /** What has to be shown in the end, such as 验收单. */
    evidenceRequired: z.array(said(200)).max(20).default([]),
  })
  .meta({ id: 'ResponsibilityAssignment' });

export class AssignResponsibility {
  constructor(
    readonly caseId: string,
    readonly assignment: z.output<typeof ResponsibilityAssignment>,
  ) {}
}

export const assignResponsibility: Decide<AssignResponsibility, Outcome, OutcomeEvent> = (
  { assignment },
  outcome,
  { actor, today, idFor },
) => {
  const body = actor.organisationId;
  const recommendationIds = [...new Set(assignment.recommendationIds)];
  for (const id of recommendationIds) {
    const one = recommendationIn(outcome, id);
    if (!isAdopted(one)) throw new RuleBroken('responsibility.not-adopted', { id });
    // 交办: whoever decided it, or the committee that has received the report, as of this round.
    const decidedHere = one.status === 'decided' && one.decidedBy === body;
    const receivedHere = outcome.report.status === 'received' && outcome.report.byBodyId === body;
    if (!decidedHere && !receivedHere) throw new RuleBroken('responsibility.not-yours-to-assign');
  }
  if (assignment.dueOn < today) throw new RuleBroken('responsibility.due-in-the-past', { dueOn: assignment.dueOn });
  const { leadUnitId, task, dueOn, evidenceRequired } = assignment;
  return [
    ResponsibilityAssigned({
      responsibilityId: idFor('responsibility'),
      recommendationIds,
      assignedByBodyId: body!,
      leadUnitId,
      supportingUnitIds: [...new Set(assignment.supportingUnitIds)].filter((id) => id !== leadUnitId),
      task: maskPersonalData(task),
      dueOn,
      evidenceRequired: evidenceRequired.map(maskPersonalData),
    }),
  ];
};
