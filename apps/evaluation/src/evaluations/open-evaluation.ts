import { EvaluationOpened, type EvaluationEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import type { Evaluation } from './evaluation.js';

/** Issued when results are published. A second publication of the same round opens nothing anew. */
export class OpenEvaluation {
  constructor(
    readonly caseId: string,
    readonly jurisdictionId: string | null,
    readonly round: number,
    readonly roomId: string,
    readonly title: string,
  ) {}
}

export const openEvaluation: Decide<OpenEvaluation, Evaluation, EvaluationEvent> = ({ round, roomId, title }, { current }) =>
  current.status === 'opened' && current.round >= round ? [] : [EvaluationOpened({ roomId, title, round })];
