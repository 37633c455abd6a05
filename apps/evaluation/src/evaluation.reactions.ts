import type { Reaction } from '#libs/projections';
import type { ReactionPorts } from '#libs/service';
import { CaseFacts } from './facts/case-facts.reader.js';
import { whenResultsArePublishedThenOpenTheEvaluation } from './reactions/when-results-are-published-then-open-the-evaluation.js';
import { whenTheFactsShowAWarningThenRaiseIt } from './reactions/when-the-facts-show-a-warning-then-raise-it.js';

export const reactions = ({ pool, directory }: Pick<ReactionPorts, 'pool' | 'directory'>): readonly Reaction[] => [
  whenResultsArePublishedThenOpenTheEvaluation,
  whenTheFactsShowAWarningThenRaiseIt(new CaseFacts(pool), directory),
];
