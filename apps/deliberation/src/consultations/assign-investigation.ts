import { z } from 'zod';
import { InvestigationAssigned, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide, type Role } from '#libs/event-sourcing';
import { maskPersonalData, ShanghaiDate } from '#libs/shared-kernel';
import { Note } from '../fields.js';
import type { Consultation } from './consultation.js';
import { underWay } from './standing.js';

export const AssignInvestigationBody = z
  .strictObject({ leadPersonId: z.uuid(), team: z.array(z.uuid()).max(30).default([]), plan: Note, dueOn: ShanghaiDate })
  .meta({ id: 'AssignInvestigation' });

export class AssignInvestigation {
  constructor(
    readonly caseId: string,
    readonly assignment: z.output<typeof AssignInvestigationBody>,
  ) {}
}

export interface AssignInvestigationToLead {
  /** Team members in office by their own id, everybody else by their pseudonym in the case. */
  readonly assignment: z.output<typeof AssignInvestigationBody>;
  /** Roles that the lead holds today. */
  readonly leadRoles: readonly Role[];
}

/** 委员领衔: an investigation is led by a member, or by those who run and guide the room. */
const MAY_LEAD: readonly Role[] = ['member', 'coordinator', 'cppcc_office'];

export const assignInvestigation: Decide<AssignInvestigationToLead, Consultation, ConsultationEvent> = (
  { assignment, leadRoles },
  consultation,
  context,
) => {
  underWay(consultation);
  if (!leadRoles.some((role) => MAY_LEAD.includes(role))) throw new RuleBroken('consultation.lead-without-office');
  if (assignment.dueOn < context.today) throw new RuleBroken('consultation.due-in-the-past', { dueOn: assignment.dueOn });
  return [
    InvestigationAssigned({
      investigationId: context.idFor('investigation'),
      leadPersonId: assignment.leadPersonId,
      team: [...new Set(assignment.team)].filter((one) => one !== assignment.leadPersonId),
      plan: maskPersonalData(assignment.plan),
      dueOn: assignment.dueOn,
    }),
  ];
};
