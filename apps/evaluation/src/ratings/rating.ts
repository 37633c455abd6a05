import { ratingEvents, type RatingEvent } from '#libs/contracts';
import type { StreamKind } from '#libs/command-handling';
import type { Fold } from '#libs/event-sourcing';

/** 问题解决了吗？生活改善了吗？得到实惠了吗？ One stream per case and rater; one answer a round, null before the first. */
export type Rating = { readonly round: number; readonly solved: boolean; readonly improved: boolean; readonly benefited: boolean } | null;

export const ratingFold: Fold<Rating, RatingEvent> = {
  category: 'rating',
  initial: null,
  evolve: (_, { data: { round, solved, improved, benefited } }) => ({ round, solved, improved, benefited }),
};

export const ratingStream: StreamKind<Rating, RatingEvent> = {
  definition: ratingEvents,
  fold: ratingFold,
  envelope: (rating) => (rating ? { round: rating.round } : {}),
};

export const ratingId = (caseId: string, participantId: string): string => `${caseId}-${participantId}`;
