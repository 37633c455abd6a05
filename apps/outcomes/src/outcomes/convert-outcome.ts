import { z } from 'zod';
import { OutcomeConverted, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { conversionKey, type Outcome } from './outcome.js';
import { said } from './said.js';

/** 提案, 社情民意信息, a policy, a project: with the reference it has there. */
export const Conversion = z
  .strictObject({
    kind: z.enum(['proposal', 'public_opinion_report', 'policy', 'project']),
    reference: said(200),
    note: said(5000).optional(),
  })
  .meta({ id: 'Conversion' });

export class ConvertOutcome {
  constructor(
    readonly caseId: string,
    readonly conversion: z.output<typeof Conversion>,
  ) {}
}

export const convertOutcome: Decide<ConvertOutcome, Outcome, OutcomeEvent> = ({ conversion: { kind, reference, note } }, outcome) => {
  if (outcome.conversions.includes(conversionKey(kind, reference))) return [];
  if (outcome.report.status !== 'received') throw new RuleBroken('results.report-not-received');
  return [OutcomeConverted({ kind, reference, ...(note === undefined ? {} : { note: maskPersonalData(note) }) })];
};
