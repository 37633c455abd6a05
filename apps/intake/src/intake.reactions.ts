import type { Reaction } from '#libs/projections';
import type { ReactionPorts } from '#libs/service';
import { whenACaseComesToSomethingThenTellWhoRaisedIt } from './reactions/when-a-case-comes-to-something-then-tell-who-raised-it.js';
import { whenACaseIsEvaluatedThenCloseItsTopic } from './reactions/when-a-case-is-evaluated-then-close-its-topic.js';
import { whenAPartnerSendsAConcernThenRaiseIt } from './reactions/when-a-partner-sends-a-concern-then-raise-it.js';
import { whenAPersonIsForgottenThenEraseTheirKey } from './reactions/when-a-person-is-forgotten-then-erase-their-key.js';
import { whenATopicGathersConcernsThenLinkThem } from './reactions/when-a-topic-gathers-concerns-then-link-them.js';

export const reactions = ({ runner, keys }: ReactionPorts): readonly Reaction[] => [
  whenATopicGathersConcernsThenLinkThem(runner),
  whenACaseComesToSomethingThenTellWhoRaisedIt(runner),
  whenACaseIsEvaluatedThenCloseItsTopic(runner),
  whenAPartnerSendsAConcernThenRaiseIt(),
  whenAPersonIsForgottenThenEraseTheirKey(keys),
];
