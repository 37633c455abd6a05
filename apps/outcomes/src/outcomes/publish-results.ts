import { z } from 'zod';
import { ResultsPublished, type OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { EvidenceList, maskPersonalData } from '#libs/shared-kernel';
import { isAdopted, openEnds, recommendationIn, responsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';

const Result = z.strictObject({
  /** The responsibility of which it is the result. */
  responsibilityId: z.uuid().optional(),
  /** The recommendation that none came of: why not, or where it stands. */
  recommendationId: z.uuid().optional(),
  what: said(5000),
  evidence: EvidenceList.default([]),
});
/** 落实效果清单. Without ids where the consultation recommended nothing: what came of it all the same. */
export const ResultsPublication = z.strictObject({ results: z.array(Result).min(1).max(100) }).meta({ id: 'ResultsPublication' });

export class PublishResults {
  constructor(
    readonly caseId: string,
    readonly results: z.output<typeof ResultsPublication>['results'],
  ) {}
}

export const publishResults: Decide<PublishResults, Outcome, OutcomeEvent> = ({ results }, outcome) => {
  if (outcome.report.status !== 'received') throw new RuleBroken('results.report-not-received');
  if (outcome.publishedRound === outcome.round && outcome.unpublished.length === 0) return [];
  const { undecided, unassigned, open } = openEnds(outcome);
  if (undecided.length > 0) throw new RuleBroken('results.recommendation-undecided', { ids: undecided });
  if (unassigned.length > 0) throw new RuleBroken('results.recommendation-unassigned', { ids: unassigned });
  if (open.length > 0) throw new RuleBroken('results.responsibility-open', { ids: open });

  const named = results
    .flatMap(({ responsibilityId, recommendationId }) => [responsibilityId, recommendationId])
    .filter((id) => id !== undefined);
  for (const { responsibilityId, recommendationId } of results) {
    if (responsibilityId !== undefined) responsibilityIn(outcome, responsibilityId);
    if (recommendationId !== undefined) recommendationIn(outcome, recommendationId);
  }
  const twice = named.find((id, index) => named.indexOf(id) !== index);
  if (twice !== undefined) throw new RuleBroken('results.named-twice', { id: twice });
  // An adopted recommendation is answered by what became of its responsibilities; every other one for itself.
  const mustSay = outcome.unpublished.filter((id) => {
    const recommendation = outcome.recommendations[id];
    return recommendation === undefined || !isAdopted(recommendation);
  });
  const missing = mustSay.filter((id) => !named.includes(id));
  if (missing.length > 0) throw new RuleBroken('results.incomplete', { ids: missing });
  return [
    ResultsPublished({
      results: results.map((one) => ({ ...one, what: maskPersonalData(one.what) })),
      roomId: outcome.roomId,
      title: outcome.title,
    }),
  ];
};
