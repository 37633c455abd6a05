import { z } from 'zod';
import { Code, ThirdPartyAssessed, type EvaluationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { EvidenceList, maskPersonalData, writtenText } from '#libs/shared-kernel';
import { said } from '../said.js';
import { runningIn, type Evaluation } from './evaluation.js';

export const Assessment = z
  .strictObject({
    items: z
      .array(z.strictObject({ code: Code, points: z.int().min(0).max(100), note: said(5000).optional() }))
      .min(1)
      .max(30),
    text: said(20_000),
    evidence: EvidenceList.default([]),
  })
  .meta({ id: 'Assessment' });

export class AssessCase {
  constructor(
    readonly caseId: string,
    readonly assessment: z.output<typeof Assessment>,
  ) {}
}

export const assessCase: Decide<AssessCase, Evaluation, EvaluationEvent> = (
  { assessment: { items, text, evidence } },
  evaluation,
  { actor },
) => {
  const { thirdParty } = runningIn(evaluation);
  if (!thirdParty) throw new RuleBroken('assessment.nobody-assigned');
  if (thirdParty.evaluatorId !== actor.organisationId) throw new RuleBroken('assessment.other-evaluator');
  if (thirdParty.assessed) return [];
  const twice = items.find(({ code }, index) => items.findIndex((one) => one.code === code) !== index);
  if (twice) throw new RuleBroken('assessment.item-twice', { code: twice.code });
  return [
    ThirdPartyAssessed({
      items: items.map(({ code, points, note }) => ({ code, points, ...(note === undefined ? {} : { note: maskPersonalData(note) }) })),
      // An office writes it, not a person: nobody's key seals it.
      text: writtenText('assessment.text', null, text),
      evidence,
    }),
  ];
};
