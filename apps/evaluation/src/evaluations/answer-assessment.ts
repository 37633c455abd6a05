import { z } from 'zod';
import { AssessmentAnswered, type EvaluationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { writtenText } from '#libs/shared-kernel';
import { said } from '../said.js';
import { runningIn, type Evaluation } from './evaluation.js';

export const AssessmentAnswer = z.strictObject({ text: said(20_000) }).meta({ id: 'AssessmentAnswer' });

export class AnswerAssessment {
  constructor(
    readonly caseId: string,
    readonly text: string,
  ) {}
}

export const answerAssessment: Decide<AnswerAssessment, Evaluation, EvaluationEvent> = ({ text }, evaluation) => {
  const { thirdParty } = runningIn(evaluation);
  if (!thirdParty?.assessed) throw new RuleBroken('assessment.not-in');
  return thirdParty.answered ? [] : [AssessmentAnswered({ text: writtenText('assessment.answer', null, text) })];
};
