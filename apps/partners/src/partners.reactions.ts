import type { Reaction } from '#libs/projections';
import type { ReactionPorts } from '#libs/service';
import { whenSomethingIsRecordedThenPublishIt } from './publishing/when-something-is-recorded-then-publish-it.js';

export const reactions = ({ pool }: Pick<ReactionPorts, 'pool'>): readonly Reaction[] => [whenSomethingIsRecordedThenPublishIt(pool)];
