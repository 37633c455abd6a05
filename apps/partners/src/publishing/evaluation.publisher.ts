import { SatisfactionClosedV1, ScoresPublishedV1, type EvaluationEvent } from '#libs/contracts';
import { aboutCase, caseRef, isPublic, type Publisher, type Read } from './publisher.js';

export type PublishedOfEvaluation = Extract<EvaluationEvent, { type: 'SatisfactionClosed' | 'ScoresPublished' }>;
export const EVALUATION_TYPES = ['SatisfactionClosed', 'ScoresPublished'] as const satisfies readonly PublishedOfEvaluation['type'][];

export const publishEvaluation: Publisher<Read<PublishedOfEvaluation>> = (event, _before, standing) => {
  if (!isPublic(standing)) return [];
  const ref = caseRef(event, standing);
  switch (event.type) {
    case 'SatisfactionClosed': {
      const { invited, answered, solvedYes, improvedYes, benefitedYes } = event.data;
      return [aboutCase(event, standing, SatisfactionClosedV1, { ...ref, invited, answered, solvedYes, improvedYes, benefitedYes })];
    }
    case 'ScoresPublished': {
      const { edition, process, result } = event.data;
      return [aboutCase(event, standing, ScoresPublishedV1, { ...ref, edition, process, result })];
    }
  }
};
