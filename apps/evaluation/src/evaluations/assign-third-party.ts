import { z } from 'zod';
import { ThirdPartyAssigned, type EvaluationEvent } from '#libs/contracts';
import type { OrganisationEntry } from '#libs/directory';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { runningIn, type Evaluation } from './evaluation.js';

/** 适当引入第三方: because a rule asks for it, because the sample fell on it, or because somebody asked. */
export const ThirdPartyAssignment = z
  .strictObject({ evaluatorId: z.uuid(), why: z.enum(['rule', 'sample', 'request']) })
  .meta({ id: 'ThirdPartyAssignment' });

export class AssignThirdParty {
  constructor(
    readonly caseId: string,
    readonly assignment: z.output<typeof ThirdPartyAssignment>,
  ) {}
}

export interface PreparedAssignment {
  readonly evaluator: OrganisationEntry;
  readonly why: z.output<typeof ThirdPartyAssignment>['why'];
}

export const assignThirdParty: Decide<PreparedAssignment, Evaluation, EvaluationEvent> = ({ evaluator, why }, evaluation) => {
  const { thirdParty, published } = runningIn(evaluation);
  if (!evaluator.kinds.includes('evaluator')) throw new RuleBroken('assessment.not-an-evaluator', { name: evaluator.name });
  if (thirdParty?.evaluatorId === evaluator.id) return [];
  if (thirdParty?.assessed) throw new RuleBroken('assessment.already-in');
  if (published.final !== undefined) throw new RuleBroken('assessment.too-late');
  return [ThirdPartyAssigned({ evaluatorId: evaluator.id, why })];
};
